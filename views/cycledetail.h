// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formview.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace views {

class RecordForm;

/// One cycle, read from top to bottom: what it was, the chain from observation to learning, what was decided and what
/// followed, and what it cost.
class CycleDetail : public FormView
{
    Q_OBJECT

public:
    explicit CycleDetail(document::Document& document, QWidget* parent = nullptr);

    void setPlace(const Place& place) override;
    void setNarrow(bool narrow) override;
    bool focusField(const story::FieldPath& path) override;
    bool updateShown(Fields fields) override;

signals:
    void cycleWanted(const QString& id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addHead();
    void addChain();
    void addDecision();
    void addCard(const QString& title, const QStringList& keys);
    void addRecordCard(const QString& title, const QString& key);
    RecordForm* addForm(QWidget* parent, const QStringList& keys);
    void refresh();
    void refreshHead(const story::Project& project, const story::Cycle& cycle);
    void refreshLinks(const story::Project& project, const story::Cycle& cycle);
    void addSuccessor();

    document::Document& m_document;
    Place m_place;
    bool m_isStale = false; ///< changed while it was not in sight
    QVBoxLayout* m_column;
    QLabel* m_head = nullptr;
    QVBoxLayout* m_links = nullptr;     ///< to what it came from
    QVBoxLayout* m_following = nullptr; ///< to what followed it
    QPushButton* m_addSuccessor = nullptr;
    QList<std::pair<QString, FormView*>> m_forms; ///< by the key of their record; empty: the cycle itself
};

} // namespace views
