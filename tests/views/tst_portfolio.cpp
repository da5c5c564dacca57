// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "forgetsettings.h"

#include "app/mainwindow.h"
#include "app/settings.h"
#include "document/edits.h"
#include "items/columns.h"
#include "store/archive.h"
#include "store/json.h"
#include "store/pictures.h"
#include "views/fields/proseeditor.h"
#include "views/fields/typedfields.h"
#include "views/figurecard.h"
#include "views/figureseditor.h"
#include "views/ownerdialog.h"
#include "views/picturemime.h"
#include "views/sidebar.h"
#include "views/steppage.h"
#include "views/templatedialog.h"
#include "views/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QTimer>
#include <QToolButton>
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

bool drop(QWidget* on, const QMimeData& data, QPoint at, Qt::DropActions actions = Qt::CopyAction)
{
    QDragEnterEvent enter(at, actions, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent event(at, actions, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &event);
    return event.isAccepted();
}

} // namespace

/// The list of projects, their files, and pictures on their pages: by keys, by mouse, by drops.
class TestPortfolio : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Settings> m_settings;
    std::unique_ptr<app::MainWindow> m_window;

    Document& document() { return m_window->document(); }
    QString key() { return m_window->currentProject(); }
    const Project& project() { return *document().project(key()); }
    QListView* list() { return m_window->findChild<Sidebar*>()->projects(); }

    QStringList titles()
    {
        QStringList titles;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            titles.append(list()->model()->index(row, 0).data().toString());
        return titles;
    }

    /// The one on the page that is shown.
    FiguresEditor* figures()
    {
        for (auto* editor : m_window->findChildren<FiguresEditor*>())
            if (editor->isVisible()) return editor;
        return nullptr;
    }

    QAction* action(const QString& text)
    {
        for (QAction* found : m_window->actions())
            if (found->text().remove(u'&') == text) return found;
        return nullptr;
    }

    void open(const QString& path)
    {
        m_window = std::make_unique<app::MainWindow>(
            *m_settings,
            app::ProgramPaths{.data = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"),
                              .modules = QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop")});
        m_window->open(path);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    /// Runs `answer` on the dialog that comes next.
    template <typename Dialog, typename F> void answerNext(F&& answer)
    {
        auto* timer = new QTimer(m_window.get());
        connect(timer, &QTimer::timeout, this, [timer, answer] {
            auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
            if (!dialog) return;
            timer->deleteLater();
            timer->stop();
            answer(dialog);
        });
        timer->start(20);
    }

private slots:
    void init()
    {
        forgetSettings();
        m_folder = std::make_unique<QTemporaryDir>();
        double rank = 0;
        for (const QString& name : {u"Alpha"_s, u"Beta"_s, u"Gamma"_s}) {
            Project project;
            project.id = project.title = name;
            project.rank = ++rank;
            QVERIFY(store::save(m_folder->filePath(name.toLower() + u".story.json"_s), store::toJson(project), {}));
        }
        Theme::apply(*qApp, Appearance::Light);
        QApplication::clipboard()->clear();
        m_settings = std::make_unique<app::Settings>();
        open(m_folder->path());
        QCOMPARE(titles(), (QStringList{u"Alpha"_s, u"Beta"_s, u"Gamma"_s}));
    }

    void keysMoveAProject()
    {
        m_window->showStep(Step::Baseline);
        QListView* steps = m_window->findChild<Sidebar*>()->steps();
        const int step = steps->currentIndex().row();
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(0, 0));
        QTest::keyClick(list(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(titles(), (QStringList{u"Beta"_s, u"Alpha"_s, u"Gamma"_s}));
        QCOMPARE(list()->currentIndex().data().toString(), u"Alpha"_s);
        QCOMPARE(project().title, u"Alpha"_s);
        QTest::keyClick(list(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(list(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier); // it is at the top
        QCOMPARE(titles(), (QStringList{u"Alpha"_s, u"Beta"_s, u"Gamma"_s}));
        QCOMPARE(document().undoStack().undoText(), u"Move project"_s);
        QCOMPARE(steps->currentIndex().row(), step); // the page that was looked at
    }

    void aDragMovesAProject_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("before");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("down") << 0 << 2 << QStringList{u"Beta"_s, u"Alpha"_s, u"Gamma"_s};
        QTest::newRow("to the end") << 0 << 3 << QStringList{u"Beta"_s, u"Gamma"_s, u"Alpha"_s};
        QTest::newRow("up") << 2 << 0 << QStringList{u"Gamma"_s, u"Alpha"_s, u"Beta"_s};
        QTest::newRow("onto its own place") << 1 << 2 << QStringList{u"Alpha"_s, u"Beta"_s, u"Gamma"_s};
    }
    void aDragMovesAProject()
    {
        QFETCH(int, from);
        QFETCH(int, before);
        QFETCH(QStringList, expected);
        const QStringList was = titles();
        QCOMPARE(list()->dragDropMode(), QAbstractItemView::InternalMove);
        list()->model()->moveRow({}, from, {}, before); // as QListView does it at the drop
        QCOMPARE(titles(), expected);
        if (expected == was) return;
        document().undoStack().undo();
        QCOMPARE(titles(), was);
    }

    void archivedStoriesStandBehindAButton()
    {
        m_window->showProject(document().keys()[1]);
        auto* button = m_window->findChild<QToolButton*>(u"showArchived"_s);
        QVERIFY(!button->isVisible());
        action(u"Archive story"_s)->trigger();
        QVERIFY(project().archived);
        QCOMPARE(titles(), (QStringList{u"Alpha"_s, u"Gamma"_s, u"Beta"_s})); // it is looked at still
        m_window->showProject(document().keys()[0]);
        QCOMPARE(titles(), (QStringList{u"Alpha"_s, u"Gamma"_s}));
        QCOMPARE(project().title, u"Alpha"_s);
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), u"Show archived (1)"_s);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(titles(), (QStringList{u"Alpha"_s, u"Gamma"_s, u"Beta"_s}));
        document().undoStack().undo();
        QCOMPARE(titles(), (QStringList{u"Alpha"_s, u"Beta"_s, u"Gamma"_s}));
        QVERIFY(!button->isVisible());
    }

    void completenessIsAMarkAndWords()
    {
        const QModelIndex alpha = list()->model()->index(0, 0);
        QCOMPARE(alpha.data(items::CompletenessRole).toInt(), 0);
        edits::setField(document(), key(), FieldPath("objective.problem"_L1), QStringList{u"Why"_s});
        QCOMPARE(alpha.data(items::CompletenessRole).toInt(), 1);
        QVERIFY(alpha.data(items::SubtitleRole).toString().contains(u"0 of 7"));
    }

    void aTemplatePromptsAndIsNoPartOfTheStory()
    {
        answerNext<TemplateDialog>([](TemplateDialog* dialog) {
            QTest::keyClicks(dialog->list(), u"fr"_s);
            QTest::keyClick(dialog->list(), Qt::Key_Return);
        });
        action(u"New story from a template…"_s)->trigger();
        QCOMPARE(project().templateName, u"fraud-detection"_s);
        QCOMPARE(project().type, ProjectType::DeployedProduct);
        m_window->showStep(Step::Monitoring);
        QTextEdit* field = nullptr;
        for (auto* editor : m_window->findChildren<ProseEditor*>())
            if (editor->place().path.text() == u"monitoring.driftDetection" && editor->isVisible())
                field = qobject_cast<QTextEdit*>(editor->control());
        QVERIFY(field);
        QVERIFY2(field->placeholderText().contains(u"reference week"), qPrintable(field->placeholderText()));
        QCOMPARE(field->toPlainText(), QString());
        QVERIFY(!store::toJson(project()).contains("reference week"));
        const QString path = m_folder->filePath(u"story.story.json"_s);
        QVERIFY(document().save().isEmpty());
        m_window.reset();
        open(path); // the prompts come back
        m_window->showStep(Step::Monitoring);
        bool found = false;
        for (auto* editor : m_window->findChildren<QTextEdit*>())
            found = found || editor->placeholderText().contains(u"reference week");
        QVERIFY(found);
    }

    void escapeInTheTemplatesMakesNothing()
    {
        answerNext<TemplateDialog>([](TemplateDialog* dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
        action(u"New story from a template…"_s)->trigger();
        QCOMPARE(titles().size(), 3);
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
        m_window->showStep(Step::Baseline);
        QVERIFY(figures());
        QWidget* focus = inTextField ? static_cast<QWidget*>(m_window->findChild<StepPage*>()) : figures();
        if (inTextField)
            for (auto* editor : m_window->findChildren<ProseEditor*>())
                if (editor->isVisible()) focus = editor->control();
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
        const auto bytes =
            store::readPicture(m_folder->filePath(u"alpha.story.json"_s), project().figures.first().file);
        QVERIFY(bytes);
        QCOMPARE(QImage::fromData(*bytes).size(), QSize(40, 30));
        QVERIFY(bytes->startsWith("\x89PNG"));
    }

    void aPasteOfTextIsText()
    {
        m_window->showStep(Step::Baseline);
        QTextEdit* field = nullptr;
        for (auto* editor : m_window->findChildren<ProseEditor*>())
            if (editor->isVisible() && !field) field = qobject_cast<QTextEdit*>(editor->control());
        field->setFocus();
        QApplication::clipboard()->setText(u"only words"_s);
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(field->toPlainText(), u"only words"_s);
        QVERIFY(project().figures.isEmpty());
    }

    void aFileThatIsDroppedKeepsItsBytes()
    {
        m_window->showStep(Step::Rollout);
        const QString path = m_folder->filePath(u"chart.png"_s);
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
        const QString path = m_folder->filePath(u"chart.png"_s);
        QVERIFY(store::save(path, bytes, {}));
        m_window->showStep(Step::Rollout);
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
        m_window->showStep(Step::Rollout);
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
        m_window->showStep(Step::Rollout);
        QString shown;
        for (auto* label : figures()->findChildren<QLabel*>())
            if (label->isVisible()) shown += label->text();
        QVERIFY2(shown.contains(u"missing") && shown.contains(u"gone.png"), qPrintable(shown));
        QVERIFY(shown.contains(u"those who do not see it")); // the reminder
    }

    void aCycleHasPicturesOfItsOwn()
    {
        const QString id = edits::addEntry(document(), key(), FieldPath("cycles"_L1));
        m_window->showStep(Step::Cycles);
        FiguresEditor* ofCycle = nullptr;
        for (auto* editor : m_window->findChildren<FiguresEditor*>())
            if (editor->place().path.text() == u"cycles[%1].figures"_s.arg(id)) ofCycle = editor;
        QVERIFY(ofCycle);
        QMimeData data;
        data.setImageData(QImage::fromData(pngBytes()));
        ofCycle->add(data);
        QCOMPARE(project().cycles.first().figures.size(), 1);
        QVERIFY(project().figures.isEmpty());
    }

    void aStoryOpenedAloneIsAlone()
    {
        open(m_folder->filePath(u"beta.story.json"_s));
        QCOMPARE(titles(), QStringList{u"Beta"_s});
        edits::setField(document(), key(), FieldPath("title"_L1), u"Beta two"_s);
        QVERIFY(document().save().isEmpty());
        QCOMPARE(store::openPortfolio(m_folder->path())->projects.size(), 3);
        QCOMPARE(m_settings->recentPaths().first(), m_folder->filePath(u"beta.story.json"_s));
    }

    void aDropOnTheWindowOpens_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("a story") << u"story"_s;
        QTest::newRow("a folder") << u"folder"_s;
        QTest::newRow("a zip") << u"zip"_s;
    }
    void aDropOnTheWindowOpens()
    {
        QFETCH(QString, what);
        QTemporaryDir other;
        Project project;
        project.id = project.title = u"Dropped"_s;
        const QString file = other.filePath(u"dropped.story.json"_s);
        QVERIFY(store::save(file, store::toJson(project), {}));
        const QString zip = other.filePath(u"sent.zip"_s);
        QVERIFY(store::packPortfolio(other.path(), zip));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(what == u"story" ? file : what == u"zip" ? zip : other.path())});
        QVERIFY(drop(m_window.get(), data, {300, 10}));
        QTRY_COMPARE(titles(), QStringList{u"Dropped"_s});
        if (what == u"zip") QCOMPARE(document().folder(), other.filePath(u"sent"_s));
    }

    void somethingElseIsNotTaken()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/etc/hostname"_s)});
        QVERIFY(!drop(m_window.get(), data, {300, 10}));
    }

    void theOwnerIsEditedInADialog()
    {
        answerNext<OwnerDialog>([](OwnerDialog* dialog) {
            QTest::keyClicks(dialog->findChildren<QLineEdit*>().first(), u"Ada"_s);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        action(u"Whose portfolio this is…"_s)->trigger();
        QCOMPARE(document().portfolio().owner.name, u"Ada"_s);
        QCOMPARE(document().undoStack().undoText(), u"Change owner"_s);
        QTRY_VERIFY(QFile::exists(m_folder->filePath(u"portfolio.json"_s)));
    }

    void linksAreLinesAndKeepTheirIds()
    {
        Link link;
        link.id = u"keep"_s;
        link.title = u"Home page"_s;
        link.url = u"https://a.example"_s;
        const QString text = textFromLinks({link}) + u"\nhttps://b.example\n\n";
        const QList<Link> links = linksFromText(text, {link});
        QCOMPARE(links.size(), 2);
        QCOMPARE(links[0], link);
        QCOMPARE(links[1].url, u"https://b.example"_s);
        QVERIFY(links[1].title.isEmpty() && !links[1].id.isEmpty() && links[1].id != link.id);
    }
};

QTEST_MAIN(TestPortfolio)
#include "tst_portfolio.moc"
