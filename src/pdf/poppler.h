// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one place that names Poppler's private headers; only the .cpp files of this folder include it. They have no stable
// interface: what is written against them here holds for the versions below.
#pragma GCC system_header

#include <poppler-config.h>

#include <Catalog.h>
#include <Error.h>
#include <ErrorCodes.h>
#include <Gfx.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <Link.h>
#include <Outline.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>
#include <SplashOutputDev.h>
#include <goo/GooString.h>
#include <splash/SplashBitmap.h>

#include <type_traits>

static_assert(std::is_same_v<decltype(std::declval<const GfxState &>().getFont()), const std::shared_ptr<GfxFont> &>,
              "Poppler 22.12 or later is needed");
