// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dice.h"
#include "verbs.h"

#include "document/document.h"

#include <QMap>
#include <QStringList>

#include <memory>

namespace chance {

using Stories = QMap<QString, std::shared_ptr<const story::Project>>;

/// A document that is edited, undone and redone at random, and a history of its own to compare it with.
///
/// The history is made from copies that share nothing but text with the document, so a step that changes what lies
/// before it is found. After each step every story must be equal to what the history says; where the history has kept
/// the bytes, the bytes must be equal as well, and read back as the same story.
class Walk
{
public:
    explicit Walk(quint32 seed);
    ~Walk();

    [[nodiscard]] document::Document& document() { return *m_document; }
    [[nodiscard]] const document::Document& document() const { return *m_document; }
    [[nodiscard]] Dice& dice() { return m_dice; }

    void step();
    /// To the beginning, as far as it is remembered, and back to the end.
    void thereAndBack();
    /// What was wrong first; empty: nothing.
    [[nodiscard]] QString failure() const { return m_failure; }
    /// The seed and the last steps, to be read when something failed.
    [[nodiscard]] QString story() const;

    [[nodiscard]] int undoneSteps() const { return m_undone; }
    [[nodiscard]] int comparedBytes() const { return m_comparedBytes; }

private:
    struct Moment
    {
        Stories stories;
        QMap<QString, QByteArray> bytes; ///< of some moments only
    };

    void open();
    void follow(const QString& key, const document::Snapshot& before, const document::Snapshot& after);
    void doSomething();
    void typeOn();
    void remember(const QUndoCommand* top, const QUndoCommand* below, int index);
    [[nodiscard]] bool wasMerged(int index);
    void undo();
    void redo();
    void compare();
    void compareBytes(const Moment& moment);
    void note(const QString& line);
    void fail(const QString& why);
    [[nodiscard]] const QUndoCommand* commandAt(int index) const;

    quint32 m_seed;
    Dice m_dice;
    std::unique_ptr<document::Document> m_document;
    qint64 m_now = 0;
    quint32 m_ids = 0;
    const Verb* m_verb = nullptr; ///< the last one
    Target m_target;
    QVariant m_valueBefore; ///< of the field that is typed in
    Stories m_stories;
    QList<Moment> m_history; ///< by the index of the undo stack
    int m_moments = 0;
    bool m_isWhole = true; ///< nothing was forgotten since the beginning
    int m_undone = 0;
    int m_comparedBytes = 0;
    int m_step = 0;
    QStringList m_lines;
    QString m_failure;
};

/// How many steps a test goes: a number from the environment, 1,000,000 in a long run, or the usual.
[[nodiscard]] int stepsToWalk(const char* variable, int usual, int inALongRun);
[[nodiscard]] quint32 firstSeed();

} // namespace chance
