// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wrappingbutton.h"

#include <functional>

class QVBoxLayout;

namespace views {

/// A head that opens and closes what stands below it, which is made when it is first looked at.
class Section : public QWidget
{
    Q_OBJECT

public:
    using Fill = std::function<void(QVBoxLayout* column, QWidget* parent)>;

    Section(const QString& title, QWidget* parent);

    [[nodiscard]] bool isOpen() const { return m_head->isOpen(); }
    void setOpen(bool open);
    /// Pinned, it has no head and cannot be closed.
    void setPinned(bool pinned);
    /// What it shows from now on.
    void setFill(const Fill& fill);

signals:
    void toggled(bool open); ///< by the user

private:
    void refresh();

    WrappingButton* m_head;
    QWidget* m_body = nullptr;
    Fill m_fill;
    bool m_isPinned = false;
};

} // namespace views
