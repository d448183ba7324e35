// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/address.h"

#include <optional>
#include <vector>

namespace scrutiny {

/// Back and forward through the places of the window, as in a browser.
class History
{
public:
    /// A new place; what was ahead is forgotten.
    void visit(const Address &address)
    {
        if (m_at >= 0 && m_places[size_t(m_at)] == address)
            return;
        m_places.resize(size_t(m_at + 1));
        m_places.push_back(address);
        m_at = int(m_places.size()) - 1;
    }
    /// The place where one is has changed a little (another row was chosen).
    void refine(const Address &address)
    {
        if (m_at >= 0)
            m_places[size_t(m_at)] = address;
    }
    std::optional<Address> back() { return m_at > 0 ? std::optional(m_places[size_t(--m_at)]) : std::nullopt; }
    std::optional<Address> forward() { return m_at + 1 < int(m_places.size()) ? std::optional(m_places[size_t(++m_at)]) : std::nullopt; }
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < int(m_places.size()); }

private:
    std::vector<Address> m_places;
    int m_at = -1;
};

} // namespace scrutiny
