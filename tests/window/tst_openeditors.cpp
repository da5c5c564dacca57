// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answer.h"
#include "openeditor.h"
#include "portfolio.h"

#include "app/endsignals.h"
#include "random/walk.h"
#include "store/recovery.h"
#include "store/starts.h"
#include "story/fields.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QProcess>
#include <QStandardPaths>

#include <cstdio>

using namespace story;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using window::Answer;
using window::openEditor;

namespace {

QString stateFolder() { return QStandardPaths::writableLocation(QStandardPaths::StateLocation); }

Project fraud()
{
    Project project;
    project.id = u"fraud"_s;
    project.title = u"Fraud"_s;
    project.constraints.resize(1);
    project.constraints[0].id = u"k1"_s;
    project.constraints[0].title = u"0"_s;
    return project;
}

/// The other process: a window in which somebody types numbers into an editor that stays open, and tells each.
int typeInto(const QString& folder, const QString& place)
{
    window::RealWindow window;
    if (!window.show({1280, 800}, folder)) return 1;
    QLineEdit* line = openEditor(*window, place);
    if (!line) return 2;
    int number = 0;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, line, [&] {
        line->selectAll();
        QTest::keyClicks(line, QString::number(++number));
        std::printf("%d\n", number);
        std::fflush(stdout);
    });
    const app::EndSignals ends;
    QObject::connect(&ends, &app::EndSignals::received, window.get(), &app::MainWindow::endNow);
    keys.start(20ms);
    return QApplication::exec();
}

} // namespace

/// What stands in an editor that is open is in no story yet, and is neither lost nor said to be saved.
class TestOpenEditors : public QObject
{
    Q_OBJECT

    std::unique_ptr<window::Portfolio> m_portfolio;

    static QList<store::Recovery::Copy> copies() { return store::Recovery(stateFolder(), u"looks"_s).copies(); }
    static Project keptStory(const store::Recovery::Copy& copy)
    {
        return store::projectFromJson(copy.story, {}).value_or(Project());
    }
    /// The last number that is kept of what was typed into the place.
    static int keptOf(const QString& place)
    {
        int number = 0;
        for (const store::Recovery::Copy& copy : copies()) {
            const Project story = keptStory(copy);
            if (place == "cell"_L1) number = std::max(number, story.constraints.value(0).title.toInt());
            for (const QString& tag : story.tags)
                number = std::max(number, tag.toInt());
            for (const auto& typed : copy.typed)
                if (typed.path == place) number = std::max(number, typed.text.toInt());
        }
        return number;
    }
    static void places()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("a cell") << u"cell"_s;
        QTest::newRow("a tag") << u"tags"_s;
        QTest::newRow("a number on a form") << u"objective.investment.value"_s;
    }
    void open()
    {
        m_portfolio = std::make_unique<window::Portfolio>();
        m_portfolio->write(m_portfolio->file(), store::toJson(fraud()));
        QVERIFY(m_portfolio->open());
    }
    /// The window goes without a word, as by a crash.
    void crash()
    {
        QTest::qWait(1500);
        m_portfolio->close();
    }

private slots:
    void init() { QDir(stateFolder()).removeRecursively(); }
    void cleanup() { m_portfolio.reset(); }

    void theWindowSaysThatItIsNotSaved_data() { places(); }
    void theWindowSaysThatItIsNotSaved()
    {
        QFETCH(QString, place);
        open();
        QLineEdit* line = openEditor(*m_portfolio->window(), place);
        QVERIFY(line);
        QVERIFY(!m_portfolio->window()->isWindowModified());
        QTest::keyClicks(line, u"12"_s);
        QTRY_VERIFY(m_portfolio->window()->isWindowModified());
        QTest::qWait(1500); // longer than a save takes
        QVERIFY(m_portfolio->window()->isWindowModified());
        QVERIFY(m_portfolio->isSaid(u"Changed"_s));
    }

    void whatIsTakenBackIsKeptNoLonger()
    {
        open();
        QLineEdit* line = openEditor(*m_portfolio->window(), u"cell"_s);
        QVERIFY(line);
        QTest::keyClicks(line, u"12"_s);
        QTest::qWait(1500);
        QTest::keyClick(line, Qt::Key_Escape);
        QTRY_VERIFY(!m_portfolio->window()->isWindowModified());
        QTest::qWait(1500);
        m_portfolio->close();
        QCOMPARE(copies().size(), 0);
    }

    void whatIsTakenIsKeptNoLonger()
    {
        open();
        QLineEdit* line = openEditor(*m_portfolio->window(), u"cell"_s);
        QVERIFY(line);
        QTest::keyClicks(line, u"12"_s);
        QTest::qWait(1500);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(m_portfolio->shelf().now->constraints[0].title, u"12"_s);
        QVERIFY(m_portfolio->window()->saver().saveAndWait());
        QTRY_VERIFY(!m_portfolio->window()->isWindowModified());
        QTest::qWait(1500);
        m_portfolio->close();
        QCOMPARE(copies().size(), 0);
    }

    void aCellIsInTheStoryThatIsOfferedAgain()
    {
        open();
        QLineEdit* line = openEditor(*m_portfolio->window(), u"cell"_s);
        QVERIFY(line);
        QTest::keyClicks(line, u"A budget"_s);
        crash();
        QCOMPARE(copies().size(), 1);
        QCOMPARE(keptStory(copies().first()).constraints[0].title, u"A budget"_s);
    }

    void aNumberThatMakesNoSenseIsOfferedWhereItWasTyped()
    {
        const QString place = u"objective.investment.value"_s;
        open();
        QTest::keyClicks(openEditor(*m_portfolio->window(), place), u"about forty"_s);
        crash();
        QCOMPARE(copies().size(), 1);
        QVERIFY(m_portfolio->open());
        QVERIFY(m_portfolio->click(u"Show it"_s));
        QVERIFY(m_portfolio->click(u"Open “Fraud” again"_s));
        const auto* line = qobject_cast<QLineEdit*>(m_portfolio->window()->focusWidget());
        QVERIFY(line);
        QCOMPARE(line->text(), u"about forty"_s);
        crash(); // once more
        QVERIFY(!copies().isEmpty());
    }

    void closingAsksAboutWhatWasNotTaken()
    {
        open();
        QTest::keyClicks(openEditor(*m_portfolio->window(), u"objective.investment.value"_s), u"about forty"_s);
        {
            const Answer no(u"Cancel"_s);
            QVERIFY(!m_portfolio->window()->close());
            QVERIFY2(no.asked.contains(u"“about forty”"_s), qPrintable(no.asked));
        }
        auto* line = qobject_cast<QLineEdit*>(m_portfolio->window()->focusWidget());
        QVERIFY(line); // and one goes on where one was
        QCOMPARE(line->text(), u"about forty"_s);
        const Answer yes(u"Close"_s);
        QVERIFY(m_portfolio->window()->close());
        m_portfolio->close();
        QCOMPARE(copies().size(), 1);
        QCOMPARE(copies().first().typed.value(0).text, u"about forty"_s);
    }

    void whoIsAskedToEndKeepsIt()
    {
        open();
        QTest::keyClicks(openEditor(*m_portfolio->window(), u"objective.investment.value"_s), u"about forty"_s);
        m_portfolio->window()->endNow();
        m_portfolio->close();
        QCOMPARE(copies().size(), 1);
        QCOMPARE(copies().first().typed.value(0).text, u"about forty"_s);
    }

    void aKilledWindowLosesNothingOlderThanTwoSeconds_data() { places(); }
    void aKilledWindowLosesNothingOlderThanTwoSeconds()
    {
        QFETCH(QString, place);
        const QTemporaryDir folder;
        QVERIFY(store::save(folder.filePath(u"fraud.story.json"_s), store::toJson(fraud()), {}));
        const int kills = chance::stepsToWalk("STORYLOOP_WINDOW_KILLS", 1, 20);
        for (int kill = 0; kill < kills; ++kill) {
            QProcess typist;
            typist.start(QCoreApplication::applicationFilePath(), {u"--type"_s, folder.path(), place});
            QVERIFY(typist.waitForStarted());
            QElapsedTimer clock;
            QList<std::pair<qint64, int>> told; // when, what
            const qint64 end = 4000 + 97 * (kill % 20);
            for (clock.start(); clock.elapsed() < end || told.size() < 120;) {
                typist.waitForReadyRead(50);
                while (typist.canReadLine())
                    told.append({clock.elapsed(), typist.readLine().trimmed().toInt()});
                QVERIFY2(clock.elapsed() < 60'000, "the other window does not type");
            }
            const qint64 killedAt = clock.elapsed();
            typist.kill();
            QVERIFY(typist.waitForFinished());
            const int safe = keptOf(place);
            for (const auto& [when, number] : told)
                if (when < killedAt - 2000) QVERIFY2(number <= safe, qPrintable(u"%1 of %2"_s.arg(safe).arg(number)));
            QDir(stateFolder()).removeRecursively();
        }
    }
};

int main(int argc, char* argv[])
{
    // The other process shares the folders of this one.
    const bool isTypist = argc > 3 && qstrcmp(argv[1], "--type") == 0;
    const auto home = isTypist ? nullptr : std::make_unique<window::Home>();
    QApplication application(argc, argv);
    if (isTypist) return typeInto(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    TestOpenEditors test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_openeditors.moc"
