// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing.h"

#include <QObject>

class QPrinter;

/// Prints the pages with Qt's printers, which also print into files.
class PrintingModule : public QObject, public views::Printing
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.storyloop.Printing/1")
    Q_INTERFACES(views::Printing)

public:
    [[nodiscard]] Outcome print(const publish::Book& book, story::Paper paper, QWidget* parent) override;
    [[nodiscard]] Outcome printToFile(const publish::Book& book, story::Paper paper, const QString& file) override;
};
