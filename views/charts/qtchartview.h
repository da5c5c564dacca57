// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../chartview.h"

#include "chartmark.h"

#include "analysis/chartzoom.h"

namespace views {

class ChartCanvas;

/// Shows a ChartSpec with Qt Charts, and answers mouse and keys: walks its marks, stretches it, drags its limit.
class QtChartView : public ChartView
{
    Q_OBJECT

public:
    explicit QtChartView(QWidget* parent);

    void show(const analysis::ChartSpec& spec) override;
    void select(const story::FieldPath& place) override;
    void showWhole() override;
    void setWheelStretches(bool on) override { m_wheelStretches = on; }
    [[nodiscard]] bool isWhole() const override { return m_stretch.isWhole(); }
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] const analysis::ChartSpec& spec() const { return m_spec; }
    [[nodiscard]] const ChartCanvas& canvas() const { return *m_canvas; }

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

    // in qtchartviewkeys.cpp
    void keyPressEvent(QKeyEvent* event) override;

    // in qtchartviewmouse.cpp
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    /// What the pressed mouse is doing.
    enum class Drag { Nothing, Objective, Moving, Stretching };

    void rebuild();
    void updateRings();
    void setStretch(const analysis::ChartStretch& stretch);
    /// The mark at which the keys are; -1 for none.
    [[nodiscard]] qsizetype current() const;
    void sayTip(const ChartMark& mark, const QPoint& at);

    // in qtchartviewkeys.cpp
    [[nodiscard]] QList<qsizetype> walked(int panel) const;
    bool walk(int key);
    [[nodiscard]] qsizetype inPanelBeside(int by) const;
    void goTo(qsizetype mark);
    bool stretchByKey(const QKeyEvent& event);
    bool moveObjectiveByKey(const QKeyEvent& event);
    bool escape();

    // in qtchartviewmouse.cpp
    /// Number of its panel; -1 where there is none, or it cannot be dragged from there.
    [[nodiscard]] int objectiveAt(QPointF at) const;
    [[nodiscard]] std::optional<std::pair<int, analysis::ChartSpec::Line>> objective() const;
    [[nodiscard]] bool isObjectiveMoved() const;
    void moveObjective(int panel, const analysis::ChartSpec::Line& line, double to);
    void hover(QPointF at, const QPoint& global);
    void drag(QPointF at);
    void endStretching(QPointF at);
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QPointF partOf(QPointF at) const;
    [[nodiscard]] QPointF inCanvas(QPointF at) const;

    analysis::ChartSpec m_spec;
    QList<ChartMark> m_marks;
    analysis::ChartStretch m_stretch;
    analysis::ChartZoom m_zoom = analysis::ChartZoom::No;
    story::FieldPath m_selected;
    std::optional<ChartMark> m_current;
    bool m_wheelStretches = false;
    Drag m_drag = Drag::Nothing;
    int m_dragPanel = -1;
    QPointF m_dragFrom;
    ChartCanvas* m_canvas;
};

} // namespace views
