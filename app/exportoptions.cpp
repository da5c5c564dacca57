// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportoptions.h"

#include <QCommandLineParser>

namespace app {

using namespace Qt::StringLiterals;

namespace {

/// A choice by the key that it has in files.
template <typename E> bool read(const QString& key, E& value)
{
    const int found = key.isEmpty() ? -1 : story::choiceFromKey(QMetaEnum::fromType<E>(), key);
    if (found >= 0) value = E(found);
    return found >= 0;
}

bool read(const QString& name, story::Length& length)
{
    using story::Length;
    static const QHash<QString, Length> lengths{{u"30s"_s, Length::ThirtySeconds},
                                                {u"90s"_s, Length::NinetySeconds},
                                                {u"3min"_s, Length::ThreeMinutes},
                                                {u"10min"_s, Length::TenMinutes}};
    length = lengths.value(name);
    return lengths.contains(name);
}

} // namespace

ExportOptions::ExportOptions(QCommandLineParser& parser)
    : m_parser(parser)
    , m_edition(u"edition"_s, {}, u"name"_s)
    , m_length(u"length"_s, {}, u"time"_s)
    , m_level(u"level"_s, {}, u"name"_s)
    , m_setting(u"setting"_s, {}, u"name"_s)
    , m_without(u"without"_s, {}, u"part"_s)
    , m_confidential(u"confidential"_s)
{
    parser.addOptions({m_edition, m_length, m_level, m_setting, m_without, m_confidential});
}

QString ExportOptions::given() const
{
    for (const QCommandLineOption& option : {m_edition, m_length, m_level, m_setting, m_without})
        if (m_parser.isSet(option)) return option.names().first();
    return {};
}

bool ExportOptions::isConfidential() const { return m_parser.isSet(m_confidential); }

QString ExportOptions::read(publish::Options& options) const
{
    if (m_parser.isSet(m_edition) && !app::read(m_parser.value(m_edition), options.edition))
        return u"--edition takes share, study, card or executive"_s;
    if (m_parser.isSet(m_length) && !app::read(m_parser.value(m_length), options.length))
        return u"--length takes 30s, 90s, 3min or 10min"_s;
    if (m_parser.isSet(m_level) && !app::read(m_parser.value(m_level), options.level))
        return u"--level takes junior, mid or senior"_s;
    if (m_parser.isSet(m_setting) && !app::read(m_parser.value(m_setting), options.setting))
        return u"--setting takes largeCompany, startup or research"_s;
    options.isConfidential = m_parser.isSet(m_confidential);
    for (const QString& name : m_parser.values(m_without)) {
        const std::optional<publish::Part> part = publish::partNamed(name);
        if (!part) return u"--without takes one of "_s + publish::partNames().join(u", "_s);
        options.without.setFlag(*part);
    }
    return {};
}

} // namespace app
