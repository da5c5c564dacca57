// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notices.h"

#include <utility>

namespace app {

Notices::Notices(Banner& banner, const document::Document& document, Waiting waiting, QObject* parent)
    : QObject(parent)
    , m_banner(banner)
    , m_document(document)
    , m_waiting(std::move(waiting))
{
    connect(&banner, &Banner::emptied, this, &Notices::refresh);
    connect(&document, &document::Document::stateChanged, this, &Notices::refresh);
}

void Notices::tellDone(const Notice& notice)
{
    m_done = notice;
    for (Banner::Choice& choice : m_done->choices)
        choice.run = [this, run = choice.run] {
            m_done.reset();
            if (run) run();
        };
    refresh();
}

void Notices::tell(const QString& name, const Notice& notice)
{
    Told told{name, notice};
    for (Banner::Choice& choice : told.notice.choices)
        choice.run = [this, name, run = choice.run] {
            forget(name);
            if (run) run();
        };
    m_told.removeIf([&](const Told& other) { return other.name == name; });
    m_told.append(told);
    refresh();
}

void Notices::forget(const QString& name)
{
    m_told.removeIf([&](const Told& told) { return told.name == name; });
    refresh();
}

void Notices::clear()
{
    m_done.reset();
    m_told.clear();
    m_key.clear();
    m_banner.clear(m_banner.kind());
}

void Notices::setCurrent(const QString& key)
{
    if (std::exchange(m_key, key) != key) m_done.reset();
    refresh();
}

void Notices::news()
{
    m_done.reset();
    refresh();
}

std::optional<Notices::Notice> Notices::first() const
{
    if (m_done) return m_done;
    const QStringList waiting = m_document.toDecide();
    if (waiting.contains(m_key))
        if (auto notice = m_waiting(m_key)) return notice;
    if (!m_told.isEmpty()) return m_told.first().notice;
    for (const QString& key : waiting)
        if (auto notice = m_waiting(key)) return notice;
    return {};
}

/// What a field has refused is said at once, and is over soon.
void Notices::refresh()
{
    if (m_banner.isSaying() && m_banner.kind() != Banner::Kind::Notice) return;
    const auto notice = first();
    if (notice) m_banner.say(Banner::Kind::Notice, notice->text, notice->choices);
    else m_banner.clear(Banner::Kind::Notice);
}

} // namespace app
