// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resume.h"

#include "styledtext.h"
#include "webtext.h"
#include "wording.h"

#include "analysis/figures.h"
#include "analysis/measuredseries.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>

namespace publish {

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostDecisions = 4;

/// Text without marks; empty ones are left out of the object.
class Object
{
public:
    void add(QLatin1StringView key, const QString& text)
    {
        if (!text.isEmpty()) m_object.insert(key, text);
    }
    void add(QLatin1StringView key, QStringList texts)
    {
        texts.removeAll(QString());
        texts.removeDuplicates();
        if (!texts.isEmpty()) m_object.insert(key, QJsonArray::fromStringList(texts));
    }
    [[nodiscard]] const QJsonObject& object() const { return m_object; }

private:
    QJsonObject m_object;
};

QString plain(const QString& text) { return plainLine(markdown(text).text).trimmed(); }

/// "Fraud loss: from 3.1 to 2.0 % (−35.5 %)": of the business metric, or what else the story is judged by.
QString outcome(const Project& project)
{
    MeasuredSeries series{project.objective.businessMetric.id, {}};
    if (!latestValue(project, series.metricId)) series = mainSeries(project);
    const Metric* metric = project.metric({series.metricId});
    if (!metric) return {};
    const Number before = baselineValue(project, metric->id, series.segment);
    const Number after = latestValue(project, metric->id, series.segment);
    if (!after) return {};
    const QString what = analysis::name(project, series) + u": "_s;
    if (!before) return plain(what + quantity(*after, *metric));
    const auto moved = analysis::change(*metric, *before, *after);
    const QString by = moved && *before != *after ? u" ("_s + text(*moved) + u')' : QString();
    return plain(Publish::tr("%1from %2 to %3").arg(what, quantity(*before, *metric), quantity(*after, *metric)) + by);
}

/// What was shipped or taken back, with what it taught: first the cycles that are to be told, then the latest.
QStringList decisions(const Project& project)
{
    QList<qsizetype> told;
    for (qsizetype i = 0; i < project.cycles.size(); ++i) {
        const Cycle& cycle = project.cycles[i];
        const bool isDecided = cycle.decision == Decision::Shipped || cycle.decision == Decision::RolledBack;
        if (isDecided && !cycle.title.isEmpty() && !cycle.learning.isEmpty()) told.append(i);
    }
    const auto rank = [&](qsizetype i) {
        const Cycle& cycle = project.cycles[i];
        return std::tuple(!cycle.starred, cycle.tellRank.value_or(1000), -i);
    };
    std::ranges::sort(told, {}, rank);
    told.resize(std::min(told.size(), mostDecisions));
    std::ranges::sort(told);
    QStringList lines;
    for (const qsizetype i : told) {
        const Cycle& cycle = project.cycles[i];
        lines.append(plain(Publish::tr("%1: %2 Learned: %3")
                               .arg(choiceLabel(cycle.decision), sentence(cycle.title), joined(cycle.learning))));
    }
    return lines;
}

QStringList keywords(const Project& project)
{
    QStringList words{project.domain};
    for (const Cycle& cycle : project.cycles) {
        words.append(choiceLabel(cycle.modelFamily));
        for (const Lever lever : cycle.levers)
            words.append(choiceLabel(lever));
    }
    for (const Metric& metric : project.metrics)
        words.append(metric.name);
    for (QString& word : words)
        word = plain(word);
    return words;
}

QJsonObject projectObject(const Project& project)
{
    const bool isPublic = project.provenance == Provenance::PublicRecord;
    Object object;
    object.add("name"_L1, plain(project.title));
    object.add("description"_L1,
               together({plain(project.summary), isPublic ? sentence(choiceLabel(project.provenance)) : QString()}));
    object.add("highlights"_L1, QStringList{outcome(project)} + decisions(project));
    object.add("keywords"_L1, keywords(project));
    object.add("startDate"_L1, resumeDate(project.startDate, false));
    object.add("endDate"_L1, resumeDate(project.endDate, true));
    object.add("roles"_L1, QStringList{isPublic ? QString() : plain(project.role)});
    object.add("entity"_L1, plain(project.team));
    object.add("type"_L1, choiceLabel(project.type));
    return object.object();
}

QJsonObject basics(const Owner& owner)
{
    Object object;
    object.add("name"_L1, plain(owner.name));
    object.add("label"_L1, plain(owner.headline));
    object.add("email"_L1,
               isWebAddress(u"mailto:"_s + owner.mail) && owner.mail.contains(u'@') ? owner.mail : QString());
    QJsonObject result = object.object();
    QJsonArray profiles;
    for (const Link& link : owner.links)
        if (isWebAddress(link.url))
            profiles.append(QJsonObject{{u"network"_s, plain(link.title)}, {u"url"_s, link.url}});
    if (!profiles.isEmpty()) result.insert("profiles"_L1, profiles);
    return result;
}

} // namespace

QString resumeDate(const Date& date, bool ends)
{
    if (date.precision() != Date::Precision::Quarter) return date.text();
    return (ends ? date.last() : date.first()).toString(u"yyyy-MM");
}

QByteArray resumeOf(const QList<Project>& projects, const Owner& owner)
{
    QJsonArray all;
    for (const Project& project : projects)
        all.append(projectObject(project));
    const bool isOwn =
        std::ranges::any_of(projects, [](const Project& p) { return p.provenance != Provenance::PublicRecord; });
    return QJsonDocument(
               QJsonObject{{u"$schema"_s,
                            u"https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"_s},
                           {u"basics"_s, isOwn ? basics(owner) : QJsonObject()},
                           {u"projects"_s, all}})
        .toJson();
}

} // namespace publish
