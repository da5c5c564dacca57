// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "barebutton.h"
#include "shapedtext.h"

namespace views {

/// A button that reads like a line of text and wraps, for a narrow panel; Qt's own buttons cut their text off. With an
/// arrow it opens and closes what stands below it.
class WrappingButton : public BareButton
{
    Q_OBJECT

public:
    enum class Arrow { None, Opens };

    WrappingButton(const QString& text, Arrow arrow, QWidget* parent);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int arrowWidth() const;
    [[nodiscard]] QRect textRect(const QRect& whole) const;

    Arrow m_arrow;
    bool m_isOpen = false;
    mutable ShapedText m_shaped;
};

} // namespace views
