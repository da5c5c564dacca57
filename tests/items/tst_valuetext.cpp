// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/valuetext.h"
#include "store/json.h"
#include "story/project.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto aStory = R"({
  "format": "storyloop/project", "version": 1, "id": "s",
  "title": "Fewer good cards refused",
  "metrics": [{"id": "m1", "name": "Recall", "unit": "%", "target": 95}],
  "objective": {"problem": ["First.", "Second."],
                "about": {"problem": {"source": "the finance report"}, "whyNow": {"notKnown": true}}},
  "cycles": [{"id": "c1", "hypothesis": ["Because of time."], "decision": "rolledBack",
              "measurements": [{"id": "x1", "metric": "m1", "value": 91.5}]}]
})";

} // namespace

class TestValueText : public QObject
{
    Q_OBJECT

    story::Project m_project = *store::projectFromJson(aStory, u"a story"_s);

private slots:
    void whatStandsThere_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::newRow("a line as it is") << u"title"_s << u"Fewer good cards refused"_s;
        QTest::newRow("a text with all its paragraphs") << u"objective.problem"_s << u"First.\nSecond."_s;
        QTest::newRow("a number with the unit of its metric")
            << u"cycles[c1].measurements[x1].value"_s << u"91.5\u00A0%"_s;
        QTest::newRow("a choice by its name") << u"cycles[c1].decision"_s << u"Rolled back"_s;
        QTest::newRow("a reference by the name of what it points to")
            << u"cycles[c1].measurements[x1].metric"_s << u"Recall"_s;
        QTest::newRow("an entry with a line for each filled field")
            << u"cycles[c1].measurements[x1]"_s << u"Metric: Recall\nValue: 91.5\u00A0%"_s;
        QTest::newRow("an empty field says nothing") << u"objective.whyNow"_s << QString();
        QTest::newRow("and so does one that is not there") << u"cycles[c9].result"_s << QString();
    }
    void whatStandsThere()
    {
        QFETCH(QString, path);
        QTEST(items::valueText(m_project, story::FieldPath::fromText(path)), "text");
    }

    void anEntryHasItsListsInside()
    {
        const QString text = items::valueText(m_project, story::FieldPath::fromText(u"cycles[c1]"_s));
        QVERIFY2(text.contains(u"Hypothesis: Because of time."_s), qPrintable(text));
        QVERIFY2(text.contains(u"Value: 91.5"_s), qPrintable(text));
    }

    void whatIsSaidBesideAValue()
    {
        const auto about = [&](const QString& path) {
            return items::annotationText(m_project, story::FieldPath::fromText(path));
        };
        QCOMPARE(about(u"objective.problem"_s), u"Source: the finance report"_s);
        QCOMPARE(about(u"objective.whyNow"_s), u"Not known"_s);
        QCOMPARE(about(u"title"_s), QString());
    }
};

QTEST_APPLESS_MAIN(TestValueText)
#include "tst_valuetext.moc"
