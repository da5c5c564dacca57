// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publish/publish.h"

#include <QList>
#include <QString>

/// What tests of all formats ask for, and texts that mean something in one of them.
namespace formats {

/// By its ending. Fails the test where nothing is made.
[[nodiscard]] QByteArray made(const QString& ending, const QList<story::Project>& projects,
                              publish::Options options = {}, const story::Owner& owner = {});
[[nodiscard]] publish::Options study();

/// The words of the story that are not in the text. Spaces of any kind are spaces.
[[nodiscard]] QString lost(const story::Project& project, QString text);
/// All cycles told in full.
[[nodiscard]] story::Project fraudInFull();

struct HostileText
{
    const char* name;
    QString text;
    QString read; ///< how it has to be read back
};
[[nodiscard]] QList<HostileText> hostileTexts();
/// A story that has the text in its title, in prose, in a table, in a chart and in a name of a file.
[[nodiscard]] story::Project withText(const QString& text);

} // namespace formats
