// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfreader.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

bool PdfReader::isThere() { return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty(); }

QString PdfReader::run(const QString& program, const QStringList& options) const
{
    QTemporaryFile file;
    if (!file.open()) return {};
    file.write(m_pdf);
    file.flush();
    QProcess process;
    const bool isText = program == QStringLiteral("pdftotext");
    process.start(program,
                  options + QStringList{file.fileName()} + (isText ? QStringList{QStringLiteral("-")} : QStringList()));
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString PdfReader::text() const { return run(QStringLiteral("pdftotext"), QStringList()).simplified(); }

QStringList PdfReader::pages() const
{
    QStringList pages = run(QStringLiteral("pdftotext"), {QStringLiteral("-layout")}).split(QChar::FormFeed);
    pages.removeLast(); // behind the last form feed
    return pages;
}
