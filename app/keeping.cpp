// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keeping.h"

#include "document/edits.h"
#include "document/restoring.h"
#include "store/folder.h"
#include "store/history.h"
#include "store/json.h"
#include "views/keeping/conflictpage.h"
#include "views/keeping/historypage.h"
#include "views/keeping/recoveredtext.h"
#include "views/keeping/trashpage.h"
#include "views/welcomepage.h"

#include <QDateTime>
#include <QFileInfo>

namespace app {

namespace edits = document::edits;
using document::Document;
using document::Snapshot;
using merge::Merged;
using store::Recovery;
using story::Project;
using namespace views;

namespace {

std::optional<Project> projectOf(const QByteArray& bytes, const QString& path)
{
    auto project = store::projectFromJson(bytes, path);
    return project ? std::optional(*std::move(project)) : std::nullopt;
}

} // namespace

Keeping::Keeping(Document& document, document::Saver& saver, const QString& stateFolder, QStackedWidget* stack,
                 QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_stateFolder(stateFolder)
    , m_stack(stack)
    , m_starts(stateFolder, document.newProjectId())
    , m_recovery(stateFolder, document.newProjectId())
    , m_trash(stateFolder)
    , m_failedStarts(m_starts.begin())
{
    connect(&saver, &document::Saver::saved, this, &Keeping::forgetSaved);
}

Keeping::~Keeping() = default;

void Keeping::endedWell() { m_starts.endedWell(); }

template <typename Page, typename Make> Page* Keeping::page(Make&& make)
{
    auto* page = m_stack->findChild<Page*>({}, Qt::FindDirectChildrenOnly);
    if (!page) {
        page = make();
        m_stack->addWidget(page);
        connect(page, &AsidePage::closed, this, &Keeping::pageClosed);
    }
    m_stack->setCurrentWidget(page);
    return page;
}

void Keeping::showHistory(const QString& key)
{
    page<HistoryPage>([this] {
        return new HistoryPage(m_document, store::History(m_stateFolder), m_stack);
    })->open(key);
}

void Keeping::showTrash()
{
    auto* trash = page<TrashPage>([this] {
        auto* made = new TrashPage(m_trash, m_stack);
        connect(made, &TrashPage::storyIsBack, this, [this](const QString& path) {
            if (QFileInfo(path).absolutePath() == m_document.folder()) m_document.join(store::openProject(path));
        });
        return made;
    });
    trash->open(m_document.folder());
}

void Keeping::showClashes(const Merged& merged, const std::function<void(const Project&)>& take)
{
    auto* conflict = page<ConflictPage>([this] { return new ConflictPage(m_stack); });
    disconnect(conflict, &ConflictPage::resolved, this, nullptr); // each story has its own way back
    connect(conflict, &ConflictPage::resolved, this, [this, take](const Project& project) {
        take(project);
        emit pageClosed();
    });
    conflict->open(merged);
}

void Keeping::showConflict(const QString& key)
{
    if (!m_document.conflict(key)) return;
    showClashes(m_document.mergedInConflict(key), [this, key](const Project& project) {
        m_document.resolve(key, std::make_shared<const Project>(project));
    });
}

void Keeping::mergeCopy(const QString& key, const QString& copy)
{
    if (!m_document.copiesOf(key).contains(copy)) return;
    const auto take = [this, key, copy](const Project& project) {
        m_document.takeCopy(key, copy, std::make_shared<const Project>(project));
        emit storyWanted(key);
    };
    const Merged merged = m_document.mergedWithCopy(key, copy);
    merged.clashes.isEmpty() ? take(merged.project) : showClashes(merged, take);
}

bool Keeping::offerRecovered(WelcomePage* page)
{
    m_offered.clear();
    QList<WelcomePage::Recovered> texts;
    for (const Recovery::Copy& copy : m_recovery.copies()) {
        if (std::ranges::contains(m_opened, copy, &Opened::copy)) continue;
        if (Recovery::standing(copy) == Recovery::Standing::OnDisk) {
            m_recovery.remove(copy);
            continue;
        }
        m_offered.append(copy);
        texts.append(recoveredText(copy));
    }
    page->setRecovered(texts);
    if (m_welcome != page) {
        m_welcome = page;
        connect(page, &WelcomePage::recoveredWanted, this, [this](qsizetype i) { openRecovered(m_offered[i]); });
        connect(page, &WelcomePage::recoveredUnwanted, this, [this](qsizetype i) { discardRecovered(m_offered[i]); });
    }
    return !texts.isEmpty();
}

void Keeping::openRecovered(const Recovery::Copy& copy)
{
    const Recovery::Copy wanted = copy; // the list is made anew meanwhile
    const auto typed = projectOf(wanted.story, wanted.path);
    if (!typed) return emit failed(tr("The text cannot be read by this version of the program. It stays kept."));
    if (QFileInfo(wanted.folder).isDir()) emit folderWanted(wanted.folder, wanted.path);
    else emit anyFolderWanted();
    if (m_document.folder().isEmpty()) return; // the window says why
    putRecovered(wanted, *typed);
    if (m_welcome) offerRecovered(m_welcome);
}

/// As one undo step on top of what the file holds now; where that was changed as well, both are brought together.
void Keeping::putRecovered(const Recovery::Copy& copy, const Project& typed)
{
    const Document::Shelf* shelf = m_document.shelf(copy.path);
    if (!shelf || !shelf->now) {
        const QString key = edits::addProject(m_document, typed);
        m_opened.append({copy, key, {}});
        return emit storyWanted(key);
    }
    const QString key = shelf->key;
    const store::Fingerprint knownBefore = shelf->known.value_or(store::Fingerprint());
    const auto base = copy.base ? projectOf(*copy.base, copy.path) : std::nullopt;
    const Merged merged = merge::merge(base.value_or(Project()), typed, *shelf->now);
    edits::restoreVersion(m_document, key, merged.project);
    m_opened.append({copy, key, knownBefore});
    emit storyWanted(key);
    if (!merged.clashes.isEmpty())
        showClashes(merged, [this, key](const Project& project) { edits::restoreVersion(m_document, key, project); });
}

void Keeping::discardRecovered(const Recovery::Copy& copy)
{
    const auto done = m_recovery.discard(copy, m_trash, QDateTime::currentDateTimeUtc());
    if (!done) emit failed(done.error().text());
    if (m_welcome) offerRecovered(m_welcome);
}

void Keeping::forgetSaved()
{
    m_opened.removeIf([this](const Opened& opened) {
        const Document::Shelf* shelf = m_document.shelf(opened.key);
        const bool isSaved = shelf && shelf->known && shelf->known != opened.knownBefore && !shelf->isModified();
        if (isSaved) m_recovery.remove(opened.copy);
        return isSaved;
    });
}

} // namespace app
