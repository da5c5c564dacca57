// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "banner.h"

#include "document/typingpause.h"
#include "items/page.h"
#include "story/difference.h"
#include "story/project.h"
#include "views/entrytable.h"
#include "views/fields/fieldeditor.h"
#include "views/reveal.h"
#include "views/sidebar.h"
#include "views/steppage.h"

#include <QAccessible>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

/// An edit, an undo or a redo has happened: what it changed is what the user wants to see.
namespace app {

using document::Document;
using document::Snapshot;
using story::FieldPath;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace views;

namespace {

/// How long something is said in the status line.
constexpr auto saidFor = 6s;

/// The place of a story among the others is changed in the list of the portfolio, and stands on no page.
bool isOnAPage(const FieldPath& path)
{
    return !path.isEmpty() && path.key() != "rank"_L1 && path.key() != "archived"_L1;
}

/// In the list of the portfolio, which stands beside whatever is written.
bool isOnlyMoved(const Snapshot& before, const Snapshot& after)
{
    if (!before || !after || before->rank == after->rank) return false;
    story::Project moved = *before;
    moved.rank = after->rank;
    return moved == *after;
}

} // namespace

void MainWindow::follow(const QString& key, const Snapshot& before, const Snapshot& after)
{
    const QScopedValueRollback following(m_isFollowing, true);
    m_undo->clear(Banner::Kind::Undo);
    if (!before || !after || before->id != after->id) m_notices->refresh(); // there may be a copy more, or less
    if (m_document.cause() == Document::Cause::Disk) return followDisk(key, before, after);
    if (!after && key == m_key) {
        const QStringList keys = m_document.keys();
        showProject(keys.value(std::min<qsizetype>(m_row, keys.size() - 1)));
        m_sidebar->projects()->setFocus(); // and not into a field of another story
    } else if (after && (!before || (key != m_key && !isOnlyMoved(before, after)))) {
        showProject(key);
    }
    if (before && after) followChange(*before, *after);
    if (document::TypingPause::of(m_document).isTyping()) return; // what follows speaks of no text
    // The stack still stands where it stood: what is undone is its next step back.
    if (m_document.cause() == Document::Cause::Undo) say(tr("Undone: %1").arg(m_document.undoStack().undoText()));
    if (m_document.cause() == Document::Cause::Redo) say(tr("Done again: %1").arg(m_document.undoStack().redoText()));
    m_row = m_document.keys().indexOf(m_key);
    updateTitle();
    updateWords();
}

void MainWindow::followChange(const story::Project& before, const story::Project& after)
{
    const auto place = story::firstDifference(before, after);
    if (!place || !isOnAPage(*place) || m_stack->currentIndex() != Workspace) return;
    const items::Page where = items::pageOf(locate(after, *place) ? after : before, *place);
    if (m_document.cause() != Document::Cause::Edit)
        return goToChange(where, locate(after, *place) ? *place : place->parent());
    const bool isNote = place->segments().first().key == "notes"_L1;
    if (!isNote && where != m_page) goToPage(where);
    offerUndoOfDeletion(before, after, *place);
}

void MainWindow::followRename(const QString& key)
{
    m_undo->clear(Banner::Kind::Undo);
    say(tr("The file is called %1 now.").arg(QFileInfo(m_document.shelf(key)->path).fileName()));
}

/// Files are also in the hands of others: what an undo could not take back there is said, and stays said.
void MainWindow::sayWhatStays(const story::Error& why)
{
    tell(u"undo"_s, tr("Not everything could be taken back. %1").arg(why.text()));
}

void MainWindow::goToChange(items::Page where, const FieldPath& path)
{
    if (m_places->currentIndex() == Write && isIn(path)) return;
    goToPage(where);
    page(where)->focusField(path);
    if (QWidget* control = focusWidget()) reveal(control);
}

/// Whoever types in the place, or in the row of a table that has it, stays there.
bool MainWindow::isIn(const FieldPath& path) const
{
    for (const QWidget* widget = focusWidget(); widget; widget = widget->parentWidget()) {
        if (const auto* editor = qobject_cast<const FieldEditor*>(widget)) return editor->place().path == path;
        if (const auto* table = qobject_cast<const EntryTable*>(widget))
            return table->table()->hasFocus() && path.startsWith(table->place().path.entry(table->currentEntry()));
    }
    return false;
}

/// Clearing the cell of a metric takes its measurement away, and is no loss to speak of.
void MainWindow::offerUndoOfDeletion(const story::Project& before, const story::Project& after, const FieldPath& place)
{
    const bool isGone = !place.entryId().isEmpty() && locate(before, place) && !locate(after, place);
    if (!isGone || place.segments().last().key == "measurements"_L1) return;
    offerUndo(tr("Deleted %1.").arg(placeName(before, place)));
}

void MainWindow::offerUndo(const QString& done)
{
    m_undo->say(Banner::Kind::Undo, done, tr("Undo"), [this] { m_document.undoStack().undo(); });
}

void MainWindow::say(const QString& text)
{
    m_saidLabel->setText(text);
    QAccessibleAnnouncementEvent event(m_saidLabel, text);
    QAccessible::updateAccessibility(&event);
    m_saidTimer->start(saidFor);
}

} // namespace app
