// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portfoliomodel.h"

#include "plaintip.h"
#include "rowsteps.h"

#include "analysis/completeness.h"
#include "document/edits.h"
#include "document/typingpause.h"

#include <QFileInfo>
#include <QHash>

#include <utility>

namespace items {

using document::Document;

namespace {

/// 0 nothing, 1 begun, 2 whole.
int howWhole(const story::Project& project, const story::Project& beginning)
{
    if (analysis::wholeSteps(project, beginning) == story::stepCount) return 2;
    for (int step = 0; step < story::stepCount; ++step)
        if (!analysis::completeness(project, story::Step(step), beginning).filled.isEmpty()) return 1;
    return 0;
}

} // namespace

QSet<QString> twinsIn(const Document& document)
{
    QHash<QString, QStringList> byTitle;
    for (const QString& key : document.keys())
        if (const document::Snapshot project = document.project(key)) byTitle[project->title].append(key);
    QSet<QString> twins;
    for (const QStringList& keys : std::as_const(byTitle))
        if (keys.size() > 1) twins.unite({keys.begin(), keys.end()});
    return twins;
}

QString fileBesideTitle(const Document& document, const QString& key)
{
    const Document::Shelf* shelf = document.shelf(key);
    return shelf && twinsIn(document).contains(key) ? QFileInfo(shelf->path).fileName() : QString();
}

PortfolioModel::PortfolioModel(Document& document, QObject* parent)
    : QAbstractListModel(parent)
    , m_document(document)
    , m_twins(twinsIn(document))
    , m_keys(shownKeys())
{
    connect(&document, &Document::opened, this, &PortfolioModel::reset);
    document::whenSettled(document, this, [this](const QString& key) {
        update();
        updateRow(key);
        findTwins();
    });
    connect(&document, &Document::saved, this, [this] {
        if (!m_keys.isEmpty()) emit dataChanged(index(0), index(rowCount() - 1), {IsModifiedRole});
    });
}

int PortfolioModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_keys.size()); }

QVariant PortfolioModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Document::Shelf* shelf = m_document.shelf(m_keys[index.row()]);
    if (!shelf) return {};
    const story::Project* project = shelf->now.get();
    switch (role) {
    case Qt::DisplayRole:
        if (!project) return QFileInfo(shelf->path).fileName();
        return project->title.isEmpty() ? tr("Untitled story") : project->title;
    case SubtitleRole: {
        if (!project) return tr("Cannot be read");
        QStringList said{tr("%1 of %2 steps").arg(analysis::wholeSteps(*project)).arg(story::stepCount),
                         project->domain};
        if (m_twins.contains(shelf->key)) said.prepend(QFileInfo(shelf->path).fileName());
        if (project->archived) said.prepend(tr("Archived"));
        said.removeAll(QString());
        return said.join(QStringLiteral(" · "));
    }
    case Qt::ToolTipRole: {
        if (project) return plainTip(shelf->path);
        QStringList reasons;
        for (const story::Error& error : shelf->errors)
            reasons.append(error.text());
        return plainTip(reasons.join(u'\n'));
    }
    case CompletenessRole: return project ? QVariant(howWhole(*project, m_document.beginning(*project))) : QVariant();
    case KeyRole: return shelf->key;
    case IsBrokenRole: return project == nullptr;
    case IsModifiedRole: return shelf->isModified();
    default: return {};
    }
}

void PortfolioModel::reset()
{
    beginResetModel();
    m_keys = shownKeys();
    m_twins = twinsIn(m_document);
    endResetModel();
}

void PortfolioModel::findTwins()
{
    const QSet<QString> before = std::exchange(m_twins, twinsIn(m_document));
    for (const QString& key : (before - m_twins) + (m_twins - before))
        updateRow(key);
}

QStringList PortfolioModel::shownKeys() const
{
    QStringList active;
    QStringList archived;
    for (const QString& key : m_document.keys()) {
        const document::Snapshot project = m_document.project(key);
        const bool isArchived = project && project->archived;
        if (!isArchived) active.append(key);
        else if (m_isArchivedShown || key == m_kept) archived.append(key);
    }
    return active + archived;
}

int PortfolioModel::archivedCount() const
{
    int count = 0;
    for (const QString& key : m_document.keys())
        if (const document::Snapshot project = m_document.project(key)) count += project->archived;
    return count;
}

void PortfolioModel::setArchivedShown(bool shown, const QString& kept)
{
    m_isArchivedShown = shown;
    m_kept = kept;
    update();
}

Qt::ItemFlags PortfolioModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) return Qt::ItemIsDropEnabled;
    return QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

bool PortfolioModel::moveRows(const QModelIndex& from, int row, int count, const QModelIndex& to, int before)
{
    const bool isOne = !from.isValid() && !to.isValid() && count == 1 && row >= 0 && row < m_keys.size();
    if (!isOne || before < 0 || before > m_keys.size() || before == row || before == row + 1) return false;
    const QString neighbour = m_keys[before > row ? before - 1 : before];
    const QStringList was = m_keys;
    document::edits::moveProject(m_document, m_keys[row], int(m_document.keys().indexOf(neighbour)));
    return m_keys != was; // the document has told the way
}

void PortfolioModel::update()
{
    applyRowSteps(m_keys, shownKeys(),
                  {.remove =
                       [this](int row) {
                           beginRemoveRows({}, row, row);
                           m_keys.removeAt(row);
                           endRemoveRows();
                       },
                   .insert =
                       [this](int row, const QString& key) {
                           beginInsertRows({}, row, row);
                           m_keys.insert(row, key);
                           endInsertRows();
                       },
                   .move =
                       [this](int from, int to) {
                           beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
                           m_keys.move(from, to);
                           endMoveRows();
                       }});
}

void PortfolioModel::updateRow(const QString& key)
{
    if (const int row = rowOf(key); row >= 0) emit dataChanged(index(row), index(row));
}

} // namespace items
