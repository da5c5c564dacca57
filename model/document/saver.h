// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"
#include "savejob.h"
#include "saveschedule.h"

#include <QMutex>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <variant>

namespace document {

/// Saves a document a moment after its last edit, on a thread of its own, and tells how that went. One save of a file is on
/// its way at a time; what is typed meanwhile is saved next; what fails is tried again. Never says saved before it is.
class Saver : public QObject
{
    Q_OBJECT

public:
    explicit Saver(Document& document, QObject* parent = nullptr);
    /// Waits for what is being written, and writes nothing more.
    ~Saver() override;

    void setDelay(Milliseconds delay) { m_schedule.setDelay(delay); }
    /// The clock of a test.
    void setClock(std::function<Milliseconds()> now) { m_now = std::move(now); }

    /// Does not wait for the moment, and looks again at files that could not be saved because of what they are.
    void saveNow();
    /// saveNow(), until it is done: what must not go on before. True when nothing is left to save.
    bool saveAndWait(Milliseconds atMost = std::chrono::seconds(30));
    [[nodiscard]] bool isSaving() const { return m_flying > 0; }
    /// What could not be written; it is still in memory and marked as modified.
    [[nodiscard]] story::Errors errors() const { return m_errors; }
    /// When the next save begins by itself, by the clock; nothing: there is nothing to do.
    [[nodiscard]] std::optional<Milliseconds> due() const { return m_schedule.due(); }
    /// Begins what is due. The timer calls it; so may a test with a clock of its own.
    void tick();

signals:
    /// Nothing is left to save.
    void saved();
    void failed(const story::Errors& errors);

private:
    using Result = std::variant<SaveOutcome, Sighting>;
    void edited();
    void begin();
    void run(std::function<Result()> work);
    void takeResults();
    void finish();
    void setTimer();

    Document& m_document;
    SaveSchedule m_schedule;
    std::function<Milliseconds()> m_now;
    QTimer m_timer;
    story::Errors m_errors;
    int m_flying = 0; ///< begun, and not yet told to the document
    bool m_hasFailed = false; ///< any of those since the last time that none was on its way
    bool m_hasWritten = false;
    QMutex m_mutex;
    QList<Result> m_results; ///< guarded by the mutex
    QThreadPool m_pool; ///< goes first: its thread uses what is above
};

} // namespace document
