// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preferences.h"

#include "views/asidepage.h"

class QTabWidget;

namespace app {

class PreferencesForm;
class Shortcuts;

/// One page for what concerns the program and not a story: preferences, keyboard shortcuts, and what it is made of.
class SettingsPage : public views::AsidePage
{
    Q_OBJECT

public:
    enum Tab { PreferencesTab, KeyboardTab, AboutTab };

    /// `fonts`: the folder of those that the program carries.
    SettingsPage(const Preferences& preferences, Shortcuts& shortcuts, const QString& fonts, QWidget* parent = nullptr);

    void open(Tab tab);
    [[nodiscard]] PreferencesForm* preferences() const { return m_preferences; }

private:
    QWidget* makeAbout(const QString& fonts);
    QWidget* scrolling(QWidget* content, const QString& name);

    PreferencesForm* m_preferences;
    QTabWidget* m_tabs;
};

} // namespace app
