// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/search.h"
#include "document/document.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace views {

/// Find in all stories of the portfolio: a list by story, with the words around each match. It searches a few stories at
/// a time, so that typing is never held up, however many there are.
class PortfolioFind : public QWidget
{
    Q_OBJECT

public:
    explicit PortfolioFind(document::Document& document, QWidget* parent = nullptr);

    /// Takes the keyboard; an empty text leaves what was looked for last.
    void open(const QString& text);
    [[nodiscard]] const analysis::SearchTerms& terms() const { return m_terms; }
    [[nodiscard]] bool isSearching() const { return m_slice.isActive() || m_pause.isActive(); }

signals:
    void matchChosen(const QString& key, const story::FieldPath& path, const QString& words, qsizetype start);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setupPage();
    void restart();
    void searchSlice();
    void addMatches(const QString& key, const story::Project& project);
    void updateStatus();
    void choose(const QModelIndex& index);

    document::Document& m_document;
    analysis::SearchTerms m_terms;
    QStringList m_waiting; ///< keys of the projects that are still to be searched
    int m_matches = 0;
    QTimer m_pause; ///< after a letter was typed
    QTimer m_slice;
    QLineEdit* m_find;
    QCheckBox* m_matchCase;
    QCheckBox* m_wholeWords;
    QLabel* m_status;
    QStandardItemModel* m_model;
    QTreeView* m_results;
};

} // namespace views
