// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noteview.h"

#include "icons.h"
#include "plainlabel.h"
#include "readingmargins.h"
#include "section.h"
#include "theme.h"

#include "coach/guidance.h"

#include <QFrame>
#include <QPainter>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;

namespace {

/// Paints its icon in the colours of the day; a pixmap in a label would keep those it was made with.
class Mark : public QWidget
{
public:
    Mark(const QIcon& icon, QWidget* parent)
        : QWidget(parent)
        , m_icon(icon)
    {
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    static constexpr int size = 16;
    QIcon m_icon;
};

} // namespace

NoteView::NoteView(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_field(quietLabel({}, this, Theme::caption()))
    , m_title(wrappingLabel({}, this, Theme::heading()))
    , m_text(wrappingLabel({}, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
    m_column->addWidget(m_field);
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
    m_why = addPart(tr("Why it is asked"));
    m_weak = addExample(tr("Weak"), "list-remove"_L1);
    m_strong = addExample(tr("Strong"), "checkmark"_L1);
    m_signal = addPart(tr("What it shows"));
    m_question = addPart(tr("They may ask"));
}

NoteView::Part NoteView::addPart(const QString& head)
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(quietLabel(head, box, Theme::caption()));
    QLabel* text = wrappingLabel({}, box);
    column->addWidget(text);
    m_column->addWidget(box);
    return {box, text};
}

NoteView::Part NoteView::addExample(const QString& head, QLatin1StringView iconName)
{
    auto* card = new QFrame(this);
    card->setObjectName(u"card"_s);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::m, space::s, space::m, space::m);
    column->setSpacing(space::xs);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::xs);
    row->addWidget(new Mark(icon(iconName), card));
    row->addWidget(quietLabel(head, card, Theme::caption()), 1);
    column->addLayout(row);
    QLabel* text = wrappingLabel({}, card);
    column->addWidget(text);
    m_column->addWidget(card);
    return {card, text};
}

void NoteView::fill(const Part& part, const QString& text)
{
    part.text->setText(text);
    part.box->setVisible(!text.isEmpty());
}

void NoteView::show(const coach::Note& note, const QString& fieldName)
{
    m_field->setText(fieldName);
    m_field->setVisible(!fieldName.isEmpty());
    m_title->setText(note.title);
    m_text->setText(note.text);
    fill(m_why, note.why);
    fill(m_weak, note.weak);
    fill(m_strong, note.strong);
    fill(m_signal, note.signal);
    fill(m_question, note.question);
}

TermList::TermList(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(quietLabel(tr("Terms"), this, Theme::caption()));
}

void TermList::show(const QList<const coach::Term*>& terms)
{
    qDeleteAll(m_shown);
    m_shown.clear();
    for (const coach::Term* term : terms) {
        m_shown.append(foldedText(term->term, term->definition, this));
        m_column->addWidget(m_shown.last());
    }
    setVisible(!terms.isEmpty());
}

QWidget* foldedText(const QString& name, const QString& text, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new WrappingButton(name, WrappingButton::Arrow::Opens, box);
    column->addWidget(head);
    QObject::connect(head, &QAbstractButton::clicked, box,
                     [head, box, text, body = static_cast<QLabel*>(nullptr)]() mutable {
                         head->setOpen(!head->isOpen());
                         if (!body) {
                             body = wrappingLabel(text, box);
                             body->setContentsMargins(readingMargins(*box, space::xl, 0, 0, space::s));
                             box->layout()->addWidget(body);
                         }
                         body->setVisible(head->isOpen());
                     });
    return box;
}

} // namespace views
