// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portfolio.h"

#include "store/json.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int cycleCount = 20;

story::Prose firstSentence(const story::Prose& prose)
{
    if (prose.paragraphs.isEmpty()) return {};
    return {{prose.paragraphs.first().section(u". "_s, 0, 0) + u'.'}};
}

/// The cycle without what most people leave out, and in fewer words.
story::Cycle usualCycle(const story::Cycle& sample, int number)
{
    story::Cycle cycle;
    cycle.id = u"c%1"_s.arg(number);
    cycle.title = sample.title;
    cycle.endDate = sample.endDate;
    cycle.levers = sample.levers;
    cycle.hypothesis = firstSentence(sample.hypothesis);
    cycle.result = firstSentence(sample.result);
    cycle.decision = sample.decision;
    cycle.measurements = sample.measurements.first(std::min<qsizetype>(2, sample.measurements.size()));
    return cycle;
}

} // namespace

story::Project usualProject(const story::Project& sample, int number)
{
    story::Project project = sample;
    project.id = u"project-%1"_s.arg(number);
    project.title = u"%1, number %2"_s.arg(sample.title).arg(number);
    project.rank = number;
    project.rollout = {};
    project.monitoring = {};
    project.nextIteration = {};
    project.baseline = {};
    project.cycles.clear();
    for (int i = 0; i < cycleCount; ++i)
        project.cycles.append(usualCycle(sample.cycles[i % sample.cycles.size()], i + 1));
    return project;
}

story::Project longProject(const story::Project& sample, int words)
{
    story::Project project = usualProject(sample, 1);
    const QString paragraph = u"measured "_s.repeated(100).trimmed();
    for (int i = 0; i < words / 100; ++i)
        project.cycles[i % cycleCount].observation.paragraphs.append(paragraph);
    return project;
}

qint64 writePortfolio(const story::Project& sample, const QString& folder, int projects)
{
    qint64 total = 0;
    for (int i = 0; i < projects; ++i) {
        QFile file(QDir(folder).filePath(u"project-%1.story.json"_s.arg(i, 4, 10, QLatin1Char('0'))));
        const QByteArray bytes = store::toJson(usualProject(sample, i));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) return 0;
        total += bytes.size();
    }
    return total;
}

qsizetype parseAll(const QString& folder)
{
    qsizetype parsed = 0;
    for (const QString& name : QDir(folder).entryList({u"*.story.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly) && QJsonDocument::fromJson(file.readAll()).isObject()) ++parsed;
    }
    return parsed;
}

} // namespace bench
