// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown.h"

#include <algorithm>
#include <array>

namespace analysis {

using namespace Qt::StringLiterals;

namespace {

/// How many of the character stand side by side from `at` on.
qsizetype repeated(QStringView text, qsizetype at)
{
    qsizetype count = 1;
    while (at + count < text.size() && text[at + count] == text[at])
        ++count;
    return count;
}

/// Past a part in which marks mean themselves, code or a reference to a number; `at` where none begins here.
qsizetype pastLiteral(QStringView text, qsizetype at)
{
    if (text[at] == u'`') {
        const qsizetype end = text.indexOf(u'`', at + 1);
        return end < 0 ? at : end + 1;
    }
    return std::max(at, referenceEnd(text, at));
}

bool opens(QStringView text, qsizetype at, qsizetype length)
{
    const qsizetype after = at + length;
    if (after >= text.size() || text[after].isSpace()) return false;
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// Marks close after a letter, not after a space.
bool closes(QStringView text, qsizetype at, qsizetype length, qsizetype from)
{
    const qsizetype after = at + length;
    if (at == from || text[at - 1].isSpace()) return false;
    return text[at] != u'_' || after >= text.size() || !text[after].isLetterOrNumber();
}

/// Where the mark of stars or underlines that opened before `from` closes, -1 if nowhere. Of three stars the first closes
/// emphasis and the others what is strong.
qsizetype closing(QStringView text, QStringView mark, qsizetype from)
{
    for (qsizetype at = from; at < text.size();) {
        if (const qsizetype past = pastLiteral(text, at); past > at) {
            at = past;
        } else if (text[at] != mark[0]) {
            ++at;
        } else {
            const qsizetype count = repeated(text, at);
            const bool fits = mark.size() == 2 ? count >= 2 : count % 2 == 1;
            const qsizetype place = mark.size() == 2 ? at + count - 2 : at + (count > 1 && at > from ? count - 1 : 0);
            if (fits && closes(text, place, mark.size(), from)) return place;
            at += count;
        }
    }
    return -1;
}

/// Takes the text apart from left to right.
class Parser
{
public:
    explicit Parser(QStringView text)
        : m_text(text)
    {
    }

    Markdown parse()
    {
        qsizetype from = 0;
        if (const QStringView mark = listMark(m_text); !mark.isEmpty()) {
            m_result.list = mark[0].isDigit() ? Markdown::List::Number : Markdown::List::Bullet;
            add(0, mark.size(), {}, true);
            from = mark.size();
        }
        take(from, m_text.size(), {});
        return m_result;
    }

private:
    void add(qsizetype start, qsizetype end, MarkStyles styles, bool isMark, const QString& address = {})
    {
        if (end > start) m_result.runs.append({start, end - start, styles, isMark, address});
    }

    /// The part from `from` to `end`, within what has these styles.
    void take(qsizetype from, qsizetype end, MarkStyles styles)
    {
        const QStringView part = m_text.first(end);
        qsizetype plain = from;
        for (qsizetype at = from; at < end;) {
            const auto before = m_result.runs.size();
            add(plain, at, styles, false);
            qsizetype past = takeCode(part, at, styles);
            if (past == at) past = takeMarked(part, at, styles);
            if (past == at) past = takeLink(part, at, styles);
            if (past > at) {
                plain = at = past;
                continue;
            }
            m_result.runs.resize(before);
            at = std::max(at + 1, pastLiteral(part, at));
        }
        add(plain, end, styles, false);
    }

    qsizetype takeCode(QStringView part, qsizetype at, MarkStyles styles)
    {
        if (part[at] != u'`') return at;
        const qsizetype end = part.indexOf(u'`', at + 1);
        if (end <= at + 1) return at;
        add(at, at + 1, styles | MarkStyle::Code, true);
        add(at + 1, end, styles | MarkStyle::Code, false);
        add(end, end + 1, styles | MarkStyle::Code, true);
        return end + 1;
    }

    qsizetype takeMarked(QStringView part, qsizetype at, MarkStyles styles)
    {
        static constexpr std::array marks{std::pair{u"**", MarkStyle::Strong}, std::pair{u"*", MarkStyle::Emphasis},
                                          std::pair{u"_", MarkStyle::Emphasis}};
        for (const auto& [characters, style] : marks) {
            const QStringView mark(characters);
            if (!part.sliced(at).startsWith(mark) || styles.testFlag(style)) continue;
            const qsizetype start = at + mark.size();
            const qsizetype end = opens(part, at, mark.size()) ? closing(part, mark, start) : -1;
            if (end < 0) return at;
            add(at, start, styles | style, true);
            take(start, end, styles | style);
            add(end, end + mark.size(), styles | style, true);
            return end + mark.size();
        }
        return at;
    }

    qsizetype takeLink(QStringView part, qsizetype at, MarkStyles styles)
    {
        if (part[at] != u'[' || styles.testFlag(MarkStyle::Link)) return at;
        const qsizetype middle = part.indexOf(u"](", at);
        const qsizetype end = middle < 0 ? -1 : part.indexOf(u')', middle);
        if (end < 0 || middle == at + 1 || part.sliced(at + 1, middle - at - 1).contains(u'[')) return at;
        const QString address = part.sliced(middle + 2, end - middle - 2).toString();
        add(at, at + 1, styles | MarkStyle::Link, true, address);
        add(at + 1, middle, styles | MarkStyle::Link, false, address);
        add(middle, end + 1, styles | MarkStyle::Link, true, address);
        return end + 1;
    }

    QStringView m_text;
    Markdown m_result;
};

bool isPartOfWord(QChar c) { return c.isLetterOrNumber() || c == u'\'' || c == u'’' || c == u'-' || c == u'\uFFFC'; }

/// The word around a place; the place itself where there is none.
std::pair<qsizetype, qsizetype> wordAt(QStringView text, qsizetype at)
{
    qsizetype start = at;
    qsizetype end = at;
    while (start > 0 && isPartOfWord(text[start - 1]))
        --start;
    while (end < text.size() && isPartOfWord(text[end]))
        ++end;
    return {start, end};
}

/// The two marks of a run of the style that touches the range from either side, or holds all of it.
std::optional<std::pair<Markdown::Run, Markdown::Run>> marksAround(const Markdown& parsed, MarkStyle style,
                                                                   qsizetype markLength, qsizetype start, qsizetype end)
{
    std::optional<Markdown::Run> opening;
    for (const Markdown::Run& run : parsed.runs) {
        if (!run.isMark || run.length != markLength || !run.styles.testFlag(style)) continue;
        if (run.styles.testAnyFlags(MarkStyle::Code | MarkStyle::Link)) continue;
        if (!opening) {
            opening = run;
            continue;
        }
        if (opening->start <= start && end <= run.end()) return std::pair{*opening, run};
        opening.reset();
    }
    return {};
}

} // namespace

qsizetype referenceEnd(QStringView paragraph, qsizetype at)
{
    if (!paragraph.sliced(at).startsWith(u"{{")) return -1;
    const qsizetype end = paragraph.indexOf(u"}}", at + 2);
    const qsizetype next = paragraph.indexOf(u"{{", at + 2);
    return end < 0 || (next >= 0 && next < end) ? -1 : end + 2;
}

Markdown markdown(QStringView paragraph) { return Parser(paragraph).parse(); }

QStringView listMark(QStringView paragraph)
{
    qsizetype digits = 0;
    while (digits < paragraph.size() && digits < 3 && paragraph[digits] >= u'0' && paragraph[digits] <= u'9')
        ++digits;
    const bool isNumber = digits > 0 && paragraph.sliced(digits).startsWith(u". ");
    if (isNumber) return paragraph.first(digits + 2);
    const bool isBullet = paragraph.size() > 1 && QStringView(u"-*+").contains(paragraph[0]) && paragraph[1] == u' ';
    return isBullet ? paragraph.first(2) : QStringView();
}

QString nextListMark(QStringView mark)
{
    const qsizetype stop = mark.indexOf(u'.');
    return stop < 0 ? mark.toString() : QString::number(mark.first(stop).toInt() + 1) + u". "_s;
}

QList<TextChange> toggledMark(QStringView paragraph, qsizetype start, qsizetype length, QStringView mark)
{
    qsizetype end = start + length;
    if (length == 0) std::tie(start, end) = wordAt(paragraph, start);
    start = std::max(start, listMark(paragraph).size());
    while (start < end && paragraph[start].isSpace())
        ++start;
    while (end > start && paragraph[end - 1].isSpace())
        --end;
    if (start >= end) return {};
    const MarkStyle style = mark.size() == 2 ? MarkStyle::Strong : MarkStyle::Emphasis;
    if (const auto around = marksAround(markdown(paragraph), style, mark.size(), start, end))
        return {{around->second.start, mark.size(), {}}, {around->first.start, mark.size(), {}}};
    return {{end, 0, mark.toString()}, {start, 0, mark.toString()}};
}

bool isLiteralAt(QStringView paragraph, qsizetype position)
{
    const QStringView before = paragraph.first(position);
    for (qsizetype at = 0; at < before.size();) {
        const qsizetype past = pastLiteral(before, at);
        if (past == at && before[at] == u'`') return true;
        if (past == at && before.sliced(at).startsWith(u"{{") && before.indexOf(u"{{", at + 2) < 0) return true;
        at = std::max(at + 1, past);
    }
    const qsizetype address = before.lastIndexOf(u"](");
    return address >= 0 && before.indexOf(u')', address) < 0;
}

} // namespace analysis
