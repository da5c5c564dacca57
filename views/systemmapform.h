// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formview.h"

#include <array>

class QGridLayout;
class QLabel;
class QLayout;

namespace views {

class AnnotationLine;
class FlowArrow;

/// The six parts of the system as boxes in the order of the flow, the last leading back to the first: two rows of three, or
/// one column where there is little room.
class SystemMapForm : public FormView
{
    Q_OBJECT

public:
    explicit SystemMapForm(document::Document& document, QWidget* parent = nullptr);

    void setPlace(const Place& place) override;
    void setNarrow(bool) override { } // it goes by its own width
    bool focusField(const story::FieldPath& path) override;
    /// What stands above it: see RecordHead.
    [[nodiscard]] QLayout* makeHead(QLabel* name);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr int partCount = 6;
    static constexpr int mostColumns = 3;
    void arrange();
    void countFilled();

    document::Document& m_document;
    Place m_place;
    AnnotationLine* m_annotation = nullptr; ///< of the whole, where it has a head
    int m_columns = 1;
    QLabel* m_filled;
    QGridLayout* m_grid;
    std::array<FieldEditor*, partCount> m_editors{};
    std::array<QWidget*, partCount> m_boxes{};
    QList<FlowArrow*> m_arrows;
};

} // namespace views
