// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cyclestest.h"

#include "app/banner.h"
#include "document/edits.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// What is said beside the page comes while somebody reads, or is about to click: nothing moves under the mouse.
class TestCalmBanners : public CyclesTest
{
    Q_OBJECT

    app::Banner* shownBanner()
    {
        for (auto* banner : window()->findChildren<app::Banner*>())
            if (banner->isVisible()) return banner;
        return nullptr;
    }
    /// Where everything stands that is in sight, but what the banners and the line of news have.
    QHash<QWidget*, QRect> places()
    {
        QTest::qWait(500); // until the help at the side follows
        QHash<QWidget*, QRect> places;
        for (auto* widget : window()->findChildren<QWidget*>()) {
            bool isBanner = false;
            for (const QWidget* around = widget; around; around = around->parentWidget())
                isBanner |= qobject_cast<const app::Banner*>(around) || around->objectName() == "statusLine"_L1;
            if (widget->isVisible() && !isBanner)
                places.insert(widget, {widget->mapToGlobal(QPoint()), widget->size()});
        }
        return places;
    }

    static QByteArray described(const QWidget* widget, QRect before, QRect after)
    {
        QString text;
        QDebug(&text) << widget << before << after;
        return text.toUtf8();
    }

private slots:
    void init() { m_window = std::make_unique<ShownWindow>(); }

    void anOfferToUndoMovesNothing_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("laptop") << QSize(1366, 768);
        QTest::newRow("small") << QSize(1024, 600);
    }
    void anOfferToUndoMovesNothing()
    {
        QFETCH(QSize, size);
        open({cycle(u"a"_s, {}, 80), cycle(u"b"_s, {}, 90)});
        window()->resize(size);
        cycles()->setFocus();
        QTest::keyClick(cycles(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(shownBanner());
        const auto with = places();
        shownBanner()->clear(app::Banner::Kind::Undo);
        QVERIFY(!shownBanner());
        const auto without = places();
        for (auto at = with.begin(); at != with.end(); ++at)
            if (const auto then = without.find(at.key()); then != without.end())
                QVERIFY2(then->topLeft() == at->topLeft(), described(at.key(), *at, *then).constData());
    }

    void anOfferToUndoIsInSightAtAnyWidth()
    {
        open({cycle(u"a"_s, {}, 80)});
        window()->showStep(Step::Cycles);
        edits::deleteEntry(document(), key(), "cycles[a]"_L1);
        for (const int width : {1600, 1280, 1024}) {
            window()->resize(width, 700);
            QTest::qWait(50);
            const auto* undo = shownBanner()->findChild<QPushButton*>();
            QVERIFY(window()->rect().contains(QRect(undo->mapTo(window(), QPoint()), undo->size())));
            QCOMPARE(window()->childAt(undo->mapTo(window(), undo->rect().center())), undo);
        }
    }

    void aNoticeDoesNotPushThePage()
    {
        open({cycle(u"a"_s, {}, 80)});
        window()->showStep(Step::Monitoring);
        const auto before = places();
        auto* notice = window()->findChildren<app::Banner*>().first();
        notice->say(app::Banner::Kind::Notice, u"Something that is good to know"_s, u"Close"_s, {});
        QTRY_VERIFY(notice->isVisible());
        const auto after = places();
        for (auto at = after.begin(); at != after.end(); ++at)
            if (const auto was = before.find(at.key()); was != before.end())
                QVERIFY2(was.value().topLeft() == at.value().topLeft(),
                         described(at.key(), was.value(), at.value()).constData());
    }

    /// The second press of a double click comes to whatever stands there by then.
    void aDoubleClickAnswersOneNotice()
    {
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        auto* banner = new app::Banner(&window);
        row->addWidget(banner);
        QStringList answered;
        const auto second = [&] { answered.append(u"second"_s); };
        const auto first = [&] {
            answered.append(u"first"_s);
            banner->say(app::Banner::Kind::Notice, u"Second"_s, u"Delete it"_s, second);
        };
        banner->say(app::Banner::Kind::Notice, u"First"_s, u"Close"_s, first);
        window.resize(600, 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* button = banner->findChild<QPushButton*>();
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseDClick(button, Qt::LeftButton);
        QTest::mouseRelease(button, Qt::LeftButton);
        QCOMPARE(answered, QStringList{u"first"_s});
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(answered, (QStringList{u"first"_s, u"second"_s}));
    }
};

QTEST_MAIN(TestCalmBanners)
#include "tst_calmbanners.moc"
