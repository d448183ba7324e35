// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/thumbnails.h"

#include "gui/paper_view.h"
#include "gui/theme.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace scrutiny {

namespace {

constexpr int mostTicks = 6; ///< shown beside a page; more are said in words

QString numberOf(const PaperInfo &paper, int page)
{
    const QString &label = paper.sheet(page).label;
    return label.isEmpty() ? Thumbnails::tr("sheet %1").arg(page) : Thumbnails::tr("p. %1").arg(label);
}

} // namespace

/// A row a page.
class ThumbnailModel : public QAbstractListModel
{
public:
    ThumbnailModel(PaperView *view, QObject *parent)
        : QAbstractListModel(parent)
        , m_view(view)
        , m_rows(view->paper().pages())
    {
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const int page = index.row() + 1;
        if (!index.isValid() || page > m_view->paper().pages())
            return {};
        if (role == Qt::DisplayRole)
            return numberOf(m_view->paper(), page);
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
            QStringList words{pageNumbers(m_view->paper(), page)};
            if (const QString &section = m_view->paper().sheet(page).section; !section.isEmpty())
                words += section;
            if (const auto marks = int(ticks(page).size()))
                words += marks == 1 ? Thumbnails::tr("1 mark") : Thumbnails::tr("%1 marks").arg(marks);
            return words.join(QStringLiteral(" · "));
        }
        return {};
    }
    void startAnew()
    {
        beginResetModel();
        m_rows = m_view->paper().pages();
        countTicks();
        endResetModel();
    }
    void countTicks()
    {
        m_ticks.clear();
        for (const PaperOverlay &overlay : m_view->overlays()) {
            int before = 0; // a tick for each page that a mark touches
            for (const Place &place : overlay.places) {
                if (overlay.id && place.page != before)
                    m_ticks[place.page].push_back(overlay.colour.isValid() ? overlay.colour : QColor(0xa8, 0x32, 0x32));
                before = place.page;
            }
        }
    }
    std::vector<QColor> ticks(int page) const { return m_ticks.value(page); }
    PaperView *view() const { return m_view; }

private:
    PaperView *m_view;
    int m_rows; ///< the view has its new paper a little earlier than the list hears of it
    QHash<int, std::vector<QColor>> m_ticks;
};

namespace {

class ThumbnailDelegate : public QStyledItemDelegate
{
public:
    ThumbnailDelegate(ThumbnailModel *model, QListView *list)
        : QStyledItemDelegate(list)
        , m_model(model)
        , m_list(list)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const int width = m_list->viewport()->width();
        return {width, pictureHeight(width) + labelHeight() + 2 * theme().em(0.4)};
    }

    QRect pictureRect(const QRect &row, int page) const
    {
        const int width = row.width();
        const PaperSheet &sheet = m_model->view()->paper().sheet(page);
        const bool lying = m_model->view()->rotation() % 2;
        QSizeF size = lying ? QSizeF(sheet.height, sheet.width) : QSizeF(sheet.width, sheet.height);
        const QSize room(pictureWidth(width), pictureHeight(width));
        size.scale(room, Qt::KeepAspectRatio);
        const QSize whole = size.toSize();
        return QRect(QPoint(row.left() + (width - whole.width()) / 2, row.top() + theme().em(0.4) + (room.height() - whole.height())), whole);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int page = index.row() + 1;
        PaperView *view = m_model->view();
        if (page > view->paper().pages())
            return;
        const ThemeColours &c = theme().colours();
        const bool current = page == view->currentPage();
        const QRect rect = pictureRect(option.rect, page);
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        if (current) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(c.selection);
            painter->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 6, 6);
        }
        painter->setPen(c.border);
        painter->setBrush(view->isDarkPages() ? paperColour({0, true}) : QColor(Qt::white));
        painter->drawRect(rect.adjusted(-1, -1, 0, 0));
        if (const QImage *picture = view->preview(page)) {
            const qreal ratio = m_list->devicePixelRatioF();
            // Made smaller in one good step: a plain one drops thin lines.
            QImage small = picture->scaled(rect.size() * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            painter->drawImage(rect, small);
        }
        paintTicks(painter, rect, page);
        if (current) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(c.accent, 2.5));
            painter->drawRect(rect.adjusted(-3, -3, 2, 2));
        }
        if (option.state & QStyle::State_HasFocus && m_list->hasFocus()) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(c.accent, 1.5, Qt::DotLine));
            painter->drawRoundedRect(option.rect.adjusted(2, 1, -3, -2), 6, 6);
        }
        QFont font = theme().font(Type::Small);
        font.setBold(current);
        painter->setFont(font);
        painter->setPen(current ? c.text : c.muted);
        const QRect below(option.rect.left(), rect.bottom() + 1, option.rect.width(), option.rect.bottom() - rect.bottom());
        painter->drawText(below, Qt::AlignCenter, index.data().toString());
        painter->restore();
    }

private:
    int tickWidth() const { return theme().em(0.55); }
    int pictureWidth(int width) const { return std::clamp(width - 4 * tickWidth(), 30, theme().em(14)); }
    int labelHeight() const { return QFontMetrics(theme().font(Type::Small)).height() + theme().em(0.3); }
    /// Of an upright page: a lying one is drawn smaller, so that all rows are alike and 600 of them are laid out at once.
    int pictureHeight(int width) const
    {
        const int across = pictureWidth(width);
        return m_model->view()->rotation() % 2 ? across : int(across * 1.4143);
    }
    /// Small tabs at the page's right edge, one a mark, outlined so that they are seen on any ground.
    void paintTicks(QPainter *painter, const QRect &rect, int page) const
    {
        const std::vector<QColor> ticks = m_model->ticks(page);
        const int width = tickWidth() + theme().em(0.3), height = std::max(3, theme().em(0.35));
        for (size_t i = 0; i < ticks.size() && i < mostTicks; ++i) {
            const QRectF tick(rect.right() - width / 2.0, rect.top() + 4 + double(i) * (height + 3), width, height);
            painter->setPen(QPen(ticks[i].darker(190), 1));
            painter->setBrush(ticks[i]);
            painter->drawRoundedRect(tick, 1.5, 1.5);
        }
    }

    ThumbnailModel *m_model;
    QListView *m_list;
};

} // namespace

Thumbnails::Thumbnails(PaperView *view, QWidget *parent)
    : QListView(parent)
    , m_view(view)
    , m_model(new ThumbnailModel(view, this))
{
    setObjectName(QStringLiteral("thumbnails"));
    setAccessibleName(tr("Pages of the paper"));
    setModel(m_model);
    setItemDelegate(new ThumbnailDelegate(m_model, this));
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming would change the width, and so the rows, and so whether it is needed
    setEditTriggers(NoEditTriggers);
    verticalScrollBar()->setSingleStep(theme().em(3));
    m_model->countTicks();
    const auto goTo = [this](const QModelIndex &index) {
        if (index.isValid())
            m_view->goToPage(index.row() + 1);
    };
    connect(this, &QListView::clicked, this, goTo);
    connect(this, &QListView::activated, this, goTo);
    connect(view, &PaperView::paperChanged, this, [this] {
        m_model->startAnew();
        follow();
        wantPictures();
    });
    connect(view, &PaperView::pageChanged, this, &Thumbnails::follow);
    connect(view, &PaperView::previewArrived, this, [this](int page) { update(m_model->index(page - 1)); });
    connect(view, &PaperView::lookChanged, this, [this] {
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
    connect(view, &PaperView::overlaysChanged, this, [this] {
        m_model->countTicks();
        viewport()->update();
    });
    connect(&theme(), &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
    follow();
}

QRect Thumbnails::pictureRect(int page) const
{
    return static_cast<ThumbnailDelegate *>(itemDelegate())->pictureRect(visualRect(m_model->index(page - 1)), page);
}

void Thumbnails::follow()
{
    const QModelIndex index = m_model->index(m_view->currentPage() - 1);
    if (!index.isValid())
        return;
    m_following = true;
    setCurrentIndex(index);
    m_following = false;
    scrollTo(index, EnsureVisible);
    viewport()->update();
}

void Thumbnails::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_following && current.isValid() && hasFocus()) // arrows go from page to page
        m_view->goToPage(current.row() + 1);
}

void Thumbnails::wantPictures()
{
    std::vector<int> pages;
    if (isVisible() && m_model->rowCount()) {
        const QModelIndex top = indexAt({viewport()->width() / 2, 1}), bottom = indexAt({viewport()->width() / 2, viewport()->height() - 2});
        const int first = top.isValid() ? top.row() + 1 : 1, last = bottom.isValid() ? bottom.row() + 1 : m_model->rowCount();
        for (int page = first; page <= last; ++page)
            pages.push_back(page);
        for (int i = 1; i <= last - first + 1; ++i) // the next screenful
            pages.push_back(last + i);
    }
    m_view->wantPreviews(std::move(pages));
}

void Thumbnails::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout(); // rows are as high as the list is wide
    QMetaObject::invokeMethod(this, [this] { // once they are laid out
        follow();
        wantPictures();
    }, Qt::QueuedConnection);
}

void Thumbnails::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    wantPictures();
}

void Thumbnails::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    follow();
    wantPictures();
}

void Thumbnails::hideEvent(QHideEvent *event)
{
    QListView::hideEvent(event);
    wantPictures();
}

} // namespace scrutiny
