// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../shapedtext.h"

#include <QAbstractButton>

namespace views {

/// One of several things that were chosen or typed, with a cross to take it away. The keys are its ChipEdit's business.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    Chip(const QString& text, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void removed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRect cross() const;

    mutable ShapedText m_shaped;
};

} // namespace views
