// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "realwindow.h"

#include "../shownwindow.h"

#include "app/shortcuteditor.h"
#include "document/edits.h"
#include "views/commandpalette.h"
#include "views/fields/fieldeditor.h"
#include "views/fields/writingedit.h"
#include "views/findbar.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace edits = document::edits;

/// What people do when they have just begun, in the program's own window.
class TestFirstMinutes : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<window::RealWindow> m_window;

    [[nodiscard]] app::MainWindow& window() { return **m_window; }
    [[nodiscard]] document::Document& document() { return window().document(); }
    void open()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        Project project;
        project.id = u"fraud"_s;
        project.title = u"Fraud"_s;
        project.objective.problem = Prose::fromText(u"An honest loss"_s);
        project.baseline.learned = Prose::fromText(u"An honest figure"_s);
        for (const QString& id : {u"c1"_s, u"c2"_s, u"c3"_s}) {
            Cycle cycle;
            cycle.id = id;
            cycle.title = u"Cycle "_s + id;
            project.cycles.append(cycle);
        }
        QVERIFY(store::save(m_folder->filePath(u"fraud.story.json"_s), store::toJson(project), {}));
        QVERIFY(m_window->show({1366, 768}, m_folder->path()));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    views::CommandPalette* palette()
    {
        key(Qt::Key_K, Qt::ControlModifier);
        return window().findChild<views::CommandPalette*>();
    }
    /// What the palette offers first for these words.
    QString first(const QString& typed)
    {
        auto* list = palette()->findChild<QListView*>();
        QTest::keyClicks(QApplication::focusWidget(), typed);
        const QString name = list->currentIndex().data().toString();
        key(Qt::Key_Escape);
        return name;
    }
    static bool isInSight(const QTextEdit* edit)
    {
        const QRect cursor = edit->cursorRect();
        const QPoint at = edit->viewport()->mapTo(edit->window(), cursor.center());
        for (const QWidget* around = edit->parentWidget(); around; around = around->parentWidget())
            if (const auto* scroll = qobject_cast<const QScrollArea*>(around))
                return QRect(scroll->viewport()->mapTo(edit->window(), QPoint()), scroll->viewport()->size())
                    .contains(at);
        return false;
    }

private slots:
    void init() { m_window = std::make_unique<window::RealWindow>(); }
    void cleanup() { m_window.reset(); }

    void thePaletteOpensBeforeAnythingElseDoes()
    {
        QVERIFY(m_window->show({1280, 800}));
        QVERIFY(palette()->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), u"new story"_s);
        QVERIFY(palette()->findChild<QListView*>()->model()->rowCount() > 0);
    }

    void thePaletteFindsPagesAndGroupsAsTheyAreWritten()
    {
        open();
        QCOMPARE(first(u"go to: iteration"_s), u"Go to: Iteration cycles"_s);
        QCOMPARE(first(u"zip"_s).contains(u"zip"_s), true);
        key(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"investment"_s);
        QVERIFY(window().findChild<views::CommandPalette*>()->findChild<QListView*>()->model()->rowCount() > 1);
    }

    void thePageFollowsWhoWritesALongText()
    {
        open();
        window().goToField(FieldPath::fromText(u"baseline.learned"_s));
        auto* edit = qobject_cast<views::WritingEdit*>(QApplication::focusWidget());
        QVERIFY(edit);
        for (int line = 0; line < 40; ++line) {
            QTest::keyClicks(edit, u"A line"_s);
            key(Qt::Key_Return);
            QTRY_VERIFY(isInSight(edit));
        }
        key(Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY(isInSight(edit));
        key(Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(isInSight(edit));
    }

    void wordsAreLookedForFromWhereOneIs()
    {
        open();
        window().goToField(FieldPath::fromText(u"baseline.learned"_s));
        key(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"honest"_s);
        const auto* bar = window().findChild<views::FindBar*>();
        const auto isSaid = [&] {
            return std::ranges::any_of(bar->findChildren<QLabel*>(),
                                       [](const QLabel* label) { return label->text().startsWith(u"2 of 2"_s); });
        };
        QVERIFY(isSaid());
        key(Qt::Key_Return); // and round again
        QVERIFY(!isSaid());
    }

    void fromWhatIsReplacedTabGoesToWhatReplacesIt()
    {
        open();
        key(Qt::Key_H, Qt::ControlModifier);
        key(Qt::Key_Tab);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line);
        QVERIFY2(line->accessibleName().contains(u"eplace"_s), qPrintable(line->accessibleName()));
        key(Qt::Key_Backtab);
        QVERIFY(QApplication::focusWidget() != line);
        QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    }

    void aDeletedEntryThatComesBackIsTheOneInSight()
    {
        open();
        window().goToField(FieldPath::fromText(u"cycles[c2].title"_s));
        edits::deleteEntry(document(), window().currentProject(), FieldPath::fromText(u"cycles[c2]"_s));
        window().goToField(FieldPath::fromText(u"cycles[c3].title"_s));
        document().undoStack().undo();
        const auto fields = window().findChildren<views::FieldEditor*>();
        QVERIFY(std::ranges::any_of(fields, [](const views::FieldEditor* field) {
            return field->isVisible() && field->place().path.text().startsWith(u"cycles[c2]"_s);
        }));
    }

    void aClickOnTheBannerLeavesTheKeyboardInTheText()
    {
        open();
        window().goToField(FieldPath::fromText(u"cycles[c2].title"_s));
        edits::setArchived(document(), window().currentProject(), true);
        edits::deleteEntry(document(), window().currentProject(), FieldPath::fromText(u"cycles[c3]"_s));
        window().goToField(FieldPath::fromText(u"baseline.learned"_s));
        QWidget* before = QApplication::focusWidget();
        for (auto* button : window().findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == u"Undo"_s) {
                QTest::mouseClick(button, Qt::LeftButton);
                QVERIFY(QApplication::focusWidget());
                QVERIFY(!QApplication::focusWidget()->isAncestorOf(before));
                QVERIFY(!qobject_cast<QPushButton*>(QApplication::focusWidget()));
                return;
            }
        QFAIL("there is no banner");
    }

    void keysAreGivenToNoActionThatIsOutOfSight()
    {
        app::Settings settings;
        app::Shortcuts shortcuts(settings);
        auto* one = new QAction(u"Alpha"_s, &window());
        auto* two = new QAction(u"Beta"_s, &window());
        one->setObjectName(u"alpha"_s);
        two->setObjectName(u"beta"_s);
        shortcuts.add(one);
        shortcuts.add(two);
        app::ShortcutEditor editor(shortcuts);
        editor.show();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        editor.findChild<QTableWidget*>()->selectRow(0);
        editor.findChild<QLineEdit*>()->setText(u"beta"_s);
        auto* keys = editor.findChild<QKeySequenceEdit*>();
        keys->setFocus();
        QTest::keyClick(keys, Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(two->shortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Y));
        QVERIFY(one->shortcut().isEmpty());
    }
};

int main(int argc, char* argv[])
{
    const window::Home home;
    QApplication application(argc, argv);
    TestFirstMinutes test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_firstminutes.moc"
