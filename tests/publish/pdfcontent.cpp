// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfcontent.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

/// Words of a content stream one after the other; strings and hexadecimal digits come as "(".
class Words
{
public:
    explicit Words(const QByteArray& text)
        : m_text(text)
    {
    }

    QByteArray next()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
        if (m_at >= m_text.size()) return {};
        const char first = m_text[m_at++];
        if (first == '(') return string();
        const bool isDouble = (first == '<' || first == '>') && m_at < m_text.size() && m_text[m_at] == first;
        if (isDouble) return m_text.sliced(m_at++ - 1, 2);
        if (first == '<') {
            m_at = m_text.indexOf('>', m_at) + 1;
            return "(";
        }
        if (first == '[' || first == ']') return {1, first};
        const qsizetype start = m_at - 1;
        while (m_at < m_text.size() && !isSpace(m_text[m_at]) && !QByteArrayView("()<>[]/").contains(m_text[m_at]))
            ++m_at;
        return m_text.sliced(start, m_at - start);
    }

private:
    static bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

    QByteArray string()
    {
        for (int depth = 1; depth > 0 && m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '\\') ++m_at;
            else if (m_text[m_at] == '(') ++depth;
            else if (m_text[m_at] == ')') --depth;
        }
        return "(";
    }

    const QByteArray& m_text;
    qsizetype m_at = 0;
};

} // namespace

PdfContent::PdfContent(const QByteArray& operators)
{
    static const QSet<QByteArray> painting{"f", "f*", "F",  "B",  "B*", "b", "b*", "S",
                                           "s", "sh", "Do", "Tj", "TJ", "'", "\""};
    Words words(operators);
    QList<QByteArray> operands;
    int depth = 0;
    int inside = 0; // how deep the stretch is that an element holds, or that is decoration
    for (QByteArray word = words.next(); !word.isEmpty(); word = words.next()) {
        if (word == "BDC" || word == "BMC") {
            ++depth;
            const qsizetype mark = operands.indexOf("/MCID");
            const bool isOuter = mark >= 0 || operands.value(0) == "/Artifact";
            if (isOuter && inside > 0) faults.append(u"a marked stretch in another"_s);
            if (isOuter) inside = depth;
            if (mark >= 0) marks.append(operands.value(mark + 1).toInt());
        } else if (word == "EMC") {
            if (depth == inside) inside = 0;
            if (--depth < 0) faults.append(u"an end without a begin"_s);
        } else if (painting.contains(word)) {
            if (inside == 0) faults.append(u"%1 in no marked stretch"_s.arg(QLatin1StringView(word)));
        }
        const bool isOperator = QChar::isLetter(uchar(word[0])) || word == "'" || word == "\"";
        if (isOperator) operands.clear();
        else operands.append(word);
    }
    if (depth != 0) faults.append(u"a begin without an end"_s);
    for (qsizetype i = 0; i < marks.size(); ++i)
        if (marks[i] != i) faults.append(u"mark %1 is the %2th"_s.arg(marks[i]).arg(i));
}
