// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scrollbars.h"

#include "theme.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace views {

namespace {

constexpr int shortestHandle = 32;
constexpr double besideHandle = 3;

/// From the start of the bar to the handle, and how long that is.
std::pair<int, int> handle(const QStyleOptionSlider& bar)
{
    const int length = bar.orientation == Qt::Horizontal ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    if (range <= 0) return {0, length};
    const auto share = int(qint64(length) * bar.pageStep / (range + bar.pageStep));
    const int size = std::clamp(share, std::min(shortestHandle, length), length);
    return {QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - size,
                                            bar.upsideDown),
            size};
}

} // namespace

QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part)
{
    const bool isHorizontal = bar.orientation == Qt::Horizontal;
    const int length = isHorizontal ? bar.rect.width() : bar.rect.height();
    const auto [start, size] = handle(bar);
    const auto from = [&](int begin, int end) {
        const QRect rect = isHorizontal ? QRect(begin, 0, end - begin, bar.rect.height())
                                        : QRect(0, begin, bar.rect.width(), end - begin);
        return QStyle::visualRect(bar.direction, bar.rect, rect.translated(bar.rect.topLeft()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarSubPage: return from(0, start);
    case QStyle::SC_ScrollBarSlider: return from(start, start + size);
    case QStyle::SC_ScrollBarAddPage: return from(start + size, length);
    case QStyle::SC_ScrollBarGroove: return bar.rect;
    default: return {};
    }
}

void drawScrollBar(const QStyleOptionSlider& bar, QPainter* painter)
{
    painter->fillRect(bar.rect, bar.palette.window());
    if (bar.maximum <= bar.minimum) return;
    const Tokens& t = Theme::tokens();
    const bool isHeld = (bar.state & QStyle::State_MouseOver) && (bar.activeSubControls & QStyle::SC_ScrollBarSlider);
    const QRectF shown = QRectF(scrollBarPart(bar, QStyle::SC_ScrollBarSlider))
                             .adjusted(besideHandle, besideHandle, -besideHandle, -besideHandle);
    const double radius = std::min(shown.width(), shown.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isHeld ? t.muted : t.inputBorder);
    painter->drawRoundedRect(shown, radius, radius);
    painter->restore();
}

} // namespace views
