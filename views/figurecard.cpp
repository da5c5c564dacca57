// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figurecard.h"

#include "icons.h"
#include "plainlabel.h"
#include "theme.h"

#include "document/typingpause.h"
#include "items/plaintip.h"
#include "publish/picture.h"
#include "story/fields.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// In widths of a character: a picture of this size is told from another at a glance.
constexpr int pictureCharacters = 26;

QSize roomFor(const QWidget* widget)
{
    const int width = widget->fontMetrics().averageCharWidth() * pictureCharacters;
    return {width, width * 3 / 4};
}

} // namespace

FigureCard::FigureCard(document::Document& document, QWidget* parent)
    : QFrame(parent)
    , m_document(document)
    , m_picture(plainLabel({}, this))
    , m_missing(wrappingLabel({}, this, Theme::caption()))
    , m_number(quietLabel({}, this, Theme::caption()))
    , m_reminder(quietLabel(tr("Say in a sentence what the picture shows, for those who do not see it."), this,
                            Theme::caption()))
    , m_caption(FieldEditor::make(document, *recordType<Figure>().field(u"caption"), this))
    , m_alternative(FieldEditor::make(document, *recordType<Figure>().field(u"alternativeText"), this))
    , m_row(new QHBoxLayout)
{
    setObjectName(u"card"_s);
    setFocusPolicy(Qt::StrongFocus);
    m_picture->setAlignment(Qt::AlignCenter);
    m_missing->setObjectName(u"fault"_s);
    for (QLabel* label : {m_picture, m_missing})
        label->setFixedWidth(roomFor(this).width());
    m_number->setWordWrap(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_number);
    buttons->addStretch();
    m_up = addButton(tr("Move picture up"), "go-up"_L1, buttons);
    m_down = addButton(tr("Move picture down"), "go-down"_L1, buttons);
    QToolButton* remove = addButton(tr("Delete picture"), "edit-delete"_L1, buttons);
    connect(m_up, &QToolButton::clicked, this, [this] { emit moveWanted(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { emit moveWanted(1); });
    connect(remove, &QToolButton::clicked, this, &FigureCard::deleteWanted);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::s);
    words->addLayout(buttons);
    words->addWidget(m_caption);
    words->addWidget(m_alternative);
    words->addWidget(m_reminder);
    words->addStretch();
    auto* picture = new QVBoxLayout;
    picture->addWidget(m_picture);
    picture->addWidget(m_missing);
    picture->addStretch();
    m_row->setContentsMargins(space::m, space::m, space::m, space::m);
    m_row->setSpacing(space::l);
    m_row->addLayout(picture);
    m_row->addLayout(words, 1);
    setLayout(m_row);
    document::whenSettled(document, this, [this](const QString& key) {
        if (key == m_place.key) refresh();
    });
}

QToolButton* FigureCard::addButton(const QString& text, QLatin1StringView iconName, QHBoxLayout* row)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(items::plainTip(text));
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    row->addWidget(button);
    return button;
}

void FigureCard::setPlace(const Place& place)
{
    if (place == m_place) return;
    m_place = place;
    m_caption->setPlace({place.key, place.path.field(u"caption")});
    m_alternative->setPlace({place.key, place.path.field(u"alternativeText")});
    refresh();
}

void FigureCard::setNumber(qsizetype number, qsizetype count)
{
    m_number->setText(tr("Picture %1 of %2").arg(number).arg(count));
    m_up->setEnabled(number > 1);
    m_down->setEnabled(number < count);
}

void FigureCard::refresh()
{
    const document::Snapshot project = m_document.project(m_place.key);
    if (!project || !locate(*project, m_place.path)) return;
    const auto text = [&](QStringView key) { return fieldValue(*project, m_place.path.field(key)).toString(); };
    m_reminder->setVisible(text(u"alternativeText").isEmpty());
    const QString caption = text(u"caption");
    setAccessibleName(caption.isEmpty() ? tr("Picture without a caption") : tr("Picture: %1").arg(caption));
    m_picture->setAccessibleName(text(u"alternativeText"));
    if (const QString file = text(u"file"); file != m_file) showPicture(file);
}

void FigureCard::showPicture(const QString& file)
{
    m_file = file;
    const QSize room = roomFor(this);
    const auto bytes = m_document.picture(m_place.key, file);
    QImage image = bytes ? publish::decoded(*bytes, room * devicePixelRatioF()) : QImage();
    image.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(QPixmap::fromImage(image));
    m_picture->setVisible(!image.isNull());
    m_missing->setVisible(image.isNull());
    if (!bytes)
        m_missing->setText(tr("The picture's file is missing: %1. Put it back there, or delete this entry and add the "
                              "picture anew.")
                               .arg(bytes.error().text()));
    else m_missing->setText(tr("The picture's file is damaged. Delete this entry and add the picture anew."));
}

bool FigureCard::focusField(const FieldPath& path)
{
    if (!path.startsWith(m_place.path)) return false;
    if (path == m_caption->place().path) m_caption->control()->setFocus(Qt::OtherFocusReason);
    else if (path == m_alternative->place().path) m_alternative->control()->setFocus(Qt::OtherFocusReason);
    else setFocus(Qt::OtherFocusReason);
    return true;
}

void FigureCard::keyPressEvent(QKeyEvent* event)
{
    const bool isMove = event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (isMove && event->key() == Qt::Key_Up) emit moveWanted(-1);
    else if (isMove && event->key() == Qt::Key_Down) emit moveWanted(1);
    else if (event->key() == Qt::Key_Delete && hasFocus()) emit deleteWanted();
    else QFrame::keyPressEvent(event);
}

void FigureCard::focusInEvent(QFocusEvent* event)
{
    QFrame::focusInEvent(event);
    update();
}

void FigureCard::focusOutEvent(QFocusEvent* event)
{
    QFrame::focusOutEvent(event);
    update();
}

void FigureCard::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    if (!hasFocus()) return;
    constexpr double radius = 8;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::tokens().accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

void FigureCard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const bool isNarrow = width() < roomFor(this).width() * 5 / 2;
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace views
