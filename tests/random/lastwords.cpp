// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lastwords.h"

#include <QtGlobal>

#include <algorithm>
#include <csignal>
#include <cstdio>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/common_interface_defs.h>
#endif

namespace chance {

namespace {

// A message handler is a plain function, so what it needs lies here.
std::function<QString()> theWords;
QStringList theWarnings;
QStringList theExpected;
QtMessageHandler theOtherHandler = nullptr;

struct sigaction theOtherAction = {};

void sayThem()
{
    if (theWords) fprintf(stderr, "%s\n", qPrintable(theWords()));
    fflush(stderr);
}

/// A crash allows little, and this is more than that; but without it nobody would know what led there.
[[maybe_unused]] void handleCrash(int)
{
    sigaction(SIGSEGV, &theOtherAction, nullptr);
    sayThem();
    raise(SIGSEGV);
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (type == QtFatalMsg) {
        sayThem();
    } else if (type == QtWarningMsg || type == QtCriticalMsg) {
        const auto isBegin = [&](const QString& begin) { return message.startsWith(begin); };
        if (std::ranges::any_of(theExpected, isBegin)) return;
        theWarnings.append(message);
    }
    if (theOtherHandler) theOtherHandler(type, context, message);
}

} // namespace

LastWords::LastWords(std::function<QString()> words, const QStringList& expected)
{
    theExpected = expected;
    theWords = std::move(words);
    theWarnings.clear();
    theOtherHandler = qInstallMessageHandler(handle);
#ifdef __SANITIZE_ADDRESS__
    __sanitizer_set_death_callback(sayThem);
#else
    struct sigaction action = {};
    action.sa_handler = handleCrash;
    sigaction(SIGSEGV, &action, &theOtherAction);
#endif
}

LastWords::~LastWords()
{
    qInstallMessageHandler(theOtherHandler);
#ifndef __SANITIZE_ADDRESS__
    sigaction(SIGSEGV, &theOtherAction, nullptr);
#endif
    theWords = {};
}

QStringList LastWords::warnings() const { return theWarnings; }

} // namespace chance
