// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemmapform.h"

#include "flowarrow.h"
#include "plainlabel.h"
#include "recordhead.h"
#include "theme.h"

#include "fields/annotationline.h"

#include "document/typingpause.h"
#include "story/fields.h"
#include "story/project.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

using namespace story;

namespace {

constexpr int boxInCharacters = 32;

} // namespace

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

/// As one reads, and back in every second row; where there are two rows, the feedback comes up again to where it began.
void SystemMapForm::arrange()
{
    using enum FlowArrow::Direction;
    qDeleteAll(m_arrows);
    m_arrows.clear();
    const auto arrow = [&](FlowArrow::Direction direction, int row, int column) {
        m_arrows.append(new FlowArrow(direction, this));
        m_grid->addWidget(m_arrows.last(), row, column);
    };
    for (QWidget* box : m_boxes)
        m_grid->removeWidget(box);
    for (int i = 0; i < partCount; ++i) {
        const int row = i / m_columns;
        const bool isBack = row % 2 == 1;
        const int column = isBack ? m_columns - 1 - i % m_columns : i % m_columns;
        m_grid->addWidget(m_boxes[size_t(i)], 2 * row, 2 * column);
        if (i + 1 == partCount) continue;
        const bool isLast = (i + 1) % m_columns == 0;
        if (isLast) arrow(Down, 2 * row + 1, 2 * column);
        else arrow(isBack ? Back : Onward, 2 * row, 2 * column + (isBack ? -1 : 1));
    }
    if (m_columns == mostColumns) arrow(Up, 1, 0);
    for (int column = 0; column < mostColumns; ++column)
        m_grid->setColumnStretch(2 * column, column < m_columns ? 1 : 0);
}

/// As many columns as have room for lines that can be read, whatever the page around it has.
void SystemMapForm::resizeEvent(QResizeEvent* event)
{
    FormView::resizeEvent(event);
    const int box = QFontMetrics(Theme::editor()).averageCharWidth() * boxInCharacters;
    const int columns = std::clamp(width() / box, 1, mostColumns);
    if (columns == m_columns) return;
    m_columns = columns;
    arrange();
}

void SystemMapForm::setPlace(const Place& place)
{
    m_place = place;
    if (m_annotation) m_annotation->setPlace(place);
    for (FieldEditor* editor : m_editors)
        editor->setPlace({place.key, place.path.field(editor->field().name())});
    countFilled();
}

QLayout* SystemMapForm::makeHead(QLabel* name)
{
    const RecordHead head = makeRecordHead(m_document, name);
    m_annotation = head.annotation;
    return head.layout;
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
