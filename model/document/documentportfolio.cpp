// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changeportfolio.h"
#include "document.h"
#include "folderlook.h"
#include "savejob.h"

#include "merge/merge.h"

#include <QDir>

/// portfolio.json: what is changed in it here, and what others do to it.
namespace document {

using namespace story;

void Document::pushPortfolio(const Portfolio& after, const QString& text)
{
    if (after == m_portfolio || !canEditPortfolio() || m_readOnly) return;
    if (m_isTelling) return hold([=, this] { pushPortfolio(after, text); });
    m_undoStack.push(new ChangePortfolio(*this, m_portfolio, after, text));
}

void Document::applyPortfolio(const Portfolio& portfolio)
{
    m_portfolio = portfolio;
    emit portfolioChanged();
    emit modifiedChanged();
}

void Document::endPortfolioSave(const SaveOutcome& outcome)
{
    m_isPortfolioSaving = false;
    m_portfolioFault = outcome.error;
    if (!outcome.error) {
        m_portfolioKnown = outcome.known;
        m_savedPortfolio = *outcome.job.portfolio;
    }
    emit modifiedChanged();
    if (!isModified()) emit saved();
}

void Document::take(const PortfolioSighting& seen)
{
    if (m_isPortfolioSaving || seen.basis != m_portfolioKnown) return;
    switch (seen.found) {
    case PortfolioSighting::Found::Changed: takePortfolio(seen); break;
    case PortfolioSighting::Found::Nothing: takePortfolioGone(); break;
    case PortfolioSighting::Found::Unreadable: takePortfolioUnreadable(seen); break;
    }
    emit modifiedChanged();
}

/// What both sides have changed, each in its own field, is kept; of one and the same field what is here.
void Document::takePortfolio(const PortfolioSighting& seen)
{
    const merge::MergedPortfolio merged = merge::merge(m_savedPortfolio, m_portfolio, seen.portfolio);
    m_portfolioKnown = seen.fingerprint;
    m_savedPortfolio = seen.portfolio;
    m_portfolioFault.reset();
    m_canEditPortfolio = true;
    if (merged.portfolio != m_portfolio)
        m_undoStack.push(new ChangePortfolio(*this, m_portfolio, merged.portfolio, tr("Changed on disk")));
    else if (m_portfolio != m_savedPortfolio) emit portfolioChanged(); // to be saved over theirs
    if (!merged.clashes.isEmpty()) emit told(portfolioKey, FileNews::Clashed);
}

/// It holds nothing but what is here, and that is written anew.
void Document::takePortfolioGone()
{
    if (m_readOnly) return; // whoever may write does it
    m_portfolioKnown.reset();
    m_savedPortfolio = {};
    m_portfolioFault.reset();
    m_canEditPortfolio = true;
    if (m_portfolio == m_savedPortfolio) return;
    emit portfolioChanged();
    emit told(portfolioKey, FileNews::Vanished);
}

/// Left as it is, as when it is so from the beginning; what is here waits until somebody has mended it.
void Document::takePortfolioUnreadable(const PortfolioSighting& seen)
{
    m_portfolioKnown = seen.fingerprint;
    m_canEditPortfolio = false;
    m_portfolioFault = Error{Error::Kind::ChangedOnDisk, QDir(m_folder).filePath(store::portfolioFile),
                             seen.fault->line, seen.fault->path,
                             tr("was changed by another program and cannot be read any more; it is left as it is: %1")
                                 .arg(seen.fault->what)};
    emit told(portfolioKey, FileNews::ReadOnly);
}

} // namespace document
