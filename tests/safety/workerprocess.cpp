// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workerprocess.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace safety {

namespace {

constexpr int longest = 600'000;

Heard heardFrom(QProcess& process)
{
    Heard heard{process.readAllStandardOutput().split('\n'), process.exitStatus() == QProcess::CrashExit};
    heard.lines.removeLast(); // what has no end was not said
    const QByteArray complaints = process.readAllStandardError().trimmed();
    if (!complaints.isEmpty()) heard.lines.append("STDERR " + complaints);
    return heard;
}

} // namespace

bool isLong() { return qEnvironmentVariableIsSet("STORYLOOP_LONG_TESTS"); }

int Heard::last(const QByteArray& word) const
{
    const QByteArray start = word + ' ';
    int number = 0;
    for (const QByteArray& line : lines)
        if (line.startsWith(start)) number = line.sliced(start.size()).toInt();
    return number;
}

bool Heard::has(const QByteArray& word) const
{
    const QByteArray start = word + ' ';
    return std::ranges::any_of(lines, [&](const QByteArray& line) { return line == word || line.startsWith(start); });
}

QStringList worker(const QString& verb, const QString& folder, int first, int count)
{
    return {QStringLiteral(SAFETY_WORKER), verb, folder, QString::number(first), QString::number(count)};
}

Heard run(const QStringList& command, const QList<Setting>& environment)
{
    QProcess process;
    auto variables = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : environment)
        variables.insert(name, value);
    process.setProcessEnvironment(variables);
    process.start(command.first(), command.sliced(1));
    process.waitForFinished(longest);
    return heardFrom(process);
}

Heard runAndKill(const QStringList& command, int milliseconds)
{
    QProcess process;
    process.start(command.first(), command.sliced(1));
    process.waitForReadyRead(longest);
    QThread::msleep(ulong(milliseconds));
    process.kill();
    process.waitForFinished(longest);
    return heardFrom(process);
}

QString quickFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
}

} // namespace safety
