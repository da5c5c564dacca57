// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/chartspec.h"

#include <QTableWidget>

namespace views {

/// The numbers of a chart, to read one by one. Copied, it goes as a whole: that is what a spreadsheet wants.
class ChartTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit ChartTable(QWidget* parent);

    void show(const analysis::ChartSpec& spec);

signals:
    void copyWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

/// Head and rows, divided by tabs: a cell that has tabs or line breaks itself stands in quotes.
[[nodiscard]] QString tabbed(const analysis::ChartSpec& spec);

} // namespace views
