// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QProcess>
#include <QString>

/// Runs the worker and hears what it says.
namespace safety {

[[nodiscard]] bool isLong();

struct Heard
{
    QByteArrayList lines;
    bool isKilled = false;

    /// The number of the last line that begins with the word; 0: there was none.
    [[nodiscard]] int last(const QByteArray& word) const;
    [[nodiscard]] bool has(const QByteArray& word) const;
    [[nodiscard]] QString text() const { return QString::fromUtf8(lines.join(" | ")); }
};

using Setting = std::pair<QString, QString>;

[[nodiscard]] QStringList worker(const QString& verb, const QString& folder, int first = 1, int count = 1);
/// A command to its end.
[[nodiscard]] Heard run(const QStringList& command, const QList<Setting>& environment = {});
/// Kills it so many milliseconds after its first word.
[[nodiscard]] Heard runAndKill(const QStringList& command, int milliseconds);

/// A folder in memory where there is one: what is not about the disk need not wait for it.
[[nodiscard]] QString quickFolder();

} // namespace safety
