// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storystrips.h"

#include "theme.h"

#include "story/fieldpath.h"

#include <QPainter>
#include <QStyle>

namespace views {

using namespace Qt::StringLiterals;

namespace {

constexpr int dot = 8;

} // namespace

StripWord::StripWord(const QString& text, QWidget* parent)
    : BareButton(text, parent)
{
    setFont(Theme::caption());
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void StripWord::setMark(Mark mark)
{
    m_mark = mark;
    update();
}

void StripWord::setCurrent(bool current)
{
    m_isCurrent = current;
    update();
}

QSize StripWord::sizeHint() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold); // as wide when it is the current one
    const int mark = m_mark == Mark::None ? 0 : dot + space::xs;
    return m_shaped.size(text(), strong) + QSize(mark + 2 * space::xs + 2, space::xs);
}

QSize StripWord::minimumSizeHint() const
{
    const int mark = m_mark == Mark::None ? 0 : dot + space::xs;
    return {fontMetrics().horizontalAdvance(u"Ww…"_s) + mark + 2 * space::xs, sizeHint().height()};
}

void StripWord::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(m_isCurrent || underMouse() ? QBrush(t.selected) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, 4, 4);
    QRect words = rect().adjusted(space::xs, 0, -space::xs, 0);
    if (m_mark != Mark::None) {
        QRect mark(words.left(), 0, dot, dot);
        mark.moveTop((height() - dot) / 2);
        const QRectF ring = QRectF(QStyle::visualRect(layoutDirection(), rect(), mark)).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(m_mark == Mark::Done ? t.good : t.muted, 1.5));
        painter.setBrush(m_mark == Mark::Done ? QBrush(t.good) : QBrush(Qt::NoBrush));
        painter.drawEllipse(ring);
        words.setLeft(words.left() + dot + space::xs);
    }
    QFont shown = font();
    if (m_isCurrent) shown.setWeight(QFont::DemiBold);
    painter.setFont(shown);
    painter.setPen(m_isCurrent ? t.text : t.muted);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
                     QFontMetrics(shown).elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace views
