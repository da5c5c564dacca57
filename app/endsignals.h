// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace app {

/// Tells the event loop that somebody wants the process to end: the session with SIGTERM, a terminal with SIGINT or SIGHUP.
/// One at a time. A second signal ends the process at once.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    EndSignals();
    ~EndSignals() override;

signals:
    void received();
};

} // namespace app
