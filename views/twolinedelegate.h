// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace views {

/// Two lines: what it is, and quietly what is to be said about it. What has a completeness or is
/// broken has a mark in front, told by its shape and not by colour alone.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// What is said about it takes as many lines as it needs, in a list that tells its items when its width changes.
    void setWraps(bool wraps) { m_wraps = wraps; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    bool m_wraps = false;
};

} // namespace views
