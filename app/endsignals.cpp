// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "endsignals.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/eventfd.h>
#include <unistd.h>

namespace app {

namespace {

constexpr int endings[] = {SIGTERM, SIGINT, SIGHUP};
int told = -1; ///< an eventfd: of what a signal handler may call, write() is what wakes an event loop

void tell(int)
{
    for (const int ending : endings)
        std::signal(ending, SIG_DFL);
    const quint64 once = 1;
    [[maybe_unused]] const auto written = ::write(told, &once, sizeof once);
}

} // namespace

EndSignals::EndSignals()
{
    told = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (told < 0) return; // then a signal ends the process, as it does any other
    auto* notifier = new QSocketNotifier(told, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        emit received();
    });
    for (const int ending : endings)
        std::signal(ending, tell);
}

EndSignals::~EndSignals()
{
    for (const int ending : endings)
        std::signal(ending, SIG_DFL);
    if (told >= 0) ::close(told);
}

} // namespace app
