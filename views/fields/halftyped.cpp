// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "halftyped.h"

#include "story/project.h"

#include <algorithm>

namespace views {

using document::Document;

namespace {

bool isFieldOf(const story::Project& project, const story::FieldPath& path)
{
    return !path.isEmpty() && locate(project, path);
}

} // namespace

HalfTyped& HalfTyped::of(Document& document)
{
    auto* found = document.findChild<HalfTyped*>(Qt::FindDirectChildrenOnly);
    return found ? *found : *new HalfTyped(document);
}

HalfTyped::HalfTyped(Document& document)
    : QObject(&document)
    , m_document(document)
{
    connect(&document, &Document::changed, this, &HalfTyped::follow);
    connect(&document, &Document::opened, this, [this] { // its keys may be the same
        m_all.clear();
        emit changed();
    });
}

void HalfTyped::follow(const QString& key, const document::Snapshot& before, const document::Snapshot& after)
{
    if (!before || !after) return;
    const auto isOther = [&](const Kept& kept) {
        return kept.place.key == key && isFieldOf(*before, kept.place.path) != isFieldOf(*after, kept.place.path);
    };
    if (std::ranges::any_of(m_all, isOther)) emit changed();
}

bool HalfTyped::hasField(const Kept& kept) const
{
    const auto project = m_document.project(kept.place.key);
    return project && isFieldOf(*project, kept.place.path);
}

void HalfTyped::keep(const Place& place, const QString& text, const QString& why)
{
    const Kept kept{place, text, why};
    m_all.removeIf([&](const Kept& other) { return hasField(kept) ? other.place == place : other == kept; });
    m_all.append(kept);
    emit changed();
}

void HalfTyped::drop(const Kept& kept)
{
    if (m_all.removeOne(kept)) emit changed();
}

void HalfTyped::moveTo(const QString& key, const QString& from)
{
    for (Kept& kept : m_all)
        if (kept.place.key == from) kept.place.key = key;
    emit changed();
}

std::optional<HalfTyped::Kept> HalfTyped::at(const Place& place) const
{
    const auto found = std::ranges::find(m_all, place, &Kept::place);
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

} // namespace views
