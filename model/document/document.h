// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/folder.h"
#include "store/templates.h"

#include <QHash>
#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <vector>

namespace document {

/// A story at one moment. Copies share it; nobody changes it.
using Snapshot = std::shared_ptr<const story::Project>;

/// A portfolio folder that is open: its projects, their files, and one undo stack over all of them.
///
/// Only commands change a project, so what is undone is what was done. The Document knows which projects differ from
/// their files; save() writes those and nothing else.
class Document : public QObject
{
    Q_OBJECT

public:
    /// What the portfolio shows of a project, whether its file could be read or not.
    struct Shelf
    {
        QString key;  ///< stands for the project as long as the portfolio is open
        QString path; ///< empty: no file yet
        Snapshot now; ///< null: the file is broken, or the project is deleted
        story::Errors errors;
        Snapshot saved;
        std::optional<store::Fingerprint> known;
        /// A new project in which nothing was written yet is no change, and gets no file.
        [[nodiscard]] bool isModified() const;
    };

    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    /// Forgets what was open. Unsaved changes are the caller's business: see save().
    void open(const store::PortfolioFolder& folder);

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] const story::Portfolio& portfolio() const { return m_portfolio; }
    /// Not where its file could not be read: it is left as it is.
    [[nodiscard]] bool canEditPortfolio() const { return m_canEditPortfolio; }
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
    /// Keeps the bytes, and no undo forgets them, until a save writes them beside the story that names them. Returns the
    /// name. For edits::addFigures().
    QString keepPicture(const QByteArray& bytes, const QString& suffix);

    [[nodiscard]] QUndoStack& undoStack() { return m_undoStack; }
    /// Why a project changed: to be asked while changed() is told.
    enum class Cause { Edit, Undo, Redo };
    [[nodiscard]] Cause cause() const { return m_cause; }
    /// Whether a change is being told. What is edited now waits for the end of the edit that is told; in the middle of an
    /// undo or a redo it is lost, as what is half typed is when it is undone.
    [[nodiscard]] bool isTelling() const { return m_isTelling; }
    [[nodiscard]] bool isModified() const;

    /// Writes every project that differs from its file, and moves the files of deleted ones to the trash of the
    /// desktop. Goes on after an error; what could not be written stays modified.
    [[nodiscard]] story::Errors save();

    /// Gives the file of a project that is saved another name in its folder, in one undo step; its pictures go along.
    [[nodiscard]] std::expected<void, story::Error> renameFile(const QString& key, const QString& name);
    /// The project, which is saved, and its pictures under a path where nothing is yet: another story from now on, with an
    /// id of its own.
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
    /// Who makes up ids, for an empty prefix those of projects: chance, unless a test gives its own.
    void setIds(std::function<QString(const QString& prefix)> ids) { m_ids = std::move(ids); }
    void setUndoByteLimit(qsizetype bytes) { m_undoByteLimit = bytes; }

signals:
    void opened();
    /// A null snapshot: there was no such project before, or there is none any more.
    void changed(const QString& key, const document::Snapshot& before, const document::Snapshot& after);
    void portfolioChanged();
    void modifiedChanged();
    void saved();
    /// The file has another name.
    void renamed(const QString& key);
    /// An undo or a redo did not do to the files what it should have: what stays as it is, and why.
    void fileStepFailed(const story::Error& why);

private:
    friend class ChangeProject;
    friend class ChangePortfolio;
    friend class MoveProject;
    friend class RenameFile;
    void applyPortfolio(const story::Portfolio& portfolio);
    std::optional<story::Error> savePortfolio();
    void apply(const QString& key, const Snapshot& project, Cause cause);
    void hold(std::function<void()> edit);
    void runHeld();
    void trimHistory();
    Shelf* find(const QString& key);
    std::optional<story::Error> saveOne(Shelf& shelf);
    std::optional<story::Error> savePictures(const Shelf& shelf);
    std::expected<void, story::Error> saveFirst(const QString& key);
    std::expected<void, story::Error> renameTo(const QString& key, const QString& path);
    [[nodiscard]] std::expected<store::Fingerprint, story::Error> writeCopy(const QString& key, const QString& path,
                                                                            const story::Project& copy) const;

    QString m_folder;
    story::Portfolio m_portfolio;
    story::Portfolio m_savedPortfolio;
    std::optional<store::Fingerprint> m_portfolioKnown;
    bool m_canEditPortfolio = true;
    QList<Shelf> m_shelves;
    QList<store::Template> m_templates;
    QHash<QString, QByteArray> m_pictures; ///< added since the portfolio was opened, by name
    QUndoStack m_undoStack;
    Cause m_cause = Cause::Edit;
    bool m_isTelling = false;
    /// Edits that came while another was told, as when a field loses the keyboard to what the other has changed.
    std::vector<std::function<void()>> m_held;
    std::function<qint64()> m_clock;
    std::function<QString(const QString& prefix)> m_ids;
    qsizetype m_undoByteLimit = qsizetype(64) * 1024 * 1024;
};

} // namespace document
