// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/charts.h"
#include "document/document.h"

#include <QHash>
#include <QWidget>

class QComboBox;

namespace views {

/// Which chart, and of which metrics: only what the story has data for. It is the chart of the step, until somebody
/// chooses one by hand.
class ChartChooser : public QWidget
{
    Q_OBJECT

public:
    /// What somebody has chosen; the rest is as the story has it.
    struct Choice
    {
        QString kind; ///< empty: that of the step
        QHash<QString, analysis::ChartChoice> metrics; ///< by kind
        bool operator==(const Choice&) const = default;
    };

    /// Its boxes stand one below the other, or in a row.
    ChartChooser(Qt::Orientation orientation, QWidget* parent);

    void show(const document::Snapshot& project, std::optional<story::Step> step);
    [[nodiscard]] const Choice& choice() const { return m_choice; }
    void setChoice(const Choice& choice);
    /// The name of the chart that is shown; empty for none.
    [[nodiscard]] QString kind() const;
    [[nodiscard]] bool isByHand() const { return !m_choice.kind.isEmpty(); }
    void setByHand(bool on);
    [[nodiscard]] bool isByDate() const { return metrics().isByDate; }
    void setByDate(bool on);
    [[nodiscard]] analysis::ChartSpec spec(std::optional<double> limit) const;

signals:
    void chosen();

private:
    void findKinds(const document::Snapshot& project);
    void fillKinds();
    void fillMetrics();
    void fillSecond(const analysis::ChartKind& kind);
    void takeMetrics();
    [[nodiscard]] analysis::ChartChoice metrics() const;

    document::Snapshot m_project;
    std::optional<story::Step> m_step;
    QList<const analysis::ChartKind*> m_kinds;
    Choice m_choice;
    QComboBox* m_kind;
    QComboBox* m_first;
    QComboBox* m_second;
};

} // namespace views
