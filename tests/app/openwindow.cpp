// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "../forgetsettings.h"

#include "store/json.h"
#include "store/save.h"
#include "views/fields/fieldeditor.h"
#include "views/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QTest>

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
    forgetSettings();
    for (const Project& project : {fraud(), ranking()}) {
        const QString path = m_folder.filePath(project.id + u".story.json"_s);
        if (!store::save(path, store::toJson(project), {})) qFatal("the story cannot be written");
    }
    views::Theme::apply(*qApp, views::Appearance::Light);
    m_settings = std::make_unique<app::Settings>();
    makeWindow();
    m_window->open(m_folder.path());
    m_window->resize(1280, 800);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get())) qFatal("the window does not come up");
}

void OpenWindow::makeWindow()
{
    m_window = std::make_unique<app::MainWindow>(
        *m_settings,
        app::ProgramPaths{.data = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"),
                          .modules = QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop")});
}

void OpenWindow::restart()
{
    m_window->close();
    makeWindow();
    m_window->open({});
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get())) qFatal("the window does not come up again");
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
