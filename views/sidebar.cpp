// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar.h"

#include "icons.h"
#include "plainlabel.h"
#include "theme.h"

#include "items/columns.h"
#include "items/portfoliomodel.h"
#include "items/stepmodel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using items::Role;

namespace {

/// Two lines: what it is, and quietly how far it is. Steps have a mark in front, by shape and not by colour alone.
class TwoLineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        const int lines = option.fontMetrics.height() + QFontMetrics(Theme::caption()).height();
        return {100, lines + space::m};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const Tokens& t = Theme::tokens();
        const QRectF box = QRectF(option.rect).adjusted(space::xs, 1, -space::xs, -1);
        const bool isSelected = option.state & QStyle::State_Selected;
        const bool hasFocus = option.state & QStyle::State_HasFocus;
        if (isSelected || (option.state & QStyle::State_MouseOver)) {
            painter->setPen(hasFocus ? QPen(t.accent, 2) : QPen(Qt::NoPen));
            painter->setBrush(isSelected ? t.selected : t.card);
            painter->drawRoundedRect(box, 6, 6);
        }
        QRect text = option.rect.adjusted(space::m, space::xs + 1, -space::m, -space::xs);
        const QVariant completeness = index.data(items::CompletenessRole);
        const bool hasMark = completeness.isValid();
        if (hasMark || index.data(items::IsBrokenRole).toBool()) {
            const QRect mark =
                QStyle::visualRect(option.direction, option.rect, QRect(text.left(), text.top() + 2, 14, 14));
            hasMark ? paintMark(painter, mark, completeness.toInt()) : paintBroken(painter, mark);
            text.setLeft(text.left() + 14 + space::s);
        }
        text = QStyle::visualRect(option.direction, option.rect, text);
        paintLines(painter, option, index, text);
        painter->restore();
    }

private:
    static void paintLines(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, QRect text)
    {
        const Tokens& t = Theme::tokens();
        const auto line = [&](const QFont& font, const QColor& colour, const QString& words) {
            const QFontMetrics metrics(font);
            painter->setFont(font);
            painter->setPen(colour);
            painter->drawText(QRect(text.topLeft(), QSize(text.width(), metrics.height())),
                              int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
                              metrics.elidedText(words, Qt::ElideRight, text.width()));
            text.setTop(text.top() + metrics.height());
        };
        line(option.font, t.text, index.data(Qt::DisplayRole).toString());
        line(Theme::caption(), index.data(items::IsBrokenRole).toBool() ? t.bad : t.muted,
             index.data(items::SubtitleRole).toString());
    }

    /// Nothing: a dashed ring. Begun: half full. Whole: a tick.
    static void paintMark(QPainter* painter, const QRect& room, int completeness)
    {
        const Tokens& t = Theme::tokens();
        const QRectF ring = QRectF(room).adjusted(1, 1, -1, -1);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(
            QPen(completeness == 2 ? t.good : t.muted, 1.5, completeness == 0 ? Qt::DotLine : Qt::SolidLine));
        painter->drawEllipse(ring);
        if (completeness == 1) {
            painter->setBrush(t.muted);
            painter->drawPie(ring, 90 * 16, -180 * 16);
        } else if (completeness == 2) {
            painter->drawPolyline(QPolygonF{ring.center() + QPointF(-3, 0), ring.center() + QPointF(-0.8, 2.4),
                                            ring.center() + QPointF(3, -2.4)});
        }
    }

    static void paintBroken(QPainter* painter, const QRect& room)
    {
        painter->setPen(QPen(Theme::tokens().bad, 1.5));
        painter->drawEllipse(QRectF(room).adjusted(1, 1, -1, -1));
        painter->drawText(room, Qt::AlignCenter, u"!"_s);
    }
};

} // namespace

Sidebar::Sidebar(document::Document& document, QWidget* parent)
    : QWidget(parent)
    , m_portfolioModel(new items::PortfolioModel(document, this))
    , m_stepModel(new items::StepModel(document, this))
    , m_projects(makeList(tr("Portfolio")))
    , m_steps(makeList(tr("Steps")))
{
    setObjectName(u"sidebar"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xs, space::m, space::xs, space::s);
    column->setSpacing(space::xs);
    const auto addHead = [&](const QString& text, QWidget* buddy, QToolButton* button = nullptr) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(space::s, 0, space::xs, 0);
        QLabel* label = plainLabel(text, this, Theme::strong());
        label->setBuddy(buddy);
        row->addWidget(label);
        row->addStretch();
        if (button) row->addWidget(button);
        column->addLayout(row);
    };
    auto* add = new QToolButton(this);
    add->setIcon(icon("list-add"_L1));
    add->setToolTip(tr("New story"));
    add->setAccessibleName(tr("New story"));
    add->setAutoRaise(true);
    connect(add, &QToolButton::clicked, this, &Sidebar::newStoryWanted);
    addHead(tr("Portfolio"), m_projects, add);
    column->addWidget(m_projects, 2);
    addHead(tr("Story"), m_steps);
    column->addWidget(m_steps, 3);
    m_projects->setModel(m_portfolioModel);
    m_steps->setModel(m_stepModel);
    connect(m_projects->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid() && index.data(items::KeyRole) != m_key)
            emit projectChosen(index.data(items::KeyRole).toString());
    });
    connect(m_steps->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid()) emit stepChosen(items::StepModel::stepAt(index.row()));
    });
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

void Sidebar::setCurrent(const QString& projectKey, std::optional<story::Step> step)
{
    m_key = projectKey;
    m_stepModel->setProject(projectKey);
    const QSignalBlocker quietSteps(m_steps->selectionModel());
    m_projects->setCurrentIndex(m_portfolioModel->index(m_portfolioModel->rowOf(projectKey)));
    m_steps->setCurrentIndex(m_stepModel->index(items::StepModel::rowOf(step)));
    m_steps->viewport()->update();
}

} // namespace views
