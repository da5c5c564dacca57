// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changeproject.h"

#include "typedrun.h"

#include "story/fields.h"

#include <utility>

namespace document {

using namespace story;

namespace {

/// Typing that pauses for longer starts a new step.
constexpr qint64 mergeWithin = 1500;
/// What a step takes whatever it changes: the command, what Qt keeps for it, its name and the place of its field.
constexpr qsizetype stepBytes = 500;

/// Of the field that the merge key names; nothing where it names something else.
QString textIn(const Project& project, const QString& mergeKey)
{
    const FieldPath path = FieldPath::fromText(mergeKey);
    const auto at = path.isEmpty() ? Located<const void*>() : locate(project, path);
    if (!at || !at.field) return {};
    if (at.field->kind == Kind::Line) return as<QString>(at.member);
    if (at.field->kind == Kind::Code) return as<Code>(at.member).text;
    return at.field->kind == Kind::Prose ? as<Prose>(at.member).text() : QString();
}

} // namespace

ChangeProject::ChangeProject(Document& document, Change change, const QString& text)
    : QUndoCommand(text)
    , m_document(document)
    , m_change(std::move(change))
{
    weigh();
}

ChangeProject::~ChangeProject() { m_document.m_historyBytes -= m_bytes; }

/// The document knows the weight of all steps without asking each.
void ChangeProject::weigh()
{
    const auto bytesOfOne = [](const Snapshot& project) { return project ? bytesOf(*project) : 0; };
    const bool isWhole = !m_change.before || !m_change.after;
    m_document.m_historyBytes -= m_bytes;
    m_bytes = stepBytes;
    if (m_patch) m_bytes += m_patch->bytes();
    else if (isWhole) m_bytes += bytesOfOne(m_change.before) + bytesOfOne(m_change.after);
    m_document.m_historyBytes += m_bytes;
}

/// The other version of the project as it is now.
Snapshot ChangeProject::patched(void (Patch::*way)(Project&) const) const
{
    auto project = std::make_shared<Project>(*m_document.project(m_change.key));
    ((*m_patch).*way)(*project);
    return project;
}

void ChangeProject::undo()
{
    m_document.apply(m_change.key, m_patch ? patched(&Patch::revert) : m_change.before, Document::Cause::Undo);
}

/// The first time by being pushed: then it is the edit itself.
void ChangeProject::redo()
{
    const auto cause = std::exchange(m_wasRun, true) ? Document::Cause::Redo : Document::Cause::Edit;
    if (std::exchange(m_isDone, false)) return;
    if (m_patch) return m_document.apply(m_change.key, patched(&Patch::apply), cause);
    m_document.apply(m_change.key, m_change.after, cause);
    if (!m_change.before || !m_change.after) return;
    m_patch = Patch::between(*m_change.before, *m_change.after);
    m_change.before.reset();
    m_change.after.reset();
    weigh();
}

/// Both are done: the project is as it was after the next.
bool ChangeProject::mergeWith(const QUndoCommand* next)
{
    const auto* later = static_cast<const ChangeProject*>(next);
    if (later->m_change.key != m_change.key || later->m_change.mergeKey != m_change.mergeKey) return false;
    const bool isLate = later->m_change.time - m_change.time > mergeWithin && !m_change.mergeKey.startsWith(u'+');
    if (isLate || later->m_isKept || !m_patch || !later->m_patch) return false;
    const Snapshot now = m_document.project(m_change.key);
    Project before = *now;
    later->m_patch->revert(before);
    const QString typed = textIn(before, m_change.mergeKey);
    m_patch->revert(before);
    const QString whole = textIn(*now, m_change.mergeKey);
    if (isWholeRun(textIn(before, m_change.mergeKey), typed, whole)) return false;
    m_patch = Patch::between(before, *now);
    m_change.time = later->m_change.time;
    weigh();
    if (before == *now) setObsolete(true);
    return true;
}

std::unique_ptr<ChangeProject> ChangeProject::done() const
{
    auto copy = std::make_unique<ChangeProject>(m_document, m_change, text());
    copy->m_patch = m_patch;
    copy->weigh();
    copy->setDone();
    return copy;
}

} // namespace document
