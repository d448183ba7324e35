// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/source.h"

namespace scrutiny {

void addPlace(Source &source, int page, const Rect &rect)
{
    if (rect.isEmpty())
        return;
    for (Place &place : source) {
        if (place.page == page) {
            place.rect = place.rect.united(rect);
            return;
        }
    }
    source.push_back({page, rect});
}

void addPlaces(Source &source, const Source &more)
{
    for (const Place &place : more)
        addPlace(source, place.page, place.rect);
}

} // namespace scrutiny
