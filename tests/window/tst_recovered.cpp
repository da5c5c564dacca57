// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "realwindow.h"

#include "../shownwindow.h"

#include "app/endsignals.h"
#include "document/edits.h"
#include "random/walk.h"
#include "store/recovery.h"
#include "store/starts.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString stateFolder() { return QStandardPaths::writableLocation(QStandardPaths::StateLocation); }

app::ProgramPaths pathsWithState()
{
    app::ProgramPaths paths = programPaths();
    paths.state = stateFolder();
    return paths;
}

/// The other process: a window in which somebody types numbers, and tells each when it is in the story.
int typeInto(const QString& folder)
{
    forgetSettings();
    app::Settings settings;
    app::MainWindow window(settings, pathsWithState());
    window.start(folder);
    window.show();
    window.goToField(story::FieldPath("summary"_L1));
    int number = 0;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, &window, [&] {
        document::edits::setField(window.document(), window.currentProject(), story::FieldPath("title"_L1),
                                  QString::number(++number));
        std::printf("%d\n", number);
        std::fflush(stdout);
    });
    const app::EndSignals ends;
    QObject::connect(&ends, &app::EndSignals::received, &window, &app::MainWindow::endNow);
    keys.start(20ms);
    return QApplication::exec();
}

int numberIn(const QByteArray& story)
{
    const auto project = store::projectFromJson(story, u"a copy"_s);
    return project ? project->title.toInt() : -1;
}

} // namespace

/// What was typed and not saved, over the end of the program: by kill -9, and in the next window.
class TestRecovered : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Settings> m_settings;

    QString file() const { return m_folder->filePath(u"fraud.story.json"_s); }
    static story::Project fraud()
    {
        story::Project project;
        project.id = u"fraud"_s;
        project.title = u"0"_s;
        project.constraints.resize(1);
        project.constraints[0].id = u"k1"_s;
        return project;
    }
    std::unique_ptr<app::MainWindow> start(const QString& path = {})
    {
        auto window = std::make_unique<app::MainWindow>(*m_settings, pathsWithState());
        window->start(path);
        window->show();
        return window;
    }
    /// As a session leaves it that did not end.
    void keepCopy(const QString& title, const QList<store::Recovery::Typed>& unread = {},
                  const QString& name = u"earlier"_s)
    {
        story::Project typed = fraud();
        typed.title = title;
        store::Recovery session(stateFolder(), name);
        QVERIFY(session.keep({.key = file(),
                              .path = file(),
                              .folder = m_folder->path(),
                              .title = title,
                              .takenAt = QDateTime::currentDateTimeUtc(),
                              .base = store::toJson(fraud()),
                              .story = store::toJson(typed),
                              .typed = unread}));
    }
    static qsizetype copies() { return store::Recovery(stateFolder(), u"now"_s).copies().size(); }
    static QPushButton* button(const QWidget& window, const QString& name)
    {
        QCoreApplication::processEvents();
        for (auto* found : window.findChildren<QPushButton*>())
            if (found->isVisible() && (found->accessibleName() == name || found->text() == name)) return found;
        return nullptr;
    }

private slots:
    void init()
    {
        QDir(stateFolder()).removeRecursively();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(store::save(file(), store::toJson(fraud()), {}));
        forgetSettings();
        m_settings = std::make_unique<app::Settings>();
        m_settings->addRecentPath(m_folder->path());
    }

    void aTextThatWasTypedIsOfferedOpenedAndForgottenWhenItIsSaved()
    {
        keepCopy(u"Typed"_s);
        const auto window = start();
        QVERIFY(window->document().folder().isEmpty()); // it comes before where one was last
        QPushButton* again = button(*window, u"Open “Typed” again"_s);
        QVERIFY(again);
        QTest::mouseClick(again, Qt::LeftButton);
        QCOMPARE(window->document().project(file())->title, u"Typed"_s);
        QVERIFY(window->document().undoStack().canUndo());
        QVERIFY(window->saver().saveAndWait());
        QCOMPARE(store::openProject(file()).project->title, u"Typed"_s);
        QCOMPARE(copies(), 0);
    }

    void aTextThatIsOpenedAndNotSavedStaysKept()
    {
        keepCopy(u"Typed"_s);
        const auto window = start();
        QTest::mouseClick(button(*window, u"Open “Typed” again"_s), Qt::LeftButton);
        window->document().undoStack().undo();
        QVERIFY(window->saver().saveAndWait());
        QCOMPARE(copies(), 1);
    }

    void aTextThatWasTakenBackIsNotForgottenWhenSomethingElseIsSaved()
    {
        keepCopy(u"Typed"_s);
        const auto window = start();
        QTest::mouseClick(button(*window, u"Open “Typed” again"_s), Qt::LeftButton);
        window->document().undoStack().undo();
        document::edits::setField(window->document(), file(), story::FieldPath("summary"_L1), u"Something else"_s);
        QVERIFY(window->saver().saveAndWait());
        QCOMPARE(store::openProject(file()).project->summary, u"Something else"_s);
        QCOMPARE(copies(), 1);
    }

    void whatWasNotUnderstoodStaysKeptUntilItIsDropped()
    {
        keepCopy(u"0"_s, {{u"constraints[gone].value"_s, u"about 12"_s}});
        const auto window = start();
        QTest::mouseClick(button(*window, u"Open “0” again"_s), Qt::LeftButton);
        QTest::qWait(1500); // it is kept by this session, too
        QVERIFY(copies() >= 1);
        QTest::mouseClick(button(*window, u"Drop it"_s), Qt::LeftButton);
        QTRY_COMPARE(copies(), 0);
    }

    void whatWasNotUnderstoodStaysKeptUntilItIsMended()
    {
        keepCopy(u"0"_s, {{u"constraints[k1].value"_s, u"about 12"_s}});
        const auto window = start();
        QTest::mouseClick(button(*window, u"Open “0” again"_s), Qt::LeftButton);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line);
        QCOMPARE(line->text(), u"about 12"_s);
        QVERIFY(window->saver().saveAndWait());
        QTest::qWait(1500);
        QVERIFY(copies() >= 1);
        line->setText(u"12"_s);
        QTest::keyClick(line, Qt::Key_Tab);
        QVERIFY(window->saver().saveAndWait());
        QTRY_COMPARE(copies(), 0);
        QCOMPARE(store::openProject(file()).project->constraints[0].value, story::Number(12));
    }

    void theSameTextOfTwoSessionsIsOfferedOnce()
    {
        keepCopy(u"Typed"_s);
        keepCopy(u"Typed"_s, {}, u"opened again"_s);
        keepCopy(u"Typed otherwise"_s, {}, u"another"_s);
        const auto window = start();
        QCOMPARE(copies(), 2);
    }

    void whoOpensSomethingElseIsToldThatATextWaits()
    {
        keepCopy(u"Typed"_s);
        const auto window = start(m_folder->path());
        QCOMPARE(window->document().folder(), m_folder->path());
        QPushButton* show = button(*window, u"Show it"_s);
        QVERIFY(show);
        QTest::mouseClick(show, Qt::LeftButton);
        QVERIFY(button(*window, u"Open “Typed” again"_s));
    }

    void anUnwantedTextGoesToTheDeletedOnes()
    {
        keepCopy(u"Typed"_s);
        const auto window = start();
        QTest::mouseClick(button(*window, u"Discard “Typed”"_s), Qt::LeftButton);
        QCOMPARE(copies(), 0);
        QCOMPARE(store::Trash(stateFolder()).entries().size(), 1);
        QVERIFY(!button(*window, u"Open “Typed” again"_s));
    }

    void andWithItWhatWasNotUnderstood()
    {
        keepCopy(u"0"_s, {{u"constraints[k1].value"_s, u"about 12"_s}});
        const auto window = start();
        QTest::mouseClick(button(*window, u"Discard “0”"_s), Qt::LeftButton);
        const store::Trash trash(stateFolder());
        QCOMPARE(trash.entries().size(), 1);
        const auto kept = store::readFile(trash.entries().first().storyPath);
        QVERIFY(kept && kept->contains("about 12"));
        QVERIFY(store::projectFromJson(*kept, {}));
    }

    void whatTheFileHoldsAlreadyIsNotOffered()
    {
        keepCopy(u"0"_s);
        const auto window = start();
        QCOMPARE(window->document().folder(), m_folder->path());
        QCOMPARE(copies(), 0);
    }

    void afterThreeCrashesNothingIsOpened()
    {
        for (const QString& session : {u"a"_s, u"b"_s, u"c"_s})
            (void)store::Starts(stateFolder(), session).begin();
        auto window = start(m_folder->path());
        QVERIFY(window->document().folder().isEmpty());
        QVERIFY(window->close());
        window.reset();
        window = start(m_folder->path());
        QCOMPARE(window->document().folder(), m_folder->path());
    }

    /// As a session does that ends: everything is in the file, and no start counts as one that did not end well.
    void whoIsAskedToEndSavesFirst()
    {
        QProcess typist;
        typist.start(QCoreApplication::applicationFilePath(), {u"--type"_s, m_folder->path()});
        int last = 0;
        while (last < 30) {
            QVERIFY(typist.waitForReadyRead(60'000));
            while (typist.canReadLine())
                last = typist.readLine().trimmed().toInt();
        }
        typist.terminate();
        QVERIFY(typist.waitForFinished());
        QCOMPARE(typist.exitStatus(), QProcess::NormalExit);
        QCOMPARE(typist.exitCode(), 0);
        QVERIFY(numberIn(*store::readFile(file())) >= last);
        QCOMPARE(store::Starts(stateFolder(), u"later"_s).begin(), 0);
    }

    /// Killed at any moment: what was typed 2 s before stands in the file or is offered.
    void aKilledWindowLosesNothingOlderThanTwoSeconds()
    {
        const int kills = chance::stepsToWalk("STORYLOOP_WINDOW_KILLS", 3, 100);
        for (int kill = 0; kill < kills; ++kill) {
            QProcess typist;
            typist.start(QCoreApplication::applicationFilePath(), {u"--type"_s, m_folder->path()});
            QVERIFY(typist.waitForStarted());
            QElapsedTimer clock;
            QList<std::pair<qint64, int>> told; // when, what
            const qint64 end = 3000 + 97 * (kill % 20);
            for (clock.start(); clock.elapsed() < end || told.size() < 60;) {
                typist.waitForReadyRead(50);
                while (typist.canReadLine())
                    told.append({clock.elapsed(), typist.readLine().trimmed().toInt()});
                QVERIFY2(clock.elapsed() < 60'000, "the other window does not type");
            }
            const qint64 killedAt = clock.elapsed();
            typist.kill();
            QVERIFY(typist.waitForFinished());
            int safe = numberIn(*store::readFile(file()));
            QVERIFY(safe >= 0);
            store::Recovery recovery(stateFolder(), u"later"_s);
            for (const auto& copy : recovery.copies()) {
                safe = std::max(safe, numberIn(copy.story));
                recovery.remove(copy);
            }
            for (const auto& [when, number] : told)
                if (when < killedAt - 2000) QVERIFY2(number <= safe, qPrintable(u"%1 of %2"_s.arg(safe).arg(number)));
            store::Starts(stateFolder(), u"test"_s).endedWell();
        }
    }
};

int main(int argc, char* argv[])
{
    // The other process shares the folders of this one.
    const bool isTypist = argc > 2 && qstrcmp(argv[1], "--type") == 0;
    const auto home = isTypist ? nullptr : std::make_unique<window::Home>();
    QApplication application(argc, argv);
    if (isTypist) return typeInto(QString::fromLocal8Bit(argv[2]));
    TestRecovered test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_recovered.moc"
