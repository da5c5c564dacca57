// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/spreadsheet.h"

#include <QDialog>

namespace views {

struct Place;

/// Shows what a paste would do before it does it: what the columns are, which cells make no sense and why, how many rows are
/// added and changed.
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    PasteDialog(const items::Paste& paste, const QString& into, QWidget* parent);

private:
    [[nodiscard]] QWidget* preview(const items::Paste& paste);
    [[nodiscard]] static QString faults(const items::Paste& paste);
};

/// What is on the clipboard into a list, or a recorded series, after the preview; one step. Nothing, if it is declined.
void pasteEntries(document::Document& document, const QString& key, const items::PasteInto& into, QWidget* parent);
void pasteSeries(document::Document& document, const Place& series, QWidget* parent);

} // namespace views
