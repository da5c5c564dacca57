// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits.h"

#include "editing.h"

#include <algorithm>

/// What happens to the portfolio itself, and from one to another.
namespace document::edits {

using namespace story;

void setOwner(Document& document, const Owner& owner)
{
    Portfolio portfolio = document.portfolio();
    portfolio.owner = owner;
    portfolio.owner.name = wellFormed(owner.name);
    portfolio.owner.headline = wellFormed(owner.headline);
    portfolio.owner.mail = wellFormed(owner.mail);
    for (Link& link : portfolio.owner.links) {
        link.title = wellFormed(link.title);
        link.url = wellFormed(link.url);
    }
    document.pushPortfolio(portfolio, Edits::tr("Change owner"));
}

void setExportPresets(Document& document, QList<ExportPreset> presets, const QString& text)
{
    for (ExportPreset& preset : presets) {
        preset.name = wellFormed(preset.name);
        const auto isTaken = [&](const QString& id) { return std::ranges::count(presets, id, &ExportPreset::id) > 0; };
        while (preset.id.isEmpty()) {
            const QString id = document.newId(idPrefix(recordType<ExportPreset>()), {});
            if (!isTaken(id)) preset.id = id;
        }
    }
    Portfolio portfolio = document.portfolio();
    portfolio.exportPresets = presets;
    document.pushPortfolio(portfolio, text);
}

void recordSent(Document& document, const QString& key, Telling telling)
{
    edit(document, key, Edits::tr("Record as sent"), [&](Project& project) {
        telling.id = document.newId(idPrefix(recordType<Telling>()), project);
        telling.kind = TellingKind::Sent;
        for (QString* text : {&telling.audience, &telling.edition, &telling.length, &telling.file})
            *text = wellFormed(*text);
        project.tellings.append(telling);
        return true;
    });
}

std::expected<QString, Error> moveToFolder(Document& document, const QString& key, const QString& folder)
{
    const Snapshot project = document.project(key);
    if (!project)
        return std::unexpected(Error{Error::Kind::CannotRead, {}, 0, {}, Edits::tr("There is no such story.")});
    return document.pushMove(key, folder, Edits::tr("Move to another portfolio"));
}

} // namespace document::edits
