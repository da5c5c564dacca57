// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fonts.h"
#include "made.h"
#include "parts.h"

#include "analysis/words.h"
#include "story/portfolio.h"
#include "story/project.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace publish {

/// What to make, and where the program's own files are. It names no output: what is made is bytes.
struct Options
{
    story::Edition edition = story::Edition::Share;
    story::Paper paper = story::Paper::A4;
    QString dataFolder;   ///< holds fonts/ and guidance/: build/<preset>/share/storyloop
    QString moduleFolder; ///< holds storyloop_highlight: build/<preset>/lib/storyloop
    /// The bytes of a picture that the project of this place among the projects names; empty where there is none.
    std::function<QByteArray(qsizetype project, const QString& file)> picture;
    /// For Markdown: what the folder is called, beside the file, that its charts and pictures are for; empty: none.
    QString filesBeside = {};
    story::Length length = story::Length::Unset; ///< Unset: whole
    int wordsPerMinute = analysis::usualWordsPerMinute; ///< the owner's speaking pace
    story::Level level = story::Level::Unset; ///< for whom it is told; Unset: as the project says
    story::Setting setting = story::Setting::Unset; ///< the same
    Parts without; ///< what is left out
    story::Typeface typeface = story::Typeface::Serif; ///< of the text, where the format says it
    bool isConfidential = false; ///< aliases in place of names
};

/// How many words are told at a length; nothing of a whole story.
[[nodiscard]] std::optional<int> wordsFor(story::Length length, int wordsPerMinute);

/// What a story at a length should tell, and does not: its baseline, constraint, rollout, monitoring or next iteration.
struct Missing
{
    enum class Why { NotWritten, LeftOut, NoTime };
    story::Step step = story::Step::Objective;
    Why why = Why::NotWritten;
    bool operator==(const Missing&) const = default;
};
/// "Rollout: the story says nothing that could be told"
[[nodiscard]] QString text(const Missing& missing);
[[nodiscard]] QList<Missing> missing(const story::Project& project, const Options& options);

/// References in a story's prose that lead nowhere: with one, it is not published. `file` is how the
/// story is called in the errors, and `places` how the field is: by its path, or in words.
enum class Places { Paths, Names };
[[nodiscard]] story::Errors brokenReferences(const story::Project& project, const QString& file,
                                             const QString& dataFolder, Places places);

/// The projects one after the other, each from a new page on; the same bytes for the same arguments. Loads the fonts
/// where they are not there yet, and needs a QGuiApplication. Refuses a story with broken references.
[[nodiscard]] std::expected<QByteArray, story::Error> pdf(const QList<story::Project>& projects,
                                                          const story::Owner& owner, const Options& options);

/// The same with its warnings: letters that no font here has.
[[nodiscard]] std::expected<Made, story::Error> madePdf(const QList<story::Project>& projects,
                                                        const story::Owner& owner, const Options& options);

} // namespace publish
