// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "document/edits.h"
#include "views/fields/chipedit.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace document;
using namespace Qt::StringLiterals;

/// A field that loses the keyboard to an undo or an edit takes what is half typed in the middle of it.
class TestHalfTyped : public QObject
{
    Q_OBJECT

    std::unique_ptr<shell::OpenWindow> m_open;
    QString m_key;

    QUndoStack& stack() { return m_open->document().undoStack(); }
    views::ChipEdit* typeTag(const QString& text)
    {
        m_open->window().goToField("tags"_L1);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        if (!line) return nullptr;
        QTest::keyClicks(line, text);
        return qobject_cast<views::ChipEdit*>(line->parentWidget());
    }

private slots:
    void init()
    {
        m_open = std::make_unique<shell::OpenWindow>();
        m_key = m_open->window().currentProject();
    }
    void cleanup() { m_open.reset(); }

    void undoAndRedoStayWhole()
    {
        edits::setField(m_open->document(), m_key, "domain"_L1, u"cards"_s);
        for (const bool isUndo : {true, false}) {
            const views::ChipEdit* chips = typeTag(u"half"_s);
            QVERIFY(chips);
            m_open->action(isUndo ? u"undo"_s : u"redo"_s)->trigger();
            QCOMPARE(m_open->focusedField(), u"domain"_s);
            QCOMPARE(m_open->project().domain, isUndo ? QString() : u"cards"_s);
            QCOMPARE(m_open->project().tags, QStringList());
            QCOMPARE(stack().count(), 1);
            QTRY_COMPARE(chips->chips().size(), 0);
        }
    }

    void anEditElsewhereTakesIt()
    {
        QVERIFY(typeTag(u"half"_s));
        edits::addEntry(m_open->document(), m_key, "cycles"_L1);
        m_open->window().goToField("domain"_L1);
        QCOMPARE(m_open->project().tags, QStringList{u"half"_s});
        stack().undo();
        stack().undo();
        QCOMPARE(m_open->project().tags, QStringList());
        QCOMPARE(m_open->project().cycles.size(), 3);
    }
};

QTEST_MAIN(TestHalfTyped)

#include "tst_halftyped.moc"
