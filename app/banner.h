// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace app {

/// Says across the top what must not be overlooked, and stays until it is no longer so.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget* parent);

    void say(const QString& text, const QString& buttonText = {});

signals:
    void buttonClicked();

private:
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace app
