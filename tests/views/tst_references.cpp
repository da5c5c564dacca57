// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "story/fields.h"
#include "views/fields/fieldeditor.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QInputDialog>
#include <QTimer>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// What a field that refers to other entries offers.
class TestReferences : public StoryTest
{
    Q_OBJECT

    QStringList offered(const FieldPath& path)
    {
        m_window = std::make_unique<QWidget>();
        auto* editor = FieldEditor::make(*m_document, *locate(project(), path).field, m_window.get());
        editor->setPlace({m_key, path});
        const auto* combo = qobject_cast<QComboBox*>(editor->control());
        QStringList texts;
        for (int i = 0; combo && i < combo->count(); ++i)
            texts.append(combo->itemText(i));
        return texts;
    }

private slots:
    void init()
    {
        Project fraud;
        fraud.title = u"Fraud"_s;
        Monitor monitor;
        monitor.id = u"spread"_s;
        monitor.signal = u"Deviation between runs"_s;
        fraud.monitoring.monitors = {monitor};
        RecordedSeries series;
        series.id = u"spread"_s; // ids are those of one list
        fraud.monitoring.series = {series};
        for (const QString& id : {u"c1"_s, u"c2"_s}) {
            Cycle cycle;
            cycle.id = id;
            cycle.title = u"Round "_s + id;
            fraud.cycles.append(cycle);
        }
        begin(fraud);
    }
    void cleanup() { m_window.reset(); }

    void anEntryOfAnotherListIsOfferedWhateverItsId()
    {
        QCOMPARE(offered("monitoring.series[spread].monitor"_L1), (QStringList{u"–"_s, u"Deviation between runs"_s}));
    }

    /// By Return on the last entry of the list, which asks for the metric.
    void aMetricIsDefinedWhereItIsLacking_data()
    {
        QTest::addColumn<bool>("isGone");
        QTest::newRow("and the field is there when the answer comes") << false;
        QTest::newRow("and the field is gone when the answer comes") << true;
    }
    void aMetricIsDefinedWhereItIsLacking()
    {
        QFETCH(bool, isGone);
        const FieldPath path("monitoring.series[spread].metric"_L1);
        QPointer<FieldEditor> editor = FieldEditor::make(*m_document, *locate(project(), path).field, nullptr);
        show(editor, {400, 100});
        editor->setPlace({m_key, path});
        auto* combo = qobject_cast<QComboBox*>(editor->control());
        QVERIFY(combo);
        bool isAsked = false;
        connect(combo, &QComboBox::textActivated, this, [] { // of the list, before anything is asked
            QVERIFY(!QApplication::activeModalWidget());
        });
        QTimer answering;
        connect(&answering, &QTimer::timeout, this, [&] {
            auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            if (!dialog) return;
            isAsked = true;
            if (isGone) delete editor.data();
            dialog->setTextValue(u"Loss a month, EUR"_s);
            dialog->accept();
        });
        answering.start(5);
        const int steps = m_document->undoStack().count();
        QTest::keyClick(combo, Qt::Key_End); // the arrows do not get to what is no choice
        QCOMPARE(combo->currentText(), u"–"_s);
        combo->showPopup();
        combo->view()->setCurrentIndex(combo->model()->index(combo->count() - 1, 0));
        QTest::keyClick(combo->view(), Qt::Key_Return);
        QTRY_VERIFY(isAsked);
        QTRY_COMPARE(project().metrics.size(), 1);
        QCOMPARE(project().metrics[0].name, u"Loss a month"_s);
        QCOMPARE(project().metrics[0].unit, u"EUR"_s);
        QCOMPARE(project().monitoring.series[0].metric.id, project().metrics[0].id);
        QCOMPARE(m_document->undoStack().count(), steps + 1);
        if (editor) QCOMPARE(combo->currentText(), u"Loss a month"_s);
    }

    void nothingFollowsItself()
    {
        const QStringList texts = offered("cycles[c1].successor"_L1);
        QCOMPARE(texts.size(), 2);
        QVERIFY(texts.last().contains(u"Round c2"_s));
    }
};

QTEST_MAIN(TestReferences)
#include "tst_references.moc"
