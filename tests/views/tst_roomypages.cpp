// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownwindow.h"

#include "views/fields/fieldeditor.h"
#include "views/figureseditor.h"

#include <QClipboard>
#include <QFrame>
#include <QLabel>
#include <QLayout>
#include <QSplitter>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// Pages with more room than they need, and what belongs to which part of them.
class TestRoomyPages : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShownWindow> m_window;
    app::MainWindow* window() { return m_window->get(); }
    const Project& project() { return *window()->document().project(window()->currentProject()); }

    void open(const Project& story)
    {
        m_window = std::make_unique<ShownWindow>();
        m_window->add(story);
        m_window->open();
        window()->resize(1280, 1400);
        QTRY_COMPARE(window()->height(), 1400);
    }
    static Project blank()
    {
        Project story;
        story.id = story.title = u"Alpha"_s;
        return story;
    }
    QStringList titlesOfPictures()
    {
        QStringList titles;
        for (const auto* editor : window()->findChildren<FiguresEditor*>())
            for (const auto* label : editor->findChildren<QLabel*>(Qt::FindDirectChildrenOnly))
                if (label->isVisible() && label->buddy()) titles.append(label->text());
        titles.sort();
        return titles;
    }

private slots:
    void cleanup() { m_window.reset(); }

    void noCardIsHigherThanItNeeds_data()
    {
        QTest::addColumn<Step>("step");
        QTest::newRow("next") << Step::NextIteration;
        QTest::newRow("rollout") << Step::Rollout;
        QTest::newRow("no cycles yet") << Step::Cycles;
        QTest::newRow("objective") << Step::Objective;
    }
    void noCardIsHigherThanItNeeds()
    {
        QFETCH(Step, step);
        open(blank());
        window()->showStep(step);
        QTest::qWait(50);
        int cards = 0;
        for (const auto* card : window()->findChildren<QFrame*>()) {
            if (!card->isVisible() || (card->objectName() != "card"_L1 && card->objectName() != "privateCard"_L1))
                continue;
            if (!FieldEditor::of(card->findChild<QWidget*>()) && !card->findChild<FieldEditor*>()) continue;
            ++cards;
            const int needed = card->layout()->hasHeightForWidth() ? card->layout()->totalHeightForWidth(card->width())
                                                                   : card->layout()->totalSizeHint().height();
            QVERIFY2(card->height() <= needed + 4,
                     qPrintable(u"%1: %2 instead of %3"_s.arg(card->accessibleName()).arg(card->height()).arg(needed)));
        }
        QVERIFY(cards > 0);
    }

    void theDetailOfACycleHasTheLargerPart()
    {
        Project story = blank();
        Cycle cycle;
        cycle.id = u"c"_s;
        story.cycles = {cycle};
        open(story);
        window()->resize(1900, 1000);
        QTRY_COMPARE(window()->width(), 1900);
        window()->showStep(Step::Cycles);
        QTest::qWait(50);
        QSplitter* both = nullptr;
        for (auto* splitter : window()->findChildren<QSplitter*>())
            if (splitter->isVisible() && splitter->widget(0)->objectName() == "cyclesTable"_L1) both = splitter;
        QVERIFY(both);
        QCOMPARE(both->orientation(), Qt::Horizontal);
        QVERIFY(both->sizes()[1] > both->sizes()[0]);
    }

    void picturesSayWhoseTheyAre()
    {
        Project story = blank();
        Cycle cycle;
        cycle.id = u"c"_s;
        story.cycles = {cycle};
        open(story);
        window()->showStep(Step::Cycles);
        QTRY_COMPARE(titlesOfPictures(), (QStringList{u"Pictures of this cycle"_s, u"Pictures of this step"_s}));
    }

    void aPictureInPrivateNotesIsNoFigure_data()
    {
        QTest::addColumn<Step>("step");
        QTest::newRow("of the cycles") << Step::Cycles;
        QTest::newRow("of the rollout") << Step::Rollout;
    }
    void aPictureInPrivateNotesIsNoFigure()
    {
        QFETCH(Step, step);
        Project story = blank();
        Cycle cycle;
        cycle.id = u"c"_s;
        story.cycles = {cycle};
        open(story);
        window()->showStep(step);
        QWidget* notes = nullptr;
        for (auto* editor : window()->findChildren<FieldEditor*>())
            if (editor->isVisible() && editor->place().path.text().startsWith(u"notes."_s)) notes = editor->control();
        QVERIFY(notes);
        notes->setFocus();
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QApplication::clipboard()->setImage(picture);
        const Project before = project();
        QTest::keyClick(notes, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(project() == before);
    }
};

QTEST_MAIN(TestRoomyPages)
#include "tst_roomypages.moc"
