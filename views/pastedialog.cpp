// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pastedialog.h"

#include "fields/fieldeditor.h"
#include "plainlabel.h"
#include "theme.h"

#include "items/plaintip.h"
#include "story/fields.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace views {

using namespace story;
using items::Paste;

namespace {

constexpr int mostShown = 200; ///< rows; the counts are of all
constexpr int mostFaults = 5;

QTableWidgetItem* cellItem(const items::PastedCell& cell, bool isUsed)
{
    auto* item = new QTableWidgetItem(cell.text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    if (!cell.fault.isEmpty()) {
        item->setBackground(Theme::tokens().badBackground);
        item->setForeground(Theme::tokens().bad);
        item->setToolTip(items::plainTip(cell.fault));
        item->setData(Qt::AccessibleDescriptionRole, cell.fault);
    } else if (!isUsed) {
        item->setForeground(Theme::tokens().muted);
    }
    return item;
}

} // namespace

PasteDialog::PasteDialog(const Paste& paste, const QString& into, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Paste into %1").arg(into));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->addWidget(quietLabel(paste.fault.isEmpty() ? tr("Rows added: %1 · changed: %2 · Cells left out: %3")
                                                             .arg(paste.added())
                                                             .arg(paste.changed())
                                                             .arg(paste.leftOut())
                                                       : paste.fault,
                                 this));
    if (paste.fault.isEmpty()) column->addWidget(preview(paste), 1);
    if (const QString why = faults(paste); !why.isEmpty()) {
        QLabel* label = wrappingLabel(why, this, Theme::caption());
        label->setObjectName(QStringLiteral("fault"));
        column->addWidget(label);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* take = buttons->addButton(tr("Paste"), QDialogButtonBox::AcceptRole);
    take->setEnabled(paste.fault.isEmpty() && paste.added() + paste.changed() > 0);
    take->setDefault(true);
    take->setObjectName(QStringLiteral("primary"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * (paste.fault.isEmpty() ? 22 : 8));
    (take->isEnabled() ? take : buttons->button(QDialogButtonBox::Cancel))->setFocus();
}

QWidget* PasteDialog::preview(const Paste& paste)
{
    const auto rows = std::min<qsizetype>(paste.rows.size(), mostShown);
    auto* table = new QTableWidget(int(rows), int(paste.columns.size()), this);
    table->setAccessibleName(tr("What would be pasted"));
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < table->columnCount(); ++column) {
        const items::PastedColumn& pasted = paste.columns[column];
        const QString heading = pasted.isUsed() ? pasted.heading : tr("%1 (not used)").arg(pasted.heading);
        table->setHorizontalHeaderItem(column, new QTableWidgetItem(heading));
    }
    for (int row = 0; row < rows; ++row) {
        const items::PastedRow& pasted = paste.rows[row];
        const QString what = !pasted.isUsed ? tr("left out") : pasted.id.isEmpty() ? tr("new") : tr("changed");
        table->setVerticalHeaderItem(row, new QTableWidgetItem(what));
        for (int column = 0; column < table->columnCount(); ++column)
            table->setItem(row, column,
                           cellItem(pasted.cells.value(column), pasted.isUsed && paste.columns[column].isUsed()));
    }
    table->resizeColumnsToContents();
    return table;
}

QString PasteDialog::faults(const Paste& paste)
{
    QStringList lines;
    for (qsizetype row = 0; row < paste.rows.size(); ++row)
        for (qsizetype column = 0; column < paste.rows[row].cells.size(); ++column) {
            const QString& fault = paste.rows[row].cells[column].fault;
            if (fault.isEmpty()) continue;
            if (lines.size() == mostFaults) return lines.join(u'\n') + QStringLiteral("\n…");
            lines.append(tr("Row %1, %2: %3").arg(row + 1).arg(paste.columns[column].heading, fault));
        }
    return lines.join(u'\n');
}

namespace {

items::Cells clipboardCells() { return items::cellsFromText(QGuiApplication::clipboard()->text()); }

bool isWanted(const Paste& paste, const QString& into, QWidget* parent)
{
    PasteDialog dialog(paste, into, parent);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace

void pasteEntries(document::Document& document, const QString& key, const items::PasteInto& into, QWidget* parent)
{
    const document::Snapshot project = document.project(key);
    if (!project) return;
    const QString name = placeName(*project, into.list);
    const items::Cells cells = clipboardCells();
    const auto at = locate(*project, into.list);
    const bool areSeries = at && at.field && at.field->kind == Kind::List && at.field->type().field(u"points");
    const auto table = areSeries ? items::readSeriesTable(*project, into.list, cells, into.locale) : std::nullopt;
    const Paste paste = table ? *table : items::readPaste(*project, into, cells);
    if (!isWanted(paste, name, parent)) return;
    document::edits::setEntries(document, key, into.list,
                                table ? items::seriesChanges(*project, into.list, paste) : items::changesOf(paste),
                                PasteDialog::tr("Paste %1").arg(name));
}

void pasteSeries(document::Document& document, const Place& series, QWidget* parent)
{
    const document::Snapshot project = document.project(series.key);
    if (!project) return;
    const QString name = placeName(*project, series.path);
    const Paste paste = items::readSeriesPaste(clipboardCells(), parent->locale());
    if (!isWanted(paste, name, parent)) return;
    const auto points = items::merged(fieldValue(*project, series.path).value<Series>(), paste);
    document::edits::setFields(document, series.key, PasteDialog::tr("Paste %1").arg(name),
                               {{series.path, QVariant::fromValue(points)}});
}

} // namespace views
