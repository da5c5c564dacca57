// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loopview.h"

#include "completenessmark.h"
#include "theme.h"

#include "items/plaintip.h"

#include <QPainter>
#include <QStyle>

namespace views {

using namespace Qt::StringLiterals;

namespace {

constexpr double radius = 8;

int markSide(const QFontMetrics& metrics) { return metrics.ascent(); }

} // namespace

LoopNode::LoopNode(story::Step step, QWidget* parent)
    : BareButton(story::choiceLabel(step), parent)
    , m_step(step)
{
}

void LoopNode::setCompleteness(int mark, const QString& words)
{
    m_mark = mark;
    m_words = words;
    setAccessibleName(tr("Step %1, %2").arg(int(m_step) + 1).arg(text()));
    setAccessibleDescription(words);
    setToolTip(items::plainTip(tr("%1: %2").arg(text(), words)));
    update();
}

QSize LoopNode::sizeHint() const
{
    const QFontMetrics strong(Theme::strong());
    const int width = std::max(strong.horizontalAdvance(text()),
                               QFontMetrics(Theme::caption()).horizontalAdvance(u"00 / 00 answered"_s));
    return {width + markSide(strong) + space::s + 2 * space::m,
            strong.height() + QFontMetrics(Theme::caption()).height() + 2 * space::s};
}

void LoopNode::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? t.accent : t.inputBorder, hasFocus() ? 2 : 1));
    painter.setBrush(isDown() || underMouse() ? t.selected : t.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    const QFontMetrics strong(Theme::strong());
    const int side = markSide(strong);
    const QRect inside = rect().adjusted(space::m, space::s, -space::m, -space::s);
    const auto visual = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    paintCompletenessMark(&painter, visual({inside.left(), inside.top() + (strong.height() - side) / 2, side, side}),
                          m_mark);
    const QRect lines = inside.adjusted(side + space::s, 0, 0, 0);
    const int alignment = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    const auto line = [&](const QFont& font, const QColor& colour, int top, const QString& words) {
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(visual({lines.left(), top, lines.width(), metrics.height()}), alignment,
                         metrics.elidedText(words, Qt::ElideRight, lines.width()));
    };
    line(Theme::strong(), t.text, lines.top(), text());
    line(Theme::caption(), t.muted, lines.top() + strong.height(), m_words);
}

} // namespace views
