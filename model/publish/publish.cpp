// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish.h"

#include "codehighlighter.h"
#include "layout.h"
#include "pdf.h"
#include "teller.h"

#include "analysis/boundnumbers.h"
#include "coach/phrases.h"

#include <algorithm>
#include <functional>

namespace publish {

using namespace story;

namespace {

bool hasCode(const QList<Block>& blocks)
{
    return std::ranges::any_of(blocks, [](const Block& b) { return std::holds_alternative<CodeListing>(b.body); });
}

QString titleOf(const QList<Project>& projects)
{
    QStringList titles;
    for (const Project& project : projects)
        titles.append(project.title);
    return titles.join(QStringLiteral(" · "));
}

/// The pages of all stories, with footers.
QList<Page> pagesOf(const QList<Project>& projects, const Owner& owner, const coach::Guidance* guidance,
                    const Options& options)
{
    HighlightModule module(options.moduleFolder);
    QList<Page> all;
    QStringList titles;
    for (const Project& project : projects) {
        std::function<QByteArray(const QString&)> pictures;
        if (options.picture) pictures = std::bind_front(options.picture, &project - &projects.first());
        const Project read = analysis::withNumbers(project);
        const QList<Block> blocks = Teller(read, owner, guidance, std::move(pictures)).tell();
        const LayoutOptions layout{options.paper, hasCode(blocks) ? module.load() : nullptr};
        all.append(pages(boxes(blocks, layout), options.paper));
        while (titles.size() < all.size())
            titles.append(project.title);
    }
    for (qsizetype i = 0; i < all.size(); ++i)
        all[i].items.append(footer(titles[i], i + 1, all.size(), options.paper));
    return all;
}

} // namespace

Errors brokenReferences(const Project& project, const QString& file, const QString& dataFolder, Places places)
{
    const QList<analysis::Finding> broken = analysis::brokenNumbers(project);
    if (broken.isEmpty()) return {};
    const auto phrases = coach::Phrases::load(dataFolder);
    if (!phrases) return {phrases.error()};
    Errors errors;
    for (const analysis::Finding& finding : broken)
        errors.append({Error::Kind::NotValid, file, 0,
                       places == Places::Names ? placeName(project, finding.path) : finding.path.text(),
                       phrases->phrase(finding)});
    return errors;
}

std::expected<QByteArray, Error> pdf(const QList<Project>& projects, const Owner& owner, const Options& options)
{
    if (options.edition == Edition::Card || projects.isEmpty())
        return std::unexpected(Error{Error::Kind::NotValid,
                                     {},
                                     0,
                                     {},
                                     projects.isEmpty() ? Publish::tr("there is no story to publish")
                                                        : Publish::tr("there is no card edition yet")});
    for (const Project& project : projects)
        if (const Errors broken = brokenReferences(project, project.title, options.dataFolder, Places::Names);
            !broken.isEmpty())
            return std::unexpected(broken.first());
    if (auto fonts = loadFonts(options.dataFolder); !fonts) return std::unexpected(fonts.error());
    std::expected<coach::Guidance, Error> guidance;
    if (options.edition == Edition::Study) guidance = coach::Guidance::load(options.dataFolder);
    if (!guidance) return std::unexpected(guidance.error());
    const coach::Guidance* beside = options.edition == Edition::Study ? &*guidance : nullptr;
    // The owner's name stands on a public record no more in its properties than on its pages.
    const bool isOwn =
        std::ranges::any_of(projects, [](const Project& p) { return p.provenance != Provenance::PublicRecord; });
    return pdfOf(pagesOf(projects, owner, beside, options), {titleOf(projects), isOwn ? owner.name : QString()},
                 options.paper);
}

} // namespace publish
