// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagesahead.h"

#include "document/document.h"
#include "views/steppage.h"

#include <utility>

namespace app {

using namespace std::chrono_literals;

namespace {

constexpr auto afterPage = 200ms; ///< which has been painted by then
constexpr auto afterEdit = 500ms; ///< longer than between two keys
constexpr auto afterPiece = 40ms; ///< for what has come meanwhile

/// Styles and lays out a page that is not in sight: Qt (6.8) does so for a picture of it, were it of one pixel.
void layOut(views::StepPage* page)
{
    if (page->isVisible()) return;
    page->resize(page->parentWidget()->size());
    static_cast<void>(page->grab(QRect(0, 0, 1, 1)));
}

} // namespace

PagesAhead::PagesAhead(const document::Document& document, Steps steps, QObject* parent)
    : QObject(parent)
    , m_steps(std::move(steps))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &PagesAhead::makeSome);
    connect(&document, &document::Document::changed, this, [this] {
        if (m_pause.isActive()) m_pause.start(afterEdit);
    });
}

void PagesAhead::start() { m_pause.start(afterPage); }

/// A piece is short enough for a key that comes meanwhile to wait for it.
void PagesAhead::makeSome()
{
    if (m_piece) {
        std::exchange(m_piece, nullptr)();
    } else if (const auto next = m_steps.next()) {
        views::StepPage* page = m_steps.make(*next);
        m_piece = [this, page, which = *next] {
            m_steps.fill(which);
            m_piece = [page] { layOut(page); };
        };
    } else {
        return;
    }
    m_pause.start(afterPiece);
}

} // namespace app
