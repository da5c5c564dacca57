// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/folder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using story::Error;

namespace {

QByteArray fixture(const QString& name)
{
    return store::readFile(QStringLiteral(STORYLOOP_SOURCE_DIR "/tests/data/") + name).value_or(QByteArray());
}

} // namespace

/// Files that earlier programs have written, and later ones.
class TestFormats : public QObject
{
    Q_OBJECT

private slots:
    /// Nobody changes a fixture of a version that is out: people have such files.
    void fixturesAreFrozen_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("hash");
        QTest::newRow("version 1 of a story")
            << u"format-1.story.json"_s
            << QByteArray("a583c732481273f6fe73af69c98db11ff41a2ef3de683ceee34aa3d0f6461b72");
        QTest::newRow("version 1 of a portfolio")
            << u"format-1.portfolio.json"_s
            << QByteArray("3fe69fccba847a809c8ef591782a396fccc3af7e42c0db1e8a581e454d00b612");
    }
    void fixturesAreFrozen()
    {
        QFETCH(QString, name);
        QTEST(store::fingerprint(fixture(name)).toHex(), "hash");
    }

    void versionOneIsWrittenAsItWasRead()
    {
        const QByteArray bytes = fixture(u"format-1.story.json"_s);
        const auto project = store::projectFromJson(bytes, u"a"_s);
        QVERIFY2(project, project ? "" : qPrintable(project.error().first().text()));
        QCOMPARE(store::toJson(*project), bytes);
        const QByteArray portfolioBytes = fixture(u"format-1.portfolio.json"_s);
        const auto portfolio = store::portfolioFromJson(portfolioBytes, u"a"_s);
        QVERIFY2(portfolio, portfolio ? "" : qPrintable(portfolio.error().first().text()));
        QCOMPARE(store::toJson(*portfolio), portfolioBytes);
    }

    void aNewerFileSaysWhichVersionItNeeds()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.story.json"_s);
        const QByteArray bytes = R"({"format": "storyloop/project", "version": 7, "title": "Später", "cycles": 3})";
        QVERIFY(store::save(path, bytes, {}));
        const auto file = store::openProject(path);
        QVERIFY(!file.project);
        QCOMPARE(file.project.error().first().kind, Error::Kind::NewerVersion);
        QCOMPARE(file.newer, (store::NewerStory{7, u"Später"_s}));
    }

    void whatIsNotNewerIsNotSaidToBe_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a story of today") << fixture(u"format-1.story.json"_s);
        QTest::newRow("no story at all") << QByteArray("hello");
        QTest::newRow("something newer, but of another kind")
            << QByteArray(R"({"format": "storyloop/portfolio", "version": 7})");
        QTest::newRow("a version that there is not") << QByteArray(R"({"format": "storyloop/project", "version": 0})");
        QTest::newRow("a version that is no number")
            << QByteArray(R"({"format": "storyloop/project", "version": "7"})");
        QTest::newRow("a newer one that is cut off") << QByteArray(R"({"format": "storyloop/project", "version": 7, )");
    }
    void whatIsNotNewerIsNotSaidToBe()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!store::newerStory(bytes));
    }
};

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
