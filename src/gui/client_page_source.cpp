// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client_page_source.h"

namespace scrutiny {

ClientPageSource::ClientPageSource(std::function<QString(Id)> fileOf, QObject *parent)
    : PageSource(parent)
    , m_fileOf(std::move(fileOf))
{
    connect(&m_client, &PapersClient::rendered, this, [this](int request, const messages::RenderedPage &page) {
        const auto *pixels = reinterpret_cast<const uchar *>(page.pixels.constData());
        const bool whole = page.width > 0 && page.height > 0 && page.pixels.size() >= qsizetype(page.width) * page.height * 4;
        const QImage image = whole ? QImage(pixels, page.width, page.height, page.width * 4, QImage::Format_RGB32).copy() : QImage();
        emit rendered(request, image);
    });
    connect(&m_client, &PapersClient::wordsRead, this, &PageSource::wordsRead);
    connect(&m_client, &PapersClient::outlineRead, this, &PageSource::outlineRead);
    connect(&m_client, &PapersClient::linksRead, this, &PageSource::linksRead);
    connect(&m_client, &PapersClient::failed, this, &PageSource::failed);
}

} // namespace scrutiny
