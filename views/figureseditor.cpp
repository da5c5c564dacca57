// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figureseditor.h"

#include "figurecard.h"
#include "icons.h"
#include "picturemime.h"
#include "plainlabel.h"
#include "reveal.h"
#include "steppage.h"
#include "theme.h"

#include "document/edits.h"
#include "document/typingpause.h"
#include "story/fields.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;

FiguresEditor::FiguresEditor(document::Document& document, std::optional<Step> step, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_step(step)
    , m_title(wrappingLabel({}, this, Theme::strong()))
    , m_cards(new QVBoxLayout)
    , m_empty(
          quietLabel(tr("A chart or a screenshot says it quicker: choose a file, drop it here, or paste it."), this))
    , m_refused(wrappingLabel({}, this, Theme::caption()))
    , m_add(new QPushButton(icon("list-add"_L1), tr("Add picture…"), this))
{
    setAcceptDrops(true);
    m_refused->setObjectName(u"fault"_s);
    m_refused->hide();
    m_title->setBuddy(m_add);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_add);
    m_cards->setSpacing(space::s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(head);
    column->addWidget(m_empty);
    column->addWidget(m_refused);
    column->addLayout(m_cards);
    connect(m_add, &QPushButton::clicked, this, &FiguresEditor::chooseFiles);
    document::whenSettled(document, this, [this](const QString& key) {
        if (key == m_place.key) refresh();
    });
}

void FiguresEditor::setPlace(const Place& place)
{
    if (place == m_place) return;
    m_place = place;
    const bool isOfEntry = place.path.segments().size() > 1;
    m_title->setText(isOfEntry ? tr("Pictures of this cycle") : tr("Pictures of this step"));
    m_add->setAccessibleName(isOfEntry ? tr("Add picture to this cycle") : tr("Add picture to this step"));
    m_refused->hide();
    refresh();
}

QStringList FiguresEditor::shownIds() const
{
    const document::Snapshot project = m_document.project(m_place.key);
    const auto at = project ? locate(*project, m_place.path) : Located<const void*>();
    QStringList ids;
    if (!at) return ids;
    for (const Figure& figure : as<QList<Figure>>(at.member))
        if (!m_step || figure.step == *m_step) ids.append(figure.id);
    return ids;
}

/// Cards are moved on from one picture to another rather than made anew: the keyboard stays where it is.
void FiguresEditor::refresh()
{
    const QStringList ids = shownIds();
    const auto isShown = [this](const QString& id, const FigureCard* card) {
        return card->place() == Place{m_place.key, m_place.path.entry(id)};
    };
    if (std::ranges::equal(ids, m_shown, isShown) && !m_shown.isEmpty()) return; // a key in a caption, most often
    QList<FigureCard*> spare = std::exchange(m_shown, {});
    for (const QString& id : ids) {
        const Place place{m_place.key, m_place.path.entry(id)};
        const auto same = std::ranges::find(spare, place, &FigureCard::place);
        FigureCard* card = same == spare.end() ? nullptr : *same;
        if (card) {
            spare.removeOne(card);
        } else {
            card = new FigureCard(m_document, this);
            card->setPlace(place);
            connect(card, &FigureCard::moveWanted, this, [this, card](int by) { move(card, by); });
            connect(card, &FigureCard::deleteWanted, this, [this, card] { remove(card); });
        }
        m_shown.append(card);
    }
    for (FigureCard* card : std::as_const(spare)) {
        m_cards->removeWidget(card);
        card->hide();
        card->deleteLater(); // it may be in the middle of its own key press
    }
    QWidget* above = m_add;
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        if (m_cards->indexOf(m_shown[i]) != i) m_cards->insertWidget(int(i), m_shown[i]);
        m_shown[i]->setNumber(i + 1, m_shown.size());
        setTabOrder(above, m_shown[i]);
        above = m_shown[i];
    }
    m_empty->setVisible(ids.isEmpty());
}

void FiguresEditor::move(FigureCard* card, int by)
{
    const QStringList ids = shownIds();
    const auto to = ids.indexOf(card->place().path.entryId()) + by;
    const document::Snapshot project = m_document.project(m_place.key);
    if (!project || to < 0 || to >= ids.size()) return;
    const auto list = locate(*project, m_place.path); // figures of other steps may stand between
    document::edits::moveEntry(m_document, m_place.key, card->place().path, entryIndex(list, ids[to]));
}

void FiguresEditor::remove(FigureCard* card)
{
    const auto at = m_shown.indexOf(card);
    QWidget* next = m_shown.value(at + 1, m_shown.value(at - 1));
    (next ? next : m_add)->setFocus(Qt::OtherFocusReason);
    document::edits::deleteEntry(m_document, m_place.key, card->place().path);
}

void FiguresEditor::chooseFiles()
{
    const QString start = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    addFiles(QFileDialog::getOpenFileNames(this, tr("Add pictures"), start, tr("Pictures (%1)").arg(pictureFilter())));
}

void FiguresEditor::addFiles(const QStringList& files) { add(picturesFrom(files)); }

void FiguresEditor::add(const QMimeData& mime) { add(picturesFrom(mime)); }

void FiguresEditor::add(const PicturesFound& found)
{
    m_refused->setText(found.refused.join(u'\n'));
    m_refused->setVisible(!found.refused.isEmpty());
    const QStringList ids = document::edits::addFigures(m_document, m_place.key, m_place.path, found.pictures,
                                                        m_step.value_or(Step::Objective));
    if (!ids.isEmpty()) focusField(m_place.path.entry(ids.last()).field(u"caption"));
    // It may have been dropped far from here.
    if (!found.refused.isEmpty()) reveal(m_refused);
    else if (!ids.isEmpty() && isAncestorOf(window()->focusWidget())) reveal(window()->focusWidget());
}

bool FiguresEditor::focusField(const FieldPath& path)
{
    if (!path.startsWith(m_place.path)) return false;
    if (std::ranges::any_of(m_shown, [&](FigureCard* card) { return card->focusField(path); })) return true;
    if (path == m_place.path && !m_step) m_add->setFocus(Qt::OtherFocusReason);
    return path == m_place.path && !m_step;
}

void FiguresEditor::dragEnterEvent(QDragEnterEvent* event)
{
    if (meansPictures(*event->mimeData())) event->acceptProposedAction();
}

void FiguresEditor::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    add(*event->mimeData());
}

PicturePaste::PicturePaste(StepPage* page)
    : QObject(page)
    , m_page(page)
{
    page->setAcceptDrops(true); // where nothing else takes a drop: headings, names, the room between
    qApp->installEventFilter(this);
}

bool PicturePaste::take(const QMimeData& data, QWidget* from)
{
    for (const QWidget* around = from; around; around = around->parentWidget()) {
        const auto* paste = around->findChild<PicturePaste*>({}, Qt::FindDirectChildrenOnly);
        FiguresEditor* editor = paste ? paste->nearest(from) : nullptr;
        if (editor) editor->add(data);
        if (paste) return editor;
    }
    return false;
}

FiguresEditor* PicturePaste::nearest(const QWidget* to) const
{
    const QList<FiguresEditor*> editors = m_page->findChildren<FiguresEditor*>();
    for (const QWidget* around = to; around; around = around->parentWidget()) {
        // What is private is in no export, and a picture would be.
        if (around->objectName() == "privateCard"_L1) return nullptr;
        for (FiguresEditor* editor : editors)
            if (editor->isVisible() && (around == editor || around->isAncestorOf(editor))) return editor;
        if (around == m_page) break;
    }
    return nullptr;
}

bool PicturePaste::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress;
    const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::Drop;
    if (!isKey && !isDrag && event->type() != QEvent::DragMove) return false;
    if (isKey && !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste)) return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || (widget != m_page && !m_page->isAncestorOf(widget))) return false;
    const QMimeData* data = isKey ? QApplication::clipboard()->mimeData() : static_cast<QDropEvent*>(event)->mimeData();
    if (!data || !meansPictures(*data)) return false;
    if (!isKey) return takeDrag(*widget, *static_cast<QDropEvent*>(event));
    if (FiguresEditor* editor = nearest(widget)) editor->add(*data);
    else if (!qobject_cast<QLineEdit*>(widget) || data->hasText()) return false;
    else emit m_page->refused(tr("A picture was not pasted: there is no place for one here."));
    return true;
}

/// The page itself goes by what is at the place. It is entered wherever that is: Qt asks only once.
bool PicturePaste::takeDrag(QWidget& over, QDropEvent& drag)
{
    const QWidget* at = over.childAt(drag.position().toPoint());
    FiguresEditor* editor = nearest(at ? at : &over);
    const bool isEntered = &over == m_page && drag.type() == QEvent::DragEnter && nearest(m_page);
    drag.setAccepted(editor || isEntered);
    if (editor || isEntered) drag.acceptProposedAction();
    if (editor && drag.type() == QEvent::Drop) editor->add(*drag.mimeData());
    return editor || isEntered;
}

} // namespace views
