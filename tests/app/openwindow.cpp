// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "views/fields/fieldeditor.h"

#include <QAction>

namespace shell {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

Project fraud()
{
    Project project;
    project.id = u"fraud"_s;
    project.title = u"Fraud"_s;
    project.rank = 1;
    project.summary = u"Fewer false declines, and no more fraud"_s;
    Metric metric;
    metric.id = u"recall"_s;
    metric.name = u"Recall"_s;
    metric.unit = u"%"_s;
    project.metrics = {metric};
    project.objective.problem = {{u"Cards were declined by mistake."_s, u"Fraud was missed."_s}};
    for (int i = 1; i <= 3; ++i) {
        Cycle cycle;
        cycle.id = u"c%1"_s.arg(i);
        cycle.title = u"Cycle number %1"_s.arg(i);
        cycle.learning = {{u"We learned of fraud %1."_s.arg(i)}};
        Measurement measurement;
        measurement.id = u"m%1"_s.arg(i);
        measurement.metric.id = u"recall"_s;
        measurement.value = 60 + i;
        cycle.measurements = {measurement};
        project.cycles.append(cycle);
    }
    Snippet snippet;
    snippet.id = u"s1"_s;
    snippet.name = u"threshold.py"_s;
    snippet.code = {u"threshold = 0.7"_s};
    project.cycles.first().snippets = {snippet};
    return project;
}

Project ranking()
{
    Project project;
    project.id = u"ranking"_s;
    project.title = u"Ranking"_s;
    project.rank = 2;
    project.baseline.existed = {{u"Rules against fraud and for clicks."_s}};
    return project;
}

} // namespace

OpenWindow::OpenWindow()
{
    for (const Project& project : {fraud(), ranking()})
        m_window.add(project);
    m_window.open();
}

void OpenWindow::restart()
{
    m_window.restart();
    QTest::qWait(50); // it scrolls when it has been laid out
}

QAction* OpenWindow::action(const QString& name)
{
    for (QAction* action : m_window->actions())
        if (action->objectName() == name) return action;
    qFatal("there is no action %s", qPrintable(name));
}

QString OpenWindow::focusedField() const
{
    for (const QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
        if (const auto* editor = qobject_cast<const views::FieldEditor*>(widget)) return editor->place().path.text();
    return {};
}

} // namespace shell
