// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "codehighlighter.h"

#include "story/choices.h"

#include <QString>

class QXmlStreamWriter;

namespace publish {

/// The names that an OpenDocument file calls its parts by, without what stands in front of them.
namespace odf {
inline constexpr QLatin1StringView office("urn:oasis:names:tc:opendocument:xmlns:office:1.0");
inline constexpr QLatin1StringView style("urn:oasis:names:tc:opendocument:xmlns:style:1.0");
inline constexpr QLatin1StringView text("urn:oasis:names:tc:opendocument:xmlns:text:1.0");
inline constexpr QLatin1StringView table("urn:oasis:names:tc:opendocument:xmlns:table:1.0");
inline constexpr QLatin1StringView draw("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0");
inline constexpr QLatin1StringView fo("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0");
inline constexpr QLatin1StringView svg("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0");
inline constexpr QLatin1StringView xlink("http://www.w3.org/1999/xlink");
inline constexpr QLatin1StringView meta("urn:oasis:names:tc:opendocument:xmlns:meta:1.0");
inline constexpr QLatin1StringView dc("http://purl.org/dc/elements/1.1/");

/// A table is so many parts wide, of a quarter of a centimetre; "Column7" is the style of a column of seven.
inline constexpr int tableParts = 68;

/// The style of a word of code.
[[nodiscard]] QString codeStyleName(CodeStyle code);
/// Names for all namespaces, to be written in the first element.
void writeNamespaces(QXmlStreamWriter& xml);
/// How tables look. LibreOffice takes that from the document's own content alone.
void writeTableStyles(QXmlStreamWriter& xml);
/// styles.xml: how all else that the document names looks, in the story's house style.
[[nodiscard]] QByteArray styles(const QString& language, story::Typeface typeface);
} // namespace odf

} // namespace publish
