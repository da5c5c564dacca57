// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;
using views::Appearance;

namespace {

constexpr qsizetype mostRecent = 10;
constexpr qsizetype mostCommands = 12;

QString nameOf(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light: return u"light"_s;
    case Appearance::Dark: return u"dark"_s;
    case Appearance::FollowSystem: break;
    }
    return u"system"_s;
}

Appearance appearanceOf(const QString& name)
{
    return name == "light"_L1 ? Appearance::Light : name == "dark"_L1 ? Appearance::Dark : Appearance::FollowSystem;
}

} // namespace

Settings::Settings()
    : m_settings(QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(u"storyloop.ini"_s),
                 QSettings::IniFormat)
{
}

/// A file that somebody has edited may hold anything: what is out of range is brought back into it.
Preferences Settings::preferences() const
{
    const Preferences usual;
    const auto number = [this](QAnyStringView key, int otherwise, int least, int most) {
        return std::clamp(m_settings.value(key, otherwise).toInt(), least, most);
    };
    Preferences p;
    p.appearance = appearanceOf(m_settings.value("appearance").toString());
    p.fontScale = number("fontScale", usual.fontScale, smallestFontScale, largestFontScale);
    p.wordsPerMinute = number("wordsPerMinute", usual.wordsPerMinute, slowestPace, fastestPace);
    p.paper = m_settings.value("paper").toString() == story::choiceKey(story::Paper::Letter) ? story::Paper::Letter
                                                                                             : story::Paper::A4;
    p.writing.spelling = m_settings.value("spelling", usual.writing.spelling).toBool();
    p.writing.smartTypography = m_settings.value("smartTypography", usual.writing.smartTypography).toBool();
    p.saveAfter = std::chrono::milliseconds(
        number("saveAfter", int(usual.saveAfter.count()), int(shortestPause.count()), int(longestPause.count())));
    return p;
}

void Settings::setPreferences(const Preferences& preferences)
{
    m_settings.setValue("appearance", nameOf(preferences.appearance));
    m_settings.setValue("fontScale", preferences.fontScale);
    m_settings.setValue("wordsPerMinute", preferences.wordsPerMinute);
    m_settings.setValue("paper", story::choiceKey(preferences.paper));
    m_settings.setValue("spelling", preferences.writing.spelling);
    m_settings.setValue("smartTypography", preferences.writing.smartTypography);
    m_settings.setValue("saveAfter", int(preferences.saveAfter.count()));
}

std::optional<Session> Settings::session() const
{
    if (!m_settings.contains("session/portfolio")) return {};
    const auto value = [this](QAnyStringView key) { return m_settings.value(key); };
    return Session{.portfolio = value("session/portfolio").toString(),
                   .file = value("session/file").toString(),
                   .place = value("session/place").toInt(),
                   .page = value("session/page").toInt(),
                   .tab = value("session/tab").toInt(),
                   .entry = value("session/entry").toString(),
                   .scroll = value("session/scroll").toInt()};
}

void Settings::setSession(const Session& session)
{
    m_settings.setValue("session/portfolio", session.portfolio);
    m_settings.setValue("session/file", session.file);
    m_settings.setValue("session/place", session.place);
    m_settings.setValue("session/page", session.page);
    m_settings.setValue("session/tab", session.tab);
    m_settings.setValue("session/entry", session.entry);
    m_settings.setValue("session/scroll", session.scroll);
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

void Settings::addRecentPath(const QString& path) { prepend(u"recent"_s, path, mostRecent); }

QStringList Settings::recentCommands() const { return m_settings.value("commands").toStringList(); }

void Settings::addRecentCommand(const QString& id) { prepend(u"commands"_s, id, mostCommands); }

void Settings::prepend(const QString& list, const QString& text, qsizetype most)
{
    QStringList texts = m_settings.value(list).toStringList();
    texts.removeAll(text);
    texts.prepend(text);
    m_settings.setValue(list, texts.first(std::min(most, texts.size())));
}

std::optional<QString> Settings::keys(const QString& action) const
{
    const QVariant stored = m_settings.value(u"keys/"_s + action);
    return stored.isValid() ? std::optional(stored.toString()) : std::nullopt;
}

void Settings::setKeys(const QString& action, const std::optional<QString>& keys)
{
    if (keys) m_settings.setValue(u"keys/"_s + action, *keys);
    else m_settings.remove(u"keys/"_s + action);
}

QByteArray Settings::state(const QString& of) const { return m_settings.value(u"state/"_s + of).toByteArray(); }

void Settings::setState(const QString& of, const QByteArray& state) { m_settings.setValue(u"state/"_s + of, state); }

bool Settings::isShown(const QString& part) const { return m_settings.value(u"shown/"_s + part, true).toBool(); }

void Settings::setShown(const QString& part, bool shown) { m_settings.setValue(u"shown/"_s + part, shown); }

} // namespace app
