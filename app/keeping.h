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

    void showHistory(const QString& key);
    void showTrash();
    /// Of a story in conflict: see Document::conflict().
    void showConflict(const QString& key);
    /// Makes one story of two with the same id; the other goes to the deleted ones.
    void mergeCopy(const QString& key, const QString& copy);

    /// Puts on the welcome page what was typed and not saved. Whether there is any.
    bool offerRecovered(views::WelcomePage* page);
    /// How many starts of the program before this one did not end well.
    [[nodiscard]] int failedStarts() const { return m_failedStarts; }
    void endedWell();

signals:
    /// A page was left: the story, or what was there before, is to be shown.
    void pageClosed();
    /// The folder of a recovered text is to be opened, at the file; the text is put into it when it is.
    void folderWanted(const QString& folder, const QString& file);
    /// Of a recovered text whose folder is gone.
    void anyFolderWanted();
    void storyWanted(const QString& key);
    void failed(const QString& text);

private:
    /// The page of this kind; made when there is none yet.
    template <typename Page, typename Make> Page* page(Make&& make);
    void showClashes(const merge::Merged& merged, const std::function<void(const story::Project&)>& take);
    void openRecovered(const store::Recovery::Copy& copy);
    void putRecovered(const store::Recovery::Copy& copy, const story::Project& typed);
    void discardRecovered(const store::Recovery::Copy& copy);
    void forgetSaved();

    /// A recovered text that was put into its story again: it goes when a save has written the file anew.
    struct Opened
    {
        store::Recovery::Copy copy;
        QString key;
        store::Fingerprint knownBefore; ///< empty: it had no file
    };

    document::Document& m_document;
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
