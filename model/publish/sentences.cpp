// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sentences.h"

#include "wording.h"

#include "analysis/words.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

/// Whether a full stop at the end of the text may belong to an abbreviation: "e.g.", "J.", "approx.".
bool endsInAbbreviation(QStringView text)
{
    static constexpr std::array known{u"e.g.", u"i.e.", u"vs.", u"approx.", u"cf.", u"No.", u"Dr.", u"Mr.", u"Ms."};
    const QStringView last = text.sliced(text.lastIndexOf(u' ') + 1);
    if (last.size() == 2 && last[0].isUpper() && last[1] == u'.') return true;
    return std::ranges::any_of(known, [last](const char16_t* one) { return last == QStringView(one); });
}

/// Nobody speaks an address.
StyledText withoutAddresses(StyledText text)
{
    for (qsizetype i = text.spans.size() - 1; i >= 0; --i) {
        const StyledText::Span span = text.spans[i];
        if (span.link.isEmpty() || !span.styles.testFlag(Style::Quiet)) continue;
        StyledText shorter = sliced(text, 0, span.start);
        shorter.append(sliced(text, span.start + span.length, text.text.size() - span.start - span.length));
        text = shorter;
    }
    return text;
}

void append(QList<StyledText>& all, const StyledText& text, qsizetype from, qsizetype to)
{
    while (from < to && text.text[from].isSpace())
        ++from;
    while (to > from && text.text[to - 1].isSpace())
        --to;
    StyledText one = sliced(text, from, to - from);
    static const QRegularExpression pointer(u"\\b(The|These|Those) \\w+ (below|above)\\b"_s); // at what is not there
    if (analysis::wordCount(one.text) == 0 || pointer.match(one.text).hasMatch()) return;
    one.append(sentence(one.text).sliced(one.text.size()));
    all.append(one);
}

} // namespace

StyledText sliced(const StyledText& text, qsizetype start, qsizetype length)
{
    StyledText part(text.text.sliced(start, length));
    for (StyledText::Span span : text.spans) {
        const qsizetype from = std::max(span.start, start);
        const qsizetype to = std::min(span.start + span.length, start + length);
        if (from >= to) continue;
        span.start = from - start;
        span.length = to - from;
        part.spans.append(span);
    }
    return part;
}

QList<StyledText> sentences(const QStringList& paragraphs)
{
    QList<StyledText> all;
    for (const QString& paragraph : paragraphs) {
        const StyledText text = withoutAddresses(markdown(paragraph));
        QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text.text);
        qsizetype from = 0;
        for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
            if (to < text.text.size() && endsInAbbreviation(QStringView(text.text).sliced(from, to - from).trimmed()))
                continue;
            append(all, text, from, to);
            from = to;
        }
    }
    return all;
}

int wordsIn(const StyledText& text) { return analysis::wordCount(text.text); }

StyledText continued(StyledText sentence, const QString& language)
{
    static const QStringList words{u"A"_s,     u"An"_s,    u"The"_s,     u"This"_s,  u"That"_s, u"These"_s, u"Those"_s,
                                   u"It"_s,    u"Its"_s,   u"They"_s,    u"Their"_s, u"We"_s,   u"Our"_s,   u"If"_s,
                                   u"When"_s,  u"Where"_s, u"Whether"_s, u"What"_s,  u"In"_s,   u"On"_s,    u"At"_s,
                                   u"By"_s,    u"From"_s,  u"With"_s,    u"To"_s,    u"For"_s,  u"Of"_s,    u"Each"_s,
                                   u"Every"_s, u"Both"_s,  u"Half"_s,    u"All"_s,   u"Most"_s, u"Some"_s,  u"No"_s,
                                   u"None"_s,  u"One"_s,   u"Two"_s,     u"Three"_s, u"Four"_s, u"Five"_s,  u"There"_s,
                                   u"Only"_s,  u"As"_s,    u"After"_s};
    if (!language.isEmpty() && !language.startsWith("en"_L1)) return sentence;
    const QString first = sentence.text.section(u' ', 0, 0);
    if (words.contains(first)) sentence.text[0] = sentence.text[0].toLower();
    return sentence;
}

} // namespace publish
