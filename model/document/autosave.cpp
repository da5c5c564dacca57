// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "autosave.h"

namespace document {

using namespace std::chrono_literals;

Autosave::Autosave(Document& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::saveNow);
    connect(&document, &Document::changed, &m_timer, qOverload<>(&QTimer::start));
    connect(&document, &Document::portfolioChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(&document, &Document::opened, &m_timer, &QTimer::stop);
}

bool Autosave::saveNow()
{
    m_timer.stop();
    if (!m_document.isModified()) return true;
    m_errors = m_document.save();
    if (m_errors.isEmpty()) emit saved();
    else emit failed(m_errors);
    return m_errors.isEmpty();
}

} // namespace document
