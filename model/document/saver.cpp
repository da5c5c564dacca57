// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "saver.h"

#include <QDeadlineTimer>
#include <QMutexLocker>

namespace document {

using namespace std::chrono_literals;

namespace {

Milliseconds steadyNow()
{
    return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

Saver::Saver(Document& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_now(steadyNow)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Saver::tick);
    connect(&document, &Document::changed, this, &Saver::edited);
    connect(&document, &Document::portfolioChanged, this, &Saver::edited);
    // What was merged, resolved or put back is to be saved, too.
    connect(&document, &Document::stateChanged, this, [this](const QString& key) {
        if (m_document.shelf(key)->state == FileState::Dirty) edited();
    });
    connect(&document, &Document::opened, this, [this] {
        m_errors.clear();
        m_schedule.saved();
        setTimer();
    });
}

Saver::~Saver() { m_pool.waitForDone(); }

void Saver::edited()
{
    m_schedule.edited(m_now());
    setTimer();
}

void Saver::setTimer()
{
    const auto due = m_schedule.due();
    if (due && m_flying == 0) m_timer.start(std::max(0ms, *due - m_now()));
    else m_timer.stop();
}

void Saver::tick()
{
    const auto due = m_schedule.due();
    if (!due || m_flying > 0) return;
    if (m_now() < *due) return setTimer();
    begin();
}

void Saver::saveNow()
{
    const QStringList stopped = m_document.waiting();
    for (const QString& key : stopped) {
        const Shelf* shelf = m_document.shelf(key);
        if (!shelf->path.isEmpty())
            run([key, path = shelf->path, known = shelf->known] { return look(key, path, known); });
    }
    begin();
}

void Saver::begin()
{
    m_timer.stop();
    const QStringList keys = m_document.savable();
    for (const QString& key : keys)
        run([job = m_document.beginSave(key)] { return document::run(job); });
    if (keys.isEmpty() && m_flying == 0) finish();
}

void Saver::run(std::function<Result()> work)
{
    ++m_flying;
    m_pool.start([this, work = std::move(work)] {
        Result result = work();
        const QMutexLocker lock(&m_mutex);
        m_results.append(std::move(result));
        QMetaObject::invokeMethod(this, &Saver::takeResults, Qt::QueuedConnection);
    });
}

void Saver::takeResults()
{
    QList<Result> results;
    {
        const QMutexLocker lock(&m_mutex);
        results.swap(m_results);
    }
    if (results.isEmpty()) return; // saveAndWait() was here before
    for (const Result& result : std::as_const(results)) {
        --m_flying;
        const auto* outcome = std::get_if<SaveOutcome>(&result);
        if (!outcome) {
            m_document.take(std::get<Sighting>(result));
            continue;
        }
        m_document.endSave(*outcome);
        m_hasFailed |= outcome->error && !outcome->seen;
        m_hasWritten |= !outcome->error;
    }
    if (m_flying == 0) finish();
}

/// Nothing is on its way any more.
void Saver::finish()
{
    m_errors = m_document.faults();
    const bool hasFailed = std::exchange(m_hasFailed, false);
    const bool hasWritten = std::exchange(m_hasWritten, false);
    if (hasFailed) m_schedule.failed(m_now());
    else m_schedule.saved();
    if (!hasFailed && !m_document.savable().isEmpty()) m_schedule.edited(m_now()); // while the others were on their way
    setTimer();
    if (!m_errors.isEmpty()) emit failed(m_errors);
    else if (hasWritten && !m_document.isModified()) emit saved();
}

bool Saver::saveAndWait(Milliseconds atMost)
{
    const QDeadlineTimer deadline(atMost);
    // What is typed or merged while the first round is on its way needs another one.
    for (int round = 0; round < 3 && (m_flying > 0 || m_document.isModified()) && !deadline.hasExpired(); ++round) {
        if (m_flying == 0) saveNow();
        if (!m_pool.waitForDone(deadline)) break;
        takeResults();
        if (!m_errors.isEmpty()) break;
    }
    return !m_document.isModified();
}

} // namespace document
