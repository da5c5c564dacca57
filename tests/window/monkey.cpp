// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monkey.h"

#include "random/stories.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QFileDialog>
#include <QImage>
#include <QInputMethodEvent>
#include <QMainWindow>
#include <QMimeData>
#include <QTest>
#include <QUrl>
#include <QWindow>

#include <numeric>

namespace window {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype toldSteps = 40;
constexpr int mostStepsInside = 12;
constexpr int deepest = 4;

/// What spreadsheets, browsers, editors and other monkeys leave on the clipboard.
std::unique_ptr<QMimeData> somethingToPaste(chance::Dice& dice, const QStringList& files)
{
    auto data = std::make_unique<QMimeData>();
    switch (dice.below(6)) {
    case 0: data->setText(chance::text(dice)); break;
    case 1: data->setText(u"metric\tvalue\tn\nRecall\t94 %\t1200\nLatency\t1,5\t\n"_s); break;
    case 2: data->setText(u"2026-01\t1.5\n2026-02\t2\n2026-Q2\tx"_s); break;
    case 3:
        data->setHtml(u"<p><b>bold</b> <img src='file:///nowhere.png'> text</p>"_s);
        data->setText(u"bold text"_s);
        break;
    case 4: {
        QImage image(dice.between(1, 40), dice.between(1, 40), QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        data->setImageData(image);
        break;
    }
    case 5: data->setUrls({QUrl::fromLocalFile(dice.of(files))}); break;
    }
    return data;
}

const QList<Qt::Key>& keys()
{
    static const QList<Qt::Key> all{Qt::Key_Tab,      Qt::Key_Tab,   Qt::Key_Tab,    Qt::Key_Backtab,
                                    Qt::Key_Return,   Qt::Key_Enter, Qt::Key_Escape, Qt::Key_Backspace,
                                    Qt::Key_Delete,   Qt::Key_Left,  Qt::Key_Right,  Qt::Key_Up,
                                    Qt::Key_Down,     Qt::Key_Home,  Qt::Key_End,    Qt::Key_PageUp,
                                    Qt::Key_PageDown, Qt::Key_Space, Qt::Key_F2,     Qt::Key_F4,
                                    Qt::Key_F6,       Qt::Key_F7,    Qt::Key_Menu,   Qt::Key_A,
                                    Qt::Key_Period,   Qt::Key_Comma, Qt::Key_1,      Qt::Key_Plus};
    return all;
}

const QList<Qt::KeyboardModifiers>& modifiers()
{
    static const QList<Qt::KeyboardModifiers> all{Qt::NoModifier,      Qt::NoModifier,
                                                  Qt::NoModifier,      Qt::NoModifier,
                                                  Qt::ShiftModifier,   Qt::ShiftModifier,
                                                  Qt::ControlModifier, Qt::ControlModifier | Qt::ShiftModifier,
                                                  Qt::AltModifier};
    return all;
}

QString named(const QWidget* widget)
{
    if (!widget) return u"nothing"_s;
    return QString::fromLatin1(widget->metaObject()->className()).section(u"::"_s, -1) + u' '
        + widget->accessibleName();
}

} // namespace

Monkey::Monkey(QMainWindow& window, chance::Dice& dice, QStringList files)
    : m_window(window)
    , m_keyboard(window)
    , m_dice(dice)
    , m_files(std::move(files))
{
    m_inside.setInterval(0); // by turns of the loop, and not by time: slow machines go the same ways
    // Queued: a timer waits for its own slot, and that may be held up in the loop of a dialog.
    connect(&m_inside, &QTimer::timeout, this, &Monkey::stepInside, Qt::QueuedConnection);
    m_inside.start();
}

QWidget* Monkey::target() const { return m_keyboard.front(); }

QWindow* Monkey::targetWindow() const { return target()->window()->windowHandle(); }

void Monkey::step()
{
    if (!m_window.isVisible()) m_window.show(); // it was closed, as a monkey does
    doSomething();
    QCoreApplication::processEvents();
}

/// The loop of a dialog, a menu or a drag is running inside of an event of ours.
void Monkey::stepInside()
{
    if (m_depth == 0 && !QApplication::activeModalWidget()) return; // what was dropped is opened later, and may ask
    if (m_depth >= deepest) m_stepsInside = mostStepsInside;
    const bool isOpen = QApplication::activePopupWidget() || QApplication::activeModalWidget();
    if (isOpen) return doSomething();
    // A drag waits for the mouse to be let go. Where there is none, the key does no harm.
    if (++m_stepsInside % 20 == 0) m_keyboard.press(Qt::Key_Escape);
}

void Monkey::doSomething()
{
    if (closeWhatIsOld() || !targetWindow()) return;
    static const QList<Trick> tricks{
        {20, &Monkey::typeText},      {30, &Monkey::pressKey}, {14, &Monkey::pressShortcut},
        {3, &Monkey::compose},        {20, &Monkey::click},    {4, &Monkey::dragMouse},
        {3, &Monkey::turnWheel},      {2, &Monkey::drop},      {4, &Monkey::paste},
        {8, &Monkey::focusSomething}, {2, &Monkey::resize},    {5, &Monkey::triggerAction},
        {4, &Monkey::undoSome},       {2, &Monkey::wait},
    };
    static const int total =
        std::accumulate(tricks.begin(), tricks.end(), 0, [](int sum, const Trick& t) { return sum + t.weight; });
    int left = m_dice.below(total);
    const auto trick = std::ranges::find_if(tricks, [&](const Trick& t) { return (left -= t.weight) < 0; });
    ++m_depth;
    m_lines.append(u"  %1: in %2"_s.arg(++m_number).arg(named(target())));
    const qsizetype line = m_lines.size() - 1;
    const QString told = (this->*trick->run)();
    if (line < m_lines.size()) m_lines[line] += u' ' + told;
    if (m_depth == 1)
        while (m_lines.size() > toldSteps)
            m_lines.removeFirst();
    --m_depth;
}

/// Whatever has been in front for long enough goes. True where something was closed.
bool Monkey::closeWhatIsOld()
{
    QWidget* front = target();
    if (front == &m_window) {
        m_open = nullptr;
        return false;
    }
    if (front != m_open && m_depth < deepest) m_stepsInside = 0;
    m_open = front;
    const bool isForFiles = qobject_cast<QFileDialog*>(front) != nullptr;
    if (!isForFiles && ++m_stepsInside < m_dice.between(3, mostStepsInside)) return false;
    if (auto* dialog = qobject_cast<QDialog*>(front)) dialog->reject();
    else front->close();
    if (front->isVisible()) front->hide();
    return true;
}

void Monkey::comeHome()
{
    for (int i = 0; i < 50 && target() != &m_window; ++i) {
        m_stepsInside = mostStepsInside;
        closeWhatIsOld();
        QCoreApplication::processEvents();
    }
    if (!m_window.isVisible()) m_window.show();
    if (QWidget* focus = m_window.focusWidget()) focus->clearFocus(); // what is half typed is taken, or not
    QCoreApplication::processEvents();
}

/// Without what would end a C string.
QString Monkey::story() const
{
    return u"The last events:\n"_s + m_lines.join(u'\n').replace(QChar::Null, QChar(0x2400));
}

QWidget* Monkey::someWidget()
{
    QList<QWidget*> widgets = target()->findChildren<QWidget*>();
    widgets.removeIf([](const QWidget* w) { return !w->isVisible() || w->visibleRegion().isEmpty(); });
    return widgets.isEmpty() ? target() : m_dice.of(widgets);
}

/// In a widget, so that small ones are hit as often as large ones.
QPoint Monkey::somewhere()
{
    const QWidget* widget = someWidget();
    const QRect seen = widget->visibleRegion().boundingRect();
    const QPoint place =
        seen.topLeft() + QPoint(m_dice.below(std::max(1, seen.width())), m_dice.below(std::max(1, seen.height())));
    return widget->mapTo(widget->window(), place);
}

QString Monkey::typeText()
{
    const QString text = chance::text(m_dice).left(40);
    for (const QChar c : text)
        if (!c.isSurrogate() && c.unicode() >= 32) m_keyboard.press(Qt::Key_unknown, Qt::NoModifier, c);
    return u"type “%1”"_s.arg(text);
}

QString Monkey::pressKey()
{
    const Qt::Key which = m_dice.of(keys());
    const Qt::KeyboardModifiers with = m_dice.of(modifiers());
    m_keyboard.press(which, with);
    return u"press "_s + QKeySequence(which | with).toString();
}

/// One of the window's own shortcuts, wherever the keyboard is.
QString Monkey::pressShortcut()
{
    QList<QKeySequence> all;
    for (const QAction* action : m_window.actions())
        all.append(action->shortcuts());
    if (all.isEmpty()) return u"find no shortcut"_s;
    const QKeySequence shortcut = m_dice.of(all);
    for (uint i = 0; i < uint(shortcut.count()); ++i)
        m_keyboard.press(shortcut[i].key(), shortcut[i].keyboardModifiers());
    return u"press the shortcut "_s + shortcut.toString();
}

/// As an input method does: half a word, and then the word.
QString Monkey::compose()
{
    for (const bool isDone : {false, true}) {
        QWidget* field = QApplication::focusWidget();
        if (!field || !field->testAttribute(Qt::WA_InputMethodEnabled)) return u"compose nowhere"_s;
        QInputMethodEvent event(isDone ? QString() : u"kan"_s, {});
        if (isDone) event.setCommitString(u"漢"_s);
        QCoreApplication::sendEvent(field, &event);
    }
    return u"compose 漢"_s;
}

QString Monkey::click()
{
    const QPoint place = somewhere();
    const Qt::MouseButton button = m_dice.oneIn(6) ? Qt::RightButton : Qt::LeftButton;
    const Qt::KeyboardModifiers with = m_dice.oneIn(6) ? m_dice.of(modifiers()) : Qt::NoModifier;
    const QString on = named(target()->childAt(place));
    const int times = m_dice.oneIn(5) ? 2 : 1;
    const QPointer<QWindow> window = targetWindow();
    for (int i = 0; i < times && window; ++i) { // twice at one place is a double click
        QTest::mousePress(window, button, with, place);
        if (window) QTest::mouseRelease(window, button, with, place);
    }
    return u"click %1 on %2"_s.arg(button == Qt::RightButton ? u"right"_s : u"left"_s, on);
}

QString Monkey::dragMouse()
{
    const QPoint from = somewhere();
    const QPoint to = somewhere();
    const QPointer<QWindow> window = targetWindow();
    QTest::mousePress(window, Qt::LeftButton, Qt::NoModifier, from);
    for (int i = 1; i <= 4 && window; ++i)
        QTest::mouseMove(window, from + (to - from) * i / 4);
    if (window) QTest::mouseRelease(window, Qt::LeftButton, Qt::NoModifier, to);
    return u"drag over %1 pixels"_s.arg((to - from).manhattanLength());
}

QString Monkey::turnWheel()
{
    const int by = m_dice.between(1, 3) * (m_dice.oneIn(2) ? 120 : -120);
    QTest::wheelEvent(targetWindow(), somewhere(), {0, by}, {}, m_dice.oneIn(8) ? Qt::ControlModifier : Qt::NoModifier);
    return u"turn the wheel by %1"_s.arg(by);
}

QString Monkey::drop()
{
    const QPointer<QWidget> widget = someWidget();
    const std::unique_ptr<QMimeData> data = somethingToPaste(m_dice, m_files);
    const QPoint place = widget->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &enter);
    if (!enter.isAccepted() || !widget) return u"drop nothing on "_s + named(widget);
    QDragMoveEvent move(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &move);
    const QString on = named(widget);
    QDropEvent event(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    if (widget && m_dice.oneIn(4)) {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(widget, &leave);
    } else if (widget) {
        QCoreApplication::sendEvent(widget, &event);
    }
    return u"drop %1 on %2"_s.arg(data->formats().join(u' '), on);
}

QString Monkey::paste()
{
    std::unique_ptr<QMimeData> data = somethingToPaste(m_dice, m_files);
    const QString told = u"paste "_s + data->formats().join(u' ');
    QGuiApplication::clipboard()->setMimeData(data.release());
    m_keyboard.press(Qt::Key_V, Qt::ControlModifier);
    return told;
}

QString Monkey::focusSomething()
{
    QWidget* widget = someWidget();
    if (widget->focusPolicy() == Qt::NoFocus) return u"look at "_s + named(widget);
    widget->setFocus(m_dice.oneIn(2) ? Qt::TabFocusReason : Qt::MouseFocusReason);
    return u"focus "_s + named(QApplication::focusWidget());
}

QString Monkey::resize()
{
    static const QList<QSize> sizes{{1024, 600}, {1280, 800}, {1920, 1080}, {720, 480}};
    const QSize size = m_dice.oneIn(2) ? m_dice.of(sizes) : QSize(m_dice.between(500, 2000), m_dice.between(300, 1200));
    m_window.resize(size);
    return u"resize to %1 x %2"_s.arg(size.width()).arg(size.height());
}

/// Any action of the window, of a widget on it or of a menu, where it can be used now.
QString Monkey::triggerAction()
{
    QList<QAction*> actions = m_window.findChildren<QAction*>();
    actions.removeIf([](const QAction* a) { return !a->isEnabled() || !a->isVisible() || a->isSeparator(); });
    if (actions.isEmpty()) return u"find no action"_s;
    QAction* action = m_dice.of(actions);
    const QString told = u"trigger “%1”"_s.arg(action->text());
    action->trigger();
    return told;
}

QString Monkey::undoSome()
{
    const int times = m_dice.between(1, 8);
    for (int i = 0; i < times; ++i)
        m_keyboard.press(Qt::Key_Z, m_dice.oneIn(4) ? Qt::ControlModifier | Qt::ShiftModifier : Qt::ControlModifier);
    return u"undo %1 times"_s.arg(times);
}

/// Long enough for what waits for a pause: saving, checking, spelling.
QString Monkey::wait()
{
    const int milliseconds = m_dice.oneIn(10) ? 1200 : m_dice.between(1, 60);
    QTest::qWait(milliseconds);
    return u"wait %1 ms"_s.arg(milliseconds);
}

} // namespace window
