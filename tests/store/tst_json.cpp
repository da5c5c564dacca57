// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/folder.h"
#include "store/json.h"
#include "store/jsonschema.h"
#include "story/fields.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString samples() { return QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples"); }

/// A project file with `members` after the head, which takes the first four lines.
QByteArray storyFile(const QByteArray& members)
{
    return "{\n  \"format\": \"storyloop/project\",\n  \"version\": 1,\n  \"id\": \"p\",\n" + members + "\n}\n";
}

/// The faults as lines, or the story as it would be written.
QString readBack(const QByteArray& bytes)
{
    const auto project = store::projectFromJson(bytes, u"fraud.story.json"_s);
    if (project) return QString::fromUtf8(store::toJson(*project));
    QStringList lines;
    for (const Error& error : project.error())
        lines.append(error.text());
    return lines.join(u'\n');
}

/// A value that uses every field of a record, of nested ones too, chosen by a seed.
void fill(const RecordType& type, void* record, QRandomGenerator& random, int& ids);

void fillMember(const Field& field, void* member, QRandomGenerator& random, int& ids)
{
    const auto text = [&] { return u"“Text” \\ \"%1\" \t é 漢 🙂"_s.arg(random.generate()); };
    const auto number = [&] {
        double value = 0;
        do {
            const quint64 bits = random.generate64();
            memcpy(&value, &bits, sizeof value);
        } while (!std::isfinite(value) || value == 0);
        return value;
    };
    const auto choice = [&] {
        return field.choice.choices.value(1 + random.bounded(field.choice.choices.keyCount() - 1));
    };
    switch (field.kind) {
    case Kind::Line: as<QString>(member) = text(); break;
    case Kind::Prose: as<Prose>(member).paragraphs = {text(), text()}; break;
    case Kind::Lines: as<QStringList>(member) = {text()}; break;
    case Kind::Code: as<Code>(member).text = u"if x:\n\treturn \"1\"\n\n"_s; break;
    case Kind::Real: as<Number>(member) = number(); break;
    case Kind::Whole: as<Integer>(member) = random.bounded(-1000, 1000); break;
    case Kind::Flag: as<bool>(member) = true; break;
    case Kind::Date: as<Date>(member) = *Date::fromText(u"2026-Q%1"_s.arg(random.bounded(1, 5))); break;
    case Kind::Choice: field.choice.set(member, choice()); break;
    case Kind::Choices: field.choice.setAll(member, {choice(), choice()}); break;
    case Kind::Reference: as<Reference>(member).id = text(); break;
    case Kind::References: as<References>(member).ids = {text(), text()}; break;
    case Kind::Numbers: as<QList<double>>(member) = {number(), number()}; break;
    case Kind::Points:
        as<Series>(member) = {{*Date::fromText(u"2025"), number()}, {*Date::fromText(u"2026-03"), number()}};
        break;
    case Kind::Record: fill(field.type(), member, random, ids); break;
    case Kind::List:
        for (int i = 0; i < 2; ++i) {
            void* entry = field.list.insert(member, i, nullptr);
            field.list.mutableEntry(entry)->id = u"e%1"_s.arg(++ids);
            fill(field.type(), entry, random, ids);
        }
    }
}

void fill(const RecordType& type, void* record, QRandomGenerator& random, int& ids)
{
    for (const Field& field : type.fields)
        fillMember(field, field.mutableMember(record), random, ids);
    type.mutableBase(record)->about.insert(type.fields.front().name(), {u"a source"_s, random.bounded(2) == 1});
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void everySampleIsWrittenAsItWasRead_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString& name : QDir(samples()).entryList({u"*.story.json"_s}))
            QTest::newRow(qPrintable(name)) << samples() + u'/' + name;
        QTest::newRow("fraud (test data)") << QStringLiteral(STORYLOOP_SOURCE_DIR "/tests/data/fraud.story.json");
    }
    void everySampleIsWrittenAsItWasRead()
    {
        QFETCH(QString, file);
        const QByteArray bytes = fileBytes(file);
        QCOMPARE(readBack(bytes), QString::fromUtf8(bytes));
    }

    void thePortfolioFileIsWrittenAsItWasRead()
    {
        const QByteArray bytes = fileBytes(samples() + u"/portfolio.json"_s);
        const auto portfolio = store::portfolioFromJson(bytes, u"portfolio.json"_s);
        QVERIFY(portfolio);
        QCOMPARE(store::toJson(*portfolio), bytes);
    }

    void everyFieldComesBackBitForBit_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void everyFieldComesBackBitForBit()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        int ids = 0;
        Project project;
        fill(recordType<Project>(), &project, random, ids);
        const QByteArray bytes = store::toJson(project);
        const auto back = store::projectFromJson(bytes, u"x"_s);
        QVERIFY2(back, back ? "" : qPrintable(back.error().first().text()));
        QVERIFY(*back == project);
        QCOMPARE(store::toJson(*back), bytes);
    }

    void unknownMembersStayWhereTheyStood()
    {
        const QByteArray bytes = storyFile(R"(  "mood": {
    "colour": [
      1.50,
      -0,
      1e400,
      {
        "a": null
      }
    ]
  },
  "title": "T",
  "later": true,
  "cycles": [
    {
      "id": "c1",
      "first": 1,
      "title": "One",
      "shape": "round"
    }
  ],
  "last": "x")");
        QCOMPARE(readBack(bytes), QString::fromUtf8(bytes));
    }

    void aFaultIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("faults");
        const auto row = [](const char* name, const QByteArray& bytes, const char* faults) {
            QTest::newRow(name) << bytes << QString::fromUtf8(faults);
        };
        row("a date that there is not", storyFile(R"(  "cycles": [
    {"id": "c1"},
    {"id": "c2"},
    {
      "id": "c3",
      "endDate": "2026-13-01"
    }
  ])"),
            R"(fraud.story.json:10: cycles[2].endDate: "2026-13-01" is not a date)");
        row("a number in quotes", storyFile(R"(  "metrics": [{"id": "m", "target": "94"}])"),
            R"(fraud.story.json:5: metrics[0].target: expected a number, found "94")");
        row("a text without quotes", storyFile(R"(  "title": 7)"), "fraud.story.json:5: title: expected text, found 7");
        row("nothing where something is", storyFile(R"(  "title": null)"),
            "fraud.story.json:5: title: expected text, found null");
        row("a word that is no choice", storyFile(R"(  "cycles": [{"id": "c", "decision": "shiped"}])"),
            R"(fraud.story.json:5: cycles[0].decision: "shiped" is not one of shipped, rolledBack, refuted, parked)");
        row("an entry without an id", storyFile(R"(  "cycles": [{"title": "A"}])"),
            "fraud.story.json:5: cycles[0].id: is missing: every entry of a list needs one of its own");
        row("an id used twice", storyFile(R"(  "cycles": [{"id": "c"}, {"id": "c"}])"),
            R"(fraud.story.json:5: cycles[1].id: "c" is the id of an earlier entry too)");
        row("a key that stands twice", storyFile("  \"title\": \"A\",\n  \"title\": \"B\""),
            "fraud.story.json:6: title: stands here twice");
        row("an unknown key that stands twice", storyFile("  \"x\": 1,\n  \"x\": 2"),
            "fraud.story.json:6: x: stands here twice");
        row("a doubled key inside the unknown", storyFile(R"(  "x": {"a": 1, "a": 2})"),
            "fraud.story.json:5: x.a: stands here twice");
        row("a list where a record belongs", storyFile(R"(  "objective": [])"),
            "fraud.story.json:5: objective: expected an object, found a list");
        row("a paragraph that is none", storyFile("  \"objective\": {\"problem\": \"one text\"}"),
            R"(fraud.story.json:5: objective.problem: expected a list, found "one text")");
        row("half a whole number", storyFile(R"(  "metrics": [{"id": "m", "decimals": 1.5}])"),
            "fraud.story.json:5: metrics[0].decimals: expected a whole number, found 1.5");
        row("a number beyond all bounds", storyFile(R"(  "rank": 1e999)"),
            "fraud.story.json:5: rank: 1e999 is too large or too small a number");
        row("a series that goes back in time",
            storyFile(R"(  "monitoring": {"series": [{"id": "s", "points": {"2026-02": 1, "2026-01": 2}}]})"),
            "fraud.story.json:5: monitoring.series[0].points.2026-01: does not come after 2026-02");
        row("a source for a field that there is not", storyFile(R"(  "about": {"colour": {"source": "x"}})"),
            "fraud.story.json:5: about.colour: there is no field of this name to say something about");
        row("several at once", storyFile("  \"title\": 7,\n  \"archived\": \"yes\",\n  \"startDate\": \"soon\""),
            "fraud.story.json:5: title: expected text, found 7\n"
            "fraud.story.json:6: archived: expected true or false, found \"yes\"\n"
            "fraud.story.json:7: startDate: \"soon\" is not a date");
        row("an empty file", "", "fraud.story.json: the file is empty");
        row("a list as the whole file", "[]", "fraud.story.json:1: expected an object, found a list");
        row("another format", R"({"format": "other", "version": 1})",
            R"(fraud.story.json:1: format: expected "storyloop/project", found "other")");
        row("no format", "{}", R"(fraud.story.json:1: format: expected "storyloop/project")");
        row("no version", R"({"format": "storyloop/project"})", "fraud.story.json:1: version: expected a whole number");
        row("a newer version", R"({"format": "storyloop/project", "version": 99})",
            "fraud.story.json:1: version: written by a newer Storyloop (format 99, this one reads up to 1)");
        row("a comma too many", storyFile("  \"title\": \"A\","),
            "fraud.story.json:5: column 15: not valid JSON: trailing comma is not allowed");
        row("half a file", "{\n  \"format\": \"storyloop",
            "fraud.story.json:2: column 23: not valid JSON: unexpected end of data");
        row("no number", storyFile("  \"rank\": NaN"),
            "fraud.story.json:5: column 11: not valid JSON: unexpected character, expected a valid JSON value");
        row("half a surrogate pair", storyFile(R"(  "title": "\uD800")"),
            "fraud.story.json:5: column 19: not valid JSON: no low surrogate in string");
        row("bytes that are no UTF-8", storyFile("  \"title\": \"\xff\""),
            "fraud.story.json:5: column 13: not valid JSON: invalid UTF-8 encoding in string");
        row("nested without end", storyFile("  \"x\": " + QByteArray(70, '[') + QByteArray(70, ']')),
            "fraud.story.json:5: x: is nested more than 64 deep");
        row("a text without end", storyFile("  \"title\": \"" + QByteArray(store::largestText + 1, 'a') + '"'),
            "fraud.story.json:5: title: is longer than 4 MB");
        row("a file without end", QByteArray(store::largestFile + 1, ' '), "fraud.story.json:1: is larger than 16 MB");
    }
    void aFaultIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, bytes);
        QTEST(readBack(bytes), "faults");
    }

    void hostileJsonIsRefusedAsItsNameSays()
    {
        const QDir folder(QStringLiteral(STORYLOOP_SOURCE_DIR "/../shared/hostile/json"));
        if (!folder.exists()) QSKIP("the folder of hostile input is not here");
        for (const QString& name : folder.entryList({u"*.json"_s})) {
            const QByteArray value = fileBytes(folder.filePath(name)).trimmed();
            const QString read = readBack(storyFile("  \"x\": " + value));
            if (name.startsWith(u"y_")) QVERIFY2(read.startsWith(u'{'), qPrintable(name + u": "_s + read));
            if (name.startsWith(u"n_")) QVERIFY2(!read.startsWith(u'{'), qPrintable(name));
        }
    }

    void thePublishedSchemaIsTheOneOfTheReader_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("schema");
        QTest::newRow("project") << u"project.schema.json"_s << store::projectSchema();
        QTest::newRow("portfolio") << u"portfolio.schema.json"_s << store::portfolioSchema();
    }
    void thePublishedSchemaIsTheOneOfTheReader()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, schema);
        const QString path = QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/schema/") + file;
        if (qEnvironmentVariableIsSet("STORYLOOP_UPDATE_GOLDEN")) {
            QFile target(path);
            QVERIFY(target.open(QIODevice::WriteOnly));
            QCOMPARE(target.write(schema), schema.size());
        }
        QCOMPARE(fileBytes(path), schema);
    }

    void everySampleFollowsThePublishedSchema()
    {
        const QString script = QStringLiteral(STORYLOOP_SOURCE_DIR "/tests/store/validate.py");
        QStringList arguments{script, QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/schema/project.schema.json")};
        for (const QString& name : QDir(samples()).entryList({u"*.story.json"_s}))
            arguments.append(samples() + u'/' + name);
        QCOMPARE(arguments.size(), 5);
        QProcess python;
        python.start(u"python3"_s, arguments);
        QVERIFY(python.waitForFinished());
        QCOMPARE(QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError()), u"3 valid\n"_s);
    }

    void aBrokenFileDoesNotHideTheOthers()
    {
        QTemporaryDir folder;
        const auto put = [&](const QString& name, const QByteArray& bytes) {
            QVERIFY(store::save(folder.filePath(name), bytes, {}));
        };
        put(u"b.story.json"_s, storyFile("  \"title\": \"B\",\n  \"rank\": 2"));
        put(u"a.story.json"_s, storyFile("  \"title\": \"A\",\n  \"rank\": 3"));
        put(u"broken.story.json"_s, "{");
        put(u"notes.txt"_s, "not a story");
        put(u"portfolio.json"_s, R"({"format": "storyloop/portfolio", "version": 1, "owner": {"name": "Ada"}})");
        const auto opened = store::openPortfolio(folder.path());
        QVERIFY(opened);
        QCOMPARE(opened->portfolio.owner.name, u"Ada"_s);
        QStringList found;
        for (const auto& file : opened->projects)
            found.append(file.project ? file.project->title : file.project.error().first().text().section(u'/', -1));
        QCOMPARE(found,
                 (QStringList{u"B"_s, u"A"_s,
                              u"broken.story.json:1: column 2: not valid JSON: unexpected end of data"_s}));
    }

    void aFolderThatIsNoneIsSaidSo()
    {
        const auto opened = store::openPortfolio(u"/nowhere/at/all"_s);
        QVERIFY(!opened);
        QCOMPARE(opened.error().text(), u"/nowhere/at/all: is not a folder that can be read"_s);
    }

    void aNewFileGetsANameThatIsFree()
    {
        QTemporaryDir folder;
        const auto name = [&](const QString& title) {
            return QFileInfo(store::freeFileName(folder.path(), title)).fileName();
        };
        QCOMPARE(name(u"Fraud: fewer, “false” declines!"_s), u"fraud-fewer-false-declines.story.json"_s);
        QCOMPARE(name(u"Über/../Größe"_s), u"uber-große.story.json"_s);
        QCOMPARE(name(u"///"_s), u"story.story.json"_s);
        QVERIFY(store::save(folder.filePath(u"story.story.json"_s), "x", {}));
        QCOMPARE(name({}), u"story-2.story.json"_s);
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
