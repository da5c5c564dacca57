// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"

#include "appstyle.h"

#include <QApplication>
#include <QGuiApplication>
#include <QStyleHints>
#include <QWidget>

namespace views {

namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

const Tokens& light()
{
    static const Tokens tokens{
        .window = rgb(0xF4F5F8),
        .base = rgb(0xFFFFFF),
        .sidebar = rgb(0xECEEF3),
        .card = rgb(0xFAFBFC),
        .text = rgb(0x1B1F27),
        .muted = rgb(0x566072),
        .placeholder = rgb(0x687386),
        .border = rgb(0xD5DAE3),
        .inputBorder = rgb(0x838D9F),
        .accent = rgb(0x2F5FD0),
        .onAccent = rgb(0xFFFFFF),
        .link = rgb(0x1F56C4),
        .good = rgb(0x17703F),
        .warn = rgb(0x7E5200),
        .warnBackground = rgb(0xFCF1DA),
        .bad = rgb(0xB02318),
        .badBackground = rgb(0xFCE9E7),
        .selected = rgb(0xE7EEFC),
        .series = {rgb(0x0B4A94), rgb(0x9A5B00), rgb(0x2E9E86), rgb(0xE24BC9), rgb(0x2D2A28)},
    };
    return tokens;
}

const Tokens& dark()
{
    static const Tokens tokens{
        .window = rgb(0x1E2127),
        .base = rgb(0x16181D),
        .sidebar = rgb(0x23272F),
        .card = rgb(0x1B1E24),
        .text = rgb(0xE6E9EF),
        .muted = rgb(0xA5AEBD),
        .placeholder = rgb(0x8A94A5),
        .border = rgb(0x363C47),
        .inputBorder = rgb(0x6F7A8C),
        .accent = rgb(0x7AA2F7),
        .onAccent = rgb(0x10131A),
        .link = rgb(0x8FB3FF),
        .good = rgb(0x63CB93),
        .warn = rgb(0xE0AC55),
        .warnBackground = rgb(0x352A16),
        .bad = rgb(0xF58A7D),
        .badBackground = rgb(0x3B1F1D),
        .selected = rgb(0x1D2A45),
        .series = {rgb(0x6C93FF), rgb(0xF7B783), rgb(0x35E0DA), rgb(0xD9469C), rgb(0x8A7F3E)},
    };
    return tokens;
}

const Tokens*& current()
{
    static const Tokens* tokens = &light();
    return tokens;
}

QPalette palette(const Tokens& t)
{
    QPalette p(t.text, t.window, t.border, t.border, t.inputBorder, t.text, t.base);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Button, t.base);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::Base, t.base);
    p.setColor(QPalette::AlternateBase, t.card);
    p.setColor(QPalette::ToolTipBase, t.card);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::PlaceholderText, t.placeholder);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.link);
    p.setColor(QPalette::Accent, t.accent);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.placeholder);
    return p;
}

QFont scaled(double factor, QFont::Weight weight = QFont::Normal)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0) font.setPointSizeF(font.pointSizeF() * factor);
    else font.setPixelSize(int(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

} // namespace

namespace {

/// Labels and editors have a multiple of the font that they were made with, and keep it.
QList<std::pair<QWidget*, QFont>> ownFonts()
{
    QList<std::pair<QWidget*, QFont>> fonts;
    for (QWidget* widget : QApplication::allWidgets())
        if (widget->testAttribute(Qt::WA_SetFont) && widget->font().pointSizeF() > 0)
            fonts.append({widget, widget->font()});
    return fonts;
}

/// Returns by how much the application's font has grown.
double applyFontScale(int percent)
{
    static const QFont system = QApplication::font();
    if (system.pointSizeF() <= 0) return 1;
    QFont font = system;
    font.setPointSizeF(system.pointSizeF() * percent / 100);
    const double factor = font.pointSizeF() / QApplication::font().pointSizeF();
    if (!qFuzzyCompare(factor, 1)) QApplication::setFont(font);
    return factor;
}

} // namespace

void Theme::apply(QApplication& application, Appearance appearance, int fontScale)
{
    const auto fonts = ownFonts();
    const bool systemIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const bool wantsDark = appearance == Appearance::Dark || (appearance == Appearance::FollowSystem && systemIsDark);
    current() = wantsDark ? &dark() : &light();
    if (!qobject_cast<AppStyle*>(application.style())) QApplication::setStyle(new AppStyle); // QApplication owns it
    QApplication::setPalette(palette(tokens()));
    const double factor = applyFontScale(fontScale);
    QEvent recoloured(QEvent::ApplicationPaletteChange); // sent by Qt (6.8) itself only while exec() runs
    for (QWidget* widget : QApplication::allWidgets()) {
        QCoreApplication::sendEvent(widget, &recoloured);
        if (widget->testAttribute(Qt::WA_WState_Polished)) application.style()->polish(widget);
    }
    for (auto [widget, font] : fonts) { // a new palette gives a widget its first font back (Qt 6.8)
        font.setPointSizeF(font.pointSizeF() * factor);
        if (widget->font() != font) widget->setFont(font);
    }
}

const Tokens& Theme::tokens() { return *current(); }

bool Theme::isDark() { return current() == &dark(); }

QFont Theme::caption() { return scaled(0.9); }

QFont Theme::editor() { return scaled(1.15); }

QFont Theme::heading() { return scaled(1.3, QFont::DemiBold); }

QFont Theme::title() { return scaled(2.0, QFont::DemiBold); }

QFont Theme::strong() { return scaled(1, QFont::DemiBold); }

} // namespace views
