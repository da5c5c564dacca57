// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/boundnumbers.h"

#include <QObject>
#include <QTextCursor>

class QCompleter;
class QKeyEvent;
class QStandardItemModel;

namespace views {

class WritingEdit;

/// The list of numbers that `{{` opens, cut down by what is typed behind it.
class NumberCompleter : public QObject
{
    Q_OBJECT

public:
    explicit NumberCompleter(WritingEdit& edit);

    /// After each edit: shows the list, or takes it away.
    void update();
    /// For a reference that is to become another one; Escape gives it back.
    void openFor(const QString& reference);
    [[nodiscard]] bool isOpen() const;
    /// The keys that choose and leave; false for all others.
    bool takeKey(const QKeyEvent* key);
    /// Without a choice.
    void close();

private:
    /// From the braces to the cursor; nothing selected where no reference is being typed.
    [[nodiscard]] QTextCursor typed() const;
    void show(const QList<analysis::NumberChoice>& choices);
    void choose(const QModelIndex& index);
    void move(int by);

    WritingEdit& m_edit;
    QStandardItemModel* m_model;
    QCompleter* m_completer;
    QString m_replaced; ///< the reference in whose place one is chosen
};

} // namespace views
