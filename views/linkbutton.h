// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "barebutton.h"
#include "shapedtext.h"

namespace views {

/// A piece of text that leads somewhere: wraps, is underlined under the mouse, and is a button to keyboard and reader.
/// Its text is plain.
class LinkButton : public BareButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    mutable ShapedText m_shaped;
};

} // namespace views
