// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QHBoxLayout;
class QVBoxLayout;

namespace views {

/// What stands there while nothing is open: one sentence, three ways to begin, and where one was last.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    /// Folders and files, the last one first.
    void setRecent(const QStringList& paths);

signals:
    void newStoryWanted();
    void openWanted();
    void samplesWanted();
    void recentChosen(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel* m_recentTitle;
    QHBoxLayout* m_buttons;
    QVBoxLayout* m_recent;
};

} // namespace views
