// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar.h"

#include "actionsmenu.h"
#include "icons.h"
#include "plainlabel.h"
#include "readingmargins.h"
#include "theme.h"
#include "twolinedelegate.h"

#include "document/typingpause.h"
#include "items/columns.h"
#include "items/portfoliomodel.h"
#include "items/stepmodel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using items::Role;

Sidebar::Sidebar(document::Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_portfolioModel(new items::PortfolioModel(document, this))
    , m_stepModel(new items::StepModel(document, this))
    , m_projects(makeList(tr("Portfolio")))
    , m_steps(makeList(tr("Steps")))
    , m_archive(new QToolButton(this))
{
    setObjectName(u"sidebar"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xs, space::m, space::xs, space::s);
    column->setSpacing(space::xs);
    const auto addHead = [&](const QString& text, QWidget* buddy, QToolButton* button = nullptr) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(readingMargins(*this, space::s, 0, space::xs, 0));
        QLabel* label = plainLabel(text, this, Theme::strong());
        label->setBuddy(buddy);
        row->addWidget(label);
        row->addStretch();
        if (button) row->addWidget(button);
        column->addLayout(row);
    };
    addHead(tr("Portfolio"), m_projects, makeAddButton());
    column->addWidget(m_projects, 1);
    column->addWidget(m_archive);
    addHead(tr("Story"), m_steps);
    column->addWidget(m_steps);
    m_steps->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents); // all of it, and the stories have the rest
    m_steps->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_projects->setModel(m_portfolioModel);
    m_steps->setModel(m_stepModel);
    setupOrder();
    connect(m_projects->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid() && index.data(items::KeyRole) != m_key)
            emit projectChosen(index.data(items::KeyRole).toString());
    });
    connect(m_steps->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid()) emit pageChosen(items::StepModel::pageAt(index.row()));
    });
}

/// A click makes a blank story; its menu has the other way.
QToolButton* Sidebar::makeAddButton()
{
    auto* add = new QToolButton(this);
    add->setIcon(icon("list-add"_L1));
    add->setToolTip(tr("New story"));
    add->setAccessibleName(tr("New story"));
    add->setAutoRaise(true);
    add->setPopupMode(QToolButton::MenuButtonPopup);
    auto* menu = new QMenu(add);
    menu->addAction(tr("&Blank story"), this, &Sidebar::newStoryWanted);
    menu->addAction(tr("From a &template…"), this, &Sidebar::newFromTemplateWanted);
    add->setMenu(menu);
    connect(add, &QToolButton::clicked, this, &Sidebar::newStoryWanted);
    return add;
}

/// The order of the projects, by drag and by key, and what is out of sight.
void Sidebar::setupOrder()
{
    m_projects->setDragDropMode(QAbstractItemView::InternalMove);
    m_projects->setDefaultDropAction(Qt::MoveAction);
    m_projects->setDropIndicatorShown(true);
    offerActionsAsMenu(m_projects);
    for (const auto& [key, by] : {std::pair{Qt::Key_Up, -1}, std::pair{Qt::Key_Down, 1}}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | key), m_projects);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by] { moveProject(by); });
    }
    m_archive->setObjectName(u"showArchived"_s);
    m_archive->setCheckable(true);
    m_archive->setAutoRaise(true);
    m_archive->setFocusPolicy(Qt::StrongFocus);
    connect(m_archive, &QToolButton::toggled, this, &Sidebar::updateArchive);
    for (const auto signal : {&document::Document::opened, &document::Document::modifiedChanged})
        connect(&m_document, signal, this, &Sidebar::updateArchive);
    document::whenSettled(m_document, this, [this](const QString&) { updateArchive(); });
    updateArchive();
}

void Sidebar::moveProject(int by)
{
    const int row = m_projects->currentIndex().row();
    if (row < 0) return;
    m_portfolioModel->moveRow({}, row, {}, by > 0 ? row + by + 1 : row + by);
}

void Sidebar::updateArchive()
{
    const int count = m_portfolioModel->archivedCount();
    {
        const QSignalBlocker quiet(m_projects->selectionModel()); // a row that goes would choose its neighbour
        m_portfolioModel->setArchivedShown(m_archive->isChecked(), m_key);
    }
    m_projects->setCurrentIndex(m_portfolioModel->index(m_portfolioModel->rowOf(m_key)));
    m_projects->viewport()->update();
    m_archive->setVisible(count > 0);
    const QString text = m_archive->isChecked() ? tr("Hide archived (%1)") : tr("Show archived (%1)");
    m_archive->setText(text.arg(count));
    m_archive->setAccessibleName(m_archive->text());
}

QListView* Sidebar::makeList(const QString& name)
{
    auto* list = new QListView(this);
    list->setAccessibleName(name);
    list->setFrameShape(QFrame::NoFrame);
    list->setItemDelegate(new TwoLineDelegate(list));
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setMouseTracking(true);
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->viewport()->setAutoFillBackground(false);
    return list;
}

void Sidebar::setCurrent(const QString& projectKey, items::Page page)
{
    m_key = projectKey;
    updateArchive();
    m_stepModel->setProject(projectKey);
    const QSignalBlocker quietSteps(m_steps->selectionModel());
    m_projects->setCurrentIndex(m_portfolioModel->index(m_portfolioModel->rowOf(projectKey)));
    m_steps->setCurrentIndex(m_stepModel->index(items::StepModel::rowOf(page)));
    m_steps->viewport()->update();
}

} // namespace views
