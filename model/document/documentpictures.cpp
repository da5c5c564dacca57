// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"

#include "store/pictures.h"

/// Pictures of an open portfolio. No file of a picture is ever deleted while it is open: an undo, a redo or a version on
/// another machine may still name it.
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

} // namespace

QString Document::keepPicture(const QByteArray& bytes, const QString& suffix)
{
    const QString name = store::pictureName(bytes, suffix);
    m_pictures.insert(name, bytes);
    return name;
}

std::expected<QByteArray, Error> Document::picture(const QString& key, const QString& name) const
{
    if (m_pictures.contains(name)) return m_pictures[name];
    const Shelf* own = shelf(key);
    if (own && !own->path.isEmpty() && store::hasPicture(own->path, name)) return store::readPicture(own->path, name);
    if (store::isPictureName(name))
        for (const Shelf& other : m_shelves)
            if (!other.path.isEmpty() && store::hasPicture(other.path, name))
                return store::readPicture(other.path, name);
    const QString path = own && !own->path.isEmpty() ? own->path : m_folder;
    if (!store::isPlainName(name)) return store::readPicture(path, name); // says why not
    return std::unexpected(
        Error{Error::Kind::CannotRead, store::picturesFolder(path) + u'/' + name, 0, {}, tr("is not there")});
}

/// Writes what the story names and its folder has not. A picture that is nowhere was missing before, and stops no save.
std::optional<Error> Document::savePictures(const Shelf& shelf)
{
    const QStringList names = figureFiles(*shelf.now);
    for (const QString& name : names) {
        if (!store::isPlainName(name) || store::hasPicture(shelf.path, name)) continue;
        const auto bytes = picture(shelf.key, name);
        if (!bytes) continue;
        if (const auto written = store::writePicture(shelf.path, name, *bytes); !written) return written.error();
    }
    return {};
}

} // namespace document
