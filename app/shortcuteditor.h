// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shortcuts.h"

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace app {

/// Every action with its keys, to read and to change. Keys that something else has are refused, in words.
class ShortcutEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ShortcutEditor(Shortcuts& shortcuts, QWidget* parent = nullptr);
    ~ShortcutEditor() override;

private:
    void setupTable();
    void addRow(const QString& name, const QKeySequence& keys, QAction* action);
    void fill();
    void hideOthers(const QString& words);
    void showCurrent();
    void take(const QKeySequence& keys);
    [[nodiscard]] QAction* current() const;

    Shortcuts& m_shortcuts;
    QLineEdit* m_filter;
    QTableWidget* m_table;
    QKeySequenceEdit* m_keys;
    QLabel* m_said;
    QPushButton* m_none;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
};

} // namespace app
