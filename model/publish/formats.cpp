// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats.h"

#include "anki.h"
#include "codehighlighter.h"
#include "html.h"
#include "odt.h"
#include "pagepicture.h"
#include "plaintext.h"
#include "resume.h"
#include "telling.h"

#include <QFileInfo>

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
    return Made{write(*told, isCoded ? module.load() : nullptr, options.typeface)};
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
    return Made{plainTextOf(*told).toUtf8()};
}

template <PictureFormat format>
Result makePages(const QList<Project>& projects, const Owner& owner, const Options& options)
{
    const auto made = book(projects, owner, options);
    if (!made) return std::unexpected(made.error());
    QList<QByteArray> pages = pagePictures(*made, options.paper, format);
    const QByteArray first = pages.takeFirst();
    return Made{.bytes = first, .morePages = pages, .warnings = made->warnings()};
}

/// The stories with their numbers in place of references, for the formats that take fields and not blocks.
std::expected<QList<Project>, Error> readable(const QList<Project>& projects, const Options& options)
{
    if (const auto may = mayBeTold(projects, options); !may) return std::unexpected(may.error());
    QList<Project> all;
    for (const Project& project : projects)
        all.append(asRead(project, options));
    return all;
}

Result makeResume(const QList<Project>& projects, const Owner& owner, const Options& options)
{
    const auto read = readable(projects, options);
    if (!read) return std::unexpected(read.error());
    return Made{resumeOf(*read, owner)};
}

Result makeAnki(const QList<Project>& projects, const Owner& /*owner*/, const Options& options)
{
    const auto read = readable(projects, options);
    if (!read) return std::unexpected(read.error());
    const auto guidance = coach::Guidance::load(options.dataFolder);
    if (!guidance) return std::unexpected(guidance.error());
    return Made{ankiOf(*read, *guidance)};
}

} // namespace

std::span<const Format> formats()
{
    static constexpr std::array all{
        Format{.ending = "pdf"_L1, .hasPaper = true, .hasTypeface = true, .make = madePdf},
        Format{.ending = "html"_L1, .hasTypeface = true, .make = makeDrawn<htmlOf>},
        Format{.ending = "md"_L1, .hasFilesBeside = true, .make = makeMarkdown},
        Format{.ending = "txt"_L1, .make = makeText},
        Format{.ending = "odt"_L1, .hasTypeface = true, .make = makeDrawn<odtOf>},
        Format{.ending = "json"_L1, .hasEditions = false, .make = makeResume},
        Format{.ending = "tsv"_L1, .hasEditions = false, .make = makeAnki},
        Format{.ending = "svg"_L1,
               .hasPaper = true,
               .hasTypeface = true,
               .arePages = true,
               .make = makePages<PictureFormat::Svg>},
        Format{.ending = "png"_L1,
               .hasPaper = true,
               .hasTypeface = true,
               .arePages = true,
               .make = makePages<PictureFormat::Png>},
    };
    return all;
}

QString pageFileName(const QString& fileName, qsizetype number, qsizetype count)
{
    if (count == 1) return fileName;
    const QFileInfo info(fileName);
    const auto digits = int(QString::number(count).size());
    const QString name =
        u"%1-%2.%3"_s.arg(info.completeBaseName()).arg(number, digits, 10, QChar(u'0')).arg(info.suffix());
    return info.path() == "."_L1 && !fileName.startsWith(u'.') ? name : info.path() + u'/' + name;
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
