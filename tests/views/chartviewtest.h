// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspecs.h"

#include "views/chartview.h"
#include "views/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

/// A chart on the screen, with real keys and a real mouse. Nothing here knows how it is drawn: only what one sees.
namespace chartviewtest {

using namespace chartspecs;
using namespace views;
using story::FieldPath;

class ChartViewTest : public QObject
{
protected:
    std::unique_ptr<ChartView> m_chart;
    const QSize m_size{500, 360};

    void show(const ChartSpec& spec, Appearance appearance = Appearance::Light)
    {
        Theme::apply(*qApp, appearance);
        m_chart.reset(makeChartView(QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop"), nullptr));
        QVERIFY(m_chart);
        m_chart->resize(m_size);
        m_chart->show(spec);
        m_chart->QWidget::show();
        m_chart->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_chart.get()));
    }
    [[nodiscard]] QImage picture() const { return m_chart->grab().toImage().convertToFormat(QImage::Format_RGB32); }
    static bool isLike(QRgb a, const QColor& b)
    {
        return std::abs(qRed(a) - b.red()) + std::abs(qGreen(a) - b.green()) + std::abs(qBlue(a) - b.blue()) < 60;
    }
    /// How many pixels of the area have about that colour.
    [[nodiscard]] int count(const QColor& colour, const QRect& area = {}) const
    {
        const QImage image = picture();
        const QRect where = area.isNull() ? image.rect() : area;
        int found = 0;
        for (int y = where.top(); y <= where.bottom(); ++y)
            for (int x = where.left(); x <= where.right(); ++x)
                found += isLike(image.pixel(x, y), colour);
        return found;
    }
    /// Where the mouse finds something with that tip; null for nowhere.
    [[nodiscard]] QPoint placeOf(const QString& tip) const
    {
        for (int y = 2; y < m_chart->height(); y += 4)
            for (int x = 2; x < m_chart->width(); x += 4) {
                QTest::mouseMove(m_chart.get(), {x, y});
                if (QToolTip::isVisible() && QToolTip::text().contains(tip)) return {x, y};
            }
        return {};
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(m_chart.get(), key, with); }
    void wheel(int eighths, Qt::KeyboardModifiers with)
    {
        const QPointF at(m_chart->rect().center());
        QWheelEvent event(at, m_chart->mapToGlobal(at), {}, {0, eighths}, Qt::NoButton, with, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_chart.get(), &event);
        m_wheelWasTaken = event.isAccepted();
    }
    bool m_wheelWasTaken = false;
    /// Of the walked places, in the order in which they were told.
    static QString told(const QSignalSpy& spy)
    {
        QStringList all;
        for (const QVariantList& call : spy)
            all.append(call.first().value<FieldPath>().entryId());
        return all.join(u' ');
    }

    void end()
    {
        QToolTip::hideText();
        m_chart.reset();
    }
};

} // namespace chartviewtest
