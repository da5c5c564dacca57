// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answer.h"
#include "portfolio.h"

#include "document/edits.h"
#include "store/recovery.h"

#include <QDir>
#include <QRadioButton>
#include <QStandardPaths>

using namespace story;
using namespace Qt::StringLiterals;
using document::FileState;
using window::Answer;

namespace edits = document::edits;

namespace {

QString stateFolder() { return QStandardPaths::writableLocation(QStandardPaths::StateLocation); }

/// As git leaves it where two have written the same line.
QByteArray marked(QByteArray story, const QByteArray& first, const QByteArray& second)
{
    const QByteArray line = "  \"summary\": \"As it was\"\n";
    const auto with = [](const QByteArray& words) -> QByteArray { return "  \"summary\": \"" + words + "\"\n"; };
    const QByteArray both = "<<<<<<< HEAD\n" + with(first) + "=======\n" + with(second) + ">>>>>>> 1a2b3c (R&D)\n";
    return story.replace(line, both);
}

} // namespace

/// What the window has to say waits for its turn, and none of it takes the place of another for good.
class TestNotices : public QObject
{
    Q_OBJECT

    std::unique_ptr<window::Portfolio> m_portfolio;

    document::Document& document() { return m_portfolio->document(); }
    QString copyOf(const QString& name) { return m_portfolio->file(name + u" (conflicted copy)"_s); }
    void writeCopy(const QString& name)
    {
        Project project = *m_portfolio->shelf(name).now;
        project.domain = u"From the other machine"_s;
        m_portfolio->write(copyOf(name), store::toJson(project));
    }
    void writeMarked()
    {
        const QByteArray now = store::toJson(*store::openProject(m_portfolio->file()).project);
        const QByteArray bytes = marked(now, "First words", "Second words");
        QVERIFY(bytes != now);
        m_portfolio->write(m_portfolio->file(), bytes);
    }
    void choose(const QString& name)
    {
        QCoreApplication::processEvents();
        for (auto* choice : m_portfolio->window()->findChildren<QRadioButton*>())
            if (choice->isVisible() && choice->accessibleName().endsWith(name)) return choice->click();
        QFAIL(qPrintable(name));
    }

private slots:
    void init()
    {
        QDir(stateFolder()).removeRecursively();
        m_portfolio = std::make_unique<window::Portfolio>();
    }
    void cleanup() { m_portfolio.reset(); }

    void oneFileThatIsGoneIsOfferedAfterTheOther()
    {
        for (const QString& name : {u"third"_s, u"fourth"_s, u"fifth"_s}) { // or it would be the half of the folder
            Project other;
            other.id = other.title = name;
            m_portfolio->write(m_portfolio->file(name), store::toJson(other));
        }
        QVERIFY(m_portfolio->open());
        for (const QString& name : {u"fraud"_s, u"search"_s}) {
            QVERIFY(QFile::remove(m_portfolio->file(name)));
            m_portfolio->look();
        }
        QCOMPARE(m_portfolio->shelf(u"fraud"_s).state, FileState::Orphan);
        m_portfolio->window()->showProject(m_portfolio->file(u"search"_s));
        QVERIFY(m_portfolio->isSaid(u"search.story.json is gone"_s));
        m_portfolio->window()->showProject(m_portfolio->file(u"fraud"_s));
        QVERIFY(m_portfolio->isSaid(u"fraud.story.json is gone"_s));
        QVERIFY(m_portfolio->click(u"Put it back"_s));
        QVERIFY(m_portfolio->isSaid(u"search.story.json is gone"_s));
        QVERIFY(m_portfolio->click(u"Put it back"_s));
        QVERIFY(m_portfolio->window()->saver().saveAndWait());
        QVERIFY(QFile::exists(m_portfolio->file(u"fraud"_s)));
        QVERIFY(QFile::exists(m_portfolio->file(u"search"_s)));
    }

    void whoTypesOnIsNotToldToTryAgainWhatCannotWork()
    {
        QVERIFY(m_portfolio->open());
        QVERIFY(QFile::remove(m_portfolio->file()));
        m_portfolio->look();
        edits::setField(document(), m_portfolio->file(), "title"_L1, u"Typed"_s);
        m_portfolio->window()->saver().saveNow();
        QTest::qWait(300);
        QVERIFY(!m_portfolio->button(u"Try again"_s));
        QVERIFY(m_portfolio->click(u"Put it back"_s));
        QVERIFY(m_portfolio->window()->saver().saveAndWait());
        QCOMPARE(store::openProject(m_portfolio->file()).project->title, u"Typed"_s);
    }

    void anotherStoryThatIsInNoFileIsNotSaidToBeSaved()
    {
        QVERIFY(m_portfolio->open());
        m_portfolio->window()->showProject(m_portfolio->file(u"search"_s));
        edits::setField(document(), m_portfolio->file(u"search"_s), "title"_L1, u"Typed"_s);
        QVERIFY(m_portfolio->window()->saver().saveAndWait());
        QVERIFY(m_portfolio->isSaid(u"Saved "_s));
        QVERIFY(QFile::remove(m_portfolio->file(u"fraud"_s)));
        m_portfolio->look();
        QVERIFY(!m_portfolio->isSaid(u"Saved "_s));
        QVERIFY(m_portfolio->isSaid(u"Another story is not saved"_s));
    }

    void aCopyThatIsThereFromTheBeginningIsOffered()
    {
        Project project = *store::openProject(m_portfolio->file()).project;
        project.domain = u"From the other machine"_s;
        m_portfolio->write(copyOf(u"fraud"_s), store::toJson(project));
        QVERIFY(m_portfolio->open());
        QVERIFY(m_portfolio->isSaid(u"fraud.story.json and fraud (conflicted copy).story.json are versions"_s));
        QVERIFY(m_portfolio->click(u"Make them one…"_s));
        QVERIFY(m_portfolio->window()->saver().saveAndWait());
        QCOMPARE(store::openProject(m_portfolio->file()).project->domain, u"From the other machine"_s);
        QVERIFY(!QFile::exists(copyOf(u"fraud"_s)));
    }

    void twoCopiesAtOnceAreBothOffered()
    {
        QVERIFY(m_portfolio->open());
        writeCopy(u"fraud"_s);
        writeCopy(u"search"_s);
        for (int round = 0; round < 2; ++round)
            QVERIFY(m_portfolio->click(u"Make them one…"_s));
        QVERIFY(m_portfolio->window()->saver().saveAndWait());
        for (const QString& name : {u"fraud"_s, u"search"_s}) {
            QCOMPARE(store::openProject(m_portfolio->file(name)).project->domain, u"From the other machine"_s);
            QVERIFY(!QFile::exists(copyOf(name)));
        }
    }

    void aCopyThatStaysByItselfIsOfferedNoMore()
    {
        QVERIFY(m_portfolio->open());
        writeCopy(u"fraud"_s);
        QVERIFY(m_portfolio->click(u"Keep both"_s));
        QVERIFY(!m_portfolio->isSaid(u"are versions"_s));
        document().undoStack().undo();
        QVERIFY(m_portfolio->isSaid(u"are versions"_s));
    }

    void aTextThatWaitsIsToldBesideAllElse()
    {
        store::Recovery earlier(stateFolder(), u"earlier"_s);
        QVERIFY(earlier.keep({.key = m_portfolio->file(),
                              .path = m_portfolio->file(),
                              .folder = m_portfolio->path(),
                              .title = u"Typed"_s,
                              .story = store::toJson(Project())}));
        earlier.beginAnother();
        m_portfolio->write(m_portfolio->path() + u"/portfolio.json"_s, "{ no portfolio");
        QVERIFY(m_portfolio->open());
        QVERIFY(m_portfolio->isSaid(u"portfolio.json"_s));
        QVERIFY(m_portfolio->click(u"Close"_s));
        QVERIFY(m_portfolio->isSaid(u"Something was typed here"_s));
        QVERIFY(m_portfolio->click(u"Later"_s));
        QVERIFY(!m_portfolio->isSaid(u"Something was typed here"_s));
    }

    void versionsThatGitHasLeftAreChosenOnAPage()
    {
        QVERIFY(m_portfolio->open());
        writeMarked();
        QVERIFY(m_portfolio->isSaid(u"git could not merge: “HEAD” and “1a2b3c (R&D)”"_s));
        QVERIFY(m_portfolio->click(u"Compare…"_s));
        QVERIFY(m_portfolio->isSaid(u"First words"_s));
        choose(u": 1a2b3c (R&D)"_s);
        QVERIFY(m_portfolio->click(u"Use what is chosen"_s));
        QVERIFY(m_portfolio->window()->saver().saveAndWait());
        QCOMPARE(store::openProject(m_portfolio->file()).project->summary, u"Second words"_s);
    }

    void andThoseThatMeetWhatIsTypedAreAskedAboutOnceMore()
    {
        QVERIFY(m_portfolio->open());
        edits::setField(document(), m_portfolio->file(), "summary"_L1, u"Typed words"_s);
        writeMarked();
        QVERIFY(m_portfolio->click(u"Compare…"_s));
        QVERIFY(m_portfolio->click(u"Use what is chosen"_s));
        choose(u": Typed here"_s);
        QVERIFY(m_portfolio->click(u"Use what is chosen"_s));
        QVERIFY(m_portfolio->window()->saver().saveAndWait());
        QCOMPARE(store::openProject(m_portfolio->file()).project->summary, u"Typed words"_s);
    }

    void aMarkedFileThatIsOpenedIsNoBrokenOne()
    {
        writeMarked();
        QVERIFY(m_portfolio->open());
        QTRY_VERIFY(m_portfolio->isSaid(u"git could not merge"_s));
        QVERIFY(!m_portfolio->isSaid(u"cannot be read"_s));
        const Answer never(u"Cancel"_s);
        QVERIFY(m_portfolio->window()->close());
        QCOMPARE(never.asked, QString()); // both versions stand in the file
    }

    void aMarkedFileWithAVersionThatIsNoStoryIsToldAsOneOfGit()
    {
        QVERIFY(m_portfolio->open());
        const QByteArray now = store::toJson(*store::openProject(m_portfolio->file()).project);
        m_portfolio->write(m_portfolio->file(), marked(now, "First words", "Second \"words"));
        QVERIFY(m_portfolio->isSaid(u"git has left two versions in it"_s));
        QVERIFY(m_portfolio->button(u"Keep mine"_s));
    }

    void aBrokenFileIsShownWithWhatHelps()
    {
        m_portfolio->write(m_portfolio->file(), "{ no story");
        QVERIFY(m_portfolio->open());
        m_portfolio->window()->showProject(m_portfolio->file());
        QVERIFY(m_portfolio->isSaid(u"fraud.story.json cannot be read"_s));
        QVERIFY(m_portfolio->button(u"Open its folder"_s));
        Project mended;
        mended.id = u"fraud"_s;
        mended.title = u"Mended"_s;
        QVERIFY(store::replace(m_portfolio->file(), store::toJson(mended)));
        QVERIFY(m_portfolio->click(u"Look again"_s));
        QTRY_VERIFY(document().project(m_portfolio->file()));
        QCOMPARE(document().project(m_portfolio->file())->title, u"Mended"_s);
        QVERIFY(!m_portfolio->isSaid(u"cannot be read"_s));
    }

    void aBrokenPortfolioFileIsToldUntilItIsClosed()
    {
        QVERIFY(m_portfolio->open());
        m_portfolio->write(m_portfolio->path() + u"/portfolio.json"_s, "{ no portfolio");
        QVERIFY(m_portfolio->isSaid(u"is left as it is"_s));
        QTest::qWait(6500);
        QVERIFY(m_portfolio->isSaid(u"is left as it is"_s));
        QVERIFY(m_portfolio->click(u"Close"_s));
        QVERIFY(!m_portfolio->isSaid(u"is left as it is"_s));
    }
};

int main(int argc, char* argv[])
{
    const window::Home home;
    QApplication application(argc, argv);
    TestNotices test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_notices.moc"
