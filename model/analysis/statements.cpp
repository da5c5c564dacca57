// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statements.h"

#include "boundnumbers.h"
#include "writtennumber.h"

#include <QRegularExpression>

#include <algorithm>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

constexpr QRegularExpression::PatternOptions ignoringCase = QRegularExpression::CaseInsensitiveOption;

bool isEnglish(const Project& project)
{
    return project.language.isEmpty() || project.language.startsWith("en"_L1, Qt::CaseInsensitive);
}

bool isSupposed(const QString& sentence)
{
    static const QRegularExpression supposed(
        u"\\?\\s*$|\\b(?:would|should|could|might|may|must|shall|will|if|unless|whether|target|goal|aim(?:ed)?|expect(?"
        u":ed)?|"
        u"hoped?|want(?:ed)?|need(?:ed)?|promised?|planned|instead|rivals?|competitors?|others?|papers?|published|"
        u"claim(?:s|ed)?|assum\\w+|estimated?|simulat\\w+|hypothes\\w+|forecasts?|predicted|limits?|thresholds?|floor|"
        u"ceiling|budget|guardrails?|at least|at most|more than|less than|over|under|above|below|up to)\\b"_s,
        ignoringCase);
    return supposed.match(sentence).hasMatch();
}

/// Without what stands for itself or is somebody else's word.
QString plain(QString paragraph)
{
    static const QRegularExpression silent(
        u"`[^`]*`|\\{\\{.*?\\}\\}|\\]\\([^)]*\\)|\\b\\w+://\\S+|“[^”]*”|„[^“]*“|\"[^\"]*\"|«[^»]*»"_s);
    for (auto it = silent.globalMatch(paragraph); it.hasNext();) {
        const auto match = it.next();
        paragraph.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u'_'));
    }
    return paragraph.remove(u'*').remove(u'[');
}

class Collector
{
public:
    explicit Collector(const Project& project)
    {
        add("summary"_L1, {project.summary});
        add("baseline.existed"_L1, project.baseline.existed.paragraphs);
        add("baseline.learned"_L1, project.baseline.learned.paragraphs);
        for (const Cycle& cycle : project.cycles)
            addCycle(cycle);
        m_cycleId.clear();
        add("rollout.summary"_L1, project.rollout.summary.paragraphs);
        for (const Stage& stage : project.rollout.stages)
            add(FieldPath("rollout.stages"_L1).entry(stage.id).field(u"outcomeNote"), stage.outcomeNote.paragraphs);
        add("monitoring.summary"_L1, project.monitoring.summary.paragraphs);
        for (const DriftEvent& event : project.monitoring.driftEvents)
            add(FieldPath("monitoring.driftEvents"_L1).entry(event.id).field(u"response"), event.response.paragraphs);
        add("monitoring.sixMonthsLater"_L1, project.monitoring.sixMonthsLater.paragraphs);
    }

    QList<Statement> statements;

private:
    void addCycle(const Cycle& cycle)
    {
        m_cycleId = cycle.id;
        const FieldPath path = FieldPath("cycles"_L1).entry(cycle.id);
        add(path.field(u"observation"), cycle.observation.paragraphs);
        add(path.field(u"result"), cycle.result.paragraphs);
        add(path.field(u"failed"), cycle.failed.paragraphs);
        add(path.field(u"learning"), cycle.learning.paragraphs);
        add(path.field(u"uncertaintyRemoved"), cycle.uncertaintyRemoved.paragraphs);
        add(path.field(u"receipt").field(u"marginalGain"), cycle.receipt.marginalGain.paragraphs);
        add(path.field(u"decisionReason"), cycle.decisionReason.paragraphs);
    }

    void add(const FieldPath& path, const QStringList& paragraphs)
    {
        static const QRegularExpression end(u"(?<=[.!?;])\\s+"_s);
        for (const QString& paragraph : paragraphs)
            for (const QString& sentence : plain(paragraph).split(end, Qt::SkipEmptyParts))
                if (!isSupposed(sentence)) statements.append({path, m_cycleId, sentence});
    }

    QString m_cycleId;
};

bool isPartOfWord(const QString& text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'-' || text[at] == u'_');
}

/// Any word before the name may make it another number: "validation recall", "random forest recall". These do not.
bool isQualifiedAt(const QString& sentence, qsizetype start)
{
    static const QRegularExpression plainWord(
        u"(?:^|[^\\p{L}\\p{N}\\s]\\s*)$|(?:^|[\\s(])(?:the|an?|our|its|their|this|that|these|of|in|on|for|to|and|or|"
        u"but|"
        u"with|while|"
        u"when|where|then|so|as|by|at|from|is|was|has|had|have|we|i|it|which|made|kept|held|measured|improved|raised|"
        u"lifted|"
        u"brought|took|pushed|got|saw|reached|achieved|gave|gives|shows?|showed|boosted|reduced|lowered|cut|increased|"
        u"decreased|hurt|harmed|worsened|degraded|obtained|only|now|still)\\s+$"_s,
        ignoringCase | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression joined(u"[-–/]\\s*$"_s);
    const QString before = sentence.first(start);
    return !plainWord.match(before).hasMatch() || joined.match(before).hasMatch();
}

} // namespace

QList<Statement> statements(const Project& project)
{
    return isEnglish(project) ? Collector(withNumbers(project)).statements : QList<Statement>();
}

bool isOfResult(const Statement& statement)
{
    const QString key = statement.path.key();
    return !statement.cycleId.isEmpty() && (key == "result"_L1 || key == "decisionReason"_L1 || key == "learning"_L1);
}

bool isOfAPart(const QString& sentence, const MetricMention& mention, qsizetype end)
{
    static const QString places =
        u"(?:on|in|at|for|among|amongst|during|within|per|across|under|when|where|while|until|till|after|before|since)"_s;
    static const QRegularExpression before(u"(?:^|[\\s(])"_s + places + u"\\s+(?!(?:(?:the|our|its|an?)\\s+)?$)\\S"_s,
                                           ignoringCase);
    // a number that the verb takes, its unit, and then the part
    static const QRegularExpression behind(
        u"^(?:\\s*,?\\s*(?:from|to|by)\\s+(?:(?:about|around|nearly)\\s+)?"_s + writtenNumberPattern()
            + u")*\\s*(?:%|[\\p{L}µ/]{1,10}(?:\\s+points?)?)?(?:\\s*→\\s*"_s + writtenNumberPattern()
            + u"\\s*%?)?\\s*[,(]?\\s*(?:(?:only|mostly|even|just|again|still|both|already|alone)\\s+)?(?<!\\p{L})(?:"_s
            + places + u"|by(?!\\s+(?:(?:about|around|nearly)\\s+)?[-+\u2212]?\\d)|of|last|every|each)\\b"_s,
        ignoringCase);
    return before.match(sentence.first(mention.start)).hasMatch() || behind.match(sentence.sliced(end)).hasMatch();
}

QList<MetricMention> metricMentions(const QString& sentence, const QList<Metric>& metrics)
{
    QList<MetricMention> found;
    for (const Metric& metric : metrics) {
        const QString name = metric.name.trimmed();
        if (name.size() < 2) continue;
        for (qsizetype at = 0; (at = sentence.indexOf(name, at, Qt::CaseInsensitive)) >= 0; at += name.size())
            if (!isPartOfWord(sentence, at - 1) && !isPartOfWord(sentence, at + name.size()))
                found.append({metric.id, at, at + name.size(), isQualifiedAt(sentence, at)});
    }
    const auto isInside = [&](const MetricMention& mention) {
        return std::ranges::any_of(found, [&](const MetricMention& other) {
            return other.start <= mention.start && mention.end <= other.end
                && other.end - other.start > mention.end - mention.start;
        });
    };
    QList<MetricMention> longest;
    std::ranges::copy_if(found, std::back_inserter(longest), std::not_fn(isInside));
    std::ranges::sort(longest, {}, &MetricMention::start);
    return longest;
}

} // namespace analysis
