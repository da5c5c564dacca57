// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "document/edits.h"
#include "store/folder.h"

#include <QAction>
#include <QLabel>

using namespace story;
using namespace Qt::StringLiterals;
namespace edits = document::edits;

/// What the window says when the files of stories are moved there and back.
class TestMoves : public QObject
{
    Q_OBJECT

    std::unique_ptr<shell::OpenWindow> m_open;

    document::Document& document() { return m_open->document(); }
    QString key() { return m_open->window().currentProject(); }
    QStringList said()
    {
        QStringList words;
        for (const auto* label : m_open->window().findChildren<QLabel*>())
            if (label->isVisible()) words.append(label->text());
        return words;
    }
    bool says(const QString& words)
    {
        return std::ranges::any_of(said(), [&](const QString& text) { return text.contains(words); });
    }

private slots:
    void init() { m_open = std::make_unique<shell::OpenWindow>(); }
    void cleanup() { m_open.reset(); }

    void undoOfANameSaysTheOldOne()
    {
        QVERIFY(document().renameFile(key(), u"cards"_s));
        QVERIFY(says(u"The file is called cards.story.json now."_s));
        m_open->action(u"undo"_s)->trigger();
        QVERIFY2(says(u"The file is called fraud.story.json now."_s), qPrintable(said().join(u'\n')));
        QVERIFY(QFile::exists(m_open->folder() + u"/fraud.story.json"_s));
    }

    void undoOfAMoveBringsTheStoryIntoSight()
    {
        const QTemporaryDir other;
        const QString moved = key();
        QVERIFY(edits::moveToFolder(document(), moved, other.path()));
        QCOMPARE(m_open->project().title, u"Ranking"_s);
        m_open->action(u"undo"_s)->trigger();
        QCOMPARE(key(), moved);
        QCOMPARE(QDir(other.path()).entryList(QDir::Files), QStringList());
        QVERIFY(!says(u"Not everything could be taken back"_s));
    }

    void aCopyThatStaysIsSaidToStay()
    {
        const QTemporaryDir other;
        const auto moved = edits::moveToFolder(document(), key(), other.path());
        QVERIFY(moved);
        QVERIFY(store::replace(*moved, "changed there"));
        m_open->action(u"undo"_s)->trigger();
        QCOMPARE(m_open->project().title, u"Fraud"_s);
        QVERIFY(says(u"Not everything could be taken back"_s));
        QVERIFY(says(*moved));
    }
};

QTEST_MAIN(TestMoves)
#include "tst_moves.moc"
