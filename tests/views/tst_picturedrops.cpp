// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drop.h"
#include "shownwindow.h"

#include "document/edits.h"
#include "views/entrytable.h"
#include "views/fields/proseeditor.h"
#include "views/figureseditor.h"
#include "views/reveal.h"
#include "views/steppage.h"

#include <QBuffer>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTableView>
#include <QUrl>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// A picture that comes to a page by hand: wherever it is let go, it is seen where it went, or why it did not.
class TestPictureDrops : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShownWindow> m_window;
    app::MainWindow* window() { return m_window->get(); }
    const Project& project() { return *window()->document().project(window()->currentProject()); }

    template <typename Widget> Widget* shown(const std::function<bool(Widget*)>& fits)
    {
        for (auto* widget : window()->findChildren<Widget*>())
            if (widget->isVisible() && fits(widget)) return widget;
        qFatal("there is none");
    }
    StepPage* page()
    {
        return shown<StepPage>([](StepPage*) { return true; });
    }
    QLabel* label(const QString& text)
    {
        return shown<QLabel>([&](QLabel* label) { return label->text().contains(text); });
    }
    QWidget* field(const QString& path)
    {
        return shown<FieldEditor>([&](FieldEditor* editor) { return editor->place().path.text() == path; })->control();
    }
    /// As Qt does it: what takes no drops itself leaves them to what is around.
    bool dropOnPage(QWidget* at, const QMimeData& data) { return drop(page(), data, at->mapTo(page(), QPoint(2, 2))); }
    static QImage image()
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        return image;
    }
    QUrl file(qsizetype bytes = 0)
    {
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image().save(&buffer, "PNG");
        const QString path = m_window->path(u"chart.png"_s);
        if (!store::save(path, png + QByteArray(bytes, 'x'), {})) qFatal("the picture cannot be written");
        return QUrl::fromLocalFile(path);
    }
    static bool isInSight(const QWidget* widget)
    {
        return widget && !widget->visibleRegion().isEmpty()
            && widget->visibleRegion().boundingRect().height() >= std::min(widget->height(), 12);
    }

private slots:
    void init()
    {
        m_window = std::make_unique<ShownWindow>();
        Project alpha;
        alpha.id = alpha.title = u"Alpha"_s;
        Constraint constraint;
        constraint.id = u"c"_s;
        constraint.title = u"Answers within 50 ms"_s;
        alpha.constraints = {constraint};
        m_window->add(alpha);
        QApplication::clipboard()->clear();
        m_window->open();
        window()->resize(1024, 600);
    }

    void theKeyboardGoesToTheCaptionInSight()
    {
        window()->showStep(Step::Monitoring);
        QMimeData data;
        data.setUrls({file()});
        QVERIFY(drop(field(u"monitoring.summary"_s), data, {5, 5}));
        QCOMPARE(project().figures.size(), 1);
        auto* caption = qobject_cast<QLineEdit*>(window()->focusWidget());
        QVERIFY(caption);
        QTRY_VERIFY(isInSight(caption));
    }

    void whyAPictureIsRefusedIsInSight()
    {
        window()->showStep(Step::Monitoring);
        QMimeData data;
        data.setUrls({file(45 * 1024 * 1024)});
        drop(field(u"monitoring.summary"_s), data, {5, 5});
        QVERIFY(project().figures.isEmpty());
        QTRY_VERIFY(isInSight(label(u"At most 10 MB"_s)));
    }

    void theWholePageTakesAPicture_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("on the heading") << u"Baseline"_s;
        QTest::newRow("on the title of a card") << u"What there was"_s;
    }
    void theWholePageTakesAPicture()
    {
        QFETCH(QString, words);
        window()->showStep(Step::Baseline);
        QMimeData data;
        data.setUrls({file()});
        QLabel* on =
            shown<QLabel>([&](QLabel* label) { return label->text() == words && page()->isAncestorOf(label); });
        QVERIFY(dropOnPage(on, data));
        QCOMPARE(project().figures.size(), 1);
        QCOMPARE(project().figures.first().step, Step::Baseline);
    }

    void theRoomBetweenTheCardsTakesAPicture()
    {
        window()->showStep(Step::Baseline);
        QWidget* content = page()->findChild<QScrollArea*>()->widget();
        QMimeData data;
        data.setUrls({file()});
        QVERIFY(dropOnPage(content, data));
        QCOMPARE(project().figures.size(), 1);
    }

    void whatIsPrivateTakesNone()
    {
        window()->showStep(Step::Baseline);
        QMimeData data;
        data.setUrls({file()});
        QLabel* on = label(u"For you alone"_s);
        reveal(on);
        QTRY_VERIFY(isInSight(on));
        QVERIFY(!dropOnPage(on, data));
        QVERIFY(project().figures.isEmpty());
    }

    void aPageWithoutPicturesTakesNone()
    {
        window()->showStep({});
        QMimeData data;
        data.setUrls({file()});
        QVERIFY(!dropOnPage(label(u"The story in short"_s), data));
    }

    void aPasteIntoATableIsAPictureOfTheStep()
    {
        window()->showStep(Step::Constraints);
        auto* table = shown<EntryTable>([](EntryTable*) { return true; })->table();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QApplication::clipboard()->setImage(image());
        QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(project().constraints.first().title, u"Answers within 50 ms"_s);
        QCOMPARE(project().figures.size(), 1);
        QCOMPARE(project().figures.first().step, Step::Constraints);
        QTRY_VERIFY(isInSight(window()->focusWidget()));
    }

    void aPasteWhereThereIsNoPlaceKeepsWhatIsChosen()
    {
        window()->showStep({});
        auto* title = qobject_cast<QLineEdit*>(field(u"title"_s));
        title->setFocus();
        title->selectAll();
        QApplication::clipboard()->setImage(image());
        QTest::keyClick(title, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(project().title, u"Alpha"_s);
        QVERIFY(label(u"no place for one"_s));
    }
};

QTEST_MAIN(TestPictureDrops)
#include "tst_picturedrops.moc"
