// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "columns.h"

#include "document/document.h"

#include <QAbstractListModel>

namespace items {

/// The projects of the open portfolio, by rank. Broken files stand among them.
class PortfolioModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit PortfolioModel(document::Document& document, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] int rowOf(const QString& key) const { return int(m_keys.indexOf(key)); }

private:
    void reset();
    void update();
    void updateRow(const QString& key);

    document::Document& m_document;
    QStringList m_keys;
};

} // namespace items
