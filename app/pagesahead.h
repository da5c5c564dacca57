// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/page.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace document {
class Document;
}

namespace views {
class StepPage;
}

namespace app {

/// Makes the pages that were not shown yet, a piece at a time while nobody types, so that the first way to a page is as
/// short as any later one. It does nothing to a page that was there already.
class PagesAhead : public QObject
{
public:
    struct Steps
    {
        std::function<std::optional<items::Page>()> next; ///< that is not there; nothing: all are
        std::function<views::StepPage*(items::Page)> make; ///< without a story
        std::function<void(items::Page)> fill; ///< with the story that is shown
    };
    PagesAhead(const document::Document& document, Steps steps, QObject* parent);

    /// Another page is shown: it comes first.
    void start();

private:
    void makeSome();

    Steps m_steps;
    QTimer m_pause;
    std::function<void()> m_piece; ///< of the page that is being made
};

} // namespace app
