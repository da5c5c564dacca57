// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QJsonArray>
#include <QStringList>

/// Reads a PDF back with the programs of poppler, MuPDF and qpdf, as a stranger would.
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
    [[nodiscard]] QString metadata() const { return run(QStringLiteral("pdfinfo"), {QStringLiteral("-meta")}); }
    [[nodiscard]] QString links() const { return run(QStringLiteral("pdfinfo"), {QStringLiteral("-url")}); }
    /// The elements of the structure with their text.
    [[nodiscard]] QString structure() const { return run(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text")}); }

    /// The first page, 72 dots an inch.
    [[nodiscard]] QImage drawn() const;

    // --- by programs of other makers ---

    [[nodiscard]] QString textByMupdf() const;
    /// Page by page in the order in which the file tells it, as poppler and as MuPDF read it.
    [[nodiscard]] QStringList pagesAsTold() const;
    [[nodiscard]] QStringList pagesByMupdf() const;
    /// The titles of the outline, from the first to the last.
    [[nodiscard]] QStringList outlineTitles() const;
    [[nodiscard]] QStringList outlineByMupdf() const;
    /// The names of the fonts that text is set in, sorted and without what says that they are subsets.
    [[nodiscard]] QStringList fontNames() const;
    [[nodiscard]] QStringList fontsByMupdf() const;
    /// What qpdf says about the file as a file.
    [[nodiscard]] QString check() const { return run(QStringLiteral("qpdf"), {QStringLiteral("--check")}); }
    /// The entries as qpdf tells them: title, kids, destpageposfrom1.
    [[nodiscard]] QJsonArray outline() const;
    /// The same file with every object in words.
    [[nodiscard]] QByteArray unpacked() const;
    /// The same, but with streams as they are in the file.
    [[nodiscard]] QByteArray packed() const;

private:
    [[nodiscard]] QByteArray bytes(const QString& program, const QStringList& before,
                                   const QStringList& after = {}) const;
    [[nodiscard]] QString run(const QString& program, const QStringList& options) const
    {
        return QString::fromUtf8(bytes(program, options));
    }

    QByteArray m_pdf;
};
