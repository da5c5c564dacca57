// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "document/edits.h"
#include "story/fields.h"
#include "views/fields/codeedit.h"
#include "views/fields/dateline.h"
#include "views/fields/fieldeditor.h"
#include "views/fields/languagecombo.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QTimer>
#include <QWindow>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// How fields behave on a page, whatever they hold.
class TestFieldManners : public StoryTest
{
    Q_OBJECT

    FieldEditor* m_editor = nullptr;
    QScrollArea* m_scroll = nullptr;

    /// In a page that is much higher than the window.
    void show(const QString& path)
    {
        const FieldPath at = FieldPath::fromText(path);
        m_window = std::make_unique<QWidget>();
        m_scroll = new QScrollArea(m_window.get());
        auto* page = new QWidget(m_scroll);
        page->setMinimumHeight(3000);
        auto* column = new QVBoxLayout(page);
        m_editor = FieldEditor::make(*m_document, *locate(project(), at).field, page);
        m_editor->setPlace({m_key, at});
        column->addWidget(m_editor);
        column->addWidget(new QSpinBox(page));
        column->addStretch(1);
        m_scroll->setWidgetResizable(true);
        m_scroll->setWidget(page);
        StoryTest::show(m_scroll, {500, 300});
    }
    void turnWheel(QWidget* over)
    {
        QTest::wheelEvent(m_window->windowHandle(), over->mapTo(m_window.get(), over->rect().center()), {0, -120});
    }
    QString saidInWords()
    {
        QStringList words;
        for (const auto* label : m_editor->findChildren<QLabel*>())
            if (label->isVisible() && label->text() != m_editor->field().title()) words.append(label->text());
        return words.join(u'|').replace(QChar(0x00A0), u' ');
    }

private slots:
    void initTestCase() { CodeEdit::setModuleFolder(QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop")); }
    void init()
    {
        Project story;
        story.title = u"Fraud"_s;
        story.metrics = {metric(u"recall"_s, u"Recall"_s, u"%"_s)};
        Cycle cycle;
        cycle.id = u"c"_s;
        cycle.expectedEffect.metric.id = u"recall"_s;
        Snippet snippet;
        snippet.id = u"s"_s;
        cycle.snippets = {snippet};
        story.cycles = {cycle};
        begin(story);
    }
    void cleanup() { m_window.reset(); }

    void aFieldWhoseStoryIsGoneTakesNothing_data()
    {
        QTest::addColumn<QString>("field");
        for (const QString& field : {u"title"_s, u"cycles[c].startDate"_s, u"cycles[c].expectedEffect.change"_s,
                                     u"cycles[c].expectedEffect.metric"_s, u"cycles[c].levers"_s, u"tags"_s,
                                     u"cycles[c].snippets[s].language"_s, u"cycles[c].result"_s})
            QTest::newRow(qPrintable(field)) << field;
    }
    void aFieldWhoseStoryIsGoneTakesNothing()
    {
        QFETCH(QString, field);
        show(field);
        m_editor->control()->setFocus();
        QTest::keyClicks(m_editor->control(), u"about 12"_s);
        edits::deleteProject(*m_document, m_key);
        QTest::keyClicks(m_editor->control(), u"3"_s);
        m_editor->takeTyping();
        QTest::keyClick(m_editor->control(), Qt::Key_Tab);
        QCoreApplication::processEvents();
        QVERIFY(!m_document->project(m_key));
        m_document->undoStack().undo();
        QVERIFY(m_document->project(m_key));
    }

    void theWheelScrollsThePage_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<bool>("hasKeyboard");
        for (const bool has : {false, true}) {
            const char* where = has ? "with the keyboard" : "without the keyboard";
            QTest::addRow("a choice %s", where) << u"cycles[c].decision"_s << has;
            QTest::addRow("a reference %s", where) << u"cycles[c].expectedEffect.metric"_s << has;
            QTest::addRow("a language %s", where) << u"cycles[c].snippets[s].language"_s << has;
            QTest::addRow("a date %s", where) << u"cycles[c].startDate"_s << has;
        }
    }
    void theWheelScrollsThePage()
    {
        QFETCH(QString, field);
        QFETCH(bool, hasKeyboard);
        show(field);
        if (hasKeyboard) m_editor->control()->setFocus();
        const Project before = project();
        turnWheel(m_editor->control());
        QVERIFY(project() == before);
        QVERIFY(m_scroll->verticalScrollBar()->value() > 0);
    }
    void theWheelTurnsNoNumber()
    {
        show(u"cycles[c].decision"_s);
        auto* spin = m_scroll->findChild<QSpinBox*>();
        spin->setFocus();
        turnWheel(spin);
        QCOMPARE(spin->value(), 0);
        QVERIFY(m_scroll->verticalScrollBar()->value() > 0);
    }

    void textStandsOffItsBorder()
    {
        show(u"title"_s);
        auto* line = qobject_cast<QLineEdit*>(m_editor->control());
        QStyleOptionFrame frame;
        frame.initFrom(line);
        frame.lineWidth = line->style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &frame, line);
        const int left = line->style()->subElementRect(QStyle::SE_LineEditContents, &frame, line).left() + 2;
        QVERIFY2(left >= 7 && left <= 10, qPrintable(QString::number(left)));
        show(u"cycles[c].decision"_s);
        auto* combo = qobject_cast<QComboBox*>(m_editor->control());
        QStyleOptionComboBox option;
        option.initFrom(combo);
        const int text =
            combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo).left();
        QVERIFY2(text >= 6 && text <= 10, qPrintable(QString::number(text)));
    }
    void aLanguageHasABorder()
    {
        show(u"cycles[c].snippets[s].language"_s);
        const QImage image = m_editor->control()->grab().toImage();
        const QColor border = image.pixelColor(image.width() / 3, 0);
        const int distance = std::abs(border.lightness() - Theme::tokens().inputBorder.lightness());
        QVERIFY2(distance < 40, qPrintable(border.name()));
    }

    void theMenuOfATextSaysThatItIsNotKnown_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("a line") << u"title"_s;
        QTest::newRow("a date") << u"cycles[c].startDate"_s;
        QTest::newRow("a text") << u"cycles[c].observation"_s;
    }
    void theMenuOfATextSaysThatItIsNotKnown()
    {
        QFETCH(QString, field);
        show(field);
        QWidget* control = m_editor->control();
        control->setFocus();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {5, 5}, control->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(control, &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QAction* unknown = nullptr;
        for (QAction* action : menu->actions())
            if (action->text() == "Not known"_L1) unknown = action;
        QVERIFY(unknown);
        unknown->trigger();
        menu->close();
        QVERIFY(saidInWords().contains(u"Marked as not known"_s));
    }

    /// As it does when another program takes the entry out of the story.
    void aFieldMayGoWhileItsMenuIsOpen()
    {
        show(u"title"_s);
        QPointer<FieldEditor> editor = m_editor;
        QTimer::singleShot(20, m_editor, [this] { delete std::exchange(m_editor, nullptr); });
        const QPoint at(5, 5);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_editor->mapToGlobal(at));
        QApplication::sendEvent(m_editor, &event);
        QVERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()));
        QTRY_VERIFY(!editor);
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }

    void pointsSetTheKindOfAChange()
    {
        show(u"cycles[c].expectedEffect.change"_s);
        m_editor->control()->setFocus();
        const int steps = m_document->undoStack().count();
        type(u"-5 pp"_s);
        QVERIFY(saidInWords().contains(u"Understood as −5 pp"_s));
        type(u"\n"_s);
        QCOMPARE(project().cycles[0].expectedEffect.change, -5);
        QCOMPARE(project().cycles[0].expectedEffect.kind, ChangeKind::PercentagePoints);
        QCOMPARE(m_document->undoStack().count(), steps + 1);
        m_document->undoStack().undo();
        QCOMPARE(project().cycles[0].expectedEffect.kind, ChangeKind::Unset);
        QVERIFY(!project().cycles[0].expectedEffect.change);
    }
    void pointsInARelativeChangeAreRefused()
    {
        edits::setField(*m_document, m_key, FieldPath::fromText(u"cycles[c].expectedEffect.kind"_s),
                        int(ChangeKind::Relative));
        show(u"cycles[c].expectedEffect.change"_s);
        m_editor->control()->setFocus();
        type(u"-5 pp\n"_s);
        QVERIFY(saidInWords().contains(u"“-5 pp” is not in %"_s));
        QVERIFY(!project().cycles[0].expectedEffect.change);
    }
};

QTEST_MAIN(TestFieldManners)
#include "tst_fieldmanners.moc"
