// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formatstories.h"
#include "stories.h"

#include "coach/guidance.h"
#include "publish/resume.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTextDocumentFragment>
#include <QUrl>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

Owner jonas()
{
    Owner owner;
    owner.name = u"Jonas Muster"_s;
    owner.headline = u"Machine-learning engineer"_s;
    owner.mail = u"jonas@example.org"_s;
    Link link;
    link.title = u"GitHub"_s;
    link.url = u"https://github.com/example"_s;
    Link script;
    script.title = u"Run"_s;
    script.url = u"javascript:alert(1)"_s;
    owner.links = {link, script};
    return owner;
}

QJsonObject resume(const QList<Project>& projects)
{
    return QJsonDocument::fromJson(formats::made(u"json"_s, projects, {}, jonas())).object();
}

QStringList texts(const QJsonValue& list)
{
    QStringList all;
    for (const QJsonValue& value : list.toArray())
        all.append(value.toString());
    return all;
}

/// What schema.json of JSON Resume 1.0.0 says of an entry of `projects`, and of the parts of `basics` that are written.
QString faultOf(const QJsonObject& resume)
{
    static const QRegularExpression date(
        u"^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$"_s);
    const auto isTextList = [](const QJsonValue& value) {
        const QJsonArray list = value.toArray();
        return value.isArray() && std::ranges::all_of(list, [](const QJsonValue& v) { return v.isString(); });
    };
    if (!resume[u"basics"].isObject() || !resume[u"projects"].isArray()) return u"its parts"_s;
    if (!QUrl(resume[u"$schema"].toString()).isValid()) return u"$schema"_s;
    for (const QJsonValue& value : resume[u"projects"].toArray()) {
        if (!value.isObject()) return u"a project"_s;
        const QJsonObject project = value.toObject();
        for (auto it = project.begin(); it != project.end(); ++it) {
            const QString key = it.key();
            const bool isText = key == u"name" || key == u"description" || key == u"entity" || key == u"type";
            const bool isDate = key == u"startDate" || key == u"endDate";
            const bool isList = key == u"highlights" || key == u"keywords" || key == u"roles";
            if (isText       ? !it->isString()
                    : isDate ? !date.match(it->toString()).hasMatch()
                             : !isList || !isTextList(*it))
                return key;
        }
    }
    for (const QJsonValue& profile : resume[u"basics"][u"profiles"].toArray())
        if (!QUrl(profile[u"url"].toString(), QUrl::StrictMode).isValid()) return u"profiles"_s;
    return {};
}

QList<QStringList> cards(const QByteArray& tsv)
{
    QList<QStringList> all;
    for (const QString& line : QString::fromUtf8(tsv).split(u'\n', Qt::SkipEmptyParts))
        if (!line.startsWith(u'#')) all.append(line.split(u'\t'));
    return all;
}

QString shown(const QString& field) { return QTextDocumentFragment::fromHtml(field).toPlainText(); }

} // namespace

/// Files that other programs read: a résumé, and cards to learn by.
class TestResume : public QObject
{
    Q_OBJECT

private slots:
    void itFollowsTheSchema_data()
    {
        QTest::addColumn<Project>("project");
        QTest::newRow("a whole story") << stories::fraud();
        QTest::newRow("nothing at all") << Project();
        for (const formats::HostileText& hostile : formats::hostileTexts())
            QTest::newRow(hostile.name) << formats::withText(hostile.text);
    }
    void itFollowsTheSchema()
    {
        QFETCH(Project, project);
        QCOMPARE(faultOf(resume({project})), QString());
    }

    void theHighlightsBeginWithTheOutcomeAndGoOnWithDecisions()
    {
        const QJsonValue project = resume({stories::fraud()})[u"projects"][0];
        QCOMPARE(project[u"name"].toString(), u"Fewer good cards refused"_s);
        const QStringList highlights = texts(project[u"highlights"]);
        QVERIFY(highlights.size() > 1 && highlights.size() <= 5);
        const Project story = stories::fraud();
        const Metric* business = story.metric(story.objective.businessMetric);
        QVERIFY2(highlights.first().startsWith(business->name + u": from "), qPrintable(highlights.first()));
        for (const QString& highlight : highlights.mid(1))
            QVERIFY2(highlight.startsWith(u"Shipped: ") || highlight.startsWith(u"Rolled back: "),
                     qPrintable(highlight));
        QVERIFY(!highlights.join(u' ').contains(u"**"));
        QVERIFY(!highlights.join(u' ').contains(u"{{"));
    }

    void datesAreAsTheSchemaWritesThem_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<QString>("ends");
        QTest::newRow("a day") << u"2026-11-22"_s << u"2026-11-22"_s << u"2026-11-22"_s;
        QTest::newRow("a month") << u"2026-11"_s << u"2026-11"_s << u"2026-11"_s;
        QTest::newRow("a quarter") << u"2026-Q4"_s << u"2026-10"_s << u"2026-12"_s;
        QTest::newRow("a year") << u"2026"_s << u"2026"_s << u"2026"_s;
        QTest::newRow("none") << QString() << QString() << QString();
    }
    void datesAreAsTheSchemaWritesThem()
    {
        QFETCH(QString, date);
        const Date read = date.isEmpty() ? Date() : Date::fromText(date).value();
        QTEST(publish::resumeDate(read, false), "begins");
        QTEST(publish::resumeDate(read, true), "ends");
    }

    void theOwnerIsNamedOnHisOwnStoriesOnly()
    {
        const QJsonValue basics = resume({stories::fraud()})[u"basics"];
        QCOMPARE(basics[u"name"].toString(), u"Jonas Muster"_s);
        QCOMPARE(basics[u"email"].toString(), u"jonas@example.org"_s);
        QCOMPARE(basics[u"profiles"].toArray().size(), 1); // the other is no address
        Project record = stories::fraud();
        record.provenance = Provenance::PublicRecord;
        const QJsonObject told = resume({record});
        QCOMPARE(told[u"basics"].toObject(), QJsonObject());
        QVERIFY(!told[u"projects"][0].toObject().contains(u"roles"));
        QVERIFY(told[u"projects"][0][u"description"].toString().endsWith(u"Told from the public record."));
    }

    void whatIsPrivateIsNotInIt()
    {
        const QByteArray json = formats::made(u"json"_s, {stories::fraud()});
        const QByteArray tsv = formats::made(u"tsv"_s, {stories::fraud()});
        for (const char* word : {"PRIVATEWORD", "SILENCEDWORD", "ALIASWORD", "TELLINGWORD"})
            QVERIFY2(!json.contains(word) && !tsv.contains(word), word);
    }

    // --- cards ---

    void ankiIsToldHowToReadThem()
    {
        const QByteArray tsv = formats::made(u"tsv"_s, {stories::fraud()});
        QVERIFY(tsv.startsWith(
            "#separator:tab\n#html:true\n#guid column:1\n#columns:GUID\tFront\tBack\tTags\n#tags column:4\n"));
    }

    void aCardAsksOneThingAndAnswersFromTheStory()
    {
        const Project project = stories::fraud();
        QSet<QString> names;
        QSet<QString> fronts;
        bool isLearningAsked = false;
        const QList<QStringList> all = cards(formats::made(u"tsv"_s, {project}));
        QVERIFY(all.size() > 40);
        for (const QStringList& card : all) {
            QCOMPARE(card.size(), 4);
            QVERIFY2(!names.contains(card[0]) && !fronts.contains(card[1]), qPrintable(card[0]));
            names.insert(card[0]);
            fronts.insert(card[1]);
            QVERIFY2(shown(card[1]).contains(u'?'), qPrintable(card[1]));
            QVERIFY(!shown(card[2]).trimmed().isEmpty());
            QVERIFY2(card[3].startsWith(u"storyloop::fewer-good-cards-refused::") && !card[3].contains(u' '),
                     qPrintable(card[3]));
            if (card[0] != project.id + u"/cycles["_s + project.cycles.first().id + u"].learning"_s) continue;
            isLearningAsked = true;
            QVERIFY(
                card[1].startsWith(u"What do you do differently since then?<br><small>Fewer good cards refused · "));
            QCOMPARE(shown(card[2]).section(u'\n', 0, 0).left(20),
                     project.cycles.first().learning.paragraphs.first().left(20));
        }
        QVERIFY(isLearningAsked);
    }

    void anEmptyFieldHasNoCard()
    {
        Project project;
        project.id = u"p"_s;
        project.title = u"Begun today"_s;
        QCOMPARE(cards(formats::made(u"tsv"_s, {project})).size(), 0);
        project.summary = u"One sentence."_s;
        QCOMPARE(cards(formats::made(u"tsv"_s, {project})).size(), 1);
    }

    void whatIsTypedStaysInItsField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        for (const formats::HostileText& hostile : formats::hostileTexts())
            QTest::newRow(hostile.name) << hostile.text << hostile.read;
    }
    void whatIsTypedStaysInItsField()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const QList<QStringList> all = cards(formats::made(u"tsv"_s, {formats::withText(text)}));
        QVERIFY(all.size() > 40);
        bool isTeamAsked = false;
        for (const QStringList& card : all) {
            QCOMPARE(card.size(), 4);
            if (!card[0].endsWith(u"/stakeholders")) continue;
            isTeamAsked = true;
            QVERIFY(shown(card[1]).simplified().contains(read));
        }
        QVERIFY(isTeamAsked);
    }

    void theSameStoryGivesTheSameBytes()
    {
        for (const QString& ending : {u"json"_s, u"tsv"_s})
            QVERIFY(formats::made(ending, {stories::fraud()}) == formats::made(ending, {stories::fraud()}));
    }
};

QTEST_MAIN(TestResume)
#include "tst_resume.moc"
