// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits.h"

#include "editing.h"

#include "store/pictures.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <utility>

/// What happens to a project as a whole.
namespace document::edits {

using namespace story;

namespace {

/// Between the ranks of the neighbours, so that no other project has to change.
double rankBetween(Number before, Number after)
{
    if (before && after) return (*before + *after) / 2;
    if (before) return std::floor(*before) + 1;
    return after ? std::ceil(*after) - 1 : 1;
}

Number rankOf(const Document& document, const QString& key)
{
    const Snapshot project = document.project(key);
    return project ? project->rank : Number();
}

/// Pictures under names of their own are not found from the copy's folder: they get the names of their content.
void takePicturesAlong(Document& document, const QString& key, Project& copy)
{
    const auto take = [&](QList<Figure>& figures) {
        for (Figure& figure : figures) {
            if (store::isPictureName(figure.file)) continue;
            if (const auto bytes = document.picture(key, figure.file))
                figure.file = document.keepPicture(*bytes, QFileInfo(figure.file).suffix().toLower());
        }
    };
    take(copy.figures);
    for (Cycle& cycle : copy.cycles)
        take(cycle.figures);
}

} // namespace

QString addProject(Document& document, const QString& title)
{
    Project project;
    project.title = wellFormed(title);
    return addProject(document, std::move(project));
}

QString addProject(Document& document, Project project)
{
    const QStringList keys = document.keys();
    if (project.id.isEmpty()) project.id = document.newProjectId();
    if (!project.rank) project.rank = rankBetween(keys.isEmpty() ? Number() : rankOf(document, keys.last()), {});
    const QString key = document.newProjectId();
    document.push(key, std::make_shared<const Project>(std::move(project)), Edits::tr("Add story"));
    return key;
}

QString duplicateProject(Document& document, const QString& key)
{
    const Snapshot original = document.project(key);
    if (!original) return {};
    const QStringList keys = document.keys();
    Project copy = *original;
    copy.id.clear();
    takePicturesAlong(document, key, copy);
    copy.title = Edits::tr("%1 (copy)").arg(copy.title);
    copy.rank = rankBetween(original->rank, rankOf(document, keys.value(keys.indexOf(key) + 1)));
    return addProject(document, std::move(copy));
}

void setArchived(Document& document, const QString& key, bool archived)
{
    edit(document, key, archived ? Edits::tr("Archive story") : Edits::tr("Take story out of the archive"),
         [&](Project& project) { return std::exchange(project.archived, archived) != archived; });
}

void deleteProject(Document& document, const QString& key)
{
    if (document.project(key)) document.push(key, nullptr, Edits::tr("Delete story"));
}

void moveProject(Document& document, const QString& key, int index)
{
    const QStringList before = document.keys();
    QStringList order = before;
    const auto from = order.indexOf(key);
    if (from < 0) return;
    const auto to = std::clamp<qsizetype>(index, 0, order.size() - 1);
    order.move(from, to);
    if (order == before) return;
    const auto setRank = [&](const QString& which, double rank) {
        edit(document, which, Edits::tr("Move story"), [&](Project& project) {
            project.rank = rank;
            return true;
        });
    };
    const Number above = to > 0 ? rankOf(document, order[to - 1]) : Number();
    const Number below = rankOf(document, order.value(to + 1));
    const double rank = rankBetween(above, below);
    const bool fits = (to == 0 || (above && *above < rank)) && (!below || rank < *below);
    if (fits) return setRank(key, rank);
    // No number stands between the neighbours, or they have none: all are numbered anew, in one step.
    document.undoStack().beginMacro(Edits::tr("Move story"));
    for (qsizetype i = 0; i < order.size(); ++i)
        setRank(order[i], double(i + 1));
    document.undoStack().endMacro();
}

} // namespace document::edits
