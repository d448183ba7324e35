// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/furniture.h"

namespace scrutiny::reading {

std::vector<PageFurniture> takeFurnitureOff(const std::vector<pdf::PageContent> &content, std::vector<PageLines> &)
{
    std::vector<PageFurniture> all(content.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].page = int(i) + 1;
    return all;
}

} // namespace scrutiny::reading
