// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextCharFormat>
#include <QTextObjectInterface>

class QTextBlock;
class QTextDocument;

namespace views {

/// A reference to a number, as it stands in a text control: one character wide for the cursor, drawn as its value.
struct NumberChip
{
    QString source; ///< "{{recall@c2}}": what the paragraph says
    QString text;   ///< "94 %"; of a broken one what is between the braces
    QString fault;  ///< why it is broken, in words; empty: it is not
    bool operator==(const NumberChip&) const = default;

    [[nodiscard]] QTextCharFormat format() const;
    /// Nothing where the format is not that of a chip.
    [[nodiscard]] static std::optional<NumberChip> of(const QTextFormat& format);
    /// The chip that the character at the place is.
    [[nodiscard]] static std::optional<NumberChip> at(const QTextDocument& document, int position);
};

/// Draws them. One for each document.
class NumberChipPainter : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    /// Belongs to the document, and draws the chips in it from now on.
    explicit NumberChipPainter(QTextDocument* document);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;
};

/// A part of a paragraph as it is written in the file: chips by their references.
[[nodiscard]] QString sourceText(const QTextBlock& block, int from = 0, int length = -1);
/// The way back: how many characters of the control stand for the first `length` of the source.
[[nodiscard]] int chippedLength(const QTextBlock& block, qsizetype length);

} // namespace views
