// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/error.h"

#include <QJsonObject>

#include <expected>

namespace coach {

/// A JSON file of the program itself, with the format that it must name. Ours and read-only, so Qt's parser will do.
[[nodiscard]] std::expected<QJsonObject, story::Error> readProgramData(const QString& path, const QString& format);

} // namespace coach
