// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/markdown.h"
#include "analysis/typography.h"
#include "analysis/words.h"

#include <QTest>

using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

/// The runs as a person would point at them: S(**)S(strong).
QString printed(const QString& source)
{
    QString text;
    for (const Markdown::Run& run : markdown(source).runs) {
        QString styles;
        if (run.styles.testFlag(MarkStyle::Strong)) styles += u's';
        if (run.styles.testFlag(MarkStyle::Emphasis)) styles += u'e';
        if (run.styles.testFlag(MarkStyle::Code)) styles += u'c';
        if (run.styles.testFlag(MarkStyle::Link)) styles += u'l';
        text += (run.isMark ? u"<%1>"_s : styles + u"(%1)"_s).arg(source.sliced(run.start, run.length));
    }
    return text;
}

QString changed(QString text, const QList<TextChange>& changes)
{
    for (const TextChange& change : changes)
        text.replace(change.start, change.removed, change.inserted);
    return text;
}

} // namespace

class TestMarkdown : public QObject
{
    Q_OBJECT

private slots:
    void aParagraphIsTakenApart_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("runs");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("plain words") << u"plain words"_s << u"(plain words)"_s;
        QTest::newRow("strong") << u"a **b** c"_s << u"(a )<**>s(b)<**>( c)"_s;
        QTest::newRow("emphasis with stars") << u"*a* b"_s << u"<*>e(a)<*>( b)"_s;
        QTest::newRow("emphasis with underlines") << u"_a b_"_s << u"<_>e(a b)<_>"_s;
        QTest::newRow("code") << u"call `a*b*c` now"_s << u"(call )<`>c(a*b*c)<`>( now)"_s;
        QTest::newRow("a link") << u"see [here](https://x.y)"_s << u"(see )<[>l(here)<](https://x.y)>"_s;
        QTest::newRow("emphasis in what is strong") << u"**a *b* c**"_s << u"<**>s(a )<*>se(b)<*>s( c)<**>"_s;
        QTest::newRow("emphasis at the end of what is strong") << u"**a *b***"_s << u"<**>s(a )<*>se(b)<*><**>"_s;
        QTest::newRow("strong in emphasis") << u"*a **b***"_s << u"<*>e(a )<**>se(b)<**><*>"_s;
        QTest::newRow("three stars") << u"***a***"_s << u"<**><*>se(a)<*><**>"_s;
        QTest::newRow("code in what is strong") << u"**`a`**"_s << u"<**><`>sc(a)<`><**>"_s;
        QTest::newRow("a mark in code does not close") << u"**a `**` b**"_s << u"<**>s(a )<`>sc(**)<`>s( b)<**>"_s;
        QTest::newRow("not closed") << u"a **b"_s << u"(a **b)"_s;
        QTest::newRow("a star with space behind it") << u"2 * 3 * 4"_s << u"(2 * 3 * 4)"_s;
        QTest::newRow("underlines in a name") << u"learning_rate_decay"_s << u"(learning_rate_decay)"_s;
        QTest::newRow("nothing between the marks") << u"a **** b"_s << u"(a **** b)"_s;
        QTest::newRow("code with nothing in it") << u"a `` b"_s << u"(a `` b)"_s;
        QTest::newRow("brackets without an address") << u"[1] and [2]"_s << u"([1] and [2])"_s;
        QTest::newRow("a reference keeps its underlines") << u"_{{f_1_@c2}} x_"_s << u"<_>e({{f_1_@c2}} x)<_>"_s;
        QTest::newRow("a bullet") << u"- one *a*"_s << u"<- >(one )<*>e(a)<*>"_s;
        QTest::newRow("a bullet of a star") << u"* one"_s << u"<* >(one)"_s;
        QTest::newRow("a number") << u"12. twelve"_s << u"<12. >(twelve)"_s;
        QTest::newRow("a year is no list") << u"2024. A year"_s << u"(2024. A year)"_s;
        QTest::newRow("a dash without a space") << u"-1 is less"_s << u"(-1 is less)"_s;
    }
    void aParagraphIsTakenApart()
    {
        QFETCH(QString, source);
        QTEST(printed(source), "runs");
    }

    void theRunsCoverTheWholeOfAnyText()
    {
        const QString letters = u"*_`[]() a1{}-."_s;
        quint32 state = 1;
        for (int round = 0; round < 20'000; ++round) {
            QString source;
            for (int i = 0; i < 14; ++i) {
                state = state * 1664525 + 1013904223;
                source += letters[(state >> 16) % quint32(letters.size())];
            }
            qsizetype at = 0;
            for (const Markdown::Run& run : markdown(source).runs) {
                QVERIFY2(run.start == at && run.length > 0, qPrintable(source));
                at = run.end();
            }
            QVERIFY2(at == source.size(), qPrintable(source));
        }
    }

    void aMarkIsPutOnAndTakenOff_data()
    {
        QTest::addColumn<QString>("before"); // | begins and ends the selection
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QString>("after");
        QTest::newRow("a selection") << u"a |b c| d"_s << u"**"_s << u"a **b c** d"_s;
        QTest::newRow("spaces stay outside") << u"a| b |c"_s << u"*"_s << u"a *b* c"_s;
        QTest::newRow("the word at the cursor") << u"one tw||o three"_s << u"*"_s << u"one *two* three"_s;
        QTest::newRow("between words: nothing") << u"one || two"_s << u"*"_s << u"one  two"_s;
        QTest::newRow("off again") << u"a **|b c|** d"_s << u"**"_s << u"a b c d"_s;
        QTest::newRow("off again with the marks selected") << u"a |**b**| d"_s << u"**"_s << u"a b d"_s;
        QTest::newRow("off at the cursor") << u"a *o||n* d"_s << u"*"_s << u"a on d"_s;
        QTest::newRow("emphasis beside strong") << u"**a||b**"_s << u"*"_s << u"***ab***"_s;
        QTest::newRow("the list mark is left out") << u"|- item|"_s << u"**"_s << u"- **item**"_s;
        QTest::newRow("strong off where both are") << u"***a||b***"_s << u"**"_s << u"*ab*"_s;
        QTest::newRow("emphasis off where both are") << u"***a||b***"_s << u"*"_s << u"**ab**"_s;
    }
    void aMarkIsPutOnAndTakenOff()
    {
        QFETCH(QString, before);
        QFETCH(QString, mark);
        const qsizetype start = before.indexOf(u'|');
        const qsizetype end = before.lastIndexOf(u'|') - 1;
        before.remove(u'|');
        QTEST(changed(before, toggledMark(before, start, end - start, mark)), "after");
    }

    void aListGoesOn()
    {
        QCOMPARE(nextListMark(u"- "), u"- "_s);
        QCOMPARE(nextListMark(u"9. "), u"10. "_s);
    }

    void lettersMeanThemselvesInCodeAddressesAndReferences_data()
    {
        QTest::addColumn<QString>("before"); // | is the place
        QTest::addColumn<bool>("literal");
        QTest::newRow("in words") << u"one |two"_s << false;
        QTest::newRow("in code") << u"a `b|`"_s << true;
        QTest::newRow("in code that is not closed") << u"a `b|"_s << true;
        QTest::newRow("behind code") << u"a `b` |"_s << false;
        QTest::newRow("in an address") << u"[a](http|)"_s << true;
        QTest::newRow("behind a link") << u"[a](b)|"_s << false;
        QTest::newRow("in a reference") << u"{{re|"_s << true;
        QTest::newRow("behind a reference") << u"{{re}}|"_s << false;
    }
    void lettersMeanThemselvesInCodeAddressesAndReferences()
    {
        QFETCH(QString, before);
        const qsizetype at = before.indexOf(u'|');
        before.remove(u'|');
        QTEST(isLiteralAt(before, at), "literal");
    }

    void typedSignsBecomeTypographic_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("set");
        QTest::newRow("an opening mark") << u"so \""_s << u""_s << u"so “"_s;
        QTest::newRow("a closing mark") << u"“so\""_s << u"en"_s << u"“so”"_s;
        QTest::newRow("behind a bracket") << u"(\""_s << u"en"_s << u"(“"_s;
        QTest::newRow("in German") << u"so \""_s << u"de"_s << u"so „"_s;
        QTest::newRow("closing in German") << u"„so\""_s << u"de"_s << u"„so“"_s;
        QTest::newRow("in French") << u"\""_s << u"fr"_s << u"«"_s;
        QTest::newRow("an apostrophe") << u"don'"_s << u"en"_s << u"don’"_s;
        QTest::newRow("years that are cut short") << u"the ‘90s"_s << u"en"_s << u"the ’90s"_s;
        QTest::newRow("German years that are cut short") << u"die ‚90e"_s << u"de"_s << u"die ’90e"_s;
        QTest::newRow("a whole year is quoted") << u"the ‘1990s"_s << u"en"_s << u"the ‘1990s"_s;
        QTest::newRow("a number is quoted") << u"the ‘90 "_s << u"en"_s << u"the ‘90 "_s;
        QTest::newRow("a quotation that ends in years") << u"‘in 90s"_s << u"en"_s << u"‘in 90s"_s;
        QTest::newRow("a single opening mark") << u"“'"_s << u"en"_s << u"“‘"_s;
        QTest::newRow("a dash") << u"so --"_s << u""_s << u"so –"_s;
        QTest::newRow("a long dash") << u"so –-"_s << u""_s << u"so —"_s;
        QTest::newRow("one dash stays") << u"so -"_s << u""_s << u"so -"_s;
        QTest::newRow("an ellipsis") << u"so..."_s << u""_s << u"so…"_s;
        QTest::newRow("a full stop stays") << u"so."_s << u""_s << u"so."_s;
        QTest::newRow("in code it stays") << u"`f(\""_s << u""_s << u"`f(\""_s;
        QTest::newRow("in a reference it stays") << u"{{re--"_s << u""_s << u"{{re--"_s;
    }
    void typedSignsBecomeTypographic()
    {
        QFETCH(QString, typed);
        QFETCH(QString, language);
        const auto change = typographic(typed, language);
        QTEST(change ? changed(typed, {*change}) : typed, "set");
    }

    void onlyWordsAreSpelled()
    {
        const QString prose =
            u"- Don’t `cdoe` [lnik](htpp://x) https://y.z/wrod snake_case v2 ROC PyTorch {{m@c}} naïve, a/bc"_s;
        QStringList words;
        for (const Word& word : wordsToSpell(prose))
            words.append(prose.sliced(word.start, word.length));
        QCOMPARE(words, (QStringList{u"Don’t"_s, u"lnik"_s, u"naïve"_s, u"bc"_s}));
    }

    void wordsAreCountedAsTheyAreSpoken()
    {
        QCOMPARE(wordCount(u"- one – two **three** 4"), 4);
        QCOMPARE(wordCount(u""), 0);
    }
};

QTEST_GUILESS_MAIN(TestMarkdown)

#include "tst_markdown.moc"
