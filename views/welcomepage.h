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

    /// A text that was typed and not saved when the program ended.
    struct Recovered
    {
        QString title;
        QString about; ///< when it was typed, and what differs from the file
    };
    void setRecovered(const QList<Recovered>& texts);
    /// What is to be known before anything is opened.
    void setNotice(const QString& text);

signals:
    void newStoryWanted();
    void openWanted();
    void samplesWanted();
    void recentChosen(const QString& path);
    /// By the index of the recovered text.
    void recoveredWanted(qsizetype index);
    void recoveredUnwanted(qsizetype index);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeRecovered(const Recovered& text, qsizetype index);

    QLabel* m_notice;
    QLabel* m_recoveredTitle;
    QVBoxLayout* m_recovered;
    QLabel* m_recentTitle;
    QHBoxLayout* m_buttons;
    QVBoxLayout* m_recent;
};

} // namespace views
