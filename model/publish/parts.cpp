// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts.h"

#include <algorithm>
#include <array>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kinds{std::pair{Part::Charts, "charts"},       std::pair{Part::Tables, "tables"},
                           std::pair{Part::Code, "code"},           std::pair{Part::Pictures, "pictures"},
                           std::pair{Part::Sources, "sources"},     std::pair{Part::Guidance, "guidance"},
                           std::pair{Part::Questions, "questions"}, std::pair{Part::Gaps, "gaps"},
                           std::pair{Part::Notes, "notes"}};

bool isLeftOut(const Block& block, Parts parts)
{
    return (parts.testFlag(Part::Charts) && std::holds_alternative<Chart>(block.body))
        || (parts.testFlag(Part::Tables) && std::holds_alternative<Table>(block.body))
        || (parts.testFlag(Part::Code) && std::holds_alternative<CodeListing>(block.body))
        || (parts.testFlag(Part::Pictures) && std::holds_alternative<PictureBlock>(block.body));
}

QList<SideNote> without(QList<SideNote> notes, Parts parts)
{
    for (SideNote& note : notes)
        if (parts.testFlag(Part::Questions)) note.question.clear();
    notes.removeIf([parts](const SideNote& note) {
        switch (note.kind) {
        case SideNote::Kind::Guidance: return parts.testFlag(Part::Guidance) && note.question.isEmpty();
        case SideNote::Kind::Gaps: return parts.testFlag(Part::Gaps);
        case SideNote::Kind::Private: return parts.testFlag(Part::Notes);
        case SideNote::Kind::Facts: return false;
        }
        return false;
    });
    // A question stays without the advice that it came with.
    for (SideNote& note : notes)
        if (note.kind == SideNote::Kind::Guidance && parts.testFlag(Part::Guidance)) note.paragraphs.clear();
    return notes;
}

/// Whether nothing stands between this heading and the next one of its level or above, or the end.
bool isEmptyHeading(const QList<Block>& blocks, qsizetype at)
{
    const auto* heading = std::get_if<Heading>(&blocks[at].body);
    if (!heading || !blocks[at].notes.isEmpty()) return false;
    if (at + 1 == blocks.size()) return true;
    const auto* next = std::get_if<Heading>(&blocks[at + 1].body);
    return next && next->level <= heading->level;
}

} // namespace

Part partOf(story::Step step) { return Part(int(Part::Objective) << int(step)); }

QStringList partNames()
{
    QStringList names;
    for (const auto& [part, name] : kinds)
        names.append(QString::fromLatin1(name));
    for (int step = 0; step < story::stepCount; ++step)
        names.append(choiceKey(story::Step(step)));
    return names;
}

std::optional<Part> partNamed(const QString& name)
{
    const qsizetype at = partNames().indexOf(name);
    if (at < 0) return {};
    return at < qsizetype(kinds.size()) ? kinds[size_t(at)].first : partOf(story::Step(at - qsizetype(kinds.size())));
}

QList<Block> without(const QList<Block>& blocks, Parts parts)
{
    if (!parts) return blocks;
    QList<Block> left;
    for (const Block& block : blocks)
        if (!isLeftOut(block, parts)) left.append({block.body, without(block.notes, parts)});
    return withoutEmptyHeadings(left);
}

QList<Block> withoutEmptyHeadings(QList<Block> blocks)
{
    for (qsizetype i = blocks.size() - 1; i >= 0; --i)
        if (isEmptyHeading(blocks, i)) blocks.removeAt(i);
    return blocks;
}

} // namespace publish
