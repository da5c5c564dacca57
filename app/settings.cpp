// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace app {

using namespace Qt::StringLiterals;
using views::Appearance;

namespace {
constexpr qsizetype mostRecent = 10;
} // namespace

Settings::Settings()
    : m_settings(QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(u"storyloop.ini"_s),
                 QSettings::IniFormat)
{
}

Appearance Settings::appearance() const
{
    const QString name = m_settings.value("appearance").toString();
    return name == "light"_L1 ? Appearance::Light : name == "dark"_L1 ? Appearance::Dark : Appearance::FollowSystem;
}

void Settings::setAppearance(Appearance appearance)
{
    m_settings.setValue("appearance",
                        appearance == Appearance::Light      ? u"light"_s
                            : appearance == Appearance::Dark ? u"dark"_s
                                                             : u"system"_s);
}

QStringList Settings::recentFolders() const
{
    QStringList folders = recentPaths();
    folders.removeIf([](const QString& folder) { return !QFileInfo(folder).isDir(); });
    return folders;
}

/// Only what is still there.
QStringList Settings::recentPaths() const
{
    QStringList paths = m_settings.value("recent").toStringList();
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}

void Settings::addRecentPath(const QString& path)
{
    QStringList paths = recentPaths();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue("recent", paths.first(std::min(mostRecent, paths.size())));
}

QByteArray Settings::state(const QString& of) const { return m_settings.value(u"state/"_s + of).toByteArray(); }

void Settings::setState(const QString& of, const QByteArray& state) { m_settings.setValue(u"state/"_s + of, state); }

bool Settings::isShown(const QString& part) const { return m_settings.value(u"shown/"_s + part, true).toBool(); }

void Settings::setShown(const QString& part, bool shown) { m_settings.setValue(u"shown/"_s + part, shown); }

} // namespace app
