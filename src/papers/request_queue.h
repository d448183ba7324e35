// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messages.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace scrutiny::papers {

/// Requests between the thread that receives them and the one that answers. Pictures come latest first, words after them;
/// opening and closing keep their order and make what waited for the paper before pointless.
class RequestQueue
{
public:
    /// Takes a request; returns the ids of waiting requests that it made pointless, to be answered as cancelled.
    std::vector<int> add(const messages::Request &request);
    /// No more requests will come.
    void close();
    /// Waits for the next request to answer; nothing once closed and empty.
    std::optional<messages::Request> next();
    /// The request being answered is no longer wanted. Cheap: asked many times while a page is drawn.
    bool isCancelled(int id);

private:
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<messages::Request> waiting;
    int current = 0;           ///< id of the request being answered
    bool currentCancelled = false;
    bool closed = false;
};

} // namespace scrutiny::papers
