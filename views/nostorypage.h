// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/error.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace views {

/// Stands where a story would be shown: that there is none yet, or why there is none to be read, and what can be done.
class NoStoryPage : public QWidget
{
    Q_OBJECT

public:
    explicit NoStoryPage(QWidget* parent);

    /// `keys`: those for a new story.
    void showEmpty(const QString& keys);
    void showUnreadable(const QString& path, const story::Errors& errors);

signals:
    void newStoryWanted();
    void lookWanted();

private:
    void show(const QString& heading, const QString& said, const QString& details);
    QPushButton* addButton(QLatin1StringView iconName, const QString& text);

    QString m_path;
    QLabel* m_icon;
    QLabel* m_heading;
    QLabel* m_said;
    QLabel* m_details;
    QPushButton* m_new;
    QPushButton* m_folder;
    QPushButton* m_again;
};

} // namespace views
