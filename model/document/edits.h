// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"

#include "story/fieldpath.h"

/// Every user action on a story, by the verb that the user would say. Each is one undo step and names itself in the
/// undo menu; each does nothing where the place is not there, or nothing would change.
namespace document::edits {

/// Typing in the same field merges into one step; a choice, a date or a number is a step of its own.
void setField(Document& document, const QString& key, const story::FieldPath& path, const QVariant& value);
/// Marks the field at `path` as asked for and not known, or takes that back.
void setNotKnown(Document& document, const QString& key, const story::FieldPath& path, bool notKnown);
void setSource(Document& document, const QString& key, const story::FieldPath& path, const QString& source);

/// Adds an empty entry to the list before `index`, at its end for -1. Returns its id, empty where there is no list.
QString addEntry(Document& document, const QString& key, const story::FieldPath& list, int index = -1);
/// An entry in which nothing was written goes again, and the step that added it, if it was the last one. Else nothing.
void takeBackEntry(Document& document, const QString& key, const story::FieldPath& entry);
/// A copy right behind the entry, under a new id, which is returned.
QString duplicateEntry(Document& document, const QString& key, const story::FieldPath& entry);
void deleteEntry(Document& document, const QString& key, const story::FieldPath& entry);
void moveEntry(Document& document, const QString& key, const story::FieldPath& entry, int to);

/// The value of a metric in a list of measurements, all in all or for a segment; no value takes the measurement away.
void setMeasurement(Document& document, const QString& key, const story::FieldPath& measurements,
                    const QString& metricId, story::Number value, const QString& segment = {});

/// A field and what it becomes. In an entry's change, the path is that within the entry.
struct FieldChange
{
    story::FieldPath path;
    QVariant value;
};
/// Several fields in one step, which the caller names: what belongs together, such as a value and its unit.
void setFields(Document& document, const QString& key, const QString& text, const QList<FieldChange>& changes);

/// What happens to one entry of a list, or, without an id, to a new one at its end.
struct EntryChange
{
    QString id;
    QList<FieldChange> fields;
    struct Measured
    {
        QString metricId;
        story::Number value;
        QString segment = {}; ///< empty: all in all
    };
    QList<Measured> measurements;
};
/// Entries added and changed in one step, which the caller names: what a paste brings.
void setEntries(Document& document, const QString& key, const story::FieldPath& list, const QList<EntryChange>& changes,
                const QString& text);

/// A new metric, to which the fields at `references` point from now on. Returns its id.
QString defineMetric(Document& document, const QString& key, const QString& name, const QString& unit,
                     const QList<story::FieldPath>& references = {});

/// A picture as it came in; see publish::pictureKind() for what is one.
struct NewPicture
{
    QByteArray bytes;
    QString suffix;
    QString caption;
    bool operator==(const NewPicture&) const = default;
};
/// To the end of a list of figures, in one step; `step` is where those of the project itself are shown. Returns their ids.
QStringList addFigures(Document& document, const QString& key, const story::FieldPath& list,
                       const QList<NewPicture>& pictures, story::Step step = story::Step::Objective);

/// Returns the key under which the new project stands in the document.
QString addProject(Document& document, const QString& title);
QString addProject(Document& document, story::Project project);
QString duplicateProject(Document& document, const QString& key);
/// Out of sight, and not gone.
void setArchived(Document& document, const QString& key, bool archived);
void deleteProject(Document& document, const QString& key);
/// To the place `index` among Document::keys(). A place past either end is that end.
void moveProject(Document& document, const QString& key, int index);

/// Name, headline, mail and links of whose portfolio it is.
void setOwner(Document& document, const story::Owner& owner);
/// How recipients get stories. A new one gets an id; `text` names the step.
void setExportPresets(Document& document, QList<story::ExportPreset> presets, const QString& text);
/// The story went out as a file: at the end of where it was told and sent. Date, hash and version are as given.
void recordSent(Document& document, const QString& key, story::Telling telling);
/// To another portfolio's folder, with its pictures. An undo puts it back here, and what was written there into the
/// trash, unless somebody has changed it since. Returns the file there; the story has to be saved before.
std::expected<QString, story::Error> moveToFolder(Document& document, const QString& key, const QString& folder);

} // namespace document::edits
