// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/mainwindow.h"

class QAction;
class QScrollArea;

namespace screens {

/// Goes through the window and keeps what it sees.
class Walk
{
public:
    Walk(app::MainWindow& window, const QString& folder);

    /// The window, and whatever stands over it.
    void take(const QString& name);
    /// From its top to its end, a screenful a picture.
    void takeScrolled(const QString& name);
    /// Each tab of the panel at the side.
    void takeTabs(const QString& name);
    /// What an action opens; a dialog that waits for an answer is left without one.
    void takeAction(QAction* action, const QString& name);
    void takeWidget(QWidget& widget, const QString& name);

    [[nodiscard]] int count() const { return m_count; }

private:
    void save(QWidget& widget, const QString& name);
    void openEntries();
    [[nodiscard]] QScrollArea* largestScrollArea() const;

    app::MainWindow& m_window;
    QString m_folder;
    int m_count = 0;
};

} // namespace screens
