// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stepmodel.h"

#include "analysis/completeness.h"
#include "document/typingpause.h"

namespace items {

using analysis::Completeness;
using document::Document;

StepModel::StepModel(Document& document, QObject* parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
    document::whenSettled(document, this, [this](const QString& key) {
        if (key == m_key) emit dataChanged(index(0), index(rowCount() - 1));
    });
}

void StepModel::setProject(const QString& key)
{
    m_key = key;
    emit dataChanged(index(0), index(rowCount() - 1));
}

int StepModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : pageCount; }

QVariant StepModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Page page = pageAt(index.row());
    if (role == Qt::DisplayRole) return pageName(page);
    const document::Snapshot project = m_document.project(m_key);
    if (!project) return {};
    if (page == Page::Overview) return overviewData(*project, role);
    const auto step = stepOf(page);
    const story::Project& beginning = m_document.beginning(*project);
    const Completeness completeness =
        step ? analysis::completeness(*project, *step, beginning) : analysis::aboutCompleteness(*project, beginning);
    switch (role) {
    case CompletenessRole: return completeness.isWhole() ? 2 : completeness.isEmpty() ? 0 : 1;
    case SubtitleRole:
        if (completeness.isWhole()) return tr("complete");
        return tr("%1 of %2").arg(completeness.filled.size()).arg(completeness.asked());
    case Qt::ToolTipRole: return missingText(*project, completeness);
    default: return {};
    }
}

QVariant StepModel::overviewData(const story::Project& project, int role) const
{
    const int whole = analysis::wholeSteps(project, m_document.beginning(project));
    if (role == CompletenessRole) return whole == story::stepCount ? 2 : whole == 0 ? 0 : 1;
    if (role == SubtitleRole) return tr("%1 of %2 steps complete").arg(whole).arg(story::stepCount);
    return {};
}

QString StepModel::missingText(const story::Project& project, const Completeness& completeness)
{
    QStringList missing;
    for (const story::FieldPath& path : completeness.missing)
        missing.append(story::placeName(project, path));
    return missing.isEmpty() ? tr("Nothing is missing") : tr("Still missing: %1").arg(missing.join(tr(", ")));
}

} // namespace items
