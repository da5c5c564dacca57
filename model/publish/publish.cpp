// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish.h"

#include "codehighlighter.h"
#include "comparison.h"
#include "fit.h"
#include "layout.h"
#include "missingletters.h"
#include "pdf/pdf.h"
#include "telling.h"
#include "wording.h"

#include <algorithm>

namespace publish {

using namespace story;

namespace {

QString titleOf(const QList<Telling>& tellings)
{
    QStringList titles;
    for (const Telling& telling : tellings)
        titles.append(telling.title);
    return titles.join(QStringLiteral(" · "));
}

QString summaryOf(const Telling& telling)
{
    const auto* head = telling.blocks.isEmpty() ? nullptr : std::get_if<Head>(&telling.blocks.first().body);
    return head ? head->summary.text : QString();
}

/// The stories laid out one after the other; their footers come last, when it is known how many pages there are.
class Book
{
public:
    explicit Book(const Options& options)
        : m_options(options)
        , m_module(options.moduleFolder)
    {
    }

    void add(const Telling& telling)
    {
        const QString language = telling.language.isEmpty() ? QStringLiteral("en") : telling.language;
        m_summaries.append(summaryOf(telling));
        m_stories.append({telling.title, language, pagesOf(telling.blocks, telling.isOnePage)});
        const QStringList letters = lettersWithoutFont(m_stories.last().pages);
        if (!letters.isEmpty()) m_warnings.append(missingLetters(telling.title, letters));
    }

    /// Puts a page with the titles of all that was added before them. How many pages that takes is known when it is laid
    /// out, and the numbers on it when that is known.
    void addContents(const QString& title)
    {
        QList<Page> contents;
        for (qsizetype before = -1; before != contents.size();) {
            before = contents.size();
            QList<ContentsLine> lines;
            qsizetype page = std::max<qsizetype>(1, before) + 1;
            for (qsizetype i = 0; i < m_stories.size(); ++i) {
                lines.append({m_stories[i].title, m_summaries[i], page});
                page += m_stories[i].pages.size();
            }
            contents = pagesOf(contentsBlocks(title, lines), false);
        }
        m_stories.prepend({title, m_stories.first().language, contents});
    }

    [[nodiscard]] QStringList warnings() const { return m_warnings; }

    [[nodiscard]] QList<StoryPages> take()
    {
        qsizetype count = 0;
        for (const StoryPages& story : std::as_const(m_stories))
            count += story.pages.size();
        qsizetype number = 0;
        for (StoryPages& story : m_stories)
            for (Page& page : story.pages)
                page.items.append(footer(story.title, ++number, count, m_options.paper));
        return std::move(m_stories);
    }

private:
    QList<Page> pagesOf(const QList<Block>& blocks, bool isOnePage)
    {
        const LayoutOptions layout{m_options.paper, hasCode(blocks) ? m_module.load() : nullptr};
        return pages(boxes(isOnePage ? fittedToPage(blocks, layout) : blocks, layout), m_options.paper);
    }

    const Options& m_options;
    HighlightModule m_module;
    QStringList m_summaries;
    QStringList m_warnings;
    QList<StoryPages> m_stories;
};

} // namespace

std::expected<QByteArray, Error> pdf(const QList<Project>& projects, const Owner& owner, const Options& options)
{
    return madePdf(projects, owner, options).transform([](const Made& made) { return made.bytes; });
}

std::expected<Made, Error> madePdf(const QList<Project>& projects, const Owner& owner, const Options& options)
{
    const auto told = tellings(projects, owner, options);
    if (!told) return std::unexpected(told.error());
    if (auto fonts = loadFonts(options.dataFolder); !fonts) return std::unexpected(fonts.error());
    // The owner's name stands on a public record no more in its properties than on its pages.
    const bool isOwn = std::ranges::any_of(*told, &Telling::isOwn);
    Book book(options);
    for (const Telling& telling : *told)
        book.add(telling);
    // A card is a sheet of its own, to be laid on the desk.
    if (projects.size() > 1 && options.edition != Edition::Card) {
        book.add(comparison(projects));
        book.addContents(isOwn && !owner.name.isEmpty() ? Publish::tr("Stories by %1").arg(owner.name)
                                                        : Publish::tr("Stories"));
    }
    const QByteArray bytes = pdfOf(book.take(), {titleOf(*told), isOwn ? owner.name : QString()}, options.paper);
    return Made{.bytes = bytes, .warnings = book.warnings()};
}

} // namespace publish
