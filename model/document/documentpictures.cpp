// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"
#include "picturesource.h"

#include "store/pictures.h"

/// Pictures of an open portfolio. No file of a picture is ever deleted while it is open: an undo, a redo or a version on
/// another machine may still name it.
namespace document {

using namespace story;

QString Document::keepPicture(const QByteArray& bytes, const QString& suffix)
{
    const QString name = store::pictureName(bytes, suffix);
    m_pictures.insert(name, bytes);
    return name;
}

PictureSource Document::pictures(const QString& key) const
{
    const Shelf* own = shelf(key);
    PictureSource source{.folder = m_folder,
                         .own = own ? own->path : QString(),
                         .kept = m_pictures,
                         .stateFolder = m_stateFolder};
    for (const Shelf& other : m_shelves)
        if (!other.path.isEmpty()) source.others.append(other.path);
    return source;
}

std::expected<QByteArray, Error> Document::picture(const QString& key, const QString& name) const
{
    return pictures(key).read(name);
}

} // namespace document
