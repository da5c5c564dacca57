// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pastedialog.h"

#include "flowlayout.h"
#include "plainlabel.h"
#include "shortened.h"
#include "theme.h"

#include "items/plaintip.h"
#include "story/fields.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace views {

using namespace story;
using items::Paste;

namespace {

constexpr int mostShown = 200; ///< rows; the counts are of all
constexpr int mostFaults = 5;
constexpr int boxWidth = 22;  ///< of a column's choice, in characters
constexpr int rowNameWidth = 36;
constexpr int mostLines = 2;  ///< of choices in sight at once

QTableWidgetItem* cellItem(const items::PastedCell& cell, bool isUsed)
{
    const QString text = cell.understood.isEmpty() ? cell.text : cell.understood;
    const bool isChange = isUsed && !cell.before.isEmpty();
    auto* item = new QTableWidgetItem(isChange ? PasteDialog::tr("%1 (was %2)").arg(text, cell.before) : text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    if (text != cell.text) {
        const QString typed = PasteDialog::tr("Pasted as “%1”").arg(cell.text);
        item->setToolTip(items::plainTip(typed));
        item->setData(Qt::AccessibleDescriptionRole, typed);
    }
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

QString headingOf(const items::PastedColumn& column)
{
    if (column.isUsed()) return column.heading;
    return column.heading.isEmpty() ? PasteDialog::tr("not used")
                                    : PasteDialog::tr("%1 (not used)").arg(column.heading);
}

QString whatBecomesOf(const items::PastedRow& row)
{
    if (!row.isUsed) return PasteDialog::tr("left out");
    if (row.id.isEmpty()) return PasteDialog::tr("new");
    return row.name.isEmpty() ? PasteDialog::tr("changed") : PasteDialog::tr("%1: changed").arg(row.name);
}

} // namespace

PasteDialog::PasteDialog(Reader read, QList<items::PasteTarget> targets, const QString& into, QWidget* parent)
    : QDialog(parent)
    , m_read(std::move(read))
    , m_targets(std::move(targets))
    , m_paste(m_read({}))
    , m_said(quietLabel({}, this))
{
    setWindowTitle(tr("Paste into %1").arg(into));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->addWidget(m_said);
    addColumns(column);
    addPreview(column);
    m_faults = wrappingLabel({}, this, Theme::caption());
    m_faults->setObjectName(QStringLiteral("fault"));
    column->addWidget(m_faults);
    addButtons(column);
    readAgain();
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 28);
}

/// What each column is taken for: a list to choose from, by mouse or by key.
void PasteDialog::addColumns(QVBoxLayout* column)
{
    m_columns = new QScrollArea(this);
    m_columns->setWidgetResizable(true);
    m_columns->setFrameShape(QFrame::NoFrame);
    m_columns->setFocusPolicy(Qt::NoFocus);
    m_columns->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_columns->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_columns);
    m_hasHeadings = new QCheckBox(tr("The &first row is headings"), this);
    m_hasHeadings->setVisible(m_paste.hasHeadings.has_value());
    column->addWidget(m_hasHeadings);
    connect(m_hasHeadings, &QCheckBox::toggled, this, [this](bool on) {
        m_choices = {.columns = {}, .hasHeadings = on}; // other columns, perhaps
        readAgain();
    });
}

void PasteDialog::addPreview(QVBoxLayout* column)
{
    m_preview = new QTableWidget(this);
    m_preview->setAccessibleName(tr("What would be pasted"));
    m_preview->setTabKeyNavigation(false);
    m_preview->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_preview->horizontalHeader()->setStretchLastSection(true);
    m_preview->verticalHeader()->setTextElideMode(Qt::ElideMiddle);
    m_preview->verticalHeader()->setMaximumWidth(fontMetrics().averageCharWidth() * rowNameWidth);
    column->addWidget(m_preview, 1);
}

void PasteDialog::addButtons(QVBoxLayout* column)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Paste"), QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    m_take->setObjectName(QStringLiteral("primary"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    const bool isSure = m_paste.fault.isEmpty() && m_paste.added() + m_paste.changed() > 0;
    (isSure ? m_take : buttons->button(QDialogButtonBox::Cancel))->setFocus();
}

void PasteDialog::readAgain()
{
    m_paste = m_read(m_choices);
    m_said->setText(m_paste.fault.isEmpty() ? tr("Rows added: %1 · changed: %2 · Cells left out: %3")
                                                  .arg(m_paste.added())
                                                  .arg(m_paste.changed())
                                                  .arg(m_paste.leftOut())
                                            : m_paste.fault);
    m_take->setEnabled(m_paste.fault.isEmpty() && m_paste.added() + m_paste.changed() > 0);
    m_faults->setText(faults());
    m_faults->setVisible(!m_faults->text().isEmpty());
    showColumns();
    showPreview();
}

void PasteDialog::showColumns()
{
    const QSignalBlocker quiet(m_hasHeadings);
    m_hasHeadings->setChecked(m_paste.hasHeadings.value_or(false));
    if (m_boxes.size() != m_paste.clipboard.size()) makeBoxes();
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const items::PastedColumn& column = m_paste.clipboard[i];
        m_names[i]->setText(column.heading);
        m_boxes[i]->setAccessibleName(tr("%1 goes into").arg(column.heading));
        const auto same = std::ranges::find_if(m_targets, [&](const items::PasteTarget& target) {
            return target.column == column.target && target.entry == column.entry;
        });
        m_boxes[i]->setCurrentIndex(same == m_targets.end() ? 0 : int(same - m_targets.begin()) + 1);
    }
}

void PasteDialog::makeBoxes()
{
    m_names.clear();
    m_boxes.clear();
    auto* content = new QWidget(m_columns);
    auto* flow = new FlowLayout(content);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::s);
    for (int i = 0; i < m_paste.clipboard.size(); ++i) {
        auto* both = new QWidget(content);
        both->setFixedWidth(fontMetrics().averageCharWidth() * boxWidth);
        auto* column = new QVBoxLayout(both);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::xs);
        m_names.append(shortenedLabel(both, Theme::caption()));
        auto* box = new ShortenedComboBox(both);
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        box->addItem(tr("Not used"));
        for (const items::PasteTarget& target : std::as_const(m_targets))
            box->addItem(target.name);
        m_names.last()->setBuddy(box);
        column->addWidget(m_names.last());
        column->addWidget(box);
        connect(box, &QComboBox::activated, this, [this, i](int chosen) {
            items::choose(m_choices, i, chosen > 0 ? m_targets[chosen - 1] : items::PasteTarget());
            readAgain();
        });
        m_boxes.append(box);
        flow->insertWidget(i, both);
    }
    m_columns->setWidget(content);
    content->show();
    fitColumns();
}

/// As high as its lines, until there are many.
void PasteDialog::fitColumns()
{
    if (m_boxes.isEmpty()) return;
    const int line = m_boxes.first()->parentWidget()->sizeHint().height();
    const int most = mostLines * (line + space::s);
    m_columns->setFixedHeight(std::min(most, m_columns->widget()->heightForWidth(m_columns->viewport()->width())));
}

void PasteDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    fitColumns();
}

void PasteDialog::showPreview()
{
    const auto rows = std::min<qsizetype>(m_paste.rows.size(), mostShown);
    m_preview->clear();
    m_preview->setRowCount(int(rows));
    m_preview->setColumnCount(int(m_paste.columns.size()));
    for (int column = 0; column < m_preview->columnCount(); ++column)
        m_preview->setHorizontalHeaderItem(column, new QTableWidgetItem(headingOf(m_paste.columns[column])));
    for (int row = 0; row < rows; ++row) {
        const items::PastedRow& pasted = m_paste.rows[row];
        m_preview->setVerticalHeaderItem(row, new QTableWidgetItem(whatBecomesOf(pasted)));
        for (int column = 0; column < m_preview->columnCount(); ++column)
            m_preview->setItem(row, column,
                               cellItem(pasted.cells.value(column), pasted.isUsed && m_paste.columns[column].isUsed()));
    }
    m_preview->resizeColumnsToContents();
}

QString PasteDialog::faults() const
{
    QStringList lines;
    for (qsizetype row = 0; row < m_paste.rows.size(); ++row)
        for (qsizetype column = 0; column < m_paste.rows[row].cells.size(); ++column) {
            const QString& fault = m_paste.rows[row].cells[column].fault;
            if (fault.isEmpty()) continue;
            if (lines.size() == mostFaults) return lines.join(u'\n') + QStringLiteral("\n…");
            lines.append(tr("Row %1, %2: %3").arg(row + 1).arg(m_paste.columns[column].heading, fault));
        }
    return lines.join(u'\n');
}

} // namespace views
