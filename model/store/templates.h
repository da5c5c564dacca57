// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/error.h"
#include "story/fieldpath.h"
#include "story/project.h"

#include <QHash>

namespace store {

/// A kind of project to start from: what is true of every project of the kind, and prompts for the fields where people
/// stall. A prompt is shown in the empty field and is never part of a story.
struct Template
{
    QString name;     ///< "fraud-detection": the file, and what a story remembers
    QString title;
    QString sentence; ///< whom it is for
    story::Project project;
    QHash<story::FieldPath, QString> prompts; ///< entries of lists without their ids: `cycles.hypothesis`
};

/// The program's own templates, from templates/LANGUAGE/ in its data folder, in the order of their file names.
[[nodiscard]] std::expected<QList<Template>, story::Error>
loadTemplates(const QString& dataFolder, const QString& language = QStringLiteral("en"));
[[nodiscard]] const Template* templateByName(const QList<Template>& templates, const QString& name);

/// The prompt of a field, empty where there is none.
[[nodiscard]] QString prompt(const Template& from, const story::FieldPath& field);

} // namespace store
