// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "columns.h"

#include "document/document.h"

#include <QAbstractListModel>
#include <QSet>

namespace items {

/// The projects of the open portfolio, by rank; broken files stand among them. Archived ones come last, where they are
/// shown at all. Rows are moved by drag as by edits: moveRows() is the same step.
class PortfolioModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit PortfolioModel(document::Document& document, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex& from, int row, int count, const QModelIndex& to, int before) override;

    /// `kept`: the key of a project that is shown even if it is archived.
    void setArchivedShown(bool shown, const QString& kept = {});
    [[nodiscard]] int archivedCount() const;
    [[nodiscard]] int rowOf(const QString& key) const { return int(m_keys.indexOf(key)); }

private:
    [[nodiscard]] QStringList shownKeys() const;
    void reset();
    void update();
    void updateRow(const QString& key);
    void findTwins();

    document::Document& m_document;
    QString m_kept;
    bool m_isArchivedShown = false;
    QSet<QString> m_twins; ///< whose title another one has as well
    QStringList m_keys; ///< that are shown, as the two above say
};

/// The keys of the stories that have a title together.
[[nodiscard]] QSet<QString> twinsIn(const document::Document& document);

/// The name of its file where another story has the same title, and empty where the title is enough.
[[nodiscard]] QString fileBesideTitle(const document::Document& document, const QString& key);

} // namespace items
