// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <algorithm>

namespace window {

/// What a box asks, answered with the button of that text; with Esc where it has none.
struct Answer
{
    explicit Answer(const QString& button)
    {
        QObject::connect(&timer, &QTimer::timeout, &timer, [this, button] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box) return;
            asked = box->text();
            const auto isMeant = [&](QAbstractButton* b) { return b->text().remove(u'&') == button; };
            const QList<QAbstractButton*> buttons = box->buttons();
            const auto found = std::ranges::find_if(buttons, isMeant);
            if (found != buttons.end()) (*found)->click();
            else QTest::keyClick(box, Qt::Key_Escape);
        });
        timer.start(20);
    }
    QTimer timer;
    QString asked;
};

} // namespace window
