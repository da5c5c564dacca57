// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/matching.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;

class TestMatching : public QObject
{
    Q_OBJECT

private slots:
    void whatMatchesAndInWhichOrder_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("order");
        const auto row = [](const char* name, const QString& typed, const QStringList& names,
                            const QStringList& order) { QTest::newRow(name) << typed << names << order; };
        row("an empty text matches all, in their order", u""_s, {u"b"_s, u"a"_s}, {u"b"_s, u"a"_s});
        row("what begins the name comes first", u"cy"_s, {u"Policy"_s, u"Add cycle"_s, u"Cycle 3"_s},
            {u"Cycle 3"_s, u"Add cycle"_s, u"Policy"_s});
        row("letters in this order, not in another", u"ctc"_s, {u"Coach the cycle"_s, u"Tic"_s},
            {u"Coach the cycle"_s});
        row("first letters of words", u"es"_s, {u"Rest"_s, u"Explore the samples"_s},
            {u"Explore the samples"_s, u"Rest"_s});
        row("case does not matter", u"FRAUD"_s, {u"fraud alerts"_s}, {u"fraud alerts"_s});
        row("a space may be typed or not", u"new sto"_s, {u"New story"_s, u"Newsroom"_s}, {u"New story"_s});
        row("together before scattered", u"role"_s, {u"Roll back to the last release"_s, u"What my role was"_s},
            {u"What my role was"_s, u"Roll back to the last release"_s});
        row("nothing fits", u"xyz"_s, {u"Undo"_s, u""_s}, {});
        row("letters beyond ASCII", u"ÉT"_s, {u"été"_s}, {u"été"_s});
        row("longer than any name", u"undoundo"_s, {u"Undo"_s}, {});
    }
    void whatMatchesAndInWhichOrder()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, names);
        names.removeIf([&](const QString& name) { return !items::matchCost(typed, name); });
        std::ranges::stable_sort(names, {}, [&](const QString& name) { return *items::matchCost(typed, name); });
        QTEST(names, "order");
    }
};

QTEST_APPLESS_MAIN(TestMatching)
#include "tst_matching.moc"
