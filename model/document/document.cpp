// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"

#include "changeproject.h"

#include "store/json.h"
#include "story/fields.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScopedValueRollback>
#include <QUuid>

#include <algorithm>
#include <limits>
#include <ranges>
#include <vector>

namespace document {

using namespace story;

namespace {

/// Beside the limit in bytes: nobody walks back further than this.
constexpr int mostUndoSteps = 10'000;
/// The history is trimmed to this part of the limit, so that it is not trimmed again at the next key.
constexpr double keptOfLimit = 0.75;

qint64 steadyMilliseconds()
{
    static const QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return timer.elapsed();
}

QString idByChance(const QString& prefix)
{
    static constexpr QLatin1StringView letters("23456789abcdefghjkmnpqrstuvwxyz");
    if (prefix.isEmpty()) return QUuid::createUuid().toString(QUuid::WithoutBraces);
    QString id = prefix;
    for (int i = 0; i < 5; ++i)
        id += QChar(letters[QRandomGenerator::global()->bounded(letters.size())]);
    return id;
}

bool hasId(const RecordType& type, const void* record, const QString& id)
{
    for (const Field& field : type.fields) {
        const void* member = field.member(record);
        if (field.kind == Kind::Record && hasId(field.type(), member, id)) return true;
        if (field.kind != Kind::List) continue;
        for (int i = 0; i < field.list.size(member); ++i) {
            const void* element = field.list.at(member, i);
            if (field.list.entry(element)->id == id || hasId(field.type(), element, id)) return true;
        }
    }
    return false;
}

} // namespace

Document::Document(QObject* parent)
    : QObject(parent)
    , m_clock(steadyMilliseconds)
    , m_calendar(&QDateTime::currentDateTimeUtc)
    , m_ids(idByChance)
{
    m_undoStack.setUndoLimit(mostUndoSteps);
}

Document::~Document() = default;

void Document::open(const store::PortfolioFolder& folder)
{
    m_undoStack.clear();
    m_folder = folder.path;
    m_portfolio = m_savedPortfolio = folder.portfolio;
    m_portfolioKnown = folder.known;
    m_canEditPortfolio = folder.portfolioErrors.isEmpty();
    m_portfolioFault.reset();
    m_isPortfolioSaving = false;
    m_isAlone = folder.isAlone;
    m_readOnly.reset();
    ++m_opening;
    m_shelves.clear();
    m_conflicts.clear();
    m_held.clear();
    m_pictures.clear();
    m_lackingPictures.clear();
    for (const store::ProjectFile& file : folder.projects) {
        Shelf shelf{.key = file.path, .path = file.path, .known = file.known};
        if (file.project) shelf.now = shelf.saved = std::make_shared<const Project>(*file.project);
        else shelf.errors = file.project.error();
        m_shelves.append(shelf);
    }
    emit opened();
    emit modifiedChanged();
}

QStringList Document::keys() const
{
    const auto rank = [](const Shelf* s) {
        return s->now ? s->now->rank.value_or(std::numeric_limits<double>::infinity())
                      : std::numeric_limits<double>::infinity();
    };
    QList<const Shelf*> shown;
    for (const Shelf& s : m_shelves)
        if (s.now || !s.errors.isEmpty()) shown.append(&s);
    std::ranges::stable_sort(shown, {}, rank);
    QStringList keys;
    for (const Shelf* s : shown)
        keys.append(s->key);
    return keys;
}

Document::Shelf* Document::find(const QString& key)
{
    const auto found = std::ranges::find(m_shelves, key, &Shelf::key);
    return found == m_shelves.end() ? nullptr : &*found;
}

const Document::Shelf* Document::shelf(const QString& key) const
{
    const auto found = std::ranges::find(m_shelves, key, &Shelf::key);
    return found == m_shelves.end() ? nullptr : &*found;
}

Snapshot Document::project(const QString& key) const
{
    const Shelf* found = shelf(key);
    return found ? found->now : Snapshot();
}

QString Document::prompt(const QString& key, const FieldPath& path) const
{
    const Snapshot from = project(key);
    const store::Template* used = from ? store::templateByName(m_templates, from->templateName) : nullptr;
    return used ? store::prompt(*used, path) : QString();
}

const Project& Document::beginning(const Project& project) const
{
    static const Project blank;
    const store::Template* used = store::templateByName(m_templates, project.templateName);
    return used ? used->project : blank;
}

bool Document::isModified() const
{
    return isPortfolioModified() || std::ranges::any_of(m_shelves, &Shelf::isModified);
}

void Document::push(const QString& key, Snapshot after, const QString& text, const QString& mergeKey)
{
    if (isReadOnly(key)) {
        const Snapshot now = project(key);
        if (!now || !after || *now != *after) emit told(key, FileNews::Refused);
        return;
    }
    record(key, std::move(after), text, mergeKey);
}

void Document::record(const QString& key, Snapshot after, const QString& text, const QString& mergeKey)
{
    const Snapshot before = project(key);
    if (before == after || (before && after && *before == *after)) return;
    if (m_isTelling)
        return hold([=, this] {
            if (project(key) == before) push(key, after, text, mergeKey); // of two of one story, the first is taken
        });
    if (!find(key)) m_shelves.append(Shelf{.key = key});
    const QUndoCommand* top = m_undoStack.command(m_undoStack.index() - 1);
    m_undoStack.push(new ChangeProject(*this, {key, before, std::move(after), mergeKey, m_clock()}, text));
    const bool isMerged = top && m_undoStack.command(m_undoStack.index() - 1) == top;
    if (!isMerged) trimHistory(); // a key that is typed on has the same step to undo, whatever the limit says
    runHeld();
}

/// QUndoStack is in the middle of a step, and would delete it, or bury it under an older one.
void Document::hold(std::function<void()> edit)
{
    if (m_cause == Cause::Edit || m_cause == Cause::Disk) m_held.push_back(std::move(edit));
}

void Document::runHeld()
{
    m_isFromDisk = false; // what was held is an edit of the user's, whatever it waited for
    for (const auto& edit : std::exchange(m_held, {}))
        edit();
}

void Document::apply(const QString& key, const Snapshot& project, Cause cause)
{
    m_cause = m_isFromDisk ? Cause::Disk : cause;
    Shelf* shelf = find(key);
    const bool wasModified = isModified();
    const Snapshot before = std::exchange(shelf->now, project);
    shelf->deleted = project || m_cause == Cause::Undo ? Snapshot() : before; // what was never added was not deleted
    step(*shelf, FileEvent::Edited);
    const QScopedValueRollback telling(m_isTelling, true);
    emit changed(key, before, project);
    if (wasModified != isModified()) emit modifiedChanged();
}

/// QUndoStack forgets by number only: past the limit in bytes the stack is laid anew from its younger part.
void Document::trimHistory()
{
    if (m_historyBytes <= m_undoByteLimit) return;
    const int done = m_undoStack.index();
    if (done < m_undoStack.count()) return; // there is something to redo, so nothing was just pushed
    qsizetype bytes = 0;
    int kept = 0;
    if (!m_undoStack.canUndo()) return; // in the middle of a step of several changes
    const auto command = [this](int i) { return dynamic_cast<const ChangeProject*>(m_undoStack.command(i)); };
    // A step of several changes (see moveProject) is small and counts for nothing.
    const auto bytesOf = [&](int i) { return command(i) ? command(i)->bytes() : 0; };
    while (kept < done && bytes + bytesOf(done - 1 - kept) <= m_undoByteLimit)
        bytes += bytesOf(done - 1 - kept++);
    if (kept == done) return;
    std::vector<std::unique_ptr<ChangeProject>> younger;
    bytes = 0;
    for (int i = done - 1; i >= 0; --i) {
        if (!command(i)) break; // nor can it be copied: the history begins behind it
        bytes += command(i)->bytes();
        if (double(bytes) > double(m_undoByteLimit) * keptOfLimit && i < done - 1) break;
        younger.push_back(command(i)->done());
    }
    m_undoStack.clear();
    for (auto& step : std::views::reverse(younger))
        m_undoStack.push(step.release());
}

QString Document::newId(const QString& prefix, const Project& project) const
{
    while (true) {
        const QString id = m_ids(prefix);
        if (!hasId(recordType<Project>(), &project, id)) return id;
    }
}

} // namespace document
