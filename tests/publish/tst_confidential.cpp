// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories.h"

#include "publish/confidential.h"
#include "publish/formats.h"
#include "store/json.h"

#include <QTest>

using namespace story;
using namespace publish;
using namespace Qt::StringLiterals;

/// The confidential edition: who worked where for whom is nowhere in it.
class TestConfidential : public QObject
{
    Q_OBJECT

    static Project withAliases(const QList<std::pair<QString, QString>>& names)
    {
        Project project;
        for (const auto& [name, alias] : names) {
            Alias entry;
            entry.name = name;
            entry.alias = alias;
            project.aliases.append(entry);
        }
        return project;
    }
    static QString replaced(const QString& text, const QList<std::pair<QString, QString>>& names)
    {
        Project project = withAliases(names);
        project.summary = text;
        return confidential(project).summary;
    }

private slots:
    void namesAreReplaced_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("told");
        QTest::newRow("a name") << u"Fraud at Acme."_s << u"Fraud at a bank."_s;
        QTest::newRow("in other letters") << u"ACME and acme"_s << u"a bank and a bank"_s;
        QTest::newRow("a longer one first") << u"Acme Labs did it"_s << u"a research group did it"_s;
        QTest::newRow("a possessive") << u"Acme's and Acme’s cards"_s << u"a bank's and a bank’s cards"_s;
        QTest::newRow("no part of a word") << u"Acmeology, macme"_s << u"Acmeology, macme"_s;
        QTest::newRow("with a dash") << u"the Acme-wide rule"_s << u"the a bank-wide rule"_s;
        QTest::newRow("in a file name") << u"acme_rules.yaml"_s << u"a bank_rules.yaml"_s;
        QTest::newRow("not Latin") << u"Банк Ёлка ждёт"_s << u"Банк X ждёт"_s;
        QTest::newRow("signs of expressions") << u"C++ (Inc.) paid"_s << u"a vendor paid"_s;
        QTest::newRow("without an alias") << u"asked Jonas twice"_s << u"asked (name withheld) twice"_s;
    }
    void namesAreReplaced()
    {
        QFETCH(QString, text);
        QFETCH(QString, told);
        QCOMPARE(replaced(text,
                          {{u"Acme"_s, u"a bank"_s},
                           {u"Acme Labs"_s, u"a research group"_s},
                           {u"ёлка"_s, u"X"_s},
                           {u" C++ (Inc.) "_s, u"a vendor"_s},
                           {u"Jonas"_s, {}},
                           {{}, u"nothing"_s}}),
                 told);
    }

    void noNameIsLeftInAnyFormat()
    {
        Project project = stories::fraud();
        const QString name = u"Zyxwvut"_s;
        project.title.append(u' ' + name);
        project.team = name;
        project.stakeholders.append(name);
        project.objective.problem.paragraphs.append(u"It began at %1."_s.arg(name));
        project.objective.about[u"problem"_s].source = u"https://%1.example/report"_s.arg(name.toLower());
        project.cycles.first().title = name;
        for (Cycle& cycle : project.cycles)
            for (Snippet& snippet : cycle.snippets)
                snippet.code.text.prepend(u"# by %1\n"_s.arg(name));
        project.monitoring.sixMonthsLater.paragraphs.append(u"%1 kept it."_s.arg(name));
        Alias alias;
        alias.id = u"a1"_s;
        alias.name = name;
        alias.alias = u"the bank"_s;
        project.aliases = {alias};
        Options options{.edition = Edition::Study,
                        .dataFolder = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"),
                        .moduleFolder = QStringLiteral(MODULE_FOLDER)};
        for (const Format& format : formats()) {
            if (format.ending == "pdf"_L1 || format.ending == "odt"_L1 || format.arePages) continue; // packed
            const auto open = format.make({project}, {}, options);
            QVERIFY(open && open->bytes.toLower().contains(name.toLower().toUtf8()));
            options.isConfidential = true;
            const auto made = format.make({project}, {}, options);
            QVERIFY(made);
            QVERIFY2(!made->bytes.toLower().contains(name.toLower().toUtf8()), format.ending.data());
            options.isConfidential = false;
        }
    }

    void aStoryWithoutAliasesStaysAsItIs()
    {
        Project project = stories::fraud();
        project.aliases.clear();
        QVERIFY(confidential(project) == project);
    }
};

QTEST_MAIN(TestConfidential)
#include "tst_confidential.moc"
