// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keeping.h"

#include "portfolio.h"
#include "report.h"

#include "document/document.h"
#include "document/edits.h"
#include "document/folderwatch.h"
#include "document/saver.h"
#include "store/folder.h"
#include "store/history.h"
#include "store/json.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int saves = 50;

/// All that the history may hold, of all projects; not synced, as nobody is to have it tomorrow. Returns its size.
qint64 fillHistory(const story::Project& sample, const QString& state)
{
    const qint64 most = store::History::Limits().bytes;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    qint64 bytes = 0;
    for (int version = 1; bytes < most; ++version)
        for (int number = 0; number < projectCount && bytes < most; ++number) {
            const story::Project project = usualProject(sample, number);
            const QString folder = state + u"/history/"_s + project.id;
            QFile file(u"%1/%2-%3.story.json"_s.arg(folder)
                           .arg(version, 6, 10, QLatin1Char('0'))
                           .arg(now.addSecs(version).toString(u"yyyyMMdd'T'HHmmss'Z'")));
            if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly)) return 0;
            bytes += file.write(store::toJson(project));
        }
    return bytes;
}

} // namespace

void measureSave(const story::Project& sample)
{
    QTemporaryDir folder;
    if (writePortfolio(sample, folder.path(), 1) == 0) return;
    document::Document document;
    document.open(*store::openPortfolio(folder.path()));
    const QString key = document.keys().first();
    QList<Milliseconds> times;
    for (int i = 0; i < saves; ++i) {
        document::edits::setField(document, key, "title"_L1, u"Title %1"_s.arg(i));
        times.append(timeOf([&] {
            if (!document.save().isEmpty()) out() << "a save failed" << Qt::endl;
        }));
    }
    row(u"save of one usual story, to the disk"_s, times);
}

void measureSaver(const story::Project& sample)
{
    QTemporaryDir folder, state;
    const qint64 bytes = writePortfolio(sample, folder.path(), 1);
    if (bytes == 0) return;
    document::Document document;
    document.setStateFolder(state.path());
    document.open(*store::openPortfolio(folder.path()));
    document::Saver saver(document);
    const QString key = document.keys().first();
    QList<Milliseconds> held;
    QList<Milliseconds> durable;
    for (int i = 0; i < saves; ++i) {
        Milliseconds longest = 0;
        durable.append(timeOf([&] {
            document::edits::setField(document, key, "title"_L1, u"Title %1"_s.arg(i));
            longest = timeOf([&] { saver.saveNow(); });
            while (saver.isSaving())
                longest = std::max(longest, timeOf([] { QCoreApplication::processEvents(); }));
        }));
        held.append(longest);
    }
    row(u"%1 kB from a keystroke to the disk, in the background"_s.arg(bytes / 1000), durable);
    row(u"a save holds up the keys for"_s, held, 2);
}

void measureOpenWithHistory(const story::Project& sample)
{
    QTemporaryDir folder, state;
    if (writePortfolio(sample, folder.path(), projectCount) == 0) return;
    const qint64 bytes = fillHistory(sample, state.path());
    document::Document document;
    document.setStateFolder(state.path());
    const auto ours = [&] {
        const document::FolderWatch watch(document);
        return timeOf([&] { document.open(*store::openPortfolio(folder.path())); });
    };
    qsizetype parsed = 0;
    const auto bare = [&] { return timeOf([&] { parsed = parseAll(folder.path()); }); };
    row(u"open of %1 projects with %2 MB of history"_s.arg(projectCount).arg(bytes / 1'000'000),
        inTurns(loadRuns, ours, bare), 3);
    QList<Milliseconds> times;
    for (int run = 0; run < loadRuns; ++run)
        times.append(timeOf([&] { store::History(state.path()).expire(QDateTime::currentDateTimeUtc()); }));
    row(u"tidying of that history, in the background"_s, times);
}

} // namespace bench
