// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monkey.h"
#include "realwindow.h"

#include "random/lastwords.h"
#include "random/stories.h"
#include "random/walk.h"

#include "store/json.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QImage>
#include <QTest>

using namespace chance;
using namespace window;
using namespace Qt::StringLiterals;

namespace {

constexpr int usualWindows = 5;
/// Then begins a new window with a new seed, so that a failure is near its seed. Steps end a round and not the time, so
/// that a seed goes the same way on a slow machine, as far as nothing in the window waits for time.
constexpr int stepsOfARound = 400;

/// How the warnings begin that a monkey may cause.
const QStringList expected{
    // Qt asks an item view for its rows once more while its model is changing.
    u"Cannot create accessible child interface for object:"_s,
    u"This plugin does not support"_s, // offscreen: raising, moving or the like of a window
    u"Mouse event at"_s, // of QtTest, where the event before has made the window smaller
    u"QTest::"_s, // an event for a window that the event before has closed
};

QMap<QString, QByteArray> bytesOf(const document::Document& document)
{
    QMap<QString, QByteArray> bytes;
    for (const QString& key : document.keys())
        if (const document::Snapshot project = document.project(key)) bytes[key] = store::toJson(*project);
    return bytes;
}

} // namespace

/// Random events on the real window: no crash, no assertion that fails, no warning; and when all is undone, the stories
/// are again what they were. STORYLOOP_MONKEY_WINDOWS says how many, STORYLOOP_PROPERTY_SEED where to begin. The
/// usual run always plays the same few: what is new is looked for in the long one, so that a change does not fail for a
/// fault that was there before it.
class TestMonkey : public QObject
{
    Q_OBJECT

    QTemporaryDir m_cage{QDir::current().filePath(u"cage-XXXXXX"_s)};

    /// A sample, a story that nobody would write, and what can be dropped.
    QString makePortfolio(Dice& dice)
    {
        static int number = 0;
        const QString folder = m_cage.filePath(u"portfolio-%1"_s.arg(++number));
        QDir().mkpath(folder);
        QFile::copy(QStringLiteral(STORYLOOP_SOURCE_DIR "/tests/data/fraud.story.json"),
                    folder + u"/fraud.story.json"_s);
        const auto saved = store::save(folder + u"/random.story.json"_s, store::toJson(project(dice, 30)), {});
        return saved ? folder : QString();
    }

    QStringList makeFiles(const QString& portfolio)
    {
        const QString picture = m_cage.filePath(u"picture.png"_s);
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(Qt::darkYellow);
        image.save(picture);
        QFile text(m_cage.filePath(u"notes.txt"_s));
        if (text.open(QIODevice::WriteOnly)) text.write("notes");
        return {picture, text.fileName(), portfolio, portfolio + u"/fraud.story.json"_s, m_cage.filePath(u"gone"_s)};
    }

    /// Empty, or what went wrong and how.
    QString play(quint32 seed)
    {
        Dice dice(seed);
        const QString portfolio = makePortfolio(dice);
        RealWindow window;
        if (portfolio.isEmpty() || !window.show({1280, 800}, portfolio)) return u"there is no window"_s;
        auto first = bytesOf(window->document());
        connect(&window->document(), &document::Document::opened, window.get(),
                [&] { first = bytesOf(window->document()); });
        Monkey monkey(*window, dice, makeFiles(portfolio));
        const auto story = [&] { return u"STORYLOOP_PROPERTY_SEED=%1. "_s.arg(seed) + monkey.story(); };
        const LastWords lastWords(story, expected);
        const auto warnings = [&] { return lastWords.warnings(); };
        const auto failure = [&] {
            return story() + u'\n' + warnings().first(std::min<qsizetype>(3, warnings().size())).join(u'\n');
        };
        for (int i = 0; i < stepsOfARound; ++i) {
            monkey.step();
            if (!warnings().isEmpty()) return failure();
        }
        monkey.comeHome();
        while (window->document().undoStack().canUndo())
            window->document().undoStack().undo();
        monkey.comeHome();
        if (!warnings().isEmpty()) return failure();
        return bytesOf(window->document()) == first ? QString()
                                                    : u"All is undone, and the stories differ. "_s + story();
    }

public slots:
    void swallow(const QUrl&) { } // no browser is to open

private slots:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QApplication::setQuitOnLastWindowClosed(false);
        for (const QString& scheme : {u"file"_s, u"http"_s, u"https"_s, u"mailto"_s})
            QDesktopServices::setUrlHandler(scheme, this, "swallow");
    }

    void nothingBreaks()
    {
        const int windows = stepsToWalk("STORYLOOP_MONKEY_WINDOWS", usualWindows, 150);
        for (int i = 0; i < windows; ++i) {
            const QString failure = play(firstSeed() + quint32(i));
            QVERIFY2(failure.isEmpty(), qPrintable(failure));
        }
    }
};

int main(int argc, char* argv[])
{
    const Home home;
    QApplication application(argc, argv);
    TestMonkey test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_monkey.moc"
