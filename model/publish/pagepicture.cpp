// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagepicture.h"

#include "png.h"

namespace publish {

namespace {

constexpr int dotsPerInch = 150;

/// On paper, which an SVG has not by itself.
DisplayList onPaper(const Page& page, const QSizeF& size)
{
    Shape paper{.path = {}, .fill = Qt::white};
    paper.path.addRect(QRectF({}, size));
    DisplayList items{paper};
    append(items, page.items);
    return items;
}

} // namespace

QList<QByteArray> pagePictures(const Book& book, story::Paper paper, PictureFormat format)
{
    const QSizeF size = house::paperSize(paper);
    QList<QByteArray> all;
    for (const StoryPages& story : book.stories())
        for (const Page& page : story.pages)
            all.append(format == PictureFormat::Png ? pngOf(page.items, size, dotsPerInch, {story.title, {}})
                                                    : svgOf(onPaper(page, size), size, {story.title, {}}));
    return all;
}

} // namespace publish
