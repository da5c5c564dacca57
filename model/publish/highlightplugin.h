// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "codehighlighter.h"

#include <QObject>

#include <memory>

namespace KSyntaxHighlighting {
class Repository;
}

/// Code highlighting through KSyntaxHighlighting; the only pair of files that knows it.
class HighlightPlugin : public QObject, public publish::CodeHighlighter
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.storyloop.CodeHighlighter/3")
    Q_INTERFACES(publish::CodeHighlighter)

public:
    HighlightPlugin();
    ~HighlightPlugin() override;

    QList<QList<publish::CodeSpan>> highlight(const QStringList& lines, const QString& language,
                                              const QString& fileName) override;
    [[nodiscard]] std::unique_ptr<publish::CodeLines> lines(const QString& language, const QString& fileName) override;
    [[nodiscard]] QStringList languages() override;

private:
    /// Made when it is first needed: it reads the index of some 400 languages.
    KSyntaxHighlighting::Repository& repository();
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
};
