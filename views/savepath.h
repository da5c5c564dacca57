// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace views {

/// A kind of file that something can be saved as.
struct SaveKind
{
    QString filter; ///< "SVG, a drawing (*.svg)"
    QString suffix; ///< "svg"
};

/// Among the user's documents, named by a title without what some disk or other does not take, and not too long.
[[nodiscard]] QString documentPath(const QString& title, const QString& suffix);

/// Asks where to save, and before a file is replaced: also one that is meant only once its ending is added. Empty where
/// the user would rather not. The path ends as one of the kinds, the first of which is suggested.
[[nodiscard]] QString askSavePath(QWidget* parent, const QString& title, const QString& suggested,
                                  const QList<SaveKind>& kinds);

} // namespace views
