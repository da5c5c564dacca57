// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../asidepage.h"

#include "store/trash.h"

class QLabel;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace views {

/// Deleted stories: for 30 days they can be put back.
class TrashPage : public AsidePage
{
    Q_OBJECT

public:
    explicit TrashPage(const store::Trash& trash, QWidget* parent = nullptr);

    /// `folder`: where stories go whose own folder is gone; empty: nowhere.
    void open(const QString& folder);

signals:
    void storyIsBack(const QString& path);

private:
    void setupPage();
    void reload();
    void putBack();
    void say(const QString& text);
    [[nodiscard]] QString placeFor(const store::Trash::Entry& entry) const;

    store::Trash m_trash;
    QList<store::Trash::Entry> m_entries;
    QString m_folder;
    QStandardItemModel* m_rows;
    QListView* m_list;
    QPushButton* m_putBack;
    QLabel* m_said;
};

} // namespace views
