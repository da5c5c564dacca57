// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling.h"

#include "teller.h"

#include "analysis/boundnumbers.h"
#include "coach/phrases.h"

#include <algorithm>
#include <functional>

namespace publish {

using namespace story;

namespace {

Error refused(const QString& why) { return {Error::Kind::NotValid, {}, 0, {}, why}; }

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

bool hasCode(const QList<Block>& blocks)
{
    return std::ranges::any_of(blocks, [](const Block& b) { return std::holds_alternative<CodeListing>(b.body); });
}

std::expected<QList<Telling>, Error> tellings(const QList<Project>& projects, const Owner& owner,
                                              const Options& options)
{
    if (projects.isEmpty()) return std::unexpected(refused(Publish::tr("there is no story to publish")));
    if (options.edition == Edition::Card) return std::unexpected(refused(Publish::tr("there is no card edition yet")));
    for (const Project& project : projects)
        if (const Errors broken = brokenReferences(project, project.title, options.dataFolder, Places::Names);
            !broken.isEmpty())
            return std::unexpected(broken.first());
    std::expected<coach::Guidance, Error> guidance;
    if (options.edition == Edition::Study) guidance = coach::Guidance::load(options.dataFolder);
    if (!guidance) return std::unexpected(guidance.error());
    const coach::Guidance* beside = options.edition == Edition::Study ? &*guidance : nullptr;
    QList<Telling> all;
    for (const Project& project : projects) {
        std::function<QByteArray(const QString&)> pictures;
        if (options.picture) pictures = std::bind_front(options.picture, &project - &projects.first());
        const Project read = analysis::withNumbers(project);
        all.append({project.title, project.language, project.provenance != Provenance::PublicRecord,
                    Teller(read, owner, beside, std::move(pictures)).tell()});
    }
    return all;
}

} // namespace publish
