// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "telling.h"

#include "candidates.h"
#include "comparison.h"
#include "teller.h"

#include "analysis/boundnumbers.h"
#include "coach/phrases.h"

#include <algorithm>
#include <functional>

namespace publish {

using namespace story;

namespace {

constexpr int cardWords = 230; ///< a minute's reading
constexpr int executiveWords = 260;
constexpr int allWords = 1'000'000; ///< more than a story has; shares of it are computed

Error refused(const QString& why) { return {Error::Kind::NotValid, {}, 0, {}, why}; }

/// A story's own numbers and words, ready to be cut.
struct Told
{
    QList<Candidate> candidates;
    Cut cut;
    QList<Missing> missing;
};

/// `read`: with its numbers filled in.
Told toldAt(const Project& read, const Options& options)
{
    const int words = wordsFor(options.length, options.wordsPerMinute).value_or(allWords);
    const Lens lens{options.level == Level::Unset ? read.level : options.level,
                    options.setting == Setting::Unset ? read.setting : options.setting};
    Told told{candidatesWithout(candidates(read, lens, words), options.without), {}, {}};
    told.cut = cut(told.candidates, words, stepsToKeep());
    for (const int section : stepsToKeep()) {
        const auto step = Step(section);
        if (options.without.testFlag(partOf(step))) told.missing.append({step, Missing::Why::LeftOut});
        else if (options.length == Length::Unset) continue;
        else if (told.cut.untold.contains(section)) told.missing.append({step, Missing::Why::NotWritten});
        else if (told.cut.crowdedOut.contains(section)) told.missing.append({step, Missing::Why::NoTime});
    }
    return told;
}

QList<Block> blocksOf(Teller teller, const Project& read, const Options& options)
{
    const std::optional<int> words = wordsFor(options.length, options.wordsPerMinute);
    if (options.edition == Edition::Card) return teller.tellCard(std::min(cardWords, words.value_or(cardWords)));
    if (options.edition == Edition::Executive)
        return teller.tellExecutive(std::min(executiveWords, words.value_or(executiveWords)));
    if (!words) return teller.tell();
    const Told told = toldAt(read, options);
    return teller.tellCut(told.candidates, told.cut, options.length, told.missing);
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

bool hasCode(const QList<Block>& blocks)
{
    return std::ranges::any_of(blocks, [](const Block& b) { return std::holds_alternative<CodeListing>(b.body); });
}

std::optional<int> wordsFor(Length length, int wordsPerMinute)
{
    switch (length) {
    case Length::ThirtySeconds: return wordsPerMinute / 2;
    case Length::NinetySeconds: return wordsPerMinute * 3 / 2;
    case Length::ThreeMinutes: return wordsPerMinute * 3;
    case Length::TenMinutes: return wordsPerMinute * 10;
    case Length::Unset: break;
    }
    return {};
}

QString text(const Missing& missing)
{
    const QString step = choiceLabel(missing.step);
    switch (missing.why) {
    case Missing::Why::NotWritten: return Publish::tr("%1: the story has nothing to say there yet").arg(step);
    case Missing::Why::LeftOut: return Publish::tr("%1: left out, as asked").arg(step);
    case Missing::Why::NoTime: return Publish::tr("%1: no sentence is short enough for this length").arg(step);
    }
    return {};
}

QList<Missing> missing(const Project& project, const Options& options)
{
    return toldAt(analysis::withNumbers(project), options).missing;
}

Telling comparison(const QList<Project>& projects)
{
    QList<Project> read;
    for (const Project& project : projects)
        read.append(analysis::withNumbers(project));
    return {.title = comparisonTitle(), .language = projects.first().language, .blocks = comparisonBlocks(read)};
}

std::expected<QList<Telling>, Error> tellings(const QList<Project>& projects, const Owner& owner,
                                              const Options& options)
{
    if (projects.isEmpty()) return std::unexpected(refused(Publish::tr("there is no story to publish")));
    for (const Project& project : projects)
        if (const Errors broken = brokenReferences(project, project.title, options.dataFolder, Places::Names);
            !broken.isEmpty())
            return std::unexpected(broken.first());
    std::expected<coach::Guidance, Error> guidance;
    if (options.edition == Edition::Study) guidance = coach::Guidance::load(options.dataFolder);
    if (!guidance) return std::unexpected(guidance.error());
    const coach::Guidance* beside = options.edition == Edition::Study ? &*guidance : nullptr;
    const bool isOnePage = options.edition == Edition::Card || options.edition == Edition::Executive;
    QList<Telling> all;
    for (const Project& project : projects) {
        std::function<QByteArray(const QString&)> pictures;
        if (options.picture && !options.without.testFlag(Part::Pictures))
            pictures = std::bind_front(options.picture, &project - &projects.first());
        const Project read = analysis::withNumbers(project);
        const Teller teller(read, owner, beside, std::move(pictures), options.without);
        all.append({project.title, project.language, project.provenance != Provenance::PublicRecord,
                    without(blocksOf(teller, read, options), options.without), isOnePage});
    }
    return all;
}

} // namespace publish
