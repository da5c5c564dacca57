// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portfoliomodel.h"

#include "plaintip.h"
#include "rowsteps.h"

#include "analysis/completeness.h"

#include <QFileInfo>

namespace items {

using document::Document;

PortfolioModel::PortfolioModel(Document& document, QObject* parent)
    : QAbstractListModel(parent)
    , m_document(document)
    , m_keys(document.keys())
{
    connect(&document, &Document::opened, this, &PortfolioModel::reset);
    connect(&document, &Document::changed, this, [this](const QString& key) {
        update();
        updateRow(key);
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
        const QString steps = tr("%1 of %2 steps").arg(analysis::wholeSteps(*project)).arg(story::stepCount);
        return project->domain.isEmpty() ? steps : project->domain + QStringLiteral(" · ") + steps;
    }
    case Qt::ToolTipRole: {
        if (project) return plainTip(shelf->path);
        QStringList reasons;
        for (const story::Error& error : shelf->errors)
            reasons.append(error.text());
        return plainTip(reasons.join(u'\n'));
    }
    case KeyRole: return shelf->key;
    case IsBrokenRole: return project == nullptr;
    case IsModifiedRole: return shelf->isModified();
    default: return {};
    }
}

void PortfolioModel::reset()
{
    beginResetModel();
    m_keys = m_document.keys();
    endResetModel();
}

void PortfolioModel::update()
{
    applyRowSteps(m_keys, m_document.keys(),
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
