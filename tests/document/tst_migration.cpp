// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "olderformats.h"

#include "document/document.h"
#include "document/edits.h"
#include "store/history.h"

#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace document;
using namespace Qt::StringLiterals;

/// Files of older formats are read step by step, and stay as they are until somebody edits the story.
class TestMigration : public QObject
{
    Q_OBJECT

    static std::expected<Project, Errors> read(const QByteArray& bytes)
    {
        return store::projectFromJson(bytes, u"old.story.json"_s, older::steps);
    }
    static QString firstError(const QByteArray& bytes)
    {
        const auto project = read(bytes);
        return project ? QString() : project.error().first().text();
    }

private slots:
    void eachFormatIsReadThroughTheStepsAfterIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray oldest = older::story("Fraud");
        QByteArray between = oldest;
        between.replace("\"version\": -1", "\"version\": 0").replace("\"name\"", "\"title\"");
        QByteArray today = between;
        today.replace("\"version\": 0", "\"version\": 1");
        today.replace("[\n    \"One.\",\n    \"Two.\"\n  ]", "\"One. Two.\"");
        QTest::newRow("two formats back") << oldest;
        QTest::newRow("one format back") << between;
        QTest::newRow("today's") << today;
    }
    void eachFormatIsReadThroughTheStepsAfterIt()
    {
        QFETCH(QByteArray, bytes);
        const auto project = read(bytes);
        QVERIFY2(project, project ? "" : qPrintable(project.error().first().text()));
        QCOMPARE(project->title, u"Fraud"_s);
        QCOMPARE(project->summary, u"One. Two."_s);
    }

    void whatNoStepKnowsStandsWhereItStoodWordForWord()
    {
        const QByteArray now = store::toJson(*read(older::story("Fraud")));
        QCOMPARE(now,
                 "{\n  \"format\": \"storyloop/project\",\n  \"version\": 1,\n  \"id\": \"old\",\n"
                 "  \"title\": \"Fraud\",\n  \"later\": [\n    1.50,\n    {\n      \"b\": 1,\n      \"a\": 2\n    }\n"
                 "  ],\n  \"summary\": \"One. Two.\"\n}\n");
    }

    void aStepDoesNotTouchAFileOfALaterFormat()
    {
        const QByteArray today = R"({"format": "storyloop/project", "version": 1, "id": "a", "name": "unknown today"})";
        QCOMPARE(read(today)->title, QString());
        QCOMPARE(read(today)->unknown.first().key, u"name"_s);
    }

    void whatIsWrongIsToldAsEver_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("error");
        QTest::newRow("a format before all steps")
            << older::story("a").replace("-1", "-2") << u"old.story.json:3: version: there is no format -2"_s;
        QTest::newRow("a newer one")
            << older::story("a").replace("-1", "7")
            << u"old.story.json:3: version: written by a newer Storyloop (format 7, this one reads up to 1)"_s;
        QTest::newRow("a wrong value, of which nobody knows the line any more")
            << older::story("a").replace("\"One.\"", "1") << u"old.story.json: summary: expected text, found a list"_s;
        QTest::newRow("a member that stands there twice")
            << older::story("a").replace("  \"id\"", "  \"name\": \"b\",\n  \"id\"")
            << u"old.story.json: title: stands here twice"_s;
    }
    void whatIsWrongIsToldAsEver()
    {
        QFETCH(QByteArray, bytes);
        QTEST(firstError(bytes), "error");
    }

    void theProgramsOwnStepsLeadToItsFormat()
    {
        QCOMPARE(store::formatVersion, 1 + int(store::projectMigrations().size()));
        QCOMPARE(store::formatVersion, 1 + int(store::portfolioMigrations().size()));
    }

    void aStoryOfAnOlderFormatIsRewrittenWhenItIsEditedAndItsOldFileIsKept()
    {
        const QTemporaryDir folder, state;
        const QString path = folder.filePath(u"old.story.json"_s);
        const QByteArray before = older::story("Fraud");
        const auto known = store::save(path, before, {});
        QVERIFY(known);
        Document document;
        document.setStateFolder(state.path());
        document.open({.path = folder.path(), .projects = {{path, *known, read(before), {}}}});
        QVERIFY(!document.isModified());
        QVERIFY(document.save().isEmpty());
        QCOMPARE(*store::readFile(path), before);

        edits::setField(document, path, "title"_L1, u"Edited"_s);
        QVERIFY(document.save().isEmpty());
        const auto after = store::projectFromJson(*store::readFile(path), path); // with no step at all
        QVERIFY(after);
        QCOMPARE(after->title, u"Edited"_s);
        QCOMPARE(after->summary, u"One. Two."_s);
        const store::History history(state.path());
        const auto versions = history.versions(u"old"_s);
        QCOMPARE(versions.size(), 1);
        QCOMPARE(*history.read(versions.first()), before);
    }
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
