// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/marks.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::Marks", text);
}

} // namespace

const std::vector<MarkColour> &markColours()
{
    // Light enough that black ink stays readable on them, and apart in lightness as well as in hue.
    static const std::vector<MarkColour> colours{
        {QStringLiteral("yellow"), tr("Yellow"), 0xffe066}, {QStringLiteral("green"), tr("Green"), 0x9fe0b0}, {QStringLiteral("blue"), tr("Blue"), 0xa6cff7},
        {QStringLiteral("pink"), tr("Pink"), 0xf7b3cf},     {QStringLiteral("orange"), tr("Orange"), 0xffbe7a},
    };
    return colours;
}

const MarkColour &markColour(const QString &key)
{
    const auto &all = markColours();
    const auto found = std::find_if(all.begin(), all.end(), [&](const MarkColour &one) { return one.key == key; });
    return found == all.end() ? all.front() : *found;
}

QString markKindName(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Highlight: return tr("Highlight");
    case MarkKind::Underline: return tr("Underline");
    case MarkKind::PageNote: return tr("Page note");
    case MarkKind::RecordNote: return tr("Note");
    case MarkKind::Bookmark: return tr("Bookmark");
    case MarkKind::Read: return tr("Read");
    case MarkKind::ComeBack: return tr("Come back");
    case MarkKind::Pin: return tr("Pinned to a question");
    }
    return {};
}

bool hasColour(MarkKind kind)
{
    return kind == MarkKind::Highlight || kind == MarkKind::Underline;
}

} // namespace scrutiny
