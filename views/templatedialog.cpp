// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "templatedialog.h"

#include "plainlabel.h"
#include "theme.h"
#include "twolinedelegate.h"

#include "items/columns.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;

TemplateDialog::TemplateDialog(const QList<store::Template>& templates, QWidget* parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("New story"));
    m_list->setAccessibleName(tr("What to begin from"));
    auto* delegate = new TwoLineDelegate(m_list);
    delegate->setWraps(true);
    m_list->setItemDelegate(delegate);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto add = [this](const QString& title, const QString& sentence, const QString& name) {
        auto* item = new QListWidgetItem(title, m_list);
        item->setData(items::SubtitleRole, sentence);
        item->setData(items::KeyRole, name);
        item->setData(Qt::AccessibleDescriptionRole, sentence);
    };
    add(tr("Blank story"), tr("Seven empty steps."), {});
    for (const store::Template& known : templates)
        add(known.title, known.sentence, known.name);
    m_list->setCurrentRow(0);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Begin"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(quietLabel(tr("A template brings the type of project, metrics that fit and prompts in the empty "
                                    "fields. The prompts never become part of the story."),
                                 this));
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    const int line = fontMetrics().height();
    resize(fontMetrics().averageCharWidth() * 86, line * 32);
    m_list->setFocus();
}

QString TemplateDialog::chosen() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(items::KeyRole).toString() : QString();
}

} // namespace views
