// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conflictmarkers.h"

#include "store/json.h"

#include <QCoreApplication>

#include <utility>

namespace merge {

using story::Error;
using story::Errors;

namespace {

struct Markers
{
    Q_DECLARE_TR_FUNCTIONS(Markers)
};

/// Seven of the sign, then a blank or nothing: longer ones are conflicts inside of a base, which git can write too.
bool isMarker(QByteArrayView line, char sign)
{
    constexpr qsizetype length = 7;
    if (line.size() < length) return false;
    for (const char c : line.first(length))
        if (c != sign) return false;
    return line.size() == length || line[length] == ' ' || line[length] == '\r' || line[length] == '\n';
}

/// What git writes behind it.
QString nameAt(QByteArrayView marker) { return QString::fromUtf8(marker.sliced(7)).simplified(); }

enum class Place { Outside, Mine, Before, Theirs };

/// Reads line by line where it is.
class Reader
{
public:
    explicit Reader(QString file)
        : m_file(std::move(file))
    {
    }

    std::expected<Sides, Error> read(const QByteArray& bytes)
    {
        for (qsizetype from = 0; from < bytes.size();) {
            const qsizetype end = bytes.indexOf('\n', from);
            const qsizetype to = end < 0 ? bytes.size() : end + 1;
            ++m_line;
            if (!take(QByteArrayView(bytes).sliced(from, to - from))) return std::unexpected(fault());
            from = to;
        }
        if (m_place != Place::Outside) return std::unexpected(fault());
        if (m_hasBefore) m_sides.before = m_before;
        return m_sides;
    }

private:
    /// False where a marker stands that cannot stand here.
    bool take(QByteArrayView line)
    {
        if (isMarker(line, '<')) {
            m_sides.mineName = nameAt(line);
            return go(m_place == Place::Outside, Place::Mine);
        }
        if (m_place == Place::Outside) {
            for (QByteArray* side : {&m_sides.mine, &m_sides.theirs, &m_before})
                side->append(line);
            return true;
        }
        if (isMarker(line, '|')) {
            m_hasBefore = true;
            return go(m_place == Place::Mine, Place::Before);
        }
        if (isMarker(line, '=')) return go(m_place == Place::Mine || m_place == Place::Before, Place::Theirs);
        if (isMarker(line, '>')) {
            m_sides.theirsName = nameAt(line);
            return go(m_place == Place::Theirs, Place::Outside);
        }
        side().append(line);
        return true;
    }

    bool go(bool may, Place where)
    {
        m_place = where;
        return may;
    }

    QByteArray& side()
    {
        if (m_place == Place::Before) return m_before;
        return m_place == Place::Mine ? m_sides.mine : m_sides.theirs;
    }

    [[nodiscard]] Error fault() const
    {
        return {Error::Kind::NotValid, m_file, m_line, {}, Markers::tr("the conflict markers of git are not complete")};
    }

    QString m_file;
    int m_line = 0;
    Place m_place = Place::Outside;
    Sides m_sides;
    QByteArray m_before;
    bool m_hasBefore = false;
};

/// Its lines are not those of the file, so none is told.
std::expected<story::Project, Errors> sideOf(const QByteArray& bytes, const QString& name, const QString& file)
{
    return store::projectFromJson(bytes, file).transform_error([&](Errors errors) {
        for (Error& error : errors) {
            error.line = 0;
            error.what = Markers::tr("git has left two versions in it, and “%1” of them cannot be read: %2")
                             .arg(name, error.what);
        }
        return errors;
    });
}

} // namespace

bool hasConflictMarkers(const QByteArray& bytes)
{
    for (qsizetype at = bytes.indexOf("<<<<<<<"); at >= 0; at = bytes.indexOf("<<<<<<<", at + 1))
        if ((at == 0 || bytes[at - 1] == '\n') && isMarker(QByteArrayView(bytes).sliced(at), '<')) return true;
    return false;
}

std::expected<Sides, Error> conflictSides(const QByteArray& bytes, const QString& file)
{
    return Reader(file).read(bytes);
}

std::expected<Versions, Errors> versionsIn(const QByteArray& bytes, const QString& file)
{
    const auto sides = conflictSides(bytes, file);
    if (!sides) return std::unexpected(Errors{sides.error()});
    const auto mine = sideOf(sides->mine, sides->mineName, file);
    if (!mine) return std::unexpected(mine.error());
    const auto theirs = sideOf(sides->theirs, sides->theirsName, file);
    if (!theirs) return std::unexpected(theirs.error());
    Versions versions{*mine, *theirs, {}, sides->mineName, sides->theirsName};
    if (const auto before = store::projectFromJson(sides->before.value_or(QByteArray()), file))
        versions.before = *before;
    return versions;
}

Merged merge(const Versions& versions)
{
    return merge(versions.before.value_or(story::Project()), versions.mine, versions.theirs);
}

} // namespace merge
