// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answer.h"
#include "portfolio.h"

#include "document/edits.h"
#include "store/recovery.h"

#include <QDir>
#include <QStandardPaths>

using namespace story;
using namespace Qt::StringLiterals;
using window::Answer;

namespace edits = document::edits;

namespace {

QString stateFolder() { return QStandardPaths::writableLocation(QStandardPaths::StateLocation); }

} // namespace

/// What is closed while no file holds it, and promised to be kept, is there whatever is done next.
class TestKeptApart : public QObject
{
    Q_OBJECT

    std::unique_ptr<window::Portfolio> m_portfolio;

    void type(const QString& text)
    {
        edits::setField(m_portfolio->document(), m_portfolio->file(), FieldPath("title"_L1), text);
    }
    void conflictOn(const QString& mine)
    {
        type(mine);
        m_portfolio->change(u"fraud"_s, [](Project& project) { project.title += u" theirs"_s; });
        QVERIFY(m_portfolio->document().conflict(m_portfolio->file()));
    }
    /// By Ctrl+W, and the answer to what it asks.
    void close()
    {
        m_portfolio->window()->activateWindow(); // a box may have been in front of it
        QVERIFY(QTest::qWaitForWindowActive(m_portfolio->window()));
        const Answer yes(u"Close"_s);
        QTest::keyClick(m_portfolio->window(), Qt::Key_W, Qt::ControlModifier);
        QVERIFY2(yes.asked.contains(u"is kept apart"_s), qPrintable(yes.asked));
        QVERIFY(m_portfolio->document().folder().isEmpty());
    }
    static QStringList kept()
    {
        QStringList titles;
        for (const store::Recovery::Copy& copy : store::Recovery(stateFolder(), u"looks"_s).copies())
            titles.append(store::projectFromJson(copy.story, {}).value_or(Project()).title);
        titles.sort();
        return titles;
    }

private slots:
    void init()
    {
        QDir(stateFolder()).removeRecursively();
        m_portfolio = std::make_unique<window::Portfolio>();
        QVERIFY(m_portfolio->open());
    }
    void cleanup() { m_portfolio.reset(); }

    void aConflictThatIsClosedIsOfferedAtOnce()
    {
        conflictOn(u"Mine"_s);
        close();
        QCOMPARE(kept(), QStringList{u"Mine"_s});
        QVERIFY(m_portfolio->button(u"Open “Mine” again"_s));
    }

    void whatIsTypedInTheSameStoryLaterDoesNotReplaceIt()
    {
        conflictOn(u"Mine"_s);
        close();
        m_portfolio->window()->open(m_portfolio->path());
        for (const QString& text : {u"Something"_s, u"Something else"_s, u"And more"_s}) {
            type(text);
            QTest::qWait(1300); // and is kept, over what was kept before
        }
        QVERIFY(m_portfolio->window()->saver().saveAndWait());
        QTest::qWait(200);
        QCOMPARE(store::openProject(m_portfolio->file()).project->title, u"And more"_s);
        QCOMPARE(kept(), QStringList{u"Mine"_s});
    }

    void twoClosedOneAfterTheOtherAreBothKept()
    {
        conflictOn(u"Mine"_s);
        close();
        m_portfolio->window()->open(m_portfolio->path());
        conflictOn(u"Mine again"_s);
        close();
        QCOMPARE(kept(), (QStringList{u"Mine"_s, u"Mine again"_s}));
    }

    void anOrphanThatIsClosedIsKept()
    {
        QVERIFY(QFile::remove(m_portfolio->file()));
        m_portfolio->look();
        type(u"Of no file"_s);
        close();
        QVERIFY(m_portfolio->button(u"Open “Of no file” again"_s));
        m_portfolio->window()->open(m_portfolio->path());
        QTest::qWait(1300);
        QCOMPARE(kept(), QStringList{u"Of no file"_s});
    }

    void whatIsTakenBackIsForgottenWhenItIsSaved()
    {
        conflictOn(u"Mine"_s);
        close();
        QVERIFY(m_portfolio->click(u"Open “Mine” again"_s));
        QVERIFY(m_portfolio->click(u"Use what is chosen"_s));
        QVERIFY(m_portfolio->window()->saver().saveAndWait());
        QCOMPARE(store::openProject(m_portfolio->file()).project->title, u"Mine"_s);
        QTRY_COMPARE(kept(), QStringList());
    }
};

int main(int argc, char* argv[])
{
    const window::Home home;
    QApplication application(argc, argv);
    TestKeptApart test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keptapart.moc"
