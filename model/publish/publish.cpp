// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish.h"

#include "codehighlighter.h"
#include "layout.h"
#include "pdf.h"
#include "telling.h"

#include <algorithm>

namespace publish {

using namespace story;

namespace {

QString titleOf(const QList<Telling>& tellings)
{
    QStringList titles;
    for (const Telling& telling : tellings)
        titles.append(telling.title);
    return titles.join(QStringLiteral(" · "));
}

/// The pages of all stories, with footers.
QList<Page> pagesOf(const QList<Telling>& tellings, const Options& options)
{
    HighlightModule module(options.moduleFolder);
    QList<Page> all;
    QStringList titles;
    for (const Telling& telling : tellings) {
        const LayoutOptions layout{options.paper, hasCode(telling.blocks) ? module.load() : nullptr};
        all.append(pages(boxes(telling.blocks, layout), options.paper));
        while (titles.size() < all.size())
            titles.append(telling.title);
    }
    for (qsizetype i = 0; i < all.size(); ++i)
        all[i].items.append(footer(titles[i], i + 1, all.size(), options.paper));
    return all;
}

} // namespace

std::expected<QByteArray, Error> pdf(const QList<Project>& projects, const Owner& owner, const Options& options)
{
    const auto told = tellings(projects, owner, options);
    if (!told) return std::unexpected(told.error());
    if (auto fonts = loadFonts(options.dataFolder); !fonts) return std::unexpected(fonts.error());
    // The owner's name stands on a public record no more in its properties than on its pages.
    const bool isOwn = std::ranges::any_of(*told, &Telling::isOwn);
    return pdfOf(pagesOf(*told, options), {titleOf(*told), isOwn ? owner.name : QString()}, options.paper);
}

} // namespace publish
