// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "twolinedelegate.h"

#include "theme.h"

#include "items/columns.h"

#include <QPainter>

namespace views {

using namespace Qt::StringLiterals;

namespace {

void paintLines(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, QRect text)
{
    const Tokens& t = Theme::tokens();
    const auto line = [&](const QFont& font, const QColor& colour, const QString& words) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(QRect(text.topLeft(), QSize(text.width(), metrics.height())),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
                          metrics.elidedText(words, Qt::ElideRight, text.width()));
        text.setTop(text.top() + metrics.height());
    };
    line(option.font, t.text, index.data(Qt::DisplayRole).toString());
    line(Theme::caption(), index.data(items::IsBrokenRole).toBool() ? t.bad : t.muted,
         index.data(items::SubtitleRole).toString());
}

/// Nothing: a dashed ring. Begun: half full. Whole: a tick.
void paintMark(QPainter* painter, const QRect& room, int completeness)
{
    const Tokens& t = Theme::tokens();
    const QRectF ring = QRectF(room).adjusted(1, 1, -1, -1);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(completeness == 2 ? t.good : t.muted, 1.5, completeness == 0 ? Qt::DotLine : Qt::SolidLine));
    painter->drawEllipse(ring);
    if (completeness == 1) {
        painter->setBrush(t.muted);
        painter->drawPie(ring, 90 * 16, -180 * 16);
    } else if (completeness == 2) {
        painter->drawPolyline(QPolygonF{ring.center() + QPointF(-3, 0), ring.center() + QPointF(-0.8, 2.4),
                                        ring.center() + QPointF(3, -2.4)});
    }
}

void paintBroken(QPainter* painter, const QRect& room)
{
    painter->setPen(QPen(Theme::tokens().bad, 1.5));
    painter->drawEllipse(QRectF(room).adjusted(1, 1, -1, -1));
    painter->drawText(room, Qt::AlignCenter, u"!"_s);
}

} // namespace

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int lines = option.fontMetrics.height() + QFontMetrics(Theme::caption()).height();
    return {100, lines + space::m};
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tokens& t = Theme::tokens();
    const QRectF box = QRectF(option.rect).adjusted(space::xs, 1, -space::xs, -1);
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    if (isSelected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(hasFocus ? QPen(t.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(isSelected ? t.selected : t.card);
        painter->drawRoundedRect(box, 6, 6);
    }
    QRect text = option.rect.adjusted(space::m, space::xs + 1, -space::m, -space::xs);
    const QVariant completeness = index.data(items::CompletenessRole);
    const bool hasMark = completeness.isValid();
    if (hasMark || index.data(items::IsBrokenRole).toBool()) {
        const QRect mark =
            QStyle::visualRect(option.direction, option.rect, QRect(text.left(), text.top() + 2, 14, 14));
        hasMark ? paintMark(painter, mark, completeness.toInt()) : paintBroken(painter, mark);
        text.setLeft(text.left() + 14 + space::s);
    }
    text = QStyle::visualRect(option.direction, option.rect, text);
    paintLines(painter, option, index, text);
    painter->restore();
}

} // namespace views
