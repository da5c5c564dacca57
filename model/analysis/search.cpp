// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search.h"

#include "boundnumbers.h"

#include <QStringMatcher>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// Names that stand in the file for the program and not for a reader, by the type that has them.
bool isForTheProgram(const RecordType& type, const Field& field)
{
    if (field.key == "id" || field.key == "language") return type.name == recordType<Project>().name;
    if (field.key == "rule" || field.key == "path") return QLatin1StringView(type.name) == "Silence"_L1;
    return field.key == "file";
}

bool isWordPart(QChar c) { return c.isLetterOrNumber() || c.isMark() || c == u'_' || c.isSurrogate(); }

class Search
{
public:
    Search(const Project& project, const SearchTerms& terms)
        : m_matcher(terms.text, terms.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive)
        , m_length(terms.text.size())
        , m_wholeWords(terms.wholeWords)
    {
        if (m_length > 0) lookIn(recordType<Project>(), &project, {});
    }

    QList<Match> matches;

private:
    void lookIn(const RecordType& type, const void* record, const FieldPath& place)
    {
        for (const Field& field : type.fields) {
            const void* member = field.member(record);
            if (field.empty(member) || isForTheProgram(type, field)) continue;
            switch (field.kind) {
            case Kind::Line: lookIn(as<QString>(member), 0, field, place); break;
            case Kind::Code: lookIn(as<Code>(member).text, 0, field, place); break;
            case Kind::Prose: lookIn(as<Prose>(member).paragraphs, field, place); break;
            case Kind::Lines: lookIn(as<QStringList>(member), field, place); break;
            case Kind::Record: lookIn(field.type(), member, place.field(field.name())); break;
            case Kind::List: lookInEntries(field, member, place.field(field.name())); break;
            default: break;
            }
        }
    }

    void lookInEntries(const Field& list, const void* member, const FieldPath& place)
    {
        for (int i = 0; i < list.list.size(member); ++i) {
            const void* entry = list.list.at(member, i);
            lookIn(list.type(), entry, place.entry(list.list.entry(entry)->id));
        }
    }

    void lookIn(const QStringList& lines, const Field& field, const FieldPath& place)
    {
        qsizetype offset = 0;
        for (const QString& line : lines) {
            lookIn(line, offset, field, place);
            offset += line.size() + 1;
        }
    }

    void lookIn(const QString& text, qsizetype offset, const Field& field, const FieldPath& place)
    {
        for (qsizetype at = m_matcher.indexIn(text); at >= 0;) {
            const bool fits = (!m_wholeWords || isWord(text, at)) && !isInReference(text, at);
            if (fits) matches.append({place.field(field.name()), offset + at, m_length});
            at = m_matcher.indexIn(text, at + (fits ? m_length : 1));
        }
    }

    /// The inside of a reference to a number is for the program: a word replaced there would break it.
    [[nodiscard]] bool isInReference(const QString& text, qsizetype at) const
    {
        const auto overlaps = [&](const NumberReference& reference) {
            return at < reference.start + reference.length && reference.start < at + m_length;
        };
        return text.contains("{{"_L1) && std::ranges::any_of(numberReferences(text), overlaps);
    }

    [[nodiscard]] bool isWord(const QString& text, qsizetype at) const
    {
        const qsizetype end = at + m_length;
        return (at == 0 || !isWordPart(text[at - 1])) && (end == text.size() || !isWordPart(text[end]));
    }

    QStringMatcher m_matcher;
    qsizetype m_length;
    bool m_wholeWords;
};

bool isListOfTexts(Kind kind) { return kind == Kind::Prose || kind == Kind::Lines; }

} // namespace

QList<Match> search(const Project& project, const SearchTerms& terms) { return Search(project, terms).matches; }

QString searchedText(const Project& project, const FieldPath& path)
{
    const auto at = locate(project, path);
    if (!at || !at.field) return {};
    const QVariant value = fieldValue(project, path);
    if (isListOfTexts(at.field->kind)) return value.toStringList().join(u'\n');
    return at.field->kind == Kind::Line || at.field->kind == Kind::Code ? value.toString() : QString();
}

Excerpt excerpt(const QString& text, qsizetype start, qsizetype length, qsizetype most)
{
    // Of the room that the match leaves, a third stands before it: the rest of the sentence says more than its beginning.
    const qsizetype room = std::max<qsizetype>(0, most - length);
    const qsizetype lineStart = QStringView(text).first(start).lastIndexOf(u'\n') + 1;
    const qsizetype lineEnd = text.indexOf(u'\n', start + length);
    qsizetype from = std::max(lineStart, start - room / 3);
    const qsizetype end = lineEnd < 0 ? text.size() : lineEnd;
    qsizetype to = std::min(end, start + length + room - (start - from));
    while (from > lineStart && from < start && !text[from - 1].isSpace()) // begins and ends with whole words
        ++from;
    while (to < end && to > start + length && !text[to].isSpace())
        --to;
    const auto part = [&](qsizetype first, qsizetype last) { return text.sliced(first, last - first); };
    return {(from > lineStart ? u"… "_s : QString()) + part(from, start), part(start, start + length),
            part(start + length, to) + (to < end ? u" …"_s : QString())};
}

QList<std::pair<FieldPath, QVariant>> replaced(const Project& project, const QList<Match>& matches,
                                               const QString& replacement)
{
    QList<std::pair<FieldPath, QVariant>> all;
    for (qsizetype last = matches.size(); last > 0;) { // from the end, so that the places before stay what they are
        const FieldPath path = matches[last - 1].path;
        QString text = searchedText(project, path);
        for (; last > 0 && matches[last - 1].path == path; --last)
            text.replace(matches[last - 1].start, matches[last - 1].length, replacement);
        const auto at = locate(project, path);
        if (!at || !at.field) continue;
        QVariant value = text;
        if (at.field->kind == Kind::Prose) value = Prose::fromText(text).paragraphs;
        if (at.field->kind == Kind::Lines) value = text.split(u'\n', Qt::SkipEmptyParts);
        all.prepend({path, value});
    }
    return all;
}

} // namespace analysis
