// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drop.h"
#include "shownwindow.h"

#include "document/edits.h"
#include "items/columns.h"
#include "store/archive.h"
#include "store/json.h"
#include "views/fields/proseeditor.h"
#include "views/fields/typedfields.h"
#include "views/ownerdialog.h"
#include "views/sidebar.h"
#include "views/templatedialog.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// The list of projects and their files: by keys, by mouse, by drops.
class TestPortfolio : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShownWindow> m_window;
    app::MainWindow* window() { return m_window->get(); }

    Document& document() { return window()->document(); }
    QString key() { return window()->currentProject(); }
    const Project& project() { return *document().project(key()); }
    QListView* list() { return window()->findChild<Sidebar*>()->projects(); }

    QStringList titles()
    {
        QStringList titles;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            titles.append(list()->model()->index(row, 0).data().toString());
        return titles;
    }

    QAction* action(const QString& text)
    {
        for (QAction* found : window()->actions())
            if (found->text().remove(u'&') == text) return found;
        return nullptr;
    }

    /// Runs `answer` on the dialog that comes next.
    template <typename Dialog, typename F> void answerNext(F&& answer)
    {
        auto* timer = new QTimer(window());
        connect(timer, &QTimer::timeout, this, [timer, answer] {
            auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
            if (!dialog) return;
            timer->deleteLater();
            timer->stop();
            answer(dialog);
        });
        timer->start(20);
    }

private slots:
    void init()
    {
        m_window = std::make_unique<ShownWindow>();
        double rank = 0;
        for (const QString& name : {u"Alpha"_s, u"Beta"_s, u"Gamma"_s}) {
            Project project;
            project.id = project.title = name;
            project.rank = ++rank;
            m_window->add(project);
        }
        m_window->open();
        QCOMPARE(titles(), (QStringList{u"Alpha"_s, u"Beta"_s, u"Gamma"_s}));
    }

    void keysMoveAProject()
    {
        window()->showStep(Step::Baseline);
        QListView* steps = window()->findChild<Sidebar*>()->steps();
        const int step = steps->currentIndex().row();
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(0, 0));
        QTest::keyClick(list(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(titles(), (QStringList{u"Beta"_s, u"Alpha"_s, u"Gamma"_s}));
        QCOMPARE(list()->currentIndex().data().toString(), u"Alpha"_s);
        QCOMPARE(project().title, u"Alpha"_s);
        QTest::keyClick(list(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(list(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier); // it is at the top
        QCOMPARE(titles(), (QStringList{u"Alpha"_s, u"Beta"_s, u"Gamma"_s}));
        QCOMPARE(document().undoStack().undoText(), u"Move story"_s);
        QCOMPARE(steps->currentIndex().row(), step); // the page that was looked at
    }

    void aDragMovesAProject_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("before");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("down") << 0 << 2 << QStringList{u"Beta"_s, u"Alpha"_s, u"Gamma"_s};
        QTest::newRow("to the end") << 0 << 3 << QStringList{u"Beta"_s, u"Gamma"_s, u"Alpha"_s};
        QTest::newRow("up") << 2 << 0 << QStringList{u"Gamma"_s, u"Alpha"_s, u"Beta"_s};
        QTest::newRow("onto its own place") << 1 << 2 << QStringList{u"Alpha"_s, u"Beta"_s, u"Gamma"_s};
    }
    void aDragMovesAProject()
    {
        QFETCH(int, from);
        QFETCH(int, before);
        QFETCH(QStringList, expected);
        const QStringList was = titles();
        QCOMPARE(list()->dragDropMode(), QAbstractItemView::InternalMove);
        list()->model()->moveRow({}, from, {}, before); // as QListView does it at the drop
        QCOMPARE(titles(), expected);
        if (expected == was) return;
        document().undoStack().undo();
        QCOMPARE(titles(), was);
    }

    void archivedStoriesStandBehindAButton()
    {
        window()->showProject(document().keys()[1]);
        auto* button = window()->findChild<QToolButton*>(u"showArchived"_s);
        QVERIFY(!button->isVisible());
        action(u"Archive story"_s)->trigger();
        QVERIFY(project().archived);
        QCOMPARE(titles(), (QStringList{u"Alpha"_s, u"Gamma"_s, u"Beta"_s})); // it is looked at still
        window()->showProject(document().keys()[0]);
        QCOMPARE(titles(), (QStringList{u"Alpha"_s, u"Gamma"_s}));
        QCOMPARE(project().title, u"Alpha"_s);
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), u"Show archived (1)"_s);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(titles(), (QStringList{u"Alpha"_s, u"Gamma"_s, u"Beta"_s}));
        document().undoStack().undo();
        QCOMPARE(titles(), (QStringList{u"Alpha"_s, u"Beta"_s, u"Gamma"_s}));
        QVERIFY(!button->isVisible());
    }

    void completenessIsAMarkAndWords()
    {
        const QModelIndex alpha = list()->model()->index(0, 0);
        QCOMPARE(alpha.data(items::CompletenessRole).toInt(), 0);
        edits::setField(document(), key(), FieldPath("objective.problem"_L1), QStringList{u"Why"_s});
        QCOMPARE(alpha.data(items::CompletenessRole).toInt(), 1);
        QVERIFY(alpha.data(items::SubtitleRole).toString().contains(u"0 of 7"));
    }

    void aTemplatePromptsAndIsNoPartOfTheStory()
    {
        answerNext<TemplateDialog>([](TemplateDialog* dialog) {
            QTest::keyClicks(dialog->list(), u"fr"_s);
            QTest::keyClick(dialog->list(), Qt::Key_Return);
        });
        action(u"New story from a template…"_s)->trigger();
        QCOMPARE(project().templateName, u"fraud-detection"_s);
        QCOMPARE(project().type, ProjectType::DeployedProduct);
        window()->showStep(Step::Monitoring);
        QTextEdit* field = nullptr;
        for (auto* editor : window()->findChildren<ProseEditor*>())
            if (editor->place().path.text() == u"monitoring.driftDetection" && editor->isVisible())
                field = qobject_cast<QTextEdit*>(editor->control());
        QVERIFY(field);
        QVERIFY2(field->placeholderText().contains(u"reference week"), qPrintable(field->placeholderText()));
        QCOMPARE(field->toPlainText(), QString());
        QVERIFY(!store::toJson(project()).contains("reference week"));
        const QString path = m_window->path(u"story.story.json"_s);
        QVERIFY(document().save().isEmpty());
        m_window->close();
        m_window->open(path); // the prompts come back
        window()->showStep(Step::Monitoring);
        bool found = false;
        for (auto* editor : window()->findChildren<QTextEdit*>())
            found = found || editor->placeholderText().contains(u"reference week");
        QVERIFY(found);
    }

    void escapeInTheTemplatesMakesNothing()
    {
        answerNext<TemplateDialog>([](TemplateDialog* dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
        action(u"New story from a template…"_s)->trigger();
        QCOMPARE(titles().size(), 3);
    }

    void aStoryOpenedAloneIsAlone()
    {
        m_window->open(m_window->path(u"beta.story.json"_s));
        QCOMPARE(titles(), QStringList{u"Beta"_s});
        edits::setField(document(), key(), FieldPath("title"_L1), u"Beta two"_s);
        QVERIFY(document().save().isEmpty());
        QCOMPARE(store::openPortfolio(m_window->folder())->projects.size(), 3);
        QCOMPARE(m_window->settings().recentPaths().first(), m_window->path(u"beta.story.json"_s));
    }

    void aDropOnTheWindowOpens_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("a story") << u"story"_s;
        QTest::newRow("a folder") << u"folder"_s;
        QTest::newRow("a zip") << u"zip"_s;
    }
    void aDropOnTheWindowOpens()
    {
        QFETCH(QString, what);
        QTemporaryDir other;
        Project project;
        project.id = project.title = u"Dropped"_s;
        const QString file = other.filePath(u"dropped.story.json"_s);
        QVERIFY(store::save(file, store::toJson(project), {}));
        const QString zip = other.filePath(u"sent.zip"_s);
        QVERIFY(store::packPortfolio(other.path(), zip));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(what == u"story" ? file : what == u"zip" ? zip : other.path())});
        QVERIFY(drop(window(), data, {300, 10}));
        QTRY_COMPARE(titles(), QStringList{u"Dropped"_s});
        if (what == u"zip") QCOMPARE(document().folder(), other.filePath(u"sent"_s));
    }

    void somethingElseIsNotTaken()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/etc/hostname"_s)});
        QVERIFY(!drop(window(), data, {300, 10}));
    }

    void theOwnerIsEditedInADialog()
    {
        answerNext<OwnerDialog>([](OwnerDialog* dialog) {
            QTest::keyClicks(dialog->findChildren<QLineEdit*>().first(), u"Ada"_s);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        action(u"Whose portfolio this is…"_s)->trigger();
        QCOMPARE(document().portfolio().owner.name, u"Ada"_s);
        QCOMPARE(document().undoStack().undoText(), u"Change owner"_s);
        QTRY_VERIFY(QFile::exists(m_window->path(u"portfolio.json"_s)));
    }

    void linksAreLinesAndKeepTheirIds()
    {
        Link link;
        link.id = u"keep"_s;
        link.title = u"Home page"_s;
        link.url = u"https://a.example"_s;
        const QString text = textFromLinks({link}) + u"\nhttps://b.example\n\n";
        const QList<Link> links = linksFromText(text, {link});
        QCOMPARE(links.size(), 2);
        QCOMPARE(links[0], link);
        QCOMPARE(links[1].url, u"https://b.example"_s);
        QVERIFY(links[1].title.isEmpty() && !links[1].id.isEmpty() && links[1].id != link.id);
    }
};

QTEST_MAIN(TestPortfolio)
#include "tst_portfolio.moc"
