// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturesource.h"

#include "store/pictures.h"
#include "store/trash.h"

#include <QCoreApplication>

namespace document {

using namespace story;

namespace {

QStringList figureFiles(const Project& project)
{
    QStringList names;
    for (const Figure& figure : project.figures)
        names.append(figure.file);
    for (const Cycle& cycle : project.cycles)
        for (const Figure& figure : cycle.figures)
            names.append(figure.file);
    names.removeDuplicates();
    return names;
}

bool isBeside(const QString& path, const QString& name) { return !path.isEmpty() && store::hasPicture(path, name); }

} // namespace

std::expected<QByteArray, Error> PictureSource::read(const QString& name) const
{
    if (const auto found = kept.constFind(name); found != kept.cend()) return *found;
    if (isBeside(own, name)) return store::readPicture(own, name);
    if (store::isPictureName(name))
        for (const QString& other : others)
            if (store::hasPicture(other, name)) return store::readPicture(other, name);
    if (store::isPictureName(name) && !stateFolder.isEmpty())
        if (auto bytes = store::Trash(stateFolder).picture(name)) return *std::move(bytes);
    const QString path = own.isEmpty() ? folder : own;
    if (!store::isPlainName(name)) return store::readPicture(path, name); // says why not
    return std::unexpected(Error{Error::Kind::CannotRead,
                                 store::picturesFolder(path) + u'/' + name,
                                 0,
                                 {},
                                 QCoreApplication::translate("Document", "is not there")});
}

PictureSource::Gathered PictureSource::gather(const QString& path, const Project& project) const
{
    Gathered gathered;
    const QStringList names = figureFiles(project);
    for (const QString& name : names) {
        if (name.isEmpty() || isBeside(path, name)) continue;
        if (const auto bytes = read(name)) gathered.pictures.insert(name, *bytes);
        else gathered.lacking.append(name);
    }
    return gathered;
}

store::PictureBytes PictureSource::unsaved(const Project& project) const
{
    store::PictureBytes pictures;
    const QStringList names = kept.isEmpty() ? QStringList() : figureFiles(project);
    for (const QString& name : names)
        if (kept.contains(name) && !isBeside(own, name)) pictures.insert(name, kept[name]);
    return pictures;
}

std::expected<QStringList, Error> PictureSource::writeBeside(const QString& path, const Project& project) const
{
    const Gathered gathered = gather(path, project);
    for (const auto& [name, bytes] : gathered.pictures.asKeyValueRange())
        if (const auto written = store::writePicture(path, name, bytes); !written)
            return std::unexpected(written.error());
    return gathered.lacking;
}

} // namespace document
