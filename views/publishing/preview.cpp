// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview.h"

#include "../icons.h"
#include "../plainlabel.h"
#include "../theme.h"
#include "pageview.h"

#include "items/plaintip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace views {

using namespace Qt::StringLiterals;

Preview::Preview(Ask ask, QWidget* parent)
    : QWidget(parent)
    , m_ask(std::move(ask))
    , m_pages(new PageView(this))
    , m_page(plainLabel({}, this))
    , m_smaller(addButton("zoom-out"_L1, tr("Smaller")))
    , m_larger(addButton("zoom-in"_L1, tr("Larger")))
    , m_fit(addButton("zoom-fit-width"_L1, tr("As wide as the view")))
    , m_window(addButton("window-new"_L1, tr("In a window of its own")))
{
    m_window->hide();
    m_page->setObjectName(u"muted"_s);
    m_fit->setCheckable(true);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(space::m, space::xs, space::m, space::xs);
    tools->addWidget(m_page, 1);
    for (QToolButton* button : {m_smaller, m_larger, m_fit, m_window})
        tools->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_pages, 1);
    connect(m_smaller, &QToolButton::clicked, this, [this] { m_pages->zoomBy(-1); });
    connect(m_larger, &QToolButton::clicked, this, [this] { m_pages->zoomBy(1); });
    connect(m_fit, &QToolButton::clicked, this, [this] { m_pages->fitWidth(); });
    connect(m_window, &QToolButton::clicked, this, &Preview::windowWanted);
    connect(m_pages, &PageView::looked, this, &Preview::sayPage);
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    m_next.callOnTimeout(this, &Preview::layOut);
}

QToolButton* Preview::addButton(QLatin1StringView iconName, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(items::plainTip(name));
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

void Preview::offerWindow() { m_window->show(); }

void Preview::refresh()
{
    m_isStale = true;
    if (isVisible()) m_next.start();
}

void Preview::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale || !m_book.isComplete()) m_next.start();
}

/// One story at a time, so that typing and scrolling never wait for a whole portfolio.
void Preview::layOut()
{
    if (!isVisible()) return;
    if (std::exchange(m_isStale, false)) {
        const PublishOrder order = m_ask();
        m_size = publish::house::paperSize(order.options.paper);
        if (const auto begun = m_book.begin(order.stories, order.owner, order.options); !begun) {
            m_book = {};
            return m_pages->setMessage(begun.error().text());
        }
    }
    const bool isMore = m_book.layOutNext();
    showPages();
    if (isMore) m_next.start();
}

void Preview::showPages()
{
    QList<publish::Page> pages;
    for (const publish::StoryPages& story : m_book.stories())
        pages.append(story.pages);
    // What was there before stays until as much is there anew: who looks at the last page is not sent to the first.
    if (m_book.isComplete() || pages.size() > m_pages->pageCount()) m_pages->setPages(pages, m_size);
}

void Preview::sayPage()
{
    const int count = m_pages->pageCount();
    const QString page = count == 0 ? QString() : tr("Page %1 of %2").arg(m_pages->currentPage()).arg(count);
    m_page->setText(page);
    m_pages->setAccessibleDescription(page);
    m_fit->setChecked(m_pages->isFitted());
    for (QToolButton* button : {m_smaller, m_larger, m_fit})
        button->setEnabled(count > 0);
}

} // namespace views
