// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lastwords.h"

#include <QtGlobal>

#include <cstdio>

namespace chance {

namespace {

// A message handler is a plain function, so what it needs lies here.
std::function<QString()> theWords;
QStringList theWarnings;
QtMessageHandler theOtherHandler = nullptr;

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (type == QtFatalMsg) {
        fprintf(stderr, "%s\n", qPrintable(theWords()));
        fflush(stderr);
    } else if (type == QtWarningMsg || type == QtCriticalMsg) {
        theWarnings.append(message);
    }
    if (theOtherHandler) theOtherHandler(type, context, message);
}

} // namespace

LastWords::LastWords(std::function<QString()> words)
{
    theWords = std::move(words);
    theWarnings.clear();
    theOtherHandler = qInstallMessageHandler(handle);
}

LastWords::~LastWords()
{
    qInstallMessageHandler(theOtherHandler);
    theWords = {};
}

QStringList LastWords::warnings() const { return theWarnings; }

} // namespace chance
