// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "book.h"

#include "codehighlighter.h"
#include "comparison.h"
#include "fit.h"
#include "fonts.h"
#include "missingletters.h"
#include "wording.h"

#include <algorithm>
#include <tuple>

namespace publish {

using namespace story;

namespace {

/// All that a telling and its pages depend on, beside the story and its owner.
auto manner(const Options& options)
{
    return std::tie(options.edition, options.paper, options.dataFolder, options.length, options.wordsPerMinute,
                    options.level, options.setting, options.without, options.typeface, options.isConfidential);
}

QString summaryOf(const Telling& telling)
{
    const auto* head = telling.blocks.isEmpty() ? nullptr : std::get_if<Head>(&telling.blocks.first().body);
    return head ? head->summary.text : QString();
}

} // namespace

std::expected<void, Error> Book::begin(const QList<Project>& projects, const Owner& owner, const Options& options)
{
    if (const auto may = mayBeTold(projects, options); !may) return may;
    if (auto fonts = loadFonts(options.dataFolder); !fonts) return fonts;
    if (options.edition == Edition::Study && !m_guidance) {
        auto guidance = coach::Guidance::load(options.dataFolder);
        if (!guidance) return std::unexpected(guidance.error());
        m_guidance = *std::move(guidance);
    }
    if (manner(options) != manner(m_options) || owner != m_owner) m_chapters.clear();
    // A card is a sheet of its own, to be laid on the desk.
    const bool isBound = projects.size() > 1 && options.edition != Edition::Card;
    m_chapters.resize(size_t(projects.size()) + (isBound ? 2 : 0));
    m_projects = projects;
    m_owner = owner;
    m_options = options;
    m_done = 0;
    return {};
}

bool Book::layOutNext()
{
    if (isComplete()) return false;
    const auto place = qsizetype(m_done);
    Chapter& chapter = m_chapters[m_done];
    if (place < m_projects.size()) {
        const coach::Guidance* beside = m_options.edition == Edition::Study ? &*m_guidance : nullptr;
        if (chapter.project != m_projects[place])
            layOut(chapter, telling(m_projects[place], place, m_owner, m_options, beside));
        chapter.project = m_projects[place];
    } else if (place == m_projects.size()) layOut(chapter, comparison(m_projects, m_options));
    else layOutContents(chapter);
    ++m_done;
    return !isComplete();
}

void Book::layOut(Chapter& chapter, const Telling& telling)
{
    chapter.project.reset();
    if (!chapter.pages.isEmpty() && chapter.telling == telling) return;
    HighlightModule module(m_options.moduleFolder);
    const LayoutOptions layout{m_options.paper, hasCode(telling.blocks) ? module.load() : nullptr, m_options.typeface,
                               &chapter.parts};
    chapter.telling = telling;
    chapter.pages = pages(boxes(telling.isOnePage ? fittedToPage(telling.blocks, layout) : telling.blocks, layout),
                          m_options.paper);
}

/// How many pages the contents take is known when they are laid out, and the numbers on them when that is known.
void Book::layOutContents(Chapter& chapter)
{
    const DocumentInfo about = info();
    const QString title =
        about.author.isEmpty() ? Publish::tr("Stories") : Publish::tr("Stories by %1").arg(about.author);
    for (qsizetype before = -1; before != chapter.pages.size();) {
        before = chapter.pages.size();
        QList<ContentsLine> lines;
        qsizetype page = std::max<qsizetype>(1, before) + 1;
        for (size_t i = 0; i < m_done; ++i) {
            const Chapter& listed = m_chapters[i];
            lines.append({listed.telling.title, summaryOf(listed.telling), page});
            page += listed.pages.size();
        }
        layOut(chapter,
               {.title = title,
                .language = m_chapters.front().telling.language,
                .blocks = contentsBlocks(title, lines)});
    }
}

QList<StoryPages> Book::stories() const
{
    QList<StoryPages> all;
    for (size_t i = 0; i < m_done; ++i) {
        const auto& [project, telling, pages, parts] = m_chapters[i];
        all.append({telling.title, telling.language.isEmpty() ? QStringLiteral("en") : telling.language, pages});
    }
    if (!isComplete()) return all;
    if (all.size() > m_projects.size()) all.prepend(all.takeLast());
    qsizetype count = 0;
    for (const StoryPages& story : std::as_const(all))
        count += story.pages.size();
    qsizetype number = 0;
    for (StoryPages& story : all)
        for (Page& page : story.pages)
            page.items.append(footer(story.title, ++number, count, m_options.paper));
    return all;
}

DocumentInfo Book::info() const
{
    QStringList titles;
    bool isOwn = false;
    for (size_t i = 0; i < std::min(m_chapters.size(), size_t(m_projects.size())); ++i) {
        titles.append(m_chapters[i].telling.title);
        isOwn = isOwn || m_chapters[i].telling.isOwn;
    }
    // The owner's name stands on a public record no more in its properties than on its pages.
    return {titles.join(QStringLiteral(" · ")), isOwn ? m_owner.name : QString()};
}

QStringList Book::warnings() const
{
    QStringList warnings;
    for (size_t i = 0; i < std::min(m_done, size_t(m_projects.size())); ++i)
        if (const QStringList letters = lettersWithoutFont(m_chapters[i].pages); !letters.isEmpty())
            warnings.append(missingLetters(m_chapters[i].telling.title, letters));
    return warnings;
}

std::expected<Book, Error> book(const QList<Project>& projects, const Owner& owner, const Options& options)
{
    Book book;
    if (const auto begun = book.begin(projects, owner, options); !begun) return std::unexpected(begun.error());
    while (book.layOutNext()) { }
    return book;
}

} // namespace publish
