// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/fieldpath.h"

#include <Qt>

namespace items {

/// What the models answer beside the roles of Qt.
enum Role {
    KeyRole = Qt::UserRole + 1, ///< of a project: its key in the document; of an entry: its id
    SubtitleRole,               ///< the quiet second line
    IsBrokenRole,               ///< the file could not be read; the tool tip says why
    IsModifiedRole,
    CompletenessRole, ///< of a step: 0 nothing, 1 begun, 2 whole
    FieldRole,        ///< story::Field* of a cell; null for a computed one
    OptionsRole,      ///< QStringList: what a reference may be, as id, name, id, name, ...
    UnitRole,         ///< of a number
    ProjectRole,      ///< of a cell: the key of its project
    PathRole,         ///< of a cell that is a field: its path, as a text
    MetricRole,       ///< of a cell that is measured: the id of its metric
    LinkRole,         ///< of a cell that names a field of the story: the path of that field, as a text
};

/// A column of an entry table: a field by its address within the entry (`priority.impact`), or what the entry
/// measured for a metric, all in all or in one segment.
struct Column
{
    story::FieldPath field;
    QString metricId;
    QString segment = {};
    bool operator==(const Column&) const = default;
};

} // namespace items
