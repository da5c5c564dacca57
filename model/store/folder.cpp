// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folder.h"

#include "json.h"
#include "storyfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <limits>
#include <thread>
#include <vector>

namespace store {

using story::Error;
using story::Errors;

namespace {

/// Reads and parses every file, on as many threads as there are processors.
QList<ProjectFile> openAll(const QStringList& paths)
{
    std::vector<ProjectFile> files(size_t(paths.size()));
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < files.size(); i = next++)
            files[i] = openProject(paths[qsizetype(i)]);
    };
    std::vector<std::jthread> threads;
    const auto useful = std::min<qsizetype>(QThread::idealThreadCount(), paths.size() / 16);
    for (qsizetype t = 1; t < useful; ++t)
        threads.emplace_back(work);
    work();
    threads.clear(); // joins
    return {std::move_iterator(files.begin()), std::move_iterator(files.end())};
}

bool comesBefore(const ProjectFile& a, const ProjectFile& b)
{
    constexpr double last = std::numeric_limits<double>::infinity();
    const double rankA = a.project ? a.project->rank.value_or(last) : last;
    const double rankB = b.project ? b.project->rank.value_or(last) : last;
    return rankA != rankB ? rankA < rankB : a.path < b.path;
}

} // namespace

ProjectFile openProject(const QString& path)
{
    const auto bytes = readFile(path);
    if (!bytes) return {path, {}, std::unexpected(Errors{bytes.error()})};
    ProjectFile file{path, fingerprint(*bytes), projectFromJson(*bytes, path)};
    if (!file.project && file.project.error().first().kind == Error::Kind::NewerVersion)
        file.newer = newerStory(*bytes);
    return file;
}

/// The folder as openPortfolio() gives it, without its projects.
static std::expected<PortfolioFolder, Error> openFolder(const QDir& dir)
{
    if (!dir.exists() || !QFileInfo(dir.path()).isReadable())
        return std::unexpected(Error{Error::Kind::CannotRead,
                                     dir.path(),
                                     0,
                                     {},
                                     QCoreApplication::translate("Folder", "is not a folder that can be read")});
    PortfolioFolder opened{.path = dir.absolutePath()};
    const QString portfolioPath = dir.filePath(portfolioFile);
    if (!QFileInfo::exists(portfolioPath)) return opened;
    const auto bytes = readFile(portfolioPath);
    if (!bytes) {
        opened.portfolioErrors = {bytes.error()};
        return opened;
    }
    opened.known = fingerprint(*bytes);
    auto portfolio = portfolioFromJson(*bytes, portfolioPath);
    if (portfolio) opened.portfolio = *std::move(portfolio);
    else opened.portfolioErrors = portfolio.error();
    return opened;
}

QStringList storyFileNames(const QDir& folder)
{
    return folder.entryList({u'*' + projectSuffix, QStringLiteral("*.story[ .(_~-]*.json")}, QDir::Files, QDir::Name);
}

std::expected<PortfolioFolder, Error> openPortfolio(const QString& folder)
{
    const QDir dir(folder);
    auto opened = openFolder(dir);
    if (!opened) return opened;
    QStringList paths;
    for (const QString& name : storyFileNames(dir))
        paths.append(dir.filePath(name));
    opened->projects = openAll(paths);
    opened->projects.removeIf([](const ProjectFile& file) { return !file.project && !isStoryName(file.path); });
    std::ranges::stable_sort(opened->projects, comesBefore);
    return opened;
}

std::expected<PortfolioFolder, Error> openAlone(const QString& path)
{
    auto opened = openFolder(QFileInfo(path).dir());
    if (!opened) return opened;
    opened->projects = {openProject(path)};
    opened->isAlone = true;
    return opened;
}

std::expected<QByteArray, Error> verifiedJson(const story::Project& project, const QString& path)
{
    QByteArray bytes = toJson(project);
    const auto readBack = projectFromJson(bytes, path);
    if (readBack && *readBack == project) return bytes;
    const QString why = readBack ? QString() : readBack.error().first().text();
    return std::unexpected(
        Error{Error::Kind::CannotWrite,
              path,
              0,
              {},
              QCoreApplication::translate("Folder", "the story would not read back as it is, and was not written %1")
                  .arg(why)});
}

int storyCount(const QString& folder)
{
    return int(QDir(folder).entryList({u'*' + projectSuffix}, QDir::Files).size());
}

QString freeFileName(const QString& folder, const QString& title)
{
    QString name;
    for (QChar c : title.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isLetterOrNumber()) name += c;
        else if (c.category() != QChar::Mark_NonSpacing && !name.isEmpty() && !name.endsWith(u'-')) name += u'-';
        if (name.size() == 60) break;
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    if (name.isEmpty()) name = QStringLiteral("story");
    // Some file systems, and those who copy to them, take "Alpha" and "alpha" for the same: so does this, as filters do.
    const auto isTaken = [&](const QString& found) {
        return !isFree(QDir(folder).filePath(found + projectSuffix))
            || !QDir(folder).entryList({found + projectSuffix}).isEmpty();
    };
    QString candidate = name;
    for (int i = 2; isTaken(candidate); ++i)
        candidate = name + u'-' + QString::number(i);
    return QDir(folder).filePath(candidate + projectSuffix);
}

} // namespace store
