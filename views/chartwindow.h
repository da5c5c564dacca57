// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "companionwindow.h"

#include "document/document.h"

namespace views {

class ChartPanel;
struct ChartFolders;

/// A chart as large as the user likes.
class ChartWindow : public CompanionWindow
{
    Q_OBJECT

public:
    ChartWindow(document::Document& document, const ChartFolders& folders, QWidget* storyWindow);

    [[nodiscard]] ChartPanel& panel() { return *m_panel; }

private:
    explicit ChartWindow(ChartPanel* panel, QWidget* storyWindow);

    ChartPanel* m_panel;
};

} // namespace views
