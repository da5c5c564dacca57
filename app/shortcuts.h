// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;

namespace app {

class Settings;

/// The keys of the window's actions: those that they come with, and those that the user gave them, which are stored.
/// An action is known by its object name.
class Shortcuts
{
public:
    explicit Shortcuts(Settings& settings)
        : m_settings(settings)
    {
    }

    /// The keys that it has now are those that it comes with.
    void add(QAction* action);
    /// Keys that have another meaning somewhere in the window, such as in a table, and are not to be given away.
    void reserve(const QString& name, const QKeySequence& keys);

    [[nodiscard]] QList<QAction*> actions() const;
    [[nodiscard]] QList<std::pair<QString, QKeySequence>> reserved() const { return m_reserved; }
    [[nodiscard]] bool isChanged(const QAction* action) const;
    /// What has the keys already, by its name; empty: nothing but the action itself.
    [[nodiscard]] QString ownerOf(const QKeySequence& keys, const QAction* action) const;
    void set(QAction* action, const QKeySequence& keys);
    void reset(QAction* action);
    void resetAll();

private:
    struct Known
    {
        QAction* action;
        QList<QKeySequence> usual;
    };
    Settings& m_settings;
    QList<Known> m_known;
    QList<std::pair<QString, QKeySequence>> m_reserved;
};

/// The text of an action without the mark of its menu letter.
[[nodiscard]] QString plainName(const QAction* action);
/// The same, but of undo and redo without the step that they are named by.
[[nodiscard]] QString lastingName(const QAction* action);

} // namespace app
