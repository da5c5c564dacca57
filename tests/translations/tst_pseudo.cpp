// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../forgetsettings.h"

#include "catalogue.h"
#include "cutoff.h"
#include "shown.h"

#include "app/libraries.h"
#include "app/mainwindow.h"
#include "app/settings.h"
#include "views/shortened.h"
#include "views/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStyleOptionComboBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>

#include <functional>

using namespace translations;
using namespace Qt::StringLiterals;

namespace {

/// Qt's own texts: the buttons of dialogs and the names of keys. A text that asks Qt for them is translatable.
class PseudoQt : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char* context, const char* source, const char*, int) const override
    {
        const QLatin1StringView name(context);
        const bool isQt =
            name.startsWith('Q'_L1) && name != "QGuiApplication"_L1; // that one tells the direction of writing
        return isQt ? pseudo(QString::fromUtf8(source)) : QString();
    }
};

} // namespace

/// The whole window in a language that nobody speaks: what is still in English cannot be translated, and what does not
/// fit will not fit in German either.
class TestPseudo : public QObject
{
    Q_OBJECT

    QTranslator m_pseudo;
    PseudoQt m_pseudoQt;
    Content m_content;
    QFont m_font;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Settings> m_settings;
    std::unique_ptr<app::MainWindow> m_window;

    void openWindow(QSize size, const QString& folder)
    {
        views::Theme::apply(*qApp, views::Appearance::Light);
        m_settings = std::make_unique<app::Settings>();
        m_window = std::make_unique<app::MainWindow>(*m_settings,
                                                     app::ProgramPaths{.data = QStringLiteral(STORYLOOP_BINARY_DIR
                                                                                              "/share/storyloop"),
                                                                       .modules = QStringLiteral(MODULE_FOLDER)});
        m_window->resize(size);
        if (!folder.isEmpty()) m_window->open(folder);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    /// Copies, for the window saves what it shows.
    void copySamples()
    {
        const QDir from(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples"));
        for (const QString& name : from.entryList({u"*.json"_s}, QDir::Files)) {
            QVERIFY(QFile::copy(from.filePath(name), m_folder->filePath(name)));
            m_content.add(m_folder->filePath(name)); // the tool tip of a story
        }
    }

    /// The first entry of every table is open below it, as when one works on it.
    void openEntries()
    {
        for (int depth = 0; depth < 2; ++depth) { // an entry has tables of its own
            for (auto* table : m_window->findChildren<QTableView*>())
                if (table->isVisible() && !table->currentIndex().isValid() && table->model()->rowCount() > 0)
                    table->selectRow(0);
            QTest::qWait(0);
        }
    }

    void trigger(const QKeySequence& keys)
    {
        for (QAction* action : m_window->actions())
            if (action->shortcut() == keys) return action->trigger();
        QFAIL(qPrintable(keys.toString()));
    }

    /// Every page of the open story, and then what `look` says about it.
    void walk(const std::function<void(const QString& page)>& look)
    {
        const auto lookAt = [&](const QString& page) {
            openEntries();
            QTest::qWait(50); // layouts settle
            look(page);
        };
        auto* panel = m_window->findChild<QTabWidget*>(u"sidePanel"_s);
        QVERIFY(panel);
        for (int tab = 0; tab < panel->count(); ++tab) {
            trigger(Qt::ALT | Qt::Key_1);
            panel->setCurrentIndex(tab);
            for (int page = 0; page < (tab == 0 ? items::pageCount : 3); ++page) {
                m_window->goToPage(items::Page(page));
                lookAt(u"page %1, tab %2"_s.arg(page).arg(tab));
            }
        }
        trigger(Qt::ALT | Qt::Key_2);
        lookAt(u"publish"_s);
    }

    /// What the dialog shows that the function opens.
    QStringList rawTextsOfDialog(const std::function<void()>& open)
    {
        QStringList raw{u"no dialog came"_s};
        QTimer::singleShot(0, this, [&] {
            QWidget* dialog = QApplication::activeModalWidget();
            if (!dialog) return;
            raw = rawTexts(*dialog, m_content);
            dialog->close();
        });
        open();
        return raw;
    }

    static void expectNone(const QStringList& faults)
    {
        QVERIFY2(faults.isEmpty(), qPrintable(u"%1 faults:\n%2"_s.arg(faults.size()).arg(faults.join(u'\n'))));
    }

private slots:
    void initTestCase()
    {
        const QString qm = QDir(QStringLiteral(STORYLOOP_BINARY_DIR)).filePath(u"tests/translations/pseudo.qm"_s);
        const auto released = releasePseudo(qm);
        QVERIFY2(released, released ? "" : qPrintable(released.error()));
        QVERIFY(m_pseudo.load(qm));
        QStringList sources;
        const auto texts = readCatalogue(qm.chopped(3) + u".ts");
        for (const Text& text : texts.value())
            sources.append(text.source);
        m_content.addFolder(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples"), sources);
        m_content.addFolder(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/guidance"), sources);
        m_content.addFolder(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/templates"), sources);
        m_content.add(u"Storyloop"_s);
        m_content.add(u"pp"_s); // percentage points, a unit like % and ms
        m_content.add(
            u"days"_s); // the unit of a metric of google-flu-trends; the program has a unit of time of this name
        m_content.add(
            u"Designed, not run"_s); // the title of a piece of guidance; the program has a choice of this name
        m_font = QApplication::font();
    }

    void init()
    {
        forgetSettings();
        QCoreApplication::installTranslator(&m_pseudo);
        QCoreApplication::installTranslator(&m_pseudoQt);
        m_folder = std::make_unique<QTemporaryDir>();
        copySamples();
    }

    void cleanup()
    {
        m_window.reset();
        QCoreApplication::removeTranslator(&m_pseudoQt);
        QCoreApplication::removeTranslator(&m_pseudo);
        QApplication::setFont(m_font);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void aRawTextIsFound()
    {
        openWindow({1280, 800}, m_folder->path());
        auto* label = new QLabel(u"Raw"_s, m_window->centralWidget());
        label->show();
        const QStringList raw = rawTexts(*m_window, m_content);
        QVERIFY2(raw.filter(u"“Raw”"_s).size() == 2, qPrintable(raw.join(u'\n'))); // shown, and read out
        label->setText(u"⟦Ràw⟧ 3.5 · –"_s);
        QVERIFY(rawTexts(*m_window, m_content).filter(u"Ràw"_s).isEmpty());
        label->setText(u"⟦Ràw⟧ raw"_s);
        QVERIFY(!rawTexts(*m_window, m_content).filter(u"Ràw"_s).isEmpty());
    }

    void aTextWithoutRoomIsFound()
    {
        openWindow({1280, 800}, m_folder->path());
        auto* label = new QLabel(u"⟦A løng tåle⟧"_s, m_window->centralWidget());
        label->show();
        label->resize(label->sizeHint());
        const auto found = [&] { return !cutOffTexts(*m_window).filter(u"A løng tåle"_s).isEmpty(); };
        QVERIFY(!found());
        label->resize(label->sizeHint() - QSize(5, 0));
        QVERIFY(found());
        label->setToolTip(label->text()); // a label clips, and does not say so with "…"
        QVERIFY(found());
        label->resize(label->sizeHint());
        label->move(-5, 0);
        QVERIFY(found());
    }

    /// What cutOffTexts() excuses it for. A combo box of Qt cuts through a letter.
    void aComboBoxShortensWithDots()
    {
        views::Theme::apply(*qApp, views::Appearance::Light);
        views::ShortenedComboBox whole;
        whole.addItem(u"A text that is much too long to be shown here"_s);
        QComboBox shortened;
        whole.resize(150, 30);
        shortened.resize(whole.size());
        QStyleOptionComboBox option;
        option.initFrom(&whole);
        const QRect room =
            whole.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &whole);
        shortened.addItem(whole.fontMetrics().elidedText(whole.currentText(), Qt::ElideRight, room.width() - 2));
        QVERIFY(shortened.currentText().endsWith(u'…'));
        QCOMPARE(whole.grab().toImage(), shortened.grab().toImage());
    }

    void everyTextCanBeTranslated_data()
    {
        QTest::addColumn<QString>("story");
        for (const QString& name :
             QDir(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples")).entryList({u"*.story.json"_s}))
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyTextCanBeTranslated()
    {
        QFETCH(QString, story);
        openWindow({1280, 800}, m_folder->filePath(story));
        QStringList faults;
        walk([&](const QString& page) {
            for (const QString& raw : rawTexts(*m_window, m_content))
                faults.append(page + u": " + raw);
        });
        expectNone(faults);
    }

    void theWelcomePageCanBeTranslated()
    {
        openWindow({1280, 800}, {});
        expectNone(rawTexts(*m_window, m_content));
    }

    void theMenusCanBeTranslated()
    {
        openWindow({1280, 800}, m_folder->path());
        m_window->showStep({});
        QStringList faults;
        for (const auto* button : m_window->findChildren<QToolButton*>())
            if (button->menu()) faults += rawTexts(*button->menu(), m_content);
        for (const auto* button : m_window->findChildren<QPushButton*>())
            if (button->menu() && button->isVisible()) {
                emit button->menu()->aboutToShow(); // that fills it
                faults += rawTexts(*button->menu(), m_content);
            }
        expectNone(faults);
    }

    void theDialogsCanBeTranslated()
    {
        openWindow({1280, 800}, m_folder->path());
        for (const QString& name : {u"fromTemplate"_s, u"owner"_s})
            expectNone(rawTextsOfDialog([&] { m_window->findChild<QAction*>(name)->trigger(); }));
    }

    void theSettingsCanBeTranslated()
    {
        for (const app::Library& library : app::libraries)
            for (const char* own : {library.name, library.version, library.licence, library.link})
                m_content.add(QString::fromUtf8(own));
        openWindow({1280, 800}, {});
        for (const QString& name : {u"preferences"_s, u"shortcuts"_s, u"about"_s}) {
            m_window->findChild<QAction*>(name)->trigger();
            QTest::qWait(50);
            expectNone(rawTexts(*m_window, m_content));
        }
    }

    void whatIsUndoneCanBeTranslated()
    {
        openWindow({1280, 800}, m_folder->path());
        trigger(QKeySequence(QKeySequence::New));
        for (QAction* action : m_window->actions())
            expectNone(Content(m_content).withoutContent(action->text()).isEmpty() ? QStringList()
                                                                                   : QStringList{action->text()});
        QVERIFY(m_window->document().undoStack().undoText().contains(u'⟦'));
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("points");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        for (QSize size : {QSize(1280, 800), QSize(1024, 600)})
            for (int points : {10, 14, 18})
                QTest::addRow("%d x %d, %d pt", size.width(), size.height(), points)
                    << size << points << Qt::LeftToRight;
        QTest::newRow("1024 x 600, 10 pt, from right to left") << QSize(1024, 600) << 10 << Qt::RightToLeft;
    }
    void nothingIsCutOff()
    {
        QFETCH(QSize, size);
        QFETCH(int, points);
        QFETCH(Qt::LayoutDirection, direction);
        QApplication::setLayoutDirection(direction);
        QFont font = m_font;
        font.setPointSize(points);
        QApplication::setFont(font);
        QStringList faults;
        openWindow(size, {});
        for (const QString& fault : cutOffTexts(*m_window))
            faults.append(u"welcome: " + fault);
        m_window.reset();
        openWindow(size, m_folder->path());
        walk([&](const QString& page) {
            if (m_window->size() != size)
                faults.append(page + u": the window is %1 x %2"_s.arg(m_window->width()).arg(m_window->height()));
            for (const QString& fault : cutOffTexts(*m_window))
                if (faults.filter(fault).isEmpty()) faults.append(page + u": " + fault);
        });
        expectNone(faults);
    }

    void fromRightToLeftTheSidebarIsOnTheRight()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        openWindow({1280, 800}, m_folder->path());
        const auto* sidebar = m_window->findChild<QWidget*>(u"sidebar"_s);
        const auto* panel = m_window->findChild<QWidget*>(u"sidePanel"_s);
        walk([&](const QString&) {
            QVERIFY(!m_window->grab().isNull()); // every delegate and chart paints
            QVERIFY(sidebar->mapTo(m_window.get(), QPoint()).x() > m_window->width() / 2);
            QVERIFY(!panel->isVisible() || panel->mapTo(m_window.get(), QPoint()).x() < m_window->width() / 4);
        });
    }
};

QTEST_MAIN(TestPseudo)
#include "tst_pseudo.moc"
