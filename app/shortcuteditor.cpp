// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shortcuteditor.h"

#include "views/plainlabel.h"
#include "views/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <algorithm>
#include <ranges>

namespace app {

using namespace Qt::StringLiterals;
using namespace views;

namespace {
constexpr int rowRole = Qt::UserRole; ///< index of the action; nothing for keys that cannot be changed
} // namespace

ShortcutEditor::ShortcutEditor(Shortcuts& shortcuts, QWidget* parent)
    : QWidget(parent)
    , m_shortcuts(shortcuts)
    , m_filter(new QLineEdit(this))
    , m_table(new QTableWidget(0, 2, this))
    , m_keys(new QKeySequenceEdit(this))
    , m_said(quietLabel({}, this))
    , m_none(new QPushButton(tr("&No keys"), this))
    , m_reset(new QPushButton(tr("&Reset"), this))
    , m_resetAll(new QPushButton(tr("Reset &all"), this))
{
    m_filter->setPlaceholderText(tr("Find an action or a key"));
    m_filter->setAccessibleName(tr("Find an action or a key"));
    m_filter->setClearButtonEnabled(true);
    m_keys->setAccessibleName(tr("Keys of the chosen action"));
    m_keys->setMaximumSequenceLength(1);
    setupTable();
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_keys, 1);
    row->addWidget(m_none);
    row->addWidget(m_reset);
    row->addWidget(m_resetAll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    column->addWidget(m_said);
    column->addLayout(row);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutEditor::hideOthers);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ShortcutEditor::showCurrent);
    connect(m_table, &QTableWidget::cellActivated, m_keys, [this] { m_keys->setFocus(); });
    // Not keySequenceChanged(): that comes with nothing when the first key goes down.
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, [this] {
        if (!m_keys->keySequence().isEmpty()) take(m_keys->keySequence());
    });
    connect(m_none, &QPushButton::clicked, this, [this] { take({}); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (QAction* action = current()) m_shortcuts.reset(action);
        fill();
    });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_shortcuts.resetAll();
        fill();
    });
    fill();
    m_table->selectRow(0);
}

/// The field loses the keyboard when it is deleted, and would say that it was edited to who is no editor any more.
ShortcutEditor::~ShortcutEditor() { m_keys->disconnect(this); }

void ShortcutEditor::setupTable()
{
    m_table->setAccessibleName(tr("Keyboard shortcuts"));
    m_table->setHorizontalHeaderLabels({tr("Action"), tr("Keys")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::m);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
}

void ShortcutEditor::addRow(const QString& name, const QKeySequence& keys, QAction* action)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const bool isChanged = action && m_shortcuts.isChanged(action);
    auto* first = new QTableWidgetItem(isChanged ? tr("%1 (changed)").arg(name) : name);
    first->setData(rowRole, action ? QVariant(m_shortcuts.actions().indexOf(action)) : QVariant());
    m_table->setItem(row, 0, first);
    m_table->setItem(row, 1, new QTableWidgetItem(keys.toString(QKeySequence::NativeText)));
}

void ShortcutEditor::fill()
{
    const int row = m_table->currentRow();
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(0);
    for (QAction* action : m_shortcuts.actions())
        addRow(lastingName(action), action->shortcut(), action);
    for (const auto& [name, keys] : m_shortcuts.reserved())
        addRow(name, keys, nullptr);
    m_table->selectRow(row);
    hideOthers(m_filter->text());
    showCurrent();
}

void ShortcutEditor::hideOthers(const QString& words)
{
    const auto has = [&](int row, int column) {
        return m_table->item(row, column)->text().contains(words, Qt::CaseInsensitive);
    };
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->setRowHidden(row, !has(row, 0) && !has(row, 1));
    if (m_table->currentRow() >= 0 && !m_table->isRowHidden(m_table->currentRow())) return;
    const auto rows = std::views::iota(0, m_table->rowCount());
    const auto shown = std::ranges::find_if(rows, [this](int row) { return !m_table->isRowHidden(row); });
    m_table->setCurrentCell(shown == rows.end() ? -1 : *shown, 0); // keys are given to nothing that is out of sight
}

QAction* ShortcutEditor::current() const
{
    const QTableWidgetItem* item = m_table->item(m_table->currentRow(), 0);
    const QVariant index = item ? item->data(rowRole) : QVariant();
    return index.isValid() ? m_shortcuts.actions().value(index.toInt()) : nullptr;
}

void ShortcutEditor::showCurrent()
{
    const QAction* action = current();
    const QSignalBlocker quiet(m_keys);
    m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
    m_keys->setEnabled(action);
    m_none->setEnabled(action && !action->shortcut().isEmpty());
    m_reset->setEnabled(action && m_shortcuts.isChanged(action));
    m_said->setText(action ? tr("Choose an action, then press its new keys below.")
                           : tr("These keys belong to tables and fields, and stay as they are."));
}

void ShortcutEditor::take(const QKeySequence& keys)
{
    QAction* action = current();
    if (!action || keys == action->shortcut()) return;
    const QString owner = m_shortcuts.ownerOf(keys, action);
    const QString shown = keys.toString(QKeySequence::NativeText);
    // A letter alone would run the action in the middle of a word.
    const bool isTyped = keys.count() == 1
        && !keys[0].keyboardModifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)
        && keys[0].key() < Qt::Key_Escape;
    if (owner.isEmpty() && !isTyped) {
        m_shortcuts.set(action, keys);
        return fill();
    }
    showCurrent();
    m_said->setText(isTyped ? tr("%1 alone is needed for typing: add Ctrl or Alt.").arg(shown)
                            : tr("%1 belongs to “%2” already.").arg(shown, owner));
}

} // namespace app
