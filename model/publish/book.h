// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "laidout.h"
#include "layout.h"
#include "telling.h"

#include <optional>
#include <vector>

namespace publish {

/// What a reader's program shows about a document.
struct DocumentInfo
{
    QString title;
    QString author;
};

/// The pages of one story, of the contents or of the comparison, with their footers.
struct StoryPages
{
    QString title;
    QString language; ///< as in BCP 47
    QList<Page> pages;
};

/// Stories laid out one after the other; where there are several, a page of contents stands before them and a comparison
/// behind. What is shown, printed and written is this. A book that begins anew lays out only what has changed.
class Book
{
public:
    /// Loads the fonts where they are not there yet. Refuses stories with broken references, and no story at all.
    [[nodiscard]] std::expected<void, story::Error> begin(const QList<story::Project>& projects,
                                                          const story::Owner& owner, const Options& options);
    /// Lays out one more story. False: all are there.
    bool layOutNext();
    [[nodiscard]] bool isComplete() const { return m_done == m_chapters.size(); }
    /// What is there so far; without footers while nobody knows how many pages there will be.
    [[nodiscard]] QList<StoryPages> stories() const;
    [[nodiscard]] DocumentInfo info() const;
    /// Which letters of a story no font here has.
    [[nodiscard]] QStringList warnings() const;

private:
    /// One story as it was laid out last.
    struct Chapter
    {
        std::optional<story::Project> project; ///< nothing: it is to be told anew
        Telling telling;
        QList<Page> pages;
        LaidOut parts;
    };
    void layOut(Chapter& chapter, const Telling& telling);
    void layOutContents(Chapter& chapter);

    QList<story::Project> m_projects;
    story::Owner m_owner;
    Options m_options;
    std::optional<coach::Guidance> m_guidance; ///< there from the first study edition on
    std::vector<Chapter> m_chapters; ///< the stories; where there are several, the comparison and the contents
    size_t m_done = 0;
};

/// All of it at once.
[[nodiscard]] std::expected<Book, story::Error> book(const QList<story::Project>& projects, const story::Owner& owner,
                                                     const Options& options);

} // namespace publish
