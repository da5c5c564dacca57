// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numbercompleter.h"

#include "writingedit.h"

#include "analysis/markdown.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>

namespace views {

namespace {
constexpr int mostRows = 8;
constexpr qsizetype mostOffered = 100; ///< who wants another one types on
} // namespace

NumberCompleter::NumberCompleter(WritingEdit& edit)
    : QObject(&edit)
    , m_edit(edit)
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    m_completer->setWidget(&edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // what fits, analysis says
    m_completer->setMaxVisibleItems(mostRows);
    m_completer->setWrapAround(false); // behind the last one there would be none, and Return would take none
    m_completer->popup()->setAccessibleName(tr("Numbers of this story"));
    m_completer->popup()->setObjectName(QStringLiteral("numbers"));
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &NumberCompleter::choose);
}

bool NumberCompleter::isOpen() const { return m_completer->popup()->isVisible(); }

QTextCursor NumberCompleter::typed() const
{
    QTextCursor cursor = m_edit.textCursor();
    const int end = cursor.positionInBlock();
    const QString before = cursor.block().text().first(end);
    const qsizetype start = before.lastIndexOf(u"{{");
    cursor.clearSelection();
    if (start < 0 || before.indexOf(u"}}", start) >= 0 || !analysis::isLiteralAt(before, end)) return cursor;
    if (before.first(start).count(u'`') % 2 == 1) return cursor; // code
    cursor.setPosition(cursor.block().position() + int(start));
    cursor.setPosition(cursor.block().position() + end, QTextCursor::KeepAnchor);
    return cursor;
}

void NumberCompleter::update()
{
    const QTextCursor range = typed();
    if (!range.hasSelection() || !m_edit.numbers()) return close();
    const QString words = range.selectedText().sliced(2).replace(u'@', u' ').replace(u'.', u' ');
    const auto matching = analysis::numbersMatching(m_edit.numbers()->choices(), words);
    if (matching.isEmpty()) return m_completer->popup()->hide();
    show(matching);
}

void NumberCompleter::openFor(const QString& reference)
{
    update();
    m_replaced = reference;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->item(row)->data() == reference) m_completer->popup()->setCurrentIndex(m_model->index(row, 0));
}

void NumberCompleter::show(const QList<analysis::NumberChoice>& choices)
{
    m_model->clear();
    for (const analysis::NumberChoice& choice : choices.first(std::min(mostOffered, choices.size()))) {
        auto* item = new QStandardItem(tr("%1: %2").arg(choice.label, choice.number.text));
        item->setData(choice.number.reference);
        item->setEditable(false);
        m_model->appendRow(item);
    }
    QAbstractItemView* popup = m_completer->popup();
    QTextCursor start = typed();
    start.setPosition(start.anchor());
    QRect place = m_edit.cursorRect(start);
    place.translate(m_edit.viewport()->pos());
    place.setWidth(std::min(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() + 8,
                            std::max(320, m_edit.width())));
    m_completer->complete(place);
    popup->setCurrentIndex(m_model->index(0, 0));
}

bool NumberCompleter::takeKey(const QKeyEvent* key)
{
    if (!isOpen()) return false;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: choose(m_completer->popup()->currentIndex()); return true;
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(mostRows); return true;
    case Qt::Key_PageUp: move(-mostRows); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

void NumberCompleter::move(int by)
{
    QAbstractItemView* popup = m_completer->popup();
    const int row = std::clamp(popup->currentIndex().row() + by, 0, m_model->rowCount() - 1);
    popup->setCurrentIndex(m_model->index(row, 0));
}

void NumberCompleter::choose(const QModelIndex& index)
{
    const QString reference = index.data(Qt::UserRole + 1).toString();
    const QTextCursor range = typed();
    m_replaced.clear();
    m_completer->popup()->hide();
    if (!reference.isEmpty() && range.hasSelection()) m_edit.putChip(range, reference);
}

void NumberCompleter::close()
{
    m_completer->popup()->hide();
    const QString reference = std::exchange(m_replaced, QString());
    const QTextCursor range = typed();
    if (!reference.isEmpty() && range.hasSelection()) m_edit.putChip(range, reference);
}

} // namespace views
