// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "document/saver.h"
#include "merge/merge.h"
#include "store/recovery.h"
#include "store/starts.h"
#include "store/trash.h"
#include "views/asidepage.h"
#include "views/keeping/conflictpage.h"

#include <QObject>
#include <QStackedWidget>

#include <functional>

namespace views {
class WelcomePage;
}

namespace app {

/// What keeps a user's work, as far as there is a state folder to keep it in: the pages of earlier versions, of deleted
/// stories and of two versions to be made one, and the texts that were typed and not saved when the program ended.
class Keeping : public QObject
{
    Q_OBJECT

public:
    /// The pages go into the stack when they are first asked for.
    Keeping(document::Document& document, document::Saver& saver, const QString& stateFolder, QStackedWidget* stack,
            QObject* parent = nullptr);
    ~Keeping() override;
    /// Who knows whether something is typed and not in the story yet: so long, what was recovered stays kept.
    void setUnfinished(std::function<bool(const QString& key)> unfinished) { m_isUnfinished = std::move(unfinished); }

    void showHistory(const QString& key);
    void showTrash();
    /// Among the earlier versions, for good.
    void keepVersion(const QString& projectId, const QByteArray& bytes, const QString& name);
    /// Of a story in conflict: see Document::conflict().
    void showConflict(const QString& key);
    /// Makes one story of two with the same id; the other goes to the deleted ones.
    void mergeCopy(const QString& key, const QString& copy);

    /// Puts on the welcome page what was typed and not saved. Whether there is any.
    bool offerRecovered();
    /// The page that they are offered on, once it is there.
    void offerOn(views::WelcomePage* page);
    /// Whether any of it was typed in a story of the folder.
    [[nodiscard]] bool hasRecovered(const QString& folder) const;
    /// How many starts of the program before this one did not end well.
    [[nodiscard]] int failedStarts() const { return m_failedStarts; }
    void endedWell();
    /// What was recovered, and is in its file by now or was dropped.
    void forgetSaved();

signals:
    /// A page is about to take the place of what is shown.
    void pageOpens();
    /// A page was left: the story, or what was there before, is to be shown.
    void pageClosed();
    /// The folder of a recovered text is to be opened, at the file; the text is put into it when it is.
    void folderWanted(const QString& folder, const QString& file);
    /// Of a recovered text whose folder is gone.
    void anyFolderWanted();
    void storyWanted(const QString& key);
    void fieldWanted(const story::FieldPath& path); ///< of the story that was wanted last
    void recoveredChanged();
    void failed(const QString& text);

private:
    /// The page of this kind; made when there is none yet.
    template <typename Page, typename Make> Page* page(Make&& make);
    /// What is to be chosen between, as it stands at the moment of asking; nothing: there is nothing to choose any more.
    using Clashing = std::function<std::optional<merge::Merged>()>;
    void showClashes(const Clashing& clashing, const views::ConflictPage::Sides& sides,
                     const std::function<void(const story::Project&)>& take);
    [[nodiscard]] views::ConflictPage::Sides sidesOf(const QString& key) const;
    void openRecovered(const store::Recovery::Copy& copy);
    void putRecovered(const store::Recovery::Copy& copy, const story::Project& typed);
    void putUnread(const store::Recovery::Copy& copy, const QString& key);
    void discardRecovered(const store::Recovery::Copy& copy);
    void followRecovered(const QString& key, const document::Snapshot& after);

    /// A recovered text that was put into its story again: it goes when the story is saved and has it.
    struct Opened
    {
        store::Recovery::Copy copy;
        QString key;
        document::Snapshot without; ///< the story as it was before
        document::Snapshot with;
        bool isIn = true; ///< false while it is undone
    };

    document::Document& m_document;
    std::function<bool(const QString& key)> m_isUnfinished = [](const QString&) { return false; };
    QString m_stateFolder;
    QStackedWidget* m_stack;
    store::Starts m_starts;
    store::Recovery m_recovery; ///< for what other sessions left
    store::Trash m_trash;
    int m_failedStarts = 0;
    views::WelcomePage* m_welcome = nullptr;
    QList<store::Recovery::Copy> m_offered;
    QList<Opened> m_opened;
};

} // namespace app
