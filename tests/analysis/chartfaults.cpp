// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartfaults.h"

#include <QFontDatabase>
#include <QFontMetricsF>

namespace chartfaults {

using namespace analysis;
using namespace Qt::StringLiterals;
using Text = ChartLayout::Text;

namespace {

QString told(const Text& text) { return u"“%1”"_s.arg(text.lines.join(u" / "_s)); }

} // namespace

void loadFonts()
{
    for (const QString& style : {u"Regular"_s, u"Semibold"_s})
        for (const QString& ending : {u"otf"_s, u"ttf"_s})
            QFontDatabase::addApplicationFont(
                QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop/fonts/SourceSans3-%1.%2").arg(style, ending));
}

QSizeF blocks(const QString& line, ChartText) { return {double(line.size()) * 10, 20}; }

QSizeF letters(const QString& line, ChartText kind)
{
    static const QFontMetricsF small{[] {
        QFont font(u"Source Sans 3"_s);
        font.setPixelSize(13);
        return font;
    }()};
    static const QFontMetricsF bold{[] {
        QFont font(u"Source Sans 3"_s);
        font.setPixelSize(14);
        font.setBold(true);
        return font;
    }()};
    const QFontMetricsF& metrics = kind == ChartText::PointLabel || kind == ChartText::BoxTitle ? bold : small;
    return {metrics.horizontalAdvance(line), metrics.height()};
}

QStringList faults(const ChartLayout& layout, const ChartSpec& spec)
{
    QStringList all;
    constexpr double hair = 1e-6; // what touches exactly does not overlap, whatever rounding says
    const QRectF chart({}, layout.size);
    for (qsizetype i = 0; i < layout.texts.size(); ++i) {
        const Text& text = layout.texts[i];
        const QRectF area = text.area.adjusted(hair, hair, -hair, -hair);
        if (!chart.contains(area)) all.append(told(text) + u" leaves the chart");
        if (text.lines.isEmpty() || text.area.isEmpty()) all.append(u"an empty text"_s);
        if (text.lines.join(QString()).contains(u'\n')) all.append(told(text) + u" breaks where it is not counted");
        for (qsizetype j = 0; j < i; ++j)
            if (layout.texts[j].area.intersects(area)) all.append(told(text) + u" stands on " + told(layout.texts[j]));
        for (qsizetype p = 0; p < spec.panels.size(); ++p) {
            if (layout.panels[p].isDiagram) continue;
            for (const ChartSpec::Point& point : spec.panels[p].points) {
                const QPointF at = layout.at(int(p), point.x, point.y);
                const QPointF reach(layout.marker, layout.marker);
                if (layout.panels[p].shows({point.x, point.y}) && area.intersects(QRectF(at - reach, at + reach)))
                    all.append(told(text) + u" covers a marker");
            }
        }
    }
    return all;
}

} // namespace chartfaults
