// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Broken references in prose stop an export, and only they do. The real executable.
class TestNumberGate : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    void write(const QString& name, const QByteArray& result)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({
  "format": "storyloop/project",
  "version": 1,
  "id": "p",
  "title": "Fraud",
  "metrics": [
    {
      "id": "r",
      "name": "Recall",
      "unit": "%"
    }
  ],
  "cycles": [
    {
      "id": "c1",
      "title": "First",
      "result": [
        ")" + result
                   + R"("
      ],
      "measurements": [
        {
          "id": "x",
          "metric": "r",
          "value": 91.5
        }
      ]
    }
  ]
}
)");
    }

    struct Run
    {
        int code = -1;
        QString out;
        QString complaints;
    };
    Run run(const QStringList& arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral(STORYLOOP_PROGRAM), arguments);
        if (!process.waitForFinished(60'000)) return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aBrokenReferenceStopsTheExportWithFilePlaceAndWhatToDo()
    {
        write(u"a.story.json"_s, "Up to {{r@c9}} and {{f1@c1}}");
        write(u"b.story.json"_s, "Up to {{r@c1}}");
        const Run failed = run({u"export"_s, u"a.story.json"_s, u"b.story.json"_s, u"-o"_s, u"out.pdf"_s});
        QCOMPARE(
            failed.complaints,
            u"storyloop: a.story.json: cycles[c1].result: {{Recall@c9}} refers to the cycle c9, which is not in this "
            "project: choose another, or write the number\n"
            "storyloop: a.story.json: cycles[c1].result: {{f1@First}} refers to the metric f1, which is not in this "
            "project: choose another, or write the number\n"_s);
        QCOMPARE(failed.code, 3);
        QVERIFY(!QFile::exists(m_folder->filePath(u"out.pdf"_s)));
    }

    void aReferenceIsPrintedAsItsValue()
    {
        write(u"b.story.json"_s, "Up to **{{r@c1}}** with {{cycles.count}} cycle");
        const Run done = run({u"export"_s, u"b.story.json"_s, u"-o"_s, u"out.pdf"_s});
        QCOMPARE(done.complaints, QString());
        QCOMPARE(done.code, 0);
        const QString reader = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (reader.isEmpty()) QSKIP("there is no pdftotext");
        QProcess process;
        process.start(reader, {u"-layout"_s, m_folder->filePath(u"out.pdf"_s), u"-"_s});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput()).replace(QChar(0xA0), u' ');
        QVERIFY2(text.contains(u"Up to 91.5 % with 1 cycle"_s), qPrintable(text));
        QVERIFY(!text.contains(u"{{"));
    }

    void checkListsThem()
    {
        write(u"a.story.json"_s, "Up to {{r.delta}}");
        const Run checked = run({u"check"_s, u"--strict"_s, u"a.story.json"_s});
        QCOMPARE(checked.out,
                 u"a.story.json: cycles[c1].result: {{Recall.delta}} needs a value of Recall in the baseline, "
                 "and there is none: enter it, or write the number\n"_s);
        QCOMPARE(checked.code, 1);
    }

    void whatIsInCodeIsNoReference()
    {
        write(u"a.story.json"_s, "The prompt has `{{user}}` in it");
        QCOMPARE(run({u"check"_s, u"--strict"_s, u"a.story.json"_s}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestNumberGate)

#include "tst_numbergate.moc"
