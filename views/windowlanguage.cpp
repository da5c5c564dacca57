// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowlanguage.h"

#include <QCoreApplication>

namespace views {

namespace {

constexpr auto property = "windowLanguage";

} // namespace

QLocale languageOfWindow()
{
    const QVariant language = qApp->property(property);
    return language.isValid() ? language.toLocale() : QLocale(QLocale::English);
}

void setLanguageOfWindow(const QLocale& language) { qApp->setProperty(property, language); }

} // namespace views
