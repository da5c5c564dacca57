// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changeproject.h"

#include "story/fields.h"

#include <algorithm>
#include <numeric>

namespace document {

using namespace story;

namespace {

/// Typing that pauses for longer starts a new step.
constexpr qint64 mergeWithin = 1500;

qsizetype textBytes(const QString& text) { return text.size() * qsizetype(sizeof(QChar)); }

/// Without the paragraphs at both ends that are the same memory before and after.
qsizetype textBytes(const QStringList& before, const QStringList& after)
{
    const auto isShared = [](const QString& a, const QString& b) { return a.constData() == b.constData(); };
    const auto own = std::ranges::mismatch(before, after, isShared).in2;
    auto end = after.cend();
    for (auto was = before.cend(); end != own && was != before.cbegin() && isShared(*(was - 1), *(end - 1)); --was)
        --end;
    const auto sum = [](qsizetype bytes, const QString& text) { return bytes + textBytes(text); };
    return std::accumulate(own, end, after.size() * qsizetype(sizeof(QString)), sum);
}

QStringList paragraphs(const Field& field, const void* member)
{
    if (!member) return {};
    return field.kind == Kind::Prose ? as<Prose>(member).paragraphs : as<QStringList>(member);
}

qsizetype recordBytes(const RecordType& type, const void* before, const void* after);

qsizetype memberBytes(const Field& field, const void* before, const void* after)
{
    switch (field.kind) {
    case Kind::Line: return textBytes(as<QString>(after));
    case Kind::Code: return textBytes(as<Code>(after).text);
    case Kind::Prose:
    case Kind::Lines: return textBytes(paragraphs(field, before), paragraphs(field, after));
    case Kind::Numbers: return as<QList<double>>(after).size() * qsizetype(sizeof(double));
    case Kind::Points: return as<Series>(after).size() * qsizetype(sizeof(Point));
    case Kind::Record: return recordBytes(field.type(), before, after);
    case Kind::List: {
        qsizetype bytes = 0;
        const int size = field.list.size(after);
        const int sizeBefore = before ? field.list.size(before) : 0;
        for (int i = 0; i < size; ++i)
            bytes +=
                recordBytes(field.type(), i < sizeBefore ? field.list.at(before, i) : nullptr, field.list.at(after, i));
        return bytes;
    }
    default: return 0;
    }
}

qsizetype recordBytes(const RecordType& type, const void* before, const void* after)
{
    qsizetype bytes = qsizetype(type.fields.size() * sizeof(void*) * 3);
    for (const Field& field : type.fields) {
        const void* now = field.member(after);
        const void* then = before ? field.member(before) : nullptr;
        if (!then || !field.equal(then, now)) bytes += memberBytes(field, then, now);
    }
    return bytes;
}

} // namespace

qsizetype unsharedBytes(const Project* before, const Project* after)
{
    return after ? recordBytes(recordType<Project>(), before, after) : 0;
}

ChangeProject::ChangeProject(Document& document, Change change, const QString& text)
    : QUndoCommand(text)
    , m_document(document)
    , m_change(std::move(change))
    , m_bytes(unsharedBytes(m_change.before.get(), m_change.after.get()))
{
}

void ChangeProject::undo() { m_document.apply(m_change.key, m_change.before, Document::Cause::Undo); }

/// The first time by being pushed: then it is the edit itself.
void ChangeProject::redo()
{
    const auto cause = std::exchange(m_wasRun, true) ? Document::Cause::Redo : Document::Cause::Edit;
    if (!std::exchange(m_isDone, false)) m_document.apply(m_change.key, m_change.after, cause);
}

bool ChangeProject::mergeWith(const QUndoCommand* next)
{
    const Change& later = static_cast<const ChangeProject*>(next)->m_change;
    if (later.key != m_change.key || later.mergeKey != m_change.mergeKey) return false;
    if (later.time - m_change.time > mergeWithin) return false;
    m_change.after = later.after;
    m_change.time = later.time;
    m_bytes = unsharedBytes(m_change.before.get(), m_change.after.get());
    if (m_change.before && m_change.after && *m_change.before == *m_change.after) setObsolete(true);
    return true;
}

std::unique_ptr<ChangeProject> ChangeProject::done() const
{
    auto copy = std::make_unique<ChangeProject>(m_document, m_change, text());
    copy->setDone();
    return copy;
}

} // namespace document
