// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"
#include "story/project.h"

#include <QTest>

using namespace story;
using namespace document;
using namespace Qt::StringLiterals;

namespace {

const FieldPath problem("objective.problem"_L1);
const FieldPath cycles("cycles"_L1);

} // namespace

/// How far back one can go, and what that may take.
class TestHistorySize : public QObject
{
    Q_OBJECT

    std::unique_ptr<Document> m_document;
    qint64 m_now = 0;
    QString m_key;

    const Project& project() { return *m_document->project(m_key); }

private slots:
    void init()
    {
        m_document = std::make_unique<Document>();
        m_document->setClock([this] { return m_now; });
        m_document->open({.path = u"/nowhere"_s});
        m_key = edits::addProject(*m_document, u"Fraud"_s);
        m_document->undoStack().clear();
    }

    void theHistoryKeepsWithinItsBytes()
    {
        m_document->setUndoByteLimit(400'000);
        for (int i = 0; i < 100; ++i) {
            m_now += 10'000;
            edits::setField(*m_document, m_key, problem,
                            QStringList{QString(10'000, QChar(u'a' + i % 26)) + QString::number(i)});
        }
        const int steps = m_document->undoStack().count();
        QVERIFY2(steps > 5 && steps < 25, qPrintable(QString::number(steps)));
        QVERIFY(project().objective.problem.paragraphs.first().endsWith(u"99"));
        m_document->undoStack().undo();
        QVERIFY(project().objective.problem.paragraphs.first().endsWith(u"98"));
        m_document->undoStack().redo();
        QVERIFY(project().objective.problem.paragraphs.first().endsWith(u"99"));
    }

    void aStepKeepsTheParagraphsThatItHasChangedAndNoOthers()
    {
        m_document->setUndoByteLimit(4'000'000);
        QStringList last;
        for (int i = 0; i < 100; ++i) {
            m_now += 10'000;
            QStringList typed; // each time from the control, which has no memory in common with the story
            for (int paragraph = 0; paragraph < 20; ++paragraph)
                typed.append(QString(10'000, u'a') + QString::number(paragraph == 7 ? i : -1));
            if (i > 50) typed.prepend(u"New"_s); // what is behind it has moved
            edits::setField(*m_document, m_key, problem, typed);
            QCOMPARE(project().objective.problem.paragraphs, typed);
            if (i == 51) QVERIFY(project().objective.problem.paragraphs.last().constData() == last.last().constData());
            last = project().objective.problem.paragraphs;
        }
        QCOMPARE(m_document->undoStack().count(), 100);
    }

    void tenThousandStepsOfALongStoryAreKept()
    {
        const QString paragraph = u"measured "_s.repeated(100).trimmed();
        for (int i = 0; i < 20; ++i) {
            const FieldPath cycle = cycles.entry(edits::addEntry(*m_document, m_key, cycles));
            edits::setField(*m_document, m_key, cycle.field(u"observation"), QStringList(5, paragraph));
        }
        m_document->undoStack().clear();
        const Project before = project();
        for (int i = 0; i < 10'000; ++i) {
            m_now += 10'000;
            const Cycle& cycle = before.cycles[i % 20];
            QStringList paragraphs = cycle.observation.paragraphs;
            paragraphs[i % 5] += QString::number(i);
            edits::setField(*m_document, m_key, cycles.entry(cycle.id).field(u"observation"), paragraphs);
        }
        QCOMPARE(m_document->undoStack().count(), 10'000);
        const Project after = project();
        m_document->undoStack().setIndex(0);
        QVERIFY(project() == before);
        m_document->undoStack().setIndex(10'000);
        QVERIFY(project() == after);
    }
};

QTEST_GUILESS_MAIN(TestHistorySize)
#include "tst_historysize.moc"
