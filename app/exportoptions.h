// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publish/publish.h"

#include <QCommandLineOption>

class QCommandLineParser;

namespace app {

/// How a story is told, as the command line asks for it: edition, length, lens, and what is left out.
class ExportOptions
{
public:
    explicit ExportOptions(QCommandLineParser& parser);

    /// The name of one that is given; empty: none is.
    [[nodiscard]] QString given() const;
    [[nodiscard]] bool isConfidential() const;
    /// Reads them into the options; what is wrong with them, or nothing.
    [[nodiscard]] QString read(publish::Options& options) const;

private:
    const QCommandLineParser& m_parser;
    QCommandLineOption m_edition;
    QCommandLineOption m_length;
    QCommandLineOption m_level;
    QCommandLineOption m_setting;
    QCommandLineOption m_without;
    QCommandLineOption m_confidential;
};

} // namespace app
