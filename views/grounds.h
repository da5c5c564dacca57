// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QColor;
class QPainter;
class QRect;
class QWidget;

/// For AppStyle: what parts of the window look like that no palette describes. A part says by the name of its object what
/// it is, such as "card" or "muted".
namespace views {

/// A card, a bar or a pane, whose ground drawGround() paints.
[[nodiscard]] bool hasGround(const QWidget& widget);
void drawGround(QPainter* painter, const QRect& rect, const QWidget& widget);

/// With a border inside the rect, whose middle has the radius. It is filled, as a border that is drawn along costs a third of
/// what a page is painted with: Qt (6.8) then looks up every pixel of an upright line among all that may be painted.
void drawRounded(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border, double width,
                 double radius);

/// The colours of a quiet or a warning text, and of a list whose chosen row is tinted: of the appearance as it is now.
void tint(QWidget& widget);

} // namespace views
