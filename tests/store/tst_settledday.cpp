// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settledday.h"

#include "store/history.h"
#include "store/trash.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using store::History;
using store::Trash;

namespace {

QDateTime day(int number) { return QDateTime({2026, 3, 1}, {12, 0}, QTimeZone::UTC).addDays(number); }

} // namespace

/// A wrong clock must not throw away what is kept: what is old is so by several days of use.
class TestSettledDay : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_state;

    void keepAt(const QDateTime& now)
    {
        QVERIFY(History(m_state->path()).keep(u"a"_s, now.toString().toUtf8(), now));
        QVERIFY(Trash(m_state->path()).keep("deleted", {}, now));
    }
    /// As the program tidies up when it opens a portfolio.
    void use(const QDateTime& now)
    {
        const QDateTime settled = store::settledMoment(m_state->path(), now);
        History(m_state->path()).expire(settled);
        Trash(m_state->path()).expire(settled);
    }
    qsizetype kept() const
    {
        const qsizetype versions = History(m_state->path()).versions(u"a"_s).size();
        const qsizetype deleted = Trash(m_state->path()).entries().size();
        return versions == deleted ? versions : -1;
    }

private slots:
    void init() { m_state = std::make_unique<QTemporaryDir>(); }

    void daysOfUseAreCounted_data()
    {
        QTest::addColumn<QList<int>>("before");
        QTest::addColumn<int>("today");
        QTest::addColumn<QList<int>>("after");
        QTest::newRow("the first day") << QList<int>{} << 5 << QList<int>{5};
        QTest::newRow("a day counts once") << QList<int>{4, 5} << 5 << QList<int>{4, 5};
        QTest::newRow("the last three count") << QList<int>{1, 4, 5} << 9 << QList<int>{4, 5, 9};
        QTest::newRow("a clock that was ahead") << QList<int>{4, 5, 400} << 6 << QList<int>{4, 5, 6};
        QTest::newRow("a clock that is behind") << QList<int>{4, 5, 6} << -900 << QList<int>{-900};
    }
    void daysOfUseAreCounted()
    {
        QFETCH(QList<int>, before);
        QFETCH(int, today);
        QList<QDate> days;
        for (const int number : std::as_const(before))
            days.append(day(number).date());
        QList<int> after;
        for (const QDate& date : store::daysOfUse(days, day(today).date()))
            after.append(int(day(0).date().daysTo(date)));
        QTEST(after, "after");
    }

    void whatIsThirtyDaysOldGoesAFewDaysLater()
    {
        keepAt(day(0));
        for (int number = 0; number <= 32; ++number)
            use(day(number));
        QCOMPARE(kept(), 1);
        for (int number = 33; number <= 34; ++number)
            use(day(number));
        QCOMPARE(kept(), 0);
    }

    void whoComesOnceAWeekIsKeptALittleMore()
    {
        keepAt(day(0));
        for (int number = 0; number <= 42; number += 7)
            use(day(number));
        QCOMPARE(kept(), 1);
        use(day(49));
        QCOMPARE(kept(), 0);
    }

    void aClockThatIsSetAheadForTwoDaysCostsNothing()
    {
        for (int number = 0; number <= 5; ++number) {
            use(day(number));
            keepAt(day(number));
        }
        for (const int ahead : {400, 400, 401})
            use(day(ahead));
        QCOMPARE(kept(), 6);
        for (int number = 6; number <= 20; ++number)
            use(day(number));
        QCOMPARE(kept(), 6);
    }

    void aClockThatStartsInThePastCostsNothing()
    {
        for (int number = 0; number <= 5; ++number)
            use(day(number));
        use(day(-9000));
        keepAt(day(-9000));
        use(day(6));
        use(day(7));
        QCOMPARE(kept(), 1);
    }

    void whereTheDaysCannotBeRememberedNothingIsOld()
    {
        keepAt(day(0));
        QVERIFY(QDir(m_state->path()).mkdir(u"days.txt"_s));
        for (const int number : {100, 101, 102, 103})
            use(day(number));
        QCOMPARE(kept(), 1);
    }

    void whatIsAboveTheLimitsGoesAllTheSame()
    {
        History history(m_state->path());
        history.setLimits({.bytes = 1500});
        QVERIFY(history.keep(u"a"_s, QByteArray(1000, '1'), day(0)));
        QVERIFY(history.keep(u"a"_s, QByteArray(1000, '2'), day(1)));
        history.expire(store::settledMoment(m_state->path(), day(1)));
        QCOMPARE(history.versions(u"a"_s).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSettledDay)
#include "tst_settledday.moc"
