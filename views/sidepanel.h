// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QTabWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QStackedWidget;
class QTableWidget;

namespace analysis {
struct ChartSpec;
}

namespace coach {
class Guidance;
} // namespace coach

namespace views {

class ChartView;
class GlossaryView;
class GuidancePanel;

/// The right side: what helps with the open step. Advice on one tab, the chart on the other.
class SidePanel : public QTabWidget
{
    Q_OBJECT

public:
    SidePanel(document::Document& document, const coach::Guidance& guidance, const QString& moduleFolder,
              QWidget* parent = nullptr);

    void setCurrent(const QString& projectKey, std::optional<story::Step> step);
    void selectCycle(const QString& id);
    void showGlossary();
    /// Which parts of the guidance are open.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state);

signals:
    void cycleChosen(const QString& id);

private:
    QWidget* makeGuidancePage();
    QWidget* makeChartPage();
    void leaveGlossary();
    void showChart();
    void showTable(const analysis::ChartSpec& spec);
    void fillMetrics();

    document::Document& m_document;
    const coach::Guidance& m_guidance;
    QString m_moduleFolder;
    QString m_key;
    QString m_cycle;
    GuidancePanel* m_help = nullptr;
    QStackedWidget* m_helpPages = nullptr; ///< the guidance, and the glossary once it was wanted
    GlossaryView* m_glossary = nullptr;
    QWidget* m_chartPage = nullptr;
    QComboBox* m_metric = nullptr;
    QLabel* m_finding = nullptr;
    QLabel* m_meanings = nullptr;
    QLabel* m_noChart = nullptr;
    ChartView* m_chart = nullptr;
    QCheckBox* m_asTable = nullptr;
    QTableWidget* m_table = nullptr;
};

} // namespace views
