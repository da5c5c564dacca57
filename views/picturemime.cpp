// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturemime.h"

#include "publish/picture.h"
#include "store/pictures.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace views {

using document::edits::NewPicture;
using namespace Qt::StringLiterals;

namespace {

struct PictureMime
{
    Q_DECLARE_TR_FUNCTIONS(PictureMime)
};

const QStringList& endings()
{
    static const QStringList known{u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s, u"webp"_s, u"bmp"_s, u"tif"_s, u"tiff"_s};
    return known;
}

bool isPictureFile(const QUrl& url)
{
    return url.isLocalFile() && endings().contains(QFileInfo(url.toLocalFile()).suffix().toLower());
}

QString tooLarge(qint64 bytes)
{
    constexpr double mega = 1024.0 * 1024.0;
    return PictureMime::tr("This picture has %1 MB. At most %2 MB are taken: save it smaller, or as JPEG.")
        .arg(double(bytes) / mega, 0, 'f', 1)
        .arg(store::largestPicture / 1024 / 1024);
}

void take(PicturesFound& found, const QByteArray& bytes, const QString& name)
{
    const QString before = name.isEmpty() ? QString() : name + u": "_s;
    if (bytes.size() > store::largestPicture) return found.refused.append(before + tooLarge(bytes.size()));
    const auto kind = publish::pictureKind(bytes);
    if (!kind) return found.refused.append(before + kind.error());
    // Its head may be sound and the rest cut off: that is better seen now than on paper.
    if (publish::decoded(bytes, {64, 64}).isNull())
        return found.refused.append(before + PictureMime::tr("This picture is damaged and cannot be shown."));
    found.pictures.append(NewPicture{bytes, kind->suffix, {}});
}

void takeFile(PicturesFound& found, const QString& path)
{
    const QFileInfo info(path);
    if (info.size() > store::largestPicture)
        return found.refused.append(info.fileName() + u": "_s + tooLarge(info.size()));
    const auto bytes = store::readFile(info.canonicalFilePath());
    if (bytes) take(found, *bytes, info.fileName());
    else found.refused.append(bytes.error().text());
}

/// The bytes as they are where the other program gives a PNG; else what Qt makes of them, as PNG.
QByteArray clipboardPng(const QMimeData& data)
{
    if (const QByteArray png = data.data(u"image/png"_s); !png.isEmpty()) return png;
    const auto image = qvariant_cast<QImage>(data.imageData());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

} // namespace

bool meansPictures(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    if (!urls.isEmpty()) return std::ranges::all_of(urls, isPictureFile);
    return data.hasImage() && !data.hasText();
}

PicturesFound picturesFrom(const QMimeData& data)
{
    PicturesFound found;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) takeFile(found, url.toLocalFile());
    if (data.urls().isEmpty() && data.hasImage()) take(found, clipboardPng(data), {});
    return found;
}

PicturesFound picturesFrom(const QStringList& files)
{
    PicturesFound found;
    for (const QString& file : files)
        takeFile(found, file);
    return found;
}

QString pictureFilter()
{
    QStringList patterns;
    for (const QString& ending : endings())
        patterns.append(u"*."_s + ending);
    return patterns.join(u' ');
}

} // namespace views
