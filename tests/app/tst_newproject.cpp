// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `storyloop new --template`, and export with pictures: the real executable.
class TestNewProject : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_complaints;

    int run(const QStringList& arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral(STORYLOOP_PROGRAM), arguments);
        if (!process.waitForFinished()) return -1;
        m_complaints = process.readAllStandardError();
        return process.exitCode();
    }

    QJsonObject written(const QString& name)
    {
        QFile file(m_folder->filePath(name + u".story.json"_s));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aTemplateBringsItsKindAndNoPrompt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("type");
        QTest::newRow("fraud") << u"fraud-detection"_s << u"deployedProduct"_s;
        QTest::newRow("an assistant") << u"llm-assistant"_s << u"llmSystem"_s;
        QTest::newRow("research") << u"research"_s << u"designedNotRun"_s;
        QTest::newRow("three months") << u"three-month-project"_s << u"shortProject"_s;
    }
    void aTemplateBringsItsKindAndNoPrompt()
    {
        QFETCH(QString, name);
        QFETCH(QString, type);
        QCOMPARE(run({u"new"_s, u"mine"_s, u"--template"_s, name}), 0);
        const QJsonObject project = written(u"mine"_s);
        QCOMPARE(project.value("type"_L1).toString(), type);
        QCOMPARE(project.value("template"_L1).toString(), name);
        QCOMPARE(project.value("title"_L1).toString(), u"Mine"_s);
        QVERIFY(!project.value("id"_L1).toString().isEmpty());
        QVERIFY(project.value("metrics"_L1).toArray().size() >= 3);
        QVERIFY(!project.contains("prompts"_L1));
        QVERIFY(!project.contains("monitoring"_L1) || project.value("monitoring"_L1).toObject().size() <= 2);
        QCOMPARE(run({u"check"_s, u"--strict"_s, u"mine.story.json"_s}), 0);
    }

    void aTemplateThatThereIsNotIsWrongUsageAndNamesThoseThereAre()
    {
        QCOMPARE(run({u"new"_s, u"mine"_s, u"--template"_s, u"astrology"_s}), 2);
        QVERIFY2(m_complaints.contains("forecasting, fraud-detection"), m_complaints.constData());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void exportSaysWhichPictureIsMissingAndGoesOn()
    {
        QFile file(m_folder->filePath(u"a.story.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "storyloop/project", "version": 1, "id": "p", "title": "A",
            "figures": [{"id": "f", "step": "rollout", "file": "gone.png", "caption": "Errors by week"}]})");
        file.close();
        QCOMPARE(run({u"export"_s, u"a.story.json"_s, u"-o"_s, u"a.pdf"_s}), 0);
        QVERIFY2(m_complaints.contains("gone.png: the picture is missing"), m_complaints.constData());
        QVERIFY(QFile::exists(m_folder->filePath(u"a.pdf"_s)));
    }
};

QTEST_GUILESS_MAIN(TestNewProject)
#include "tst_newproject.moc"
