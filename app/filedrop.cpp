// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filedrop.h"

#include "store/folder.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace app {

namespace {

/// The one file or folder that is dragged, if it is something to open.
bool isOpenable(const QUrl& url)
{
    if (!url.isLocalFile()) return false;
    const QFileInfo info(url.toLocalFile());
    const QString path = info.absoluteFilePath();
    const bool isOurs = path.endsWith(store::projectSuffix) || path.endsWith(QLatin1StringView(".zip"));
    return info.isDir() || (info.isFile() && isOurs);
}

/// What can be opened of what is dragged, if all of it can.
QStringList openable(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data ? data->urls() : QList<QUrl>()) {
        if (!isOpenable(url)) return {};
        paths.append(QFileInfo(url.toLocalFile()).absoluteFilePath());
    }
    return paths;
}

} // namespace

FileDrop::FileDrop(QWidget* window, std::function<void(const QStringList& paths)> open)
    : QObject(window)
    , m_window(window)
    , m_open(std::move(open))
{
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event)
{
    const bool isDrop = event->type() == QEvent::Drop;
    if (!isDrop && event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove) return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->window() != m_window) return false;
    auto* drag = static_cast<QDropEvent*>(event);
    const QStringList paths = openable(drag->mimeData());
    if (paths.isEmpty()) return false;
    drag->acceptProposedAction();
    // The program that the file came from waits for its drop to end, and opening may ask something.
    if (isDrop) QMetaObject::invokeMethod(m_window, [open = m_open, paths] { open(paths); }, Qt::QueuedConnection);
    return true;
}

} // namespace app
