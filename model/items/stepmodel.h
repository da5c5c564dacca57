// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "columns.h"

#include "document/document.h"

#include <QAbstractListModel>

namespace items {

/// The page about one story, and its seven steps, each with how complete it is.
class StepModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit StepModel(document::Document& document, QObject* parent = nullptr);

    void setProject(const QString& key);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Nothing for the page about the story, which comes first.
    [[nodiscard]] static std::optional<story::Step> stepAt(int row);
    [[nodiscard]] static int rowOf(std::optional<story::Step> step) { return step ? int(*step) + 1 : 0; }

private:
    document::Document& m_document;
    QString m_key;
};

} // namespace items
