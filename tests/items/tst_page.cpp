// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/page.h"

#include "story/fieldpath.h"
#include "story/project.h"

#include <QTest>

using namespace items;
using namespace story;
using namespace Qt::StringLiterals;

class TestPage : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldHasItsPage_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Page>("page");
        QTest::newRow("a field of a step") << u"objective.problem"_s << Page::Objective;
        QTest::newRow("the map of the system") << u"system.serving"_s << Page::Constraints;
        QTest::newRow("a field of a cycle") << u"cycles[c1].hypothesis"_s << Page::Cycles;
        QTest::newRow("a note") << u"notes.rollout"_s << Page::Rollout;
        QTest::newRow("a field around the steps") << u"title"_s << Page::About;
        QTest::newRow("a picture of a step") << u"figures[f1]"_s << Page::Rollout;
        QTest::newRow("the caption of a picture of a step") << u"figures[f1].caption"_s << Page::Rollout;
        QTest::newRow("a picture of a cycle") << u"cycles[c1].figures[f1].caption"_s << Page::Cycles;
        QTest::newRow("a picture that is not there") << u"figures[f7].caption"_s << Page::About;
        QTest::newRow("all pictures") << u"figures"_s << Page::About;
        QTest::newRow("nothing") << QString() << Page::About;
    }
    void everyFieldHasItsPage()
    {
        QFETCH(QString, path);
        QFETCH(Page, page);
        Project project;
        Figure figure;
        figure.id = u"f1"_s;
        figure.step = Step::Rollout;
        project.figures = {figure};
        QCOMPARE(pageOf(project, FieldPath::fromText(path)), page);
    }
};

QTEST_GUILESS_MAIN(TestPage)
#include "tst_page.moc"
