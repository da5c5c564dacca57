// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

namespace publish {
enum class PictureFormat;
}

namespace views {

class ChartChooser;
class ChartPanel;

/// What can be done with the chart of a panel.
class ChartMenu : public QMenu
{
    Q_OBJECT

public:
    ChartMenu(ChartPanel& panel, ChartChooser& chooser);

    void copyPicture();
    void copySvg();
    void copyData();
    /// Asks where to, unless `path` says it, and writes an SVG or a PNG by its ending. False when it was not written.
    bool save(const QString& path = {});

signals:
    void largeWanted();
    /// How it went.
    void said(const QString& text, bool isFault);

private:
    void addViewActions();
    void addCopyActions();
    void updateChecks();
    /// Empty where there is none, and then that has been said.
    [[nodiscard]] QByteArray picture(publish::PictureFormat format);
    [[nodiscard]] QString askPath();

    ChartPanel& m_panel;
    ChartChooser& m_chooser;
    QAction* m_stepsChart;
    QAction* m_byDate;
};

} // namespace views
