// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publish/layout.h"

#include <QStringList>

/// What a reader with a ruler finds wrong with pages by the house rules. Only what stands on them is looked at: nothing of how
/// the paginator came to it. Of a story whose notes have titles that occur once.
[[nodiscard]] QStringList pageFaults(const QList<publish::Block>& blocks, const QList<publish::Page>& pages,
                                     story::Paper paper);
