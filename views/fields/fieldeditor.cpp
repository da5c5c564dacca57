// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldeditor.h"

#include "annotationline.h"
#include "chipfields.h"
#include "chosenfields.h"
#include "halftyped.h"
#include "linkeditor.h"
#include "proseeditor.h"
#include "sentenceeditor.h"
#include "seriesfield.h"
#include "typedfields.h"
#include "writingedit.h"

#include "../plainlabel.h"
#include "../theme.h"

#include "document/edits.h"
#include "document/typingpause.h"
#include "story/cycle.h"
#include "story/fields.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QVBoxLayout>

#include <utility>

namespace views {

using document::Document;
using namespace story;

namespace {

bool differsAt(const FieldPath& path, const Project& before, const Project& after)
{
    const auto was = locate(before, path);
    const auto now = locate(after, path);
    return was && now && !was.field->equal(was.member, now.member);
}

} // namespace

FieldEditor::FieldEditor(Document& document, const Field& field, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_halfTyped(HalfTyped::of(document))
    , m_field(field)
    , m_label(wrappingLabel(field.title(), this))
    , m_annotation(new AnnotationLine(document, field.title(), this))
    , m_said(quietLabel({}, this, Theme::caption()))
    , m_fault(wrappingLabel({}, this, Theme::caption()))
{
    m_said->hide();
    m_fault->hide();
    m_fault->setObjectName(QStringLiteral("fault"));
    const auto& typing = document::TypingPause::of(document);
    connect(&document, &Document::changed, this,
            [this, &typing](const QString& key, const document::Snapshot& before, const document::Snapshot& after) {
                if (key != m_place.key) return;
                if (typing.isTyping() && !differsAt(m_place.path, *before, *after)) return;
                m_isStale = !isVisible();
                if (!m_isStale) refresh();
            });
    connect(&document, &Document::opened, this, [this] {
        m_place = {}; // its keys may be the same
        dropTyping(false); // what waits has no story to go to
    });
    connect(&m_halfTyped, &HalfTyped::changed, this, [this] {
        if (isVisible()) takeKept(); // from a cell of the table above
    });
}

/// Or the control would be left, and tell it, when there is but half of this.
FieldEditor::~FieldEditor() { setFocusProxy(nullptr); }

/// What is out of sight is not kept up with every edit, only looked at again when it is shown.
void FieldEditor::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_isStale, false)) refresh();
}

void FieldEditor::setControl(QWidget* control, QWidget* beside)
{
    control->setAccessibleName(m_field.title());
    m_label->setBuddy(control);
    setFocusProxy(control);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_label);
    if (beside) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::s);
        row->addWidget(control, 1);
        row->addWidget(beside);
        column->addLayout(row);
    } else {
        column->addWidget(control);
    }
    column->addWidget(m_said);
    column->addWidget(m_annotation);
    column->addWidget(m_fault);
    column->addStretch();
    m_annotation->offerOn(this, Qt::WidgetWithChildrenShortcut);
}

void FieldEditor::setPlace(const Place& place)
{
    if (place == m_place) return;
    leavePlace(place);
    showFault({});
    showSaid({});
    refresh();
    takeKept();
}

/// What is typed is taken as when the field is left; what is no value waits until this place is shown again. Where another
/// program took the place away, the next keys are not meant for the one that is shown instead.
void FieldEditor::leavePlace(const Place& next)
{
    const bool wasThere = isThere();
    if (wasThere && !m_document.isTelling()) takeTyping();
    const QString typed = typing();
    const QString why = fault();
    dropTyping(false);
    const Place before = std::exchange(m_place, next);
    if (!typed.isEmpty()) m_halfTyped.keep(before, typed, why);
    const bool isTaken = m_document.project(before.key) && !wasThere && m_document.cause() == Document::Cause::Disk;
    QWidget* focus = window()->focusWidget(); // which a dialog that is open gives the keyboard back to
    if (isTaken && focus && isAncestorOf(focus)) focus->clearFocus();
}

/// It stands in the field before it waits no longer, so that there is no moment in which nobody has it.
void FieldEditor::takeKept()
{
    const auto kept = m_halfTyped.at(m_place);
    if (!kept || !isThere()) return;
    goOnTyping(kept->text);
    m_halfTyped.drop(*kept);
}

bool FieldEditor::isThere() const
{
    const auto current = project();
    return current && locate(*current, m_place.path);
}

void FieldEditor::refresh()
{
    const auto current = project();
    if (!current) return;
    show(fieldValue(*current, m_place.path));
    const QString prompt = m_document.prompt(m_place.key, m_place.path);
    showPrompt(prompt);
    if (control()->accessibleDescription() != prompt) control()->setAccessibleDescription(prompt);
    m_annotation->setPlace(m_place);
}

void FieldEditor::commit(const QVariant& value)
{
    showFault({});
    document::edits::setField(m_document, m_place.key, m_place.path, value);
    // Nothing is taken in the middle of an undo: then the field shows again what the story says.
    if (m_document.isTelling()) QMetaObject::invokeMethod(this, &FieldEditor::refresh, Qt::QueuedConnection);
}

void FieldEditor::showFault(const QString& what)
{
    m_fault->setText(what);
    m_fault->setVisible(!what.isEmpty());
}

QString FieldEditor::fault() const { return m_fault->text(); }

void FieldEditor::showSaid(const QString& what)
{
    m_said->setText(what);
    m_said->setVisible(!what.isEmpty());
}

FieldEditor* FieldEditor::make(Document& document, const Field& field, QWidget* parent)
{
    if (&field == recordType<Snippet>().field(u"language")) return new LanguageEditor(document, field, parent);
    if (LinkEditor::suits(field)) return new LinkEditor(document, field, parent);
    if (SentenceEditor::suits(field)) return new SentenceEditor(document, field, parent);
    switch (field.kind) {
    case Kind::Line: return new LineEditor(document, field, parent);
    case Kind::Real:
    case Kind::Whole: return new NumberEditor(document, field, parent);
    case Kind::Date: return new DateEditor(document, field, parent);
    case Kind::Lines:
        if (TagsEditor::suits(field)) return new TagsEditor(document, field, parent);
        [[fallthrough]];
    case Kind::Prose: return new ProseEditor(document, field, parent);
    case Kind::Code: return new SnippetEditor(document, field, parent);
    case Kind::Choice: return new ChoiceEditor(document, field, parent);
    case Kind::Choices: return new ChoicesEditor(document, field, parent);
    case Kind::Flag: return new FlagEditor(document, field, parent);
    case Kind::Reference: return new ReferenceEditor(document, field, parent);
    case Kind::References: return new ReferencesEditor(document, field, parent);
    case Kind::Numbers:
    case Kind::Points: return new SeriesEditor(document, field, parent);
    case Kind::Record:
    case Kind::List: break;
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

FieldEditor* FieldEditor::of(QWidget* widget)
{
    for (; widget; widget = widget->parentWidget())
        if (auto* editor = qobject_cast<FieldEditor*>(widget)) return editor;
    return nullptr;
}

namespace {

/// Sits on a text control and keeps its hands off the undo keys.
class UndoGuard : public QObject
{
public:
    UndoGuard(QWidget* control, Document& document, std::function<bool(bool look)> dropTyping)
        : QObject(control)
        , m_document(document)
        , m_dropTyping(std::move(dropTyping))
    {
        control->installEventFilter(this);
        // A click reaches a scrolling control through its viewport.
        if (auto* area = qobject_cast<QAbstractScrollArea*>(control)) area->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
            const auto* key = static_cast<QKeyEvent*>(event);
            const bool isUndo = key->matches(QKeySequence::Undo);
            if (!isUndo && !key->matches(QKeySequence::Redo)) return false;
            if (isUndo && m_dropTyping && m_dropTyping(true)) {
                event->accept(); // an override that is accepted comes again as a press
                if (event->type() == QEvent::KeyPress) m_dropTyping(false);
                return true;
            }
            // An override that is not accepted goes on to the shortcuts; a press that gets here met none.
            event->ignore();
            if (event->type() == QEvent::KeyPress)
                isUndo ? m_document.undoStack().undo() : m_document.undoStack().redo();
            return true;
        }
        if (event->type() == QEvent::ContextMenu) return showMenu(watched, static_cast<QContextMenuEvent*>(event));
        return false;
    }

private:
    bool showMenu(QObject* watched, const QContextMenuEvent* event)
    {
        QMenu* menu = nullptr;
        if (auto* area = qobject_cast<QAbstractScrollArea*>(watched->parent()); area && area->viewport() == watched)
            watched = area;
        if (auto* line = qobject_cast<QLineEdit*>(watched)) menu = line->createStandardContextMenu();
        if (auto* text = qobject_cast<QTextEdit*>(watched)) menu = text->createStandardContextMenu();
        if (auto* code = qobject_cast<QPlainTextEdit*>(watched)) menu = code->createStandardContextMenu();
        if (!menu) return false;
        for (QAction* action : menu->actions()) // Qt gives these two names since 4.x; its own history is not ours
            if (action->objectName() == QLatin1StringView("edit-undo")
                || action->objectName() == QLatin1StringView("edit-redo"))
                menu->removeAction(action);
        QAction* first = menu->actions().value(0);
        QAction* undo = m_document.undoStack().createUndoAction(menu, FieldEditor::tr("Undo"));
        QAction* redo = m_document.undoStack().createRedoAction(menu, FieldEditor::tr("Redo"));
        menu->insertActions(first, {undo, redo});
        if (auto* writing = qobject_cast<WritingEdit*>(watched))
            writing->extendMenu(menu,
                                event->reason() == QContextMenuEvent::Mouse ? writing->cursorForPosition(event->pos())
                                                                            : writing->textCursor());
        offerAnnotation(menu, watched);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(event->globalPos());
        return true;
    }

    /// What can be said about the field, as its name offers it.
    static void offerAnnotation(QMenu* menu, QObject* control)
    {
        const FieldEditor* editor = FieldEditor::of(qobject_cast<QWidget*>(control));
        if (!editor) return;
        menu->addSeparator();
        menu->addActions(editor->actions());
    }

    Document& m_document;
    std::function<bool(bool look)> m_dropTyping;
};

} // namespace

void leaveUndoToDocument(QWidget* control, Document& document, std::function<bool(bool look)> dropTyping)
{
    new UndoGuard(control, document, std::move(dropTyping));
}

} // namespace views
