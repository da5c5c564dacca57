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
QString openable(const QMimeData* data)
{
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    if (urls.size() != 1 || !urls.first().isLocalFile()) return {};
    const QFileInfo info(urls.first().toLocalFile());
    const QString path = info.absoluteFilePath();
    const bool isOurs = path.endsWith(store::projectSuffix) || path.endsWith(QLatin1StringView(".zip"));
    return info.isDir() || (info.isFile() && isOurs) ? path : QString();
}

} // namespace

FileDrop::FileDrop(QWidget* window, std::function<void(const QString& path)> open)
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
    const QString path = openable(drag->mimeData());
    if (path.isEmpty()) return false;
    drag->acceptProposedAction();
    // The program that the file came from waits for its drop to end, and opening may ask something.
    if (isDrop) QMetaObject::invokeMethod(m_window, [open = m_open, path] { open(path); }, Qt::QueuedConnection);
    return true;
}

} // namespace app
