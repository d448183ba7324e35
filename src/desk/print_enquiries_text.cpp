// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of enquiry as Markdown, as HTML and as plain text.
#include "desk/print_enquiries.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PrintEnquiries", text);
}

/// Signs that Markdown would take for its own get a stroke before them.
QString md(QString text)
{
    static const QRegularExpression signs(QStringLiteral(R"(([\\`*_{}\[\]<>#|~]))")), numbered(QStringLiteral(R"(^(\d+)([.)])(?=\s|$))")), led(QStringLiteral(R"(^([-+]))"));
    text = text.replace(signs, QStringLiteral("\\\\1"));
    text = text.replace(numbered, QStringLiteral("\\1\\\\2"));
    return text.replace(led, QStringLiteral("\\\\1")).replace(QLatin1Char('\n'), QStringLiteral("  \n    "));
}

QString html(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

/// `2.15 pm, 45 min`
QString timeOf(const PrintedItem &item)
{
    QStringList parts{item.starts, item.minutes};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// The question's small print, each a label and its words.
QList<std::pair<QString, QString>> detailsOf(const PrintedEnquiries &printed, const PrintedQuestion &one)
{
    QList<std::pair<QString, QString>> details;
    if (printed.what == EnquiryPrint::PageAMember)
        details << std::pair{tr("To"), one.toWhom};
    else
        details << std::pair{tr("Asked by"), one.asker} << std::pair{tr("To"), one.toWhom};
    if (!one.minutes.isEmpty() && printed.what != EnquiryPrint::Answers)
        details << std::pair{tr("Time"), one.minutes};
    if (!one.references.isEmpty())
        details << std::pair{tr("See"), one.references.join(QStringLiteral("; "))};
    if (!one.why.isEmpty())
        details << std::pair{tr("Why"), one.why};
    if (!one.answer.isEmpty() || printed.what == EnquiryPrint::Answers)
        details << std::pair{tr("Answer"), one.answer.isEmpty() ? tr("none yet") : one.answer};
    return details;
}

QString headingOf(const PrintedItem &item)
{
    return item.number.isEmpty() ? item.title : QStringLiteral("%1 %2").arg(item.number, item.title);
}

} // namespace

QString asMarkdown(const PrintedEnquiries &printed)
{
    QString out = QStringLiteral("# %1\n\n%2  \n%3\n").arg(md(printed.title), md(printed.committee), md(printed.meeting));
    for (const PrintedPart &part : printed.parts) {
        if (part.heading != printed.title)
            out += QStringLiteral("\n## %1\n").arg(md(part.heading));
        out += QStringLiteral("\n%1\n").arg(md(part.line));
        const QString level = part.heading != printed.title ? QStringLiteral("###") : QStringLiteral("##");
        for (const PrintedItem &item : part.items) {
            out += QStringLiteral("\n%1 %2\n").arg(level, md(headingOf(item)));
            if (const QString time = timeOf(item); !time.isEmpty())
                out += QStringLiteral("\n%1\n").arg(md(time));
            if (!item.remark.isEmpty())
                out += QStringLiteral("\n*%1*\n").arg(md(item.remark));
            out += item.questions.empty() ? QString() : QStringLiteral("\n");
            for (const PrintedQuestion &one : item.questions) {
                out += QStringLiteral("- **%1** %2\n").arg(md(one.number), md(one.text));
                for (const auto &[label, words] : detailsOf(printed, one))
                    out += QStringLiteral("  - %1: %2\n").arg(md(label), md(words));
            }
        }
    }
    return out;
}

QString asHtml(const PrintedEnquiries &printed)
{
    QString out = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>%1, %2</title>\n<style>\n"
                                 "body { font: 1rem/1.5 sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1a1f1d; background: #fff; }\n"
                                 "h1 { font-size: 1.6rem; margin-bottom: 0.2rem; } h2 { border-top: 2px solid #0b6b50; padding-top: 0.6rem; margin-top: 2rem; }\n"
                                 "ol { list-style: none; padding: 0; } li.question { margin: 1rem 0; } li.question > p { margin: 0; font-weight: 600; }\n"
                                 "dl { display: grid; grid-template-columns: 6rem 1fr; gap: 0.1rem 0.8rem; margin: 0.2rem 0 0; } dt { color: #58635e; } dd { margin: 0; }\n"
                                 ".remark { color: #7d5200; } @media print { section { break-before: page; } section:first-of-type { break-before: auto; } }\n"
                                 "</style>\n</head>\n<body>\n<main>\n<header>\n<h1>%1</h1>\n<p>%2<br>%3</p>\n</header>\n")
                      .arg(html(printed.title), html(printed.committee), html(printed.meeting));
    for (const PrintedPart &part : printed.parts) {
        const bool own = part.heading != printed.title;
        const QString level = own ? QStringLiteral("h3") : QStringLiteral("h2");
        out += QStringLiteral("<section>\n");
        if (own)
            out += QStringLiteral("<h2>%1</h2>\n").arg(html(part.heading));
        out += QStringLiteral("<p>%1</p>\n").arg(html(part.line));
        for (const PrintedItem &item : part.items) {
            out += QStringLiteral("<%1>%2</%1>\n").arg(level, html(headingOf(item)));
            if (const QString time = timeOf(item); !time.isEmpty())
                out += QStringLiteral("<p>%1</p>\n").arg(html(time));
            if (!item.remark.isEmpty())
                out += QStringLiteral("<p class=\"remark\">%1</p>\n").arg(html(item.remark));
            if (item.questions.empty())
                continue;
            out += QStringLiteral("<ol>\n");
            for (const PrintedQuestion &one : item.questions) {
                out += QStringLiteral("<li class=\"question\"><p>%1 %2</p>\n<dl>\n").arg(html(one.number), html(one.text));
                for (const auto &[label, words] : detailsOf(printed, one))
                    out += QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(html(label), html(words));
                out += QStringLiteral("</dl></li>\n");
            }
            out += QStringLiteral("</ol>\n");
        }
        out += QStringLiteral("</section>\n");
    }
    return out + QStringLiteral("</main>\n</body>\n</html>\n");
}

QString asPlainText(const PrintedEnquiries &printed)
{
    QString out = QStringLiteral("%1\n%2\n%3\n").arg(printed.title, printed.committee, printed.meeting);
    for (const PrintedPart &part : printed.parts) {
        out += part.heading != printed.title ? QStringLiteral("\n%1, %2\n").arg(part.heading, part.line) : QStringLiteral("%1\n").arg(part.line);
        for (const PrintedItem &item : part.items) {
            const QString time = timeOf(item);
            out += QStringLiteral("\n%1%2\n").arg(headingOf(item), time.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(time));
            for (const PrintedQuestion &one : item.questions) {
                out += QStringLiteral("%1 %2\n").arg(one.number, one.text);
                for (const auto &[label, words] : detailsOf(printed, one))
                    out += QStringLiteral("    %1: %2\n").arg(label, words);
            }
        }
    }
    return out;
}

} // namespace scrutiny
