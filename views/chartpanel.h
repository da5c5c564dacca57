// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartchooser.h"

#include "analysis/chartspec.h"
#include "document/document.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace views {

class ChartMenu;
class ChartTable;
class ChartView;
class ChartWindow;

/// Where the window's modules stand, and the program's data.
struct ChartFolders
{
    QString modules;
    QString data;
};

/// A chart of the open story with all that belongs to it: which one, its finding, the chart or its numbers, what can be
/// done with it. It follows the story and the step, and knows of no page.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    /// In the side panel, or in a window of its own, where it is large already.
    enum class Size { Small, Large };

    ChartPanel(document::Document& document, const ChartFolders& folders, Size size, QWidget* parent);

    void setCurrent(const QString& projectKey, std::optional<story::Step> step);
    /// What is marked in the chart.
    void select(const story::FieldPath& place);
    /// As if it was chosen by hand. False where the story has no data for it.
    bool showKind(const QString& kind);
    [[nodiscard]] const analysis::ChartSpec& spec() const { return m_spec; }
    [[nodiscard]] const ChartFolders& folders() const { return m_folders; }
    [[nodiscard]] Size chartSize() const { return m_size; }
    /// What a file with the chart is called, without its ending.
    [[nodiscard]] QString title() const;

signals:
    /// The keyboard stays in the chart.
    void placeChosen(const story::FieldPath& place);
    void placeWanted(const story::FieldPath& place);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setupChoice(QVBoxLayout* column);
    void setupParts(QVBoxLayout* column);
    void setupView();
    void startAgain();
    void update();
    void showSpec();
    void showParts();
    void moveObjective(std::optional<double> to);
    void tryLimit(bool on);
    void showLarge();
    void tell(const story::FieldPath& place);
    void say(const QString& text, bool isFault);

    document::Document& m_document;
    ChartFolders m_folders;
    Size m_size;
    QString m_key;
    std::optional<story::Step> m_shownStep; ///< whose chart is shown
    QString m_shownKind;
    story::FieldPath m_selected;
    bool m_isTelling = false; ///< the step follows from the chart, and not the chart from the step
    analysis::ChartSpec m_spec;
    std::optional<double> m_objective; ///< where the limit was moved to, or is tried; nothing: as the story has it
    QPointer<ChartWindow> m_large;

    ChartChooser* m_chooser;
    QToolButton* m_more;
    ChartMenu* m_menu;
    QLabel* m_finding;
    QLabel* m_noChart;
    QLabel* m_hint;
    ChartView* m_view = nullptr; ///< made when there is something to show; null without its module
    ChartTable* m_table;
    QCheckBox* m_asTable;
    QLabel* m_said;
    QPushButton* m_try;
    QPushButton* m_whole;
};

} // namespace views
