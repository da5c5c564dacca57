// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drop.h"
#include "shownwindow.h"

#include "document/edits.h"
#include "store/pictures.h"
#include "views/fields/proseeditor.h"
#include "views/figurecard.h"
#include "views/figureseditor.h"
#include "views/steppage.h"

#include <QBuffer>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextEdit>
#include <QUrl>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

namespace {

QByteArray imageBytes(QSize size, QImage::Format format, const QColor& colour = Qt::red)
{
    QImage image(size, format);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray pngBytes(const QColor& colour = Qt::red) { return imageBytes({40, 30}, QImage::Format_RGB32, colour); }

} // namespace

/// Pictures on the pages of a story: pasted, dropped, moved by key, and what is none.
class TestPageFigures : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShownWindow> m_window;
    app::MainWindow* window() { return m_window->get(); }
    Document& document() { return window()->document(); }
    QString key() { return window()->currentProject(); }
    const Project& project() { return *document().project(key()); }

    /// The one on the page that is shown.
    FiguresEditor* figures()
    {
        for (auto* editor : window()->findChildren<FiguresEditor*>())
            if (editor->isVisible()) return editor;
        return nullptr;
    }

private slots:
    void init()
    {
        m_window = std::make_unique<ShownWindow>();
        Project alpha;
        alpha.id = alpha.title = u"Alpha"_s;
        m_window->add(alpha);
        QApplication::clipboard()->clear();
        m_window->open();
    }

    void aPasteOfAPictureAnywhereOnThePageAddsIt_data()
    {
        QTest::addColumn<bool>("inTextField");
        QTest::newRow("in a text field") << true;
        QTest::newRow("beside the pictures") << false;
    }
    void aPasteOfAPictureAnywhereOnThePageAddsIt()
    {
        QFETCH(bool, inTextField);
        window()->showStep(Step::Baseline);
        QVERIFY(figures());
        QWidget* focus = inTextField ? static_cast<QWidget*>(window()->findChild<StepPage*>()) : figures();
        if (inTextField)
            for (auto* editor : window()->findChildren<ProseEditor*>())
                if (editor->isVisible() && !editor->place().path.text().startsWith(u"notes"_s))
                    focus = editor->control();
        if (!inTextField) focus = figures()->findChild<QPushButton*>();
        focus->setFocus();
        QApplication::clipboard()->setImage(QImage::fromData(pngBytes()));
        QTest::keyClick(focus, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(project().figures.size(), 1);
        QCOMPARE(project().figures.first().step, Step::Baseline);
        auto* caption = qobject_cast<QLineEdit*>(QApplication::focusWidget()); // to go on with
        QVERIFY(caption);
        QTest::keyClicks(caption, u"Errors by week"_s);
        QCOMPARE(project().figures.first().caption, u"Errors by week"_s);
        QVERIFY(document().save().isEmpty());
        const auto bytes = store::readPicture(m_window->path(u"alpha.story.json"_s), project().figures.first().file);
        QVERIFY(bytes);
        QCOMPARE(QImage::fromData(*bytes).size(), QSize(40, 30));
        QVERIFY(bytes->startsWith("\x89PNG"));
    }

    void aPasteOfTextIsText()
    {
        window()->showStep(Step::Baseline);
        QTextEdit* field = nullptr;
        for (auto* editor : window()->findChildren<ProseEditor*>())
            if (editor->isVisible() && !field) field = qobject_cast<QTextEdit*>(editor->control());
        field->setFocus();
        QApplication::clipboard()->setText(u"only words"_s);
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(field->toPlainText(), u"only words"_s);
        QVERIFY(project().figures.isEmpty());
    }

    void aFileThatIsDroppedKeepsItsBytes()
    {
        window()->showStep(Step::Rollout);
        const QString path = m_window->path(u"chart.png"_s);
        const QByteArray bytes = pngBytes(Qt::blue) + "trailing bytes that an encoder would drop";
        QVERIFY(store::save(path, bytes, {}));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QVERIFY(drop(figures(), data, {10, 10}));
        QCOMPARE(project().figures.size(), 1);
        QCOMPARE(*document().picture(key(), project().figures.first().file), bytes);
        QCOMPARE(figures()->findChildren<FigureCard*>().size(), 1);
    }

    void whatIsNoPictureIsRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("a text") << QByteArray("not a picture") << u"no picture that can be shown"_s;
        QTest::newRow("a drawing that may name files")
            << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>")
            << u"no picture that can be shown"_s;
        QTest::newRow("cut off") << pngBytes().first(45) << u"damaged"_s;
        QTest::newRow("too many bytes") << QByteArray(pngBytes() + QByteArray(10 * 1024 * 1024, 'x'))
                                        << u"At most 10 MB"_s;
        QTest::newRow("too many pixels") << imageBytes({8000, 8000}, QImage::Format_Mono) << u"8000 × 8000 pixels"_s;
    }
    void whatIsNoPictureIsRefusedInWords()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const QString path = m_window->path(u"chart.png"_s);
        QVERIFY(store::save(path, bytes, {}));
        window()->showStep(Step::Rollout);
        figures()->addFiles({path});
        QVERIFY(project().figures.isEmpty());
        QString shown;
        for (auto* label : figures()->findChildren<QLabel*>())
            if (label->isVisible()) shown += label->text();
        QVERIFY2(shown.contains(words), qPrintable(shown));
        QVERIFY(shown.contains(u"chart.png"));
    }

    void aCardIsMovedAndDeletedByKey()
    {
        window()->showStep(Step::Rollout);
        edits::addFigures(document(), key(), FieldPath("figures"_L1), {{pngBytes(Qt::red), u"png"_s, {}}},
                          Step::Rollout);
        edits::addFigures(document(), key(), FieldPath("figures"_L1), {{pngBytes(Qt::red), u"png"_s, {}}},
                          Step::Baseline);
        edits::addFigures(document(), key(), FieldPath("figures"_L1), {{pngBytes(Qt::blue), u"png"_s, {}}},
                          Step::Rollout);
        const QList<Figure> before = project().figures;
        auto cards = figures()->findChildren<FigureCard*>();
        QCOMPARE(cards.size(), 2);
        QTRY_VERIFY(cards[0]->isVisible());
        cards[0]->setFocus();
        QVERIFY(cards[0]->hasFocus());
        QTest::keyClick(cards[0], Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(project().figures.last().id, before[0].id);
        QVERIFY(cards[0]->hasFocus());
        QTest::keyClick(cards[0], Qt::Key_Delete);
        QCOMPARE(project().figures.size(), 2);
        QVERIFY(!project().figures.contains(before[0]));
        QVERIFY(cards[1]->hasFocus());
        document().undoStack().undo();
        document().undoStack().undo();
        QCOMPARE(project().figures, before);
    }

    void aMissingPictureIsSaidToBeMissing()
    {
        Project missing = project();
        Figure figure;
        figure.id = u"f"_s;
        figure.step = Step::Rollout;
        figure.file = u"gone.png"_s;
        missing.figures = {figure};
        missing.id.clear();
        edits::addProject(document(), missing);
        window()->showStep(Step::Rollout);
        QString shown;
        for (auto* label : figures()->findChildren<QLabel*>())
            if (label->isVisible()) shown += label->text();
        QVERIFY2(shown.contains(u"missing") && shown.contains(u"gone.png"), qPrintable(shown));
        QVERIFY(shown.contains(u"those who do not see it")); // the reminder
    }

    void aCycleHasPicturesOfItsOwn()
    {
        const QString id = edits::addEntry(document(), key(), FieldPath("cycles"_L1));
        window()->showStep(Step::Cycles);
        FiguresEditor* ofCycle = nullptr;
        for (auto* editor : window()->findChildren<FiguresEditor*>())
            if (editor->place().path.text() == u"cycles[%1].figures"_s.arg(id)) ofCycle = editor;
        QVERIFY(ofCycle);
        QMimeData data;
        data.setImageData(QImage::fromData(pngBytes()));
        ofCycle->add(data);
        QCOMPARE(project().cycles.first().figures.size(), 1);
        QVERIFY(project().figures.isEmpty());
    }
};

QTEST_MAIN(TestPageFigures)
#include "tst_pagefigures.moc"
