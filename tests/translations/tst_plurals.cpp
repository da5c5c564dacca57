// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace translations;
using namespace Qt::StringLiterals;

/// The English file, which holds the plurals and nothing else.
class TestPlurals : public QObject
{
    Q_OBJECT

    QList<Text> m_inSources;
    QList<Text> m_committed;

    static QStringList ids(const QList<Text>& texts)
    {
        QStringList ids;
        for (const Text& text : texts)
            if (text.isPlural) ids.append(text.id());
        ids.sort();
        return ids;
    }

    QString m_complaint;

private slots:
    void initTestCase()
    {
        const QString file =
            QDir(QStringLiteral(STORYLOOP_BINARY_DIR)).filePath(u"tests/translations/plurals-all.ts"_s);
        m_complaint = extract(file).error_or(QString());
        const auto inSources = readCatalogue(file);
        QVERIFY2(inSources, inSources ? "" : qPrintable(inSources.error()));
        m_inSources = *inSources;
        const auto committed = readCatalogue(QStringLiteral(STORYLOOP_SOURCE_DIR "/translations/storyloop_en.ts"));
        QVERIFY2(committed, committed ? "" : qPrintable(committed.error()));
        m_committed = *committed;
    }

    void everyTextIsFiledUnderTheContextThatItIsLookedForUnder()
    {
        QVERIFY2(m_complaint.isEmpty(), qPrintable(m_complaint)); // a tr() in a class without Q_OBJECT, or in none
        for (const char* context : {"Field", "Choice", "RecordType", "Publish", "Edits", "JsonReader", "Save", "Chart"})
            QVERIFY2(std::ranges::contains(m_inSources, QLatin1StringView(context), &Text::context), context);
    }

    void theEnglishFileHasThePluralsOfTheSources()
    {
        QVERIFY2(ids(m_committed) == ids(m_inSources),
                 qPrintable(
                     u"run: cmake --build BUILD --target update_translations\nsources:\n  %1\nstoryloop_en.ts:\n  %2"_s
                         .arg(ids(m_inSources).join(u"\n  "), ids(m_committed).join(u"\n  "))));
        QVERIFY(std::ranges::all_of(m_committed, &Text::isPlural));
    }

    void bothFormsAreFilledIn()
    {
        for (const Text& text : std::as_const(m_committed)) {
            QVERIFY2(text.isFinished && text.forms.size() == 2, qPrintable(text.id()));
            QVERIFY2(text.forms[0] != text.forms[1], qPrintable(text.id()));
            QVERIFY2(text.forms[1].contains(u"%n"), qPrintable(text.forms[1])); // one may be "once"
            for (const QString& form : text.forms)
                QVERIFY2(!form.isEmpty() && !form.contains(u"(s)"), qPrintable(form));
        }
    }

    void theProgramSaysThem()
    {
        QTranslator english;
        QVERIFY(english.load(u"storyloop_en"_s, QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop/translations")));
        QCoreApplication::installTranslator(&english);
        QCOMPARE(QCoreApplication::translate("Chart", "%n cycle(s)", nullptr, 1), u"1 cycle"_s);
        QCOMPARE(QCoreApplication::translate("Chart", "%n cycle(s)", nullptr, 18), u"18 cycles"_s);
        QCOMPARE(QCoreApplication::translate("app::MainWindow", "%n word(s)", nullptr, 0), u"0 words"_s);
        QCoreApplication::removeTranslator(&english);
    }

    void thePseudoLanguageKeepsWhatIsNoText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a placeholder") << u"Saved %1"_s << u"⟦Šåvéd %1 öö⟧"_s;
        QTest::newRow("a mnemonic") << u"S&tory"_s << u"⟦Š&tørýöö⟧"_s;
        QTest::newRow("a tag") << u"<b>On</b>"_s << u"⟦<b>Øñ</b>ö⟧"_s;
        QTest::newRow("an entity") << u"a&nbsp;b"_s << u"⟦å&nbsp;bö⟧"_s;
    }
    void thePseudoLanguageKeepsWhatIsNoText()
    {
        QFETCH(QString, text);
        QTEST(pseudo(text), "expected");
    }
};

QTEST_GUILESS_MAIN(TestPlurals)
#include "tst_plurals.moc"
