// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotationline.h"

#include "halftyped.h"

#include "../actionsmenu.h"
#include "../plainlabel.h"
#include "../theme.h"

#include "document/edits.h"
#include "document/typingpause.h"
#include "story/fields.h"

#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace views {

using namespace story;

AnnotationLine::AnnotationLine(document::Document& document, QString title, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_title(std::move(title))
    , m_line(quietLabel({}, this, Theme::caption()))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_line);
    addAction(tr("Not known"), Qt::Key_U,
              [this] { document::edits::setNotKnown(m_document, m_place.key, m_place.path, !annotation().notKnown); });
    addAction(tr("Source…"), Qt::Key_S, [this] { askSource(); });
    hide();
}

void AnnotationLine::addAction(const QString& text, Qt::Key key, const std::function<void()>& run)
{
    auto* action = new QAction(text, this);
    action->setShortcut(Qt::CTRL | Qt::SHIFT | key);
    connect(action, &QAction::triggered, this, run);
    m_actions.append(action);
}

void AnnotationLine::offerOn(QWidget* widget, Qt::ShortcutContext context)
{
    offerActionsAsMenu(widget);
    for (QAction* action : std::as_const(m_actions)) {
        action->setShortcutContext(context);
        widget->addAction(action);
    }
}

void AnnotationLine::followDocument()
{
    document::whenSettled(m_document, this, [this](const QString& key) {
        if (key == m_place.key) refresh();
    });
}

void AnnotationLine::askSource()
{
    document::Document& document = m_document; // the line may go meanwhile, and show another place
    const Place place = m_place;
    const QString title = m_title;
    bool ok = false;
    const QString source = QInputDialog::getText(window(), m_title, tr("Where the value was read:"), QLineEdit::Normal,
                                                 annotation().source, &ok);
    if (!ok) return;
    const auto now = document.project(place.key);
    const bool canTake = now && locate(*now, place.path) && !document.isReadOnly(place.key);
    if (canTake) document::edits::setSource(document, place.key, place.path, source.trimmed());
    else HalfTyped::of(document).keep({place.key, {}}, tr("Source of “%1”: %2").arg(title, source), {});
}

void AnnotationLine::setPlace(const Place& place)
{
    m_place = place;
    refresh();
}

Annotation AnnotationLine::annotation() const
{
    const auto project = m_document.project(m_place.key);
    const auto at = project ? locate(*project, m_place.path) : Located<const void*>();
    return at ? at.ownerType->base(at.owner)->about.value(m_place.path.key()) : Annotation();
}

void AnnotationLine::refresh()
{
    const Annotation about = annotation();
    QStringList said;
    if (about.notKnown) said.append(tr("Marked as not known"));
    if (!about.source.isEmpty()) said.append(tr("Source: %1").arg(about.source));
    m_line->setText(said.join(QStringLiteral(" · ")));
    setVisible(!said.isEmpty());
}

} // namespace views
