// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stepmodel.h"

#include "analysis/completeness.h"

namespace items {

using document::Document;
using story::Step;

StepModel::StepModel(Document& document, QObject* parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
    connect(&document, &Document::changed, this, [this](const QString& key) {
        if (key == m_key) emit dataChanged(index(0), index(rowCount() - 1));
    });
}

void StepModel::setProject(const QString& key)
{
    m_key = key;
    emit dataChanged(index(0), index(rowCount() - 1));
}

int StepModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : story::stepCount + 1; }

std::optional<Step> StepModel::stepAt(int row) { return row > 0 ? std::optional(Step(row - 1)) : std::nullopt; }

QVariant StepModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const std::optional<Step> step = stepAt(index.row());
    if (role == Qt::DisplayRole) return step ? story::choiceLabel(*step) : tr("About the story");
    const document::Snapshot project = m_document.project(m_key);
    if (!project) return {};
    const analysis::Completeness completeness =
        step ? analysis::completeness(*project, *step) : analysis::aboutCompleteness(*project);
    switch (role) {
    case CompletenessRole: return completeness.isWhole() ? 2 : completeness.isEmpty() ? 0 : 1;
    case SubtitleRole:
        if (completeness.isWhole()) return tr("complete");
        return tr("%1 of %2").arg(completeness.filled.size()).arg(completeness.asked());
    case Qt::ToolTipRole: {
        QStringList missing;
        for (const story::FieldPath& path : completeness.missing)
            missing.append(story::placeName(*project, path));
        return missing.isEmpty() ? tr("Nothing is missing") : tr("Still missing: %1").arg(missing.join(tr(", ")));
    }
    default: return {};
    }
}

} // namespace items
