// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSize>
#include <QString>

namespace screens {

/// A screen and a user: what must not cut anything off, or hide it.
struct Look
{
    QString name;
    double scale = 1;
    int points = 10; ///< of the user's font
    bool isDark = false;
    bool isMirrored = false; ///< written from right to left
    QSize size{1280, 800};   ///< before scaling
};

/// Each setting is seen, and the hard ones together; not every one with every other.
[[nodiscard]] inline QList<Look> looks()
{
    using namespace Qt::StringLiterals;
    return {
        {.name = u"light"_s},
        {.name = u"dark"_s, .isDark = true},
        {.name = u"mirrored"_s, .isMirrored = true},
        {.name = u"small"_s, .size = {1024, 600}},
        {.name = u"wide"_s, .size = {1920, 1080}},
        {.name = u"large-font"_s, .points = 18},
        {.name = u"large-font-small-dark"_s, .points = 18, .isDark = true, .size = {1024, 600}},
        {.name = u"150-percent-dark"_s, .scale = 1.5, .isDark = true},
        {.name = u"200-percent-mirrored"_s, .scale = 2, .isMirrored = true, .size = {1024, 600}},
    };
}

} // namespace screens
