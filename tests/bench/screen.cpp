// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screen.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QThread>

#ifdef HAVE_XCB
#include <xcb/xcb.h>
#endif

namespace bench {

using namespace Qt::StringLiterals;

#ifdef HAVE_XCB

namespace {

/// Of the empty screen: no window of ours has it, and a window shows it until it is painted.
constexpr quint32 background = 0xff00ff;
constexpr int smallestWindow = 300; ///< pixels; what toolkits map for themselves is smaller

struct Free
{
    void operator()(void* pointer) const { free(pointer); } // NOLINT: xcb allocates with malloc
};
template <typename T> using Reply = std::unique_ptr<T, Free>;

} // namespace

Screen::Screen()
{
    if (QStandardPaths::findExecutable(u"Xvfb"_s).isEmpty()) {
        m_missing = u"Xvfb is not installed (it is in packaging/packages/test.txt)"_s;
        return;
    }
    m_server.start(u"Xvfb"_s,
                   {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1400x900x24"_s, u"-nolisten"_s, u"tcp"_s,
                    u"-noreset"_s});
    m_server.waitForReadyRead();
    m_name = u':' + QString::fromLatin1(m_server.readAllStandardOutput()).trimmed();
    m_connection = xcb_connect(m_name.toLatin1().constData(), nullptr);
    if (xcb_connection_has_error(m_connection)) {
        m_missing = u"Xvfb does not answer: "_s + QString::fromUtf8(m_server.readAllStandardError());
        return;
    }
    const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
    const quint32 events = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(m_connection, screen->root, XCB_CW_BACK_PIXEL, &background);
    xcb_change_window_attributes(m_connection, screen->root, XCB_CW_EVENT_MASK, &events);
}

Screen::~Screen()
{
    if (m_connection) xcb_disconnect(m_connection);
    m_server.terminate();
    m_server.waitForFinished();
}

/// Until the window is painted; negative where it was not.
Milliseconds Screen::start(QProcess& process, const QStringList& command, QProcessEnvironment environment)
{
    const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
    xcb_clear_area(m_connection, 0, screen->root, 0, 0, 0, 0);
    Reply<xcb_get_input_focus_reply_t>(
        xcb_get_input_focus_reply(m_connection, xcb_get_input_focus(m_connection), nullptr));
    while (Reply<xcb_generic_event_t>(xcb_poll_for_event(m_connection))) { }

    environment.insert(u"DISPLAY"_s, m_name);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    bool isPainted = false;
    const Milliseconds time = timeOf([&] {
        process.start(command.first(), command.sliced(1));
        isPainted = waitForPaint(process);
    });
    return isPainted ? time : -1;
}

Milliseconds Screen::firstPaint(const QStringList& command, QProcessEnvironment environment)
{
    QProcess process;
    const Milliseconds time = start(process, command, std::move(environment));
    process.kill();
    process.waitForFinished();
    return time;
}

double Screen::memory(const QStringList& command, QProcessEnvironment environment)
{
    QProcess process;
    double megabytes = -1;
    if (start(process, command, std::move(environment)) >= 0) {
        QThread::sleep(2); // for what is done when nothing else is
        megabytes = megabytesOf(process.processId());
    }
    process.kill();
    process.waitForFinished();
    return megabytes;
}

/// Without a window manager a program's window is a child of the root, and its mapping is told to us.
bool Screen::waitForPaint(const QProcess& process)
{
    const QDeadlineTimer deadline(20'000);
    quint32 window = 0;
    while (!deadline.hasExpired() && process.state() != QProcess::NotRunning) {
        while (const Reply<xcb_generic_event_t> event{xcb_poll_for_event(m_connection)}) {
            if ((event->response_type & 0x7f) != XCB_MAP_NOTIFY) continue;
            const quint32 mapped = reinterpret_cast<const xcb_map_notify_event_t*>(event.get())->window;
            const Reply<xcb_get_geometry_reply_t> size(
                xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, mapped), nullptr));
            if (size && size->width >= smallestWindow) window = mapped;
        }
        if (window && isPainted(window)) return true;
        QThread::usleep(300);
    }
    return false;
}

/// One pixel in the middle tells: Qt sends a window to the server whole.
bool Screen::isPainted(quint32 window)
{
    const Reply<xcb_get_image_reply_t> image(xcb_get_image_reply(
        m_connection, xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, window, 150, 100, 1, 1, ~0U), nullptr));
    if (!image || xcb_get_image_data_length(image.get()) < 4) return false;
    quint32 pixel = 0;
    memcpy(&pixel, xcb_get_image_data(image.get()), sizeof pixel);
    return (pixel & 0xffffff) != background;
}

#else

Screen::Screen()
    : m_missing(u"this program was built without libxcb"_s)
{
}

Screen::~Screen() = default;

Milliseconds Screen::firstPaint(const QStringList&, QProcessEnvironment) { return -1; }

double Screen::memory(const QStringList&, QProcessEnvironment) { return -1; }

#endif

} // namespace bench
