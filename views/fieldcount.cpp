// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldcount.h"

#include "fields/proseedit.h"
#include "plainlabel.h"
#include "theme.h"

#include <QApplication>
#include <QHBoxLayout>

namespace views {

FieldCount::FieldCount(QWidget* parent)
    : QWidget(parent)
    , m_label(quietLabel({}, this, Theme::caption()))
{
    m_label->setWordWrap(false);
    m_label->setObjectName(QStringLiteral("fieldCount"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_label);
    m_pause.setSingleShot(true);
    m_pause.setInterval(200);
    connect(&m_pause, &QTimer::timeout, this, &FieldCount::update);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    follow(QApplication::focusWidget());
}

void FieldCount::setPace(int wordsPerMinute)
{
    if (wordsPerMinute == m_pace) return;
    m_pace = std::max(1, wordsPerMinute);
    update();
}

void FieldCount::follow(QWidget* focused)
{
    disconnect(m_following); // by its name: the edit itself may be half deleted
    m_edit = qobject_cast<ProseEdit*>(focused);
    if (m_edit && m_edit->window() != window()) m_edit = nullptr;
    if (m_edit) m_following = connect(m_edit, &ProseEdit::edited, &m_pause, qOverload<>(&QTimer::start));
    update();
}

void FieldCount::update()
{
    const int words = m_edit ? analysis::wordCount(m_edit->text()) : 0;
    if (words == 0) return m_label->clear();
    const int seconds = (words * 60 + m_pace - 1) / m_pace;
    const QString time =
        seconds < 90 ? tr("%n second(s)", nullptr, seconds) : tr("%n minute(s)", nullptr, (seconds + 30) / 60);
    m_label->setText(tr("This field: %1, %2").arg(tr("%n word(s)", nullptr, words), time));
}

} // namespace views
