// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measure.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <ctime>

namespace bench {

using namespace Qt::StringLiterals;

Milliseconds median(QList<Milliseconds> times)
{
    if (times.isEmpty() || times.contains(-1)) return -1;
    std::ranges::sort(times);
    const qsizetype middle = times.size() / 2;
    return times.size() % 2 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
}

Milliseconds timeOf(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

Milliseconds processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

Pair inTurns(int runs, const std::function<Milliseconds()>& ours, const std::function<Milliseconds()>& bare)
{
    if (ours() < 0 || bare() < 0) return {}; // the warm-up: caches of fonts and of the disk
    QList<Milliseconds> oursTimes;
    QList<Milliseconds> bareTimes;
    for (int i = 0; i < runs; ++i) {
        oursTimes.append(ours());
        bareTimes.append(bare());
    }
    return {median(oursTimes), median(bareTimes)};
}

QProcessEnvironment environmentIn(const QString& folder, const QString& platform)
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, platform);
    environment.insert(u"HOME"_s, folder);
    for (const QString& name : {u"CONFIG_HOME"_s, u"DATA_HOME"_s, u"CACHE_HOME"_s, u"STATE_HOME"_s})
        environment.insert(u"XDG_"_s + name, folder + u'/' + name);
    return environment;
}

double megabytesOf(qint64 processId)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(processId));
    if (!file.open(QIODevice::ReadOnly)) return -1;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("Pss:")) return line.mid(4).trimmed().chopped(3).toDouble() / 1024;
    return -1;
}

Milliseconds processTime(const QStringList& command, const QProcessEnvironment& environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setStandardOutputFile(QProcess::nullDevice());
    bool isGood = false;
    const Milliseconds time = timeOf([&] {
        process.start(command.first(), command.sliced(1));
        isGood = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    });
    return isGood ? time : -1;
}

double peakOf(const QStringList& command, const QProcessEnvironment& environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(command.first(), command.sliced(1));
    double most = -1;
    while (process.state() != QProcess::NotRunning) {
        QFile file(u"/proc/%1/status"_s.arg(process.processId()));
        if (file.open(QIODevice::ReadOnly))
            for (const QByteArray& line : file.readAll().split('\n'))
                if (line.startsWith("VmHWM:"))
                    most = std::max(most, line.mid(6).trimmed().chopped(3).toDouble() / 1024);
        process.waitForFinished(3);
    }
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? most : -1;
}

} // namespace bench
