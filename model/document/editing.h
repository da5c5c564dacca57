// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"
#include "soundvalue.h"

#include "story/fieldpath.h"

#include <QCoreApplication>

/// For the files of edits.h, and for nobody else: what all verbs share.
namespace document::edits {

struct Edits
{
    Q_DECLARE_TR_FUNCTIONS(Edits)
};

/// What the ids of entries of the type begin with: "c" of cycles.
[[nodiscard]] QString idPrefix(const story::RecordType& type);

/// Runs `change` on a copy of the project and pushes it as one step.
template <typename F>
void edit(Document& document, const QString& key, const QString& text, F&& change, const QString& mergeKey = {})
{
    const Snapshot before = document.project(key);
    if (!before) return;
    auto after = std::make_shared<story::Project>(*before);
    if (change(*after)) document.push(key, std::move(after), text, mergeKey);
}

/// Puts the value into the field, as a file can hold it. A source says where the old value was read: it goes with it, but
/// stays with a text of which the better part stays. False where the value does not fit.
bool replaceValue(story::Project& project, const story::FieldPath& path, const QVariant& value);

/// Of the value of `key` in the record, which has become another one.
void forgetSource(story::Record& record, const QString& key);

/// The value for the whole or a segment, of a metric that there is; no value takes the measurement away. False where nothing was done.
bool measure(const Document& document, story::Project& project, const story::FieldPath& measurements,
             const QString& metricId, story::Number value, const QString& segment = {});

} // namespace document::edits
