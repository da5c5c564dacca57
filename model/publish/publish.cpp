// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish.h"

#include "book.h"
#include "pdf/pdf.h"

namespace publish {

using namespace story;

std::expected<QByteArray, Error> pdf(const QList<Project>& projects, const Owner& owner, const Options& options)
{
    return madePdf(projects, owner, options).transform([](const Made& made) { return made.bytes; });
}

std::expected<Made, Error> madePdf(const QList<Project>& projects, const Owner& owner, const Options& options)
{
    const auto laid = book(projects, owner, options);
    if (!laid) return std::unexpected(laid.error());
    return Made{.bytes = pdfOf(laid->stories(), laid->info(), options.paper), .warnings = laid->warnings()};
}

} // namespace publish
