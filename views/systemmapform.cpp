// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemmapform.h"

#include "flowarrow.h"
#include "plainlabel.h"
#include "theme.h"

#include "document/typingpause.h"
#include "story/fields.h"
#include "story/project.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace views {

using namespace story;

SystemMapForm::SystemMapForm(document::Document& document, QWidget* parent)
    : FormView(parent)
    , m_document(document)
    , m_filled(quietLabel({}, this))
    , m_grid(new QGridLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_filled);
    column->addLayout(m_grid);
    m_grid->setSpacing(space::xs);
    const auto& fields = recordType<Project>().field(u"system")->type().fields;
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        auto* box = new QFrame(this);
        box->setObjectName(QStringLiteral("box"));
        auto* room = new QVBoxLayout(box);
        room->setContentsMargins(space::s, space::s, space::s, space::s);
        m_editors[i] = FieldEditor::make(document, fields[i], box);
        room->addWidget(m_editors[i]);
        m_boxes[i] = box;
    }
    arrange();
    document::whenSettled(document, this, [this](const QString& key) {
        if (key == m_place.key && isVisible()) countFilled();
    });
}

/// Ingestion, features and serving from left to right; logging below serving, and on back to below ingestion.
void SystemMapForm::arrange()
{
    using enum FlowArrow::Direction;
    qDeleteAll(m_arrows);
    m_arrows.clear();
    const auto arrow = [&](FlowArrow::Direction direction, int row, int column) {
        m_arrows.append(new FlowArrow(direction, this));
        m_grid->addWidget(m_arrows.last(), row, column);
    };
    for (int i = 0; i < partCount; ++i) {
        QWidget* box = m_boxes[size_t(i)];
        m_grid->removeWidget(box);
        const bool isUpper = i < partCount / 2;
        if (m_isNarrow) m_grid->addWidget(box, 2 * i, 0);
        else m_grid->addWidget(box, isUpper ? 0 : 2, 2 * (isUpper ? i : partCount - 1 - i));
        if (m_isNarrow && i + 1 < partCount) arrow(Down, 2 * i + 1, 0);
    }
    for (int column = 0; column < 5; column += 2)
        m_grid->setColumnStretch(column, m_isNarrow && column > 0 ? 0 : 1);
    if (m_isNarrow) return;
    arrow(Onward, 0, 1);
    arrow(Onward, 0, 3);
    arrow(Down, 1, 4);
    arrow(Back, 2, 3);
    arrow(Back, 2, 1);
    arrow(Up, 1, 0);
}

void SystemMapForm::setPlace(const Place& place)
{
    m_place = place;
    for (FieldEditor* editor : m_editors)
        editor->setPlace({place.key, place.path.field(editor->field().name())});
    countFilled();
}

void SystemMapForm::setNarrow(bool narrow)
{
    if (narrow == m_isNarrow) return;
    m_isNarrow = narrow;
    arrange();
}

bool SystemMapForm::focusField(const FieldPath& path)
{
    for (FieldEditor* editor : m_editors) {
        if (editor->place().path != path && path != m_place.path) continue;
        editor->control()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void SystemMapForm::countFilled()
{
    const document::Snapshot project = m_document.project(m_place.key);
    if (!project) return;
    int filled = 0;
    for (const FieldEditor* editor : m_editors)
        filled += !fieldValue(*project, editor->place().path).toStringList().isEmpty();
    m_filled->setText(
        tr("%1 of %2 parts are described. The model is one line of one of them.").arg(filled).arg(partCount));
}

} // namespace views
