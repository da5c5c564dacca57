// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "banner.h"
#include "pagesahead.h"

#include "views/fields/fieldeditor.h"
#include "views/fields/halftyped.h"
#include "views/findbar.h"
#include "views/nostorypage.h"
#include "views/publishing/publishpage.h"
#include "views/reveal.h"
#include "views/sidebar.h"
#include "views/sidepanel.h"
#include "views/steppage.h"
#include "views/storystrips.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeySequence>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTabBar>

#include <ranges>

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
    if (refused) sayRefused(refused->place().key, refused->place().path, refused->fault());
}

void MainWindow::sayRefused(const QString& key, const story::FieldPath& path, const QString& why)
{
    const Snapshot project = m_document.project(key);
    if (!project) return;
    const QString name = placeName(*project, path);
    m_banner->say(Banner::Kind::Refusal,
                  why.isEmpty() ? tr("%1 was not taken.").arg(name) : tr("%1 was not taken: %2").arg(name, why),
                  tr("Go there"), [this, key, path] {
                      if (key != m_key) showProject(key);
                      goToField(path);
                  });
}

/// It is in no story, and no field shows it again: the user is asked what becomes of it.
void MainWindow::sayHomeless(const QString& text, const std::function<void()>& drop)
{
    const auto copy = [text, drop] {
        QGuiApplication::clipboard()->setText(text);
        drop();
    };
    m_banner->say(Banner::Kind::Refusal,
                  tr("This was typed, and there is no field that it could wait in: “%1”").arg(text),
                  {{tr("Copy it"), copy}, {tr("Drop it"), drop}});
}

/// The field shows another entry, or another story, and what was typed in it waits.
void MainWindow::tellHalfTyped()
{
    if (!m_banner) return;
    for (const HalfTyped::Kept& kept : HalfTyped::of(m_document).all() | std::views::reverse) {
        if (!m_document.project(kept.place.key)) continue;
        if (!HalfTyped::of(m_document).hasField(kept))
            return sayHomeless(kept.text, [this, kept] { HalfTyped::of(m_document).drop(kept); });
        return sayRefused(kept.place.key, kept.place.path, kept.why);
    }
    m_banner->clear(Banner::Kind::Refusal);
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
    m_notices->setCurrent(key);
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

StepPage* MainWindow::makePage(Page which)
{
    StepPage* page = makeStepPage(m_document, m_guidance, which, m_middle);
    connect(page, &StepPage::currentEntryChanged, this, &MainWindow::takeEntry);
    connect(page, &StepPage::pageWanted, this, &MainWindow::goToPage);
    connect(page, &StepPage::fieldWanted, this, &MainWindow::goToField);
    connect(page, &StepPage::refused, this, &MainWindow::tellDone);
    m_middle->addWidget(page);
    m_pages[int(which)] = page;
    return page;
}

/// Pages that are not in sight learn of another story when they are shown.
StepPage* MainWindow::page(Page which)
{
    StepPage* page = m_pages[int(which)];
    if (!page) page = makePage(which);
    page->setProject(m_key);
    return page;
}

/// What a page chooses by itself while nobody sees it means nothing yet.
void MainWindow::takeEntry(const QString& id)
{
    if (m_isFillingAhead || (m_entryAhead && m_page != Page::Cycles)) {
        m_entryAhead = id;
        return;
    }
    m_entryAhead.reset();
    m_entry = id;
    m_sidePanel->selectCycle(id);
}

void MainWindow::setupAhead()
{
    const auto next = [this] {
        const qsizetype missing = mayMakeAhead() ? m_pages.indexOf(nullptr) : -1;
        return missing < 0 ? std::nullopt : std::optional(Page(missing));
    };
    const auto fill = [this](Page which) {
        const QScopedValueRollback filling(m_isFillingAhead, true);
        if (mayMakeAhead()) static_cast<void>(page(which));
    };
    m_ahead = new PagesAhead(m_document, {next, [this](Page which) { return makePage(which); }, fill}, m_middle);
}

/// What waits half typed for its field is to be seen with it, and not taken by a page that is out of sight.
bool MainWindow::mayMakeAhead() { return m_document.project(m_key) && HalfTyped::of(m_document).all().isEmpty(); }

void MainWindow::makePublish()
{
    m_publish = new PublishPage(m_document, m_paths.data, m_paths.modules, m_middle);
    m_publish->setPaper(m_settings.preferences().paper);
    m_publish->setProject(m_key);
    m_middle->addWidget(m_publish);
    connect(m_publish, &PublishPage::placeWanted, this, [this](const PublishFinding& finding) {
        showProject(finding.key);
        showPlace(Write);
        if (finding.path.isEmpty()) showStep(finding.step);
        else goToField(finding.path);
    });
    if (m_keeping) connect(m_publish, &PublishPage::sent, m_keeping.get(), &Keeping::keepVersion);
}

void MainWindow::showPlace(int place)
{
    if (!isOpen()) return;
    m_stack->setCurrentIndex(Workspace);
    if (place != m_places->currentIndex()) leavePage();
    if (place == Publish && !m_publish) makePublish();
    if (m_publish) m_publish->setPace(wordsPerMinute());
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
    else showNoStory();
    if (isWriting && m_page == Page::Cycles && m_entryAhead) takeEntry(QString(*m_entryAhead));
    if (isWriting && refusedOn(m_middle->currentWidget())) tellHalfTyped();
    enablePage();
    m_ahead->start();
}

void MainWindow::showNoStory()
{
    if (const Document::Shelf* shelf = m_document.shelf(m_key)) m_noStory->showUnreadable(shelf->path, shelf->errors);
    else m_noStory->showEmpty(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
    m_middle->setCurrentWidget(m_noStory);
}

/// What was chosen in a chart, where the keyboard stays.
void MainWindow::showInChart(const story::FieldPath& place)
{
    const Snapshot project = m_document.project(m_key);
    if (!project) return;
    const Page where = items::pageOf(*project, place);
    goToPage(where);
    if (where == Page::Cycles) page(where)->setCurrentEntry(place.segments().first().entry);
}

void MainWindow::goByStep(int by) { goToPage(Page(std::clamp(int(m_page) + by, 0, items::pageCount - 1))); }

} // namespace app
