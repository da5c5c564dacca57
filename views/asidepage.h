// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace views {

/// A page that stands in the place of the story for a while: a heading, a way back, also by Esc, and room below.
class AsidePage : public QWidget
{
    Q_OBJECT

public:
    /// `widest`: in characters; 0 takes all the width there is.
    AsidePage(const QString& heading, int widest, QWidget* parent);

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void setHeading(const QString& heading);
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }

private:
    QLabel* m_heading;
    QVBoxLayout* m_column;
};

} // namespace views
