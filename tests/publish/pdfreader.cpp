// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfreader.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

bool PdfReader::isThere()
{
    const auto isMissing = [](const QString& program) { return QStandardPaths::findExecutable(program).isEmpty(); };
    return std::ranges::none_of(QStringList{u"pdftotext"_s, u"mutool"_s, u"qpdf"_s}, isMissing);
}

QByteArray PdfReader::bytes(const QString& program, const QStringList& before, const QStringList& after) const
{
    QTemporaryFile file;
    if (!file.open()) return {};
    file.write(m_pdf);
    file.flush();
    QProcess process;
    process.start(program, before + QStringList{file.fileName()} + after);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

QString PdfReader::text() const { return QString::fromUtf8(bytes(u"pdftotext"_s, {}, {u"-"_s})).simplified(); }

QStringList PdfReader::pages() const
{
    QStringList pages = QString::fromUtf8(bytes(u"pdftotext"_s, {u"-layout"_s}, {u"-"_s})).split(QChar::FormFeed);
    pages.removeLast(); // behind the last form feed
    return pages;
}

QString PdfReader::textByMupdf() const { return run(u"mutool"_s, {u"draw"_s, u"-F"_s, u"txt"_s}).simplified(); }

namespace {

QStringList pagesIn(const QString& text)
{
    QStringList pages = text.split(QChar::FormFeed);
    if (!pages.isEmpty() && pages.last().trimmed().isEmpty()) pages.removeLast();
    return pages;
}

void collectTitles(const QJsonArray& entries, QStringList& titles)
{
    for (const QJsonValue& entry : entries) {
        titles.append(entry["title"_L1].toString());
        collectTitles(entry["kids"_L1].toArray(), titles);
    }
}

QStringList sortedMatches(const QString& pattern, const QString& text)
{
    QStringList found;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (const QRegularExpressionMatch& match : expression.globalMatch(text))
        if (!found.contains(match.captured(1))) found.append(match.captured(1));
    found.sort();
    return found;
}

} // namespace

QStringList PdfReader::pagesAsTold() const
{
    return pagesIn(QString::fromUtf8(bytes(u"pdftotext"_s, {u"-raw"_s}, {u"-"_s})));
}

QStringList PdfReader::pagesByMupdf() const { return pagesIn(run(u"mutool"_s, {u"draw"_s, u"-F"_s, u"txt"_s})); }

QStringList PdfReader::outlineTitles() const
{
    QStringList titles;
    collectTitles(outline(), titles);
    return titles;
}

QStringList PdfReader::outlineByMupdf() const
{
    QStringList titles;
    const QString told = QString::fromUtf8(bytes(u"mutool"_s, {u"show"_s}, {u"outline"_s}));
    static const QRegularExpression title(u"^[-+|]\\s*\"(.*)\"\\t#"_s, QRegularExpression::MultilineOption);
    for (const QRegularExpressionMatch& match : title.globalMatch(told))
        titles.append(match.captured(1));
    return titles;
}

QStringList PdfReader::fontNames() const { return sortedMatches(u"^[A-Z]{6}\\+(\\S+)"_s, fonts()); }

QStringList PdfReader::fontsByMupdf() const
{
    return sortedMatches(u"<font name=\"(?:[A-Z]{6}\\+)?([^\"]+)\""_s,
                         run(u"mutool"_s, {u"draw"_s, u"-F"_s, u"stext"_s}));
}

QJsonArray PdfReader::outline() const
{
    return QJsonDocument::fromJson(bytes(u"qpdf"_s, {u"--json=2"_s, u"--json-key=outlines"_s}))["outlines"_L1]
        .toArray();
}

QImage PdfReader::drawn() const
{
    return QImage::fromData(bytes(u"pdftoppm"_s, {u"-r"_s, u"72"_s, u"-l"_s, u"1"_s, u"-png"_s}));
}

QByteArray PdfReader::packed() const
{
    return bytes(u"qpdf"_s, {u"--qdf"_s, u"--stream-data=preserve"_s, u"--object-streams=disable"_s}, {u"-"_s});
}

QByteArray PdfReader::unpacked() const
{
    return bytes(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s}, {u"-"_s});
}
