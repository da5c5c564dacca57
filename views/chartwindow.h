// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QWidget>

namespace views {

class ChartPanel;
struct ChartFolders;

/// The chart of the side panel, as large as one likes, beside the window of the story. It goes with Esc, and
/// undoes and redoes as the story window does.
class ChartWindow : public QWidget
{
    Q_OBJECT

public:
    ChartWindow(document::Document& document, const ChartFolders& folders, QWidget* storyWindow);

    [[nodiscard]] ChartPanel& panel() { return *m_panel; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void takeUndo(const QWidget& storyWindow);

    ChartPanel* m_panel;
};

} // namespace views
