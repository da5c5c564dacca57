// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats.h"

#include "anki.h"
#include "codehighlighter.h"
#include "html.h"
#include "odt.h"
#include "plaintext.h"
#include "resume.h"
#include "telling.h"

#include "analysis/boundnumbers.h"

#include <algorithm>
#include <array>

namespace publish {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

using Result = std::expected<Made, Error>;

/// Of a writer that draws charts and colours code.
template <auto write> Result makeDrawn(const QList<Project>& projects, const Owner& owner, const Options& options)
{
    const auto told = tellings(projects, owner, options);
    if (!told) return std::unexpected(told.error());
    if (auto fonts = loadFonts(options.dataFolder); !fonts) return std::unexpected(fonts.error());
    HighlightModule module(options.moduleFolder);
    const bool isCoded = std::ranges::any_of(*told, [](const Telling& t) { return hasCode(t.blocks); });
    return Made{write(*told, isCoded ? module.load() : nullptr), {}};
}

Result makeMarkdown(const QList<Project>& projects, const Owner& owner, const Options& options)
{
    const auto told = tellings(projects, owner, options);
    if (!told) return std::unexpected(told.error());
    if (!options.filesBeside.isEmpty())
        if (auto fonts = loadFonts(options.dataFolder); !fonts) return std::unexpected(fonts.error());
    return markdownOf(*told, options.filesBeside);
}

Result makeText(const QList<Project>& projects, const Owner& owner, const Options& options)
{
    const auto told = tellings(projects, owner, options);
    if (!told) return std::unexpected(told.error());
    return Made{plainTextOf(*told).toUtf8(), {}};
}

/// The stories with their numbers in place of references, for the formats that take fields and not blocks.
std::expected<QList<Project>, Error> readable(const QList<Project>& projects, const Owner& owner,
                                              const Options& options)
{
    if (const auto told = tellings(projects, owner, options); !told) return std::unexpected(told.error());
    QList<Project> all;
    for (const Project& project : projects)
        all.append(analysis::withNumbers(project));
    return all;
}

Result makeResume(const QList<Project>& projects, const Owner& owner, const Options& options)
{
    const auto read = readable(projects, owner, options);
    if (!read) return std::unexpected(read.error());
    return Made{resumeOf(*read, owner), {}};
}

Result makeAnki(const QList<Project>& projects, const Owner& owner, const Options& options)
{
    const auto read = readable(projects, owner, options);
    if (!read) return std::unexpected(read.error());
    const auto guidance = coach::Guidance::load(options.dataFolder);
    if (!guidance) return std::unexpected(guidance.error());
    return Made{ankiOf(*read, *guidance), {}};
}

} // namespace

std::span<const Format> formats()
{
    static constexpr std::array all{
        Format{.ending = "pdf"_L1, .hasPaper = true, .make = madePdf},
        Format{.ending = "html"_L1, .make = makeDrawn<htmlOf>},
        Format{.ending = "md"_L1, .hasFilesBeside = true, .make = makeMarkdown},
        Format{.ending = "txt"_L1, .make = makeText},
        Format{.ending = "odt"_L1, .make = makeDrawn<odtOf>},
        Format{.ending = "json"_L1, .hasEditions = false, .make = makeResume},
        Format{.ending = "tsv"_L1, .hasEditions = false, .make = makeAnki},
    };
    return all;
}

const Format* formatOf(const QString& fileName)
{
    const auto isEnding = [&](const Format& format) {
        return fileName.endsWith(QString(u'.' + format.ending), Qt::CaseInsensitive);
    };
    const auto found = std::ranges::find_if(formats(), isEnding);
    return found == formats().end() ? nullptr : &*found;
}

} // namespace publish
