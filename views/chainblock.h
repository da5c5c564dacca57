// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace views {

/// One link of a chain: its number on a rail, its name, and room for its fields. An arrow leads on to the next.
class ChainBlock : public QWidget
{
    Q_OBJECT

public:
    ChainBlock(int number, const QString& title, bool isLast, QWidget* parent = nullptr);
    [[nodiscard]] QVBoxLayout* room() const { return m_room; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int railWidth() const;

    int m_number;
    bool m_isLast;
    QVBoxLayout* m_room;
};

} // namespace views
