// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typingpause.h"

#include "story/difference.h"

#include <chrono>
#include <utility>

namespace document {

namespace {
/// Longer than between two keys of most people, and not yet felt as a wait.
constexpr std::chrono::milliseconds pause(150);
} // namespace

TypingPause& TypingPause::of(Document& document)
{
    auto* found = document.findChild<TypingPause*>(Qt::FindDirectChildrenOnly);
    return found ? *found : *new TypingPause(document);
}

TypingPause::TypingPause(Document& document)
    : QObject(&document)
    , m_document(document)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &TypingPause::tell);
    connect(&document, &Document::changed, this, &TypingPause::follow);
    connect(&document, &Document::opened, this, [this] {
        m_pause.stop();
        m_typedIn.clear();
    });
}

void TypingPause::follow(const QString& key, const Snapshot& before, const Snapshot& after)
{
    const bool isEdit = m_document.cause() == Document::Cause::Edit && before && after;
    m_isTyping = isEdit && story::differInTextAlone(*before, *after);
    if (!m_isTyping) return;
    m_typedIn.insert(key);
    m_pause.start();
}

void TypingPause::tell()
{
    const QSet<QString> keys = std::exchange(m_typedIn, {});
    for (const QString& key : keys)
        emit paused(key);
}

} // namespace document
