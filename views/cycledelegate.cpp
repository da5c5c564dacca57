// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cycledelegate.h"

#include "icons.h"
#include "theme.h"

#include "items/columns.h"
#include "items/plaintip.h"
#include "story/choices.h"
#include "story/cycle.h"
#include "story/fields.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

#include <cmath>
#include <numbers>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

bool shows(const QModelIndex& index, QStringView key)
{
    return index.data(items::FieldRole).value<const void*>() == recordType<Cycle>().field(key);
}

/// Five points around the origin: Breeze has no empty star.
QPolygonF star(double radius)
{
    constexpr double inner = 0.45; // of a star that reads as one when it is small
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const double angle = i * std::numbers::pi / 5;
        const double reach = i % 2 == 0 ? radius : radius * inner;
        points.append({reach * std::sin(angle), -reach * std::cos(angle)});
    }
    return points;
}

/// The decision of a cycle whose column of decisions is left out; the title has its mark then.
Decision decisionBeside(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    if (!table || !shows(index, u"title")) return Decision::Unset;
    for (int column = 0; column < index.model()->columnCount(); ++column) {
        const QModelIndex beside = index.siblingAtColumn(column);
        if (table->isColumnHidden(column) && shows(beside, u"decision"))
            return Decision(beside.data(Qt::EditRole).toInt());
    }
    return Decision::Unset;
}

QIcon markOf(Decision decision)
{
    switch (decision) {
    case Decision::Unset: return {};
    case Decision::Shipped: return icon("dialog-ok-apply"_L1);
    case Decision::RolledBack: return icon("edit-undo"_L1);
    case Decision::Refuted: return icon("dialog-cancel"_L1);
    case Decision::Parked: return icon("media-playback-pause"_L1);
    }
    return {};
}

} // namespace

void CycleDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    EntryDelegate::initStyleOption(option, index);
    if (shows(index, u"starred")) option->features &= ~QStyleOptionViewItem::HasCheckIndicator;
    const bool isDecision = shows(index, u"decision");
    const QIcon mark = markOf(isDecision ? Decision(index.data(Qt::EditRole).toInt()) : decisionBeside(*option, index));
    if (mark.isNull()) return;
    // the chosen row is tinted and not flooded, so its mark keeps the colour of its text
    const double scale = option->widget ? option->widget->devicePixelRatioF() : 1;
    const int side = option->fontMetrics.height(); // no larger than the letters, which need the room
    option->decorationSize = {side, side};
    option->icon = {};
    for (const auto mode : {QIcon::Normal, QIcon::Selected})
        option->icon.addPixmap(mark.pixmap(option->decorationSize, scale), mode);
    option->features |= QStyleOptionViewItem::HasDecoration;
}

void CycleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    EntryDelegate::paint(painter, option, index);
    if (!shows(index, u"starred")) return;
    const bool isStarred = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(option.rect).center());
    painter->setPen(QPen(isStarred ? Theme::tokens().accent : Theme::tokens().muted, 1.2));
    painter->setBrush(isStarred ? QBrush(Theme::tokens().accent) : QBrush(Qt::NoBrush));
    painter->drawPolygon(star(option.fontMetrics.height() / 2.0 - 1));
    painter->restore();
}

bool CycleDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index)
{
    const Decision decision = event->type() == QEvent::ToolTip ? decisionBeside(option, index) : Decision::Unset;
    if (decision == Decision::Unset) return EntryDelegate::helpEvent(event, view, option, index);
    const QString text = index.data().toString() + u'\n' + choiceLabel(decision);
    QToolTip::showText(event->globalPos(), items::plainTip(text), view);
    return true;
}

/// The whole cell is the star; by keyboard it is Space, as for any mark.
bool CycleDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    if (!shows(index, u"starred") || event->type() != QEvent::MouseButtonRelease)
        return EntryDelegate::editorEvent(event, model, option, index);
    if (static_cast<QMouseEvent*>(event)->button() != Qt::LeftButton) return false;
    const bool isStarred = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isStarred ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace views
