// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

namespace scrutiny {

/// One unit of work around calls of the store that report through the transaction.
template<typename F>
Result<Changes> unit(Store &store, const QString &name, const QString &who, F work, const Merge &merge = {})
{
    return store.change(
        name, who,
        [&](Transaction &tx) -> Result<void> {
            work(tx);
            if (tx.failed())
                return tl::unexpected<Error>(*tx.error());
            return {};
        },
        merge);
}

} // namespace scrutiny
