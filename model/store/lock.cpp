// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lock.h"

#include "privatefiles.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace store {

namespace {

/// The same for every way that leads to the folder.
QString nameOf(const QString& portfolioFolder)
{
    const QFileInfo folder(portfolioFolder);
    const QString canonical = folder.canonicalFilePath();
    const QString path = canonical.isEmpty() ? folder.absoluteFilePath() : canonical;
    return QString::fromLatin1(fingerprint(path.toUtf8()).toHex().left(32)) + QStringLiteral(".lock");
}

} // namespace

FolderLock::FolderLock(const QString& stateFolder, const QString& portfolioFolder)
{
    const QString folder = stateFolder + QStringLiteral("/locks");
    if (!makePrivateFolder(folder)) return;
    m_file = std::make_unique<QLockFile>(folder + u'/' + nameOf(portfolioFolder));
    m_file->setStaleLockTime(
        0); // a window that is open for days is not stale; a process that died is noticed all the same
}

FolderLock::~FolderLock() = default;

FolderLock::Answer FolderLock::tryLock()
{
    if (!m_file) return Answer::Unknown;
    if (m_file->isLocked() || m_file->tryLock(0)) {
        QFile::setPermissions(m_file->fileName(), QFile::ReadOwner | QFile::WriteOwner);
        return Answer::Ours;
    }
    return m_file->error() == QLockFile::LockFailedError ? Answer::Others : Answer::Unknown;
}

void FolderLock::unlock()
{
    if (m_file) m_file->unlock();
}

qint64 FolderLock::holder() const
{
    qint64 process = 0;
    QString host, application;
    return m_file && m_file->getLockInfo(&process, &host, &application) ? process : 0;
}

} // namespace store
