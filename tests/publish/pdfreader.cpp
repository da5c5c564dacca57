// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfreader.h"

#include <QJsonDocument>
#include <QProcess>
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
