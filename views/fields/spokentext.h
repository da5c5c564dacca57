// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

class QTextDocument;

namespace views {

/// A text with chips as it is read out, each chip by its value; and the way between its offsets and the positions in the
/// document, where a chip is one character.
struct SpokenText
{
    struct Chip
    {
        int position = 0; ///< in the document
        int length = 0; ///< of what is read for it
    };
    enum class Edge { Before, Behind };

    QString text;
    QList<Chip> chips; ///< in their order

    [[nodiscard]] static SpokenText of(const QTextDocument& document);
    [[nodiscard]] int offsetOf(int position) const;
    /// Within a chip: the edge of it that is asked for.
    [[nodiscard]] int positionOf(int offset, Edge edge = Edge::Before) const;
};

} // namespace views
