// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shownwindow.h"

#include "document/document.h"
#include "story/project.h"
#include "views/entrytable.h"

#include <QTableView>

/// A test of the program's own window over a story of some cycles, and one metric.
class CyclesTest : public QObject
{
protected:
    std::unique_ptr<ShownWindow> m_window;

    app::MainWindow* window() { return m_window->get(); }
    document::Document& document() { return window()->document(); }
    QString key() { return window()->currentProject(); }

    [[nodiscard]] static story::Cycle cycle(const QString& id, const QString& segment, double value)
    {
        story::Cycle cycle;
        cycle.id = id;
        cycle.title = QStringLiteral("Class weights for rare merchants, ") + id;
        story::Measurement measured;
        measured.id = id + u'm';
        measured.metric.id = QStringLiteral("p");
        measured.segment = segment;
        measured.value = value;
        cycle.measurements = {measured};
        return cycle;
    }
    void open(const QList<story::Cycle>& cycles)
    {
        story::Project alpha;
        alpha.id = alpha.title = QStringLiteral("Alpha");
        story::Metric precision;
        precision.id = QStringLiteral("p");
        precision.name = QStringLiteral("Precision");
        precision.unit = QStringLiteral("%");
        alpha.metrics = {precision};
        alpha.cycles = cycles;
        m_window->add(alpha);
        m_window->open();
    }
    QTableView* cycles()
    {
        window()->showStep(story::Step::Cycles);
        return window()->findChild<views::EntryTable*>(QStringLiteral("cyclesTable"))->table();
    }
};
