// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "page.h"

#include "analysis/completeness.h"
#include "story/project.h"

#include <QCoreApplication>

namespace items {

using story::FieldPath;

namespace {

/// Where it is shown; nothing for what is no picture of a step.
std::optional<story::Step> stepOfFigure(const story::Project& project, const FieldPath& path)
{
    const FieldPath::Segment& first = path.segments().first();
    if (first.key != QLatin1StringView("figures") || first.entry.isEmpty()) return {};
    const auto at = locate(project, FieldPath().field(first.key).entry(first.entry));
    return at ? std::optional(static_cast<const story::Figure*>(at.member)->step) : std::nullopt;
}

} // namespace

Page pageOf(const story::Project& project, const FieldPath& path)
{
    if (path.isEmpty()) return Page::About;
    if (const auto step = stepOfFigure(project, path)) return pageOf(*step);
    FieldPath around = path;
    if (path.segments().first().key == QLatin1StringView("notes") && path.segments().size() > 1)
        around = FieldPath().field(path.segments()[1].key);
    const std::optional<story::Step> step = analysis::stepOf(around);
    return step ? pageOf(*step) : Page::About;
}

QString pageName(Page page)
{
    if (const auto step = stepOf(page)) return story::choiceLabel(*step);
    return page == Page::Overview ? QCoreApplication::translate("Page", "Overview")
                                  : QCoreApplication::translate("Page", "About the story");
}

} // namespace items
