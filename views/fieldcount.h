// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/words.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace views {

class ProseEdit;

/// How long the text is in which somebody writes: its words, and the time that it takes to say them at the user's own
/// pace. Empty while the keyboard is elsewhere.
class FieldCount : public QWidget
{
    Q_OBJECT

public:
    explicit FieldCount(QWidget* parent = nullptr);

    void setPace(int wordsPerMinute);

private:
    void follow(QWidget* focused);
    void update();

    QLabel* m_label;
    int m_pace = analysis::usualWordsPerMinute;
    QPointer<ProseEdit> m_edit;
    QMetaObject::Connection m_following;
    QTimer m_pause; ///< so that a key does not wait for the counting
};

} // namespace views
