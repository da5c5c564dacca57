// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "focusorder.h"

#include "reveal.h"

#include <QApplication>
#include <QLayout>
#include <QSet>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

namespace views {

namespace {

/// Goes through the parts of a widget as they stand: first what its layout has, then what no layout knows, such as the
/// parts of a splitter and the page of a scroll area.
class Walk
{
public:
    QWidgetList order;

    void partsOf(const QWidget* around)
    {
        if (around->layout()) partsOf(around->layout());
        if (const auto* splitter = qobject_cast<const QSplitter*>(around))
            for (int i = 0; i < splitter->count(); ++i)
                visit(splitter->widget(i));
        if (const auto* tabs = qobject_cast<const QTabWidget*>(around)) visit(tabs->tabBar());
        for (QObject* child : around->children())
            if (auto* widget = qobject_cast<QWidget*>(child)) visit(widget);
    }

private:
    void partsOf(const QLayout* layout)
    {
        for (int i = 0; i < layout->count(); ++i) {
            if (layout->itemAt(i)->layout()) partsOf(layout->itemAt(i)->layout());
            if (layout->itemAt(i)->widget()) visit(layout->itemAt(i)->widget());
        }
    }

    void visit(QWidget* widget)
    {
        if (widget->isHidden() || widget->isWindow() || m_seen.contains(widget)) return;
        m_seen.insert(widget);
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (takesTab && widget->isEnabled() && !widget->focusProxy()) order.append(widget);
        partsOf(widget);
    }

    QSet<const QWidget*> m_seen;
};

} // namespace

QWidgetList focusOrder(const QWidget* around)
{
    Walk walk;
    walk.partsOf(around);
    return walk.order;
}

bool focusNeighbour(const QWidget* window, bool forward)
{
    const QWidgetList order = focusOrder(window);
    if (order.isEmpty()) return false;
    const qsizetype at = order.indexOf(window->focusWidget());
    const qsizetype next = at < 0 ? 0 : (at + (forward ? 1 : -1) + order.size()) % order.size();
    order[next]->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    reveal(order[next]);
    return true;
}

void focusPane(const QWidgetList& panes, int by)
{
    // A list is a pane of one control.
    const auto controls = [](QWidget* pane) {
        return pane->focusPolicy() == Qt::NoFocus ? focusOrder(pane) : QWidgetList{pane};
    };
    QWidgetList shown;
    for (QWidget* pane : panes)
        if (pane && pane->isVisible() && !controls(pane).isEmpty()) shown.append(pane);
    if (shown.isEmpty()) return;
    const QWidget* focused = QApplication::focusWidget();
    const auto has = [&](const QWidget* pane) { return pane == focused || pane->isAncestorOf(focused); };
    const auto found = std::ranges::find_if(shown, [&](const QWidget* pane) { return focused && has(pane); });
    const qsizetype count = shown.size();
    const qsizetype next =
        found == shown.end() ? (by > 0 ? 0 : count - 1) : (found - shown.begin() + by + count) % count;
    const QWidgetList order = controls(shown[next]);
    QWidget* last = shown[next]->focusWidget();
    QWidget* target = order.contains(last) ? last : order.first();
    target->setFocus(Qt::OtherFocusReason);
    reveal(target);
}

} // namespace views
