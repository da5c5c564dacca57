// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "views/fields/fieldeditor.h"
#include "views/pastedialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QTableWidget>
#include <QTimer>

#include <functional>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// What the columns of a paste are taken for is put right in the preview, by key and by mouse.
class TestPasteColumns : public StoryTest
{
    Q_OBJECT

    const FieldPath m_list = "baseline.measurements"_L1;

    /// What somebody does in the preview.
    void paste(const QString& text, const std::function<void(PasteDialog&)>& act)
    {
        QGuiApplication::clipboard()->setText(text);
        QTimer::singleShot(0, this, [act] {
            auto* dialog = qobject_cast<PasteDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
            act(*dialog);
            if (dialog->isVisible()) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        });
        const QString fault =
            pasteEntries(*m_document, m_key,
                         {.list = m_list,
                          .columns = {{.field = "metric"_L1, .metricId = {}}, {.field = "value"_L1, .metricId = {}}},
                          .locale = QLocale::c()},
                         m_window.get());
        QCOMPARE(fault, QString());
    }
    static QList<QComboBox*> boxes(const PasteDialog& dialog) { return dialog.findChildren<QComboBox*>(); }
    static QStringList chosen(const PasteDialog& dialog)
    {
        QStringList texts;
        for (const auto* box : boxes(dialog))
            texts.append(box->currentText());
        return texts;
    }
    static QString said(const PasteDialog& dialog) { return dialog.findChild<QLabel*>()->text(); }
    /// With the keyboard: to the list, and on to the choice.
    static void choose(const PasteDialog& dialog, int column, const QString& name)
    {
        QComboBox* box = boxes(dialog)[column];
        for (int i = 0; i < 20 && QApplication::focusWidget() != box; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), box);
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentText() != name; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentText(), name);
    }

private slots:
    void init()
    {
        Project fraud;
        fraud.title = u"Fraud"_s;
        fraud.metrics = {metric(u"recall"_s, u"Recall"_s, u"%"_s), metric(u"auc"_s, u"AUC"_s, {})};
        begin(fraud);
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void aColumnThatWasNotKnownIsChosenByKey()
    {
        const int steps = m_document->undoStack().count();
        paste(u"Metric\tHits\tRows\nRecall\t94\t1000"_s, [](PasteDialog& dialog) {
            QCOMPARE(chosen(dialog), (QStringList{u"Metric"_s, u"Not used"_s, u"Not used"_s}));
            choose(dialog, 1, u"Value"_s);
            choose(dialog, 2, u"n"_s);
            QCOMPARE(said(dialog), u"Rows added: 1 · changed: 0 · Cells left out: 0"_s);
            QCOMPARE(dialog.findChild<QTableWidget*>()->horizontalHeaderItem(1)->text(), u"Hits"_s);
        });
        QCOMPARE(project().baseline.measurements.size(), 1);
        QCOMPARE(project().baseline.measurements[0].value, Number(94));
        QCOMPARE(project().baseline.measurements[0].n, Integer(1000));
        QCOMPARE(m_document->undoStack().count(), steps + 1);
        m_document->undoStack().undo();
        QVERIFY(project().baseline.measurements.isEmpty());
    }

    void aColumnThatIsNotWantedIsLeftOut()
    {
        paste(u"Metric\tValue\tn\nRecall\t94\t1000"_s, [](PasteDialog& dialog) { choose(dialog, 2, u"Not used"_s); });
        QCOMPARE(project().baseline.measurements[0].value, Number(94));
        QVERIFY(!project().baseline.measurements[0].n);
    }

    void twoColumnsNeverGoToOnePlace()
    {
        paste(u"Metric\tValue\tOther\nRecall\t94\t95"_s, [](PasteDialog& dialog) {
            choose(dialog, 2, u"Value"_s);
            QCOMPARE(chosen(dialog), (QStringList{u"Metric"_s, u"Not used"_s, u"Value"_s}));
        });
        QCOMPARE(project().baseline.measurements[0].value, Number(95));
    }

    void aColumnBecomesAMetric()
    {
        paste(u"Area\tSlice\n0.9\tnew users"_s, [](PasteDialog& dialog) {
            choose(dialog, 0, u"Metric: AUC"_s);
            QCOMPARE(chosen(dialog), (QStringList{u"Metric: AUC"_s, u"Segment"_s}));
        });
        QCOMPARE(project().baseline.measurements.size(), 1);
        QCOMPARE(project().baseline.measurements[0].metric.id, u"auc"_s);
        QCOMPARE(project().baseline.measurements[0].value, Number(0.9));
        QCOMPARE(project().baseline.measurements[0].segment, u"new users"_s);
    }

    void headingsThatNobodyKnowsAreHeadingsByHand()
    {
        paste(u"Masz\tWert\nRecall\t94"_s, [](PasteDialog& dialog) {
            auto* headings = dialog.findChild<QCheckBox*>();
            QVERIFY(!headings->isChecked());
            QTest::mouseClick(headings, Qt::LeftButton, {}, {8, headings->height() / 2});
            QCOMPARE(chosen(dialog), (QStringList{u"Not used"_s, u"Not used"_s}));
            QVERIFY(!dialog.paste().fault.isEmpty());
            choose(dialog, 0, u"Metric"_s);
            choose(dialog, 1, u"Value"_s);
            QVERIFY(dialog.paste().fault.isEmpty());
        });
        QCOMPARE(project().baseline.measurements.size(), 1);
        QCOMPARE(project().baseline.measurements[0].value, Number(94));
    }

    void everyChoiceHasAName()
    {
        paste(u"Recall\t94"_s, [](PasteDialog& dialog) {
            QCOMPARE(boxes(dialog).first()->accessibleName(), u"Column 1: Recall goes into"_s);
            dialog.reject();
        });
        QVERIFY(project().baseline.measurements.isEmpty());
    }

    void theColumnsOfASeriesToo()
    {
        RecordedSeries series;
        series.id = u"s"_s;
        const QString text = u"week\tdrift\tcount\n2026-01-05\t0.1\t7\n2026-01-12\t0.2\t8"_s;
        const auto read = [&](const items::PasteChoices& choices) {
            return items::readSeriesPaste({}, items::cellsFromText(text), QLocale::c(), choices);
        };
        PasteDialog dialog(read, items::seriesTargets(), u"Points"_s, m_window.get());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QCOMPARE(chosen(dialog), (QStringList{u"Date"_s, u"Not used"_s, u"Value"_s}));
        QVERIFY(!dialog.findChild<QCheckBox*>()->isVisible());
        choose(dialog, 1, u"Value"_s);
        QCOMPARE(chosen(dialog), (QStringList{u"Date"_s, u"Value"_s, u"Not used"_s}));
        const Series points = items::merged({}, dialog.paste());
        QCOMPARE(points.size(), 2);
        QCOMPARE(points[1].value, 0.2);
    }

    void aTableOfSeriesToo()
    {
        Project fraud = project();
        RecordedSeries drift;
        drift.id = u"s1"_s;
        drift.name = u"Drift"_s;
        fraud.monitoring.series = {drift};
        const FieldPath list("monitoring.series"_L1);
        const items::Cells cells =
            items::cellsFromText(u"Week\tPSI\tShift\n2026-01-05\t0.1\t0.3\n2026-01-12\t0.2\t0.4"_s);
        const auto read = [&](const items::PasteChoices& choices) {
            return *items::readSeriesTable(fraud, list, cells, QLocale::c(), choices);
        };
        PasteDialog dialog(read, items::seriesTableTargets(fraud, list), u"Series"_s, m_window.get());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QCOMPARE(chosen(dialog), (QStringList{u"Date"_s, u"A new series"_s, u"A new series"_s}));
        choose(dialog, 2, u"Series: Drift"_s);
        choose(dialog, 1, u"Not used"_s);
        const auto changes = items::seriesChanges(fraud, list, dialog.paste());
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().id, u"s1"_s);
    }
};

QTEST_MAIN(TestPasteColumns)
#include "tst_pastecolumns.moc"
