// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answer.h"
#include "realwindow.h"

#include "../shownwindow.h"

#include "document/edits.h"
#include "store/recovery.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace edits = document::edits;
using window::Answer;

namespace {

QString stateFolder() { return QStandardPaths::writableLocation(QStandardPaths::StateLocation); }

} // namespace

/// What the window says and asks where no file holds what is in it.
class TestClosing : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<window::RealWindow> m_window;

    [[nodiscard]] QString file(const QString& name = u"fraud"_s) const
    {
        return m_folder->filePath(name + u".story.json"_s);
    }
    [[nodiscard]] document::Document& document() { return (*m_window)->document(); }
    [[nodiscard]] const document::Document::Shelf& shelf() { return *document().shelf(file()); }
    void look()
    {
        for (int round = 0; round < 3; ++round) // the first may be half of a change
            (*m_window)->folderWatch().lookAndWait();
    }
    void writeOutside(const std::function<void(Project&)>& change)
    {
        Project project = *shelf().saved;
        change(project);
        QVERIFY(store::replace(file(), store::toJson(project)));
        look();
    }
    QPushButton* button(const QString& text)
    {
        QCoreApplication::processEvents();
        for (auto* found : (*m_window)->findChildren<QPushButton*>())
            if (found->isVisible() && found->text().remove(u'&') == text) return found;
        return nullptr;
    }
    bool isSaid(const QString& words)
    {
        QCoreApplication::processEvents();
        return std::ranges::any_of((*m_window)->findChildren<QLabel*>(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    /// In the next start of the program.
    QStringList offered()
    {
        m_window.reset();
        QStringList titles;
        for (const store::Recovery::Copy& copy : store::Recovery(stateFolder(), u"next"_s).copies())
            titles.append(copy.title);
        return titles;
    }

private slots:
    void init()
    {
        QDir(stateFolder()).removeRecursively();
        m_folder = std::make_unique<QTemporaryDir>();
        Project project;
        project.id = u"fraud"_s;
        project.title = u"Fraud"_s;
        project.summary = u"As it was"_s;
        QVERIFY(store::save(file(), store::toJson(project), {}));
        project.id = u"search"_s;
        project.title = u"Search"_s;
        QVERIFY(store::save(file(u"search"_s), store::toJson(project), {}));
        m_window = std::make_unique<window::RealWindow>();
        QVERIFY(m_window->show({1280, 800}, m_folder->path()));
    }
    void cleanup() { m_window.reset(); }

    void aSavedStoryWhoseFileIsGoneIsAskedAbout()
    {
        QVERIFY(QFile::remove(file()));
        look();
        QVERIFY((*m_window)->isWindowModified());
        const Answer no(u"Cancel"_s);
        QVERIFY(!(*m_window)->close());
        QVERIFY2(no.asked.contains(u"• Fraud"_s) && no.asked.contains(u"offered at the next start"_s),
                 qPrintable(no.asked));
        QVERIFY(!no.asked.contains(u"Search"_s));
    }

    void andIsKeptWhenTheWindowIsClosedAllTheSame()
    {
        QVERIFY(QFile::remove(file()));
        look();
        const Answer yes(u"Close"_s);
        QVERIFY((*m_window)->close());
        QCOMPARE(offered(), QStringList{u"Fraud"_s});
    }

    void nothingIsAskedWhereFilesHoldEverything()
    {
        edits::setField(document(), file(), FieldPath("title"_L1), u"Typed"_s);
        const Answer answer(u"Cancel"_s);
        QVERIFY((*m_window)->close());
        QCOMPARE(answer.asked, QString());
        QCOMPARE(store::openProject(file()).project->title, u"Typed"_s);
    }

    void anotherPortfolioIsNotOpenedOverWhatNoFileHolds()
    {
        QVERIFY(QFile::remove(file()));
        look();
        const QTemporaryDir other;
        const Answer no(u"Cancel"_s);
        (*m_window)->open(other.path());
        QVERIFY(!no.asked.isEmpty());
        QCOMPARE(document().folder(), m_folder->path());
    }

    /// Neither the file nor the state folder can be written: then nothing is said to be kept.
    void whatCannotBeKeptIsNotSaidToBe()
    {
        QVERIFY(QDir(stateFolder() + u"/recovery"_s).removeRecursively());
        QVERIFY(QDir().mkpath(stateFolder()));
        QFile inTheWay(stateFolder() + u"/recovery"_s);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY(QFile::remove(file()));
        look();
        edits::setField(document(), file(), FieldPath("title"_L1), u"Typed"_s);
        {
            const Answer no(u"Cancel"_s);
            QVERIFY(!(*m_window)->close());
            QVERIFY2(no.asked.contains(u"would be lost"_s), qPrintable(no.asked));
        }
        QVERIFY(isSaid(u"A crash would lose what is not saved yet"_s));
        QVERIFY(inTheWay.remove());
        const Answer yes(u"Close"_s); // the way is free again
        QVERIFY((*m_window)->close());
        QCOMPARE(offered(), QStringList{u"Typed"_s});
    }

    void theBannerGoesWhenTheTextIsKeptAgain()
    {
        QVERIFY(QDir(stateFolder() + u"/recovery"_s).removeRecursively());
        QFile inTheWay(stateFolder() + u"/recovery"_s);
        QVERIFY(QDir().mkpath(stateFolder()));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY(QFile::remove(file()));
        look();
        QTRY_VERIFY(isSaid(u"A crash would lose"_s));
        QVERIFY(inTheWay.remove());
        QTRY_VERIFY_WITH_TIMEOUT(!isSaid(u"A crash would lose"_s), 15'000); // by itself
    }

    void mineIsKeptOnlyWhereBothChangedTheSame()
    {
        edits::setField(document(), file(), FieldPath("title"_L1), u"Mine"_s);
        writeOutside([](Project& project) {
            project.title = u"Theirs"_s;
            project.role = u"Their role"_s;
        });
        QVERIFY(document().conflict(file()));
        QPushButton* mine = button(u"Keep mine there"_s);
        QVERIFY(mine);
        mine->click();
        QCOMPARE(shelf().now->title, u"Mine"_s);
        QCOMPARE(shelf().now->role, u"Their role"_s);
        QVERIFY((*m_window)->saver().saveAndWait());
        QCOMPARE(store::openProject(file()).project->role, u"Their role"_s);
    }

    /// What is chosen was never asked of a version that nobody has seen.
    void aChoiceDoesNotCountForWhatWasChangedMeanwhile()
    {
        edits::setField(document(), file(), FieldPath("title"_L1), u"Mine"_s);
        writeOutside([](Project& project) { project.title = u"Theirs"_s; });
        button(u"Compare…"_s)->click();
        writeOutside([](Project& project) {
            project.title = u"Theirs"_s;
            project.summary = u"Written while the page stood there"_s;
        });
        const Answer told(u"OK"_s);
        QPushButton* use = button(u"Use what is chosen"_s);
        QVERIFY(use);
        use->click();
        QVERIFY2(told.asked.contains(u"choose again"_s), qPrintable(told.asked));
        QVERIFY(document().conflict(file()));
        use->click();
        QVERIFY(!document().conflict(file()));
        QCOMPARE(shelf().now->title, u"Mine"_s);
        QCOMPARE(shelf().now->summary, u"Written while the page stood there"_s);
    }
};

int main(int argc, char* argv[])
{
    const window::Home home;
    QApplication application(argc, argv);
    TestClosing test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_closing.moc"
