// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories.h"

#include "story/fieldpath.h"

#include <limits>

namespace chance {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

const QStringList& pieces()
{
    static const QStringList all{u"precision"_s,
                                 u"a "_s,
                                 u"94 %"_s,
                                 u"1,234.5"_s,
                                 u"{{recall@c2}}"_s,
                                 u"{{"_s,
                                 u"**bold**"_s,
                                 u"- item"_s,
                                 u"`code`"_s,
                                 u"[link](https://example.org/?a=1&b=2)"_s,
                                 u"<b>x</b>"_s,
                                 u"<img src=\"file:///x\">"_s,
                                 u"&amp; & &&"_s,
                                 u"%1 %L2 %n %%"_s,
                                 u"\"quoted\" \\ 'single'"_s,
                                 u"\t"_s,
                                 u"é ü ß"_s,
                                 u"e\u0301"_s,
                                 u"漢字かな"_s,
                                 u"🙂👩‍🔬"_s,
                                 u"שלום"_s,
                                 u"مرحبا"_s,
                                 u"\u202Eback\u202C"_s,
                                 u"\u200B"_s,
                                 u"\u00A0"_s,
                                 u"\u2028"_s,
                                 u"\uFFFD"_s,
                                 u"\u0001"_s,
                                 QString(QChar(0)),
                                 u"−2.5"_s,
                                 u"2026-11-22"_s,
                                 u"null"_s,
                                 u"  "_s,
                                 u"."_s};
    return all;
}

/// What a newer version of the program may have written, as this one spells it again.
const QList<QByteArray>& strangeJson()
{
    static const QList<QByteArray> all{"1",
                                       "0.10",
                                       "1e400",
                                       "null",
                                       "true",
                                       "\"text 🙂\"",
                                       "[]",
                                       "{}",
                                       "[1,[2,{\"a\":null}]]",
                                       "{\"deep\":{\"er\":[true,false]},\"x\":\"\"}"};
    return all;
}

double number(Dice& dice)
{
    static const QList<double> odd{0, -1, 1e-300, 1e300, 0.1, 94, 100, 1.0 / 3, -2.5, 1e15, 1234567.891};
    return dice.oneIn(2) ? dice.of(odd) : double(dice.between(-9999, 9999)) / 100;
}

Date date(Dice& dice)
{
    const int year = dice.between(1999, 2031);
    const int month = dice.between(1, 12);
    const QString text = dice.oneIn(4) ? u"%1"_s.arg(year)
        : dice.oneIn(3)                ? u"%1-Q%2"_s.arg(year).arg((month + 2) / 3)
        : dice.oneIn(2)                ? u"%1-%2"_s.arg(year).arg(month, 2, 10, QLatin1Char('0'))
                                       : QDate(year, month, dice.between(1, 28)).toString(Qt::ISODate);
    return *Date::fromText(text);
}

Series series(Dice& dice)
{
    Series points;
    int year = dice.between(1990, 2010);
    for (int i = dice.between(1, 5); i > 0; --i) {
        points.append({*Date::fromText(u"%1"_s.arg(year)), number(dice)});
        year += dice.between(1, 5);
    }
    return points;
}

/// A value of the choice: Unset is the empty one and no choice.
int choice(const Field& field, Dice& dice)
{
    const QMetaEnum& choices = field.choice.choices;
    const int first = qstrcmp(choices.key(0), "Unset") == 0 ? 1 : 0;
    return choices.value(dice.between(first, choices.keyCount() - 1));
}

QStringList texts(Dice& dice)
{
    QStringList all;
    for (int i = dice.between(1, 3); i > 0; --i)
        all.append(text(dice));
    return all;
}

QString reference(const Project& project, Dice& dice)
{
    if (!project.metrics.isEmpty() && !dice.oneIn(3)) return dice.of(project.metrics).id;
    return project.cycles.isEmpty() || dice.oneIn(4) ? u"nowhere"_s : dice.of(project.cycles).id;
}

QVariant fittingValue(const Field& field, const Project& project, Dice& dice)
{
    switch (field.kind) {
    case Kind::Line:
    case Kind::Code: return text(dice);
    case Kind::Prose:
    case Kind::Lines: return texts(dice);
    case Kind::Real: return number(dice);
    case Kind::Whole: return dice.between(-3, 100'000);
    case Kind::Flag: return dice.oneIn(2);
    case Kind::Date: return QVariant::fromValue(date(dice));
    case Kind::Choice: return choice(field, dice);
    case Kind::Choices: return QVariant::fromValue(QList<int>{choice(field, dice), choice(field, dice)});
    case Kind::Reference: return reference(project, dice);
    case Kind::References: return QStringList{reference(project, dice), reference(project, dice)};
    case Kind::Numbers: return QVariant::fromValue(QList<double>{number(dice), number(dice), number(dice)});
    case Kind::Points: return QVariant::fromValue(series(dice));
    case Kind::Record:
    case Kind::List: break;
    }
    return {};
}

QVariant hostileValue(Dice& dice)
{
    static const double infinite = std::numeric_limits<double>::infinity();
    const Series backwards{{*Date::fromText(u"2026"), 1}, {*Date::fromText(u"2025"), 2}};
    const QList<QVariant> all{QVariant(),
                              u"text"_s,
                              -1,
                              4711,
                              infinite,
                              std::numeric_limits<double>::quiet_NaN(),
                              QString(QString(QChar(0xD800)) + u'x'),
                              QStringList{QString(QChar(0xDC00))},
                              QVariant::fromValue(QList<int>{0, 4711}),
                              QVariant::fromValue(QList<double>{1, infinite}),
                              QVariant::fromValue(backwards),
                              QVariant::fromValue(Series{{Date(), 1}}),
                              QVariant::fromValue(Date())};
    return dice.of(all);
}

/// Fills records from their descriptions.
class Filler
{
public:
    Filler(Dice& dice, int percent, Project& project)
        : m_dice(dice)
        , m_percent(percent)
        , m_project(project)
    {
    }

    void fill(const RecordType& type, void* record)
    {
        Record& base = *type.mutableBase(record);
        for (const Field& field : type.fields) {
            if (m_dice.below(100) >= m_percent) continue;
            fillMember(field, field.mutableMember(record));
            if (m_dice.oneIn(40)) base.about[field.name()] = {text(m_dice), m_dice.oneIn(2)};
            if (base.about.value(field.name()) == Annotation()) base.about.remove(field.name());
            if (m_dice.oneIn(60) && !field.empty(field.member(record)))
                base.unknown.append({field.name(), u"x%1"_s.arg(++m_count), m_dice.of(strangeJson())});
        }
    }

private:
    void fillMember(const Field& field, void* member)
    {
        if (field.kind == Kind::Record) return fill(field.type(), member);
        if (field.kind != Kind::List) {
            setMemberValue(field, member, fittingValue(field, m_project, m_dice));
            return;
        }
        for (int i = m_dice.between(1, 3); i > 0; --i) {
            void* entry = field.list.insert(member, field.list.size(member), nullptr);
            field.list.mutableEntry(entry)->id = u"e%1"_s.arg(++m_count);
            fill(field.type(), entry);
        }
    }

    Dice& m_dice;
    int m_percent;
    Project& m_project;
    int m_count = 0;
};

} // namespace

QString word(Dice& dice)
{
    static const QStringList words{u"Recall"_s, u"Fraud"_s, u"漢字"_s, u"p95 latency"_s, u"שלום"_s, u"A & B"_s};
    return dice.of(words);
}

QString text(Dice& dice)
{
    QString text;
    for (int i = dice.between(0, 6); i > 0; --i)
        text += dice.of(pieces());
    if (dice.oneIn(50)) text = text.repeated(40);
    if (dice.oneIn(10)) text += u'\n' + dice.of(pieces());
    return text;
}

Project project(Dice& dice, int percent)
{
    Project project;
    Filler(dice, percent, project).fill(recordType<Project>(), &project);
    project.id = u"p%1"_s.arg(dice.any());
    return project;
}

QVariant value(const Field& field, const Project& project, Dice& dice)
{
    if (dice.oneIn(8)) return {};
    return dice.oneIn(12) ? hostileValue(dice) : fittingValue(field, project, dice);
}

} // namespace chance
