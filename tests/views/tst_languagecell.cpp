// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "views/entrytable.h"
#include "views/fields/codeedit.h"
#include "views/fields/fieldeditor.h"
#include "views/fields/languagecombo.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// The language of a snippet where it stands in the table: one that can be highlighted, and no other.
class TestLanguageCell : public StoryTest
{
    Q_OBJECT

    EntryTable* m_entries = nullptr;

    QTableView* table() { return m_entries->table(); }
    const Snippet& snippet() { return project().cycles[0].snippets[0]; }
    QModelIndex cell()
    {
        for (int column = 0; column < table()->model()->columnCount(); ++column)
            if (table()->model()->headerData(column, Qt::Horizontal).toString() == "Language"_L1)
                return table()->model()->index(0, column);
        return {};
    }
    void edit()
    {
        table()->setFocus();
        table()->setCurrentIndex(cell());
        QTest::keyClick(table(), Qt::Key_F2);
        QVERIFY(qobject_cast<LanguageCombo*>(QApplication::focusWidget()));
    }
    QString saidInWords()
    {
        QStringList words;
        for (const auto* label : m_entries->findChildren<QLabel*>())
            if (label->isVisible() && label->objectName() == "fault"_L1) words.append(label->text());
        return words.join(u'|');
    }

private slots:
    void initTestCase() { CodeEdit::setModuleFolder(QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop")); }
    void init()
    {
        Project story;
        story.title = u"Fraud"_s;
        Cycle cycle;
        cycle.id = u"c"_s;
        Snippet one;
        one.id = u"s"_s;
        one.name = u"Loss"_s;
        cycle.snippets = {one};
        story.cycles = {cycle};
        begin(story);
        const FieldPath list = FieldPath::fromText(u"cycles[c].snippets"_s);
        m_entries = new EntryTable(*m_document, *locate(project(), list).field, m_window.get());
        m_entries->setPlace({m_key, list});
        show(m_entries, {900, 600});
    }
    void cleanup() { m_window.reset(); }

    void aKnownOneIsTaken()
    {
        edit();
        type(u"python\n"_s);
        if (QApplication::activePopupWidget()) type(u"\n"_s);
        QCOMPARE(snippet().language, u"Python"_s);
    }
    void anUnknownOneIsRefusedInWords()
    {
        edit();
        type(u"klingon\n"_s);
        QCOMPARE(snippet().language, QString());
        QCOMPARE(saidInWords(), u"“klingon” is no language that can be highlighted"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(saidInWords(), QString());
        QCOMPARE(snippet().language, QString());
    }
    void whatTheFileHoldsStays()
    {
        edits::setField(*m_document, m_key, FieldPath::fromText(u"cycles[c].snippets[s].language"_s), u"klingon"_s);
        QTest::qWait(0);
        const int steps = m_document->undoStack().count();
        edit();
        type(u"\t"_s);
        QCOMPARE(snippet().language, u"klingon"_s);
        QCOMPARE(m_document->undoStack().count(), steps);
    }
    void nothingIsByTheFileName()
    {
        edits::setField(*m_document, m_key, FieldPath::fromText(u"cycles[c].snippets[s].language"_s), u"Python"_s);
        QTest::qWait(0);
        edit();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
        type(u"\n"_s);
        QCOMPARE(snippet().language, QString());
    }
};

QTEST_MAIN(TestLanguageCell)
#include "tst_languagecell.moc"
