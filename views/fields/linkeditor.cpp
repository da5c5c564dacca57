// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkeditor.h"

#include "../icons.h"
#include "../shortened.h"

#include "items/entrymodel.h"
#include "items/plaintip.h"
#include "story/fields.h"
#include "story/project.h"

#include <QToolButton>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;

LinkEditor::LinkEditor(document::Document& document, const Field& field, QWidget* parent)
    : LinkEditor(document, field, new QToolButton, parent)
{
}

LinkEditor::LinkEditor(document::Document& document, const Field& field, QToolButton* button, QWidget* parent)
    : LineEditor(document, field, new ShortenedLineEdit, button, parent)
    , m_button(button)
{
    button->setObjectName(u"goToField"_s);
    button->setIcon(icon("go-next"_L1));
    button->setAccessibleName(tr("Go to the field"));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this] { emit fieldWanted(FieldPath::fromText(m_line->text())); });
}

bool LinkEditor::suits(const Field& field) { return items::isLink(field); }

void LinkEditor::show(const QVariant& value)
{
    LineEditor::show(value);
    const FieldPath path = FieldPath::fromText(value.toString());
    const bool isThere = !path.isEmpty() && locate(*project(), path);
    m_button->setEnabled(isThere);
    const QString tip = isThere ? tr("Go to %1").arg(placeName(*project(), path)) : tr("The story has no such field");
    m_button->setToolTip(items::plainTip(tip));
}

} // namespace views
