// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QProcessEnvironment>
#include <QString>

#include <functional>

namespace bench {

/// Milliseconds; negative: it could not be measured.
using Milliseconds = double;

[[nodiscard]] Milliseconds median(QList<Milliseconds> times);
/// What this thread has worked so far. On a busy machine it tells what a time does not: whose fault that is.
[[nodiscard]] Milliseconds processorTime();
[[nodiscard]] Milliseconds timeOf(const std::function<void()>& work);

/// Two things measured in turns, so that a machine that gets busy in between slows down both.
struct Pair
{
    Milliseconds ours = -1;
    Milliseconds bare = -1;
};
[[nodiscard]] Pair inTurns(int runs, const std::function<Milliseconds()>& ours,
                           const std::function<Milliseconds()>& bare);

/// What a program needs to start, with settings, data and caches in `folder` and nowhere else.
[[nodiscard]] QProcessEnvironment environmentIn(const QString& folder, const QString& platform);

/// The memory of a process, its part of what it shares with others counted in (PSS); negative: not known.
[[nodiscard]] double megabytesOf(qint64 processId);

/// A whole process, from its start to its end.
/// The most memory (RSS) that the process has had, in megabytes, as seen each few milliseconds; below 0: it failed.
[[nodiscard]] double peakOf(const QStringList& command, const QProcessEnvironment& environment);

[[nodiscard]] Milliseconds processTime(const QStringList& command, const QProcessEnvironment& environment);

} // namespace bench
