// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartwindow.h"

#include "chartpanel.h"

namespace views {

ChartWindow::ChartWindow(document::Document& document, const ChartFolders& folders, QWidget* storyWindow)
    : ChartWindow(new ChartPanel(document, folders, ChartPanel::Size::Large, nullptr), storyWindow)
{
}

ChartWindow::ChartWindow(ChartPanel* panel, QWidget* storyWindow)
    : CompanionWindow(panel, {1000, 640}, storyWindow)
    , m_panel(panel)
{
}

} // namespace views
