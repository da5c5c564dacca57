// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "measure.h"

#include <QTextStream>

namespace bench {

/// To stdout, a line for each thing that was measured, with its goal beside it.
QTextStream& out();

/// Above rows of two programs.
void head();
void row(const QString& what, const Pair& pair, double goal);

/// One program: the median of the times, the worst, and what each should be at most; no goal where that is 0.
void row(const QString& what, const QList<Milliseconds>& times, Milliseconds goal = 0, Milliseconds worstGoal = 0);
/// Memory; no goal where that is 0.
void row(const QString& what, double megabytes, double goal);

} // namespace bench
