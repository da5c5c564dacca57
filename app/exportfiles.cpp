// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportfiles.h"

#include "commands.h"
#include "terminal.h"

#include "store/folder.h"
#include "store/save.h"

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
    if (target.endsWith(store::projectSuffix, Qt::CaseInsensitive) || info.fileName() == store::portfolioFile)
        return u"-o names a story or a portfolio, which the export would replace"_s;
    const auto isSame = [&](const QString& source) { return info.exists() && info == QFileInfo(source); };
    return std::ranges::any_of(sources, isSame) ? u"-o names a source, which the export would replace"_s : QString();
}

QString folderBeside(const QString& target) { return QFileInfo(target).completeBaseName() + u"-pictures"_s; }

int writeMade(const QString& target, const publish::Made& made)
{
    const QDir around = QFileInfo(target).dir();
    const QString folder = folderBeside(target);
    if (!made.beside.isEmpty() && !QFileInfo(around.filePath(folder)).isDir() && !around.mkdir(folder))
        return fail({{story::Error::Kind::CannotWrite, around.filePath(folder), 0, {}, u"cannot be made a folder"_s}});
    for (const publish::FileBeside& file : made.beside)
        if (const auto written = store::replace(around.filePath(folder + u'/' + file.name), file.bytes); !written)
            return fail({written.error()});
    const QList<QByteArray> files = QList{made.bytes} + made.morePages;
    for (qsizetype i = 0; i < files.size(); ++i)
        if (const auto written = store::replace(publish::pageFileName(target, i + 1, files.size()), files[i]); !written)
            return fail({written.error()});
    return Done;
}

} // namespace app
