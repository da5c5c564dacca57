// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teller.h"

#include "shift.h"

#include "analysis/figures.h"
#include "analysis/progresschart.h"

#include <algorithm>

namespace publish {

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostKeyFigures = 3;
constexpr qsizetype longestUnit = 6;

/// Business first; quality comes last, as a score alone says little.
int weight(const Project& project, const Metric& metric)
{
    if (metric.id == project.objective.businessMetric.id) return 0;
    switch (metric.family) {
    case Family::Business: return 1;
    case Family::Cost: return 2;
    case Family::Latency: return 3;
    case Family::Safety: return 4;
    case Family::OfflineQuality: return 5;
    default: return 6;
    }
}

QList<Head::KeyFigure> keyFigures(const Project& project)
{
    QList<const Metric*> metrics;
    for (const Metric& metric : project.metrics)
        metrics.append(&metric);
    std::ranges::stable_sort(metrics, {}, [&](const Metric* metric) { return weight(project, *metric); });
    QList<Head::KeyFigure> figures;
    for (const Metric* metric : metrics) {
        const Number latest = latestValue(project, metric->id);
        const Number baseline = baselineValue(project, metric->id);
        // Never a bare score: what it was before has to stand beside it.
        if (!latest || (!baseline && metric->family == Family::OfflineQuality)) continue;
        // A long unit would break the large figure: it stands with the name.
        const bool isLong = metric->unit.size() > longestUnit;
        const auto amount = [&](double value) {
            return isLong ? number(value, metric->decimals) : quantity(value, *metric);
        };
        QString label = isLong ? withUnit(*metric) : metric->name;
        if (baseline) label += Publish::tr(" (from %1)").arg(amount(*baseline));
        if (figures.size() < mostKeyFigures) figures.append({amount(*latest), label});
    }
    return figures;
}

} // namespace

void Teller::tellHead()
{
    tellTitle(Length::Unset);
    prose("owned"_L1);
    prose("ownedAfterLaunch"_L1);
    facts({{recordType<Project>().field(u"stakeholders")->title(), listed(m_project.stakeholders)}});
}

void Teller::tellTitle(Length length)
{
    const Project& p = m_project;
    const auto line = [](QStringList words) {
        words.removeAll(QString());
        return typeset(words.join(u" · "_s));
    };
    // A public record is nobody's own work: the owner's name would claim it.
    const bool isPublic = p.provenance == Provenance::PublicRecord;
    // A spoken text is the summary; its first sentences say what the summary would.
    const bool isWhole = length == Length::Unset;
    const QString summary = p.summary.isEmpty() ? shiftSentence(p) : p.summary;
    Head head{.title = p.title,
              .summary = isWhole ? markdown(summary) : StyledText(),
              .lines = {},
              .figures = isWhole || length >= Length::ThreeMinutes ? keyFigures(p) : QList<Head::KeyFigure>()};
    head.lines.append(line({isPublic ? QString() : m_owner.name, p.role, p.team, period(p.startDate, p.endDate)}));
    head.lines.append(line({isPublic ? choiceLabel(p.provenance) : QString(), p.domain, choiceLabel(p.setting),
                            choiceLabel(p.type), isStudy() ? choiceLabel(p.level) : QString()}));
    head.lines.removeAll(QString());
    add(head);
    for (const QLatin1StringView path : {"title"_L1, "summary"_L1, "role"_L1, "setting"_L1, "level"_L1})
        if (!fieldValue(p, path).toString().isEmpty()) advise(path);
}

} // namespace publish
