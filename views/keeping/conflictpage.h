// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../asidepage.h"

#include "merge/merge.h"

class QPushButton;
class QVBoxLayout;

namespace views {

/// A story that was changed here and elsewhere, at the same places: for each of them mine, before and theirs side by side,
/// and a choice. It knows neither the document nor the file: what comes out is told by resolved().
class ConflictPage : public AsidePage
{
    Q_OBJECT

public:
    explicit ConflictPage(QWidget* parent = nullptr);

    void open(const merge::Merged& merged);
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

    merge::Merged m_merged;
    QList<merge::Side> m_choices;
    QVBoxLayout* m_clashes;
    QPushButton* m_use;
};

} // namespace views
