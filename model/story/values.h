// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "choices.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <compare>
#include <optional>

namespace story {

using Number = std::optional<double>;
using Integer = std::optional<int>;

/// A date as well as it is remembered: a day, a month, a quarter or a year. Not a point in time.
class Date
{
public:
    enum class Precision { None, Year, Quarter, Month, Day };

    Date() = default;
    static Date fromDay(QDate day);
    /// "2026-11-22", "2026-11", "2026-Q4" or "2026"; nothing else.
    static std::optional<Date> fromText(QStringView text);

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isNull() const { return m_precision == Precision::None; }
    [[nodiscard]] Precision precision() const { return m_precision; }
    /// The first and the last day that it may mean.
    [[nodiscard]] QDate first() const;
    [[nodiscard]] QDate last() const;

    bool operator==(const Date&) const = default;

private:
    qint16 m_year = 0;
    qint8 m_month = 0; ///< 1 to 12; of a quarter its first month
    qint8 m_day = 0;
    Precision m_precision = Precision::None;
};

/// Prose as a list of paragraphs, in the value as in the file, so that an edit copies one paragraph and not all.
struct Prose
{
    QStringList paragraphs;

    [[nodiscard]] bool isEmpty() const { return paragraphs.isEmpty(); }
    /// One text with a line for each paragraph, and back: empty lines are dropped, and space at the ends.
    [[nodiscard]] QString text() const { return paragraphs.join(QChar(u'\n')); }
    static Prose fromText(const QString& text);
    bool operator==(const Prose&) const = default;
};

/// Source code or configuration: kept to the letter, written to the file line by line.
struct Code
{
    QString text;
    bool operator==(const Code&) const = default;
};

/// The id of an entry in another list of the same project. Whether it is there, `check` tells.
struct Reference
{
    QString id;
    bool operator==(const Reference&) const = default;
};
template <typename T> struct Ref : Reference
{
    bool operator==(const Ref&) const = default;
};

struct References
{
    QStringList ids;
    bool operator==(const References&) const = default;
};
template <typename T> struct Refs : References
{
    bool operator==(const Refs&) const = default;
};

struct Point
{
    Date date;
    double value = 0;
    bool operator==(const Point&) const = default;
};
/// A recorded series, in order of time, one value a date.
using Series = QList<Point>;

/// What is known about a value beside the value itself.
struct Annotation
{
    QString source;        ///< where the value was read: a link, a document, a person
    bool notKnown = false; ///< asked for, and nobody knows: not the same as empty
    bool operator==(const Annotation&) const = default;
};

/// A member of a file that this version does not know: kept word for word, and where it stood.
struct UnknownMember
{
    QString after; ///< key of the member before it, empty at the front
    QString key;
    QByteArray json;
    /// Where it stood is no part of what it says: the member before it may have been emptied since.
    bool operator==(const UnknownMember& other) const { return key == other.key && json == other.json; }
};

/// What every part of a story carries: annotations by field key, and what a newer program wrote.
struct Record
{
    QMap<QString, Annotation> about;
    QList<UnknownMember> unknown;
    bool operator==(const Record&) const = default;
};

/// A part of a list. The id is made once and never changes; other parts refer to it.
struct Entry : Record
{
    QString id;
    bool operator==(const Entry&) const = default;
};

struct Quantity : Record
{
    Number value;
    QString unit;
    Prose note;
    bool operator==(const Quantity&) const = default;
};

struct Duration : Record
{
    Number value;
    TimeUnit unit = TimeUnit::Unset;
    /// In days, of 30.44 a month and 91.31 a quarter; nothing while value or unit is missing.
    [[nodiscard]] Number days() const;
    bool operator==(const Duration&) const = default;
};

struct Link : Entry
{
    QString title;
    QString url;
    bool operator==(const Link&) const = default;
};

/// A picture that belongs to the story. The file stands in `NAME.files/`.
struct Figure : Entry
{
    Step step = Step::Objective; ///< where it is shown; in a cycle's own figures without meaning
    QString file;                ///< file name, made of the hash of its content
    QString caption;
    QString alternativeText;
    bool operator==(const Figure&) const = default;
};

} // namespace story

Q_DECLARE_METATYPE(story::Date)
