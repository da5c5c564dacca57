// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/fieldpath.h"
#include "story/portfolio.h"
#include "story/project.h"

#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// Calls `visit` for each type that a project or a portfolio is made of, once.
void eachType(const RecordType& type, QSet<QString>& met, const std::function<void(const RecordType&)>& visit)
{
    if (met.contains(QString::fromLatin1(type.name))) return;
    met.insert(QString::fromLatin1(type.name));
    visit(type);
    for (const Field& field : type.fields)
        if (field.kind == Kind::Record || field.kind == Kind::List) eachType(field.type(), met, visit);
}

void eachType(const std::function<void(const RecordType&)>& visit)
{
    QSet<QString> met;
    eachType(recordType<Project>(), met, visit);
    eachType(recordType<Portfolio>(), met, visit);
}

Project twoCycles()
{
    Project project;
    for (const QString& id : {u"c1"_s, u"c2"_s}) {
        Cycle cycle;
        cycle.id = id;
        project.cycles.append(cycle);
    }
    return project;
}

} // namespace

class TestStory : public QObject
{
    Q_OBJECT

private slots:
    void aDateIsADayAMonthAQuarterOrAYear_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("days");
        QTest::newRow("a day") << u"2026-11-22"_s << u"2026-11-22..2026-11-22"_s;
        QTest::newRow("a leap day") << u"2024-02-29"_s << u"2024-02-29..2024-02-29"_s;
        QTest::newRow("a month") << u"2026-02"_s << u"2026-02-01..2026-02-28"_s;
        QTest::newRow("a quarter") << u"2026-Q4"_s << u"2026-10-01..2026-12-31"_s;
        QTest::newRow("a year") << u"2026"_s << u"2026-01-01..2026-12-31"_s;
        for (const char* text :
             {"", "26", "2026-", "2026-13", "2026-00", "2026-13-01", "2026-02-29", "2026-1-1", "2026-Q5", "2026-Q0",
              "2026-q4", "22.11.2026", "2026-11-22T10:00", "2026-11-2", "0000", "-026", "2026-11-+1", "٢٠٢٦"})
            QTest::newRow(text[0] ? text : "nothing") << QString::fromUtf8(text) << u"no date"_s;
    }
    void aDateIsADayAMonthAQuarterOrAYear()
    {
        QFETCH(QString, text);
        const auto date = Date::fromText(text);
        const QString days =
            date ? date->first().toString(Qt::ISODate) + u".."_s + date->last().toString(Qt::ISODate) : u"no date"_s;
        QTEST(days, "days");
        if (date) QCOMPARE(date->text(), text);
    }

    void proseIsAParagraphALine()
    {
        QCOMPARE(Prose::fromText(u"  one \n\n\n two\n"_s).paragraphs, (QStringList{u"one"_s, u"two"_s}));
        QVERIFY(Prose::fromText(u" \n \n"_s).isEmpty());
        QCOMPARE(Prose::fromText(u"one\ntwo"_s).text(), u"one\ntwo"_s);
    }

    void everyChoiceHasALabelAndAKeyThatLeadsBack()
    {
        int checked = 0;
        eachType([&](const RecordType& type) {
            for (const Field& field : type.fields) {
                if (field.kind != Kind::Choice && field.kind != Kind::Choices) continue;
                const QMetaEnum& choices = field.choice.choices;
                for (int i = 0; i < choices.keyCount(); ++i) {
                    const QByteArray name = choices.key(i);
                    if (name == "Unset") continue;
                    const int value = choices.value(i);
                    QVERIFY2(!choiceLabel(choices, value).isEmpty(), name.constData());
                    QCOMPARE(choiceFromKey(choices, choiceKey(choices, value)), value);
                    ++checked;
                }
            }
        });
        QVERIFY(checked > 100);
        QCOMPARE(choiceFromKey(QMetaEnum::fromType<Decision>(), u"unset"), -1);
        QCOMPARE(choiceFromKey(QMetaEnum::fromType<Decision>(), u"RolledBack"), -1);
    }

    void everyFieldHasAKeyOfItsOwnAndALabel()
    {
        eachType([](const RecordType& type) {
            QSet<QString> keys{u"about"_s};
            QVERIFY2(type.label[0] != '\0', type.name);
            for (const Field& field : type.fields) {
                QVERIFY2(!keys.contains(field.name()), field.key.data());
                QVERIFY2(field.label[0] != '\0', field.key.data());
                keys.insert(field.name());
            }
        });
    }

    void aPathReadsAsItIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("the story itself") << QString();
        for (const char* text : {"title", "objective.problem", "cycles[c2]", "cycles[c2].priority.whyNow",
                                 "rollout.stages[s1].observations[o2].date"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void aPathReadsAsItIsWritten()
    {
        QFETCH(QString, text);
        QCOMPARE(FieldPath::fromText(text).text(), text);
        QCOMPARE(FieldPath::fromText(text).isEmpty(), text.isEmpty());
        QCOMPARE(FieldPath::fromText(text).field(u"x").parent(), FieldPath::fromText(text));
    }

    void aPathHoldsWhileNeighboursMove()
    {
        Project project = twoCycles();
        const FieldPath path("cycles[c2].hypothesis"_L1);
        QVERIFY(setFieldValue(project, path, QStringList{u"Why not."_s}));
        project.cycles.move(1, 0);
        QCOMPARE(fieldValue(project, path).toStringList(), QStringList{u"Why not."_s});
        QCOMPARE(placeName(project, path), u"Hypothesis of cycle 1"_s);
        project.cycles.removeFirst();
        QVERIFY(!fieldValue(project, path).isValid());
        QVERIFY(!setFieldValue(project, path, QStringList{u"Gone."_s}));
    }

    void whatDoesNotFitIsNotTaken_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("no such field") << u"objective.colour"_s << QVariant(u"red"_s);
        QTest::newRow("a record is no value") << u"objective"_s << QVariant(u"all"_s);
        QTest::newRow("a list is no value") << u"cycles"_s << QVariant(u"all"_s);
        QTest::newRow("an entry is no value") << u"cycles[c1]"_s << QVariant(u"all"_s);
        QTest::newRow("a choice that there is not") << u"cycles[c1].decision"_s << QVariant(99);
        QTest::newRow("through a text") << u"title.length"_s << QVariant(3);
        QTest::newRow("a number of words") << u"cycles[c1].tellRank"_s << QVariant(u"first"_s);
    }
    void whatDoesNotFitIsNotTaken()
    {
        QFETCH(QString, path);
        QFETCH(QVariant, value);
        Project project = twoCycles();
        const Project before = project;
        QVERIFY(!setFieldValue(project, FieldPath::fromText(path), value));
        QVERIFY(project == before);
    }

    void everyScalarFieldTakesItsOwnValueBack()
    {
        eachType([](const RecordType& type) {
            if (qstrcmp(type.name, "Project") != 0) return;
            Project project;
            for (const Field& field : type.fields) {
                if (field.kind == Kind::Record || field.kind == Kind::List) continue;
                void* member = field.mutableMember(&project);
                QVERIFY2(setMemberValue(field, member, memberValue(field, member)), field.key.data());
            }
            QVERIFY(project == Project());
        });
    }

    void aDurationCountsInDays()
    {
        Duration duration;
        QVERIFY(!duration.days());
        duration.value = 36;
        duration.unit = TimeUnit::Hours;
        QCOMPARE(*duration.days(), 1.5);
    }
};

QTEST_GUILESS_MAIN(TestStory)
#include "tst_story.moc"
