// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace publish {

using namespace Qt::StringLiterals;

QString xmlText(const QString& text)
{
    QString kept = QString::fromUtf8(text.toUtf8()); // half a letter becomes a question mark
    kept.removeIf([](QChar c) {
        const bool isControl = c.category() == QChar::Other_Control && c != u'\t' && c != u'\n';
        return isControl || c == u'\ufffe' || c == u'\uffff';
    });
    return kept;
}

QString plainLine(const QString& text)
{
    QString line = xmlText(text);
    for (QChar& c : line)
        if (c == u'\t' || c == u'\n' || c == u'\u2028' || c == u'\u2029' || c == u'\u00a0') c = u' ';
    return line;
}

bool isWebAddress(const QString& address)
{
    const bool isOdd = std::ranges::any_of(address, [](QChar c) { return c.isSpace() || !c.isPrint(); });
    const auto begins = [&](QLatin1StringView scheme) { return address.startsWith(scheme, Qt::CaseInsensitive); };
    return !isOdd && (begins("https://"_L1) || begins("http://"_L1) || begins("mailto:"_L1));
}

QString languageTag(const QString& language)
{
    static const QRegularExpression tag(u"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"_s);
    return tag.match(language).hasMatch() ? language : u"en"_s;
}

} // namespace publish
