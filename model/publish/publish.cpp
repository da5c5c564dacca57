// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish.h"

#include "codehighlighter.h"
#include "layout.h"
#include "pdf/pdf.h"
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
QList<StoryPages> pagesOf(const QList<Telling>& tellings, const Options& options)
{
    HighlightModule module(options.moduleFolder);
    QList<StoryPages> all;
    qsizetype count = 0;
    for (const Telling& telling : tellings) {
        const LayoutOptions layout{options.paper, hasCode(telling.blocks) ? module.load() : nullptr};
        const QString language = telling.language.isEmpty() ? QStringLiteral("en") : telling.language;
        all.append({telling.title, language, pages(boxes(telling.blocks, layout), options.paper)});
        count += all.last().pages.size();
    }
    qsizetype number = 0;
    for (StoryPages& story : all)
        for (Page& page : story.pages)
            page.items.append(footer(story.title, ++number, count, options.paper));
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
