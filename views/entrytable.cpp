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
#include <QApplication>
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

namespace {

/// Also around what pops up from within it.
bool isAround(const QWidget& table, const QWidget* widget)
{
    while (widget && widget != &table)
        widget = widget->parentWidget();
    return widget;
}

} // namespace

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
    setTabOrder(m_table, m_empty->focusProxy());
    m_buttons->addStretch();
    connect(&document, &document::Document::opened, this, [this] { // its keys may be the same
        m_place = {};
        m_begun.clear();
    });
    connect(&document, &QObject::destroyed, this, [this] { m_begun.clear(); });
}

void EntryTable::setupTable()
{
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, // before the table goes on to another row
            [this](const QModelIndex&, int first, int last) { leaveTaken(first, last); });
    m_table->setModel(m_model);
    setDelegate(new EntryDelegate(m_document, m_table));
    m_table->setAccessibleName(m_list.title());
    m_table->setObjectName(u"quietList"_s); // the chosen row is tinted, not flooded: its text stays as it is
    m_table->setLeavesOut(true);
    m_table->setNamesFrom(m_detailPlace == Detail::Below ? EntryGrid::LongNames : EntryGrid::ShortNames);
    if (m_detailPlace == Detail::Below) m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_table, &EntryGrid::fitted, this, [this] {
        if (m_detailPlace == Detail::Below) m_table->setFixedHeight(m_table->wholeHeight());
    });
    connect(m_table, &EntryGrid::linkFollowed, this,
            [this](const QString& path) { emit fieldWanted(FieldPath::fromText(path)); });
    connect(m_table, &EntryGrid::rowWanted, this, &EntryTable::beginEntry);
    connect(m_table, &EntryGrid::rowDone, this, [this] {
        if (currentEntry() == m_begun) leaveBegun();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        const bool isLeft = now ? !isAround(*this, now) : QApplication::activeWindow() == window();
        if (isLeft) leaveBegun(); // another window may have the keyboard meanwhile
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                // Tab makes the first row the current one without choosing it. The cell stays the current one, which
                // selectRow() would change for the first of the row.
                QItemSelectionModel* selection = m_table->selectionModel();
                if (!selection->isSelected(current))
                    selection->select(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
                // Later: a row that goes now would take the one with it that is about to become the current one.
                const auto leave = [this, id = m_begun] {
                    if (id == m_begun && id != currentEntry()) leaveBegun();
                };
                if (!m_begun.isEmpty()) QMetaObject::invokeMethod(this, leave, Qt::QueuedConnection);
                showDetail();
            });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &EntryTable::refresh);
    for (auto signal : {&QAbstractItemModel::columnsInserted, &QAbstractItemModel::columnsRemoved})
        connect(m_model, signal, this, [this] {
            fitHeight();
            // What came into the chosen row is chosen too.
            const QModelIndex current = m_table->currentIndex();
            m_table->selectionModel()->select(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] { setCurrentEntry(m_awaited); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &EntryTable::refresh);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &EntryTable::refresh);
}

/// Where another program takes the row that has the keyboard, the next keys are not meant for its neighbour.
void EntryTable::leaveTaken(int first, int last)
{
    const int row = m_table->currentIndex().row();
    QWidget* focus = window()->focusWidget(); // which a dialog that is open gives the keyboard back to
    const bool isIn = focus && (focus == m_table || m_table->isAncestorOf(focus));
    if (isIn && first <= row && row <= last && m_document.cause() == document::Document::Cause::Disk)
        focus->clearFocus();
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
    add->addAction(m_table->actions().at(1)); // Paste, by key as well
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
    leaveBegun();
    m_place = place;
    m_annotation->setPlace(place);
    m_model->setPlace(place.key, place.path, tableColumns(m_list.type()));
    if (m_detailPlace == Detail::Below) m_table->clearSelection();
}

void EntryTable::setColumns(const QList<items::Column>& columns, const QList<int>& leftOutFirst)
{
    m_table->setLeftOutFirst(leftOutFirst);
    m_model->setColumns(columns);
}

void EntryTable::refresh()
{
    const bool isEmpty = m_model->rowCount() == 0;
    QWidget* shown = isEmpty ? m_empty : static_cast<QWidget*>(m_table);
    QWidget* hidden = isEmpty ? static_cast<QWidget*>(m_table) : m_empty;
    shown->show();
    const QWidget* keyboard = window()->focusWidget(); // it would go on to whatever is next
    if (keyboard && isAround(*hidden, keyboard)) shown->setFocus(Qt::OtherFocusReason);
    hidden->hide();
    for (int i = 0; QWidget* button = m_buttons->itemAt(i)->widget(); ++i)
        button->setVisible(!isEmpty || i == 1); // Paste; to add, there is a larger one
    m_table->updateGeometry();
    fitHeight();
    showDetail();
}

/// The form scrolls, not the table in it.
void EntryTable::fitHeight()
{
    m_table->fitColumns();
    if (m_detailPlace == Detail::Below) m_table->setFixedHeight(m_table->wholeHeight());
}

int EntryTable::wholeHeight() const
{
    return m_table->isHidden() ? sizeHint().height() : height() - m_table->height() + m_table->wholeHeight();
}

QString EntryTable::currentEntry() const { return m_model->idAt(m_table->currentIndex().row()); }

void EntryTable::setCurrentEntry(const QString& id)
{
    const int row = m_model->rowOf(id);
    m_awaited = row < 0 ? id : QString();
    if (row < 0 || id == currentEntry()) return;
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->scrollTo(m_table->currentIndex());
}

} // namespace views
