// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "chartcommand.h"
#include "exportfiles.h"
#include "exportoptions.h"
#include "mergecommand.h"
#include "terminal.h"

#include "analysis/findings.h"
#include "coach/phrases.h"
#include "store/folder.h"
#include "store/json.h"
#include "store/pictures.h"
#include "store/templates.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QUuid>

#include <cstdio>

namespace app {

using story::Error;
using story::Errors;
using story::Project;
using namespace Qt::StringLiterals;

namespace {

struct Source
{
    QString file;
    Project project;
};

struct Sources
{
    QList<Source> projects;
    story::Owner owner; ///< of the folder, or of the folder that a single file stands in
    story::Integer wordsPerMinute; ///< the same
};

/// Files and folders as the user named them, to the projects in them. All faults of all files at once.
std::expected<Sources, Errors> readSources(const QStringList& names)
{
    Sources sources;
    Errors errors;
    const auto add = [&](const store::ProjectFile& file, const QString& shown) {
        if (file.project) sources.projects.append({shown, *file.project});
        else errors += file.project.error();
    };
    for (const QString& name : names) {
        const QFileInfo info(name);
        const QString folder = info.isDir() ? name : info.path();
        if (info.isDir()) {
            const auto opened = store::openPortfolio(name);
            if (!opened) return std::unexpected(Errors{opened.error()});
            errors += opened->portfolioErrors;
            for (const store::ProjectFile& file : opened->projects)
                add(file, QDir(name).filePath(QFileInfo(file.path).fileName()));
            if (opened->projects.isEmpty())
                errors.append({Error::Kind::CannotRead, name, 0, {}, u"there is no *.story.json in this folder"_s});
            sources.owner = opened->portfolio.owner;
            sources.wordsPerMinute = opened->portfolio.settings.wordsPerMinute;
            continue;
        }
        add(store::openProject(name), name);
        const auto portfolio = store::readFile(QDir(folder).filePath(store::portfolioFile));
        if (!portfolio) continue;
        if (const auto read = store::portfolioFromJson(*portfolio, QDir(folder).filePath(store::portfolioFile))) {
            sources.owner = read->owner;
            sources.wordsPerMinute = read->settings.wordsPerMinute;
        }
    }
    if (!errors.isEmpty()) return std::unexpected(errors);
    return sources;
}

/// What a template begins with, or which templates there are.
std::expected<Project, QString> projectFrom(const QString& name, const ProgramPaths& paths)
{
    const auto templates = store::loadTemplates(paths.data);
    if (!templates) return std::unexpected(templates.error().text());
    if (const store::Template* found = store::templateByName(*templates, name)) return found->project;
    QStringList names;
    for (const store::Template& known : *templates)
        names.append(known.name);
    return std::unexpected(QString(u"--template takes one of "_s + names.join(u", ")));
}

int runNew(const QStringList& arguments, const ProgramPaths& paths)
{
    QCommandLineParser parser;
    const QCommandLineOption templateName(u"template"_s, {}, u"name"_s);
    parser.addOption(templateName);
    if (!parser.parse(arguments)) return wrongUsage(parser.errorText());
    if (parser.positionalArguments().size() != 1 || parser.positionalArguments().first().isEmpty())
        return wrongUsage(u"new takes one file name"_s);
    QString path = parser.positionalArguments().first();
    if (!path.endsWith(store::projectSuffix)) path += store::projectSuffix;
    std::expected<Project, QString> from;
    if (parser.isSet(templateName)) from = projectFrom(parser.value(templateName), paths);
    if (!from) return wrongUsage(from.error());
    Project project = *std::move(from);
    project.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    project.title = QFileInfo(path).fileName().chopped(store::projectSuffix.size()).replace(u'-', u' ');
    if (!project.title.isEmpty()) project.title[0] = project.title[0].toUpper();
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return fail({{Error::Kind::CannotWrite, path, 0, {}, u"exists already and was left as it is"_s}});
    const auto written = store::save(path, store::toJson(project), {});
    if (!written) return fail({written.error()});
    say(path);
    return Done;
}

QJsonObject toJson(const Source& source, const analysis::Finding& finding, const coach::Phrases& phrases)
{
    return {{u"file"_s, source.file},
            {u"rule"_s, finding.rule},
            {u"path"_s, finding.path.text()},
            {u"text"_s, phrases.phrase(finding)}};
}

int runCheck(const QStringList& arguments, const ProgramPaths& paths)
{
    QCommandLineParser parser;
    const QCommandLineOption format(u"format"_s, {}, u"text or json"_s, u"text"_s);
    const QCommandLineOption strict(u"strict"_s);
    parser.addOptions({format, strict});
    if (!parser.parse(arguments)) return wrongUsage(parser.errorText());
    const bool asJson = parser.value(format) == "json"_L1;
    if (!asJson && parser.value(format) != "text"_L1) return wrongUsage(u"--format takes text or json"_s);
    if (parser.positionalArguments().isEmpty()) return wrongUsage(u"check wants a file or a folder"_s);
    const auto sources = readSources(parser.positionalArguments());
    if (!sources) return fail(sources.error());
    const auto phrases = coach::Phrases::load(paths.data);
    if (!phrases) return fail({phrases.error()});

    QJsonArray found;
    QJsonArray silenced;
    for (const Source& source : sources->projects) {
        const analysis::Findings findings = analysis::findings(source.project);
        for (const analysis::Finding& finding : findings.told) {
            found.append(toJson(source, finding, *phrases));
            const QString where = finding.path.isEmpty() ? QString() : finding.path.text() + u": "_s;
            if (!asJson) say(source.file + u": "_s + where + phrases->phrase(finding));
        }
        for (const analysis::SilencedFinding& one : findings.silenced) {
            QJsonObject object = toJson(source, one.finding, *phrases);
            object.insert(u"reason"_s, one.reason);
            silenced.append(object);
        }
    }
    if (asJson)
        QTextStream(stdout) << QJsonDocument(QJsonObject{{u"format"_s, u"storyloop/check"_s},
                                                         {u"version"_s, 1},
                                                         {u"findings"_s, found},
                                                         {u"silenced"_s, silenced}})
                                   .toJson();
    return parser.isSet(strict) && !found.isEmpty() ? FoundSomething : Done;
}

/// The stories that may be published: none has a reference that leads nowhere.
std::expected<Sources, Errors> readForExport(const QStringList& names, const ProgramPaths& paths)
{
    auto sources = readSources(names);
    if (!sources) return sources;
    Errors broken;
    for (const Source& source : std::as_const(sources->projects))
        broken += publish::brokenReferences(source.project, source.file, paths.data, publish::Places::Paths);
    if (!broken.isEmpty()) return std::unexpected(broken);
    return sources;
}

int exportStories(const QStringList& names, const QString& target, const publish::Format& format,
                  publish::Options options, const ProgramPaths& paths)
{
    if (const QString fault = faultOfTarget(target, names); !fault.isEmpty()) return wrongUsage(fault);
    const auto sources = readForExport(names, paths);
    if (!sources) return fail(sources.error());
    options.wordsPerMinute = std::max(1, sources->wordsPerMinute.value_or(options.wordsPerMinute));
    QList<Project> projects;
    for (const Source& source : sources->projects) {
        projects.append(source.project);
        for (const publish::Missing& missing : publish::missing(source.project, options))
            if (options.length != story::Length::Unset || missing.why == publish::Missing::Why::LeftOut)
                complain(source.file + u": "_s + publish::text(missing));
    }
    options.picture = [&](qsizetype project, const QString& file) {
        const QString& source = sources->projects[project].file;
        if (auto picture = store::readPicture(source, file)) return *std::move(picture);
        complain(store::picturesFolder(source) + u'/' + file + u": the picture is missing; its words are told"_s);
        return QByteArray();
    };
    const auto made = format.make(projects, sources->owner, options);
    if (!made) return fail({made.error()});
    for (const QString& warning : made->warnings)
        complain(warning);
    return writeMade(target, *made);
}

int exportPicture(const QStringList& names, const ChartOrder& order, const ProgramPaths& paths)
{
    if (const QString fault = faultOf(order); !fault.isEmpty()) return wrongUsage(fault);
    const auto sources = readForExport(names, paths);
    if (!sources) return fail(sources.error());
    if (sources->projects.size() != 1)
        return wrongUsage(u"a chart is of one story, and there are %1"_s.arg(sources->projects.size()));
    return exportChart(sources->projects.first().project, sources->projects.first().file, order, paths);
}

int runExport(const QStringList& arguments, const ProgramPaths& paths)
{
    QCommandLineParser parser;
    const QCommandLineOption output({u"o"_s, u"output"_s}, {}, u"file"_s);
    const QCommandLineOption paper(u"paper"_s, {}, u"a4 or letter"_s, u"a4"_s);
    const QCommandLineOption typeface(u"typeface"_s, {}, u"serif or sans"_s, u"serif"_s);
    const QCommandLineOption chart(u"chart"_s, {}, u"name"_s, u"progress"_s);
    const QCommandLineOption metric(u"metric"_s, {}, u"name"_s);
    const QCommandLineOption chartFiles(u"chart-files"_s);
    const QCommandLineOption asPages(u"pages"_s);
    parser.addOptions({output, paper, typeface, chart, metric, chartFiles, asPages});
    const ExportOptions telling(parser);
    if (!parser.parse(arguments)) return wrongUsage(parser.errorText());
    const QStringList names = parser.positionalArguments();
    if (names.isEmpty()) return wrongUsage(u"export wants a file or a folder"_s);
    const QString target = parser.value(output);
    if (target.isEmpty()) return wrongUsage(u"export wants -o FILE"_s);
    const publish::Format* format = publish::formatOf(target);
    if (!format) return wrongUsage(u"-o takes a name that ends in "_s + allEndings());
    if (parser.isSet(asPages) && !format->arePages) return wrongUsage(u"--pages is for a .png or .svg"_s);
    if (format->arePages && !parser.isSet(asPages)) format = nullptr; // a chart
    // What an option is for; of a format that has no use for it, it is refused.
    using publish::Format;
    struct Use
    {
        QString option; ///< that was given; empty: none
        bool Format::* has;
    };
    for (const auto& [option, has] :
         {Use{telling.given(), &Format::hasEditions},
          Use{parser.isSet(paper) ? u"paper"_s : QString(), &Format::hasPaper},
          Use{parser.isSet(typeface) ? u"typeface"_s : QString(), &Format::hasTypeface},
          Use{parser.isSet(chartFiles) ? u"chart-files"_s : QString(), &Format::hasFilesBeside}})
        if (!option.isEmpty() && !(format && format->*has))
            return wrongUsage(u"--%1 is for a %2"_s.arg(option, endings(has)));
    if (!format && telling.isConfidential())
        return wrongUsage(u"--confidential is for stories, not for a chart: its names stay"_s);
    if (!format) return exportPicture(names, {parser.value(chart), parser.values(metric), target}, paths);
    if (parser.isSet(chart) || parser.isSet(metric))
        return wrongUsage(u"--chart and --metric are for a .svg or .png without --pages"_s);
    publish::Options options{.dataFolder = paths.data, .moduleFolder = paths.modules};
    if (const QString fault = telling.read(options); !fault.isEmpty()) return wrongUsage(fault);
    if (parser.value(paper) == "letter"_L1) options.paper = story::Paper::Letter;
    else if (parser.value(paper) != "a4"_L1) return wrongUsage(u"--paper takes a4 or letter"_s);
    if (parser.value(typeface) == "sans"_L1) options.typeface = story::Typeface::Sans;
    else if (parser.value(typeface) != "serif"_L1) return wrongUsage(u"--typeface takes serif or sans"_s);
    if (parser.isSet(chartFiles)) options.filesBeside = folderBeside(target);
    return exportStories(names, target, *format, options, paths);
}

int dispatch(const QStringList& arguments, const ProgramPaths& paths)
{
    if (arguments.first() == "new"_L1) return runNew(arguments, paths);
    if (arguments.first() == "check"_L1) return runCheck(arguments, paths);
    if (arguments.first() == "merge-driver"_L1) return runMergeDriver(arguments, paths);
    if (arguments.first() == "git-setup"_L1) return runGitSetup(arguments);
    return runExport(arguments, paths);
}

} // namespace

bool wantsFontsOfTheSystem(const QStringList& arguments)
{
    const auto hasOtherScript = [](const QByteArray& utf8) {
        for (qsizetype i = 0; i + 1 < utf8.size(); ++i) {
            const auto lead = uchar(utf8[i]);
            const auto next = uchar(utf8[i + 1]);
            const bool isLatinOrGreek = lead == 0xE1 && next >= 0xB8; // U+1E00 to U+1FFF
            if (lead >= 0xD6 && lead != 0xE2 && !isLatinOrGreek) return true; // E2: punctuation, arrows, signs
        }
        return false;
    };
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        if (argument == "-o"_L1 || argument == "--output"_L1) ++i; // an old export is read by nobody
        if (argument.startsWith(u'-')) continue;
        QStringList files{argument};
        if (QFileInfo(argument).isDir()) {
            const QDir folder(argument);
            files = folder.entryList({u'*' + store::projectSuffix}, QDir::Files);
            for (QString& file : files)
                file = folder.filePath(file);
        }
        for (const QString& file : std::as_const(files))
            if (const auto bytes = store::readFile(file); bytes && hasOtherScript(*bytes)) return true;
    }
    return false;
}

int runCommand(const QStringList& arguments, const ProgramPaths& paths)
{
    const int code = dispatch(arguments, paths);
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return code;
    complain(u"the answer cannot be written: "_s + qt_error_string());
    return NotWritable;
}

} // namespace app
