// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

namespace app {

/// Opens a folder, a story or a zip that is dropped anywhere on a window. Without it a text field in the way would take the
/// file's name as text.
class FileDrop : public QObject
{
public:
    FileDrop(QWidget* window, std::function<void(const QStringList& paths)> open);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_window;
    std::function<void(const QStringList& paths)> m_open;
};

} // namespace app
