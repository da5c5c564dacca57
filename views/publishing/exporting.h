// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/error.h"

#include <QByteArray>
#include <QStringList>

#include <expected>

class QWidget;

namespace views {

struct PublishOrder;

/// A file that was written.
struct Exported
{
    QString file; ///< its path; of several pages, that of the first
    QByteArray hash; ///< SHA-256 of its bytes; of several, of all one after the other
    QStringList warnings; ///< what is in it otherwise than was typed
};

/// Where to, and as which kind of file; empty: the user does not want to.
[[nodiscard]] QString askExportPath(QWidget* parent, const QString& title);
/// Writes the stories as the kind of file that the path ends in; refuses the names of stories and portfolios.
[[nodiscard]] std::expected<Exported, QString> exportTo(const QString& path, const PublishOrder& order);

} // namespace views
