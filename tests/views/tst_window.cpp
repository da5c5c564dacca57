// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownwindow.h"

#include "document/edits.h"
#include "items/plaintip.h"
#include "views/chartview.h"
#include "views/cyclespage.h"
#include "views/entrytable.h"
#include "views/fields/chosenfields.h"
#include "views/fields/codeedit.h"
#include "views/fields/proseedit.h"
#include "views/fields/proseeditor.h"
#include "views/fields/seriesfield.h"
#include "views/fields/typedfields.h"
#include "views/sidebar.h"
#include "views/sidepanel.h"
#include "views/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTabBar>
#include <QTableView>
#include <QTextBlock>
#include <QTextLayout>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

namespace {

/// Every line of the sources that have widgets.
void eachSourceLine(const std::function<void(const QString& file, const QByteArray& line)>& visit)
{
    for (const QString& folder : {u"views"_s, u"app"_s}) {
        QDirIterator files(QStringLiteral(STORYLOOP_SOURCE_DIR "/") + folder, {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        QVERIFY(files.hasNext());
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QByteArray& line : file.readAll().split('\n'))
                visit(file.fileName(), line);
        }
    }
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShownWindow> m_window;
    app::MainWindow* window() { return m_window->get(); }
    QString m_key;

    Document& document() { return window()->document(); }
    const Project& project() { return *document().project(m_key); }
    QUndoStack& undoStack() { return document().undoStack(); }

    /// The editor that shows the field now.
    template <typename Editor> Editor* editor(const QString& path)
    {
        for (auto* found : window()->findChildren<Editor*>())
            if (found->place().path.text() == path && found->isVisible()) return found;
        return nullptr;
    }

    void focus(QWidget* control)
    {
        control->setFocus(Qt::OtherFocusReason);
        QTRY_VERIFY(control->hasFocus());
    }

private slots:
    void initTestCase() { QVERIFY(!qEnvironmentVariable("XDG_CONFIG_HOME").isEmpty()); }

    void init()
    {
        m_window = std::make_unique<ShownWindow>();
        Project fraud;
        fraud.id = u"fraud"_s;
        fraud.title = u"Fraud"_s;
        Metric metric;
        metric.id = u"m"_s;
        metric.name = u"Recall"_s;
        metric.unit = u"%"_s;
        fraud.metrics = {metric};
        for (int i = 1; i <= 3; ++i) {
            Cycle cycle;
            cycle.id = u"c%1"_s.arg(i);
            cycle.title = u"Cycle number %1"_s.arg(i);
            Measurement measurement;
            measurement.id = u"x"_s;
            measurement.metric.id = u"m"_s;
            measurement.value = 60 + i;
            cycle.measurements = {measurement};
            fraud.cycles.append(cycle);
        }
        m_window->add(fraud);
        Project other = fraud;
        other.id = u"other"_s;
        other.title = u"Other"_s;
        m_window->add(other);
        m_window->open();
        m_key = window()->currentProject();
        QCOMPARE(project().title, u"Fraud"_s);
    }

    void typingGoesIntoTheStoryAndCtrlZTakesItBack_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("a short text") << u"title"_s;
        QTest::newRow("a long text") << u"owned"_s;
    }

    /// Half of a date is another date: it is taken whole, when the field is left, and is one step.
    void aDateIsTakenWhenItIsWhole()
    {
        window()->showStep({});
        auto* field = editor<DateEditor>(u"startDate"_s);
        auto* line = static_cast<QLineEdit*>(field->control());
        focus(line);
        QTest::keyClicks(line, u"2026-11-2"_s);
        QVERIFY(project().startDate.isNull());
        QTest::keyClicks(line, u"2"_s);
        edits::setField(document(), m_key, "domain"_L1, u"meanwhile"_s);
        QCOMPARE(line->text(), u"2026-11-22"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(project().startDate.text(), u"2026-11-22"_s);
        QCOMPARE(undoStack().count(), 2);
        QTest::keyClicks(line, u"9"_s);
        QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(line->text(), u"2026-11-22"_s);
        QCOMPARE(undoStack().index(), 2);
        QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(project().startDate.isNull());
    }

    void aSeriesIsTakenWhileItIsTyped()
    {
        const FieldPath list("monitoring.series"_L1);
        const QString id = edits::addEntry(document(), m_key, list);
        window()->showStep(Step::Monitoring);
        for (auto* page : window()->findChildren<StepPage*>())
            page->focusField(list.entry(id).field(u"points"));
        auto* field = editor<SeriesEditor>(list.entry(id).field(u"points").text());
        QVERIFY(field);
        focus(field->control());
        QTest::keyClicks(field->control(), u"2026-01 3.5"_s);
        QCOMPARE(project().monitoring.series.first().points.size(), 1);
        QTest::keyClick(field->control(), Qt::Key_Return);
        QTest::keyClicks(field->control(), u"77"_s);
        QCOMPARE(project().monitoring.series.first().points.size(), 1);
        const int index = undoStack().index();
        QTest::keyClick(field->control(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undoStack().index(), index);
        QCOMPARE(project().monitoring.series.first().points.first().value, 3.5);
    }

    void undoInACellTakesTheCellBackFirst()
    {
        window()->showStep(Step::Cycles);
        auto* table = window()->findChild<EntryTable*>(u"cyclesTable"_s)->table();
        edits::setField(document(), m_key, "domain"_L1, u"before"_s);
        table->setCurrentIndex(table->model()->index(1, 0));
        focus(table);
        QTest::keyClick(table, Qt::Key_F2);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line);
        QTest::keyClicks(line, u"99"_s);
        QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(line->text(), u"Cycle number 2"_s);
        QCOMPARE(project().domain, u"before"_s);
    }

    void aNewStoryIsAFileWhenSomethingStandsInIt()
    {
        for (QAction* action : window()->actions())
            if (action->shortcut() == QKeySequence(QKeySequence::New)) action->trigger();
        QTest::qWait(1500);
        QCOMPARE(QDir(m_window->folder()).entryList({u"*.story.json"_s}).size(), 2);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line);
        QTest::keyClicks(line, u"Fraud alerts"_s);
        QTRY_VERIFY(QFile::exists(m_window->path(u"fraud-alerts.story.json"_s)));
    }
    void typingGoesIntoTheStoryAndCtrlZTakesItBack()
    {
        QFETCH(QString, path);
        window()->showStep({});
        auto* field = editor<FieldEditor>(path);
        QVERIFY(field);
        focus(field->control());
        const QVariant before = fieldValue(project(), FieldPath::fromText(path));
        QTest::keyClick(field->control(), Qt::Key_End);
        QTest::keyClicks(field->control(), path == u"startDate" ? u"2026"_s : u"ab"_s);
        const QVariant typed = fieldValue(project(), FieldPath::fromText(path));
        QVERIFY(typed != before);
        QTest::keyClick(field->control(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fieldValue(project(), FieldPath::fromText(path)), before);
        QCOMPARE(undoStack().index(), 0);
        QTest::keyClick(field->control(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(fieldValue(project(), FieldPath::fromText(path)), typed);
    }

    void anEmptyLineCanBeTyped()
    {
        window()->showStep({});
        auto* field = editor<ProseEditor>(u"owned"_s);
        focus(field->control());
        QTest::keyClicks(field->control(), u"One"_s);
        QTest::keyClick(field->control(), Qt::Key_Return);
        QTest::keyClicks(field->control(), u"Two"_s);
        QCOMPARE(project().owned.paragraphs, (QStringList{u"One"_s, u"Two"_s}));
    }

    void whatIsNoDateIsSaidAndNotTaken()
    {
        window()->showStep({});
        auto* field = editor<DateEditor>(u"startDate"_s);
        focus(field->control());
        QTest::keyClicks(field->control(), u"2026-13"_s);
        QVERIFY(project().startDate.isNull());
        bool said = false;
        for (const auto* label : field->findChildren<QLabel*>())
            said |= label->isVisible() && label->text().contains(u"is not a date yet");
        QVERIFY(said);
    }

    void aFieldIsMarkedAsNotKnownByKey()
    {
        window()->showStep({});
        auto* field = editor<ProseEditor>(u"owned"_s);
        focus(field->control());
        QTest::keyClick(field->control(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(project().about.value(u"owned"_s).notKnown);
        QTest::keyClick(field->control(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(project().about.isEmpty());
    }

    void aChoiceIsOneStep()
    {
        window()->showStep(Step::Objective);
        auto* field = editor<ChoiceEditor>(u"objective.outcome"_s);
        focus(field->control());
        QTest::keyClick(field->control(), Qt::Key_Down);
        QCOMPARE(project().objective.outcome, Outcome::Revenue);
        QCOMPARE(undoStack().count(), 1);
        QTest::keyClick(field->control(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(project().objective.outcome, Outcome::Unset);
        QCOMPARE(static_cast<QComboBox*>(field->control())->currentIndex(), 0);
    }

    void allSevenStepsCanBeOpenedAndEdited()
    {
        for (int step = 0; step < stepCount; ++step) {
            window()->showStep(Step(step));
            const auto editors = window()->findChildren<FieldEditor*>();
            const bool any =
                std::ranges::any_of(editors, [](const FieldEditor* e) { return e->isVisible() && e->isEnabled(); });
            QVERIFY2(any, qPrintable(choiceLabel(Step(step))));
        }
    }

    void aCellOfTheCyclesIsEditedWhereItStands()
    {
        window()->showStep(Step::Cycles);
        auto* table = window()->findChild<EntryTable*>(u"cyclesTable"_s)->table();
        table->setCurrentIndex(table->model()->index(1, 0));
        focus(table);
        QTest::keyClick(table, Qt::Key_F2);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line);
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line, u"Renamed"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(project().cycles[1].title, u"Renamed"_s);
        QCOMPARE(undoStack().undoText(), u"Change Title of cycle 2"_s);
    }

    void theDetailFollowsTheTable()
    {
        window()->showStep(Step::Cycles);
        auto* table = window()->findChild<EntryTable*>(u"cyclesTable"_s);
        table->setCurrentEntry(u"c3"_s);
        auto* hypothesis = editor<ProseEditor>(u"cycles[c3].hypothesis"_s);
        QVERIFY(hypothesis);
        focus(hypothesis->control());
        QTest::keyClicks(hypothesis->control(), u"Because."_s);
        QCOMPARE(project().cycles[2].hypothesis.paragraphs, QStringList{u"Because."_s});
    }

    void cyclesAreAddedDuplicatedMovedAndDeletedByKey()
    {
        window()->showStep(Step::Cycles);
        auto* entries = window()->findChild<EntryTable*>(u"cyclesTable"_s);
        auto* table = entries->table();
        entries->setCurrentEntry(u"c1"_s);
        focus(table);
        const auto ids = [this] {
            QStringList all;
            for (const Cycle& cycle : project().cycles)
                all.append(cycle.id.size() == 2 ? cycle.id : u"new"_s);
            return all.join(u' ');
        };
        QTest::keyClick(table, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(ids(), u"c2 c1 c3"_s);
        QCOMPARE(entries->currentEntry(), u"c1"_s);
        QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(ids(), u"c2 c1 new c3"_s);
        QTest::keyClick(table, Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(ids(), u"c2 c1 c3"_s);
        entries->entryActions().first()->trigger();
        QCOMPARE(project().cycles.size(), 4);
        while (undoStack().canUndo())
            undoStack().undo();
        QCOMPARE(ids(), u"c1 c2 c3"_s);
    }

    void aPointOfTheChartIsACycle()
    {
        window()->showStep(Step::Cycles);
        auto* panel = window()->findChild<SidePanel*>();
        panel->setCurrentIndex(1);
        auto* chart = window()->findChild<ChartView*>();
        QVERIFY(chart);
        QVERIFY(chart->accessibleDescription().contains(u"Recall"));
        emit chart->pointClicked(FieldPath("cycles"_L1).entry(u"c2"_s));
        auto* entries = window()->findChild<EntryTable*>(u"cyclesTable"_s);
        QCOMPARE(entries->currentEntry(), u"c2"_s);
        focus(chart);
        QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(entries->currentEntry(), u"c3"_s);
        QVERIFY(chart->hasFocus());
        QTest::keyClick(chart, Qt::Key_Return);
        QVERIFY(window()->findChild<CyclesPage*>()->isAncestorOf(window()->focusWidget()));
    }

    void undoShowsTheStoryThatItChanges()
    {
        edits::setField(document(), m_key, "title"_L1, u"Fraud!"_s);
        const QString other = document().keys().at(1);
        window()->showProject(other);
        QCOMPARE(window()->currentProject(), other);
        undoStack().undo();
        QCOMPARE(window()->currentProject(), m_key);
    }

    void codeIsColouredByTheLanguageOfItsName()
    {
        const QString id = edits::addEntry(document(), m_key, "cycles[c1].snippets"_L1);
        const FieldPath snippet = FieldPath("cycles[c1].snippets"_L1).entry(id);
        edits::setField(document(), m_key, snippet.field(u"name"), u"train.py"_s);
        edits::setField(document(), m_key, snippet.field(u"code"), u"def f():\n    return 'x'  # why\n"_s);
        CodeEdit::setModuleFolder(QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop"));
        window()->showStep(Step::Cycles);
        window()->findChild<CyclesPage*>()->focusField(snippet.field(u"code"));
        auto* code = window()->findChild<CodeEdit*>();
        QVERIFY(code);
        QSet<QRgb> colours;
        for (auto block = code->document()->begin(); block.isValid(); block = block.next())
            for (const auto& range : block.layout()->formats())
                colours.insert(range.format.foreground().color().rgb());
        QVERIFY2(colours.size() >= 3, qPrintable(QString::number(colours.size())));
        QCOMPARE(undoStack().count(), 3); // colouring is no edit
        auto* language = editor<LanguageEditor>(snippet.field(u"language").text());
        QVERIFY(language);
        QVERIFY(static_cast<QComboBox*>(language->control())->findText(u"YAML"_s) > 0);
    }

    void everythingIsSavedAsItIsTyped()
    {
        edits::setField(document(), m_key, "title"_L1, u"Saved"_s);
        QVERIFY(window()->isWindowModified());
        QTRY_VERIFY_WITH_TIMEOUT(!window()->isWindowModified(), 5000);
        const auto file = store::openProject(m_window->path(u"fraud.story.json"_s));
        QCOMPARE(file.project->title, u"Saved"_s);
    }

    void everyControlHasANameAndAPlaceInTheTabOrder()
    {
        for (int step = -1; step < stepCount; ++step) {
            window()->showStep(step < 0 ? std::nullopt : std::optional(Step(step)));
            for (const QWidget* widget : window()->findChildren<QWidget*>()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()) continue;
                QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
                QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                         qPrintable(u"%1 in %2 on page %3"_s
                                        .arg(QString::fromLatin1(widget->metaObject()->className()),
                                             QString::fromLatin1(widget->parentWidget()->metaObject()->className()))
                                        .arg(step)));
            }
        }
    }

    void bothAppearancesReachTheWholeWindow()
    {
        for (Appearance appearance : {Appearance::Dark, Appearance::Light}) {
            Theme::apply(*qApp, appearance);
            QCOMPARE(window()->palette().color(QPalette::Window), Theme::tokens().window);
            const QImage picture = window()->grab().toImage();
            QCOMPARE(picture.pixelColor(picture.width() / 2, picture.height() - 2), Theme::tokens().window);
            for (const QLabel* quiet : window()->findChildren<QLabel*>(u"muted"_s))
                if (quiet->isVisible()) QCOMPARE(quiet->palette().color(QPalette::WindowText), Theme::tokens().muted);
        }
    }

    /// A QLabel made elsewhere would take a story's text for HTML.
    void labelsAreMadeInOnePlace()
    {
        QStringList others;
        eachSourceLine([&](const QString& file, const QByteArray& line) {
            if (line.contains("new QLabel") && !file.endsWith(u"plainlabel.cpp")) others.append(file);
        });
        QCOMPARE(others, QStringList());
    }

    /// A tool tip takes what looks like HTML for HTML as well: what is not our own words goes through plainTip().
    void tipsWithWordsOfAStoryAreMadePlain()
    {
        QStringList others;
        eachSourceLine([&](const QString&, const QByteArray& line) {
            if (line.contains("setToolTip(") && !line.contains("plainTip(") && !line.contains("tr(\""))
                others.append(QString::fromUtf8(line));
        });
        QCOMPARE(others, QStringList());
        QCOMPARE(items::plainTip(u"<img src=x>\nb"_s), u"<p>&lt;img src=x&gt;<br>b</p>"_s);
    }

    void aTextThatLooksLikeHtmlIsShownAsItIs()
    {
        edits::setField(document(), m_key, "title"_L1, u"<b>Fraud</b><img src=file:///etc/passwd>"_s);
        for (const QLabel* label : window()->findChildren<QLabel*>())
            if (label->text().contains(u"<b>")) QCOMPARE(label->textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
