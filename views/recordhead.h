// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

class QLabel;
class QLayout;

namespace views {

class AnnotationLine;

/// What stands above the fields of a record: its name, and a button for what can be said about the record as a whole, as its
/// fields have the keys for themselves.
struct RecordHead
{
    QLayout* layout;
    AnnotationLine* annotation; ///< to be told the place of the record
};

/// The name becomes a part of it.
[[nodiscard]] RecordHead makeRecordHead(document::Document& document, QLabel* name);

} // namespace views
