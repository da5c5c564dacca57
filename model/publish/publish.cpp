// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish.h"

#include "book.h"
#include "pdf/pdf.h"

namespace publish {

std::expected<QByteArray, story::Error> pdf(const QList<story::Project>& projects, const story::Owner& owner,
                                            const Options& options)
{
    const auto made = book(projects, owner, options);
    if (!made) return std::unexpected(made.error());
    return pdfOf(made->stories(), made->info(), options.paper);
}

} // namespace publish
