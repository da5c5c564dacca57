// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fields/fieldeditor.h"
#include "pastedialog.h"

#include "document/edits.h"
#include "story/fields.h"

#include <QClipboard>
#include <QGuiApplication>

#include <expected>

namespace views {

using namespace story;
using items::Paste;

namespace {

items::Cells clipboardCells() { return items::cellsFromText(QGuiApplication::clipboard()->text()); }

/// What is to be pasted; an empty fault where it is declined.
std::expected<Paste, QString> wanted(const PasteDialog::Reader& read, const QList<items::PasteTarget>& targets,
                                     const QString& into, QWidget* parent)
{
    const Paste first = read({});
    if (first.clipboard.isEmpty()) return std::unexpected(first.fault); // there is nothing to look at
    PasteDialog dialog(read, targets, into, parent);
    if (dialog.exec() != QDialog::Accepted) return std::unexpected(QString());
    return dialog.paste();
}

} // namespace

QString pasteEntries(document::Document& document, const QString& key, const items::PasteInto& into, QWidget* parent)
{
    const document::Snapshot project = document.project(key);
    if (!project) return {};
    const QString name = placeName(*project, into.list);
    const items::Cells cells = clipboardCells();
    const auto at = locate(*project, into.list);
    const bool isSeriesList = at && at.field && at.field->kind == Kind::List && at.field->type().field(u"points");
    const bool isTable = isSeriesList && items::readSeriesTable(*project, into.list, cells, into.locale);
    const auto read = [&](const items::PasteChoices& choices) {
        if (isTable) return *items::readSeriesTable(*project, into.list, cells, into.locale, choices);
        items::PasteInto chosen = into;
        chosen.choices = choices;
        return items::readPaste(*project, chosen, cells);
    };
    const auto paste =
        wanted(read,
               isTable ? items::seriesTableTargets(*project, into.list) : items::pasteTargets(*project, into.list),
               name, parent);
    if (!paste) return paste.error();
    document::edits::setEntries(document, key, into.list,
                                isTable ? items::seriesChanges(*project, into.list, *paste) : items::changesOf(*paste),
                                PasteDialog::tr("Paste %1").arg(name));
    return {};
}

QString pasteSeries(document::Document& document, const Place& series, QWidget* parent)
{
    const document::Snapshot project = document.project(series.key);
    if (!project) return {};
    const QString name = placeName(*project, series.path);
    const items::Cells cells = clipboardCells();
    const auto before = fieldValue(*project, series.path).value<Series>();
    const auto read = [&](const items::PasteChoices& choices) {
        return items::readSeriesPaste(before, cells, parent->locale(), choices);
    };
    const auto paste = wanted(read, items::seriesTargets(), name, parent);
    if (!paste) return paste.error();
    const auto points = items::merged(before, *paste);
    document::edits::setFields(document, series.key, PasteDialog::tr("Paste %1").arg(name),
                               {{series.path, QVariant::fromValue(points)}});
    return {};
}

} // namespace views
