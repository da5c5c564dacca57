// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "steppage.h"

class QBoxLayout;
class QLabel;
class QTabBar;
class QVBoxLayout;

namespace views {

class LoopView;
class PhaseOutline;
class ReadoutCard;

/// The dashboard of a story: how fast a failure is seen, learned from and fixed, the loop of its steps or the phases, and
/// what to write next. It shows figures and gives no marks.
class OverviewPage : public StepPage
{
    Q_OBJECT

public:
    explicit OverviewPage(document::Document& document, QWidget* parent = nullptr);

    void setProject(const QString& key) override;
    bool focusField(const story::FieldPath& path) override;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addReadouts();
    void addOutlines();
    void addNext();
    void refresh();
    void refreshLoop(const story::Project& project);
    void refreshNext(const story::Project& project);
    void refreshSummary(const story::Project& project);

    document::Document& m_document;
    QString m_key;
    bool m_isStale = true; ///< changed while it was not in sight
    QVBoxLayout* m_column = nullptr;
    QLabel* m_summary = nullptr;
    QBoxLayout* m_readoutRow = nullptr;
    QList<ReadoutCard*> m_readouts;
    QTabBar* m_outline = nullptr; ///< steps or phases
    LoopView* m_loop = nullptr;
    PhaseOutline* m_phases = nullptr;
    QVBoxLayout* m_next = nullptr;
};

} // namespace views
