// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrytable.h"

#include "entrycolumns.h"
#include "entrydelegate.h"
#include "entrygrid.h"
#include "icons.h"
#include "plainlabel.h"
#include "recordform.h"
#include "theme.h"

#include "fields/annotationline.h"

#include "analysis/shownfields.h"
#include "document/edits.h"
#include "story/fields.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace views {

namespace edits = document::edits;
using namespace story;
using namespace Qt::StringLiterals;

EntryTable::EntryTable(document::Document& document, const Field& list, QWidget* parent, Detail detail)
    : QWidget(parent)
    , m_document(document)
    , m_list(list)
    , m_detailPlace(detail)
    , m_model(new items::EntryModel(document, this))
    , m_table(new EntryGrid(this))
    , m_empty(new QWidget(this))
    , m_annotation(new AnnotationLine(document, list.title(), this))
    , m_said(quietLabel({}, this, Theme::caption()))
    , m_fault(wrappingLabel({}, this, Theme::caption()))
    , m_head(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
    QLabel* title = wrappingLabel(list.title(), this, Theme::strong());
    title->setBuddy(m_table);
    for (QHBoxLayout* row : {m_head, m_buttons})
        row->setSpacing(space::xs);
    m_head->addWidget(title, 1);
    m_head->addLayout(m_buttons);
    m_column->addLayout(m_head);
    m_column->addWidget(m_empty);
    m_column->addWidget(m_table, detail == Detail::Elsewhere ? 1 : 0);
    m_column->addWidget(m_annotation);
    m_column->addWidget(m_said);
    m_column->addWidget(m_fault);
    m_fault->setObjectName(u"fault"_s);
    showSaid({}, false);
    setupTable();
    setupActions();
    setupEmpty();
    m_annotation->followDocument();
    m_annotation->offerOn(m_table, Qt::WidgetShortcut);
    setTabOrder(m_table, m_empty);
    m_buttons->addStretch();
    connect(&document, &document::Document::opened, this, [this] { m_place = {}; }); // its keys may be the same
}

void EntryTable::setupTable()
{
    m_table->setModel(m_model);
    setDelegate(new EntryDelegate(m_document, m_table));
    m_table->setAccessibleName(m_list.title());
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->setObjectName(u"quietList"_s); // the chosen row is tinted, not flooded: its text stays as it is
    if (m_detailPlace == Detail::Below) m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_table, &EntryGrid::fitted, this, [this] {
        if (m_detailPlace == Detail::Below) m_table->setFixedHeight(m_table->wholeHeight());
    });
    connect(m_table, &EntryGrid::rowWanted, this, [this] { addEntry(-1); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                // Tab makes the first row the current one without choosing it.
                if (!m_table->selectionModel()->isSelected(current)) m_table->selectRow(current.row());
                showDetail();
            });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &EntryTable::refresh);
    for (auto signal : {&QAbstractItemModel::columnsInserted, &QAbstractItemModel::columnsRemoved})
        connect(m_model, signal, this, &EntryTable::fitHeight);
    connect(m_model, &QAbstractItemModel::modelReset, this, &EntryTable::refresh);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &EntryTable::refresh);
}

void EntryTable::setDelegate(EntryDelegate* delegate)
{
    m_table->setItemDelegate(delegate);
    connect(delegate, &EntryDelegate::said, this, &EntryTable::showSaid);
}

QAction* EntryTable::addAction(const QString& text, QLatin1StringView iconName, const QKeySequence& keys,
                               const std::function<void()>& run)
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut); // of the table alone: the form below has tables of its own
    connect(action, &QAction::triggered, this, run);
    m_table->addAction(action);
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAccessibleName(text);
    button->setToolTip(keys.isEmpty() ? text : tr("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_buttons->addWidget(button);
    return action;
}

void EntryTable::setupActions()
{
    const QString entry = m_list.type().title();
    addAction(tr("Add %1").arg(entry), "list-add"_L1, Qt::Key_Insert,
              [this] { addEntry(m_table->currentIndex().row() < 0 ? -1 : m_table->currentIndex().row() + 1); });
    addAction(tr("Paste %1…").arg(m_list.title()), "edit-paste"_L1, QKeySequence::Paste, [this] { paste(); });
    addAction(tr("Duplicate %1").arg(entry), "edit-copy"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_D, [this] {
        setCurrentEntry(edits::duplicateEntry(m_document, m_place.key, m_place.path.entry(currentEntry())));
    });
    addAction(tr("Move %1 up").arg(entry), "go-up"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_Up, [this] { move(-1); });
    addAction(tr("Move %1 down").arg(entry), "go-down"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_Down, [this] { move(1); });
    addAction(tr("Delete %1").arg(entry), "edit-delete"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_Delete,
              [this] { deleteEntry(); });
    auto* clear = new QAction(tr("Empty the cell"), this); // by key and menu: a button would be taken for the one above
    clear->setShortcut(Qt::Key_Delete);
    clear->setShortcutContext(Qt::WidgetShortcut);
    connect(clear, &QAction::triggered, this, &EntryTable::clearCell);
    m_table->addAction(clear);
    m_ofEntry = m_table->actions().mid(2); // all but Add and Paste
}

void EntryTable::setupEmpty()
{
    auto* row = new QHBoxLayout(m_empty);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    const QAction* action = m_table->actions().first();
    auto* add = new QPushButton(action->icon(), tr("Add"), m_empty); // the whole would not fit in large fonts
    add->setAccessibleName(action->text());
    connect(add, &QPushButton::clicked, this, [this] { addEntry(-1); });
    row->addWidget(quietLabel(emptySentence(m_list.type()), m_empty), 1);
    row->addWidget(add);
    m_empty->setFocusProxy(add);
    m_annotation->offerOn(add, Qt::WidgetShortcut);
}

void EntryTable::showSaid(const QString& text, bool isFault)
{
    m_said->setText(isFault ? QString() : text);
    m_fault->setText(isFault ? text : QString());
    m_said->setVisible(!m_said->text().isEmpty());
    m_fault->setVisible(!m_fault->text().isEmpty());
}

QTableView* EntryTable::table() const { return m_table; }

QList<QAction*> EntryTable::entryActions() const { return m_table->actions(); }

void EntryTable::setPlace(const Place& place)
{
    if (place == m_place) return;
    m_place = place;
    m_annotation->setPlace(place);
    m_model->setPlace(place.key, place.path, tableColumns(m_list.type()));
    if (m_detailPlace == Detail::Below) m_table->clearSelection();
}

void EntryTable::setColumns(const QList<items::Column>& columns) { m_model->setColumns(columns); }

void EntryTable::refresh()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_table->setVisible(!isEmpty);
    for (int i = 0; QWidget* button = m_buttons->itemAt(i)->widget(); ++i)
        button->setVisible(!isEmpty || i == 1); // Paste; to add, there is a larger one
    fitHeight();
    showDetail();
}

/// The form scrolls, not the table in it.
void EntryTable::fitHeight()
{
    m_table->fitColumns();
    if (m_detailPlace == Detail::Below) m_table->setFixedHeight(m_table->wholeHeight());
}

QString EntryTable::currentEntry() const { return m_model->idAt(m_table->currentIndex().row()); }

void EntryTable::setCurrentEntry(const QString& id)
{
    const int row = m_model->rowOf(id);
    if (row < 0 || id == currentEntry()) return;
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->scrollTo(m_table->currentIndex());
}

void EntryTable::showDetail()
{
    const QString id = currentEntry();
    for (QAction* action : std::as_const(m_ofEntry))
        action->setEnabled(!id.isEmpty());
    emit currentEntryChanged(id);
    if (m_detailPlace == Detail::Elsewhere) return;
    if (!id.isEmpty() && !m_detail) {
        m_detail = new RecordForm(m_document, m_list.type(), {}, this);
        if (m_place.path.segments().size() > 1) m_detail->nameWithin(m_list.type().title());
        m_column->addWidget(m_detail);
    }
    if (m_detail) m_detail->setVisible(!id.isEmpty());
    if (m_detail) m_detail->setNarrow(m_isNarrow);
    if (m_detail && !id.isEmpty()) {
        m_detail->setPlace({m_place.key, m_place.path.entry(id)});
        m_detail->updateShown(m_shown);
    }
}

void EntryTable::setNarrow(bool narrow)
{
    m_isNarrow = narrow;
    m_head->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (m_detail) m_detail->setNarrow(narrow);
}

bool EntryTable::focusField(const FieldPath& path)
{
    const auto depth = m_place.path.segments().size();
    if (path.segments().size() < depth) return false;
    setCurrentEntry(path.segments()[depth - 1].entry);
    if (path.segments().size() > depth) return m_detail && m_detail->focusField(path);
    // the list itself, or one of its entries: where there is none, what adds one
    QWidget* there = m_model->rowCount() > 0 ? static_cast<QWidget*>(m_table) : m_empty;
    there->setFocus(Qt::OtherFocusReason);
    return true;
}

void EntryTable::updateShown(FormView::Fields fields)
{
    if (fields != FormView::Fields::Reveal) m_shown = fields;
    if (m_detail) m_detail->updateShown(fields);
    const document::Snapshot project = m_document.project(m_place.key);
    if (!project || m_detailPlace == Detail::Elsewhere) return;
    QList<items::Column> columns = tableColumns(m_list.type());
    FieldPath list; // of every entry that has one: the columns stay as they are while one goes from entry to entry
    for (const FieldPath::Segment& segment : m_place.path.segments())
        list = list.field(segment.key);
    if (m_shown != FormView::Fields::All)
        columns.removeIf(
            [&](const items::Column& column) { return !analysis::isShown(*project, list.field(column.field.key())); });
    setColumns(columns);
}

} // namespace views
