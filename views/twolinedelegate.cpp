// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "twolinedelegate.h"

#include "completenessmark.h"
#include "theme.h"

#include "items/columns.h"

#include <QAbstractItemView>
#include <QPainter>

namespace views {

using namespace Qt::StringLiterals;

namespace {

/// Words keep their own direction in a window that is read the other way: "6 of 7 steps" does not begin with "of". Elsewhere
/// they go without the sign for it, which few fonts have: Qt would ask each of them at every start.
QString isolated(const QString& words, Qt::LayoutDirection direction)
{
    const bool isOtherWay = direction == Qt::RightToLeft || words.isRightToLeft();
    return isOtherWay ? QChar(0x2068) + words : words;
}

/// Around the text of an item, to either side.
constexpr int margin = space::m;

void paintLines(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, QRect text, bool wraps)
{
    const Tokens& t = Theme::tokens();
    const auto side = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
    const auto line = [&](const QColor& colour, const QString& words, int height, bool isWhole) {
        const QString shown = isolated(words, option.direction);
        const QRect room(text.topLeft(), QSize(text.width(), height));
        painter->setPen(colour);
        if (isWhole) painter->drawText(room, side | Qt::TextWordWrap, shown);
        else painter->drawText(room, side, painter->fontMetrics().elidedText(shown, Qt::ElideRight, text.width()));
        text.setTop(text.top() + height);
    };
    painter->setFont(option.font);
    line(t.text, index.data(Qt::DisplayRole).toString(), option.fontMetrics.height(), false);
    painter->setFont(Theme::caption());
    line(index.data(items::IsBrokenRole).toBool() ? t.bad : t.muted, index.data(items::SubtitleRole).toString(),
         wraps ? text.bottom() - text.top() + 1 : painter->fontMetrics().height(), wraps);
}

void paintBroken(QPainter* painter, const QRect& room)
{
    painter->setPen(QPen(Theme::tokens().bad, 1.5));
    painter->drawEllipse(QRectF(room).adjusted(1, 1, -1, -1));
    painter->drawText(room, Qt::AlignCenter, u"!"_s);
}

} // namespace

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics second(Theme::caption());
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const QRect room(0, 0, view ? view->viewport()->width() - 2 * margin : 0, 0);
    const QString said = isolated(index.data(items::SubtitleRole).toString(), option.direction);
    const int lines = m_wraps && view ? second.boundingRect(room, Qt::TextWordWrap, said).height() : second.height();
    return {100, option.fontMetrics.height() + std::max(lines, second.height()) + space::m};
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
    QRect text = option.rect.adjusted(margin, space::xs + 1, -margin, -space::xs);
    const QVariant completeness = index.data(items::CompletenessRole);
    const bool hasMark = completeness.isValid();
    if (hasMark || index.data(items::IsBrokenRole).toBool()) {
        const QRect mark =
            QStyle::visualRect(option.direction, option.rect, QRect(text.left(), text.top() + 2, 14, 14));
        hasMark ? paintCompletenessMark(painter, mark, completeness.toInt()) : paintBroken(painter, mark);
        text.setLeft(text.left() + 14 + space::s);
    }
    text = QStyle::visualRect(option.direction, option.rect, text);
    paintLines(painter, option, index, text, m_wraps);
    painter->restore();
}

} // namespace views
