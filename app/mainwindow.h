// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "keeping.h"
#include "notices.h"
#include "portfolioclaim.h"
#include "programpaths.h"
#include "settings.h"
#include "settingspage.h"
#include "shortcuts.h"

#include "coach/guidance.h"
#include "document/document.h"
#include "document/folderwatch.h"
#include "document/recoverykeeper.h"
#include "document/saver.h"
#include "items/page.h"
#include "store/templates.h"
#include "story/fieldpath.h"

#include <QMainWindow>
#include <QPointer>

#include <future>

#include <functional>
#include <optional>

class QLabel;
class QMenu;
class QPushButton;
class QShortcut;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTimer;
class QToolButton;

namespace views {
class CommandPalette;
class FindBar;
class PortfolioFind;
class FieldCount;
class OpenTyping;
class NoStoryPage;
class PublishPage;
class Sidebar;
class SidePanel;
class StepPage;
class StoryStrips;
class WelcomePage;
} // namespace views

namespace app {

class PagesAhead;

/// The window: puts the views together, and has the actions. It shows one place of one story at a time.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Settings& settings, ProgramPaths paths);
    ~MainWindow() override;
    void setVisible(bool visible) override;

    /// What the program does first: what was typed and not saved comes before what is to be opened.
    void start(const QString& path);
    /// A folder, a project file, or nothing: then where one was last.
    void open(const QString& path);
    [[nodiscard]] document::Document& document() { return m_document; }
    [[nodiscard]] document::Saver& saver() { return m_saver; }
    [[nodiscard]] document::FolderWatch& folderWatch() { return m_folderWatch; }
    /// What was to be opened is open in another window, which shows itself now; and here is nothing else.
    [[nodiscard]] bool isOpenElsewhere() const { return m_isOpenElsewhere && !isOpen(); }
    [[nodiscard]] QString currentProject() const { return m_key; }
    void goToPage(items::Page page);
    /// To the page of the field, with the keyboard in it.
    void goToField(const story::FieldPath& path);
    /// Nothing: the page about the story.
    void showStep(std::optional<story::Step> step) { goToPage(step ? items::pageOf(*step) : items::Page::About); }
    void showProject(const QString& key);
    /// As when the window is closed, while nobody is there to be asked: what cannot be saved stays kept.
    void endNow();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum Place { Write, Publish };
    enum Layer { Welcome, Workspace };

    void setupActions();
    void setupStoryActions();
    void setupEditActions();
    void setupGoActions();
    void addCycle();
    void setupViewActions();
    void setupHelpActions();
    void setupShortcuts();
    void setupMenu(QToolButton* button);
    QWidget* makeTopBar(QWidget* parent);
    views::WelcomePage* welcome();
    QWidget* makeWorkspace();
    QWidget* makeMiddle();
    QWidget* makeStatusLine(QWidget* parent);
    void setupConnections();

    // in mainwindowsession.cpp
    [[nodiscard]] bool isOpen() const;
    void restoreState();
    void saveState();
    [[nodiscard]] Session session() const;
    void restoreSession();
    void closePortfolio();

    // in mainwindowview.cpp
    void fitWidth();
    void fitPart(QAction* part, int from);
    void showPart(QAction* part, bool on);
    void setFocusMode(bool on);
    void centrePage();
    void goToPane(int by);
    void focusPage();
    void rememberFocus();
    void returnFocus();
    void takePreferences(const Preferences& preferences);
    void applyPreferences(const Preferences& preferences);
    void showSettings(SettingsPage::Tab tab);

    // in mainwindowfind.cpp
    views::FindBar* findBar();
    void showFind(bool withReplace);
    void updateEscape();
    void findBy(int by);
    void showMatch(const story::FieldPath& path, const QString& words, qsizetype start);
    views::PortfolioFind* portfolioFind();
    void showPortfolioFind();
    void showPortfolioMatch(const QString& key, const story::FieldPath& path, const QString& words, qsizetype start);
    void showPalette();

    void openFolder(const QString& folder, const QString& file = {});
    void openAlone(const QString& file);
    using Opened = std::expected<store::PortfolioFolder, story::Error>;
    bool showRead(const std::function<Opened()>& read, const QString& file);
    bool showOpened(const Opened& opened, const QString& file);
    void readAhead();
    void takeText();
    void openByDialog();
    void openSamples();
    void openDefault();
    void openDropped(const QStringList& paths);
    void newStory();
    void newStoryFrom(const QString& templateName);

    // in mainwindowfiles.cpp
    void addFileActions(QMenu* menu, QMenu* story);
    void updateFileActions();
    void fillRecent(QMenu* menu);
    void newFromTemplate();
    void openFileByDialog();
    void toggleArchived();
    bool saveBefore();
    void renameFile();
    void saveCopy();
    void moveToPortfolio();
    void packPortfolio();
    void unpackByDialog();
    void unpack(const QString& zip);
    void editOwner();

    void duplicateStory();
    void deleteStory();
    void makePublish();
    void showPlace(int place);
    void showPage();
    void leavePage();
    void sayRefused(const QString& key, const story::FieldPath& path, const QString& why);
    void sayHomeless(const QString& text, const std::function<void()>& drop);
    void tellHalfTyped();
    void showInChart(const story::FieldPath& place);
    void goByStep(int by);
    void showNoStory();
    /// What stands typed in a field and is taken only when the field is left, is taken now.
    void finishTyping();
    void warn(const QString& text);

    // in mainwindowfollow.cpp
    void follow(const QString& key, const document::Snapshot& before, const document::Snapshot& after);
    void followRename(const QString& key);
    void sayWhatStays(const story::Error& why);
    void followChange(const story::Project& before, const story::Project& after);
    void goToChange(items::Page where, const story::FieldPath& path);
    [[nodiscard]] bool isIn(const story::FieldPath& path) const;
    void offerUndoOfDeletion(const story::Project& before, const story::Project& after, const story::FieldPath& place);
    /// Says what was done, beside a button that takes it back.
    void offerUndo(const QString& done);
    /// For a moment in the status line, and to who listens.
    void say(const QString& text);
    void updateTitle();

    // in mainwindowsaving.cpp
    void setupSaving();
    void setupKeeping();
    void leaveAside();
    [[nodiscard]] bool mayOpen(const QString& path);
    void openReadOnly();
    [[nodiscard]] bool mayClose();
    [[nodiscard]] QString closingWords(const QStringList& inNoFile, bool isKept) const;
    [[nodiscard]] QStringList notTaken() const;
    void updateSaved();
    [[nodiscard]] QString savedWords() const;
    void showTrouble();
    [[nodiscard]] bool isAnotherStuck() const;
    [[nodiscard]] bool isForTheUser(const QString& path) const;
    void saveElsewhere();

    // in mainwindownotices.cpp
    void setupNotices();
    void tellDone(const QString& text);
    void tell(const QString& name, const QString& text);
    void tellRecovered();
    void showPortfolioNews(document::FileNews news);
    void showNews(const QString& key, document::FileNews news);
    [[nodiscard]] std::optional<Notices::Notice> waitingFor(const QString& key);
    [[nodiscard]] std::optional<Notices::Notice> copyOf(const QString& key);
    [[nodiscard]] std::optional<Notices::Notice> sidesOf(const QString& key);

    void followDisk(const QString& key, const document::Snapshot& before, const document::Snapshot& after);
    void enablePage();
    /// How fast the user speaks.
    [[nodiscard]] int wordsPerMinute() const;
    void updateWords();
    [[nodiscard]] views::StepPage* page(items::Page page);
    views::StepPage* makePage(items::Page page);
    void setupAhead();
    [[nodiscard]] bool mayMakeAhead();
    void takeEntry(const QString& id);
    /// `name`: under which the settings know it.
    QAction* addAction(const QString& name, const QString& text, const QString& iconName, const QKeySequence& keys,
                       const std::function<void()>& run);

    Settings& m_settings;
    Shortcuts m_shortcuts;
    ProgramPaths m_paths;
    document::Document m_document;
    document::Saver m_saver;
    document::FolderWatch m_folderWatch;
    std::unique_ptr<document::RecoveryKeeper> m_recovery; ///< null: there is no state folder
    std::unique_ptr<Keeping> m_keeping;                   ///< null with it
    views::OpenTyping* m_typing = nullptr;
    QPointer<QWidget> m_typedIn; ///< had the keyboard when typing was last finished
    PortfolioClaim m_claim;
    bool m_isOpenElsewhere = false;
    bool m_isReadOnly = false; ///< what is to be opened next: another window has it
    struct ProgramText
    {
        coach::Guidance guidance;
        QList<store::Template> templates;
    };
    [[nodiscard]] static ProgramText loadText(const QString& dataFolder);
    std::future<ProgramText> m_textComing; ///< from the start, or the first opening, until it is needed
    bool m_isTextThere = false;
    coach::Guidance m_guidance;
    QString m_key;
    qsizetype m_row = 0; ///< of the project among the others
    bool m_isFollowing = false; ///< an edit, an undo or a redo
    items::Page m_page = items::Page::Objective;
    QString m_entry; ///< that was last looked at on a page of entries
    bool m_isFillingAhead = false;
    std::optional<QString> m_entryAhead; ///< of a page of entries that nobody has seen yet
    QDateTime m_savedAt;

    QStackedWidget* m_stack = nullptr;   ///< welcome, workspace, and the settings when first asked for
    QStackedWidget* m_middle = nullptr;  ///< the pages
    QList<views::StepPage*> m_pages;     ///< by items::Page; made when first shown, or by m_ahead
    PagesAhead* m_ahead = nullptr;       ///< made with the workspace
    views::WelcomePage* m_welcome = nullptr; ///< see welcome()
    views::PublishPage* m_publish = nullptr;
    views::Sidebar* m_sidebar = nullptr;
    views::SidePanel* m_sidePanel = nullptr;
    views::StoryStrips* m_strips = nullptr;
    views::NoStoryPage* m_noStory = nullptr;
    QSplitter* m_splitter = nullptr;
    Banner* m_banner = nullptr;
    Banner* m_undo = nullptr; ///< the offer to take back what was just done
    Notices* m_notices = nullptr; ///< made with the banner
    Banner* m_trouble = nullptr; ///< what could not be saved: no other news may take its place
    QWidget* m_topBar = nullptr;
    QTabBar* m_places = nullptr;
    QPushButton* m_search = nullptr;
    QWidget* m_statusLine = nullptr;
    views::FindBar* m_findBar = nullptr;
    QShortcut* m_closeFind = nullptr; ///< made with it
    QPointer<QWidget> m_found; ///< the field of the last match
    QPointer<QWidget> m_inStory; ///< had the keyboard last of all that shows stories
    QPointer<QWidget> m_before;  ///< had it when something took the place of the stories
    views::PortfolioFind* m_portfolioFind = nullptr;
    views::CommandPalette* m_palette = nullptr;
    SettingsPage* m_settingsPage = nullptr;
    bool m_isFocusMode = false;
    QLabel* m_titleLabel = nullptr;
    QLabel* m_savedLabel = nullptr;
    QLabel* m_saidLabel = nullptr;
    QTimer* m_saidTimer = nullptr; ///< until it is said no more
    QLabel* m_wordsLabel = nullptr;
    views::FieldCount* m_fieldCount = nullptr;

    struct FileActions
    {
        QAction* fromTemplate;
        QAction* openFile;
        QAction* pack;
        QAction* unpack;
        QAction* owner;
        QAction* archive;
        QAction* renameFile;
        QAction* saveCopy;
        QAction* moveAway;
        QAction* history;
        QAction* trash;
    } m_fileActions{};

    struct Actions
    {
        QAction* newStory;
        QAction* open;
        QAction* samples;
        QAction* close;
        QAction* duplicate;
        QAction* remove;
        QAction* addCycle;
        QAction* moveUp;
        QAction* moveDown;
        QAction* save;
        QAction* exportPdf;
        QAction* print;
        QAction* quit;
        QAction* undo;
        QAction* redo;
        QAction* find;
        QAction* replace;
        QAction* findNext;
        QAction* findPrevious;
        QAction* findEverywhere;
        QAction* palette;
        QAction* nextPane;
        QAction* previousPane;
        QAction* sidebar;
        QAction* sidePanel;
        QAction* fullScreen;
        QAction* focusMode;
        QAction* leaveFocusMode;
        QAction* nextStep;
        QAction* previousStep;
        QAction* glossary;
        QAction* preferences;
        QAction* shortcuts;
        QAction* about;
        QList<QAction*> places;
        QList<QAction*> appearances;
    } m_actions{};
};

} // namespace app
