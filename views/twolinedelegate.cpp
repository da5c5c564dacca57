// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "twolinedelegate.h"

#include "completenessmark.h"
#include "theme.h"

#include "items/columns.h"

#include <QPainter>

namespace views {

using namespace Qt::StringLiterals;

namespace {

/// Words keep their own direction in a window that is read the other way: "6 of 7 steps" does not begin with "of".
constexpr QChar isolated(0x2068);

void paintLines(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, QRect text)
{
    const Tokens& t = Theme::tokens();
    const auto line = [&](const QFont& font, const QColor& colour, const QString& words) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(QRect(text.topLeft(), QSize(text.width(), metrics.height())),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
                          metrics.elidedText(isolated + words, Qt::ElideRight, text.width()));
        text.setTop(text.top() + metrics.height());
    };
    line(option.font, t.text, index.data(Qt::DisplayRole).toString());
    line(Theme::caption(), index.data(items::IsBrokenRole).toBool() ? t.bad : t.muted,
         index.data(items::SubtitleRole).toString());
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
        hasMark ? paintCompletenessMark(painter, mark, completeness.toInt()) : paintBroken(painter, mark);
        text.setLeft(text.left() + 14 + space::s);
    }
    text = QStyle::visualRect(option.direction, option.rect, text);
    paintLines(painter, option, index, text);
    painter->restore();
}

} // namespace views
