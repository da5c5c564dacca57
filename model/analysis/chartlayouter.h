// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartlayout.h"
#include "chartroom.h"
#include "charttext.h"

namespace analysis {

/// How far the widest marker goes from its middle, in halves of a marker's width.
inline constexpr double markerReach = 1.4;

/// One chart while its places are found: first how much stands around the plots, then the plots, then what is in them.
class ChartLayouter
{
public:
    ChartLayouter(const ChartSpec& spec, const QSizeF& size, const TextMeasure& measure, const ChartOptions& options);
    [[nodiscard]] ChartLayout layOut();

private:
    using Text = ChartLayout::Text;
    using Panel = ChartLayout::Panel;
    using Role = ChartSpec::Role;

    /// What stands around a plot, its areas counted from the plot's top or bottom edge.
    struct Surroundings
    {
        QList<Text> above;
        QList<Text> below;
        double top = 0;
        double bottom = 0;
    };

    /// A name that wants to stand beside its line or at the end of its curve.
    struct Name
    {
        QString text;
        ChartText kind = ChartText::LineName;
        Role role = Role::Data;
        int index = 0;
        QPointF value;
    };

    /// How much is left out where the chart is small: each step leaves out one thing more.
    enum class Frugality { None, NoMeanings, NoXTitle, NoYTitle, NoXAxis };

    // --- chartframe.cpp: what stands around the plots ---
    void findSides();
    [[nodiscard]] double lyingBarsNeed() const;
    void shrinkMarkers();
    [[nodiscard]] bool findHeights(Frugality frugality);
    [[nodiscard]] QList<double> plotHeights(double room) const;
    [[nodiscard]] Surroundings around(int panel, Frugality frugality) const;
    void addYTitle(Surroundings& to, int panel) const;
    void addXTicks(Surroundings& to, int panel) const;
    void addXTitle(Surroundings& to, int panel) const;
    [[nodiscard]] QStringList tickLines(const QString& label, double slot, ChartSpec::Scale scale) const;
    void placeSurroundings(int panel);
    void placeYTicks(int panel);
    [[nodiscard]] bool isLastOfItsAxis(int panel) const;

    // --- chartmeanings.cpp: what the shapes of markers mean ---
    [[nodiscard]] QList<Text> meanings() const;
    [[nodiscard]] bool isNamedBeside(ChartSpec::Role curve) const;
    /// By its marker, below the plots.
    [[nodiscard]] bool isExplained(ChartSpec::Role curve) const;

    // --- chartnames.cpp: names of lines, events and curves ---
    void addEvents(Surroundings& to, int panel) const;
    /// Those that find a place; `shares` of a name stand left of its line, the first that is free.
    [[nodiscard]] QList<Text> placedEvents(const QList<Text>& events, const QList<double>& shares) const;
    [[nodiscard]] std::optional<QRectF> eventPlace(const QList<Text>& taken, const Text& event,
                                                   const QList<double>& shares) const;
    [[nodiscard]] QList<Name> names(int panel) const;
    [[nodiscard]] bool isBeside(const Name& name, int panel) const;
    void placeNamesBeside(int panel);
    void placeNamesInside(int panel);
    void placeName(const Name& name, int panel);

    // --- chartlabels.cpp: what stands in the plots ---
    void takeMarkers(int panel);
    void inkMarks(int panel);
    void placeArrowHeads(int panel);
    [[nodiscard]] QStringList linesInside(const QString& label, const QRectF& area) const;
    [[nodiscard]] QList<QRectF> placesAtBar(int panel, const QRectF& area, const QSizeF& size, bool goesDown) const;
    void placeBarLabels(int panel);
    bool placeInBar(int panel, int index, const QString& label);
    bool placeAtBar(int panel, int index);
    void placePointLabels(int panel);
    void placeBandNames(int panel);
    /// To what a text names from where it would stand; nothing where it is close to it.
    [[nodiscard]] std::optional<QLineF> leaderOf(const Text& text, const QRectF& place) const;
    /// Puts the text where it covers least of all these places, with a leader where that is far from its anchor.
    bool placeBest(Text text, const QList<QRectF>& places, const QRectF& within);
    /// Places around something, the nearest first: rings of them.
    static constexpr int placesARing = 8;
    [[nodiscard]] QList<QRectF> around(const QRectF& what, const QSizeF& size, const QRectF& within) const;

    // --- chartdiagram.cpp: boxes and their arrows ---
    [[nodiscard]] QList<QRectF> boxAreas(int panel) const;
    void placeBoxes(int panel);
    void placeArrows(int panel);

    [[nodiscard]] const ChartSpec::Panel& spec(int panel) const { return m_spec.panels[panel]; }
    [[nodiscard]] bool isDiagram(int panel) const { return !spec(panel).boxes.isEmpty(); }
    /// Whether its bars lie, one below the other, each with its number behind it.
    [[nodiscard]] bool hasLyingBars(int panel) const
    {
        return spec(panel).y.scale == ChartSpec::Scale::Names && spec(panel).x.scale == ChartSpec::Scale::Values;
    }
    [[nodiscard]] const Panel& placed(int panel) const { return m_layout.panels[panel]; }
    [[nodiscard]] double xAt(int panel, double x) const { return placed(panel).at(x, 0).x(); }
    [[nodiscard]] bool showsX(int panel, double x) const;
    [[nodiscard]] bool showsY(int panel, double y) const;
    [[nodiscard]] Text text(const QStringList& lines, ChartText kind, int panel, int index = 0) const;
    /// Only where it is free: what does not find room there is left out.
    bool place(Text text);

    const ChartSpec& m_spec;
    ChartOptions m_options;
    TextFitter m_fit;
    ChartLayout m_layout;
    ChartRoom m_room;
    double m_em;
    double m_gap;
    double m_markerReach;
    bool m_hasNamesBeside = false;
    QList<Surroundings> m_around;
    QList<Text> m_meanings; ///< from the top of their own block
    double m_meaningsTop = 0;
};

} // namespace analysis
