// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words.h"

#include "story/fields.h"

namespace analysis {

using namespace story;

namespace {

int wordsIn(QStringView text)
{
    int words = 0;
    bool inWord = false;
    for (QChar c : text) {
        const bool isPart = !c.isSpace();
        words += isPart && !inWord;
        inWord = isPart;
    }
    return words;
}

int wordsIn(const RecordType& type, const void* record)
{
    int words = 0;
    for (const Field& field : type.fields) {
        const void* member = field.member(record);
        if (field.kind == Kind::Prose)
            for (const QString& paragraph : as<Prose>(member).paragraphs)
                words += wordsIn(paragraph);
        if (field.kind == Kind::Record && field.key != "notes") words += wordsIn(field.type(), member);
        if (field.kind == Kind::List)
            for (int i = 0; i < field.list.size(member); ++i)
                words += wordsIn(field.type(), field.list.at(member, i));
    }
    return words;
}

} // namespace

int wordCount(const Project& project) { return wordsIn(recordType<Project>(), &project); }

} // namespace analysis
