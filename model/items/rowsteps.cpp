// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowsteps.h"

namespace items {

void applyRowSteps(const QStringList& rows, const QStringList& wanted, const RowSteps& steps)
{
    QStringList now = rows;
    for (int row = int(now.size()) - 1; row >= 0; --row) {
        if (wanted.contains(now[row])) continue;
        steps.remove(row);
        now.removeAt(row);
    }
    for (int row = 0; row < wanted.size(); ++row) {
        if (row < now.size() && now[row] == wanted[row]) continue;
        const auto from = now.indexOf(wanted[row], row);
        if (from < 0) {
            steps.insert(row, wanted[row]);
            now.insert(row, wanted[row]);
        } else if (row + 1 < now.size() && now[row + 1] == wanted[row] && wanted.indexOf(now[row]) > row + 1) {
            // one entry went down: moving it says so in one step, where lifting all below it would take many
            const int to = int(wanted.indexOf(now[row]));
            const int last = std::min(to, int(now.size()) - 1);
            steps.move(row, last);
            now.move(row, last);
            --row;
        } else {
            steps.move(int(from), row);
            now.move(from, row);
        }
    }
}

} // namespace items
