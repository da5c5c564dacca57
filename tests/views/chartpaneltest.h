// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storytest.h"

#include "views/chartmenu.h"
#include "views/chartpanel.h"
#include "views/charttable.h"
#include "views/chartview.h"
#include "views/chartwindow.h"

#include <QComboBox>
#include <QPushButton>

/// The chart of a story with what belongs to it, for the tests of what one does there.
namespace chartpaneltest {

using namespace story;
using namespace views;
using namespace Qt::StringLiterals;

inline Measurement measured(const QString& metricId, double value)
{
    Measurement measurement;
    measurement.id = u"m-"_s + metricId;
    measurement.metric.id = metricId;
    measurement.value = value;
    return measurement;
}

/// Three cycles that have measured recall and latency, and a limit of latency.
inline Project twoMetrics()
{
    Project story;
    story.title = u"Fraud / cards"_s;
    story.metrics = {metric(u"recall"_s, u"Recall"_s, u"%"_s), metric(u"latency"_s, u"Latency"_s, u"ms"_s)};
    story.metrics[1].direction = Direction::LowerIsBetter;
    story.metrics[1].family = Family::Latency;
    const double values[][2] = {{50, 30}, {61, 80}, {63, 45}};
    for (const auto& [recall, latency] : values) {
        Cycle cycle;
        cycle.id = u"c%1"_s.arg(story.cycles.size() + 1);
        cycle.title = u"Cycle number %1"_s.arg(story.cycles.size() + 1);
        cycle.decision = Decision::Shipped;
        cycle.measurements = {measured(u"recall"_s, recall), measured(u"latency"_s, latency)};
        story.cycles.append(cycle);
    }
    Constraint limit;
    limit.id = u"k1"_s;
    limit.metric.id = u"latency"_s;
    limit.comparison = Comparison::AtMost;
    limit.value = 60;
    story.constraints = {limit};
    return story;
}

/// With real keys.
class ChartPanelTest : public StoryTest
{
protected:
    ChartPanel* m_panel = nullptr;

    template <typename T> [[nodiscard]] T* named(const QString& name) const
    {
        for (T* control : m_panel->findChildren<T*>())
            if (control->accessibleName() == name) return control;
        return nullptr;
    }
    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        for (auto* found : m_panel->findChildren<QPushButton*>())
            if (found->text().remove(u'&') == text) return found;
        qFatal("there is no button %s", qPrintable(text));
    }
    [[nodiscard]] ChartView* chart() const { return m_panel->findChild<ChartView*>(); }
    [[nodiscard]] ChartMenu* menu() const { return m_panel->findChild<ChartMenu*>(); }
    [[nodiscard]] ChartWindow* large() const { return m_window->findChild<ChartWindow*>(); }
    [[nodiscard]] QComboBox* kinds() const { return named<QComboBox>(u"Chart"_s); }
    [[nodiscard]] QString finding() const { return m_panel->spec().title; }
    static void choose(QComboBox* box, const QString& text)
    {
        QVERIFY2(box->findText(text) >= 0, qPrintable(text));
        box->setFocus();
        while (box->currentText() != text)
            QTest::keyClick(box, box->currentIndex() < box->findText(text) ? Qt::Key_Down : Qt::Key_Up);
    }
    [[nodiscard]] QAction* action(const QString& start) const
    {
        emit menu() -> aboutToShow();
        for (QAction* action : menu()->actions())
            if (QString(action->text()).remove(u'&').startsWith(start)) return action;
        return nullptr;
    }
    void open(const Project& story, std::optional<Step> step = Step::Cycles)
    {
        begin(story);
        m_panel = new ChartPanel(*m_document,
                                 {.modules = QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop"),
                                  .data = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop")},
                                 ChartPanel::Size::Small, m_window.get());
        show(m_panel, {340, 600});
        m_panel->setCurrent(m_key, step);
    }
};

} // namespace chartpaneltest
