// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/mainwindow.h"
#include "items/columns.h"
#include "views/entrytable.h"

#include <QApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

namespace window {

/// Opens the editor of a place, and leaves the keyboard in it.
inline QLineEdit* openEditor(app::MainWindow& window, const QString& place)
{
    using namespace Qt::StringLiterals;
    if (place != "cell"_L1) {
        window.goToField(story::FieldPath::fromText(place));
        return qobject_cast<QLineEdit*>(QApplication::focusWidget());
    }
    window.showStep(story::Step::Constraints);
    for (auto* entries : window.findChildren<views::EntryTable*>()) {
        if (!entries->isVisible() || entries->place().path.text() != "constraints"_L1) continue;
        QTableView* table = entries->table();
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            const QModelIndex cell = table->model()->index(0, column);
            if (!cell.data(items::PathRole).toString().endsWith(".title"_L1)) continue;
            const QPoint at = table->visualRect(cell).center();
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
            QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
        }
    }
    return qobject_cast<QLineEdit*>(QApplication::focusWidget());
}

} // namespace window
