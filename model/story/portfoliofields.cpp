// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordtypes.h"

#include "portfolio.h"

namespace story {

// clang-format off: one field a line reads as the table that it is

template <> const RecordType& recordType<Owner>()
{
    static const RecordType type = describe<Owner>("Owner", QT_TRANSLATE_NOOP("RecordType", "owner"), {
        field<&Owner::name>("name", QT_TRANSLATE_NOOP("Field", "Name")),
        field<&Owner::headline>("headline", QT_TRANSLATE_NOOP("Field", "Headline")),
        field<&Owner::mail>("mail", QT_TRANSLATE_NOOP("Field", "Mail")),
        field<&Owner::links>("links", QT_TRANSLATE_NOOP("Field", "Links")),
    });
    return type;
}

template <> const RecordType& recordType<PortfolioSettings>()
{
    static const RecordType type = describe<PortfolioSettings>("PortfolioSettings", QT_TRANSLATE_NOOP("RecordType", "settings"), {
        field<&PortfolioSettings::wordsPerMinute>("wordsPerMinute", QT_TRANSLATE_NOOP("Field", "Words a minute")),
        field<&PortfolioSettings::rewriteGoal>("rewriteGoal", QT_TRANSLATE_NOOP("Field", "Projects to prepare")),
    });
    return type;
}

template <> const RecordType& recordType<ExportPreset>()
{
    static const RecordType type = describe<ExportPreset>("ExportPreset", QT_TRANSLATE_NOOP("RecordType", "export preset"), {
        field<&ExportPreset::name>("name", QT_TRANSLATE_NOOP("Field", "Name")),
        field<&ExportPreset::edition>("edition", QT_TRANSLATE_NOOP("Field", "Edition")),
        field<&ExportPreset::length>("length", QT_TRANSLATE_NOOP("Field", "Length")),
        field<&ExportPreset::level>("level", QT_TRANSLATE_NOOP("Field", "Level")),
        field<&ExportPreset::setting>("setting", QT_TRANSLATE_NOOP("Field", "Setting")),
        field<&ExportPreset::paper>("paper", QT_TRANSLATE_NOOP("Field", "Paper")),
        field<&ExportPreset::typeface>("typeface", QT_TRANSLATE_NOOP("Field", "Typeface")),
        field<&ExportPreset::confidential>("confidential", QT_TRANSLATE_NOOP("Field", "Confidential")),
        field<&ExportPreset::without>("without", QT_TRANSLATE_NOOP("Field", "Left out")),
    });
    return type;
}

template <> const RecordType& recordType<SavedView>()
{
    static const RecordType type = describe<SavedView>("SavedView", QT_TRANSLATE_NOOP("RecordType", "saved view"), {
        field<&SavedView::name>("name", QT_TRANSLATE_NOOP("Field", "Name")),
        field<&SavedView::filter>("filter", QT_TRANSLATE_NOOP("Field", "Filter")),
        field<&SavedView::columns>("columns", QT_TRANSLATE_NOOP("Field", "Columns")),
        field<&SavedView::sortedBy>("sortedBy", QT_TRANSLATE_NOOP("Field", "Sorted by")),
    });
    return type;
}

template <> const RecordType& recordType<Portfolio>()
{
    static const RecordType type = describe<Portfolio>("Portfolio", QT_TRANSLATE_NOOP("RecordType", "portfolio"), {
        field<&Portfolio::id>("id", QT_TRANSLATE_NOOP("Field", "Id")),
        field<&Portfolio::owner>("owner", QT_TRANSLATE_NOOP("Field", "Owner")),
        field<&Portfolio::settings>("settings", QT_TRANSLATE_NOOP("Field", "Settings")),
        field<&Portfolio::exportPresets>("exportPresets", QT_TRANSLATE_NOOP("Field", "Export presets")),
        field<&Portfolio::savedViews>("savedViews", QT_TRANSLATE_NOOP("Field", "Saved views")),
    });
    return type;
}

// clang-format on

} // namespace story
