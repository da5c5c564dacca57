// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThread>

#include <memory>

namespace views {

class SpellingWorker;

/// Which words are right in a language. The dictionary is loaded and asked in a thread of its own, when the first word is
/// asked for; the window never waits for it while somebody types.
class SpellChecker : public QObject
{
    Q_OBJECT

public:
    /// Where the program's modules are; without a folder, or without the module in it, every word is right.
    static void setModuleFolder(const QString& folder);
    /// One for all texts; it goes with the application.
    [[nodiscard]] static SpellChecker& shared();
    ~SpellChecker() override;

    enum class Verdict { Unknown, Right, Wrong };
    [[nodiscard]] Verdict verdict(const QString& language, const QString& word) const;
    /// answered() follows.
    void ask(const QString& language, const QStringList& words);
    /// Waits for the answer.
    [[nodiscard]] QStringList suggestions(const QString& language, const QString& word);
    void addToDictionary(const QString& language, const QString& word);
    /// Until the program ends.
    void ignore(const QString& word);

signals:
    void answered();
    /// A word that was wrong is right.
    void learned();

private:
    explicit SpellChecker(QObject* parent);
    void take(const QString& language, const QStringList& words, const QSet<QString>& wrong);

    std::unique_ptr<SpellingWorker> m_worker; ///< lives in the thread, and is deleted after it
    QThread m_thread;
    QHash<QString, QHash<QString, bool>> m_known; ///< by language: whether a word is right
    QSet<QString> m_ignored;
};

} // namespace views
