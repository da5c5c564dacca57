// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <functional>

namespace items {

/// How one list of names becomes another: what to remove, insert and move, one row at a time and in this order, so that
/// a model can tell its views. `rows` is changed along with the calls.
struct RowSteps
{
    std::function<void(int row)> remove;
    std::function<void(int row, const QString& id)> insert;
    std::function<void(int from, int to)> move; ///< `to` as in QList::move
};

void applyRowSteps(const QStringList& rows, const QStringList& wanted, const RowSteps& steps);

} // namespace items
