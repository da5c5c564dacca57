// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits.h"

#include "editing.h"

#include "store/pictures.h"

namespace document::edits {

using namespace story;

namespace {

/// Only a list of figures takes pictures.
QList<Figure>* figuresAt(Project& project, const FieldPath& list)
{
    const auto at = locate(project, list);
    if (!at || !at.field || at.field->kind != Kind::List || &at.field->type() != &recordType<Figure>()) return nullptr;
    return &as<QList<Figure>>(at.member);
}

} // namespace

QStringList addFigures(Document& document, const QString& key, const FieldPath& list, const QList<NewPicture>& pictures,
                       Step step)
{
    const Snapshot project = document.project(key);
    if (!project || pictures.isEmpty()) return {};
    QStringList ids;
    const QString text = pictures.size() == 1 ? Edits::tr("Add picture") : Edits::tr("Add pictures");
    edit(document, key, text, [&](Project& p) {
        QList<Figure>* figures = figuresAt(p, list);
        if (!figures) return false;
        for (const NewPicture& picture : pictures) {
            Figure figure;
            figure.id = document.newId(QStringLiteral("f"), p);
            figure.step = step;
            figure.file = document.keepPicture(picture.bytes, picture.suffix);
            figure.caption = wellFormed(picture.caption);
            figures->append(figure);
            ids.append(figure.id);
        }
        return true;
    });
    return ids;
}

} // namespace document::edits
