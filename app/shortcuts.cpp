// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shortcuts.h"

#include "settings.h"

#include <QAction>

namespace app {

using namespace Qt::StringLiterals;

void Shortcuts::add(QAction* action)
{
    Q_ASSERT(!action->objectName().isEmpty());
    m_known.append({action, action->shortcuts()});
    if (const auto keys = m_settings.keys(action->objectName()))
        action->setShortcut(QKeySequence::fromString(*keys, QKeySequence::PortableText));
}

void Shortcuts::reserve(const QString& name, const QKeySequence& keys) { m_reserved.append({name, keys}); }

QList<QAction*> Shortcuts::actions() const
{
    QList<QAction*> actions;
    for (const Known& known : m_known)
        actions.append(known.action);
    return actions;
}

bool Shortcuts::isChanged(const QAction* action) const { return m_settings.keys(action->objectName()).has_value(); }

QString Shortcuts::ownerOf(const QKeySequence& keys, const QAction* action) const
{
    if (keys.isEmpty()) return {};
    for (const Known& known : m_known)
        if (known.action != action && known.action->shortcuts().contains(keys)) return lastingName(known.action);
    for (const auto& [name, reserved] : m_reserved)
        if (reserved == keys) return name;
    return {};
}

void Shortcuts::set(QAction* action, const QKeySequence& keys)
{
    action->setShortcut(keys);
    m_settings.setKeys(action->objectName(), keys.toString(QKeySequence::PortableText));
}

void Shortcuts::reset(QAction* action)
{
    for (const Known& known : m_known)
        if (known.action == action) action->setShortcuts(known.usual);
    m_settings.setKeys(action->objectName(), {});
}

void Shortcuts::resetAll()
{
    for (const Known& known : m_known)
        reset(known.action);
}

QString plainName(const QAction* action)
{
    QString name = action->text();
    return name.remove(u'&');
}

QString lastingName(const QAction* action)
{
    const bool isNamedByStep = action->objectName() == "undo"_L1 || action->objectName() == "redo"_L1;
    return isNamedByStep ? action->toolTip() : plainName(action);
}

} // namespace app
