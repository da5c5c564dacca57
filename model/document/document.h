// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shelf.h"

#include "store/folder.h"
#include "store/templates.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <vector>

namespace merge {
struct Merged;
}

namespace document {

struct FolderLook;
struct PictureSource;
struct PortfolioSighting;
struct SaveJob;
struct SaveOutcome;
struct Sighting;

/// What happened to a story's file, to be told and not to be asked about.
enum class FileNews {
    Reloaded, ///< another program changed it, and it was taken as it is: one undo step
    Merged,   ///< both had changed, and are one again
    Clashed,  ///< both had changed the same: see Document::conflict()
    Vanished,
    WentOffline,
    CameBack,
    Joined,   ///< a file that is new in the folder, or can be read again
    Renamed,
    CopyFound, ///< another file is the same story: see Document::copiesOf()
    ReadOnly,
    Refused, ///< an edit of what is read-only
    NotInHistory, ///< it is saved, but what it replaced could not be kept: see Document::historyFault()
    PicturesLacking, ///< it is saved, and names pictures that are nowhere: see Document::lackingPictures()
};

/// A portfolio folder that is open: its projects, their files, and one undo stack over all of them.
///
/// Only commands change a project, so what is undone is what was done; what comes from the disk is a step like any other.
/// The Document knows how each project stands to its file. It writes and reads no file by itself: a Saver and a FolderWatch
/// do that on other threads, and bring back how it went.
class Document : public QObject
{
    Q_OBJECT

public:
    using Shelf = document::Shelf;

    explicit Document(QObject* parent = nullptr);
    /// Where history and trash are. Without one, nothing replaced is kept, and what is deleted goes to the desktop's trash.
    void setStateFolder(const QString& folder) { m_stateFolder = folder; }
    [[nodiscard]] QString stateFolder() const { return m_stateFolder; }
    ~Document() override;

    /// Forgets what was open. Unsaved changes are the caller's business: see save().
    void open(const store::PortfolioFolder& folder);

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] const story::Portfolio& portfolio() const { return m_portfolio; }
    /// Not where its file could not be read: it is left as it is.
    [[nodiscard]] bool canEditPortfolio() const { return m_canEditPortfolio; }
    [[nodiscard]] std::optional<story::Error> portfolioFault() const { return m_portfolioFault; }
    /// Everything that is to be shown, by rank; deleted projects are not among it.
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] const Shelf* shelf(const QString& key) const;
    /// The project as it is now; null for a broken or a deleted one.
    [[nodiscard]] Snapshot project(const QString& key) const;

    /// The kinds of projects that there are to start from.
    void setTemplates(const QList<store::Template>& templates) { m_templates = templates; }
    [[nodiscard]] const QList<store::Template>& templates() const { return m_templates; }
    /// What helps to begin with an empty field of the project, by the template that it began from. Never a part of it.
    [[nodiscard]] QString prompt(const QString& key, const story::FieldPath& path) const;
    /// What the project was when it was new: its template's, or a blank one.
    [[nodiscard]] const story::Project& beginning(const story::Project& project) const;

    /// The bytes of a picture that the project names: from beside its file, from what was added since, or, as a name made
    /// of a hash says what it means, from beside another story.
    [[nodiscard]] std::expected<QByteArray, story::Error> picture(const QString& key, const QString& name) const;
    [[nodiscard]] PictureSource pictures(const QString& key) const;
    /// The names of those that the last save of the story could not find anywhere.
    [[nodiscard]] QStringList lackingPictures(const QString& key) const { return m_lackingPictures.value(key); }
    /// Keeps the bytes, and no undo forgets them, until a save writes them beside the story that names them. Returns the
    /// name. For edits::addFigures().
    QString keepPicture(const QByteArray& bytes, const QString& suffix);

    [[nodiscard]] QUndoStack& undoStack() { return m_undoStack; }
    /// Why a project changed: to be asked while changed() is told.
    enum class Cause { Edit, Undo, Redo, Disk };
    [[nodiscard]] Cause cause() const { return m_cause; }
    /// Whether a change is being told. What is edited now waits for the end of the edit that is told; in the middle of an
    /// undo or a redo it is lost, as what is half typed is when it is undone.
    [[nodiscard]] bool isTelling() const { return m_isTelling; }
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] bool isPortfolioModified() const { return m_portfolio != m_savedPortfolio; }
    /// The stories that no file holds as they are here; one that is deleted here is not among them.
    [[nodiscard]] QStringList inNoFile() const;

    /// Where portfolio.json stands among the keys of what is saved.
    static constexpr QLatin1StringView portfolioKey = store::portfolioFile;
    /// What differs from its file and can be saved now; that of a Saver to ask, as the next two are to call. What is in no
    /// state to be saved is in waiting().
    [[nodiscard]] QStringList savable() const;
    [[nodiscard]] QStringList waiting() const;
    [[nodiscard]] SaveJob beginSave(const QString& key);
    void endSave(const SaveOutcome& outcome);
    /// What a look at a file has found. Nothing happens where it is older than what is known by now.
    void take(const Sighting& seen);
    void take(const PortfolioSighting& seen);
    /// What a FolderWatch looks at, and which opening that belongs to.
    [[nodiscard]] FolderLook toLookAt() const;
    [[nodiscard]] int opening() const { return m_opening; }
    /// A file that is new in the folder. One that is an open story under another name is that story from now on.
    void join(const store::ProjectFile& file);
    /// Only one file of its folder is open, and the others are nobody's business.
    [[nodiscard]] bool isAlone() const { return m_isAlone; }

    /// What stands against what, where a story is in conflict. Where git has left two versions in the file, these come
    /// first, and what they become meets what is here as any other change of the file does.
    struct Conflict
    {
        Snapshot base; ///< null: nobody knows it
        Snapshot mine; ///< the first of git's versions; null: what is here, whatever is done to it
        Snapshot theirs; ///< what stands in the file; null where that is no story any more
        store::Fingerprint known; ///< of the file
        QString mineName; ///< as git calls its versions; empty for others
        QString theirsName;
        bool isMarked = false; ///< whatever it becomes, it is to be written: the file has the marks of git
    };
    [[nodiscard]] const Conflict* conflict(const QString& key) const;
    /// What the sides of a conflict make of the story as it is now, and where they clash.
    [[nodiscard]] merge::Merged mergedInConflict(const QString& key) const;
    /// Ends a conflict: the story becomes this, and is saved over theirs. Where this was about the versions in the file
    /// alone, and they are not what is typed here, another conflict may follow.
    void resolve(const QString& key, const Snapshot& resolved);
    /// Makes the file of a story anew that has vanished.
    void putBack(const QString& key);
    /// The other open stories with the same id: what a sync program leaves when it cannot decide.
    [[nodiscard]] QStringList copiesOf(const QString& key) const;
    /// The stories that wait for the user, whose file is gone, is in conflict, or is one of several of the same story.
    [[nodiscard]] QStringList toDecide() const;
    /// The story with what is in a copy of it. What they have differently clashes, unless the copy is an earlier version.
    [[nodiscard]] merge::Merged mergedWithCopy(const QString& key, const QString& copy) const;
    /// One undo step: the story becomes this, and the copy goes, its file when this is saved.
    void takeCopy(const QString& key, const QString& copy, const Snapshot& merged);
    /// The copy becomes a story of its own.
    void keepBoth(const QString& copy);
    /// Nothing of the portfolio may be changed, such as while it is open in another window.
    void setReadOnly(const story::Error& why);
    [[nodiscard]] bool isReadOnly(const QString& key) const;

    [[nodiscard]] std::optional<story::Error> historyFault() const { return m_historyFault; }
    /// Why what differs from its file is not in it; what was not tried yet is not among it.
    [[nodiscard]] story::Errors faults() const;

    /// All of it here and now, which holds up whoever calls: for tests. Goes on after an error; what could not be written
    /// stays modified.
    [[nodiscard]] story::Errors save();

    /// Gives the file of a project that is saved another name in its folder, in one undo step; its pictures go along.
    [[nodiscard]] std::expected<void, story::Error> renameFile(const QString& key, const QString& name);
    /// The project as it is now, saved or not, and its pictures under a path where nothing is yet: another story from now
    /// on, with an id of its own.
    [[nodiscard]] std::expected<void, story::Error> saveCopy(const QString& key, const QString& path) const;

    /// An id that no entry of the project has: "c7kq2d".
    [[nodiscard]] QString newId(const QString& prefix, const story::Project& project) const;
    /// One that no other project has, anywhere.
    [[nodiscard]] QString newProjectId() const { return m_ids({}); }

    /// For the commands of edits.h alone: see apply().
    void push(const QString& key, Snapshot after, const QString& text, const QString& mergeKey = {});
    void pushPortfolio(const story::Portfolio& after, const QString& text);
    /// The project, which is saved, goes into another folder, where its new path is. For edits::moveToFolder().
    [[nodiscard]] std::expected<QString, story::Error> pushMove(const QString& key, const QString& folder,
                                                                const QString& text);
    /// What the clock says to the merging of keystrokes, in milliseconds; tests give their own.
    void setClock(std::function<qint64()> clock) { m_clock = std::move(clock); }
    /// And the date that what is kept bears.
    void setCalendar(std::function<QDateTime()> calendar) { m_calendar = std::move(calendar); }
    [[nodiscard]] QDateTime today() const { return m_calendar(); }
    /// Who makes up ids, for an empty prefix those of projects: chance, unless a test gives its own.
    void setIds(std::function<QString(const QString& prefix)> ids) { m_ids = std::move(ids); }
    void setUndoByteLimit(qsizetype bytes) { m_undoByteLimit = bytes; }

signals:
    void opened();
    /// A null snapshot: there was no such project before, or there is none any more.
    void changed(const QString& key, const document::Snapshot& before, const document::Snapshot& after);
    void portfolioChanged();
    void modifiedChanged();
    /// Nothing differs from its file any more, or a file has another name.
    void saved();
    /// The file has another name.
    void renamed(const QString& key);
    /// An undo or a redo did not do to the files what it should have: what stays as it is, and why.
    void fileStepFailed(const story::Error& why);
    void stateChanged(const QString& key);
    /// Another program changed the file, and what is in it now comes next: whoever holds something typed at a place that it
    /// lacks gives it.
    void aboutToTake(const QString& key, const document::Snapshot& next);
    /// Of portfolioKey: Vanished, and written anew; Clashed, and what is here counts; ReadOnly, as nobody can read it.
    void told(const QString& key, document::FileNews news);

private:
    friend class ChangeProject;
    friend class ChangePortfolio;
    friend class MoveProject;
    friend class RenameFile;
    // in documentportfolio.cpp
    void applyPortfolio(const story::Portfolio& portfolio);
    void endPortfolioSave(const SaveOutcome& outcome);
    void takePortfolio(const PortfolioSighting& seen);
    void takePortfolioGone();
    void takePortfolioUnreadable(const PortfolioSighting& seen);

    void tellLacking(const QString& key, const QStringList& lacking);
    void apply(const QString& key, const Snapshot& project, Cause cause);
    void hold(std::function<void()> edit);
    void runHeld();
    void trimHistory();
    Shelf* find(const QString& key);
    void record(const QString& key, Snapshot after, const QString& text, const QString& mergeKey = {});
    [[nodiscard]] bool isNeeded(const Shelf& deleted) const;
    std::expected<void, story::Error> saveFirst(const QString& key);
    std::expected<void, story::Error> renameTo(const QString& key, const QString& path);
    [[nodiscard]] std::expected<store::Fingerprint, story::Error> writeCopy(const QString& key, const QString& path,
                                                                            const story::Project& copy) const;

    // in documentdisk.cpp
    void step(Shelf& shelf, FileEvent event);
    void recordFromDisk(const QString& key, const Snapshot& after, const QString& text);
    void takeAsKnown(Shelf& shelf);
    void takeChanged(Shelf& shelf, const Sighting& seen);
    void reload(Shelf& shelf, const Sighting& seen);
    void merge(Shelf& shelf, const Sighting& seen);
    void takeUnreadable(Shelf& shelf, const Sighting& seen);
    void takeMarked(Shelf& shelf, const Sighting& seen);
    // in documentchoices.cpp
    void resolveMarks(const QString& key, const Snapshot& resolved);
    void keepVersions(const QString& key, const QList<Snapshot>& versions);

    // in documentdisk.cpp
    void takeVanished(Shelf& shelf, FileEvent event, FileNews news);
    void takeRights(Shelf& shelf, const Sighting& seen);
    void makeReadOnly(Shelf& shelf, const story::Error& why);

    QString m_stateFolder;
    QString m_folder;
    story::Portfolio m_portfolio;
    story::Portfolio m_savedPortfolio;
    std::optional<store::Fingerprint> m_portfolioKnown;
    std::optional<story::Error> m_portfolioFault;
    bool m_isPortfolioSaving = false;
    bool m_isAlone = false;
    std::optional<story::Error> m_readOnly;
    int m_opening = 0; ///< what was begun before the last open() has no more to say
    bool m_canEditPortfolio = true;
    QList<Shelf> m_shelves;
    QList<store::Template> m_templates;
    QHash<QString, Conflict> m_conflicts; ///< by key
    QHash<QString, QByteArray> m_pictures; ///< added since the portfolio was opened, by name
    QHash<QString, QStringList> m_lackingPictures; ///< by key
    qsizetype m_historyBytes = 0; ///< of all steps: each adds its own, and takes it away when it goes
    QUndoStack m_undoStack;
    Cause m_cause = Cause::Edit;
    bool m_isTelling = false;
    /// Edits that came while another was told, as when a field loses the keyboard to what the other has changed.
    std::vector<std::function<void()>> m_held;
    bool m_isFromDisk = false;
    std::function<qint64()> m_clock;
    std::function<QDateTime()> m_calendar;
    std::optional<story::Error> m_historyFault;
    std::function<QString(const QString& prefix)> m_ids;
    qsizetype m_undoByteLimit = qsizetype(64) * 1024 * 1024;
};

} // namespace document
