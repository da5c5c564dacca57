// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;

namespace views {

/// The colours of the window, in one set for each appearance. Pairs are checked for contrast: text at least 7:1,
/// secondary text 4.5:1, borders of inputs and the focus 3:1.
struct Tokens
{
    QColor window;
    QColor base;
    QColor sidebar;
    QColor card;
    QColor text;
    QColor muted;
    QColor placeholder;
    QColor border;
    QColor inputBorder;
    QColor accent;
    QColor onAccent;
    QColor link;
    QColor good;
    QColor warn;
    QColor warnBackground;
    QColor bad;
    QColor badBackground;
    QColor selected;
    QList<QColor> series; ///< of charts
};

enum class Appearance { FollowSystem, Light, Dark };

/// How the program looks: applies one set of tokens to the whole application, and again when the system changes.
class Theme
{
public:
    /// `fontScale` in percent of the system's font. What has a font of its own already grows or shrinks along.
    static void apply(QApplication& application, Appearance appearance, int fontScale = 100);
    [[nodiscard]] static const Tokens& tokens();
    [[nodiscard]] static bool isDark();

    /// Sizes are multiples of the user's own font.
    [[nodiscard]] static QFont caption();
    [[nodiscard]] static QFont editor();
    [[nodiscard]] static QFont heading();
    [[nodiscard]] static QFont title();
    [[nodiscard]] static QFont strong();
};

/// Distances, in steps of 4 px.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace space

} // namespace views
