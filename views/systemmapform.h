// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formview.h"

#include <array>

class QGridLayout;
class QLabel;

namespace views {

class FlowArrow;

/// The six parts of the system as boxes in the order of the flow, the last leading back to the first: two rows of three, or
/// one column where there is little room.
class SystemMapForm : public FormView
{
    Q_OBJECT

public:
    explicit SystemMapForm(document::Document& document, QWidget* parent = nullptr);

    void setPlace(const Place& place) override;
    void setNarrow(bool narrow) override;
    bool focusField(const story::FieldPath& path) override;

private:
    static constexpr int partCount = 6;
    void arrange();
    void countFilled();

    document::Document& m_document;
    Place m_place;
    bool m_isNarrow = false;
    QLabel* m_filled;
    QGridLayout* m_grid;
    std::array<FieldEditor*, partCount> m_editors{};
    std::array<QWidget*, partCount> m_boxes{};
    QList<FlowArrow*> m_arrows;
};

} // namespace views
