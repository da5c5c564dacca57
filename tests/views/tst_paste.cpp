// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "views/entrytable.h"
#include "views/fields/seriesfield.h"
#include "views/pastedialog.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>
#include <QToolButton>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// Cells of a spreadsheet, from the clipboard through the preview into the story.
class TestPaste : public StoryTest
{
    Q_OBJECT

    template <typename Widget> Widget* show(Widget* widget)
    {
        StoryTest::show(widget, {900, 400});
        return widget;
    }

    /// Reads the preview when it opens, and answers with a key.
    void answer(Qt::Key key, QString* said = nullptr)
    {
        QTimer::singleShot(0, this, [key, said] {
            auto* dialog = qobject_cast<PasteDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
            QStringList words;
            for (const auto* label : dialog->findChildren<QLabel*>())
                if (!label->buddy()) words.append(label->text()); // the names of the columns
            if (said) *said = words.join(u'|');
            QTest::keyClick(dialog->focusWidget(), key);
        });
    }

private slots:
    void init()
    {
        Project fraud;
        fraud.title = u"Fraud"_s;
        fraud.metrics = {metric(u"recall"_s, u"Recall"_s, u"%"_s)};
        RecordedSeries series;
        series.id = u"s"_s;
        fraud.monitoring.series = {series};
        begin(fraud);
    }
    void cleanup() { m_window.reset(); }

    void ctrlVInATableIsOneStep()
    {
        const QString id = edits::addEntry(*m_document, m_key, "baseline.measurements"_L1);
        auto* entries =
            show(new EntryTable(*m_document, *locate(project(), "baseline.measurements"_L1).field, m_window.get()));
        entries->setPlace({m_key, "baseline.measurements"_L1});
        const int steps = m_document->undoStack().count();
        QGuiApplication::clipboard()->setText(u"Metric\tValue\tn\nRecall\t94\t1000\nAUC\t0.9\t7"_s);
        entries->table()->setFocus();
        QString said;
        answer(Qt::Key_Return, &said);
        QTest::keyClick(entries->table(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(said, u"Rows added: 1 · changed: 0 · Cells left out: 1|Row 2, Metric: There is no metric “AUC”"_s);
        QCOMPARE(project().baseline.measurements.size(), 2);
        QCOMPARE(project().baseline.measurements[1].value, 94);
        QCOMPARE(m_document->undoStack().count(), steps + 1);
        QCOMPARE(m_document->undoStack().undoText(), u"Paste Measured values"_s);
        m_document->undoStack().undo();
        QCOMPARE(project().baseline.measurements.size(), 1);
        QCOMPARE(project().baseline.measurements[0].id, id);
    }

    void aPasteThatIsDeclinedChangesNothing()
    {
        edits::addEntry(*m_document, m_key, "cycles"_L1);
        auto* entries = show(new EntryTable(*m_document, *locate(project(), "cycles"_L1).field, m_window.get()));
        entries->setPlace({m_key, "cycles"_L1});
        QGuiApplication::clipboard()->setText(u"Title\tRecall\nFirst\t94"_s);
        const int steps = m_document->undoStack().count();
        entries->table()->setFocus();
        answer(Qt::Key_Escape);
        QTest::keyClick(entries->table(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_document->undoStack().count(), steps);
    }

    void oneCellGoesIntoTheCell()
    {
        edits::addEntry(*m_document, m_key, "constraints"_L1);
        auto* entries = show(new EntryTable(*m_document, *locate(project(), "constraints"_L1).field, m_window.get()));
        entries->setPlace({m_key, "constraints"_L1});
        QGuiApplication::clipboard()->setText(u"Latency"_s);
        entries->table()->setFocus();
        entries->table()->setCurrentIndex(entries->table()->model()->index(0, 0));
        QTest::keyClick(entries->table(), Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(project().constraints[0].title, u"Latency"_s);
    }

    void aSeriesIsPastedAndMerged()
    {
        const FieldPath points("monitoring.series[s].points"_L1);
        auto* field = show(FieldEditor::make(*m_document, *locate(project(), points).field, m_window.get()));
        field->setPlace({m_key, points});
        const int steps = m_document->undoStack().count();
        QGuiApplication::clipboard()->setText(u"Week\tDrift\n2026-01-05\t0.1\n2026-01-12\t0.2"_s);
        field->control()->setFocus();
        answer(Qt::Key_Return);
        QTest::keyClick(field->control(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(project().monitoring.series[0].points.size(), 2);
        QCOMPARE(m_document->undoStack().count(), steps + 1);
    }

    void whatIsNoSeriesIsSaidInItsField()
    {
        const FieldPath points("monitoring.series[s].points"_L1);
        auto* field = show(FieldEditor::make(*m_document, *locate(project(), points).field, m_window.get()));
        field->setPlace({m_key, points});
        QGuiApplication::clipboard()->setText(u"nothing of the kind"_s);
        auto* paste = field->findChild<QToolButton*>();
        QVERIFY(paste);
        bool isAsked = false;
        QTimer::singleShot(0, this, [&isAsked] {
            QWidget* dialog = QApplication::activeModalWidget();
            isAsked = dialog;
            if (dialog) dialog->close();
        });
        QTest::keyClick(paste, Qt::Key_Space);
        QTest::qWait(0);
        QVERIFY(!isAsked);
        QStringList said;
        for (const auto* label : field->findChildren<QLabel*>())
            if (label->isVisible()) said.append(label->text());
        QVERIFY2(said.contains(u"A series needs a column of dates and one of numbers"_s), qPrintable(said.join(u'|')));
    }
};

QTEST_MAIN(TestPaste)
#include "tst_paste.moc"
