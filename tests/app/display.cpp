// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "display.h"

#include <QStandardPaths>
#include <QThread>

namespace shell {

using namespace Qt::StringLiterals;

Display::Display()
{
    for (const QString& program : {u"Xvfb"_s, u"openbox"_s, u"xdotool"_s})
        if (QStandardPaths::findExecutable(program).isEmpty())
            m_missing = program + u" is not installed (it is in packaging/packages/test.txt)"_s;
    if (!m_missing.isEmpty()) return;
    m_server.start(u"Xvfb"_s,
                   {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1400x900x24"_s, u"-nolisten"_s, u"tcp"_s,
                    u"-noreset"_s});
    m_server.waitForReadyRead();
    const QByteArray name = ':' + m_server.readAllStandardOutput().trimmed();
    if (name.size() < 2) {
        m_missing = u"Xvfb does not answer: "_s + QString::fromUtf8(m_server.readAllStandardError());
        return;
    }
    qputenv("DISPLAY", name);
    qputenv("QT_QPA_PLATFORM", "xcb");
    m_windows.start(u"openbox"_s, {u"--sm-disable"_s});
    m_windows.waitForStarted();
    // It says nothing when it is ready, but then there are desktops.
    for (int i = 0; i < 100 && QProcess::execute(u"xdotool"_s, {u"get_num_desktops"_s}) != 0; ++i)
        QThread::msleep(100);
}

Display::~Display()
{
    for (QProcess* process : {&m_windows, &m_server}) {
        process->terminate();
        process->waitForFinished();
    }
}

bool Display::press(const QString& keys) const
{
    return QProcess::execute(u"xdotool"_s, {u"key"_s, u"--clearmodifiers"_s, keys}) == 0;
}

} // namespace shell
