// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numbercompleter.h"
#include "writingedit.h"

#include "analysis/markdown.h"

#include <QTextBlock>

namespace views {

using analysis::NumberReference;

namespace {

QTextCursor selected(const QTextBlock& block, qsizetype start, qsizetype length)
{
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + int(start));
    cursor.setPosition(block.position() + int(start + length), QTextCursor::KeepAnchor);
    return cursor;
}

const QString& chipCharacter()
{
    static const QString character(QChar::ObjectReplacementCharacter);
    return character;
}

/// Every chip with its position, the last first.
QList<std::pair<int, NumberChip>> chipsIn(const QTextDocument& document)
{
    QList<std::pair<int, NumberChip>> chips;
    for (QTextBlock block = document.lastBlock(); block.isValid(); block = block.previous()) {
        const QString text = block.text();
        for (qsizetype at = text.size() - 1; at >= 0; --at)
            if (text[at] == QChar::ObjectReplacementCharacter)
                if (const auto chip = NumberChip::at(document, block.position() + int(at)))
                    chips.append({block.position() + int(at), *chip});
    }
    return chips;
}

/// Of each reference, whether it stands behind a sign that begins code and is not closed yet.
QList<bool> areInOpenCode(const QString& text, const QList<NumberReference>& references)
{
    QList<bool> areIn;
    qsizetype from = 0;
    bool isOpen = false;
    for (const NumberReference& reference : references) {
        isOpen ^= QStringView(text).sliced(from, reference.start - from).count(u'`') % 2 == 1;
        from = reference.start;
        areIn.append(isOpen);
    }
    return areIn;
}

} // namespace

/// What came to stand in code is written out again.
void WritingEdit::openChipsInCode(const QTextBlock& block)
{
    const QString text = block.text();
    if (!text.contains(u'`') || !text.contains(QChar::ObjectReplacementCharacter)) return;
    const QList<analysis::Markdown::Run> runs = analysis::markdown(text).runs;
    for (auto run = runs.crbegin(); run != runs.crend(); ++run)
        for (qsizetype at = run->end() - 1; at >= run->start && run->styles.testFlag(analysis::MarkStyle::Code); --at)
            if (const auto chip = NumberChip::at(*document(), block.position() + int(at)))
                selected(block, at, 1).insertText(chip->source, QTextCharFormat());
}

/// Whatever is a reference becomes a chip. One that was typed is written by ids from now on, so that it holds when a name
/// changes; one from the file stays as it is there.
void WritingEdit::makeChips(const QTextBlock& block, bool isTyped)
{
    if (isTyped) openChipsInCode(block);
    const QString text = block.text();
    if (!m_numbers || !text.contains(QLatin1StringView("{{"))) return;
    const QList<NumberReference> references = analysis::numberReferences(text);
    const QList<bool> inCode = areInOpenCode(text, references);
    for (qsizetype i = references.size() - 1; i >= 0; --i) {
        if (isTyped && inCode[i]) continue;
        NumberChip chip = m_numbers->chip(references[i], text);
        const auto number = analysis::boundNumber(m_numbers->project(), references[i].name);
        if (isTyped && number) chip.source = number->reference;
        selected(block, references[i].start, references[i].length).insertText(chipCharacter(), chip.format());
    }
}

/// After a cell, a name or the text's place has changed.
void WritingEdit::refreshChips()
{
    const auto guard = showing();
    for (const auto& [position, chip] : chipsIn(*document())) {
        const NumberReference reference{0, chip.source.size(), chip.source.sliced(2).chopped(2)};
        const NumberChip now = m_numbers->chip(reference, chip.source);
        if (now == chip) continue;
        QTextCursor cursor(document());
        cursor.setPosition(position);
        cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
        cursor.setCharFormat(now.format());
    }
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        makeChips(block, false); // of what stood there before the story was known
}

QString WritingEdit::fault() const
{
    QString fault;
    for (const auto& [position, chip] : chipsIn(*document()))
        if (!chip.fault.isEmpty()) fault = chip.fault;
    return fault;
}

void WritingEdit::putChip(QTextCursor range, const QString& reference)
{
    const NumberReference whole{0, reference.size(), reference.sliced(2).chopped(2)};
    range.insertText(chipCharacter(), m_numbers->chip(whole, reference).format());
    setTextCursor(range);
}

/// The position of the chip beside the cursor; -1 where there is none.
int WritingEdit::chipAt(const QTextCursor& at) const
{
    for (int position : {at.position(), at.position() - 1})
        if (position >= 0 && NumberChip::at(*document(), position)) return position;
    return -1;
}

/// Another number is chosen in its place.
void WritingEdit::openChip(int position)
{
    const auto chip = NumberChip::at(*document(), position);
    if (!chip) return;
    const auto guard = showing(); // until something is chosen, nothing has changed
    QTextCursor cursor(document());
    cursor.setPosition(position);
    cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
    cursor.insertText(QStringLiteral("{{"), QTextCharFormat());
    setTextCursor(cursor);
    completer().openFor(chip->source);
}

std::optional<analysis::BindingOffer> WritingEdit::offerAt(const QTextCursor& at) const
{
    if (!m_numbers) return {};
    const int place = at.positionInBlock();
    for (const auto& offer : analysis::bindingOffers(at.block().text(), m_numbers->choices(), m_owner))
        if (offer.start <= place && place <= offer.start + offer.length) return offer;
    return {};
}

void WritingEdit::bind(const QTextBlock& block, const analysis::BindingOffer& offer,
                       const analysis::NumberChoice& choice)
{
    putChip(selected(block, offer.start, offer.length), choice.number.reference);
}

NumberCompleter& WritingEdit::completer()
{
    if (!m_completer) m_completer = new NumberCompleter(*this);
    return *m_completer;
}

} // namespace views
