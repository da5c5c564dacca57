// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typography.h"

#include <QLocale>

namespace analysis {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar dash(0x2013);
constexpr QChar longDash(0x2014);
constexpr QChar ellipsis(0x2026);
constexpr QChar apostrophe(0x2019);

QLocale localeOf(const QString& language) { return language.isEmpty() ? QLocale(QLocale::English) : QLocale(language); }

/// A quotation begins at the front, behind a space, a bracket or another quotation mark.
bool opensQuotation(QStringView before)
{
    if (before.isEmpty() || before.back().isSpace()) return true;
    const QChar::Category category = before.back().category();
    return category == QChar::Punctuation_Open || category == QChar::Punctuation_InitialQuote
        || category == QChar::Punctuation_Dash || before.back() == u'„' || before.back() == u'‚';
}

/// The mark before or behind what is quoted; some languages put a space between.
QString quotationMark(const QString& language, QLocale::QuotationStyle style, bool isOpening)
{
    const QString quoted = localeOf(language).quoteString(u"|"_s, style);
    return isOpening ? quoted.section(u'|', 0, 0) : quoted.section(u'|', 1, 1);
}

/// "the ‘90s": what stands for the years that are left out is no quotation mark, as is seen when the letter comes.
std::optional<TextChange> shortYears(QStringView before, const QString& language)
{
    constexpr qsizetype length = 4; // the mark, two digits, a letter
    const qsizetype at = before.size() - length;
    if (at < 0 || !before.back().isLetter() || !before[at + 1].isDigit() || !before[at + 2].isDigit()) return {};
    const bool isOpened = before.sliced(at).startsWith(quotationMark(language, QLocale::AlternateQuotation, true));
    if (!isOpened || !opensQuotation(before.first(at))) return {};
    return TextChange{at, length, apostrophe + before.sliced(at + 1).toString()};
}

} // namespace

std::optional<TextChange> typographic(QStringView before, const QString& language)
{
    if (before.isEmpty()) return {};
    const qsizetype at = before.size() - 1;
    if (isLiteralAt(before, at)) return {};
    const QStringView front = before.first(at);
    const QChar sign = before[at];
    if (sign == u'"')
        return TextChange{at, 1, quotationMark(language, QLocale::StandardQuotation, opensQuotation(front))};
    if (sign == u'\'') {
        const bool isOpening = opensQuotation(front);
        const bool isApostrophe = !isOpening && front.back().isLetterOrNumber();
        return TextChange{at, 1,
                          isApostrophe ? QString(apostrophe)
                                       : quotationMark(language, QLocale::AlternateQuotation, isOpening)};
    }
    if (sign == u'-' && front.endsWith(u'-')) return TextChange{at - 1, 2, dash};
    if (sign == u'-' && front.endsWith(dash)) return TextChange{at - 1, 2, longDash};
    if (sign == u'.' && front.endsWith(u".."_s) && !front.endsWith(u"..."_s)) return TextChange{at - 2, 3, ellipsis};
    return shortYears(before, language);
}

} // namespace analysis
