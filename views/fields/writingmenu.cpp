// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numbercompleter.h"
#include "prosehighlighter.h"
#include "writingedit.h"

#include "../spelling/spellchecker.h"

#include "items/plaintip.h"

#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QTextBlock>
#include <QToolTip>

namespace views {

namespace {
constexpr int mostSuggestions = 6;

/// What a menu would take for the letter of a key.
QString menuText(QString text) { return text.replace(u'&', QLatin1StringView("&&")); }

} // namespace

bool WritingEdit::actAt(const QTextCursor& at, bool look)
{
    const int chip = chipAt(at);
    const auto offer = chip < 0 ? offerAt(at) : std::nullopt;
    const bool isWrong = chip < 0 && !offer && wrongWordAt(at).hasSelection();
    if (look) return chip >= 0 || offer || isWrong;
    if (chip >= 0) openChip(chip);
    else if (offer && offer->choices.size() == 1) bind(at.block(), *offer, offer->choices.first());
    else if (offer || isWrong) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        offer ? addOfferActions(menu, nullptr, at) : addSpellingActions(menu, nullptr, at);
        menu->setActiveAction(menu->actions().value(0));
        menu->popup(viewport()->mapToGlobal(cursorRect(at).bottomLeft()));
    }
    return chip >= 0 || offer || isWrong;
}

void WritingEdit::extendMenu(QMenu* menu, const QTextCursor& at)
{
    QAction* first = menu->actions().value(0);
    const auto count = menu->actions().size();
    addSpellingActions(menu, first, at);
    addNumberActions(menu, first, at);
    addOfferActions(menu, first, at);
    if (menu->actions().size() > count) menu->insertSeparator(first);
    const auto add = [&](const QString& text, Qt::Key key, QStringView mark) {
        auto* action = new QAction(text, menu);
        action->setShortcut(Qt::CTRL | key); // only shown: the control takes the key itself
        connect(action, &QAction::triggered, this, [this, mark] { toggle(mark); });
        menu->insertAction(first, action);
    };
    add(tr("Strong"), Qt::Key_B, u"**");
    add(tr("Emphasis"), Qt::Key_I, u"*");
    menu->insertSeparator(first);
}

void WritingEdit::addNumberActions(QMenu* menu, QAction* before, const QTextCursor& at)
{
    const int position = chipAt(at);
    if (position < 0) return;
    auto* change = new QAction(tr("Choose another number…"), menu);
    connect(change, &QAction::triggered, this, [this, position] { openChip(position); });
    auto* write = new QAction(tr("Write the number instead"), menu);
    write->setEnabled(NumberChip::at(*document(), position)->fault.isEmpty());
    connect(write, &QAction::triggered, this, [this, position] {
        QTextCursor cursor(document());
        cursor.setPosition(position);
        cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
        if (const auto chip = NumberChip::at(*document(), position)) cursor.insertText(chip->text, QTextCharFormat());
    });
    menu->insertActions(before, {change, write});
}

void WritingEdit::addOfferActions(QMenu* menu, QAction* before, const QTextCursor& at)
{
    const auto offer = offerAt(at);
    if (!offer) return;
    for (const analysis::NumberChoice& choice : offer->choices) {
        auto* action = new QAction(menuText(tr("Bind to %1").arg(choice.label)), menu);
        connect(action, &QAction::triggered, this,
                [this, block = at.block(), offer = *offer, choice] { bind(block, offer, choice); });
        menu->insertAction(before, action);
    }
}

QTextCursor WritingEdit::wrongWordAt(const QTextCursor& at) const
{
    QTextCursor cursor(at);
    cursor.clearSelection();
    if (!m_highlighter) return cursor;
    const int place = at.positionInBlock();
    for (const analysis::Word& word : m_highlighter->spelling(at.block().text()).wrong) {
        if (place < word.start || place > word.start + word.length) continue;
        cursor.setPosition(at.block().position() + int(word.start));
        cursor.setPosition(at.block().position() + int(word.start + word.length), QTextCursor::KeepAnchor);
    }
    return cursor;
}

void WritingEdit::addSpellingActions(QMenu* menu, QAction* before, const QTextCursor& at)
{
    const QTextCursor word = wrongWordAt(at);
    if (!word.hasSelection()) return;
    const QString written = word.selectedText().replace(u'’', u'\'');
    const QString language = m_numbers->language();
    const auto add = [&](const QString& text, auto run) {
        auto* action = new QAction(menuText(text), menu);
        connect(action, &QAction::triggered, this, run);
        menu->insertAction(before, action);
        return action;
    };
    const QStringList suggestions = SpellChecker::shared().suggestions(language, written);
    for (const QString& suggestion : suggestions.first(std::min<qsizetype>(mostSuggestions, suggestions.size())))
        add(suggestion, [cursor = QTextCursor(word), suggestion]() mutable { cursor.insertText(suggestion); });
    if (suggestions.isEmpty()) add(tr("No suggestion"), [] { })->setEnabled(false);
    add(tr("Add to dictionary"), [language, written] { SpellChecker::shared().addToDictionary(language, written); });
    add(tr("Ignore"), [written] { SpellChecker::shared().ignore(written); });
}

QString WritingEdit::tipAt(const QTextCursor& at) const
{
    if (const int position = chipAt(at); position >= 0) {
        const NumberChip chip = *NumberChip::at(*document(), position);
        if (!chip.fault.isEmpty()) return chip.fault;
        for (const analysis::NumberChoice& choice : m_numbers->choices())
            if (choice.number.reference == chip.source) return choice.label;
        return chip.source;
    }
    const auto offer = offerAt(at);
    if (!offer) return {};
    return tr("Press %1 to bind to %2")
        .arg(QKeySequence(Qt::CTRL | Qt::Key_Period).toString(QKeySequence::NativeText), offer->choices.first().label);
}

bool WritingEdit::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return ProseEdit::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QTextCursor at = cursorForPosition(help->pos());
    const bool isThere = cursorRect(at).adjusted(-40, -4, 40, 4).contains(help->pos());
    QToolTip::showText(help->globalPos(), isThere ? items::plainTip(tipAt(at)) : QString(), viewport());
    return true;
}

void WritingEdit::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int chip = chipAt(cursorForPosition(event->position().toPoint()));
    if (chip >= 0) return openChip(chip);
    ProseEdit::mouseDoubleClickEvent(event);
}

void WritingEdit::focusOutEvent(QFocusEvent* event)
{
    if (m_completer && event->reason() != Qt::PopupFocusReason) m_completer->close();
    ProseEdit::focusOutEvent(event);
}

} // namespace views
