// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publish/layout.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QPixmap>

namespace views {

/// Pages as they will be printed, one below the other. Paper is white in every look.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageView(QWidget* parent = nullptr);

    /// What is looked at stays where it is. `size` is that of all pages, in twips.
    void setPages(const QList<publish::Page>& pages, const QSizeF& size);
    /// What is said where no page is.
    void setMessage(const QString& message);
    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    /// The one that most of the view shows, from 1 on; 0: there is none.
    [[nodiscard]] int currentPage() const;
    [[nodiscard]] bool isFitted() const { return m_scale == 0; }
    /// Larger or smaller by so many steps.
    void zoomBy(int steps);
    /// As wide as the view.
    void fitWidth();

signals:
    void looked(); ///< at another page, or in another size

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] qreal scale() const; ///< pixels of the screen for a twip
    [[nodiscard]] QSize pageSize() const;
    [[nodiscard]] QRect pageRect(int page) const; ///< in the viewport
    void setScale(qreal scale);
    void lay();
    const QPixmap& picture(int page);

    QList<publish::Page> m_pages;
    QSizeF m_size;
    QString m_message;
    qreal m_scale = 0; ///< 0: fits the width
    QHash<int, QPixmap> m_pictures; ///< of the pages in sight
};

} // namespace views
