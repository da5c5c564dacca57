// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teller.h"

#include <algorithm>

namespace publish {

using namespace story;
using namespace Qt::StringLiterals;

QList<Block> Teller::tellCut(const QList<Candidate>& candidates, const Cut& cut, Length length,
                             const QList<Missing>& missing)
{
    tellTitle(length);
    // Half a minute is told in two breaths: what it was for and what came out, and all else.
    const bool isShortest = length == Length::ThirtySeconds;
    for (int section = 0; section < (isShortest ? 2 : stepCount); ++section) {
        const int last = isShortest && section > 0 ? stepCount - 1 : section;
        const auto isHere = [&](qsizetype i) {
            return candidates[i].section >= section && candidates[i].section <= last;
        };
        const bool isSaid = std::ranges::any_of(cut.said, isHere);
        if (!isSaid && (!isStudy() || length < Length::ThreeMinutes || !isTold(Step(section)))) continue;
        const qsizetype first = m_blocks.size();
        if (length >= Length::ThreeMinutes)
            add(Heading{choiceLabel(Step(section)),
                        length == Length::TenMinutes ? Heading::Level::Step : Heading::Level::Part});
        tellSaid(candidates, cut, section, last);
        tellShown(Step(section), length);
        for (int step = last; step >= section && m_blocks.size() > first; --step)
            m_blocks[first].notes = stepNotes(Step(step)) + m_blocks[first].notes;
    }
    QStringList lines;
    for (const Missing& one : missing)
        lines.append(sentence(text(one)));
    if (isStudy() && !lines.isEmpty())
        m_blocks[std::min<qsizetype>(1, m_blocks.size() - 1)].notes.prepend(
            {Publish::tr("Missing at this length"), lines, {}, SideNote::Kind::Gaps});
    tellSources();
    return std::move(m_blocks);
}

/// Sentences one after the other; a cycle begins a paragraph.
void Teller::tellSaid(const QList<Candidate>& candidates, const Cut& cut, int firstSection, int lastSection)
{
    QList<FieldPath> paths;
    StyledText text;
    const auto close = [&] {
        paragraph(text);
        if (!text.isEmpty())
            for (const FieldPath& path : paths)
                advise(path);
        text = {};
        paths.clear();
    };
    constexpr qsizetype longParagraph = 600; // characters: some eight lines
    constexpr qsizetype shortParagraph = 200;
    const auto isMuchLeft = [&](qsizetype from) {
        qsizetype left = 0;
        for (qsizetype at = cut.said.indexOf(from); at < cut.said.size(); ++at) {
            const Candidate& one = candidates[cut.said[at]];
            if (one.section > lastSection || (one.beginsParagraph && cut.said[at] != from)) break;
            left += one.text.text.size();
        }
        return left > shortParagraph;
    };
    for (qsizetype i : cut.said) {
        const Candidate& said = candidates[i];
        if (said.section < firstSection || said.section > lastSection) continue;
        const bool goesOn = said.after >= 0 && candidates[said.after].path == said.path;
        if ((said.beginsParagraph && firstSection == lastSection)
            || (text.text.size() > longParagraph && !goesOn && isMuchLeft(i)))
            close();
        if (!text.isEmpty()) text.append(u" "_s);
        text.append(said.text);
        if (!said.path.isEmpty()) paths.append(said.path);
    }
    close();
}

/// The rule for what is shown beside what is spoken.
void Teller::tellShown(Step step, Length length)
{
    if (step == Step::Cycles && length >= Length::ThreeMinutes) tellProgress();
    if (length != Length::TenMinutes) return;
    switch (step) {
    case Step::Constraints: tellLimits(); break;
    case Step::Cycles:
        tellTradeOffChart();
        tellAllCycles();
        break;
    case Step::Rollout: tellRolloutChart(); break;
    case Step::Monitoring: tellMonitoringChart(); break;
    default: break;
    }
}

} // namespace publish
