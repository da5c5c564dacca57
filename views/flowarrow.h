// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPainter;

namespace views {

/// An arrow from one box to the next. Onward and Back follow the direction of reading.
class FlowArrow : public QWidget
{
    Q_OBJECT

public:
    enum class Direction { Onward, Back, Down, Up };

    explicit FlowArrow(Direction direction, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Direction m_direction;
};

/// A line with a head at its end.
void paintArrow(QPainter* painter, const QPointF& from, const QPointF& to, double head);

} // namespace views
