// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crashstates.h"

#include <QHash>

#include <algorithm>

namespace crash {

namespace {

using Kind = Operation::Kind;
using Names = QHash<QString, qsizetype>; ///< to the number of what they name

struct Content
{
    QByteArray now;
    QByteArray synced;
    bool isSynced = true;

    [[nodiscard]] QByteArrayList possible() const
    {
        if (isSynced) return {now};
        return {now, synced, QByteArray(), now.first(now.size() / 2), QByteArray(now.size(), '\0')};
    }
};

/// A change of one call to the names: each to what it names afterwards, -1: to nothing.
using Change = QList<std::pair<QString, qsizetype>>;

void make(const Change& change, Names& names)
{
    for (const auto& [name, content] : change) {
        if (content < 0) names.remove(name);
        else names[name] = content;
    }
}

class Disk
{
public:
    void apply(const Operation& operation);
    qsizetype look(const QString& file, const std::function<void(const State&)>& look) const;

private:
    [[nodiscard]] Change changeOf(const Operation& operation);
    [[nodiscard]] qsizetype at(const QString& name) const { return m_names.value(name, -1); }

    QList<Content> m_contents;
    Names m_names;        ///< as programs see them
    Names m_syncedNames;  ///< as they are on the disk for certain
    QList<Change> m_open; ///< since then
    QByteArrayList m_said;
};

Change Disk::changeOf(const Operation& operation)
{
    const qsizetype content = at(operation.name);
    switch (operation.kind) {
    case Kind::Create: m_contents.append(Content()); return {{operation.name, m_contents.size() - 1}};
    case Kind::Rename: return {{operation.newName, content}, {operation.name, -1}};
    case Kind::Exchange: return {{operation.newName, content}, {operation.name, at(operation.newName)}};
    case Kind::Link: return {{operation.newName, content}};
    case Kind::Unlink: return {{operation.name, -1}};
    default: return {};
    }
}

void Disk::apply(const Operation& operation)
{
    if (const Change change = changeOf(operation); !change.isEmpty()) {
        make(change, m_names);
        m_open.append(change);
        return;
    }
    const qsizetype content = at(operation.name);
    if (operation.kind == Kind::Say) m_said.append(operation.bytes);
    if (operation.kind == Kind::SyncFolder) {
        m_syncedNames = m_names;
        m_open.clear();
    }
    if (operation.kind == Kind::Write && content >= 0) {
        m_contents[content].now += operation.bytes;
        m_contents[content].isSynced = false;
    }
    if (operation.kind == Kind::SyncFile && content >= 0)
        m_contents[content] = {m_contents[content].now, m_contents[content].now, true};
}

qsizetype Disk::look(const QString& file, const std::function<void(const State&)>& look) const
{
    qsizetype states = 0;
    const qsizetype open = std::min<qsizetype>(m_open.size(), 12);
    for (quint32 chosen = 0; chosen < (1U << open); ++chosen) {
        Names names = m_syncedNames;
        for (qsizetype i = 0; i < open; ++i)
            if (chosen & (1U << i)) make(m_open[m_open.size() - open + i], names);
        const auto content = names.constFind(file);
        const auto bytes = content == names.cend() ? QByteArrayList() : m_contents[*content].possible();
        if (bytes.isEmpty()) look({{}, m_said});
        for (const QByteArray& possible : bytes)
            look({possible, m_said});
        states += std::max<qsizetype>(bytes.size(), 1);
    }
    return states;
}

std::optional<Kind> kindOf(QByteArrayView word)
{
    static const QHash<QByteArrayView, Kind> kinds{{"create", Kind::Create},     {"write", Kind::Write},
                                                   {"sync", Kind::SyncFile},     {"rename", Kind::Rename},
                                                   {"exchange", Kind::Exchange}, {"link", Kind::Link},
                                                   {"unlink", Kind::Unlink},     {"say", Kind::Say}};
    const auto found = kinds.constFind(word);
    return found == kinds.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

QList<Operation> operationsFrom(const QByteArray& record, const QString& folder)
{
    QList<Operation> operations;
    const QByteArray start = folder.toUtf8() + '/';
    const auto nameIn = [&](const QByteArray& path) {
        return path.startsWith(start) ? QString::fromUtf8(path.sliced(start.size())) : QString();
    };
    for (const QByteArray& line : record.split('\n')) {
        const QByteArrayList words = line.split(' ');
        const auto kind = kindOf(words.first());
        if (!kind || words.size() < 2) continue;
        Operation operation{*kind, {}, {}, {}};
        if (*kind == Kind::Say) operation.bytes = QByteArray::fromHex(words[1]).trimmed();
        else operation.name = nameIn(words[1]);
        if (*kind == Kind::SyncFile && words[1] + '/' == start) operation.kind = Kind::SyncFolder;
        else if (*kind != Kind::Say && (operation.name.isEmpty() || operation.name.contains(u'/'))) continue;
        if (words.size() > 2 && *kind == Kind::Write) operation.bytes = QByteArray::fromHex(words[2]);
        else if (words.size() > 2) operation.newName = nameIn(words[2]);
        operations.append(operation);
    }
    return operations;
}

qsizetype eachState(const QList<Operation>& operations, const QString& file,
                    const std::function<void(const State&)>& look)
{
    Disk disk;
    qsizetype states = 0;
    for (const Operation& operation : operations) {
        disk.apply(operation);
        states += disk.look(file, look);
    }
    return states;
}

} // namespace crash
