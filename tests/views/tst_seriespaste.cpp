// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "story/fields.h"
#include "views/fields/fieldeditor.h"
#include "views/pastedialog.h"

#include <QClipboard>
#include <QLabel>
#include <QTableWidget>
#include <QTimer>

using namespace story;
using namespace views;
using namespace Qt::StringLiterals;

/// What is pasted into recorded series is seen beside what it replaces, before it does.
class TestSeriesPaste : public StoryTest
{
    Q_OBJECT

    struct Preview
    {
        QString said;
        QStringList rows; ///< each with its name and its cells
    };

    static Preview read(const PasteDialog& dialog)
    {
        Preview preview{dialog.findChild<QLabel*>()->text(), {}};
        const auto* table = dialog.findChild<QTableWidget*>();
        for (int row = 0; row < table->rowCount(); ++row) {
            QStringList cells{table->verticalHeaderItem(row)->text()};
            for (int column = 0; column < table->columnCount(); ++column)
                cells.append(table->item(row, column)->text());
            preview.rows.append(cells.join(u" | "_s));
        }
        return preview;
    }
    /// Ctrl+V where the keyboard is, and Return in the preview.
    Preview paste(const QString& text)
    {
        Preview preview;
        QGuiApplication::clipboard()->setText(text);
        QTimer::singleShot(0, this, [&preview] {
            auto* dialog = qobject_cast<PasteDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
            preview = read(*dialog);
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        });
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
        return preview;
    }
    QString points()
    {
        QStringList points;
        for (const Point& point : project().monitoring.series.first().points)
            points.append(point.date.text() + u' ' + QString::number(point.value));
        return points.join(u", "_s);
    }

private slots:
    void init()
    {
        Project fraud;
        fraud.title = u"Fraud"_s;
        RecordedSeries drift;
        drift.id = u"d"_s;
        drift.name = u"Drift"_s;
        drift.points = {{*Date::fromText(u"2026-01-05"), 0.1}, {*Date::fromText(u"2026-01-12"), 0.2}};
        fraud.monitoring.series = {drift};
        begin(fraud);
        m_window->setLocale(QLocale::c());
    }
    void cleanup() { m_window.reset(); }

    void theNumberThatGoesStandsBesideTheOneThatComes()
    {
        const FieldPath path("monitoring.series[d].points"_L1);
        auto* field = FieldEditor::make(*m_document, *locate(project(), path).field, m_window.get());
        field->setPlace({m_key, path});
        show(field, {500, 300});
        field->control()->setFocus();
        const Preview preview = paste(u"2026-01-05\t0.1\n2026-01-12\t0.25\n2026-01-19\t0.3"_s);
        QCOMPARE(preview.rows,
                 (QStringList{u"2026-01-05: changed | 2026-01-05 | 0.1"_s,
                              u"2026-01-12: changed | 2026-01-12 | 0.25 (was 0.2)"_s, u"new | 2026-01-19 | 0.3"_s}));
        QCOMPARE(preview.said, u"Rows added: 1 · changed: 2 · Cells left out: 0"_s);
        QCOMPARE(points(), u"2026-01-05 0.1, 2026-01-12 0.25, 2026-01-19 0.3"_s);
    }

    void soItDoesInATableOfSeveralSeries()
    {
        const items::Cells cells = items::cellsFromText(u"Day\tDrift\tPSI\n2026-01-12\t0.25\t7\n2026-01-19\t0.3\t8"_s);
        const auto paste = items::readSeriesTable(project(), "monitoring.series"_L1, cells, QLocale::c());
        QVERIFY(paste);
        QCOMPARE(paste->rows[0].cells[1].before, u"0.2"_s);
        QCOMPARE(paste->rows[0].cells[2].before, QString()); // a series that is new
        QCOMPARE(paste->rows[0].name, u"2026-01-12"_s);
        QCOMPARE(paste->changed(), 1);
        QCOMPARE(paste->added(), 1);
    }
};

QTEST_MAIN(TestSeriesPaste)
#include "tst_seriespaste.moc"
