// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anki.h"

#include "styledtext.h"
#include "webtext.h"
#include "wording.h"

#include "analysis/boundnumbers.h"
#include "analysis/completeness.h"
#include "analysis/figures.h"

namespace publish {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// What is for the author alone, or not a part of what is told.
bool isTold(const FieldPath& path)
{
    static const QSet<QString> notTold{u"notes"_s,   u"silenced"_s, u"aliases"_s, u"tellings"_s,
                                       u"figures"_s, u"tags"_s,     u"title"_s};
    return !notTold.contains(path.segments().first().key);
}

/// The signs of HTML, which Anki shows as they are meant; and no tab, no line and no comment begins in a field.
QString field(const QString& text)
{
    QString escaped = xmlText(text).toHtmlEscaped();
    escaped.replace(u'\t', u' ').replace(u'\n', u"<br>"_s);
    escaped.replace(u'\u2028', u"<br>"_s).replace(u'\u2029', u"<br>"_s);
    if (escaped.startsWith(u'#')) escaped.replace(0, 1, u"&#35;"_s);
    return escaped;
}

/// Emphasis and code stay; a link keeps its words.
QString fieldOf(const StyledText& text)
{
    QString all;
    for (const StyledRun& run : runsOf(text)) {
        QString words = field(run.text);
        if (run.styles & Style::Code) words = u"<code>"_s + words + u"</code>"_s;
        if (run.styles & Style::Emphasis) words = u"<i>"_s + words + u"</i>"_s;
        if (run.styles & Style::Strong) words = u"<b>"_s + words + u"</b>"_s;
        all += words;
    }
    return all;
}

class Deck
{
public:
    explicit Deck(const coach::Guidance& guidance)
        : m_guidance(guidance)
    {
    }

    void add(const Project& project)
    {
        m_project = &project;
        walk(recordType<Project>(), &project, {});
    }

    QString lines;

private:
    void walk(const RecordType& type, const void* record, const FieldPath& path)
    {
        for (const Field& f : type.fields) {
            const FieldPath here = path.field(f.name());
            if (!isTold(here)) continue;
            const void* member = f.member(record);
            if (f.kind == Kind::Line || f.kind == Kind::Prose || f.kind == Kind::Lines)
                card(here, memberValue(f, member).toStringList());
            if (f.kind == Kind::Record && &f.type() == &effectType()) effect(here, member);
            else if (f.kind == Kind::Record && &f.type() == &amountType()) amount(here, member);
            else if (f.kind == Kind::Record) walk(f.type(), member, here);
            for (int i = 0; f.kind == Kind::List && i < f.list.size(member); ++i)
                walk(f.type(), f.list.at(member, i), here.entry(f.list.entry(f.list.at(member, i))->id));
        }
    }

    static const RecordType& effectType() { return recordType<Cycle>().field(u"measuredEffect")->type(); }
    static const RecordType& amountType()
    {
        return recordType<Project>().field(u"objective")->type().field(u"investment")->type();
    }

    void effect(const FieldPath& path, const void* member)
    {
        const auto& told = as<Effect>(member);
        if (told.change) card(path, {effectText(*m_project, told)});
    }

    void amount(const FieldPath& path, const void* member)
    {
        const auto& told = as<Quantity>(member);
        const QString value = told.value ? analysis::quantity(*told.value, told.unit) : QString();
        card(path, QStringList{value} + told.note.paragraphs);
    }

    void card(const FieldPath& path, const QStringList& paragraphs)
    {
        const coach::Note* note = m_guidance.note(path.withoutEntries());
        QStringList answer;
        for (const QString& paragraph : paragraphs)
            if (!paragraph.trimmed().isEmpty()) answer.append(fieldOf(markdown(paragraph)));
        // A note for records that stand in many places asks about none of them.
        const bool isOwn = note && note->field == path.withoutEntries();
        if (!isOwn || note->question.isEmpty() || answer.isEmpty()) return;
        const QString where = m_project->title + u" · "_s + placeName(*m_project, path);
        lines += field(m_project->id + u'/' + path.text()) + u'\t' + field(note->question) + u"<br><small>"_s
            + field(where) + u"</small>\t"_s + answer.join(u"<br><br>"_s) + u'\t' + tags(path) + u'\n';
    }

    /// Of words without spaces, with "::" between the levels.
    [[nodiscard]] QString tags(const FieldPath& path) const
    {
        const QString story = analysis::slug(m_project->title);
        const auto step = analysis::stepOf(path);
        const QString tag = u"storyloop::"_s + (story.isEmpty() ? u"story"_s : story);
        return field(tag + u"::"_s + (step ? choiceKey(*step) : u"project"_s));
    }

    const coach::Guidance& m_guidance;
    const Project* m_project = nullptr;
};

} // namespace

QByteArray ankiOf(const QList<Project>& projects, const coach::Guidance& guidance)
{
    Deck deck(guidance);
    deck.lines = u"#separator:tab\n#html:true\n#guid column:1\n#columns:GUID\tFront\tBack\tTags\n#tags column:4\n"_s;
    for (const Project& project : projects)
        deck.add(project);
    return deck.lines.toUtf8();
}

} // namespace publish
