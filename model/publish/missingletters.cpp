// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "missingletters.h"

#include "wording.h"

#include <algorithm>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

/// The letter that begins there, with both its halves; empty where nobody would see it.
QString letterAt(const QString& text, qsizetype at)
{
    if (at < 0 || at >= text.size()) return {};
    const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    const QString letter = text.sliced(at, isPair ? 2 : 1);
    const char32_t code = letter.toUcs4().value(0);
    if (QChar::isSpace(code) || QChar::category(code) == QChar::Other_Control
        || QChar::category(code) == QChar::Other_Format)
        return {};
    return u"%1 (U+%2)"_s.arg(letter, QString::number(code, 16).toUpper().rightJustified(4, u'0'));
}

void collect(const TextRun& run, QStringList& letters)
{
    const QList<quint32> glyphs = run.glyphs.glyphIndexes();
    const QList<qsizetype> places = run.glyphs.stringIndexes();
    if (!glyphs.contains(0) || places.size() != glyphs.size()) return;
    const qsizetype first = std::ranges::min(places);
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        const QString letter = glyphs[i] == 0 ? letterAt(run.text, places[i] - first) : QString();
        if (!letter.isEmpty() && !letters.contains(letter)) letters.append(letter);
    }
}

} // namespace

QStringList lettersWithoutFont(const QList<Page>& pages)
{
    QStringList letters;
    for (const Page& page : pages)
        for (const Item& item : page.items)
            if (const auto* run = std::get_if<TextRun>(&item)) collect(*run, letters);
    return letters;
}

QString missingLetters(const QString& title, const QStringList& letters)
{
    constexpr qsizetype mostNamed = 10;
    if (letters.isEmpty()) return {};
    QString named = letters.first(std::min(mostNamed, letters.size())).join(u", "_s);
    if (letters.size() > mostNamed) named += Publish::tr(" and %1 more").arg(letters.size() - mostNamed);
    return Publish::tr("“%1”: no font here has %2; boxes stand in their place").arg(title, named);
}

} // namespace publish
