// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/messages.h"
#include "domain/records.h"

#include <QImage>
#include <QObject>

namespace scrutiny {

/// Where pictures and words of pages come from: the reading program, or a stand-in for tests. Every call gives a number above 0 at once
/// and exactly one of the signals carries it later, unless it is cancelled first.
class PageSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// `dotsPerInch` of the device: 72 draws a point as a pixel.
    virtual int render(Id paperId, int page, double dotsPerInch) = 0;
    virtual int words(Id paperId, int page) = 0;
    /// The file's own bookmarks, and the links of a page. 0: this source knows none.
    virtual int outline(Id) { return 0; }
    virtual int links(Id, int) { return 0; }
    virtual void cancel(int request) = 0;

signals:
    void rendered(int request, const QImage &image);
    void wordsRead(int request, const std::vector<scrutiny::messages::PageWord> &words);
    void outlineRead(int request, const std::vector<scrutiny::messages::OutlineEntry> &entries);
    void linksRead(int request, const std::vector<scrutiny::messages::PageLink> &links);
    void failed(int request, const scrutiny::Error &error);
};

} // namespace scrutiny
