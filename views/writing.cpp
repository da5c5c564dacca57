// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writing.h"

#include "fields/writingedit.h"
#include "spelling/spellchecker.h"

#include "coach/phrases.h"

#include <QApplication>

namespace views {

namespace {

/// Of the process, as the theme is: text controls have no way to the settings, and there is one user.
WritingOptions& current()
{
    static WritingOptions options;
    return options;
}

QString& dataFolder()
{
    static QString folder;
    return folder;
}

} // namespace

WritingOptions writingOptions() { return current(); }

void setWritingOptions(const WritingOptions& options)
{
    if (options == current()) return;
    current() = options;
    for (QWidget* widget : QApplication::allWidgets())
        if (auto* writing = qobject_cast<WritingEdit*>(widget)) writing->takeWritingOptions();
}

void setWritingFolders(const QString& data, const QString& modules)
{
    dataFolder() = data;
    SpellChecker::setModuleFolder(modules);
}

QString sentenceOf(const analysis::NumberFault& fault)
{
    static const auto phrases = coach::Phrases::load(dataFolder());
    return phrases ? phrases->phrase({fault.rule, {}, fault.arguments}) : fault.arguments.join(u' ');
}

} // namespace views
