// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values.h"

namespace story {

struct Owner : Record
{
    QString name;
    QString headline;
    QString mail;
    QList<Link> links;
    bool operator==(const Owner&) const = default;
};

struct PortfolioSettings : Record
{
    Integer wordsPerMinute; ///< the owner's speaking pace
    Integer rewriteGoal;    ///< how many projects are to be ready
    bool operator==(const PortfolioSettings&) const = default;
};

/// How a recipient gets the stories.
struct ExportPreset : Entry
{
    QString name; ///< of the recipient
    Edition edition = Edition::Share;
    Length length = Length::Unset;
    Level level = Level::Unset;
    Setting setting = Setting::Unset;
    Paper paper = Paper::A4;
    Typeface typeface = Typeface::Serif;
    bool confidential = false;
    QStringList without; ///< the names of the parts that are left out
    bool operator==(const ExportPreset&) const = default;
};

struct SavedView : Entry
{
    QString name;
    QString filter;
    QStringList columns;
    QString sortedBy;
    bool operator==(const SavedView&) const = default;
};

/// What `portfolio.json` holds: everything of a portfolio that is not a project.
struct Portfolio : Record
{
    QString id;
    Owner owner;
    PortfolioSettings settings;
    QList<ExportPreset> exportPresets;
    QList<SavedView> savedViews;
    bool operator==(const Portfolio&) const = default;
};

} // namespace story
