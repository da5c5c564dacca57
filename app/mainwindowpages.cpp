// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "banner.h"

#include "views/fields/fieldeditor.h"
#include "views/findbar.h"
#include "views/publishpage.h"
#include "views/reveal.h"
#include "views/sidebar.h"
#include "views/sidepanel.h"
#include "views/steppage.h"
#include "views/storystrips.h"

#include <QKeySequence>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>

/// Which page of which story is shown, and the ways there.
namespace app {

using document::Document;
using document::Snapshot;
using items::Page;
using namespace Qt::StringLiterals;
using namespace views;

namespace {

/// The field on a page in which something stands that was not taken; null for none.
FieldEditor* refusedOn(const QWidget* page)
{
    for (auto* editor : page ? page->findChildren<FieldEditor*>() : QList<FieldEditor*>())
        if (!editor->fault().isEmpty() && editor->dropTyping(true)) return editor;
    return nullptr;
}

} // namespace

/// What is half typed is taken now. What is no value stays out of the story, and that is not said on that page alone.
void MainWindow::leavePage()
{
    if (!m_middle) return;
    if (FieldEditor* typed = FieldEditor::of(focusWidget()); typed && !m_isFollowing) typed->takeTyping();
    const FieldEditor* refused = refusedOn(m_middle->currentWidget());
    const Snapshot project = refused ? m_document.project(refused->place().key) : Snapshot();
    if (!project) return;
    m_banner->say(Banner::Kind::Refusal,
                  tr("%1 was not taken: %2").arg(placeName(*project, refused->place().path), refused->fault()),
                  tr("Go there"), [this, place = refused->place()] {
                      if (place.key != m_key) showProject(place.key);
                      goToField(place.path);
                  });
}

void MainWindow::showProject(const QString& key)
{
    if (key != m_key) leavePage();
    m_key = key;
    m_row = m_document.keys().indexOf(key);
    if (m_publish) m_publish->setProject(key);
    if (m_findBar) m_findBar->setProject(key);
    showPage();
    updateTitle();
    updateSaved();
    updateWords();
    offerSides(key);
}

void MainWindow::goToPage(Page page)
{
    if (page != m_page || m_places->currentIndex() != Write) leavePage();
    m_page = page;
    m_places->setCurrentIndex(Write);
    showPage();
}

void MainWindow::goToField(const story::FieldPath& path)
{
    const Snapshot project = m_document.project(m_key);
    if (!project) return;
    const Page where = items::pageOf(*project, path);
    goToPage(where);
    if (page(where)->focusField(path) && focusWidget()) reveal(focusWidget());
}

/// Pages that are not in sight learn of another story when they are shown.
StepPage* MainWindow::page(Page which)
{
    StepPage*& page = m_pages[int(which)];
    if (!page) {
        page = makeStepPage(m_document, m_guidance, which, m_middle);
        connect(page, &StepPage::currentEntryChanged, m_sidePanel, &SidePanel::selectCycle);
        connect(page, &StepPage::currentEntryChanged, this, [this](const QString& id) { m_entry = id; });
        connect(page, &StepPage::pageWanted, this, &MainWindow::goToPage);
        connect(page, &StepPage::fieldWanted, this, &MainWindow::goToField);
        m_middle->addWidget(page);
    }
    page->setProject(m_key);
    return page;
}

void MainWindow::showPlace(int place)
{
    if (!isOpen()) return;
    m_stack->setCurrentIndex(Workspace);
    if (place != m_places->currentIndex()) leavePage();
    if (place == Publish && !m_publish) {
        m_publish = new PublishPage(m_document, m_paths.data, m_paths.modules, m_middle);
        m_publish->setPaper(m_settings.preferences().paper);
        m_publish->setProject(m_key);
        m_middle->addWidget(m_publish);
    }
    m_places->setCurrentIndex(place);
    showPage();
}

/// What stands in the middle follows from the place, the project and the step, and from nothing else.
void MainWindow::showPage()
{
    if (!m_splitter) return;
    m_stack->setCurrentIndex(isOpen() ? Workspace : Welcome);
    const bool isWriting = m_places->currentIndex() == Write;
    m_sidebar->setCurrent(m_key, m_page);
    m_sidePanel->setCurrent(m_key, items::stepOf(m_page));
    m_strips->setCurrent(m_key, m_page);
    m_strips->setVisible(isWriting && m_document.project(m_key) && !m_isFocusMode);
    m_sidebar->setVisible(m_actions.sidebar->isChecked() && !m_isFocusMode);
    m_sidePanel->setVisible(isWriting && m_actions.sidePanel->isChecked() && m_document.project(m_key)
                            && !m_isFocusMode);
    centrePage();
    if (!isWriting) m_middle->setCurrentWidget(m_publish);
    else if (m_document.project(m_key)) m_middle->setCurrentWidget(page(m_page));
    else showBroken();
    if (isWriting && refusedOn(m_middle->currentWidget())) m_banner->clear(Banner::Kind::Refusal);
    enablePage();
}

void MainWindow::showBroken()
{
    QStringList lines;
    if (const Document::Shelf* shelf = m_document.shelf(m_key)) {
        lines.append(tr("This file could not be read. It was left as it is; mend it with a text editor, then open the "
                        "portfolio again."));
        for (const story::Error& error : shelf->errors)
            lines.append(error.text());
    } else {
        lines.append(tr("There is no story in this portfolio yet. Press %1 for the first one.")
                         .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    }
    m_broken->setText(lines.join(u"\n\n"_s));
    m_middle->setCurrentWidget(m_broken);
}

void MainWindow::showCycle(const QString& id)
{
    goToPage(Page::Cycles);
    page(Page::Cycles)->setCurrentEntry(id);
}

void MainWindow::goByStep(int by) { goToPage(Page(std::clamp(int(m_page) + by, 0, items::pageCount - 1))); }

} // namespace app
