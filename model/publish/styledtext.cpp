// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "styledtext.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar noBreakSpace(0x00A0);

/// Where the mark that opens at `from` closes, -1 if nowhere. Marks close after a letter, not after a space.
qsizetype closing(QStringView text, QStringView mark, qsizetype from)
{
    for (qsizetype at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
        if (at == from || text[at - 1].isSpace()) continue;
        const qsizetype after = at + mark.size();
        if (mark == u"_" && after < text.size() && text[after].isLetterOrNumber()) continue;
        if (mark == u"*" && after < text.size() && text[after] == u'*') continue;
        return at;
    }
    return -1;
}

bool opens(QStringView text, qsizetype at, qsizetype length)
{
    const qsizetype after = at + length;
    if (after >= text.size() || text[after].isSpace()) return false;
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// Takes the text apart from left to right.
class Parser
{
public:
    explicit Parser(QStringView text)
        : m_text(text)
    {
    }

    StyledText parse()
    {
        while (m_at < m_text.size())
            if (!takeMarked() && !takeLink()) take(1);
        flush();
        return m_result;
    }

private:
    void take(qsizetype count)
    {
        m_plain += m_text.sliced(m_at, count);
        m_at += count;
    }

    void flush()
    {
        m_result.append(m_plain);
        m_plain.clear();
    }

    bool takeMarked()
    {
        static constexpr std::array marks{std::pair{u"**", Style::Strong}, std::pair{u"`", Style::Code},
                                          std::pair{u"*", Style::Emphasis}, std::pair{u"_", Style::Emphasis}};
        for (const auto& [characters, style] : marks) {
            const QStringView mark(characters);
            if (!m_text.sliced(m_at).startsWith(mark)) continue;
            if (!opens(m_text, m_at, mark.size())) return false;
            const qsizetype start = m_at + mark.size();
            const qsizetype end = closing(m_text, mark, start);
            if (end < 0) return false;
            flush();
            m_result.append(m_text.sliced(start, end - start).toString(), style);
            m_at = end + mark.size();
            return true;
        }
        return false;
    }

    bool takeLink()
    {
        if (m_text[m_at] != u'[') return false;
        const qsizetype middle = m_text.indexOf(u"](", m_at);
        const qsizetype end = middle < 0 ? -1 : m_text.indexOf(u')', middle);
        if (end < 0 || m_text.sliced(m_at + 1, middle - m_at - 1).contains(u'[')) return false;
        const QString url = m_text.sliced(middle + 2, end - middle - 2).toString();
        const QString shown = m_text.sliced(m_at + 1, middle - m_at - 1).toString();
        flush();
        m_result.append(shown, {}, url);
        if (shown != url) m_result.append(u" ("_s + url + u')', Style::Quiet, url); // on paper nobody can click
        m_at = end + 1;
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QString m_plain;
    StyledText m_result;
};

bool isUnit(QStringView word)
{
    static constexpr std::array units{u"%",         u"pp",      u"ms",       u"s",        u"min",     u"h",
                                      u"kB",        u"MB",      u"GB",       u"TB",       u"EUR",     u"USD",
                                      u"k",         u"M",       u"million",  u"billion",  u"percent", u"pt",
                                      u"px",        u"°C",      u"W",        u"kWh",      u"January", u"February",
                                      u"March",     u"April",   u"May",      u"June",     u"July",    u"August",
                                      u"September", u"October", u"November", u"December", u"days",    u"weeks",
                                      u"months",    u"hours",   u"minutes",  u"seconds"};
    while (!word.isEmpty()
           && (word.back() == u'.' || word.back() == u',' || word.back() == u';' || word.back() == u')'))
        word.chop(1);
    return std::ranges::find(units, word, [](const char16_t* unit) { return QStringView(unit); }) != units.end();
}

/// Replaces one space by another, so that spans keep their places.
void keepTogether(QString& text)
{
    for (qsizetype at = text.indexOf(u' '); at > 0; at = text.indexOf(u' ', at + 1)) {
        qsizetype end = text.indexOf(u' ', at + 1);
        if (end < 0) end = text.size();
        if (text[at - 1].isDigit() && isUnit(QStringView(text).sliced(at + 1, end - at - 1))) text[at] = noBreakSpace;
    }
    constexpr qsizetype shortWord = 5;
    const qsizetype last = text.lastIndexOf(u' ');
    if (text.size() > 60 && last > 0 && text.size() - last - 1 <= shortWord) text[last] = noBreakSpace;
}

} // namespace

void StyledText::append(const QString& more, Styles styles, const QString& link)
{
    if (more.isEmpty()) return;
    if (styles || !link.isEmpty()) spans.append({text.size(), more.size(), styles, link, 0});
    text += more;
}

void StyledText::append(const StyledText& more)
{
    for (Span span : more.spans) {
        span.start += text.size();
        spans.append(span);
    }
    text += more.text;
}

StyledText markdown(const QString& source)
{
    StyledText result = Parser(source).parse();
    keepTogether(result.text);
    return result;
}

QString typeset(const QString& text)
{
    QString result = text;
    keepTogether(result);
    return result;
}

} // namespace publish
