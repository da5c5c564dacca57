// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "story/fields.h"
#include "views/fields/numberchip.h"
#include "views/fields/proseeditor.h"
#include "views/fields/writingedit.h"

#include <QTextBlock>
#include <QTextLayout>

using namespace story;
using namespace views;
using namespace Qt::StringLiterals;

/// Lines of prose that hold numbers end where lines of words would.
class TestChipLines : public StoryTest
{
    Q_OBJECT

    WritingEdit* m_edit = nullptr;

    QStringList lines()
    {
        const QTextBlock block = m_edit->document()->begin();
        QStringList lines;
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            lines.append(block.text().sliced(line.textStart(), line.textLength()));
        }
        return lines;
    }
    void fit(int width)
    {
        m_window->setFixedWidth(width);
        QTRY_COMPARE(m_window->width(), width);
        QTest::qWait(0);
    }

private slots:
    void init()
    {
        Project fraud;
        fraud.title = u"Fraud"_s;
        fraud.metrics = {metric(u"r"_s, u"Recall"_s, u"%"_s)};
        Measurement measurement;
        measurement.id = u"x"_s;
        measurement.metric.id = u"r"_s;
        measurement.value = 91.5;
        Cycle cycle;
        cycle.id = u"c1"_s;
        cycle.title = u"Round"_s;
        cycle.measurements = {measurement};
        fraud.cycles = {cycle};
        begin(fraud);
        auto* field = static_cast<ProseEditor*>(
            FieldEditor::make(*m_document, *recordType<Cycle>().field(u"result"), m_window.get()));
        field->setPlace({m_key, "cycles[c1].result"_L1});
        show(field, {120, 300});
        m_edit = qobject_cast<WritingEdit*>(field->control());
        m_edit->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void whatFollowsANumberStaysWithIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stays");
        QTest::newRow("a full stop") << u"How large the gain in recall of the round was: {{r@c1}}. Then more."_s
                                     << u"."_s;
        QTest::newRow("a bracket and a full stop") << u"It rose (to the level of {{r@c1}}). Then more."_s << u")."_s;
        QTest::newRow("a letter") << u"All of the alerts became {{r@c1}}x rarer than ever before."_s << u"x"_s;
        QTest::newRow("several") << u"From {{r@c1}}, by {{r@c1}}, {{r@c1}}; to {{r@c1}}! And {{r@c1}}?"_s << QString();
    }
    void whatFollowsANumberStaysWithIt()
    {
        QFETCH(QString, typed);
        QFETCH(QString, stays);
        type(typed);
        const QString chip(QChar::ObjectReplacementCharacter);
        QVERIFY(m_edit->document()->firstBlock().text().contains(chip + stays));
        int most = 0;
        for (int width = 120; width < 620; width += 1) {
            fit(width);
            const QStringList shown = lines();
            most = std::max(most, int(shown.size()));
            for (qsizetype i = 1; i < shown.size(); ++i)
                QVERIFY2(!shown[i - 1].endsWith(chip), qPrintable(shown.join(u'|')));
        }
        QVERIFY(most > 2);
    }

    /// What makes room for the sign at the end of a line takes none anywhere else.
    void aNumberIsAsWideAsItsText()
    {
        type(u"Up to {{r@c1}}. More {{r@c1}} and words."_s);
        for (int width = 120; width < 420; width += 1) {
            fit(width);
            const QTextBlock block = m_edit->document()->firstBlock();
            QList<int> widths;
            for (qsizetype at = block.text().indexOf(QChar::ObjectReplacementCharacter); at >= 0;
                 at = block.text().indexOf(QChar::ObjectReplacementCharacter, at + 1)) {
                const QTextLine line = block.layout()->lineForTextPosition(int(at));
                widths.append(qRound(line.cursorToX(int(at) + 1) - line.cursorToX(int(at))));
            }
            QCOMPARE(widths.size(), 2);
            QVERIFY2(widths[0] == widths[1], qPrintable(u"%1: %2 %3"_s.arg(width).arg(widths[0]).arg(widths[1])));
        }
    }

    void whatASpacePartsMayStandInTheNextLine()
    {
        type(u"Up to {{r@c1}} words that go on"_s);
        bool isParted = false;
        for (int width = 120; width < 420; width += 1) {
            fit(width);
            for (const QString& line : lines())
                isParted |= line.trimmed().endsWith(QChar::ObjectReplacementCharacter);
        }
        QVERIFY(isParted);
    }
};

QTEST_MAIN(TestChipLines)
#include "tst_chiplines.moc"
