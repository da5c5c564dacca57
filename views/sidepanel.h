// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QTabWidget>

class QStackedWidget;

namespace coach {
class Guidance;
} // namespace coach

namespace views {

class ChartPanel;
struct ChartFolders;
class GlossaryView;
class GuidancePanel;

/// The right side: what helps with the open step. Advice on one tab, the chart on the other.
class SidePanel : public QTabWidget
{
    Q_OBJECT

public:
    SidePanel(document::Document& document, const coach::Guidance& guidance, const ChartFolders& folders,
              QWidget* parent = nullptr);

    void setCurrent(const QString& projectKey, std::optional<story::Step> step);
    void selectCycle(const QString& id);
    void showGlossary();
    /// Which parts of the guidance are open.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state);

signals:
    /// In the chart; the keyboard stays in it.
    void placeChosen(const story::FieldPath& place);
    void placeWanted(const story::FieldPath& place);

private:
    QWidget* makeGuidancePage();
    void leaveGlossary();

    document::Document& m_document;
    const coach::Guidance& m_guidance;
    GuidancePanel* m_help = nullptr;
    QStackedWidget* m_helpPages = nullptr; ///< the guidance, and the glossary once it was wanted
    GlossaryView* m_glossary = nullptr;
    ChartPanel* m_chart = nullptr;
};

} // namespace views
