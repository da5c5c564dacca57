// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/icons.h"
#include "views/theme.h"

#include <QIcon>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace views;
using namespace Qt::StringLiterals;

/// The lines of an icon in the colours of the theme, in whatever room there is.
class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, Appearance::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void anIconIsDrawnWhereThereIsRoom_data()
    {
        QTest::addColumn<QRect>("room");
        QTest::addColumn<bool>("isDrawn");
        QTest::newRow("with room") << QRect(0, 0, 16, 16) << true;
        QTest::newRow("without width") << QRect(0, 0, 0, 16) << false;
        QTest::newRow("without height") << QRect(0, 0, 16, 0) << false;
        QTest::newRow("with less than nothing") << QRect(0, 0, -4, -4) << false;
    }
    void anIconIsDrawnWhereThereIsRoom()
    {
        QFETCH(QRect, room);
        QFETCH(bool, isDrawn);
        QImage image(16, 16, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        const QImage empty = image;
        QPainter painter(&image);
        icon("view-calendar"_L1).paint(&painter, room);
        painter.end();
        QCOMPARE(image != empty, isDrawn);
    }
};

QTEST_MAIN(TestIcons)

#include "tst_icons.moc"
