// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keeping.h"

#include "analysis/completeness.h"
#include "document/edits.h"
#include "document/restoring.h"
#include "merge/conflictmarkers.h"
#include "store/folder.h"
#include "store/history.h"
#include "store/json.h"
#include "story/choices.h"
#include "story/fields.h"
#include "views/fields/halftyped.h"
#include "views/keeping/historypage.h"
#include "views/keeping/recoveredtext.h"
#include "views/keeping/trashpage.h"
#include "views/welcomepage.h"

#include <QDateTime>
#include <QFileInfo>

#include <tuple>

namespace app {

namespace edits = document::edits;
using document::Document;
using document::Snapshot;
using merge::Merged;
using store::Recovery;
using story::Project;
using namespace views;
using namespace Qt::StringLiterals;

namespace {

std::optional<Project> projectOf(const QByteArray& bytes, const QString& path)
{
    auto project = store::projectFromJson(bytes, path);
    return project ? std::optional(*std::move(project)) : std::nullopt;
}

QString fileName(const QString& path) { return QFileInfo(path).fileName(); }

/// It is no story yet, and will be one.
bool isMarked(const QString& path)
{
    const auto bytes = store::readFile(path);
    return bytes && merge::hasConflictMarkers(*bytes);
}

/// Of two sessions, as one leaves them that was opened again and closed unsaved.
bool holdsSame(const Recovery::Copy& a, const Recovery::Copy& b)
{
    const auto text = [](const Recovery::Copy& copy) {
        return std::tie(copy.path, copy.folder, copy.base, copy.story, copy.typed, copy.pictures);
    };
    return text(a) == text(b);
}

/// What was in no field of the story yet goes to the notes beside it, as there is nowhere else in a file.
Recovery::Copy withTyped(const Recovery::Copy& copy)
{
    if (copy.typed.isEmpty()) return copy;
    auto project = projectOf(copy.story, copy.path);
    if (!project) return copy;
    for (const Recovery::Typed& typed : copy.typed) {
        const auto step = analysis::stepOf(story::FieldPath::fromText(typed.path));
        const story::FieldPath notes =
            story::FieldPath("notes"_L1).field(story::choiceKey(step.value_or(story::Step::Objective)));
        QStringList paragraphs = story::fieldValue(*project, notes).toStringList();
        paragraphs.append(Keeping::tr("“%1” was not finished.").arg(typed.text));
        story::setFieldValue(*project, notes, paragraphs);
    }
    Recovery::Copy with = copy;
    with.story = store::toJson(*project);
    return with;
}

bool isSame(const Snapshot& a, const Snapshot& b) { return a == b || (a && b && *a == *b); }

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
    connect(&document, &Document::changed, this,
            [this](const QString& key, const Snapshot&, const Snapshot& after) { followRecovered(key, after); });
    connect(&document, &Document::opened, this, [this] { m_opened.clear(); });
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
    if (m_stack->currentWidget() != page) emit pageOpens();
    m_stack->setCurrentWidget(page);
    return page;
}

void Keeping::showHistory(const QString& key)
{
    page<HistoryPage>([this] {
        return new HistoryPage(m_document, store::History(m_stateFolder), m_stack);
    })->open(key);
}

void Keeping::keepVersion(const QString& projectId, const QByteArray& bytes, const QString& name)
{
    const auto kept = store::History(m_stateFolder).keepAs(name, projectId, bytes, QDateTime::currentDateTimeUtc());
    if (!kept) emit failed(kept.error().text());
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

/// What was chosen counts only for what was shown: both sides may have changed while the page stood there.
void Keeping::showClashes(const Clashing& clashing, const ConflictPage::Sides& sides,
                          const std::function<void(const Project&)>& take)
{
    auto* conflict = page<ConflictPage>([this] { return new ConflictPage(m_stack); });
    disconnect(conflict, &ConflictPage::resolved, this, nullptr); // each story has its own way back
    const auto shown = std::make_shared<std::optional<Merged>>(clashing());
    const auto finish = [this, conflict, clashing, sides, take, shown](const Project& project) {
        const auto now = clashing();
        if (now == *shown) {
            emit pageClosed();
            return take(project); // which may have something more to ask
        }
        if (now) conflict->open(*now, sides);
        else emit pageClosed();
        *shown = now;
        emit failed(now ? tr("The story was changed meanwhile. Please choose again.")
                        : tr("There is nothing to choose any more: the story was changed meanwhile."));
    };
    connect(conflict, &ConflictPage::resolved, this, finish);
    conflict->open(**shown, sides);
}

void Keeping::showConflict(const QString& key)
{
    const auto clashing = [this, key]() -> std::optional<Merged> {
        if (!m_document.conflict(key)) return {};
        return m_document.mergedInConflict(key);
    };
    if (!clashing()) return;
    showClashes(clashing, sidesOf(key), [this, key](const Project& project) {
        m_document.resolve(key, std::make_shared<const Project>(project));
        showConflict(key); // what git had left may meet what was typed here
    });
}

ConflictPage::Sides Keeping::sidesOf(const QString& key) const
{
    const Document::Conflict& conflict = *m_document.conflict(key);
    const QString file = fileName(m_document.shelf(key)->path);
    const bool hasBefore = conflict.base != nullptr;
    if (conflict.mine)
        return {.mine = conflict.mineName.isEmpty() ? tr("The first") : conflict.mineName,
                .theirs = conflict.theirsName.isEmpty() ? tr("The second") : conflict.theirsName,
                .said = tr("git has left two versions in %1, named as git calls them. What only one of them changed is "
                           "in already. Choose what counts at each place: the file is then written without the marks "
                           "of git, and the history keeps both versions.")
                            .arg(file),
                .hasBefore = hasBefore};
    if (conflict.isMarked)
        return {.mine = tr("Typed here"),
                .theirs = tr("Chosen for %1").arg(file),
                .said = tr("What is typed here and what was chosen for the file differ at the same places. Choose what "
                           "counts at each; the story is saved when you have."),
                .hasBefore = hasBefore};
    return {.mine = tr("Here"),
            .theirs = tr("In %1").arg(file),
            .said = tr("The file was changed by another program while you changed the same places here. All other "
                       "changes are brought together already. Choose what counts at each place; the story is saved "
                       "again when you have."),
            .hasBefore = hasBefore};
}

void Keeping::mergeCopy(const QString& key, const QString& copy)
{
    const auto clashing = [this, key, copy]() -> std::optional<Merged> {
        if (!m_document.copiesOf(key).contains(copy)) return {};
        return m_document.mergedWithCopy(key, copy);
    };
    const auto take = [this, key, copy](const Project& project) {
        m_document.takeCopy(key, copy, std::make_shared<const Project>(project));
        HalfTyped::of(m_document).moveTo(key, copy);
        emit storyWanted(key);
    };
    const auto merged = clashing();
    if (!merged) return;
    if (merged->clashes.isEmpty()) return take(merged->project);
    showClashes(clashing,
                {.mine = fileName(m_document.shelf(key)->path),
                 .theirs = fileName(m_document.shelf(copy)->path),
                 .said =
                     tr("Two files hold versions of this story. What only one of them has is in already. Choose what "
                        "counts at each place; the second file then goes to the deleted stories."),
                 .hasBefore = false},
                take);
}

void Keeping::offerOn(WelcomePage* page)
{
    m_welcome = page;
    connect(page, &WelcomePage::recoveredWanted, this, [this](qsizetype i) { openRecovered(m_offered[i]); });
    connect(page, &WelcomePage::recoveredUnwanted, this, [this](qsizetype i) { discardRecovered(m_offered[i]); });
    offerRecovered();
}

bool Keeping::offerRecovered()
{
    m_offered.clear();
    QList<WelcomePage::Recovered> texts;
    for (const Recovery::Copy& copy : m_recovery.copies()) {
        if (std::ranges::contains(m_opened, copy, &Opened::copy)) continue;
        const auto isSame = [&copy](const Recovery::Copy& newer) { return holdsSame(newer, copy); };
        if (Recovery::standing(copy) == Recovery::Standing::OnDisk || std::ranges::any_of(m_offered, isSame)) {
            m_recovery.remove(copy);
            continue;
        }
        m_offered.append(copy);
        texts.append(recoveredText(copy));
    }
    if (m_welcome) m_welcome->setRecovered(texts);
    emit recoveredChanged();
    return !texts.isEmpty();
}

bool Keeping::hasRecovered(const QString& folder) const
{
    return std::ranges::contains(m_offered, folder, &Recovery::Copy::folder);
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
    offerRecovered();
}

/// What was not understood goes back into its fields, and one goes on at the first of them.
void Keeping::putUnread(const Recovery::Copy& copy, const QString& key)
{
    HalfTyped& halfTyped = HalfTyped::of(m_document);
    std::optional<story::FieldPath> first;
    for (const Recovery::Typed& unread : copy.typed) {
        const HalfTyped::Kept kept{{key, story::FieldPath::fromText(unread.path)},
                                   unread.text,
                                   tr("“%1” was not finished.").arg(unread.text)};
        halfTyped.keep(kept.place, kept.text, kept.why);
        if (!first && halfTyped.hasField(kept)) first = kept.place.path;
    }
    if (first) emit fieldWanted(*first);
}

/// As one undo step on top of what the file holds now; where that was changed as well, both are brought together.
void Keeping::putRecovered(const Recovery::Copy& copy, const Project& typed)
{
    for (const auto& [name, bytes] : m_recovery.pictures(copy).asKeyValueRange())
        m_document.keepPicture(bytes, QFileInfo(name).suffix());
    const Snapshot before = m_document.project(copy.path);
    if (!before && isMarked(copy.path))
        return emit failed(
            tr("git has left two versions in %1. Choose between them first; what was typed stays kept, and can "
               "be opened after that.")
                .arg(fileName(copy.path)));
    const QString key = before ? copy.path : edits::addProject(m_document, typed);
    if (m_document.isReadOnly(key))
        return emit failed(tr("The story cannot be changed here, so the text stays kept as it is."));
    Merged merged{.project = typed};
    if (before) {
        const auto base = copy.base ? projectOf(*copy.base, copy.path) : std::nullopt;
        merged = merge::merge(base.value_or(Project()), typed, *before);
        edits::restoreVersion(m_document, key, merged.project);
    }
    const Snapshot with = m_document.project(key);
    m_opened.append({copy, key, before, with});
    emit storyWanted(key);
    putUnread(copy, key);
    forgetSaved(); // it may hold nothing that the file lacks
    if (merged.clashes.isEmpty()) return;
    // What was typed is in already; what is chosen instead joins whatever was done since.
    showClashes([merged] { return merged; },
                {.mine = tr("Typed"),
                 .theirs = tr("In %1").arg(fileName(copy.path)),
                 .said =
                     tr("The file was changed since this was typed, at the same places. What was typed is in the story "
                        "already. Choose what counts at each place."),
                 .hasBefore = copy.base.has_value()},
                [this, key, with](const Project& chosen) {
                    const Snapshot now = m_document.project(key);
                    if (now) edits::restoreVersion(m_document, key, merge::merge(*with, chosen, *now).project);
                });
}

void Keeping::discardRecovered(const Recovery::Copy& copy)
{
    const QString title = copy.title; // the list is made anew
    const auto done = m_recovery.discard(withTyped(copy), m_trash, QDateTime::currentDateTimeUtc());
    if (!done) emit failed(done.error().text());
    offerRecovered();
    if (done)
        m_welcome->setNotice(tr("“%1” is kept among the deleted stories for %n day(s), and can be put back from there.",
                                nullptr, store::Trash::days)
                                 .arg(title));
}

/// On the way back past the step the story is once what it was before.
void Keeping::followRecovered(const QString& key, const Snapshot& after)
{
    for (Opened& opened : m_opened) {
        if (opened.key != key) continue;
        if (isSame(after, opened.without)) opened.isIn = false;
        else if (isSame(after, opened.with)) opened.isIn = true;
    }
}

void Keeping::forgetSaved()
{
    m_opened.removeIf([this](const Opened& opened) {
        const Document::Shelf* shelf = m_document.shelf(opened.key);
        const bool isSaved =
            opened.isIn && shelf && shelf->known && !shelf->isInNoFile() && !m_isUnfinished(opened.key);
        if (isSaved) m_recovery.remove(opened.copy);
        return isSaved;
    });
}

} // namespace app
