// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spokentext.h"

#include "numberchip.h"

#include <QTextDocument>

namespace views {

SpokenText SpokenText::of(const QTextDocument& document)
{
    SpokenText spoken;
    const QString plain = document.toPlainText();
    qsizetype told = 0;
    for (auto at = plain.indexOf(QChar::ObjectReplacementCharacter); at >= 0;
         at = plain.indexOf(QChar::ObjectReplacementCharacter, at + 1)) {
        const auto chip = NumberChip::at(document, int(at));
        if (!chip) continue;
        const QString& read = chip->text.isEmpty() ? chip->source : chip->text;
        spoken.text += plain.sliced(told, at - told) + read;
        spoken.chips.append({int(at), int(read.size())});
        told = at + 1;
    }
    spoken.text += plain.sliced(told);
    return spoken;
}

int SpokenText::offsetOf(int position) const
{
    int offset = position;
    for (const Chip& chip : chips)
        if (chip.position < position) offset += chip.length - 1;
    return offset;
}

int SpokenText::positionOf(int offset, Edge edge) const
{
    int longer = 0; // what is read than what stands, as far as here
    for (const Chip& chip : chips) {
        const int start = chip.position + longer;
        if (offset <= start) break;
        if (offset < start + chip.length) return chip.position + (edge == Edge::Behind ? 1 : 0);
        longer += chip.length - 1;
    }
    return offset - longer;
}

} // namespace views
