// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"
#include "views/cycledetail.h"
#include "views/overviewpage.h"
#include "views/theme.h"
#include "views/windowlanguage.h"

#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace document;
using namespace story;
using namespace views;
using namespace Qt::StringLiterals;

/// The window writes dates in the language of the user; the story, when it is told, in its own.
class TestDates : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Document m_document;
    QString m_key;

private slots:
    void initTestCase()
    {
        Theme::apply(*qApp, Appearance::Light);
        m_document.open(*store::openPortfolio(m_folder.path()));
        Project project;
        Cycle cycle;
        cycle.id = u"c1"_s;
        cycle.startDate = *Date::fromText(u"2026-03-02"_s);
        cycle.endDate = *Date::fromText(u"2026-05"_s);
        project.cycles = {cycle};
        Telling told;
        told.id = u"t1"_s;
        told.date = *Date::fromText(u"2026-10-04"_s);
        project.tellings = {told};
        m_key = edits::addProject(m_document, project);
    }

    void theHeadOfACycleHasTheDatesOfTheWindowsLanguage_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("dates");
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany) << u"2 März 2026 – Mai 2026"_s;
        QTest::newRow("British") << QLocale(QLocale::English, QLocale::UnitedKingdom) << u"2 March 2026 – May 2026"_s;
    }
    void theHeadOfACycleHasTheDatesOfTheWindowsLanguage()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, dates);
        setLanguageOfWindow(locale);
        CycleDetail detail(m_document);
        detail.setPlace({m_key, FieldPath("cycles"_L1).entry(u"c1"_s)});
        const QString head = detail.findChild<QLabel*>(u"cycleHead"_s)->text();
        QVERIFY2(head.contains(dates), qPrintable(head));
    }

    void soHasTheOverview()
    {
        setLanguageOfWindow(QLocale(QLocale::German, QLocale::Germany));
        OverviewPage page(m_document);
        page.setProject(m_key);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QStringList said;
        for (const auto* label : page.findChildren<QLabel*>())
            said.append(label->text());
        QVERIFY2(said.join(u'\n').contains(u"4 Oktober 2026"_s), qPrintable(said.join(u'\n')));
    }
};

QTEST_MAIN(TestDates)
#include "tst_dates.moc"
