// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portfolioclaim.h"

#include <QCryptographicHash>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QFileInfo>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr int answersWithin = 2000; // ms: a window that hangs shows nothing

QString objectPath() { return u"/Portfolio"_s; }

/// Asked for where there is none, the bus would be started: that costs a second, and leaves a process behind.
bool hasBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || (qEnvironmentVariableIsSet("XDG_RUNTIME_DIR")
            && QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s));
}

QString serviceOf(const QString& path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(24);
    return u"io.github.storyloop.storyloop.p"_s + QString::fromLatin1(hash);
}

bool raiseOther(const QString& path)
{
    if (!hasBus()) return false;
    QDBusMessage call =
        QDBusMessage::createMethodCall(serviceOf(path), objectPath(), u"io.github.storyloop.Portfolio"_s, u"Raise"_s);
    call << qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    return QDBusConnection::sessionBus().call(call, QDBus::Block, answersWithin).type() == QDBusMessage::ReplyMessage;
}

} // namespace

PortfolioClaim::PortfolioClaim(const QString& stateFolder, QObject* parent)
    : QObject(parent)
    , m_stateFolder(stateFolder)
{
}

PortfolioClaim::~PortfolioClaim() { release(); }

PortfolioClaim::Answer PortfolioClaim::claim(const QString& path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    if (m_stateFolder.isEmpty() || (m_lock && real == m_path)) return Answer::Ours;
    auto lock = std::make_unique<store::FolderLock>(m_stateFolder, real);
    if (lock->tryLock() == store::FolderLock::Answer::Others) {
        if (raiseOther(real)) return Answer::Raised;
        release();
        return Answer::Taken;
    }
    release();
    m_lock = std::move(lock);
    m_path = real;
    if (!hasBus()) return Answer::Ours;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.registerObject(objectPath(), this, QDBusConnection::ExportScriptableSlots);
    if (bus.registerService(serviceOf(real))) m_service = serviceOf(real);
    return Answer::Ours;
}

void PortfolioClaim::release()
{
    if (!m_service.isEmpty()) QDBusConnection::sessionBus().unregisterService(m_service);
    m_service.clear();
    m_path.clear();
    m_lock.reset();
}

void PortfolioClaim::Raise(const QString& token)
{
    // Where Qt's Wayland plugin takes it from when a window wants to come to the front.
    if (!token.isEmpty()) qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    emit raiseWanted();
}

} // namespace app
