// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits.h"

#include "editing.h"

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

std::expected<QString, Error> moveToFolder(Document& document, const QString& key, const QString& folder)
{
    const Snapshot project = document.project(key);
    if (!project)
        return std::unexpected(Error{Error::Kind::CannotRead, {}, 0, {}, Edits::tr("There is no such story.")});
    return document.pushMove(key, folder, Edits::tr("Move to another portfolio"));
}

} // namespace document::edits
