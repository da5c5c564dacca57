// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/theme.h"

#include <QSettings>

namespace app {

/// What the program remembers between two runs, in the user's configuration folder and nowhere else.
class Settings
{
public:
    Settings();

    [[nodiscard]] views::Appearance appearance() const;
    void setAppearance(views::Appearance appearance);
    [[nodiscard]] QStringList recentFolders() const;
    /// Folders, and stories that were opened alone; the last one first.
    [[nodiscard]] QStringList recentPaths() const;
    void addRecentPath(const QString& path);
    [[nodiscard]] QByteArray state(const QString& of) const;
    void setState(const QString& of, const QByteArray& state);
    [[nodiscard]] bool isShown(const QString& part) const;
    void setShown(const QString& part, bool shown);

private:
    QSettings m_settings;
};

} // namespace app
