// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"
#include "story/fields.h"
#include "story/project.h"
#include "views/entrytable.h"
#include "views/fieldcount.h"
#include "views/fields/writingedit.h"
#include "views/grounds.h"
#include "views/recordform.h"
#include "views/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// What is seen of forms and tables, and what the keyboard reaches of them.
class TestLooks : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<QWidget> m_window;
    QString m_key;

    const Project& project() { return *m_document->project(m_key); }

    template <typename View> View* show(View* view)
    {
        (new QVBoxLayout(m_window.get()))->addWidget(view);
        m_window->setMinimumSize(900, 500);
        m_window->show();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(m_window.get());
        return view;
    }

    EntryTable* showTable(const QString& list)
    {
        const Field* field = locate(project(), FieldPath::fromText(list)).field;
        auto* entries = show(new EntryTable(*m_document, *field, m_window.get()));
        entries->setPlace({m_key, FieldPath::fromText(list)});
        return entries;
    }

    template <typename Record> RecordForm* showForm(const QString& path, const QStringList& keys = {})
    {
        auto* form = show(new RecordForm(*m_document, recordType<Record>(), keys, m_window.get()));
        form->setPlace({m_key, FieldPath::fromText(path)});
        return form;
    }

    /// As WCAG 2.1 has it.
    static double contrast(const QColor& a, const QColor& b)
    {
        const auto light = [](const QColor& colour) {
            const auto part = [](double value) {
                return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
        };
        const auto [low, high] = std::minmax({light(a), light(b)});
        return (high + 0.05) / (low + 0.05);
    }

    /// The strongest that a line from the left edge of a control to its middle meets.
    static double contrastOfBorder(QWidget& control, int y)
    {
        const QImage image = control.grab().toImage();
        double strongest = 1;
        for (int x = 0; x < 5; ++x)
            strongest = std::max(strongest, contrast(image.pixelColor(x, y), Theme::tokens().base));
        return strongest;
    }

private slots:
    void init()
    {
        Theme::apply(*qApp, Appearance::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        m_document = std::make_unique<Document>();
        m_document->open(*store::openPortfolio(m_folder->path()));
        Project fraud;
        Metric recall;
        recall.id = u"recall"_s;
        recall.name = u"Recall"_s;
        fraud.metrics = {recall};
        Measurement measured;
        measured.id = u"m1"_s;
        measured.metric.id = u"recall"_s;
        measured.value = 94;
        fraud.baseline.measurements = {measured};
        m_key = edits::addProject(*m_document, fraud);
        m_window = std::make_unique<QWidget>();
    }
    void cleanup() { m_window.reset(); }

    void bordersAreSeen_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("by day") << false;
        QTest::newRow("by night") << true;
    }
    void bordersAreSeen()
    {
        QFETCH(bool, isDark);
        Theme::apply(*qApp, isDark ? Appearance::Dark : Appearance::Light);
        auto* column = new QVBoxLayout(m_window.get());
        auto* box = new QCheckBox(m_window.get());
        auto* spin = new QSpinBox(m_window.get());
        column->addWidget(box);
        column->addWidget(spin);
        auto* elsewhere = new QPushButton(m_window.get());
        column->addWidget(elsewhere);
        m_window->show();
        elsewhere->setFocus();
        QVERIFY(contrastOfBorder(*box, box->height() / 2) >= 3);
        QVERIFY(contrastOfBorder(*spin, spin->height() / 2) >= 3);
    }

    void aChosenRowIsTintedInTheColoursOfTheDay()
    {
        auto* entries = showTable(u"metrics"_s);
        Theme::apply(*qApp, Appearance::Dark);
        QCOMPARE(entries->table()->palette().color(QPalette::Highlight), Theme::tokens().selected);
        Theme::apply(*qApp, Appearance::Light);
        QCOMPARE(entries->table()->palette().color(QPalette::Highlight), Theme::tokens().selected);
    }

    /// The entry below is that of a row, and one sees of which.
    void aRowThatIsReachedByTabIsTinted()
    {
        auto* entries = showTable(u"metrics"_s);
        m_window->setFocus();
        entries->table()->setFocus(Qt::TabFocusReason);
        QCOMPARE(entries->currentEntry(), u"recall"_s);
        QVERIFY(entries->table()->selectionModel()->isRowSelected(0));
    }

    /// As the table of cycles does while a cycle below it is measured.
    void aTableKeepsItsEntryWhileItsColumnsChange()
    {
        auto* entries = showTable(u"metrics"_s);
        entries->setCurrentEntry(u"recall"_s);
        entries->setColumns({{.field = "name"_L1}, {.field = "unit"_L1}});
        QCOMPARE(entries->currentEntry(), u"recall"_s);
        entries->setColumns({{.field = "unit"_L1}, {.field = "target"_L1}, {.field = "name"_L1}});
        QCOMPARE(entries->currentEntry(), u"recall"_s);
        QCOMPARE(entries->table()->model()->columnCount(), 3);
        QCOMPARE(entries->table()->model()->headerData(1, Qt::Horizontal).toString(), u"Target"_s);
    }

    void anEmptyListIsSaidToBeNotKnown()
    {
        auto* entries = showTable(u"constraints"_s);
        auto* add = entries->findChild<QPushButton*>();
        add->setFocus();
        QTest::keyClick(add, Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(project().about.value(u"constraints"_s).notKnown);
    }

    void aGroupIsSaidToBeNotKnown()
    {
        auto* form = showForm<Objective>(u"objective"_s);
        auto* about = [&]() -> QToolButton* {
            for (auto* button : form->findChildren<QToolButton*>())
                if (button->accessibleName() == u"About “Investment”"_s) return button;
            return nullptr;
        }();
        QVERIFY(about);
        about->setFocus();
        QTest::keyClick(about, Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(project().objective.about.value(u"investment"_s).notKnown);
    }

    void theSummaryHasNumbersAndNoLines()
    {
        auto* form = showForm<Project>({}, {u"summary"_s});
        auto* edit = form->findChild<WritingEdit*>();
        QVERIFY(edit);
        edit->setFocus();
        QTest::keyClicks(edit, u"Recall of {{recall.baseline}}"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(edit->toPlainText().contains(QChar::ObjectReplacementCharacter));
        QCOMPARE(project().summary, u"Recall of {{recall.baseline}}"_s);
    }

    /// Only while somebody writes, and at the pace of the user.
    void theFieldIsCounted()
    {
        auto* form = showForm<Objective>(u"objective"_s, {u"problem"_s});
        auto* count = new FieldCount(m_window.get());
        m_window->layout()->addWidget(count);
        count->setPace(60);
        const auto* said = count->findChild<QLabel*>();
        auto* edit = form->findChild<WritingEdit*>();
        QCOMPARE(said->text(), QString());
        edit->setFocus();
        QTest::keyClicks(edit, u"Cards were refused too often"_s);
        QTRY_VERIFY2(said->text().contains(u'5'), qPrintable(said->text()));
        count->setPace(1);
        QVERIFY2(said->text().contains(u"5 minute"_s), qPrintable(said->text()));
        edit->clearFocus();
        QCOMPARE(said->text(), QString());
    }

    void aBorderThatIsFilledLooksAsIfItWereDrawn_data()
    {
        QTest::addColumn<double>("width");
        QTest::newRow("thin") << 1.0;
        QTest::newRow("of what has the keyboard") << 2.0;
    }
    void aBorderThatIsFilledLooksAsIfItWereDrawn()
    {
        QFETCH(const double, width);
        const QRect box(2, 2, 60, 40);
        QImage filled(64, 44, QImage::Format_RGB32);
        filled.fill(Qt::white);
        QImage drawn = filled;
        QPainter filling(&filled);
        drawRounded(&filling, box, Qt::lightGray, Qt::black, width, 6);
        QPainter drawing(&drawn);
        drawing.setRenderHint(QPainter::Antialiasing);
        drawing.setBrush(Qt::lightGray);
        drawing.setPen(QPen(Qt::black, width * 1.001)); // Qt (6.8) has rougher corners for exactly one pixel
        const double half = width / 2;
        drawing.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), 6, 6);
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x)
                QCOMPARE_LE(std::abs(qGray(filled.pixel(x, y)) - qGray(drawn.pixel(x, y))), 20);
    }
};

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
