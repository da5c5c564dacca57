// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phrases.h"

#include "programdata.h"

namespace coach {

using namespace Qt::StringLiterals;

std::expected<Phrases, story::Error> Phrases::load(const QString& dataFolder, const QString& language)
{
    const auto data = readProgramData(dataFolder + u"/findings/"_s + language + u".json"_s, u"storyloop/findings"_s);
    if (!data) return std::unexpected(data.error());
    Phrases phrases;
    const QJsonObject sentences = data->value("sentences"_L1).toObject();
    for (const QString& rule : sentences.keys())
        phrases.m_sentences.insert(rule, sentences.value(rule).toString());
    return phrases;
}

QString Phrases::phrase(const analysis::Finding& finding) const
{
    QString sentence = m_sentences.value(finding.rule, finding.rule);
    for (qsizetype i = 0; i < finding.arguments.size(); ++i)
        sentence.replace(u'%' + QString::number(i + 1), finding.arguments[i]);
    return sentence;
}

} // namespace coach
