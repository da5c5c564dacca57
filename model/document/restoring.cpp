// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "restoring.h"

#include "editing.h"

#include "story/putback.h"

namespace document::edits {

using namespace story;

namespace {

/// What is not in the story as it is now has the name that it has in the version.
QString placeNameIn(const Project& now, const Project& version, const FieldPath& path)
{
    return placeName(locate(now, path) ? now : version, path);
}

} // namespace

void restorePlace(Document& document, const QString& key, const Project& version, const Difference& difference)
{
    const Snapshot now = document.project(key);
    if (!now) return;
    const QString place = placeNameIn(*now, version, difference.path);
    edit(document, key, Edits::tr("Restore %1").arg(place),
         [&](Project& project) { return putBack(project, version, difference); });
}

void restoreVersion(Document& document, const QString& key, const Project& version)
{
    edit(document, key, Edits::tr("Restore version"), [&](Project& project) {
        Project restored = version;
        restored.id = project.id;
        restored.rank = project.rank;
        project = restored;
        return true;
    });
}

} // namespace document::edits
