// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answer.h"
#include "openeditor.h"
#include "portfolio.h"

#include "document/edits.h"
#include "store/recovery.h"
#include "story/fields.h"

#include <QClipboard>
#include <QDir>
#include <QStandardPaths>

using namespace story;
using namespace Qt::StringLiterals;
using window::Answer;
using window::openEditor;

namespace {

QString stateFolder() { return QStandardPaths::writableLocation(QStandardPaths::StateLocation); }

Project fraud()
{
    Project project;
    project.id = u"fraud"_s;
    project.title = u"Fraud"_s;
    project.constraints.resize(2);
    project.constraints[0].id = u"k1"_s;
    project.constraints[0].title = u"Latency"_s;
    project.constraints[1].id = u"k2"_s;
    project.constraints[1].title = u"Cost"_s;
    return project;
}

void takeFirstAway(Project& project) { project.constraints.removeFirst(); }

} // namespace

/// Another program deletes the entry in which somebody types.
class TestTakenAway : public QObject
{
    Q_OBJECT

    std::unique_ptr<window::Portfolio> m_portfolio;

    QStringList titles() const
    {
        QStringList titles;
        for (const Constraint& constraint : m_portfolio->shelf().now->constraints)
            titles.append(constraint.title);
        return titles;
    }
    static QList<store::Recovery::Copy> copies() { return store::Recovery(stateFolder(), u"looks"_s).copies(); }
    /// The reason is shown when the field is left.
    void refuseInTheFirst(const QString& text)
    {
        QLineEdit* line = openEditor(*m_portfolio->window(), u"constraints[k1].value"_s);
        QVERIFY(line);
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Tab);
        QCoreApplication::processEvents();
    }

private slots:
    void init()
    {
        QDir(stateFolder()).removeRecursively();
        m_portfolio = std::make_unique<window::Portfolio>();
        m_portfolio->write(m_portfolio->file(), store::toJson(fraud()));
        QVERIFY(m_portfolio->open());
    }
    void cleanup() { m_portfolio.reset(); }

    void whatIsTypedInACellKeepsItsEntry()
    {
        QLineEdit* line = openEditor(*m_portfolio->window(), u"cell"_s);
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, u"Latency at night"_s);
        QCoreApplication::processEvents();
        m_portfolio->change(u"fraud"_s, takeFirstAway);
        QVERIFY(titles().contains(u"Latency at night"_s));
        QCOMPARE(titles().size(), 2);
        QVERIFY(m_portfolio->window()->saver().saveAndWait());
        QCOMPARE(store::openProject(m_portfolio->file()).project->constraints.size(), 2);
    }

    void whatIsHalfTypedElsewhereIsLeftAlone()
    {
        QLineEdit* line = openEditor(*m_portfolio->window(), u"constraints[k1].value"_s);
        QVERIFY(line);
        QTest::keyClicks(line, u"7."_s);
        QCoreApplication::processEvents();
        m_portfolio->change(u"fraud"_s, [](Project& project) { project.team = u"Four"_s; });
        QTest::keyClicks(line, u"5"_s);
        QTest::keyClick(line, Qt::Key_Tab);
        QCOMPARE(m_portfolio->shelf().now->constraints[0].value, Number(7.5));
        QCOMPARE(m_portfolio->shelf().now->team, u"Four"_s);
    }

    void aCellIsStillTakenBackAfterAChangeElsewhere()
    {
        QLineEdit* line = openEditor(*m_portfolio->window(), u"cell"_s);
        QVERIFY(line);
        QTest::keyClicks(line, u"Thrown away"_s);
        QCoreApplication::processEvents();
        m_portfolio->change(u"fraud"_s, [](Project& project) { project.team = u"Four"_s; });
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(titles(), (QStringList{u"Latency"_s, u"Cost"_s}));
    }

    void aCellInWhichNothingIsTypedGoesWithItsEntry()
    {
        QVERIFY(openEditor(*m_portfolio->window(), u"cell"_s));
        m_portfolio->change(u"fraud"_s, takeFirstAway);
        QCOMPARE(titles(), QStringList{u"Cost"_s}); // and no new one is begun
    }

    void whatAFieldRefusedIsSaidAndKept()
    {
        refuseInTheFirst(u"about 12"_s);
        m_portfolio->change(u"fraud"_s, takeFirstAway);
        QCOMPARE(titles(), QStringList{u"Cost"_s});
        QVERIFY(m_portfolio->isSaid(u"no field that it could wait in: “about 12”"_s));
        QVERIFY(m_portfolio->window()->isWindowModified());
        QTest::qWait(1500);
        m_portfolio->close(); // as by a crash
        QCOMPARE(copies().size(), 1);
        QCOMPARE(copies().first().typed.value(0).text, u"about 12"_s);
    }

    void itIsSaidAgainWhenTheDeletionIsDoneAgain()
    {
        refuseInTheFirst(u"about 12"_s);
        m_portfolio->change(u"fraud"_s, takeFirstAway);
        QUndoStack& steps = m_portfolio->document().undoStack();
        steps.undo();
        QCOMPARE(titles().size(), 2);
        QVERIFY(!m_portfolio->isSaid(u"no field that it could wait in"_s));
        steps.redo();
        QCOMPARE(titles(), QStringList{u"Cost"_s});
        QVERIFY(m_portfolio->isSaid(u"no field that it could wait in: “about 12”"_s));
    }

    void whatIsHalfTypedStaysWhenTheStoryBecomesReadOnly_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("a number on a form") << u"constraints[k1].value"_s;
        QTest::newRow("a cell") << u"cell"_s;
    }
    void whatIsHalfTypedStaysWhenTheStoryBecomesReadOnly()
    {
        QFETCH(QString, place);
        QLineEdit* line = openEditor(*m_portfolio->window(), place);
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, u"175"_s);
        QCoreApplication::processEvents();
        QVERIFY(QFile::setPermissions(m_portfolio->file(), QFile::ReadOwner));
        m_portfolio->look();
        QVERIFY(m_portfolio->document().isReadOnly(m_portfolio->file()));
        QCOMPARE(m_portfolio->shelf().now->constraints[0].title, u"Latency"_s);
        QVERIFY(m_portfolio->window()->isWindowModified());
        QTest::qWait(1500);
        m_portfolio->close(); // as by a crash
        QCOMPARE(copies().size(), 1);
        QCOMPARE(copies().first().typed.value(0).text, u"175"_s);
    }

    void andIsTakenWhenItCanBeChangedAgain_data() { whatIsHalfTypedStaysWhenTheStoryBecomesReadOnly_data(); }
    void andIsTakenWhenItCanBeChangedAgain()
    {
        QFETCH(QString, place);
        QLineEdit* line = openEditor(*m_portfolio->window(), place);
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, u"175"_s);
        QCoreApplication::processEvents();
        QVERIFY(QFile::setPermissions(m_portfolio->file(), QFile::ReadOwner));
        m_portfolio->look();
        QVERIFY(QFile::setPermissions(m_portfolio->file(), QFile::ReadOwner | QFile::WriteOwner));
        m_portfolio->look();
        QVERIFY(!m_portfolio->document().isReadOnly(m_portfolio->file()));
        const bool isCell = place == "cell"_L1;
        line = openEditor(*m_portfolio->window(), isCell ? u"constraints[k1].title"_s : place);
        QVERIFY(line);
        QCOMPARE(line->text(), u"175"_s);
        QTest::keyClick(line, Qt::Key_Tab);
        const Constraint& constraint = m_portfolio->shelf().now->constraints[0];
        if (isCell) QCOMPARE(constraint.title, u"175"_s);
        else QCOMPARE(constraint.value, Number(175));
    }

    void whatWasRefusedInACopyGoesWithItIntoTheStory()
    {
        Project copy = fraud();
        copy.domain = u"Cards"_s;
        const QString file = m_portfolio->file(u"fraud (copy)"_s);
        m_portfolio->write(file, store::toJson(copy));
        m_portfolio->window()->showProject(file);
        refuseInTheFirst(u"about 12"_s);
        QVERIFY(m_portfolio->click(u"Make them one…"_s));
        if (m_portfolio->button(u"Use what is chosen"_s)) QVERIFY(m_portfolio->click(u"Use what is chosen"_s));
        QVERIFY(!m_portfolio->document().project(file));
        QVERIFY(m_portfolio->window()->isWindowModified());
        QTest::qWait(1500);
        const QString story = m_portfolio->file();
        m_portfolio->close(); // as by a crash
        QVERIFY(std::ranges::any_of(copies(), [&](const store::Recovery::Copy& kept) {
            return kept.path == story && kept.typed.value(0).text == u"about 12"_s;
        }));
    }

    void whatWasRefusedComesBackWithItsStory()
    {
        refuseInTheFirst(u"about 12"_s);
        document::edits::deleteProject(m_portfolio->document(), m_portfolio->file());
        QCoreApplication::processEvents();
        m_portfolio->document().undoStack().undo();
        QLineEdit* line = openEditor(*m_portfolio->window(), u"constraints[k1].value"_s);
        QVERIFY(line);
        QCOMPARE(line->text(), u"about 12"_s);
    }

    void whatWasRefusedOutlivesTheChoiceBetweenTwoVersions()
    {
        refuseInTheFirst(u"about 12"_s);
        const FieldPath team("team"_L1);
        document::edits::setField(m_portfolio->document(), m_portfolio->file(), team, u"Mine"_s);
        m_portfolio->change(u"fraud"_s, [](Project& project) {
            takeFirstAway(project);
            project.team = u"Theirs"_s;
        });
        QVERIFY(m_portfolio->document().conflict(m_portfolio->file()));
        m_portfolio->document().resolve(m_portfolio->file(), std::make_shared<Project>(*m_portfolio->shelf().saved));
        const auto isKept = [&] { return m_portfolio->isSaid(u"about 12"_s); };
        QVERIFY(isKept());
    }

    /// In a cell that is open, and in one that only has the keyboard.
    void theNextKeysAreNotForTheNeighbour_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<bool>("isClosed");
        QTest::newRow("an open cell") << u"cell"_s << false;
        QTest::newRow("a cell that was left by Escape") << u"cell"_s << true;
        QTest::newRow("a field of the entry") << u"constraints[k1].value"_s << false;
    }
    void theNextKeysAreNotForTheNeighbour()
    {
        QFETCH(QString, place);
        QFETCH(bool, isClosed);
        QLineEdit* line = openEditor(*m_portfolio->window(), place);
        QVERIFY(line);
        if (isClosed) QTest::keyClick(line, Qt::Key_Escape);
        m_portfolio->change(u"fraud"_s, takeFirstAway);
        QCOMPARE(titles(), QStringList{u"Cost"_s});
        QWidget* focus = nullptr;
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_7, Qt::Key_Return}) {
            focus = QApplication::focusWidget(); // an editor may have been opened
            QTest::keyClick(focus ? focus : m_portfolio->window(), key);
        }
        QCOMPARE(titles(), QStringList{u"Cost"_s});
        QVERIFY(!m_portfolio->shelf().now->constraints[0].value);
    }

    void itIsCopiedOrDroppedByTheUser()
    {
        refuseInTheFirst(u"about 12"_s);
        m_portfolio->change(u"fraud"_s, takeFirstAway);
        QVERIFY(m_portfolio->click(u"Copy it"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"about 12"_s);
        QTRY_VERIFY(!m_portfolio->window()->isWindowModified());
        QVERIFY(!m_portfolio->isSaid(u"about 12"_s));
    }

    void closingAsksAboutIt()
    {
        refuseInTheFirst(u"about 12"_s);
        m_portfolio->change(u"fraud"_s, takeFirstAway);
        const Answer no(u"Cancel"_s);
        QVERIFY(!m_portfolio->window()->close());
        QVERIFY2(no.asked.contains(u"about 12"_s), qPrintable(no.asked));
    }
};

int main(int argc, char* argv[])
{
    const window::Home home;
    QApplication application(argc, argv);
    TestTakenAway test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_takenaway.moc"
