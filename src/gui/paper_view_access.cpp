// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paper_view_access.h"

#include "gui/paper_view.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>

namespace scrutiny {

namespace {

/// The words of a page are its text; offsets count its characters, a space after each word.
class PaperViewAccess : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit PaperViewAccess(PaperView *view)
        : QAccessibleWidget(view, QAccessible::Document)
        , m_view(view)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this) : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Value)
            return pageNumbers(m_view->paper(), m_view->currentPage());
        return QAccessibleWidget::text(which);
    }

    void selection(int index, int *from, int *to) const override
    {
        *from = *to = 0;
        const PaperSelection &chosen = m_view->selection();
        const PageText *page = words();
        if (index != 0 || !page || selectionCount() == 0)
            return;
        *from = chosen.fromPage == pageOf() ? page->startOf(std::min(chosen.fromWord, page->count() - 1)) : 0;
        *to = chosen.toPage == pageOf() ? endOf(*page, std::min(chosen.toWord, page->count() - 1)) : int(page->text().size());
    }
    int selectionCount() const override
    {
        const PaperSelection &chosen = m_view->selection();
        const PageText *page = words();
        return page && page->count() && !chosen.isEmpty() && chosen.fromPage <= pageOf() && chosen.toPage >= pageOf() ? 1 : 0;
    }
    void addSelection(int from, int to) override { setSelection(0, from, to); }
    void removeSelection(int) override { m_view->clearSelection(); }
    void setSelection(int, int from, int to) override
    {
        if (const PageText *page = words(); page && page->count())
            m_view->select({pageOf(), std::max(0, page->wordAtCharacter(from))}, {pageOf(), std::max(0, page->wordAtCharacter(std::max(from, to - 1)))});
    }
    int cursorPosition() const override
    {
        const PageText *page = words();
        const WordAt &caret = m_view->caret();
        return page && caret.page == pageOf() && caret.word >= 0 && caret.word < page->count() ? page->startOf(caret.word) : 0;
    }
    void setCursorPosition(int) override { }
    QString text(int from, int to) const override
    {
        const PageText *page = words();
        return page ? page->text().mid(std::max(0, from), std::max(0, to - from)) : QString();
    }
    int characterCount() const override
    {
        const PageText *page = words();
        return page ? int(page->text().size()) : 0;
    }
    QRect characterRect(int offset) const override
    {
        const PageText *page = words();
        const int word = page ? page->wordAtCharacter(offset) : -1;
        if (word < 0)
            return {};
        const QRect rect = m_view->viewRect(pageOf(), page->words()[size_t(word)].box).toAlignedRect();
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }
    int offsetAtPoint(const QPoint &) const override { return -1; }
    void scrollToSubstring(int, int) override { }
    QString attributes(int, int *from, int *to) const override
    {
        *from = 0;
        *to = characterCount();
        return {};
    }

private:
    /// The page of the cursor while one is on, else the one that is read.
    int pageOf() const { return m_view->caret().page && (m_view->isCaretOn() || !m_view->selection().isEmpty()) ? m_view->caret().page : m_view->currentPage(); }
    const PageText *words() const { return m_view->pageText(pageOf()); }
    static int endOf(const PageText &page, int word) { return page.startOf(word) + int(page.words()[size_t(word)].text.size()); }
    PaperView *m_view;
};

QAccessibleInterface *make(const QString &className, QObject *object)
{
    auto *view = className == QLatin1String("scrutiny::PaperView") ? qobject_cast<PaperView *>(object) : nullptr;
    return view ? new PaperViewAccess(view) : nullptr;
}

} // namespace

void installPaperViewAccess()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace scrutiny
