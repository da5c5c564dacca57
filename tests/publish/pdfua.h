// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

/// What is wrong with a PDF by those rules of PDF/UA-1 that a program can check, read with qpdf: none where all is well.
[[nodiscard]] QStringList pdfUaFaults(const QByteArray& pdf);
