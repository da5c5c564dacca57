// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartcanvas.h"

#include "chartpainter.h"
#include "rolelook.h"

#include "../theme.h"

#include <QFontMetricsF>

#include <array>

namespace views {

using analysis::ChartSpec;
using analysis::ChartText;

namespace {

/// Of each font once: a chart is measured at every step of a line that is dragged.
class Measure
{
public:
    QSizeF operator()(const QString& line, ChartText kind)
    {
        std::optional<QFontMetricsF>& metrics = m_metrics[std::size_t(kind)];
        if (!metrics) metrics.emplace(fontOf(kind));
        return {metrics->horizontalAdvance(line), metrics->height()};
    }

private:
    std::array<std::optional<QFontMetricsF>, std::size_t(ChartText::Meaning) + 1> m_metrics;
};

} // namespace

ChartCanvas::ChartCanvas(QWidget* parent)
    : QGraphicsView(parent)
{
    setScene(&m_picture);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setInteractive(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLayoutDirection(Qt::LeftToRight); // time and numbers; words are laid out by their own direction
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(FullViewportUpdate);
}

ChartCanvas::~ChartCanvas() { setScene(nullptr); }

void ChartCanvas::show(const ChartSpec& spec)
{
    m_spec = spec;
    layOut();
}

void ChartCanvas::setRings(const QList<ChartMark>& chosen, const std::optional<ChartMark>& current)
{
    m_chosen = chosen;
    m_current = current;
    viewport()->update();
}

void ChartCanvas::setRubberBand(const QRectF& band)
{
    m_rubberBand = band;
    viewport()->update();
}

void ChartCanvas::layOut()
{
    const QSizeF size = viewport()->size();
    m_picture.setSceneRect(QRectF({}, size));
    const bool isMirrored = parentWidget() && parentWidget()->isRightToLeft();
    m_layout = m_spec.isEmpty() ? analysis::ChartLayout()
                                : analysis::layOut(m_spec, size, Measure(), {.isMirrored = isMirrored});
    m_panels.resize(m_layout.panels.size());
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        if (!m_panels[i]) m_panels[i] = std::make_unique<PanelChart>(m_picture);
        m_panels[i]->show(m_spec.panels[qsizetype(i)], m_layout.panels[qsizetype(i)], size);
    }
    viewport()->update();
}

void ChartCanvas::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    layOut();
}

void ChartCanvas::drawBackground(QPainter* painter, const QRectF& area)
{
    painter->fillRect(area, Theme::tokens().base);
    ChartPainter(*painter, m_spec, m_layout).paintBelow();
}

void ChartCanvas::drawForeground(QPainter* painter, const QRectF&)
{
    const ChartPainter chart(*painter, m_spec, m_layout);
    chart.paintAbove();
    for (const ChartMark& mark : std::as_const(m_chosen))
        chart.paintRing(rectOf(mark, m_layout), mark == m_current);
    if (m_current && !m_chosen.contains(*m_current)) chart.paintRing(rectOf(*m_current, m_layout), true);
    if (m_rubberBand.isEmpty()) return;
    QColor shade = Theme::tokens().accent;
    shade.setAlphaF(0.2F);
    painter->fillRect(m_rubberBand, shade);
}

} // namespace views
