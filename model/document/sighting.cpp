// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sighting.h"

#include "merge/conflictmarkers.h"
#include "store/json.h"

#include <QFileInfo>

namespace document {

using story::Error;

namespace {

/// A file of which somebody has taken away all rights to write is meant to stay as it is, whoever asks.
bool isWritable(const QFileInfo& file)
{
    constexpr QFile::Permissions anybody = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    return (file.permissions() & anybody) && file.isWritable() && QFileInfo(file.path()).isWritable();
}

Snapshot shared(story::Project&& project) { return std::make_shared<const story::Project>(std::move(project)); }

/// git has merged the file, and left to the user what it could not.
void readMarked(Sighting& seen, const QByteArray& bytes)
{
    auto versions = merge::versionsIn(bytes, seen.path);
    if (!versions) {
        seen.fault = versions.error().value(0);
        return;
    }
    merge::Merged merged = merge::merge(*versions);
    seen.marked = {.first = shared(std::move(versions->mine)),
                   .second = shared(std::move(versions->theirs)),
                   .before = versions->before ? shared(*std::move(versions->before)) : Snapshot(),
                   .firstName = versions->mineName,
                   .secondName = versions->theirsName};
    if (!merged.clashes.isEmpty()) return;
    seen.found = Sighting::Found::Changed;
    seen.project = shared(std::move(merged.project));
}

void read(Sighting& seen, const QByteArray& bytes, bool again)
{
    seen.fingerprint = store::fingerprint(bytes);
    if (seen.fingerprint == seen.basis && !again) return;
    auto project = store::projectFromJson(bytes, seen.path);
    if (project) {
        seen.found = Sighting::Found::Changed;
        seen.project = shared(*std::move(project));
        return;
    }
    seen.fault = project.error().value(0);
    const bool isNewer = seen.fault->kind == Error::Kind::NewerVersion;
    seen.found = isNewer ? Sighting::Found::Newer : Sighting::Found::Unreadable;
    if (merge::hasConflictMarkers(bytes)) readMarked(seen, bytes);
}

} // namespace

Sighting look(const QString& key, const QString& path, const std::optional<store::Fingerprint>& basis, bool again)
{
    Sighting seen{.key = key, .path = path, .basis = basis};
    const QFileInfo file(path);
    if (!file.exists() && !file.isSymLink()) {
        seen.found = QFileInfo(file.path()).isDir() ? Sighting::Found::Nothing : Sighting::Found::NoFolder;
        return seen;
    }
    seen.isWritable = isWritable(file);
    const auto bytes = store::readFile(path);
    if (bytes) {
        read(seen, *bytes, again);
    } else {
        seen.found = Sighting::Found::Unreadable;
        seen.fault = bytes.error();
    }
    return seen;
}

} // namespace document
