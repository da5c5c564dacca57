// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publishorder.h"

#include "publish/book.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace views {

class PageView;

/// What is published, before it is: pages as they are laid out, anew whenever what they are made of changes.
class Preview : public QWidget
{
    Q_OBJECT

public:
    using Ask = std::function<PublishOrder()>;

    /// `ask` is asked for what to show, at each refresh.
    explicit Preview(Ask ask, QWidget* parent = nullptr);

    /// As soon as it is seen, and everything else that waits is done.
    void refresh();
    [[nodiscard]] PageView& pages() { return *m_pages; }
    /// Lets the user ask for it in a window of its own.
    void offerWindow();

signals:
    void windowWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QToolButton* addButton(QLatin1StringView iconName, const QString& name);
    void layOut();
    void showPages();
    void sayPage();

    Ask m_ask;
    publish::Book m_book;
    QSizeF m_size;
    QTimer m_next; ///< the next story
    bool m_isStale = true;
    PageView* m_pages;
    QLabel* m_page;
    QToolButton* m_smaller;
    QToolButton* m_larger;
    QToolButton* m_fit;
    QToolButton* m_window;
};

} // namespace views
