// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Its stages go down, and its prose says percent for points.
constexpr auto contradicting = R"({
  "format": "storyloop/project",
  "version": 1,
  "id": "p",
  "title": "Fraud",
  "metrics": [
    {
      "id": "r",
      "name": "Recall",
      "unit": "%",
      "direction": "higherIsBetter"
    }
  ],
  "baseline": {
    "measurements": [
      {
        "id": "b",
        "metric": "r",
        "value": 80
      }
    ]
  },
  "cycles": [
    {
      "id": "c1",
      "title": "First",
      "result": [
        "Recall improved by 4 %."
      ],
      "resultOn": "2026-02",
      "measurements": [
        {
          "id": "m",
          "metric": "r",
          "value": 84
        }
      ]
    }
  ],
  "rollout": {
    "stages": [
      {
        "id": "s1",
        "title": "Canary",
        "kind": "canary",
        "share": 10
      },
      {
        "id": "s2",
        "title": "Test",
        "kind": "abTest",
        "share": 5
      }
    ]
  }
}
)";

/// What that prose is forgiven for.
constexpr auto silenced = R"(,
  "silenced": [
    {
      "id": "q",
      "rule": "prose-percent-for-points",
      "path": "cycles[c1].result",
      "reason": "everyone says so here"
    }
  ]
}
)";

} // namespace

/// `storyloop check` tells contradictions beside what cannot be right. The real executable.
class TestCheckCommand : public QObject
{
    Q_OBJECT

    static std::pair<QString, int> check(const QByteArray& story, const QStringList& options)
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"a.story.json"_s));
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(story);
        file.close();
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(QStringLiteral(STORYLOOP_PROGRAM),
                      QStringList{u"check"_s} + options + QStringList{u"a.story.json"_s});
        if (!process.waitForFinished(60'000)) return {};
        return {QString::fromUtf8(process.readAllStandardOutput()), process.exitCode()};
    }

private slots:
    void contradictionsAreToldInWords()
    {
        const auto [said, code] = check(contradicting, {u"--strict"_s});
        QCOMPARE(
            said,
            u"a.story.json: rollout.stages[s2].share: has 5 % of the traffic, less than the 10 % of the stage above, "
            "which neither failed nor was stopped\n"
            "a.story.json: cycles[c1].result: says that Recall changed by 4 %; in the tables it is 4 percentage "
            "points\n"_s);
        QCOMPARE(code, 1);
    }

    void whatTheStorySilencesIsNoReasonToFail()
    {
        QByteArray story(contradicting);
        story.replace("\"share\": 5", "\"share\": 10");
        QCOMPARE(check(story, {u"--strict"_s}).second, 1);
        story = story.trimmed().chopped(1).trimmed() + silenced;
        QCOMPARE(check(story, {u"--strict"_s}), std::pair(QString(), 0));
        const QJsonObject told =
            QJsonDocument::fromJson(check(story, {u"--format"_s, u"json"_s}).first.toUtf8()).object();
        QVERIFY(told[u"findings"].toArray().isEmpty());
        QCOMPARE(told[u"silenced"][0][u"rule"].toString(), u"prose-percent-for-points"_s);
        QCOMPARE(told[u"silenced"][0][u"reason"].toString(), u"everyone says so here"_s);
    }
};

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_checkcommand.moc"
