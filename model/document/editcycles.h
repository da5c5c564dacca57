// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"

/// What a user does with cycles beyond what can be done with any entry of a list.
namespace document::edits {

/// Adds an empty cycle behind the given one and names it as what followed, in one undo step. Returns its id, empty where
/// there is no such cycle.
QString addSuccessor(Document& document, const QString& key, const QString& cycleId);

} // namespace document::edits
