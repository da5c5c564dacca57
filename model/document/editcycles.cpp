// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editcycles.h"

#include <QCoreApplication>

#include <algorithm>

namespace document::edits {

using namespace story;

QString addSuccessor(Document& document, const QString& key, const QString& cycleId)
{
    const Snapshot before = document.project(key);
    if (!before) return {};
    const auto found = std::ranges::find(before->cycles, cycleId, &Cycle::id);
    if (found == before->cycles.end()) return {};
    const auto index = found - before->cycles.begin();
    auto after = std::make_shared<Project>(*before);
    Cycle next;
    next.id = document.newId(QStringLiteral("c"), *before);
    after->cycles[index].successor.id = next.id;
    after->cycles.insert(index + 1, next);
    document.push(key, std::move(after),
                  QCoreApplication::translate("Edits", "Add what followed cycle %1").arg(index + 1));
    return next.id;
}

} // namespace document::edits
