// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "starts.h"

#include "alive.h"
#include "privatefiles.h"

#include <QDir>

namespace store {

namespace {

QStringList ended(const QString& folder)
{
    QStringList files;
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::NoSymLinks))
        if (!isAlive(folder + u'/' + name)) files.append(folder + u'/' + name);
    return files;
}

} // namespace

Starts::Starts(const QString& stateFolder, const QString& session)
    : m_folder(stateFolder + QStringLiteral("/starts"))
    , m_session(plainNameOf(session))
{
}

Starts::~Starts() = default;

int Starts::begin()
{
    if (!makePrivateFolder(m_folder)) return 0;
    const Descriptor folder = openFolder(m_folder);
    if (folder.isOpen()) waitForOthers(folder.fd()); // between the making of a file and its lock it looks dead
    const int before = int(ended(m_folder).size());
    if (auto alive = liveAs(m_folder + u'/' + m_session)) m_alive = std::make_unique<Descriptor>(std::move(*alive));
    (void)syncFolder(m_folder); // a start that a crash of the machine forgets is not counted
    return before;
}

void Starts::endedWell()
{
    const Descriptor folder = openFolder(m_folder);
    if (!folder.isOpen()) return;
    waitForOthers(folder.fd());
    m_alive.reset();
    for (const QString& path : ended(m_folder))
        (void)removePrivate(path);
}

} // namespace store
