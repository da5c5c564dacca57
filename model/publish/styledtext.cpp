// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "styledtext.h"

#include "analysis/markdown.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar noBreakSpace(0x00A0);

Styles stylesOf(analysis::MarkStyles marks)
{
    Styles styles;
    styles.setFlag(Style::Strong, marks.testFlag(analysis::MarkStyle::Strong));
    styles.setFlag(Style::Emphasis, marks.testFlag(analysis::MarkStyle::Emphasis));
    styles.setFlag(Style::Code, marks.testFlag(analysis::MarkStyle::Code));
    return styles;
}

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

QList<StyledRun> runsOf(const StyledText& text)
{
    QList<StyledRun> runs;
    qsizetype at = 0;
    const auto plainUntil = [&](qsizetype end) {
        if (end > at) runs.append({text.text.sliced(at, end - at), {}, {}});
        at = end;
    };
    for (const StyledText::Span& span : text.spans) {
        plainUntil(span.start);
        runs.append({text.text.sliced(span.start, span.length), span.styles, span.link});
        at = span.start + span.length;
    }
    plainUntil(text.text.size());
    return runs;
}

StyledText markdown(const QString& source)
{
    StyledText result;
    QStringView shown;
    for (const analysis::Markdown::Run& run : analysis::markdown(source).runs) {
        const QStringView text = QStringView(source).sliced(run.start, run.length);
        if (!run.isMark) {
            result.append(text.toString(), stylesOf(run.styles), run.address);
            shown = text;
        } else if (!run.address.isEmpty() && text.front() == u']' && shown != run.address) {
            result.append(u" ("_s + run.address + u')', Style::Quiet, run.address); // on paper nobody can click
        }
    }
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
