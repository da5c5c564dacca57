// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "story/difference.h"

#include <QScrollArea>

class QVBoxLayout;

namespace views {

/// Two versions of a story as a list of the places in which they differ, each with both of its texts in one, and, where that
/// is asked for, with a button that takes the place back from one of them.
class DifferenceList : public QScrollArea
{
    Q_OBJECT

public:
    explicit DifferenceList(QWidget* parent = nullptr);

    /// More than can be read are told by their number alone.
    static constexpr int mostShown = 200;

    /// `restore`: what the button of each place says; empty for none.
    void show(const document::Snapshot& before, const document::Snapshot& after, const QString& restore);
    /// In place of differences: why there are none.
    void say(const QString& text);

signals:
    void restoreWanted(const story::Difference& difference);

private:
    void addDifference(const story::Difference& difference, const story::Project& before, const story::Project& after,
                       const QString& restore);

    QVBoxLayout* m_column;
};

} // namespace views
