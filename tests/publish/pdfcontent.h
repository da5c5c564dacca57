// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

/// What a page paints, as far as it takes to see that all of it is marked.
struct PdfContent
{
    explicit PdfContent(const QByteArray& operators);

    QList<int> marks; ///< those that an element has to hold, in their order
    QStringList faults;
};
