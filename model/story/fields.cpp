// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fields.h"

#include <QCoreApplication>

namespace story {

QString Field::title() const { return QCoreApplication::translate("Field", label); }

QString RecordType::title() const { return QCoreApplication::translate("RecordType", label); }

const Field* RecordType::field(QStringView fieldKey) const
{
    for (const Field& f : fields)
        if (fieldKey == QLatin1StringView(f.key.data(), qsizetype(f.key.size()))) return &f;
    return nullptr;
}

} // namespace story
