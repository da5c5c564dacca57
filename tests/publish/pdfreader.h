// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

/// Reads a PDF back with poppler's programs, as a stranger would.
class PdfReader
{
public:
    explicit PdfReader(const QByteArray& pdf)
        : m_pdf(pdf)
    {
    }

    /// Whether the programs are there; tests are skipped where they are not.
    [[nodiscard]] static bool isThere();
    /// The text in the order of the page; one space between words.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QStringList pages() const;
    [[nodiscard]] QString fonts() const { return run(QStringLiteral("pdffonts"), QStringList()); }
    [[nodiscard]] QString info() const { return run(QStringLiteral("pdfinfo"), QStringList()); }

private:
    [[nodiscard]] QString run(const QString& program, const QStringList& options) const;

    QByteArray m_pdf;
};
