// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording.h"

#include "analysis/figures.h"

namespace publish {

using namespace story;
using namespace Qt::StringLiterals;

QString listed(const QStringList& words)
{
    if (words.size() < 2) return words.value(0);
    return words.first(words.size() - 1).join(u", "_s) + u' ' + Publish::tr("and") + u' ' + words.last();
}

QString sentence(const QString& text)
{
    if (text.isEmpty()) return text;
    QStringView bare(text);
    while (!bare.isEmpty() && (bare.back() == u'”' || bare.back() == u'"' || bare.back() == u')'))
        bare.chop(1);
    const bool ends = !bare.isEmpty() && QStringView(u".!?:…").contains(bare.back());
    return ends ? text : text + u'.';
}

QString midSentence(const QString& label)
{
    if (label.size() < 2 || !label[1].isLower()) return label;
    return label[0].toLower() + label.sliced(1);
}

QString together(const QStringList& parts)
{
    QString text;
    for (const QString& part : parts)
        if (!part.isEmpty()) text += (text.isEmpty() ? QString() : u" "_s) + part;
    return text;
}

QString headingOf(const QString& title)
{
    return title.trimmed().isEmpty() ? Publish::tr("A story without a title") : title;
}

QString capitalised(const QString& text) { return text.isEmpty() ? text : text[0].toUpper() + text.sliced(1); }

QString joined(const Prose& prose) { return prose.paragraphs.join(u' '); }

QString shortPeriod(const Date& from, const Date& to)
{
    if (from.isNull() || to.isNull() || from == to) return from.isNull() ? to.text() : from.text();
    return from.text() + u" – "_s + to.text();
}

QString withUnit(const Metric& metric)
{
    const bool isSaid = metric.unit.isEmpty() || metric.name.endsWith(metric.unit, Qt::CaseInsensitive);
    return isSaid ? metric.name : metric.name + u", "_s + metric.unit;
}

QString withSegment(const Metric& metric, const Measurement& measurement)
{
    return measurement.segment.isEmpty() ? metric.name : metric.name + u", "_s + measurement.segment;
}

QString ranges(const QList<int>& numbers)
{
    QStringList words;
    for (qsizetype first = 0; first < numbers.size();) {
        qsizetype last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
            ++last;
        const QString from = QString::number(numbers[first]);
        if (last - first < 2) last = first;
        words.append(last == first ? from : from + u'–' + QString::number(numbers[last]));
        first = last + 1;
    }
    return listed(words);
}

QString durationText(const Duration& duration)
{
    if (!duration.value) return {};
    QString unit = choiceLabel(duration.unit);
    if (*duration.value == 1 && unit.endsWith(u's')) unit.chop(1);
    return analysis::quantity(*duration.value, unit);
}

QString limitText(Comparison comparison, Number value, const QString& unit, Integer decimals)
{
    if (!value) return {};
    const QString amount = analysis::quantity(*value, unit, decimals);
    return comparison == Comparison::Unset ? amount : choiceLabel(comparison) + u' ' + amount;
}

QString alarmText(const Monitor& monitor)
{
    QStringList words{limitText(monitor.comparison, monitor.threshold, monitor.unit)};
    const QString window = durationText(monitor.window);
    if (!window.isEmpty()) words[0] = together({words[0], Publish::tr("over %1").arg(window)});
    if (monitor.consecutive && *monitor.consecutive > 1)
        words.append(Publish::tr("%n time(s) in a row", nullptr, int(*monitor.consecutive)));
    words.removeAll(QString());
    return words.join(u", "_s);
}

QString metricName(const Project& project, const Reference& metric)
{
    const Metric* found = project.metric(metric);
    return found ? found->name : QString();
}

QString effectText(const Project& project, const Effect& effect)
{
    if (!effect.change) return metricName(project, effect.metric);
    const Metric* metric = project.metric(effect.metric);
    const bool isPoints = effect.kind == ChangeKind::PercentagePoints;
    const QString unit =
        isPoints ? (metric && !metric->unit.isEmpty() && metric->unit != u"%" ? metric->unit : u"pp"_s) : u"%"_s;
    const QString sign = *effect.change > 0 ? u"+"_s : QString();
    const QString amount = sign + analysis::quantity(*effect.change, unit);
    return metric ? Publish::tr("%1 on %2").arg(amount, midSentence(metric->name)) : amount;
}

QString intervalText(const Number& low, const Number& high, Integer decimals)
{
    if (!low && !high) return {};
    if (!low) return Publish::tr("up to %1").arg(analysis::number(*high, decimals));
    if (!high) return Publish::tr("from %1").arg(analysis::number(*low, decimals));
    const QString between = *low < 0 || *high < 0 ? u' ' + Publish::tr("to") + u' ' : u"–"_s;
    return analysis::number(*low, decimals) + between + analysis::number(*high, decimals);
}

} // namespace publish
