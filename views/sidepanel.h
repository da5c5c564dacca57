// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QTabWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace coach {
class Guidance;
struct StepGuidance;
} // namespace coach

namespace views {

class ChartView;

/// The right side: what helps with the open step. Advice on one tab, the chart on the other.
class SidePanel : public QTabWidget
{
    Q_OBJECT

public:
    SidePanel(document::Document& document, const coach::Guidance& guidance, const QString& moduleFolder,
              QWidget* parent = nullptr);

    void setCurrent(const QString& projectKey, std::optional<story::Step> step);
    void selectCycle(const QString& id);

signals:
    void cycleChosen(const QString& id);

private:
    QWidget* makeGuidancePage();
    QWidget* makeChartPage();
    void showGuidance();
    void showChart();
    void fillMetrics();

    document::Document& m_document;
    const coach::Guidance& m_guidance;
    QString m_moduleFolder;
    QString m_key;
    std::optional<story::Step> m_step;
    QString m_cycle;
    QVBoxLayout* m_notes = nullptr;
    QWidget* m_chartPage = nullptr;
    QComboBox* m_metric = nullptr;
    QLabel* m_finding = nullptr;
    QLabel* m_meanings = nullptr;
    QLabel* m_noChart = nullptr;
    ChartView* m_chart = nullptr;
};

} // namespace views
