// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mergecommand.h"

#include "commandline.h"
#include "terminal.h"

#include "analysis/check.h"
#include "coach/phrases.h"
#include "merge/merge.h"
#include "store/folder.h"
#include "store/json.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTextStream>

#include <algorithm>

namespace app {

using story::Errors;
using story::FieldPath;
using story::Portfolio;
using story::Project;
using namespace Qt::StringLiterals;

namespace {

template <typename T> using Read = std::expected<T, Errors>;

struct Versions
{
    QByteArray base;
    QByteArray ours;
    QByteArray theirs;
};

/// Values that fit into a line are told, so that it can be decided without looking for the other version.
QString inALine(const QVariant& value)
{
    constexpr int most = 60;
    const QString text =
        value.typeId() == QMetaType::QStringList ? value.toStringList().join(u" / "_s) : value.toString();
    return text.size() > most ? text.first(most) + u"…"_s : text;
}

QString whatClashes(const merge::Clash& clash)
{
    switch (clash.what) {
    case merge::Clash::What::Value: break;
    case merge::Clash::What::Source: return u"the source was"_s;
    case merge::Clash::What::Order: return u"the order was"_s;
    case merge::Clash::What::Unknown: return u"the unknown member %1 was"_s.arg(clash.member);
    }
    return u"was"_s;
}

void tell(const QString& name, const QList<merge::Clash>& clashes, const QList<FieldPath>& kept)
{
    for (const FieldPath& path : kept)
        complain(name + u": "_s + path.text() + u": was removed on one side and is needed on the other; it stays"_s);
    for (const merge::Clash& clash : clashes) {
        QString line = name + u": "_s + clash.path.text() + u": "_s + whatClashes(clash)
            + u" changed on both sides; ours was kept"_s;
        if (const QString theirs = inALine(clash.theirs); !theirs.isEmpty()) line += u", theirs: "_s + theirs;
        complain(line);
    }
}

/// What neither side had to hear from `check`: two changes, each right by itself.
void tellFindings(const QString& name, const Project& merged, const Project& ours, const Project& theirs,
                  const ProgramPaths& paths)
{
    const auto phrases = coach::Phrases::load(paths.data);
    if (!phrases) return;
    const auto known = analysis::check(ours) + analysis::check(theirs);
    for (const analysis::Finding& finding : analysis::check(merged))
        if (!known.contains(finding))
            complain(name + u": "_s + finding.path.text() + u": "_s + phrases->phrase(finding));
}

/// Where both sides have added the file, git gives an empty base.
template <typename T, typename Parse> Read<T> parseBase(const QByteArray& bytes, const QString& name, Parse parse)
{
    return bytes.isEmpty() ? Read<T>(T()) : parse(bytes, name);
}

int written(const QString& path, const QByteArray& bytes, const QByteArray& before)
{
    if (bytes == before) return Done;
    const auto saved = store::save(path, bytes, store::fingerprint(before));
    return saved ? Done : fail({saved.error()});
}

template <typename T, typename Parse, typename Settle>
int mergeAs(const Versions& versions, const QStringList& names, Parse parse, Settle settle)
{
    const Read<T> base = parseBase<T>(versions.base, names[0], parse);
    const Read<T> ours = parse(versions.ours, names[1]);
    const Read<T> theirs = parse(versions.theirs, names[2]);
    Errors errors;
    for (const Read<T>* read : {&base, &ours, &theirs})
        if (!*read) errors += read->error();
    return errors.isEmpty() ? settle(*base, *ours, *theirs) : fail(errors);
}

int mergeProjects(const Versions& versions, const QStringList& names, const ProgramPaths& paths)
{
    const auto settle = [&](const Project& base, const Project& ours, const Project& theirs) -> int {
        const merge::Merged merged = merge::merge(base, ours, theirs);
        const auto bytes = store::verifiedJson(merged.project, names[1]);
        if (!bytes) return fail({bytes.error()});
        if (const int code = written(names[1], *bytes, versions.ours); code != Done) return code;
        tell(names[3], merged.clashes, merged.kept);
        tellFindings(names[3], merged.project, ours, theirs, paths);
        return merged.clashes.isEmpty() ? Done : FoundSomething;
    };
    return mergeAs<Project>(versions, names, store::projectFromJson, settle);
}

int mergePortfolios(const Versions& versions, const QStringList& names)
{
    const auto settle = [&](const Portfolio& base, const Portfolio& ours, const Portfolio& theirs) -> int {
        const merge::MergedPortfolio merged = merge::merge(base, ours, theirs);
        if (const int code = written(names[1], store::toJson(merged.portfolio), versions.ours); code != Done)
            return code;
        tell(names[3], merged.clashes, merged.kept);
        return merged.clashes.isEmpty() ? Done : FoundSomething;
    };
    return mergeAs<Portfolio>(versions, names, store::portfolioFromJson, settle);
}

/// The names that git gives say nothing: the second line of the file does.
bool isPortfolio(const QByteArray& bytes)
{
    return bytes.first(std::min<qsizetype>(bytes.size(), 200)).contains("\"storyloop/portfolio\"");
}

/// For a shell, as one word.
QString quoted(const QString& text)
{
    QString inside = text;
    return u'\'' + inside.replace(u'\'', "'\\''"_L1) + u'\'';
}

/// As short as it is found by: its name where the shell finds this program by it.
QString programAsCalled()
{
    const QString program = QCoreApplication::applicationFilePath();
    const QString found = QStandardPaths::findExecutable(u"storyloop"_s);
    if (QFileInfo(found).canonicalFilePath() == QFileInfo(program).canonicalFilePath()) return u"storyloop"_s;
    QString path = program;
    return quoted(path.replace(u'%', "%%"_L1)); // to git, a single one is a place holder
}

} // namespace

int runMergeDriver(const QStringList& arguments, const ProgramPaths& paths)
{
    QCommandLineParser parser;
    if (!parser.parse(arguments)) return wrongUsage(parser.errorText());
    QStringList names = parser.positionalArguments();
    if (names.size() < 3 || names.size() > 4)
        return wrongUsage(u"merge-driver takes three files: BASE OURS THEIRS, and the name to call them by"_s);
    if (names.size() == 3) names.append(names[1]);
    QList<QByteArray> bytes;
    Errors errors;
    for (const QString& name : names.first(3)) {
        const auto read = store::readFile(name);
        if (read) bytes.append(*read);
        else errors.append(read.error());
    }
    if (!errors.isEmpty()) return fail(errors);
    const Versions versions{bytes[0], bytes[1], bytes[2]};
    return isPortfolio(versions.ours) ? mergePortfolios(versions, names) : mergeProjects(versions, names, paths);
}

int runGitSetup(const QStringList& arguments)
{
    if (arguments.size() > 1) return wrongUsage(u"git-setup takes no arguments"_s);
    const QString driver = quoted(programAsCalled() + u" merge-driver %O %A %B %P"_s);
    QTextStream(stdout) << "Once on each machine:\n\n"
                        << "    git config --global merge.storyloop.name 'Storyloop, field by field'\n"
                        << "    git config --global merge.storyloop.driver " << driver << "\n\n"
                        << "Once in the folder, as lines of the file .gitattributes:\n\n"
                        << "    *.story.json merge=storyloop\n"
                        << "    portfolio.json merge=storyloop\n";
    return Done;
}

} // namespace app
