// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "columns.h"
#include "page.h"

#include "document/document.h"

#include <QAbstractListModel>

namespace analysis {
struct Completeness;
}

namespace items {

/// The pages of one story, the overview first, each with how complete it is.
class StepModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit StepModel(document::Document& document, QObject* parent = nullptr);

    void setProject(const QString& key);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] static Page pageAt(int row) { return Page(row); }
    [[nodiscard]] static int rowOf(Page page) { return int(page); }

private:
    [[nodiscard]] QVariant overviewData(const story::Project& project, int role) const;
    [[nodiscard]] static QString missingText(const story::Project& project, const analysis::Completeness& completeness);

    document::Document& m_document;
    QString m_key;
};

} // namespace items
