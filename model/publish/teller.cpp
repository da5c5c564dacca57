// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teller.h"

#include "comparison.h"

#include "analysis/markdown.h"

namespace publish {

using namespace story;
using namespace Qt::StringLiterals;

Teller::Teller(const Project& project, const Owner& owner, const coach::Guidance* guidance,
               std::function<QByteArray(const QString& file)> pictures, Parts without)
    : m_project(project)
    , m_owner(owner)
    , m_guidance(guidance)
    , m_pictures(std::move(pictures))
    , m_without(without)
{
}

QList<Block> Teller::tell()
{
    tellHead();
    if (isTold(Step::Objective)) tellObjective();
    if (isTold(Step::Baseline)) tellBaseline();
    if (isTold(Step::Constraints)) tellConstraints();
    if (isTold(Step::Cycles)) tellCycles();
    if (isTold(Step::Rollout)) tellRollout();
    if (isTold(Step::Monitoring)) tellMonitoring();
    if (isTold(Step::NextIteration)) tellNextIteration();
    tellEnd();
    return std::move(m_blocks);
}

void Teller::step(Step step)
{
    add(Heading{choiceLabel(step), Heading::Level::Step});
    m_blocks.last().notes = stepNotes(step);
}

QList<SideNote> Teller::stepNotes(Step step) const
{
    if (!isStudy()) return {};
    QStringList missing;
    for (const FieldPath& path : analysis::completeness(m_project, step).missing)
        missing.append(placeName(m_project, path));
    QList<SideNote> notes;
    if (!missing.isEmpty())
        notes.append({Publish::tr("Still missing"), {missing.join(u", "_s) + u'.'}, {}, SideNote::Kind::Gaps});
    const auto own = fieldValue(m_project, FieldPath("notes"_L1).field(choiceKey(step))).toStringList();
    if (!own.isEmpty()) notes.append({Publish::tr("Private notes"), own, {}, SideNote::Kind::Private});
    return notes;
}

void Teller::closeStep(Step step)
{
    for (const Figure& figure : m_project.figures)
        if (figure.step == step) tellFigure(figure);
    const QStringList unknown = notKnown(m_project, step);
    if (!unknown.isEmpty()) {
        const QString begin = m_project.provenance == Provenance::PublicRecord
            ? Publish::tr("The public record does not say:")
            : Publish::tr("Not known:");
        paragraph(StyledText(begin + u' ' + unknown.join(u", "_s) + u'.'), Paragraph::Kind::Quiet);
    }
    // A step of which nothing is told has a heading only in the study edition, which says what is missing.
    const auto* heading = std::get_if<Heading>(&m_blocks.last().body);
    if (heading && !isStudy()) m_blocks.removeLast();
}

void Teller::paragraph(const StyledText& text, Paragraph::Kind kind)
{
    if (!text.isEmpty()) add(Paragraph{text, kind});
}

void Teller::prose(const FieldPath& path) { prose(path, locate(m_project, path).field->title()); }

void Teller::prose(const FieldPath& path, const QString& label)
{
    QStringList paragraphs = fieldValue(m_project, path).toStringList();
    paragraphs.removeIf([](const QString& text) { return text.trimmed().isEmpty(); });
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const QString listMark = analysis::listMark(paragraphs[i]).trimmed().toString();
        if (!listMark.isEmpty()) {
            if (i == 0 && !label.isEmpty()) paragraph(StyledText(label + u"."_s, Style::Label));
            if (i == 0) advise(path);
            const StyledText item = markdown(paragraphs[i]);
            add(Paragraph{i == paragraphs.size() - 1 ? withMarks(item, mark(path)) : item, Paragraph::Kind::ListItem,
                          listMark.front().isDigit() ? listMark : QString()});
            continue;
        }
        // "Because trees find pairs": what goes on in small letters continues its label.
        const QString stop = paragraphs[i].front().isLower() ? u" "_s : u". "_s;
        StyledText text = i == 0 && !label.isEmpty() ? StyledText(label + stop, Style::Label) : StyledText();
        text.append(markdown(paragraphs[i]));
        paragraph(i == paragraphs.size() - 1 ? withMarks(text, mark(path)) : text);
        if (i == 0) advise(path);
    }
}

void Teller::labelled(const QString& label, const QString& markdownText, const QString& marks)
{
    if (markdownText.isEmpty()) return;
    StyledText text(label + u". "_s, Style::Label);
    text.append(markdown(markdownText));
    paragraph(withMarks(text, marks));
}

void Teller::items(const QString& label, const QList<StyledText>& items)
{
    if (items.isEmpty()) return;
    if (!label.isEmpty()) paragraph(StyledText(label + u'.', Style::Label));
    for (const StyledText& item : items)
        paragraph(item, Paragraph::Kind::ListItem);
}

void Teller::facts(const QList<Fact>& facts)
{
    StyledText text;
    for (const Fact& fact : facts) {
        if (fact.text.isEmpty()) continue;
        if (!text.isEmpty()) text.append(u" "_s);
        text.append(fact.label + u". "_s, Style::Label);
        text.append(markdown(sentence(fact.text)));
    }
    paragraph(text);
}

void Teller::table(Table table)
{
    table = withoutEmptyColumns(std::move(table));
    if (!table.rows.isEmpty() && !table.columns.isEmpty()) add(std::move(table));
}

Table withoutEmptyColumns(Table table)
{
    for (qsizetype c = table.columns.size() - 1; c >= 0; --c) {
        const bool isUsed = std::ranges::any_of(table.rows, [&](const auto& row) { return !row[c].isEmpty(); });
        if (isUsed) continue;
        table.columns.removeAt(c);
        for (auto& row : table.rows)
            row.removeAt(c);
    }
    return table;
}

void Teller::advise(const FieldPath& path)
{
    const coach::Note* note = m_guidance ? m_guidance->note(path) : nullptr;
    if (!note || !note->isBeside || m_blocks.isEmpty() || m_advised.contains(note->id)) return;
    m_advised.insert(note->id);
    m_blocks.last().notes.append({note->title, {note->text}, note->question});
}

QString Teller::markOf(const QStringList& sources)
{
    if (m_without.testFlag(Part::Sources)) return {};
    QStringList numbers;
    for (const QString& source : sources) {
        if (source.isEmpty()) continue;
        if (!m_sources.contains(source)) m_sources.append(source);
        const QString number = QString::number(m_sources.indexOf(source) + 1);
        if (!numbers.contains(number)) numbers.append(number);
    }
    return numbers.isEmpty() ? QString() : u'[' + numbers.join(u", "_s) + u']';
}

QString Teller::mark(const FieldPath& path)
{
    const auto at = locate(m_project, path);
    if (!at) return {};
    QStringList sources{at.ownerType->base(at.owner)->about.value(at.field->name()).source};
    if (at.field->kind == Kind::Record)
        for (const Annotation& annotation : at.type->base(at.member)->about)
            sources.append(annotation.source);
    return markOf(sources);
}

QString Teller::marks(const Record& record)
{
    QStringList sources;
    for (const Annotation& annotation : record.about)
        sources.append(annotation.source);
    return markOf(sources);
}

QString Teller::cycleName(const Reference& reference) const
{
    for (qsizetype i = 0; i < m_project.cycles.size(); ++i)
        if (m_project.cycles[i].id == reference.id)
            return Publish::tr("cycle %1, %2").arg(i + 1).arg(m_project.cycles[i].title);
    return {};
}

StyledText withMarks(StyledText text, const QString& marks)
{
    if (!marks.isEmpty()) text.append(QChar(0xa0) + marks, Style::Quiet);
    return text;
}

namespace {

/// Names by field, with the cycles that they belong to.
class Unknowns
{
public:
    /// `name` is that of the field that holds the record: "Value" says nothing alone.
    void walk(const RecordType& type, const void* record, int cycle, const QString& name)
    {
        const Record* base = type.base(record);
        for (auto it = base->about.begin(); it != base->about.end(); ++it)
            if (const Field* field = it->notKnown ? type.field(it.key()) : nullptr)
                if (field->empty(field->member(record))) note(nameOf(*field, name), cycle);
        for (const Field& field : type.fields)
            into(field, field.member(record), cycle);
    }

    void into(const Field& field, const void* member, int cycle)
    {
        if (field.kind == Kind::Record) walk(field.type(), member, cycle, field.title());
        if (field.kind != Kind::List) return;
        const bool isCycles = &field.type() == &recordType<Cycle>();
        for (int i = 0; i < field.list.size(member); ++i)
            walk(field.type(), field.list.at(member, i), isCycles ? i + 1 : cycle, field.title());
    }

    [[nodiscard]] QStringList words() const
    {
        QStringList all;
        for (const auto& [name, cycles] : m_names)
            all.append(cycles.isEmpty()         ? name
                           : cycles.size() == 1 ? Publish::tr("%1 (cycle %2)").arg(name, ranges(cycles))
                                                : Publish::tr("%1 (cycles %2)").arg(name, ranges(cycles)));
        return all;
    }

private:
    static QString nameOf(const Field& field, const QString& owner)
    {
        const bool isBare = field.key == "value" || field.key == "change" || field.key == "note";
        return midSentence(isBare ? owner : field.title());
    }

    void note(const QString& name, int cycle)
    {
        auto found = std::ranges::find(m_names, name, &Name::first);
        if (found == m_names.end()) found = m_names.insert(m_names.end(), {name, {}});
        if (cycle > 0 && !found->second.contains(cycle)) found->second.append(cycle);
    }

    using Name = std::pair<QString, QList<int>>;
    QList<Name> m_names;
};

} // namespace

QStringList notKnown(const Project& project, Step step)
{
    Unknowns unknowns;
    for (const Field& field : recordType<Project>().fields)
        if (analysis::stepOf(FieldPath().field(field.name())) == step) unknowns.into(field, field.member(&project), 0);
    return unknowns.words();
}

} // namespace publish
