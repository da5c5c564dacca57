// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing.h"

#include "measure.h"
#include "portfolio.h"
#include "report.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 15;
constexpr int peerRuns = 3;

QStringList exportCommand(const QString& source, const QString& target)
{
    return {QStringLiteral(STORYLOOP_PROGRAM), u"export"_s, source, u"-o"_s, target};
}

/// A program that makes a PDF of a page of the web or of Markdown, as we have written it.
struct Peer
{
    QString program;
    QString ending; ///< of what it reads
    QStringList arguments; ///< %1: what it reads, %2: the folder, %3: the PDF
};

QList<Peer> peers()
{
    return {{u"weasyprint"_s, u"html"_s, {u"%1"_s, u"%3"_s}},
            {u"chromium"_s,
             u"html"_s,
             {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--no-pdf-header-footer"_s,
              u"--print-to-pdf=%3"_s, u"file://%1"_s}},
            {u"soffice"_s, u"odt"_s, {u"--headless"_s, u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, u"%2"_s, u"%1"_s}},
            {u"pandoc"_s, u"md"_s, {u"--pdf-engine=lualatex"_s, u"%1"_s, u"-o"_s, u"%3"_s}}};
}

void measurePeer(const Peer& peer, const QString& story, const QString& folder, const QProcessEnvironment& environment)
{
    const QString program = QStandardPaths::findExecutable(peer.program);
    const QString source = QDir(folder).filePath(u"story."_s + peer.ending);
    if (program.isEmpty()) {
        out() << "  " << peer.program << ": SKIPPED, it is not here" << Qt::endl;
        return;
    }
    if (processTime(exportCommand(story, source), environment) < 0) return;
    const QString target = QDir(folder).filePath(u"story.pdf"_s);
    QStringList command{program};
    for (const QString& argument : peer.arguments)
        command.append(QString(argument).replace(u"%1"_s, source).replace(u"%2"_s, folder).replace(u"%3"_s, target));
    const Pair times = inTurns(
        peerRuns, [&] { return processTime(exportCommand(story, QDir(folder).filePath(u"ours.pdf"_s)), environment); },
        [&] { return processTime(command, environment); });
    row(u"  against %1 (%2 kB, ours %3 kB)"_s.arg(peer.program)
            .arg(QFileInfo(target).size() / 1000)
            .arg(QFileInfo(QDir(folder).filePath(u"ours.pdf"_s)).size() / 1000),
        times, 1);
}

} // namespace

void measureExport(const QString& story)
{
    const QTemporaryDir home;
    const QProcessEnvironment environment = environmentIn(home.path(), u"offscreen"_s);
    const QStringList command = exportCommand(story, home.filePath(u"out.pdf"_s));
    row(u"export of a story to PDF, a whole process"_s,
        inTurns(
            runs, [&] { return processTime(command, environment); },
            [&] { return processTime({QStringLiteral(BARE_GUI)}, environment); }),
        6);
    row(u"its memory at most"_s, peakOf(command, environment), 45);
    for (const Peer& peer : peers())
        measurePeer(peer, story, home.path(), environment);
}

void measurePortfolioExport(const story::Project& sample)
{
    const QTemporaryDir home;
    const QProcessEnvironment environment = environmentIn(home.path(), u"offscreen"_s);
    for (const int count : {10, 30, 100}) {
        const QString folder = home.filePath(u"of-%1"_s.arg(count));
        QDir().mkpath(folder);
        if (writePortfolio(sample, folder, count) == 0) return;
        const QStringList command = exportCommand(folder, home.filePath(u"out.pdf"_s));
        QList<Milliseconds> times;
        for (int i = 0; i < peerRuns; ++i)
            times.append(processTime(command, environment) / count);
        row(u"export of %1 stories to one PDF, a story"_s.arg(count), times);
        row(u"its memory at most, %1 stories"_s.arg(count), peakOf(command, environment), 0);
    }
}

} // namespace bench
