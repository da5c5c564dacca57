// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminal.h"

#include "commandline.h"

#include <QTextStream>

namespace app {

using story::Error;
using story::Errors;
using namespace Qt::StringLiterals;

namespace {

/// One line of the terminal: what a file says may neither move its cursor nor turn its direction.
QString printable(QString line)
{
    constexpr QChar zeroWidthJoiner(0x200D); // holds emoji together
    for (QChar& c : line) {
        const QChar::Category category = c.category();
        if (category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph || (category == QChar::Other_Format && c != zeroWidthJoiner))
            c = QChar(0xFFFD);
    }
    return line;
}

int exitCode(const Error& error)
{
    return error.kind == Error::Kind::CannotWrite || error.kind == Error::Kind::ChangedOnDisk ? NotWritable
                                                                                              : NotReadable;
}

} // namespace

void complain(const QString& what) { QTextStream(stderr) << "storyloop: " << printable(what) << Qt::endl; }

void say(const QString& line) { QTextStream(stdout) << printable(line) << Qt::endl; }

int fail(const Errors& errors)
{
    for (const Error& error : errors)
        complain(error.text());
    return exitCode(errors.first());
}

int wrongUsage(const QString& what)
{
    complain(what + u" (see storyloop --help)"_s);
    return WrongUsage;
}

} // namespace app
