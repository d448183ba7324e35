// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/request_queue.h"

#include <algorithm>

namespace scrutiny::papers {

using Kind = messages::Request::Kind;

namespace {

bool changesPaper(const messages::Request &request)
{
    return request.kind == Kind::Open || request.kind == Kind::Close;
}

} // namespace

std::vector<int> RequestQueue::add(const messages::Request &request)
{
    std::vector<int> pointless;
    const std::lock_guard lock(mutex);
    if (request.kind == Kind::Cancel) {
        if (request.target == current)
            currentCancelled = true;
        const auto at = std::find_if(waiting.begin(), waiting.end(), [&](const auto &other) { return other.id == request.target; });
        if (at != waiting.end() && !changesPaper(*at)) {
            pointless.push_back(at->id);
            waiting.erase(at);
        }
        return pointless;
    }
    if (changesPaper(request)) {
        std::erase_if(waiting, [&](const auto &other) {
            if (changesPaper(other))
                return false;
            pointless.push_back(other.id);
            return true;
        });
        currentCancelled = true;
    }
    waiting.push_back(request);
    changed.notify_one();
    return pointless;
}

void RequestQueue::close()
{
    const std::lock_guard lock(mutex);
    closed = true;
    changed.notify_one();
}

std::optional<messages::Request> RequestQueue::next()
{
    std::unique_lock lock(mutex);
    current = 0;
    currentCancelled = false;
    changed.wait(lock, [&] { return closed || !waiting.empty(); });
    if (waiting.empty())
        return std::nullopt;
    // What waits behind an opening or closing waits for that paper, so only what comes before one may be chosen from.
    const auto end = std::find_if(waiting.begin(), waiting.end(), changesPaper);
    auto chosen = waiting.begin();
    if (end != waiting.begin()) {
        for (auto it = waiting.begin(); it != end; ++it) {
            if (it->kind == Kind::Render)
                chosen = it; // the latest
        }
    }
    messages::Request request = *chosen;
    waiting.erase(chosen);
    current = request.id;
    return request;
}

bool RequestQueue::isCancelled(int id)
{
    const std::lock_guard lock(mutex);
    return id == current && currentCancelled;
}

} // namespace scrutiny::papers
