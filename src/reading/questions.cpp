// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/attendance.h"
#include "reading/recognisers.h"
#include "reading/record_text.h"

#include "base/text.h"

namespace scrutiny::reading {

namespace {

const QString askerWords = QStringLiteral("question.from");
const QString questionWords = QStringLiteral("question.heading");
const QString answerWords = QStringLiteral("question.answer");

/// Who asks, when the paragraph announces a question: `Mrs Hodges has submitted the following question:`, `Question from Mr V Nicholas`,
/// `Question 2: Ms M Myatt to the Cabinet Member`.
QString askerOf(const Vocabulary &words, const QString &text)
{
    static const QRegularExpression submitted(
        QStringLiteral("^(.{3,80}?)\\s+(?:has\\s+|had\\s+)?(?:submitted|asked|put|posed|raised)\\s+(?:the\\s+following|this|a|an|two|three|the)\\s+(?:\\w+\\s+){0,2}?questions?\\b"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression from(QStringLiteral("\\bquestions?\\b[^.:]{0,90}?\\b(?:from|by)\\b[:,]?\\s+(.{3,90}?)(?=\\s*(?:,\\s*(?:who|of|a)\\b|\\s+to\\s+(?:the\\s+)?(?:Cabinet|Leader|Chair|Portfolio|Councillor|Cllr)|[:.]?$|:\\s|\\s\\())"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto named = [&](QString who) {
        static const QRegularExpression the(QStringLiteral("^(?:the|a)\\s+"), QRegularExpression::CaseInsensitiveOption);
        who = who.trimmed();
        who.remove(the);
        return looksLikeName(words, who) ? who : QString();
    };
    if (const auto match = submitted.match(text); match.hasMatch())
        if (const QString who = named(match.captured(1)); !who.isEmpty())
            return who;
    if (const auto match = from.match(text); match.hasMatch())
        if (const QString who = named(match.captured(1)); !who.isEmpty())
            return who;
    if (const int length = words.startsWith(askerWords, text); length > 0) {
        QString who = text.mid(length).trimmed();
        if (who.startsWith(QLatin1Char(':')))
            who = who.mid(1).trimmed();
        static const QRegularExpression to(QStringLiteral("\\s+to\\s+.*$|\\s*[(:,–—].*$"));
        who.remove(to);
        return named(who);
    }
    return {};
}

/// The length of a label like `Answer:` or `Response from the Director:` at the beginning, or 0.
int answerLabel(const Vocabulary &words, const QString &text)
{
    const int length = words.startsWith(answerWords, text);
    if (length == 0)
        return 0;
    if (length == text.size())
        return length;
    const int colon = int(text.indexOf(QLatin1Char(':'), length - 1));
    static const QRegularExpression given(QStringLiteral("^\\s*(?:from|by|of|given|to)\\b"), QRegularExpression::CaseInsensitiveOption);
    if (colon >= 0 && colon - length < 100)
        return colon + 1;
    return given.match(text.mid(length)).hasMatch() && text.size() < 110 ? int(text.size()) : 0;
}

int questionLabel(const Vocabulary &words, const QString &text)
{
    const int length = words.startsWith(questionWords, text);
    if (length == 0)
        return 0;
    static const QRegularExpression rest(QStringLiteral("^\\s*(?:no\\.?\\s*)?\\d{0,2}\\s*(?:[:.–—-]\\s*|$)"), QRegularExpression::CaseInsensitiveOption);
    const auto match = rest.match(text.mid(length));
    return match.hasMatch() ? length + int(match.capturedLength()) : 0;
}

void addPart(QString &text, const Paragraph &paragraph, const QString &words)
{
    if (words.isEmpty())
        return;
    if (!text.isEmpty())
        text += QLatin1Char('\n');
    text += paragraph.mark.isEmpty() || words.size() != paragraph.text.size() ? words : paragraph.mark + QLatin1Char(' ') + words;
}

} // namespace

std::vector<QuestionFacts> readQuestions(const Context &context, const Section &section, Issues &issues)
{
    std::vector<QuestionFacts> found;
    const Vocabulary &words = context.words;
    // only where questions are: the rest of a long paper is not worth looking at word for word
    const std::vector<const Line *> lines = context.linesOf(section);
    const bool own = section.kind == SectionKind::Questions;
    bool inQuestion = false, inAnswer = false;
    for (const Paragraph &paragraph : paragraphsOf(context, lines)) {
        const QString &text = paragraph.text;
        const bool hint = text.contains(QLatin1String("uestion"), Qt::CaseInsensitive) || words.startsWith(askerWords, text) > 0;
        const QString asker = hint && text.size() < 700 ? askerOf(words, text) : QString();
        const int label = hint ? questionLabel(words, text) : 0;
        if (!asker.isEmpty() && (own || text.endsWith(QLatin1Char(':')) || text.endsWith(asker) || text.contains(QLatin1Char(':')) || text.size() < 120)) {
            // the name under a bare `Question 1`, or the next question
            if (!inQuestion || inAnswer || !found.back().asker.isEmpty() || !found.back().text.isEmpty()) {
                found.push_back({});
                inQuestion = true;
                inAnswer = false;
            }
            found.back().asker = asker;
            addPlaces(found.back().source, paragraph.source);
            const int colon = int(text.indexOf(QLatin1Char(':'), text.indexOf(asker)));
            if (colon > 0 && colon + 1 < text.size())
                addPart(found.back().text, paragraph, text.mid(colon + 1).trimmed());
            continue;
        }
        if (label > 0 && (own || inQuestion)) {
            const QString rest = text.mid(label).trimmed();
            const bool isName = looksLikeName(words, rest);
            if (!inQuestion || inAnswer || !found.back().text.isEmpty() || (isName && !found.back().asker.isEmpty())) {
                found.push_back({});
                inQuestion = true;
                inAnswer = false;
            }
            if (isName)
                found.back().asker = rest;
            else
                addPart(found.back().text, paragraph, rest);
            addPlaces(found.back().source, paragraph.source);
            continue;
        }
        if (!inQuestion)
            continue;
        if (const int answer = answerLabel(words, text); answer > 0 || words.contains(QStringLiteral("question.replied"), text.left(160))) {
            inAnswer = true;
            const int colon = answer > 0 ? answer : int(text.indexOf(QLatin1Char(':'))) + 1;
            addPart(found.back().answer, paragraph, answer > 0 || colon == text.size() ? text.mid(colon).trimmed() : text);
            addPlaces(found.back().source, paragraph.source);
            continue;
        }
        // a heading ends what was said, outside papers that hold nothing but questions
        static const QRegularExpression numbered(QStringLiteral("^\\d{1,3}[.)]?\\s+[A-Z]"));
        if ((paragraph.bold && text.size() < 110 && !own) || (!own && (isCapitals(text) || numbered.match(text).hasMatch()))) {
            inQuestion = inAnswer = false;
            continue;
        }
        QString &to = inAnswer ? found.back().answer : found.back().text;
        if (to.size() > 6000) {
            inQuestion = false;
            continue;
        }
        addPart(to, paragraph, text);
        addPlaces(found.back().source, paragraph.source);
        if (!own && !inAnswer && found.back().text.endsWith(QLatin1Char('.')) && paragraph.mark.isEmpty() && section.kind == SectionKind::FrontSheet)
            inQuestion = false;
    }
    std::erase_if(found, [](const QuestionFacts &question) { return question.text.size() < 10; });
    for (const QuestionFacts &question : found)
        if (question.asker.isEmpty() && own)
            issues.push_back({ReadingIssue::Severity::Note, question.source.empty() ? section.firstPage : question.source.front().page,
                              QStringLiteral("This question does not say plainly who asks it."), QStringLiteral("question"), {}, question.source});
    return found;
}

} // namespace scrutiny::reading
