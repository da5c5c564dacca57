// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glossaryview.h"

#include "plainlabel.h"
#include "theme.h"
#include "wrappingbutton.h"

#include "coach/guidance.h"

#include <QCoreApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;

GlossaryView::GlossaryView(const coach::Guidance& guidance, QWidget* parent)
    : QWidget(parent)
    , m_guidance(guidance)
    , m_filter(new QLineEdit(this))
    , m_terms(new QListWidget(this))
    , m_name(plainLabel({}, this, Theme::strong()))
    , m_definition(plainLabel({}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    auto* back = new WrappingButton(tr("Back to the guidance"), WrappingButton::Arrow::None, this);
    connect(back, &QAbstractButton::clicked, this, &GlossaryView::left);
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &GlossaryView::left);
    column->addWidget(back);
    column->addWidget(m_filter);
    column->addWidget(m_terms, 1);
    auto* card = new QFrame(this);
    card->setObjectName(u"card"_s);
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(space::m, space::m, space::m, space::m);
    inner->setSpacing(space::xs);
    for (QLabel* label : {m_name, m_definition}) {
        label->setWordWrap(true);
        inner->addWidget(label);
    }
    column->addWidget(card);
    setupList();
}

void GlossaryView::setupList()
{
    setFocusProxy(m_filter);
    m_filter->setPlaceholderText(tr("Filter the terms"));
    m_filter->setAccessibleName(tr("Filter the terms"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_terms->setObjectName(u"quietList"_s);
    m_terms->setAccessibleName(tr("Terms"));
    m_terms->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_terms->setWordWrap(true);
    m_terms->setSpacing(space::xs / 2);
    for (const coach::Term& term : m_guidance.glossary())
        m_terms->addItem(term.term);
    connect(m_filter, &QLineEdit::textChanged, this, &GlossaryView::filter);
    connect(m_terms, &QListWidget::currentRowChanged, this, &GlossaryView::showDefinition);
    m_terms->setCurrentRow(0);
}

/// A term that has the words in its name comes before one that has them in its definition.
void GlossaryView::filter(const QString& words)
{
    const QString wanted = words.trimmed();
    int first = -1;
    bool isNamed = false;
    for (int row = 0; row < m_terms->count(); ++row) {
        const coach::Term& term = m_guidance.glossary()[row];
        const bool hasName = term.term.contains(wanted, Qt::CaseInsensitive);
        const bool isMatch = hasName || term.definition.contains(wanted, Qt::CaseInsensitive);
        m_terms->item(row)->setHidden(!isMatch);
        if (!isMatch || (first >= 0 && (isNamed || !hasName))) continue;
        first = row;
        isNamed = hasName;
    }
    m_terms->setCurrentRow(first);
    showDefinition();
}

void GlossaryView::showDefinition()
{
    const int row = m_terms->currentRow();
    const bool isTerm = row >= 0 && row < m_guidance.glossary().size();
    m_name->setText(isTerm ? m_guidance.glossary()[row].term : QString());
    m_name->setVisible(isTerm);
    m_definition->setText(isTerm ? m_guidance.glossary()[row].definition : tr("No term matches the filter."));
}

/// Up and down go through the terms while the filter keeps the keyboard.
bool GlossaryView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            QCoreApplication::sendEvent(m_terms, event);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace views
