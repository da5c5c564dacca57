// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chipedit.h"

#include "chip.h"

#include "../flowlayout.h"
#include "../theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>
#include <QStyleOptionFrame>

#include <algorithm>

namespace views {

QSize ChipInput::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().height() + space::xs};
}

void ChipInput::keyPressEvent(QKeyEvent* event)
{
    event->ignore();
    emit keyPressed(event);
    if (!event->isAccepted()) QLineEdit::keyPressEvent(event);
}

void ChipInput::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) emit left();
    parentWidget()->update();
}

bool ChipInput::focusNextPrevChild(bool next)
{
    if (!m_tellsTab) return QLineEdit::focusNextPrevChild(next);
    emit tabbed(next);
    return true;
}

ChipEdit::ChipEdit(QWidget* parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this))
    , m_input(new ChipInput(this))
    , m_offer(new QStringListModel(this))
    , m_completer(new QCompleter(m_offer, this))
{
    m_flow->setContentsMargins(space::xs, space::xs, space::xs, space::xs);
    m_flow->setSpacing(space::xs);
    m_flow->insertWidget(0, m_input);
    m_input->setFrame(false);
    m_input->installEventFilter(this);
    setFocusProxy(m_input);
    setCursor(Qt::IBeamCursor);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_input->setCompleter(m_completer);
    connect(m_input, &ChipInput::keyPressed, this, &ChipEdit::handleKey);
    connect(m_input, &ChipInput::left, this, [this] {
        leaveTyped();
        if (!isAncestorOf(QApplication::focusWidget())) emit left();
    });
    connect(m_input, &QLineEdit::textEdited, this, [this] { emit refused({}); });
    // Later, because the line itself writes the chosen text into it meanwhile.
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &ChipEdit::take,
            Qt::QueuedConnection);
}

void ChipEdit::setChips(const QList<Value>& chips)
{
    if (chips == m_chips && m_widgets.size() == chips.size()) return;
    m_chips = chips;
    for (Chip* chip : std::exchange(m_widgets, {})) {
        delete m_flow->takeAt(0);
        chip->hide();
        chip->deleteLater(); // it may be handling the key that removed it
    }
    for (const Value& value : m_chips) {
        auto* chip = new Chip(value.text, this);
        chip->setCursor(Qt::ArrowCursor);
        if (!m_isClosed) chip->setObjectName(QStringLiteral("ownWords"));
        chip->installEventFilter(this);
        m_flow->insertWidget(int(m_widgets.size()), chip);
        connect(chip, &Chip::removed, this, [this, chip] { remove(int(m_widgets.indexOf(chip))); });
        chip->show();
        m_widgets.append(chip);
    }
    updateOffer();
    updateGeometry();
}

void ChipEdit::setOptions(const QList<Value>& options, bool isClosed)
{
    m_options = options;
    m_isClosed = isClosed;
    updateOffer();
}

void ChipEdit::setDeed(const QString& text)
{
    m_deed = text;
    updateOffer();
}

/// The table looks for its keys here, and not at the line.
void ChipEdit::setInCell()
{
    m_isInCell = true;
    m_input->setTellsTab(true);
    connect(m_input, &ChipInput::tabbed, this, [this](bool next) {
        leaveTyped();
        QKeyEvent tab(QEvent::KeyPress, next ? Qt::Key_Tab : Qt::Key_Backtab, Qt::NoModifier);
        QCoreApplication::sendEvent(this, &tab);
    });
}

void ChipEdit::updateOffer()
{
    QStringList texts;
    for (const Value& option : m_options)
        if (!m_chips.contains(option)) texts.append(option.text);
    if (!m_deed.isEmpty()) texts.append(m_deed);
    if (texts != m_offer->stringList()) m_offer->setStringList(texts);
}

void ChipEdit::change(const QList<Value>& chips, int focused)
{
    setChips(chips);
    focusAt(focused);
    emit refused({});
    emit edited(chips);
}

void ChipEdit::focusAt(int at)
{
    if (at < 0 || at >= m_widgets.size()) m_input->setFocus(Qt::OtherFocusReason);
    else m_widgets[at]->setFocus(Qt::OtherFocusReason);
}

void ChipEdit::remove(int at)
{
    if (at < 0 || at >= m_chips.size()) return;
    QList<Value> chips = m_chips;
    chips.removeAt(at);
    change(chips, at < chips.size() && !m_input->hasFocus() ? at : -1);
}

void ChipEdit::move(int from, int to)
{
    if (to < 0 || to >= m_chips.size()) return;
    QList<Value> chips = m_chips;
    chips.move(from, to);
    change(chips, to);
}

/// The option of that name, or the only one that begins so.
std::optional<ChipEdit::Value> ChipEdit::optionFor(const QString& text) const
{
    QList<Value> begun;
    if (!m_isClosed) return {}; // "AI" stays as it was typed, even where another story has "ai"
    for (const Value& option : m_options)
        if (option.text == text) return option;
    for (const Value& option : m_options) {
        if (option.text.compare(text, Qt::CaseInsensitive) == 0) return option;
        if (option.text.startsWith(text, Qt::CaseInsensitive)) begun.append(option);
    }
    return begun.size() == 1 ? std::optional(begun.first()) : std::nullopt;
}

void ChipEdit::take(const QString& text)
{
    const QString plain = text.simplified();
    if (plain.isEmpty()) return;
    if (plain == m_deed) {
        m_input->clear();
        return emit deedWanted();
    }
    auto value = optionFor(plain);
    if (!value && m_isClosed) return emit refused(whyNot(plain));
    if (!value) value = Value{plain, plain};
    m_input->clear();
    if (!m_chips.contains(*value))
        change(QList<Value>(m_chips) << *value, m_input->hasFocus() ? -1 : int(m_chips.size()));
}

QString ChipEdit::whyNot(const QString& text) const
{
    if (!m_isClosed || optionFor(text.simplified())) return {};
    if (m_options.isEmpty()) return tr("There is nothing to choose from yet");
    QStringList names;
    for (const Value& option : m_options)
        names.append(option.text);
    return tr("“%1” is none of these: %2").arg(text.simplified(), names.join(QStringLiteral(", ")));
}

void ChipEdit::takeTyped()
{
    const QAbstractItemView* offered = m_completer->popup();
    const QModelIndex chosen = offered->isVisible() ? offered->currentIndex() : QModelIndex();
    m_completer->popup()->hide();
    take(chosen.isValid() ? chosen.data().toString() : m_input->text());
}

void ChipEdit::leaveTyped()
{
    const QString plain = m_input->text().simplified();
    m_completer->popup()->hide();
    if (plain.isEmpty()) return;
    auto value = optionFor(plain);
    if (!value && !m_isClosed) value = Value{plain, plain};
    if (!value) return take(plain); // to say why not
    m_input->clear();
    if (m_chips.contains(*value)) return;
    setChips(QList<Value>(m_chips) << *value);
    emit edited(m_chips);
}

void ChipEdit::offerAll()
{
    m_completer->setCompletionPrefix(m_input->text());
    m_completer->complete();
}

void ChipEdit::handleKey(QKeyEvent* event)
{
    const bool isEmpty = m_input->text().isEmpty();
    const int back = layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (isEmpty && !m_completer->popup()->isVisible()) return; // a table cell is left with it
        takeTyped();
    } else if (event->key() == Qt::Key_Backspace && isEmpty) {
        remove(int(m_chips.size()) - 1);
    } else if (event->key() == back && isEmpty && !m_chips.isEmpty()) {
        focusAt(int(m_chips.size()) - 1);
    } else if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        offerAll();
    } else {
        return;
    }
    event->accept();
}

bool ChipEdit::handleChipKey(int at, const QKeyEvent* event)
{
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    const bool moves = event->modifiers() & Qt::ControlModifier;
    const int back = isRightToLeft ? Qt::Key_Right : Qt::Key_Left;
    const int on = isRightToLeft ? Qt::Key_Left : Qt::Key_Right;
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) remove(at);
    else if (event->key() == back) moves ? move(at, at - 1) : focusAt(std::max(0, at - 1));
    else if (event->key() == on) moves ? move(at, at + 1) : focusAt(at + 1);
    else if (event->key() == Qt::Key_Home) focusAt(0);
    else if (event->key() == Qt::Key_End || event->key() == Qt::Key_Escape) focusAt(-1);
    else return false;
    return true;
}

bool ChipEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    const bool isKey = event->type() == QEvent::KeyPress;
    if (watched == m_input && m_isInCell && isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        return QCoreApplication::sendEvent(this, event);
    const auto at = m_widgets.indexOf(watched);
    if (at >= 0 && event->type() == QEvent::FocusOut && !isAncestorOf(QApplication::focusWidget())) emit left();
    if (at >= 0 && isKey) return handleChipKey(int(at), static_cast<QKeyEvent*>(event));
    return QWidget::eventFilter(watched, event);
}

void ChipEdit::mousePressEvent(QMouseEvent*) { m_input->setFocus(Qt::MouseFocusReason); }

void ChipEdit::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionFrame frame;
    frame.initFrom(this);
    frame.lineWidth = 1;
    frame.state.setFlag(QStyle::State_HasFocus, isAncestorOf(QApplication::focusWidget()));
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
}

bool ChipEdit::dropTyping(bool look)
{
    const bool isTyped = !m_input->text().isEmpty();
    if (look || !isTyped) return isTyped;
    m_input->clear();
    emit refused({});
    return true;
}

} // namespace views
