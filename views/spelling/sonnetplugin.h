// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "spellingengine.h"

#include <QObject>

#include <memory>

namespace Sonnet {
class Speller;
}

/// Spelling through Sonnet; the only pair of files that knows it.
class SonnetPlugin : public QObject, public views::SpellingEngine
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.storyloop.SpellingEngine/1")
    Q_INTERFACES(views::SpellingEngine)

public:
    SonnetPlugin();
    ~SonnetPlugin() override;

    [[nodiscard]] bool setLanguage(const QString& language) override;
    [[nodiscard]] bool isRight(const QString& word) override;
    [[nodiscard]] QStringList suggestions(const QString& word) override;
    void addToDictionary(const QString& word) override;

private:
    [[nodiscard]] QString dictionaryFor(const QString& language) const;
    std::unique_ptr<Sonnet::Speller> m_speller;
    QString m_dictionary;
};
