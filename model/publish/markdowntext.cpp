// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdowntext.h"

#include "codehighlighter.h"
#include "webtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

bool isWordSign(QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }

/// Signs that mean something anywhere in a line. An underscore between letters means nothing.
bool isMarkup(const QString& text, qsizetype at)
{
    const QChar c = text[at];
    const QChar next = at + 1 < text.size() ? text[at + 1] : QChar();
    if (c == u'_') return at == 0 || !isWordSign(text[at - 1]) || !isWordSign(next);
    if (c == u'&') return next.isLetter() || next == u'#';
    return u"\\`*[]<>|~$"_s.contains(c);
}

QString escaped(const QString& text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isMarkup(text, i)) result += u'\\';
        result += text[i];
    }
    return result;
}

/// The longest run of backticks in a text.
qsizetype backticks(const QString& text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

/// A bar ends a cell of a table even in code.
QString codeSpan(const QString& text)
{
    const QString fence(backticks(text) + 1, u'`');
    const bool isPadded =
        text.startsWith(u'`') || text.endsWith(u'`') || (text.startsWith(u' ') && text.endsWith(u' '));
    const QString pad = isPadded ? u" "_s : QString();
    if (text.contains(u'|')) return u"<code>"_s + escaped(text) + u"</code>"_s;
    return fence + pad + text + pad + fence;
}

bool isPunctuation(QChar c) { return c.isPunct() || c.isSymbol(); }

/// Whether stars around the text are read as emphasis, between what stands before and after it.
bool takesStars(const QString& inner, QChar before, QChar after)
{
    const bool isOpenBefore = before.isNull() || before.isSpace() || isPunctuation(before);
    const bool isOpenAfter = after.isNull() || after.isSpace() || isPunctuation(after);
    const auto mayBePunctuation = [](QChar c) { return isPunctuation(c) || c.isSurrogate(); }; // emoji are
    return (!mayBePunctuation(inner.front()) || isOpenBefore) && (!mayBePunctuation(inner.back()) || isOpenAfter);
}

/// Where stars would not be read, or would run into others, HTML says the same.
QString emphasised(const StyledRun& run, const QString& text, QChar before, QChar after, bool isBesideStars)
{
    const bool isStrong = run.styles & (Style::Strong | Style::Label);
    const bool isEmphasis = run.styles & Style::Emphasis;
    const QString inner = run.styles & Style::Code ? codeSpan(text) : escaped(text);
    if (!isStrong && !isEmphasis) return inner;
    const QString stars((isStrong ? 2 : 0) + (isEmphasis ? 1 : 0), u'*');
    if (!isBesideStars && takesStars(inner, before, after)) return stars + inner + stars;
    const QString tagged = isStrong ? u"<strong>"_s + inner + u"</strong>"_s : inner;
    return isEmphasis ? u"<em>"_s + tagged + u"</em>"_s : tagged;
}

/// Runs of one line, neighbours of the same look together; space stands outside of what is emphasised.
QList<StyledRun> lineRuns(const StyledText& text)
{
    constexpr Styles shown = Style::Strong | Style::Emphasis | Style::Code | Style::Label;
    QList<StyledRun> runs;
    const auto add = [&](const QString& words, Styles styles, const QString& link) {
        if (words.isEmpty()) return;
        const bool isSame = !runs.isEmpty() && runs.last().styles == styles && runs.last().link == link;
        if (isSame) runs.last().text += words;
        else runs.append({words, styles, link});
    };
    for (const StyledRun& run : runsOf(text)) {
        const QString words = plainLine(run.text);
        const Styles styles = run.styles & shown;
        const QString link = isWebAddress(run.link) ? run.link : QString();
        qsizetype begin = 0;
        qsizetype end = words.size();
        while (styles && begin < end && words[begin] == u' ')
            ++begin;
        while (styles && end > begin && words[end - 1] == u' ')
            --end;
        add(words.first(begin), {}, link);
        add(words.sliced(begin, end - begin), styles, link);
        add(words.sliced(end), {}, link);
    }
    return runs;
}

QString address(const QString& link)
{
    QString safe = link;
    for (const auto& [sign, code] : {std::pair(u'<', u"%3C"_s), {u'>', u"%3E"_s}, {u'\\', u"%5C"_s}, {u'|', u"%7C"_s}})
        safe.replace(sign, code);
    return u'<' + safe + u'>';
}

} // namespace

QString markdownText(const StyledText& text)
{
    const QList<StyledRun> runs = lineRuns(text);
    QString result;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const StyledRun& run = runs[i];
        const bool isLinkBefore = i > 0 && runs[i - 1].link == run.link;
        const bool isLinkAfter = i + 1 < runs.size() && runs[i + 1].link == run.link;
        if (!run.link.isEmpty() && !isLinkBefore) result += u'[';
        const QChar before = result.isEmpty() ? QChar() : result.back();
        const QChar after = i + 1 < runs.size() ? runs[i + 1].text.front()
            : !run.link.isEmpty()               ? QChar(u']')
                                                : QChar();
        result += emphasised(run, run.text, before, after, i > 0 && runs[i - 1].styles);
        if (!run.link.isEmpty() && !isLinkAfter) result += u"]("_s + address(run.link) + u')';
    }
    return result;
}

QString markdownLine(const StyledText& text)
{
    static const QRegularExpression mark(u"^(\\d{1,9})([.)])|^[#>+=-]"_s);
    QString line = markdownText(text).trimmed();
    const QRegularExpressionMatch match = mark.match(line);
    if (match.hasMatch()) line.insert(match.capturedLength(1), u'\\');
    return line;
}

QString markdownCode(const QString& code, const QString& language)
{
    static const QRegularExpression odd(u"[^a-z0-9+#.-]"_s);
    const QString text = codeLines(xmlText(code)).join(u'\n');
    const QString fence(std::max<qsizetype>(3, backticks(text) + 1), u'`');
    return fence + language.toLower().remove(odd) + u'\n' + text + u'\n' + fence;
}

} // namespace publish
