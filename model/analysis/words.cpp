// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words.h"

#include "markdown.h"

#include "story/fields.h"

#include <algorithm>

namespace analysis {

using namespace story;

namespace {

bool isInWord(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isLetter() || c.isMark() || c.isSurrogate()) return true;
    const bool isApostrophe = c == u'\'' || c == u'’';
    return isApostrophe && at > 0 && text[at - 1].isLetter() && at + 1 < text.size() && text[at + 1].isLetter();
}

/// A word as a dictionary has it, not a name or an abbreviation.
bool canBeSpelled(QStringView word)
{
    if (word.size() < 2) return false;
    return std::none_of(word.begin() + 1, word.end(), [](QChar c) { return c.isUpper(); });
}

/// What stands between two spaces, of which a dictionary knows nothing.
bool isName(QStringView part)
{
    if (part.contains(u"://") || part.contains(u"{{")) return true;
    return std::ranges::any_of(part, [](QChar c) { return c.isDigit() || c == u'_' || c == u'@' || c == u'\\'; });
}

void addWords(QList<Word>& words, QStringView text, qsizetype start, qsizetype end)
{
    for (qsizetype at = start; at < end;) {
        const qsizetype from = at;
        while (at < end && isInWord(text, at))
            ++at;
        if (canBeSpelled(text.sliced(from, at - from))) words.append({from, at - from});
        if (at == from) ++at;
    }
}

int wordsIn(const RecordType& type, const void* record)
{
    int words = 0;
    for (const Field& field : type.fields) {
        const void* member = field.member(record);
        if (field.kind == Kind::Prose)
            for (const QString& paragraph : as<Prose>(member).paragraphs)
                words += wordCount(paragraph);
        if (field.kind == Kind::Record && field.key != "notes") words += wordsIn(field.type(), member);
        if (field.kind == Kind::List)
            for (int i = 0; i < field.list.size(member); ++i)
                words += wordsIn(field.type(), field.list.at(member, i));
    }
    return words;
}

} // namespace

int wordCount(QStringView text)
{
    int words = 0;
    bool isSpoken = false; // of the word so far: has a letter or a digit, or stands for a number
    for (QChar c : text) {
        if (c.isSpace()) isSpoken = false;
        else if (!isSpoken && (c.isLetterOrNumber() || c == QChar::ObjectReplacementCharacter)) {
            isSpoken = true;
            ++words;
        }
    }
    return words;
}

QList<Word> wordsToSpell(QStringView paragraph)
{
    QList<Word> words;
    for (const Markdown::Run& run : markdown(paragraph).runs) {
        if (run.isMark || run.styles.testFlag(MarkStyle::Code)) continue;
        const QStringView text = paragraph.first(run.end());
        for (qsizetype at = run.start; at < run.end();) {
            const qsizetype from = at;
            while (at < run.end() && !text[at].isSpace() && text[at] != QChar::ObjectReplacementCharacter)
                ++at;
            if (!isName(text.sliced(from, at - from))) addWords(words, text, from, at);
            if (at == from) ++at;
        }
    }
    return words;
}

int wordCount(const Project& project) { return wordsIn(recordType<Project>(), &project) + wordCount(project.summary); }

} // namespace analysis
