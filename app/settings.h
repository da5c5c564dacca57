// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preferences.h"
#include "session.h"

#include <QSettings>

#include <optional>

namespace app {

/// What the program remembers between two runs, in the user's configuration folder and nowhere else.
class Settings
{
public:
    Settings();

    [[nodiscard]] Preferences preferences() const;
    void setPreferences(const Preferences& preferences);
    /// Nothing before the window was closed for the first time.
    [[nodiscard]] std::optional<Session> session() const;
    void setSession(const Session& session);
    [[nodiscard]] QStringList recentFolders() const;
    /// Folders, and stories that were opened alone; the last one first.
    [[nodiscard]] QStringList recentPaths() const;
    void addRecentPath(const QString& path);
    /// Ids of commands, the last first.
    [[nodiscard]] QStringList recentCommands() const;
    void addRecentCommand(const QString& id);
    /// The keys that the user gave an action, in portable text; nothing: those that it comes with.
    [[nodiscard]] std::optional<QString> keys(const QString& action) const;
    void setKeys(const QString& action, const std::optional<QString>& keys);
    [[nodiscard]] QByteArray state(const QString& of) const;
    void setState(const QString& of, const QByteArray& state);
    [[nodiscard]] bool isShown(const QString& part) const;
    void setShown(const QString& part, bool shown);

private:
    void prepend(const QString& list, const QString& text, qsizetype most);

    QSettings m_settings;
};

} // namespace app
