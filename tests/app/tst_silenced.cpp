// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../shownwindow.h"

#include "story/project.h"
#include "views/entrytable.h"
#include "views/fields/fieldeditor.h"

#include <QLineEdit>
#include <QTableView>
#include <QToolButton>

using namespace story;
using namespace views;
using namespace Qt::StringLiterals;

/// From a finding that was silenced there is a way to what it was about.
class TestSilenced : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShownWindow> m_shown;

    app::MainWindow* window() { return m_shown->get(); }

    EntryTable* silenced()
    {
        for (auto* table : window()->findChildren<EntryTable*>())
            if (table->place().path == FieldPath("silenced"_L1)) return table;
        return nullptr;
    }
    QTableView* table() { return silenced()->table(); }
    QString focused()
    {
        const FieldEditor* field = FieldEditor::of(QApplication::focusWidget());
        return field ? field->place().path.text() : QString();
    }

private slots:
    void init()
    {
        m_shown = std::make_unique<ShownWindow>();
        Project fraud;
        fraud.id = fraud.title = u"Fraud"_s;
        for (const QString& id : {u"a"_s, u"b"_s}) {
            Cycle cycle;
            cycle.id = id;
            cycle.title = u"Round "_s + id;
            fraud.cycles.append(cycle);
        }
        Silence vague;
        vague.id = u"v"_s;
        vague.rule = u"vague-words"_s;
        vague.path = u"cycles[b].learning"_s;
        vague.reason = u"Said so"_s;
        Silence gone = vague;
        gone.id = u"g"_s;
        gone.path = u"cycles[zzz].learning"_s;
        fraud.silenced = {vague, gone};
        m_shown->add(fraud);
        m_shown->open();
        window()->goToField("silenced"_L1);
        QVERIFY(silenced() && table()->hasFocus());
    }

    void itsPlaceIsNamedAndNotSpelledOut()
    {
        const QString name = table()->model()->index(0, 0).data().toString();
        QVERIFY2(name.contains(u"ycle 2"_s) && !name.contains(u'['), qPrintable(name));
        QCOMPARE(table()->model()->index(1, 0).data().toString(), u"cycles[zzz].learning"_s); // nothing to name
    }

    void returnGoesThere()
    {
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(focused(), u"cycles[b].learning"_s);
    }

    void aClickGoesThere()
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(table()->model()->index(0, 0)).center());
        QCOMPARE(focused(), u"cycles[b].learning"_s);
    }

    void theFormHasAButtonThatGoesThere()
    {
        table()->selectRow(0);
        QTRY_VERIFY(silenced()->findChild<QToolButton*>(u"goToField"_s));
        auto* button = silenced()->findChild<QToolButton*>(u"goToField"_s);
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(focused(), u"cycles[b].learning"_s);
    }

    void whatNamesNoFieldIsEdited()
    {
        table()->setCurrentIndex(table()->model()->index(1, 0));
        QTest::keyClick(table(), Qt::Key_Return);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line && table()->isAncestorOf(line));
        QTest::keyClicks(line, u"summary"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(window()->document().project(window()->currentProject())->silenced[1].path, u"summary"_s);
    }

    void theCellIsEditedAsItIsWritten()
    {
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_F2);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line);
        QCOMPARE(line->text(), u"cycles[b].learning"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(window()->document().project(window()->currentProject())->silenced[0].path, u"cycles[b].learning"_s);
    }
};

QTEST_MAIN(TestSilenced)
#include "tst_silenced.moc"
