// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boundnumbers.h"

#include "figures.h"
#include "markdown.h"

#include "story/fields.h"

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

constexpr QChar minusSign(0x2212);
constexpr QChar noBreakSpace(0x00A0);

QString braced(const QString& name) { return u"{{"_s + name + u"}}"_s; }

/// As many decimals as the value is written with.
int decimalsOf(double value)
{
    const QString text = QString::number(std::abs(value), 'f', QLocale::FloatingPointShortest);
    const qsizetype point = text.indexOf(u'.');
    return point < 0 ? 0 : int(text.size() - point - 1);
}

/// A difference in the metric's own unit, never in percent of anything: of percentages it is percentage points.
QString differenceText(const Metric& metric, double from, double to)
{
    const int decimals = metric.decimals.value_or(std::max(decimalsOf(from), decimalsOf(to)));
    const QString unit = metric.unit == u"%" ? u"pp"_s : metric.unit;
    const QString sign = to < from ? QString(minusSign) : u"+"_s;
    return sign + quantity(std::abs(to - from), unit, decimals);
}

/// Finds the entry that a part of a reference names.
template <typename Entry, typename Name>
const Entry* named(const QList<Entry>& entries, const QString& part, Name name, qsizetype& count)
{
    const auto byId = std::ranges::find(entries, part, &Entry::id);
    count = 1;
    if (byId != entries.end()) return &*byId;
    const QString wanted = slug(part);
    const auto fits = [&](const Entry& entry) { return !wanted.isEmpty() && slug(std::invoke(name, entry)) == wanted; };
    count = std::ranges::count_if(entries, fits);
    return count == 1 ? &*std::ranges::find_if(entries, fits) : nullptr;
}

/// Follows one reference.
class Resolver
{
public:
    using Result = std::expected<BoundNumber, NumberFault>;

    Resolver(const Project& project, const QString& name)
        : m_project(project)
        , m_name(name.trimmed())
    {
    }

    Result resolve()
    {
        if (m_name == "cycles.count"_L1)
            return BoundNumber{QString::number(m_project.cycles.size()), braced(m_name), {}};
        const qsizetype at = m_name.lastIndexOf(u'@');
        const qsizetype point = m_name.lastIndexOf(u'.');
        if (at > 0) return measured(m_name.first(at).trimmed(), m_name.sliced(at + 1).trimmed());
        if (point > 0) return computed(m_name.first(point).trimmed(), m_name.sliced(point + 1));
        return fault(u"number-not-understood"_s);
    }

private:
    [[nodiscard]] std::unexpected<NumberFault> fault(const QString& rule, const QStringList& more = {}) const
    {
        return std::unexpected(NumberFault{rule, QStringList{braced(spoken())} + more});
    }

    /// The reference by the names of what it names, for whoever reads a message; ids say nothing.
    [[nodiscard]] QString spoken() const
    {
        const qsizetype cut = std::max(m_name.lastIndexOf(u'@'), m_name.lastIndexOf(u'.'));
        if (cut < 0) return m_name;
        qsizetype count = 0;
        const Metric* metric = named(m_project.metrics, m_name.first(cut).trimmed(), &Metric::name, count);
        const Cycle* cycle = named(m_project.cycles, m_name.sliced(cut + 1).trimmed(), &Cycle::title, count);
        const QString first = metric && !metric->name.isEmpty() ? metric->name : m_name.first(cut);
        const QString last = cycle && !cycle->title.isEmpty() ? cycle->title : m_name.sliced(cut + 1);
        return first + m_name[cut] + (m_name[cut] == u'@' ? last : m_name.sliced(cut + 1));
    }

    [[nodiscard]] std::expected<const Metric*, NumberFault> metric(const QString& part) const
    {
        qsizetype count = 0;
        if (const Metric* found = named(m_project.metrics, part, &Metric::name, count)) return found;
        return fault(count == 0 ? u"number-of-no-metric"_s : u"number-of-two-metrics"_s, {part});
    }

    [[nodiscard]] Result measured(const QString& metricPart, const QString& cyclePart) const
    {
        const auto which = metric(metricPart);
        if (!which) return std::unexpected(which.error());
        qsizetype count = 0;
        const Cycle* cycle = named(m_project.cycles, cyclePart, &Cycle::title, count);
        if (!cycle) return fault(count == 0 ? u"number-of-no-cycle"_s : u"number-of-two-cycles"_s, {cyclePart});
        const Measurement* found = measurement(cycle->measurements, (*which)->id);
        if (!found) return fault(u"number-without-value"_s, {(*which)->name, cycle->title});
        return BoundNumber{
            quantity(*found->value, **which), braced((*which)->id + u'@' + cycle->id),
            FieldPath("cycles"_L1).entry(cycle->id).field(u"measurements").entry(found->id).field(u"value")};
    }

    [[nodiscard]] Result computed(const QString& metricPart, const QString& what) const
    {
        if (what != "baseline"_L1 && what != "delta"_L1 && what != "relative"_L1)
            return fault(u"number-not-understood"_s);
        const auto which = metric(metricPart);
        if (!which) return std::unexpected(which.error());
        const Metric& m = **which;
        BoundNumber number{{}, braced(m.id + u'.' + what), {}};
        const Measurement* from = measurement(m_project.baseline.measurements, m.id);
        if (!from) return fault(u"number-without-baseline"_s, {m.name});
        if (what == "baseline"_L1) {
            number.text = quantity(*from->value, m);
            number.cell = FieldPath("baseline.measurements"_L1).entry(from->id).field(u"value");
            return number;
        }
        const Number to = latestValue(m_project, m.id);
        if (!to) return fault(u"number-without-latest"_s, {m.name});
        if (what == "delta"_L1) {
            number.text = differenceText(m, *from->value, *to);
            return number;
        }
        Metric relative = m;
        relative.change = ChangeKind::Relative;
        const auto quoted = change(relative, *from->value, *to);
        if (!quoted) return fault(u"number-relative-to-zero"_s, {m.name});
        number.text = text(*quoted);
        return number;
    }

    const Project& m_project;
    QString m_name;
};

/// Every field whose text may refer to numbers.
template <typename Visit> void eachProse(const RecordType& type, const void* record, const FieldPath& path,
                                         Visit& visit)
{
    for (const Field& field : type.fields) {
        const void* member = field.member(record);
        const FieldPath here = path.field(field.name());
        if (field.kind == Kind::Prose && !as<Prose>(member).isEmpty()) visit(here, as<Prose>(member).paragraphs);
        if (field.kind == Kind::Line && field.key == "summary") visit(here, QStringList{as<QString>(member)});
        if (field.kind == Kind::Record) eachProse(field.type(), member, here, visit);
        if (field.kind != Kind::List) continue;
        for (int i = 0; i < field.list.size(member); ++i) {
            const void* entry = field.list.at(member, i);
            eachProse(field.type(), entry, here.entry(field.list.entry(entry)->id), visit);
        }
    }
}

bool refersToNumbers(const QStringList& paragraphs)
{
    return std::ranges::any_of(paragraphs, [](const QString& p) { return p.contains("{{"_L1); });
}

QString withNumbers(const Project& project, const QString& paragraph)
{
    QString text = paragraph;
    const QList<NumberReference> references = numberReferences(paragraph);
    for (qsizetype i = references.size() - 1; i >= 0; --i)
        if (const auto number = boundNumber(project, references[i].name))
            text.replace(references[i].start, references[i].length, number->text);
    return text;
}

} // namespace

QString slug(const QString& name)
{
    QString result;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber()) result += c;
        else if (!result.isEmpty() && !result.endsWith(u'-')) result += u'-';
    }
    if (result.endsWith(u'-')) result.chop(1);
    return result;
}

QList<NumberReference> numberReferences(QStringView paragraph)
{
    QList<NumberReference> found;
    for (qsizetype at = 0; at < paragraph.size(); ++at) {
        if (paragraph[at] == u'`') {
            const qsizetype end = paragraph.indexOf(u'`', at + 1);
            if (end > 0) at = end;
            continue;
        }
        const qsizetype end = referenceEnd(paragraph, at);
        if (end < 0) continue;
        found.append({at, end - at, paragraph.sliced(at + 2, end - at - 4).toString()});
        at = end - 1;
    }
    return found;
}

std::expected<BoundNumber, NumberFault> boundNumber(const Project& project, const QString& name)
{
    return Resolver(project, name).resolve();
}

QList<Finding> brokenNumbers(const Project& project, const FieldPath& path, const QStringList& paragraphs)
{
    QList<Finding> findings;
    if (!refersToNumbers(paragraphs)) return findings;
    for (const QString& paragraph : paragraphs)
        for (const NumberReference& reference : numberReferences(paragraph))
            if (const auto number = boundNumber(project, reference.name); !number)
                findings.append({number.error().rule, path, number.error().arguments});
    return findings;
}

QList<Finding> brokenNumbers(const Project& project)
{
    QList<Finding> findings;
    auto visit = [&](const FieldPath& path, const QStringList& paragraphs) {
        findings += brokenNumbers(project, path, paragraphs);
    };
    eachProse(recordType<Project>(), &project, {}, visit);
    return findings;
}

Project withNumbers(Project project)
{
    QList<std::pair<FieldPath, QStringList>> changed;
    auto visit = [&](const FieldPath& path, const QStringList& paragraphs) {
        if (!refersToNumbers(paragraphs)) return;
        QStringList read;
        for (const QString& paragraph : paragraphs)
            read.append(withNumbers(project, paragraph));
        changed.append({path, read});
    };
    eachProse(recordType<Project>(), &project, {}, visit);
    for (const auto& [path, paragraphs] : std::as_const(changed)) {
        const bool isLine = locate(std::as_const(project), path).field->kind == Kind::Line;
        setFieldValue(project, path, isLine ? QVariant(paragraphs.first()) : QVariant(paragraphs));
    }
    return project;
}

} // namespace analysis
