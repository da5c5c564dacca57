// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sonnetplugin.h"

#include <Sonnet/Speller>

#include <QLocale>

using namespace Qt::StringLiterals;

SonnetPlugin::SonnetPlugin() = default;
SonnetPlugin::~SonnetPlugin() = default;

/// "pt-BR" is "pt_BR" and no other; of "en" the user's own English, or the first that there is.
QString SonnetPlugin::dictionaryFor(const QString& language) const
{
    const QStringList known = m_speller->availableLanguages();
    const QString wanted = language.isEmpty() ? u"en"_s : QString(language).replace(u'-', u'_');
    if (known.contains(wanted)) return wanted;
    if (wanted.contains(u'_')) return {};
    const QString own = QLocale().name();
    if (own.startsWith(wanted + u'_') && known.contains(own)) return own;
    for (const QString& usual : {u"en_US"_s, u"de_DE"_s, u"fr_FR"_s, u"es_ES"_s, u"pt_PT"_s})
        if (usual.startsWith(wanted + u'_') && known.contains(usual)) return usual;
    for (const QString& name : known)
        if (name.startsWith(wanted + u'_')) return name;
    return {};
}

/// A language without a dictionary is not even tried: Sonnet would complain of it in the terminal.
bool SonnetPlugin::setLanguage(const QString& language)
{
    if (!m_speller) m_speller = std::make_unique<Sonnet::Speller>();
    const QString dictionary = dictionaryFor(language);
    if (dictionary.isEmpty()) return false;
    if (dictionary != m_dictionary) m_speller->setLanguage(dictionary);
    m_dictionary = dictionary;
    return m_speller->isValid();
}

bool SonnetPlugin::isRight(const QString& word) { return m_speller->isCorrect(word); }

QStringList SonnetPlugin::suggestions(const QString& word) { return m_speller->suggest(word); }

void SonnetPlugin::addToDictionary(const QString& word) { m_speller->addToPersonal(word); }
