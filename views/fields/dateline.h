// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace views {

/// A line for a date, with a calendar behind a button in it and behind Alt+Down: to pick a day instead of typing it.
class DateLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateLine(QWidget* parent);

signals:
    /// A day was picked, and stands in the line.
    void picked();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showCalendar();
};

} // namespace views
