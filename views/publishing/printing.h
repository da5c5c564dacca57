// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publish/book.h"

#include <QtPlugin>

class QWidget;

namespace views {

/// Asks for a printer and prints. In a module of its own, because Qt's printing would cost every start.
class Printing
{
public:
    Printing() = default;
    Printing(const Printing&) = delete;
    Printing& operator=(const Printing&) = delete;
    virtual ~Printing() = default;

    enum class Outcome { Printed, Cancelled, Failed };
    /// Asks for the printer and the pages.
    [[nodiscard]] virtual Outcome print(const publish::Book& book, story::Paper paper, QWidget* parent) = 0;
    /// Without a question, into a PDF as the printer would get it.
    [[nodiscard]] virtual Outcome printToFile(const publish::Book& book, story::Paper paper, const QString& file) = 0;
};

/// Loads the module from the folder; null where it is not there.
[[nodiscard]] Printing* printing(const QString& moduleFolder);

} // namespace views

Q_DECLARE_INTERFACE(views::Printing, "io.github.storyloop.Printing/1")
