// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/portfolioclaim.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using app::PortfolioClaim;
using namespace Qt::StringLiterals;

namespace {

/// The first window: another process, which says what becomes of its claim.
int holdClaim(QCoreApplication& application, const QString& state, const QString& portfolio)
{
    PortfolioClaim claim(state);
    QObject::connect(&claim, &PortfolioClaim::raiseWanted, &application, [] {
        std::puts("raised");
        std::fflush(stdout);
    });
    std::puts(claim.claim(portfolio) == PortfolioClaim::Answer::Ours ? "ours" : "not ours");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestPortfolioClaim : public QObject
{
    Q_OBJECT

    QTemporaryDir m_state;
    QTemporaryDir m_portfolio;
    QProcess m_bus;

    bool startFirst(QProcess& first)
    {
        first.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, m_state.path(), m_portfolio.path()});
        return first.waitForReadyRead(10'000) && first.readLine() == "ours\n";
    }
    static void end(QProcess& process)
    {
        process.kill();
        process.waitForFinished();
    }

private slots:
    // The order counts: a process that has met a bus keeps it.
    void withoutABusTheSecondOnlyReads()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
        QProcess first;
        QVERIFY(startFirst(first));
        PortfolioClaim second(m_state.path());
        QCOMPARE(second.claim(m_portfolio.path()), PortfolioClaim::Answer::Taken);
        end(first);
        QCOMPARE(second.claim(m_portfolio.path()), PortfolioClaim::Answer::Ours); // a dead window has nothing open
    }

    void anotherPortfolioIsNobodysBusiness()
    {
        QProcess first;
        QVERIFY(startFirst(first));
        QTemporaryDir other;
        PortfolioClaim second(m_state.path());
        QCOMPARE(second.claim(other.path()), PortfolioClaim::Answer::Ours);
        QCOMPARE(second.claim(other.path()), PortfolioClaim::Answer::Ours); // and again
        end(first);
    }

    void withABusTheFirstIsRaised()
    {
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        if (!m_bus.waitForReadyRead(5000)) QSKIP("dbus-daemon is not there");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        QProcess first;
        QVERIFY(startFirst(first));
        QTemporaryDir other;
        PortfolioClaim second(m_state.path());
        QCOMPARE(second.claim(other.path()), PortfolioClaim::Answer::Ours);
        QCOMPARE(second.claim(m_portfolio.path()), PortfolioClaim::Answer::Raised);
        QVERIFY(first.waitForReadyRead(5000));
        QCOMPARE(first.readLine(), "raised\n");
        end(first);
    }

    void cleanupTestCase()
    {
        if (m_bus.state() != QProcess::NotRunning) end(m_bus);
    }
};

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--hold"_s) return holdClaim(application, arguments.value(2), arguments.value(3));
    TestPortfolioClaim test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_portfolioclaim.moc"
