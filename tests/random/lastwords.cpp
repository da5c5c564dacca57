// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lastwords.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <map>
#include <stacktrace>

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

constexpr std::array crashes{SIGSEGV, SIGABRT};
std::map<int, struct sigaction> theOtherActions;

void sayThem()
{
    if (theWords) fprintf(stderr, "%s\n", qPrintable(theWords()));
    fprintf(stderr, "%s\n", std::to_string(std::stacktrace::current(1)).c_str());
    fflush(stderr);
}

/// A crash allows little, and this is more than that; but without it nobody would know what led there.
[[maybe_unused]] void handleCrash(int signal)
{
    for (const int each : crashes)
        sigaction(each, &theOtherActions[each], nullptr);
    sayThem();
    raise(signal);
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
    for (const int each : crashes)
        sigaction(each, &action, &theOtherActions[each]);
#endif
}

LastWords::~LastWords()
{
    qInstallMessageHandler(theOtherHandler);
#ifndef __SANITIZE_ADDRESS__
    for (const int each : crashes)
        sigaction(each, &theOtherActions[each], nullptr);
#endif
    theWords = {};
}

QStringList LastWords::warnings() const { return theWarnings; }

} // namespace chance
