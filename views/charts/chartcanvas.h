// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmark.h"
#include "panelchart.h"

#include <QGraphicsView>

#include <memory>
#include <vector>

namespace views {

/// A chart as a picture: the panels with Qt Charts, one below the other, and the rest painted around them. It knows no
/// mouse and no keys.
class ChartCanvas : public QGraphicsView
{
    Q_OBJECT

public:
    explicit ChartCanvas(QWidget* parent);
    ~ChartCanvas() override;

    void show(const analysis::ChartSpec& spec);
    /// Rings around what is chosen; `current`, where the keys are, may be one of them.
    void setRings(const QList<ChartMark>& chosen, const std::optional<ChartMark>& current);
    /// A stretch that is being drawn up; none: an empty one.
    void setRubberBand(const QRectF& band);

    [[nodiscard]] const analysis::ChartLayout& places() const { return m_layout; }
    [[nodiscard]] const PanelChart& panel(int number) const { return *m_panels[number]; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& area) override;
    void drawForeground(QPainter* painter, const QRectF& area) override;

private:
    void layOut();

    QGraphicsScene m_picture;
    analysis::ChartSpec m_spec;
    analysis::ChartLayout m_layout;
    std::vector<std::unique_ptr<PanelChart>> m_panels;
    QList<ChartMark> m_chosen;
    std::optional<ChartMark> m_current;
    QRectF m_rubberBand;
};

} // namespace views
