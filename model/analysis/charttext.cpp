// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charttext.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <utility>

namespace analysis {

namespace {

/// Where a text may be cut: never inside of what is read as one letter.
QList<qsizetype> letterEnds(const QString& text)
{
    QList<qsizetype> ends;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    while (finder.toNextBoundary() > 0)
        ends.append(finder.position());
    return ends;
}

} // namespace

QString TextFitter::oneLine(const QString& text)
{
    if (!text.contains(u'\n')) return text;
    if (!text.isRightToLeft()) return text.simplified();
    constexpr QChar isolate(0x2068);
    constexpr QChar end(0x2069);
    QStringList lines;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
        lines.append(isolate + line.simplified() + end);
    return lines.join(u' ');
}

QSizeF TextFitter::size(const QStringList& lines, ChartText kind) const
{
    QSizeF all;
    for (const QString& line : lines) {
        const QSizeF one = m_measure(line, kind);
        all = {std::max(all.width(), one.width()), std::max(all.height(), 0.0) + one.height()};
    }
    return all;
}

QString TextFitter::shortened(const QString& text, double most, ChartText kind) const
{
    const QString line = oneLine(text);
    if (line.isEmpty() || width(line, kind) <= most) return line;
    const auto cut = [&](qsizetype end) { return line.first(end).trimmed() + QChar(0x2026); };
    const QList<qsizetype> ends = letterEnds(line);
    // A partition point: width grows with the letters, or nearly so where letters join.
    const auto tooLong =
        std::ranges::partition_point(ends, [&](qsizetype end) { return width(cut(end), kind) <= most; });
    return tooLong == ends.begin() ? QString() : cut(*std::prev(tooLong));
}

QStringList TextFitter::wrapped(const QString& text, double most, int lines, ChartText kind) const
{
    QStringList all;
    QStringList paragraphs = text.split(u'\n', Qt::SkipEmptyParts);
    while (!paragraphs.isEmpty() && all.size() < lines) {
        QStringList words = paragraphs.takeFirst().split(u' ', Qt::SkipEmptyParts);
        while (!words.isEmpty()) {
            const bool isLast = all.size() + 1 == lines;
            if (isLast) words += std::exchange(paragraphs, {});
            QString line = isLast ? std::exchange(words, {}).join(u' ') : words.takeFirst();
            while (!words.isEmpty() && width(line + u' ' + words.first(), kind) <= most)
                line += u' ' + words.takeFirst();
            line = shortened(line, most, kind);
            if (line.isEmpty()) return {};
            all.append(line);
        }
    }
    return all;
}

} // namespace analysis
