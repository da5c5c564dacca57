// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "json.h"
#include "save.h"

#include "story/error.h"
#include "story/portfolio.h"
#include "story/project.h"

#include <QDir>

namespace store {

/// A project's file as it was found. A broken one keeps its place, with what is wrong with it.
struct ProjectFile
{
    QString path;
    Fingerprint known;
    std::expected<story::Project, story::Errors> project;
    std::optional<NewerStory> newer; ///< why there is no project: a newer program wrote it
};

/// A folder as it was found: its projects by rank, then by name.
struct PortfolioFolder
{
    QString path;
    story::Portfolio portfolio;
    std::optional<Fingerprint> known; ///< of portfolio.json; nothing: there is none
    story::Errors portfolioErrors;
    QList<ProjectFile> projects;
    bool isAlone = false; ///< one file was asked for, and no other was looked at
};

inline constexpr QLatin1StringView projectSuffix(".story.json");
inline constexpr QLatin1StringView portfolioFile("portfolio.json");

/// Whether a file is meant to be a story, whatever is in it.
[[nodiscard]] inline bool isStoryName(const QString& name) { return name.endsWith(projectSuffix); }
/// By name: also those that sync programs leave beside a story, as "fraud.story.sync-conflict-20261123.json" and
/// "fraud.story (conflicted copy).json". Such a file may be something else, and counts only where it can be read.
[[nodiscard]] QStringList storyFileNames(const QDir& folder);

[[nodiscard]] ProjectFile openProject(const QString& path);
/// An error only where the folder itself cannot be read.
[[nodiscard]] std::expected<PortfolioFolder, story::Error> openPortfolio(const QString& folder);

/// One file alone: its folder's portfolio.json, and no other project of it.
[[nodiscard]] std::expected<PortfolioFolder, story::Error> openAlone(const QString& path);

/// The story as the bytes to save. They are read back and compared first: what cannot be read again is never written.
[[nodiscard]] std::expected<QByteArray, story::Error> verifiedJson(const story::Project& project, const QString& path);

/// How many stories there are in the folder.
[[nodiscard]] int storyCount(const QString& folder);

/// A file name for a new project that is not taken in the folder: "Fraud: fewer" -> "fraud-fewer.story.json".
[[nodiscard]] QString freeFileName(const QString& folder, const QString& title);

} // namespace store
