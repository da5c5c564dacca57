// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"

#include <QSet>
#include <QTimer>

namespace document {

/// Tells typing from other edits, for what stands beside the texts and would hold up the keys. There is one to a document,
/// and it keeps nothing of its value.
class TypingPause : public QObject
{
    Q_OBJECT

public:
    /// That of the document. To be asked for before one listens to changed(), or the answers come too late.
    static TypingPause& of(Document& document);

    /// Whether an edit went on with texts and changed nothing else: to be asked while changed() is told.
    [[nodiscard]] bool isTyping() const { return m_isTyping; }

signals:
    /// A moment after the last typing in a project.
    void paused(const QString& key);

private:
    explicit TypingPause(Document& document);
    void follow(const QString& key, const Snapshot& before, const Snapshot& after);
    void tell();

    Document& m_document;
    QTimer m_pause;
    QSet<QString> m_typedIn; ///< projects, by key, since the last pause
    bool m_isTyping = false;
};

/// As changed(), but what is typed is told only when the typing pauses.
template <typename Context, typename F> void whenSettled(Document& document, Context* context, F tell)
{
    const TypingPause& typing = TypingPause::of(document);
    QObject::connect(&document, &Document::changed, context, [&typing, tell](const QString& key) {
        if (!typing.isTyping()) tell(key);
    });
    QObject::connect(&typing, &TypingPause::paused, context, tell);
}

} // namespace document
