// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../asidepage.h"

#include "document/document.h"
#include "store/history.h"
#include "story/difference.h"

class QComboBox;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace views {

class DifferenceList;

/// The earlier versions of a story: any two of them as differences field by field; one field or all of a version taken back,
/// each as one undo step; a name for a version, which then never expires.
class HistoryPage : public AsidePage
{
    Q_OBJECT

public:
    HistoryPage(document::Document& document, const store::History& history, QWidget* parent = nullptr);

    void open(const QString& key);

private:
    void setupPage();
    void reload();
    void compare();
    void nameVersion();
    void restorePlace(const story::Difference& difference);
    void restoreAll();
    [[nodiscard]] int chosenRow() const;
    [[nodiscard]] int otherRow() const;
    /// 0: the story as it is now; null with the error on the page where a version cannot be read.
    [[nodiscard]] document::Snapshot versionAt(int row);

    document::Document& m_document;
    store::History m_history;
    QString m_key;
    QList<store::History::Version> m_versions; ///< of row 1 and on
    QStandardItemModel* m_rows;
    QListView* m_list;
    QComboBox* m_against;
    DifferenceList* m_differences;
    QPushButton* m_name;
    QPushButton* m_restoreAll;
};

} // namespace views
