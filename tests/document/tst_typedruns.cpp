// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "document/edits.h"
#include "story/project.h"

#include <QTemporaryDir>
#include <QTest>

using namespace document;
using namespace story;
using namespace Qt::StringLiterals;

/// Typing without a pause: how much of it one undo takes back.
class TestTypedRuns : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    QString m_key;

    QString text() { return m_document->project(m_key)->objective.problem.text(); }
    void put(const QString& text)
    {
        edits::setField(*m_document, m_key, "objective.problem"_L1, Prose::fromText(text).paragraphs);
    }
    /// Key by key, faster than any pause.
    void type(const QString& more)
    {
        QString typed = text();
        for (const QChar c : more)
            put(typed += c);
    }
    /// What is left after each undo, until nothing is.
    QStringList undone()
    {
        QStringList left;
        while (!text().isEmpty() && m_document->undoStack().canUndo()) {
            m_document->undoStack().undo();
            left.append(text());
        }
        return left;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_document = std::make_unique<Document>();
        m_document->open(*store::openPortfolio(m_folder->path()));
        m_key = edits::addProject(*m_document, u"Fraud"_s);
    }

    void aSentenceIsAStep_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("left");
        const QString one = u"Fraud costs us."_s;
        QTest::newRow("one sentence") << one << QStringList{QString()};
        QTest::newRow("two sentences") << one + u" It grows."_s << QStringList{one, QString()};
        QTest::newRow("a question") << u"Why? Because."_s << QStringList{u"Why?"_s, QString()};
        QTest::newRow("within quotation marks") << u"“No.” He left."_s << QStringList{u"“No.”"_s, QString()};
        QTest::newRow("a number is no sentence") << u"It is 94.2 percent"_s << QStringList{QString()};
        QTest::newRow("a new paragraph") << u"one\ntwo"_s << QStringList{u"one"_s, QString()};
    }
    void aSentenceIsAStep()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, left);
        type(typed);
        QCOMPARE(text(), typed);
        const QStringList is = undone();
        QCOMPARE(is.size(), left.size());
        for (qsizetype i = 0; i < is.size(); ++i)
            QCOMPARE(is[i].trimmed(), left[i]);
    }

    void aLineOfCodeIsAStep()
    {
        const FieldPath cycle = FieldPath("cycles"_L1).entry(edits::addEntry(*m_document, m_key, "cycles"_L1));
        const FieldPath list = cycle.field(u"snippets");
        const FieldPath code = list.entry(edits::addEntry(*m_document, m_key, list)).field(u"code");
        const int steps = m_document->undoStack().count();
        const QString text = u"import torch\nx = 1\n"_s;
        for (qsizetype i = 1; i <= text.size(); ++i)
            edits::setField(*m_document, m_key, code, text.first(i));
        QCOMPARE(m_document->undoStack().count(), steps + 2);
        m_document->undoStack().undo();
        QCOMPARE(fieldValue(*m_document->project(m_key), code).toString(), u"import torch\n"_s);
    }

    void manyWordsWithoutAStopAreSeveralSteps()
    {
        type(u"word "_s.repeated(50).trimmed());
        const QStringList left = undone();
        QCOMPARE(left.size(), 3);
        QCOMPARE(left.first().split(u' ', Qt::SkipEmptyParts).size(), 40);
    }

    void whatIsTypedWithinATextCountsAlone()
    {
        put(u"First. Last."_s);
        const int steps = m_document->undoStack().count();
        put(u"First. nLast."_s);
        put(u"First. neLast."_s);
        put(u"First. newLast."_s);
        QCOMPARE(m_document->undoStack().count(), steps);
    }

    void deletingIsOneStep()
    {
        type(u"One. "_s);
        const int steps = m_document->undoStack().count();
        put(u"One."_s);
        put(u"One"_s);
        put(u"On"_s);
        QVERIFY(m_document->undoStack().count() <= steps + 1);
    }
};

QTEST_GUILESS_MAIN(TestTypedRuns)
#include "tst_typedruns.moc"
