// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"

#include <QTimer>

namespace document {

/// Saves a document a moment after its last edit, and tells how that went. Never says saved before it is.
class Autosave : public QObject
{
    Q_OBJECT

public:
    explicit Autosave(Document& document, QObject* parent = nullptr);

    /// Does not wait for the moment. True when nothing is left to save.
    bool saveNow();
    [[nodiscard]] const story::Errors& errors() const { return m_errors; }
    void setDelay(std::chrono::milliseconds delay) { m_timer.setInterval(delay); }

signals:
    void saved();
    /// What could not be written is still in memory and marked as modified; the next edit tries again.
    void failed(const story::Errors& errors);

private:
    Document& m_document;
    QTimer m_timer;
    story::Errors m_errors;
};

} // namespace document
