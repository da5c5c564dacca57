// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "choicecombo.h"

#include <QFocusEvent>
#include <QTimerEvent>

#include <algorithm>

namespace views {

namespace {

constexpr int deedRole = Qt::UserRole + 10;
constexpr int pauseInMilliseconds = 1000;

} // namespace

ChoiceCombo::ChoiceCombo(QWidget* parent)
    : ShortenedComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
}

void ChoiceCombo::addDeed(const QString& text)
{
    addItem(text);
    setItemData(count() - 1, true, deedRole);
}

bool ChoiceCombo::isDeed(int index) const { return itemData(index, deedRole).toBool(); }

int ChoiceCombo::lastChoice() const
{
    int last = count() - 1;
    while (last > 0 && isDeed(last))
        --last;
    return last;
}

void ChoiceCombo::chooseBy(int index)
{
    m_typed.clear();
    const int wanted = std::clamp(index, 0, std::max(0, lastChoice()));
    if (wanted == currentIndex() && !m_isUnsettled) return;
    m_isUnsettled = false;
    setCurrentIndex(wanted);
    if (!m_waits) emit activated(wanted);
}

void ChoiceCombo::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isPlain) {
        switch (event->key()) {
        case Qt::Key_Down: return chooseBy(currentIndex() + 1);
        case Qt::Key_Up: return chooseBy(currentIndex() - 1);
        case Qt::Key_Home:
        case Qt::Key_PageUp: return chooseBy(0);
        case Qt::Key_End:
        case Qt::Key_PageDown: return chooseBy(lastChoice());
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_isUnsettled) return settle();
            break;
        case Qt::Key_Space:
            if (m_typed.isEmpty()) return showPopup();
            [[fallthrough]];
        default:
            if (!event->text().isEmpty() && event->text().front().isPrint() && typeAhead(event->text())) return;
        }
    }
    ShortenedComboBox::keyPressEvent(event);
}

/// True where the text was meant for the search, whether it found something or not.
bool ChoiceCombo::typeAhead(const QString& text)
{
    m_pause.start(pauseInMilliseconds, this);
    m_typed += text;
    for (int i = 0; i <= lastChoice(); ++i) {
        if (!itemText(i).startsWith(m_typed, Qt::CaseInsensitive)) continue;
        m_isUnsettled = m_isUnsettled || i != currentIndex();
        setCurrentIndex(i);
        return true;
    }
    m_typed.chop(text.size());
    return true;
}

void ChoiceCombo::settle()
{
    m_typed.clear();
    if (!std::exchange(m_isUnsettled, false)) return;
    emit activated(currentIndex());
}

void ChoiceCombo::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_pause.timerId()) return ShortenedComboBox::timerEvent(event);
    m_pause.stop();
    if (m_waits) m_typed.clear();
    else settle();
}

void ChoiceCombo::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason && !m_waits) settle();
    ShortenedComboBox::focusOutEvent(event);
}

} // namespace views
