// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "error.h"

namespace story {

QString Error::text() const
{
    QString text = file;
    if (line > 0) text += u':' + QString::number(line);
    if (!path.isEmpty()) text += QStringLiteral(": ") + path;
    return text.isEmpty() ? what : text + QStringLiteral(": ") + what;
}

} // namespace story
