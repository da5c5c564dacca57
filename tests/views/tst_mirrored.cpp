// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "views/chainblock.h"
#include "views/readingmargins.h"

#include <QLabel>

using namespace views;
using namespace Qt::StringLiterals;

/// What stands at one side from left to right stands at the other from right to left.
class TestMirrored : public StoryTest
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, Appearance::Light); }
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void aLinkOfTheChainLeavesRoomForItsNumber_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("from left to right") << Qt::LeftToRight;
        QTest::newRow("from right to left") << Qt::RightToLeft;
    }
    void aLinkOfTheChainLeavesRoomForItsNumber()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QApplication::setLayoutDirection(direction);
        ChainBlock block(1, u"Observation"_s, false, nullptr);
        block.resize(400, 100);
        block.show();
        QVERIFY(QTest::qWaitForWindowExposed(&block));
        const QRect title = block.findChild<QLabel*>()->geometry();
        const int rail = QFontMetrics(Theme::strong()).height();
        const int before = direction == Qt::LeftToRight ? title.left() : block.width() - 1 - title.right();
        const int behind = direction == Qt::LeftToRight ? block.width() - 1 - title.right() : title.left();
        QVERIFY2(before > rail, qPrintable(QString::number(before)));
        QCOMPARE(behind, 0);
    }

    void marginsAreThoseOfTheDirection()
    {
        QWidget widget;
        QCOMPARE(readingMargins(widget, 1, 2, 3, 4), QMargins(1, 2, 3, 4));
        widget.setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(readingMargins(widget, 1, 2, 3, 4), QMargins(3, 2, 1, 4));
    }
};

QTEST_MAIN(TestMirrored)
#include "tst_mirrored.moc"
