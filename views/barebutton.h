// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace views {

/// A button that paints itself, anew under the mouse.
class BareButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit BareButton(const QString& text, QWidget* parent);
};

} // namespace views
