// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "migration.h"

#include "jsonreader.h"

namespace store {

// The first step will be the first entry of an array of its own here, beside a fixture in tests/data.
Migrations projectMigrations() { return {}; }
Migrations portfolioMigrations() { return {}; }

/// Numbers are raw in what is read: so is the new one.
static void setVersion(yyjson_mut_doc* document, yyjson_mut_val* root, int version)
{
    const QByteArray number = QByteArray::number(version);
    yyjson_mut_obj_replace(root, yyjson_mut_str(document, "version"),
                           yyjson_mut_rawncpy(document, number.constData(), size_t(number.size())));
}

void JsonReader::migrate()
{
    yyjson_val* root = yyjson_doc_get_root(m_document.get());
    const std::optional<int> version = wholeOf(yyjson_obj_get(root, "version"));
    const int oldest = formatVersion - int(m_migrations.size());
    if (!version || *version < oldest || *version >= formatVersion) return;
    const std::unique_ptr<yyjson_mut_doc, MutableDocumentDeleter> document(
        yyjson_doc_mut_copy(m_document.get(), nullptr));
    yyjson_mut_val* object = yyjson_mut_doc_get_root(document.get());
    for (const Migration step : m_migrations.subspan(size_t(*version - oldest)))
        step(document.get(), object);
    setVersion(document.get(), object, formatVersion);
    m_document.reset(yyjson_mut_doc_imut_copy(document.get(), nullptr));
    m_isMigrated = true;
}

} // namespace store
