// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

#include <expected>

/// For the files of typedvalues.h, and for nobody else: why what was typed is refused, in words.
namespace items {

struct TypedValue
{
    Q_DECLARE_TR_FUNCTIONS(TypedValue)
};

using Fault = std::unexpected<QString>;

} // namespace items
