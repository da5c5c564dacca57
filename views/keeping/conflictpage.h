// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../asidepage.h"

#include "merge/merge.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace views {

/// Two versions of a story that differ at the same places: for each of them both, and what was before, side by side, and a
/// choice. It knows neither the document nor the files: what the versions are called it is told, and what comes out it
/// tells by resolved().
class ConflictPage : public AsidePage
{
    Q_OBJECT

public:
    /// What the versions are, in words.
    struct Sides
    {
        QString mine; ///< whence it comes: "Here", a file, what git calls it
        QString theirs;
        QString said; ///< how it came to this, and what the choice does
        bool hasBefore = true; ///< it is known what was before both
    };

    explicit ConflictPage(QWidget* parent = nullptr);

    void open(const merge::Merged& merged, const Sides& sides);
    /// What is chosen of each clash so far: mine, until it is changed.
    [[nodiscard]] const QList<merge::Side>& choices() const { return m_choices; }

signals:
    /// The merged story, with what was chosen in it.
    void resolved(const story::Project& project);

private:
    void setupPage();
    void addClash(qsizetype number);
    void chooseAll(merge::Side side);
    void finish();
    [[nodiscard]] QString valueText(const merge::Clash& clash, const QVariant& value) const;

    [[nodiscard]] QString nameOf(merge::Side side) const;
    [[nodiscard]] QLabel* valueLabel(const merge::Clash& clash, merge::Side side, QWidget* card) const;

    merge::Merged m_merged;
    Sides m_sides;
    QList<merge::Side> m_choices;
    QLabel* m_said;
    QVBoxLayout* m_clashes;
    QPushButton* m_use;
    QPushButton* m_allMine;
    QPushButton* m_allTheirs;
};

} // namespace views
