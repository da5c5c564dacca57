// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "page.h"

#include "analysis/completeness.h"

#include <QCoreApplication>

namespace items {

using story::FieldPath;

Page pageOf(const FieldPath& path)
{
    FieldPath around = path;
    if (!path.isEmpty() && path.segments().first().key == QLatin1StringView("notes") && path.segments().size() > 1)
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
