// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace scrutiny {

class PaperView;

/// Small pages of the paper that a view shows, one below the other, each with its numbers and a small tick for every mark on it. The page that is read is
/// framed; choosing one goes there. Pictures are the view's previews, asked for as they come into sight.
class Thumbnails : public QListView
{
    Q_OBJECT
public:
    explicit Thumbnails(PaperView *view, QWidget *parent = nullptr);

    /// Where a page's picture is drawn, in the viewport (for tests).
    QRect pictureRect(int page) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void follow();
    void wantPictures();
    PaperView *m_view;
    class ThumbnailModel *m_model;
    bool m_following = false;
};

} // namespace scrutiny
