// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "banner.h"
#include "filedrop.h"

#include "analysis/words.h"
#include "document/typingpause.h"
#include "items/plaintip.h"
#include "views/chartpanel.h"
#include "views/fieldcount.h"
#include "views/fields/halftyped.h"
#include "views/fields/opentyping.h"
#include "views/nostorypage.h"
#include "views/plainlabel.h"
#include "views/sidebar.h"
#include "views/sidepanel.h"
#include "views/storystrips.h"
#include "views/theme.h"
#include "views/welcomepage.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>

namespace app {

using document::Document;
using document::Snapshot;
using namespace Qt::StringLiterals;
using namespace views;

namespace {

template <typename T> T orWarn(std::expected<T, story::Error> loaded)
{
    if (!loaded) qWarning("%s", qPrintable(loaded.error().text()));
    return std::move(loaded).value_or(T());
}

} // namespace

/// Advice or templates that cannot be read are a broken installation: the program goes on without, and says so in the
/// terminal.
MainWindow::ProgramText MainWindow::loadText(const QString& dataFolder)
{
    return {orWarn(coach::Guidance::load(dataFolder)), orWarn(store::loadTemplates(dataFolder))};
}

MainWindow::MainWindow(Settings& settings, ProgramPaths paths)
    : m_settings(settings)
    , m_shortcuts(settings)
    , m_paths(std::move(paths))
    , m_saver(m_document)
    , m_folderWatch(m_document)
    , m_claim(m_paths.state)
    , m_pages(items::pageCount, nullptr)
{
    setObjectName(u"MainWindow"_s);
    setMinimumSize(720, 480);
    new FileDrop(this, [this](const QStringList& dropped) { openDropped(dropped); });
    const auto last = m_settings.session();
    if (QCoreApplication::arguments().size() > 1 || (last && !last->portfolio.isEmpty())) readAhead();
    setupActions();
    auto* centre = new QWidget(this);
    setCentralWidget(centre);
    m_stack = new QStackedWidget(centre);
    auto* scroll = new QScrollArea(m_stack); // large fonts in a small window
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    m_stack->addWidget(scroll);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_topBar = makeTopBar(centre);
    column->addWidget(m_topBar);
    column->addWidget(m_stack, 1);
    setupShortcuts();
    setupConnections();
    takePreferences(m_settings.preferences());
    restoreState();
}

/// The views go before the document that they show: a field that loses the keyboard looks at it once more.
MainWindow::~MainWindow()
{
    for (QObject* teller : QList<QObject*>{&m_document, &m_saver, m_typing, qApp})
        disconnect(teller, nullptr, this, nullptr); // nothing is left to show it in
    delete takeCentralWidget();
}

/// While the window is made and the portfolio is read, another thread reads what the workspace says beside it.
void MainWindow::readAhead()
{
    if (!m_isTextThere && !m_textComing.valid()) m_textComing = std::async(std::launch::async, loadText, m_paths.data);
}

void MainWindow::takeText()
{
    if (m_isTextThere) return;
    readAhead();
    ProgramText text = m_textComing.get();
    m_isTextThere = true;
    m_guidance = std::move(text.guidance);
    m_document.setTemplates(text.templates);
}

/// Made when it is first to be seen, so that a story which is opened with the program does not wait for it.
WelcomePage* MainWindow::welcome()
{
    if (m_welcome) return m_welcome;
    auto* scroll = static_cast<QScrollArea*>(m_stack->widget(Welcome));
    m_welcome = new WelcomePage(scroll->viewport());
    scroll->setWidget(m_welcome);
    connect(m_welcome, &WelcomePage::newStoryWanted, this, &MainWindow::newStory);
    connect(m_welcome, &WelcomePage::openWanted, this, &MainWindow::openByDialog);
    connect(m_welcome, &WelcomePage::samplesWanted, this, &MainWindow::openSamples);
    connect(m_welcome, &WelcomePage::recentChosen, this, &MainWindow::open);
    m_welcome->setRecent(m_settings.recentPaths());
    if (m_keeping) m_keeping->offerOn(m_welcome);
    return m_welcome;
}

/// Sidebar, pages and side panel: made when the first story is opened, so that the welcome page does not wait for them. Each
/// is made where it stays: a new parent styles all its children again.
QWidget* MainWindow::makeWorkspace()
{
    takeText();
    auto* workspace = new QWidget(m_stack);
    m_splitter = new QSplitter(workspace);
    m_sidebar = new Sidebar(m_document, m_splitter);
    QWidget* middle = makeMiddle();
    m_sidePanel = new SidePanel(m_document, m_guidance, ChartFolders{m_paths.modules, m_paths.data}, m_splitter);
    m_sidePanel->restoreState(m_settings.state(u"guidance"_s));
    m_actions.glossary->setEnabled(true);
    m_noStory = new NoStoryPage(m_middle);
    m_middle->addWidget(m_noStory);
    connect(m_noStory, &NoStoryPage::newStoryWanted, this, &MainWindow::newStory);
    connect(m_noStory, &NoStoryPage::lookWanted, &m_folderWatch, &document::FolderWatch::lookNow);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_sidePanel);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_sidePanel->setMinimumWidth(240);
    m_splitter->setSizes({236, 740, 304});
    m_splitter->restoreState(m_settings.state(u"splitter"_s));

    connect(m_sidebar, &Sidebar::projectChosen, this, &MainWindow::showProject);
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::goToPage);
    connect(m_sidebar, &Sidebar::newStoryWanted, this, &MainWindow::newStory);
    connect(m_sidebar, &Sidebar::newFromTemplateWanted, this, &MainWindow::newFromTemplate);
    m_sidebar->projects()->addActions({m_actions.duplicate, m_fileActions.archive, m_fileActions.renameFile,
                                       m_fileActions.saveCopy, m_fileActions.moveAway, m_actions.remove});
    connect(m_sidePanel, &SidePanel::placeChosen, this, &MainWindow::showInChart);
    connect(m_sidePanel, &SidePanel::placeWanted, this, [this](const story::FieldPath& place) {
        activateWindow(); // the chart may stand in a window of its own
        goToField(place);
    });
    auto* column = new QVBoxLayout(workspace);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);
    m_statusLine = makeStatusLine(workspace);
    column->addWidget(m_statusLine);
    return workspace;
}

/// The pages, below the strips that stand above each of them.
QWidget* MainWindow::makeMiddle()
{
    auto* middle = new QWidget(m_splitter);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_strips = new StoryStrips(m_document, middle);
    m_middle = new QStackedWidget(middle);
    setupAhead();
    column->addWidget(m_strips);
    column->addWidget(m_middle, 1);
    m_trouble = new Banner(middle);
    m_banner = new Banner(middle);
    column->addWidget(m_banner);
    column->addWidget(m_trouble);
    m_undo = new Banner(middle);
    m_undo->floatOver(*m_middle);
    setupNotices();
    connect(m_strips, &StoryStrips::pageWanted, this, &MainWindow::goToPage);
    connect(m_strips, &StoryStrips::fieldWanted, this, &MainWindow::goToField);
    return middle;
}

QWidget* MainWindow::makeStatusLine(QWidget* parent)
{
    auto* line = new QWidget(parent);
    line->setObjectName(u"statusLine"_s);
    line->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(space::m, space::xs, space::m, space::xs);
    m_savedLabel = quietLabel({}, line, Theme::caption());
    m_wordsLabel = quietLabel({}, line, Theme::caption());
    m_saidLabel = shortenedLabel(line, Theme::caption());
    m_saidTimer = new QTimer(m_saidLabel);
    m_saidTimer->setSingleShot(true);
    connect(m_saidTimer, &QTimer::timeout, m_saidLabel, &QLabel::clear);
    for (QLabel* label : {m_savedLabel, m_wordsLabel})
        label->setWordWrap(false);
    row->setSpacing(space::l);
    row->addWidget(m_savedLabel);
    row->addWidget(m_saidLabel, 1);
    m_fieldCount = new FieldCount(line);
    row->addWidget(m_fieldCount);
    row->addWidget(m_wordsLabel);
    return line;
}

void MainWindow::setupConnections()
{
    connect(&document::TypingPause::of(m_document), &document::TypingPause::paused, this, &MainWindow::updateWords);
    connect(&HalfTyped::of(m_document), &HalfTyped::changed, this, &MainWindow::tellHalfTyped);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (m_middle && m_middle->isAncestorOf(now)) m_inStory = now;
    });
    connect(&m_document, &Document::changed, this, &MainWindow::follow);
    connect(&m_document, &Document::renamed, this, &MainWindow::followRename);
    connect(&m_document, &Document::fileStepFailed, this, &MainWindow::sayWhatStays);
    setupSaving();
}

void MainWindow::updateTitle()
{
    const Snapshot project = m_document.project(m_key);
    const QString title = project ? project->title : QString();
    m_titleLabel->setText(!title.isEmpty() ? title : project ? tr("Untitled story") : tr("Storyloop"));
    m_titleLabel->setToolTip(items::plainTip(title));
    updateFileActions();
    setWindowTitle(title.isEmpty() ? u"[*]"_s : title + u"[*]"_s);
    m_places->setVisible(isOpen());
    for (QAction* action :
         {m_actions.addCycle, m_actions.duplicate, m_actions.remove, m_actions.moveUp, m_actions.moveDown})
        action->setEnabled(project != nullptr);
    const Actions& a = m_actions;
    for (QAction* action : {a.exportPdf, a.print, a.save, a.close, a.nextStep, a.previousStep, a.find, a.replace,
                            a.findNext, a.findPrevious, a.findEverywhere, a.focusMode, a.sidebar, a.sidePanel})
        action->setEnabled(isOpen());
    for (QAction* action : std::as_const(m_actions.places))
        action->setEnabled(isOpen());
}

int MainWindow::wordsPerMinute() const
{
    return m_document.portfolio().settings.wordsPerMinute.value_or(m_settings.preferences().wordsPerMinute);
}

void MainWindow::updateWords()
{
    if (!m_wordsLabel) return;
    const Snapshot project = m_document.project(m_key);
    if (!project) return m_wordsLabel->clear();
    const int words = analysis::wordCount(*project);
    const int pace = wordsPerMinute();
    m_fieldCount->setPace(pace);
    if (words == 0) return m_wordsLabel->setText(tr("No words yet"));
    const bool isShort = words < pace;
    const int minutes = std::max(1, (words + pace / 2) / pace);
    m_wordsLabel->setText(
        tr("%n word(s)", nullptr, words) + u" · "_s
        + (isShort ? tr("less than a minute spoken") : tr("about %n minute(s) spoken", nullptr, minutes)));
}

} // namespace app
