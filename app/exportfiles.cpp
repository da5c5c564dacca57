// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportfiles.h"

#include "commands.h"
#include "terminal.h"

#include "store/folder.h"
#include "store/replaceall.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;

namespace {

QString alternatives(const QStringList& all)
{
    if (all.size() < 2) return all.join(QString());
    return all.first(all.size() - 1).join(u", "_s) + u" or "_s + all.last();
}

} // namespace

QString endings(bool publish::Format::* has)
{
    QStringList all;
    for (const publish::Format& format : publish::formats())
        if (format.*has && !format.arePages) all.append(u'.' + format.ending);
    return alternatives(all);
}

QString allEndings()
{
    QStringList all;
    for (const publish::Format& format : publish::formats())
        all.append(u'.' + format.ending);
    return alternatives(all);
}

QString faultOfTarget(const QString& target, const QStringList& sources)
{
    const QFileInfo info(target);
    if (target.endsWith(store::projectSuffix, Qt::CaseInsensitive)
        || info.fileName().compare(store::portfolioFile, Qt::CaseInsensitive) == 0)
        return u"-o names a story or a portfolio, which the export would replace"_s;
    const auto isSame = [&](const QString& source) { return info.exists() && info == QFileInfo(source); };
    return std::ranges::any_of(sources, isSame) ? u"-o names a source, which the export would replace"_s : QString();
}

QString folderBeside(const QString& target) { return QFileInfo(target).completeBaseName() + u"-pictures"_s; }

int writeMade(const QString& target, const publish::Made& made)
{
    const QDir around = QFileInfo(target).dir();
    const QString folder = folderBeside(target);
    const auto inFolder = [&](const QString& name) { return QDir::cleanPath(around.filePath(folder + u'/' + name)); };
    const bool isFolderNew = !made.beside.isEmpty() && !QFileInfo(around.filePath(folder)).isDir();
    if (isFolderNew && !around.mkdir(folder)) {
        const QString why = u"cannot be made a folder: %1; choose another name or place"_s.arg(qt_error_string());
        return fail({{story::Error::Kind::CannotWrite, inFolder({}), 0, {}, why}});
    }
    QList<store::Replacement> files{
        {publish::pageFileName(target, 1, 1 + made.morePages.size()), made.bytes}}; // the first takes its place last
    for (const publish::FileBeside& file : made.beside)
        files.append({inFolder(file.name), file.bytes});
    const qsizetype pages = 1 + made.morePages.size();
    for (qsizetype i = 1; i < pages; ++i)
        files.append({publish::pageFileName(target, i + 1, pages), made.morePages[i - 1]});
    const auto written = store::replaceAll(files);
    if (!written && isFolderNew) around.rmdir(folder);
    return written ? Done : fail({written.error()});
}

} // namespace app
