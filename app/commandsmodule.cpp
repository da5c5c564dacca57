// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartcommand.h"
#include "commandline.h"
#include "commands.h"
#include "installpaths.h"
#include "programpaths.h"

#include "publish/parts.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QTextStream>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

constexpr auto usage = R"(Storyloop: tell your ML project as a loop, not a line

  storyloop [FOLDER|FILE]                  open the window
  storyloop new FILE [--template NAME]     a project to start from
  storyloop export SOURCE... -o OUT        the stories, in the format that OUT ends in: .pdf, .html, .md (for a
                                           repository), .txt, .odt; .json (JSON Resume), .tsv (cards for Anki)
            [--edition share|study|card|executive]
            [--length 30s|90s|3min|10min]  cut to a time, at the owner's speaking pace
            [--level junior|mid|senior] [--setting largeCompany|startup|research]
                                           for whom: what is kept when time is short
            [--without PART]...            leaves out a part: %2
            [--confidential]               the story's aliases in place of names
                                           (these for .pdf, .html, .md, .txt and .odt)
            [--paper a4|letter]            for .pdf
            [--typeface serif|sans]        for .pdf, .html and .odt
            [--chart-files]                for .md: charts and pictures in the folder OUT-pictures, without its .md
  storyloop export SOURCE... -o OUT.svg|OUT.png --pages
                                           the pages of the .pdf as pictures: OUT-1.png, OUT-2.png; takes its options
  storyloop export SOURCE -o OUT.svg|OUT.png
            [--chart NAME] [--metric NAME]...
                                           one chart of one story; the progress of its main metric where neither is
                                           given. Two metrics: a second one below (progress), or what the first one
                                           costs (tradeoff); monitoring: the recording
            charts: %1
  storyloop check SOURCE...                what cannot be right, or contradicts itself
            [--format text|json] [--strict]
  storyloop merge-driver BASE OURS THEIRS [NAME]
                                           merges field by field into OURS, for git
  storyloop git-setup                      prints what to tell git, and runs nothing

A SOURCE is a project file or a portfolio folder.
Exit codes: 0 done; 1 check --strict found something, or two sides clash in a merge; 2 wrong usage; 3 an input
cannot be read or is not valid; 4 an output cannot be written.
)";

/// The arguments before there is an application to ask.
QStringList argumentsOf(int argc, char* argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

/// What a command writes is in English; the file has the plurals of English: "18 cycles". Without it, "18 cycle(s)".
int runInEnglish(const QStringList& arguments, const app::ProgramPaths& paths)
{
    QTranslator plurals;
    if (plurals.load(u"storyloop_en"_s, paths.data + u"/translations"_s)) QCoreApplication::installTranslator(&plurals);
    return app::runCommand(arguments, paths);
}

int command(int argc, char* argv[], const QStringList& arguments)
{
    const app::ProgramPaths paths = app::ProgramPaths::find();
    if (arguments.first() != "export"_L1) {
        const QCoreApplication application(argc, argv);
        return runInEnglish(arguments, paths);
    }
    // Fonts and output are the program's own on every machine as far as they reach, and there may be no display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!app::wantsFontsOfTheSystem(arguments.sliced(1)))
        qputenv("FONTCONFIG_FILE", QDir(paths.data).filePath(u"fonts.conf"_s).toLocal8Bit());
    // Which of the system's fonts cannot do what is nobody's business: what no font has is told with its story.
    QLoggingCategory::setFilterRules(u"qt.text.font.db=false"_s);
    const QGuiApplication application(argc, argv);
    return runInEnglish(arguments, paths);
}

} // namespace

/// The door that main() opens when no window is wanted, or when the arguments make no sense.
extern "C" Q_DECL_EXPORT int storyloopCommand(int argc, char** argv)
{
    QCoreApplication::setApplicationName(u"storyloop"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STORYLOOP_VERSION));
    const QStringList arguments = argumentsOf(argc, argv);
    const QString first = arguments.value(0);
    const bool isCommand = app::isCommand(first.toStdString());
    if (first == "--help"_L1 || first == "-h"_L1 || (isCommand && arguments.contains("--help"_L1))) {
        QTextStream(stdout)
            << QString(QLatin1StringView(usage)).arg(app::chartNames(), publish::partNames().join(u", "_s));
        return app::Done;
    }
    if (isCommand) return command(argc, argv, arguments);
    if (first == "--version"_L1) {
        QTextStream(stdout) << "storyloop " << STORYLOOP_VERSION << Qt::endl;
        return app::Done;
    }
    QTextStream(stderr) << "storyloop: " << (arguments.size() > 1 ? arguments[1] : first)
                        << ": is not understood (see storyloop --help)" << Qt::endl;
    return app::WrongUsage;
}
