// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/marks.h"
#include "store/marks.h"

#include <QDialog>

namespace scrutiny {

/// A marked page as it looked, from the picture that was kept of it, with the mark lit. Esc closes it; the pack can be read on beside it.
class KeptPage : public QDialog
{
    Q_OBJECT
public:
    KeptPage(const PagePicture &picture, const MarkAnchor &anchor, const QString &stood, QWidget *parent = nullptr);
};

} // namespace scrutiny
