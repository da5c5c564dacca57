// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recoveredtext.h"

#include "store/json.h"
#include "story/difference.h"

#include <QCoreApplication>
#include <QLocale>

namespace views {

using namespace Qt::StringLiterals;
using store::Recovery;

namespace {

struct RecoveredText
{
    Q_DECLARE_TR_FUNCTIONS(RecoveredText)
};

/// As many places as fit in a sentence.
constexpr qsizetype mostPlaces = 3;

QString changesOf(const Recovery::Copy& copy)
{
    const auto typed = store::projectFromJson(copy.story, copy.path);
    if (!typed || !copy.base) return {};
    const auto before = store::projectFromJson(*copy.base, copy.path);
    if (!before) return {};
    const auto differences = story::differences(*before, *typed);
    QStringList places;
    for (const story::Difference& difference : differences.first(std::min(differences.size(), mostPlaces)))
        if (const QString place = story::placeName(*typed, difference.path); !place.isEmpty()) places.append(place);
    if (differences.size() > mostPlaces)
        places.append(RecoveredText::tr("%n more place(s)", nullptr, int(differences.size() - mostPlaces)));
    return places.isEmpty() ? QString() : RecoveredText::tr("Changed: %1.").arg(places.join(u", "_s));
}

/// What a field or a cell did not understand yet.
QString unfinishedOf(const Recovery::Copy& copy)
{
    QStringList texts;
    for (const Recovery::Typed& typed : copy.typed.first(std::min(copy.typed.size(), mostPlaces)))
        texts.append(RecoveredText::tr("“%1”").arg(typed.text));
    return texts.isEmpty() ? QString() : RecoveredText::tr("Not finished: %1.").arg(texts.join(u", "_s));
}

QString standingOf(const Recovery::Copy& copy)
{
    switch (Recovery::standing(copy)) {
    case Recovery::Standing::BothChanged: return RecoveredText::tr("The file was changed since, too.");
    case Recovery::Standing::NoFile:
        return copy.base ? RecoveredText::tr("Its file is gone.") : RecoveredText::tr("It never had a file.");
    case Recovery::Standing::OnlyHere:
    case Recovery::Standing::OnDisk: break;
    }
    return {};
}

} // namespace

WelcomePage::Recovered recoveredText(const Recovery::Copy& copy)
{
    const QString when = QLocale().toString(copy.takenAt.toLocalTime(), QLocale::ShortFormat);
    QStringList about{RecoveredText::tr("Typed until %1.").arg(when), standingOf(copy), changesOf(copy),
                      unfinishedOf(copy)};
    about.removeAll(QString());
    return {.title = copy.title.isEmpty() ? RecoveredText::tr("Untitled") : copy.title, .about = about.join(u' ')};
}

} // namespace views
