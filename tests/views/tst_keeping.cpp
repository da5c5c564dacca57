// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "store/json.h"
#include "views/keeping/conflictpage.h"
#include "views/keeping/historypage.h"
#include "views/keeping/recoveredtext.h"
#include "views/keeping/trashpage.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTimer>

using namespace story;
using namespace views;
using namespace Qt::StringLiterals;

namespace edits = document::edits;

namespace {

const QDateTime aDay(QDate(2026, 3, 3), QTime(12, 0), QTimeZone::UTC);

FieldPath path(const QString& text) { return FieldPath::fromText(text); }

/// A layout shows what was put into it when events are handled.
QPushButton* button(const QWidget* page, const QString& name)
{
    QCoreApplication::processEvents();
    for (auto* found : page->findChildren<QPushButton*>())
        if (found->isVisible() && (found->accessibleName() == name || found->text().remove(u'&') == name)) return found;
    return nullptr;
}

/// All that stands in the labels of a page, as a screen reader has it.
QString words(const QWidget* page)
{
    QCoreApplication::processEvents();
    QStringList words;
    for (const auto* label : page->findChildren<QLabel*>())
        if (label->isVisible())
            words.append(label->accessibleName().isEmpty() ? label->text() : label->accessibleName());
    return words.join(u'\n');
}

} // namespace

/// The pages that keep a user's work: history, deleted stories, clashes, and what is said of a recovered text.
class TestKeeping : public StoryTest
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_state;

    [[nodiscard]] store::History history() const { return store::History(m_state->path()); }
    void keep(const Project& version, int day)
    {
        QVERIFY(history().keep(version.id, store::toJson(version), aDay.addDays(day)));
    }

    HistoryPage* showHistory()
    {
        auto* page = new HistoryPage(*m_document, history());
        show(page, {900, 600});
        page->open(m_key);
        return page;
    }

private slots:
    void init()
    {
        m_state = std::make_unique<QTemporaryDir>();
        Project story;
        story.id = u"fraud"_s;
        story.title = u"Fraud"_s;
        story.objective.problem = {{u"Good cards were refused at night."_s}};
        begin(story);
        QCOMPARE(project().id, u"fraud"_s);
    }

    void aVersionIsComparedWordByWordAndOneFieldIsTakenBack()
    {
        keep(project(), 0);
        edits::setField(*m_document, m_key, path(u"objective.problem"_s),
                        QStringList{u"Good cards were refused by day."_s});
        edits::setField(*m_document, m_key, path(u"title"_s), u"Cards"_s);
        HistoryPage* page = showHistory();
        const QString said = words(page);
        QVERIFY2(said.contains(u"removed: at night"_s), qPrintable(said));
        QVERIFY2(said.contains(u"added: by day"_s), qPrintable(said));
        QTest::mouseClick(button(page, u"Restore this: Title"_s), Qt::LeftButton);
        QCOMPARE(project().title, u"Fraud"_s);
        QCOMPARE(project().objective.problem.text(), u"Good cards were refused by day."_s);
        m_document->undoStack().undo();
        QCOMPARE(project().title, u"Cards"_s);
    }

    void aVersionIsTakenBackAsAWhole()
    {
        const Project before = project();
        keep(before, 0);
        edits::setField(*m_document, m_key, path(u"title"_s), u"Cards"_s);
        edits::addEntry(*m_document, m_key, path(u"cycles"_s));
        HistoryPage* page = showHistory();
        const int steps = m_document->undoStack().count();
        QTest::mouseClick(button(page, u"Restore all of it"_s), Qt::LeftButton);
        QVERIFY(project() == before);
        QCOMPARE(m_document->undoStack().count(), steps + 1);
    }

    void anyTwoVersionsAreCompared()
    {
        Project version = project();
        for (int day = 0; day < 3; ++day) {
            version.title = u"Title of day %1"_s.arg(day);
            keep(version, day);
        }
        HistoryPage* page = showHistory();
        auto* list = page->findChild<QListView*>();
        QCOMPARE(list->model()->rowCount(), 4);
        QTest::keyClick(list, Qt::Key_Down); // the one of day 1
        auto* against = page->findChild<QComboBox*>();
        QTest::keyClick(against, Qt::Key_End);
        QVERIFY2(words(page).contains(u"removed: 0"_s), qPrintable(words(page)));
        QVERIFY(!button(page, u"Restore this: Title"_s));
        QVERIFY(button(page, u"Restore all of it"_s)->isEnabled());
    }

    void aVersionWithANameIsKeptForGood()
    {
        keep(project(), 0);
        HistoryPage* page = showHistory();
        QPushButton* name = button(page, u"Name this version…"_s);
        QTimer::singleShot(0, this, [] {
            auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            QTest::keyClicks(dialog->findChild<QLineEdit*>(), u"Sent to Acme"_s);
            dialog->accept();
        });
        QTest::mouseClick(name, Qt::LeftButton);
        QCOMPARE(page->findChild<QListView*>()->model()->index(1, 0).data().toString(), u"Sent to Acme"_s);
        store::History kept = history();
        kept.expire(aDay.addYears(3));
        QCOMPARE(kept.versions(u"fraud"_s).size(), 1);
    }

    void nothingWasReplacedYet() { QVERIFY(words(showHistory()).contains(u"no earlier version"_s)); }

    void wordsOfAStoryAreNoMarkup()
    {
        Project version = project();
        version.objective.problem = {{u"<img src=\"file:///etc/passwd\"> & <b>x</b>"_s}};
        keep(version, 0);
        HistoryPage* page = showHistory();
        bool isShown = false;
        for (const auto* label : page->findChildren<QLabel*>()) {
            QVERIFY(!label->text().contains(u"<img"_s));
            isShown |= label->text().contains(u"&lt;b&gt;"_s);
        }
        QVERIFY(isShown);
    }

    void aDeletedStoryIsPutBackWhereItWas()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"fraud.story.json"_s);
        const auto saved = store::save(file, store::toJson(project()), {});
        QVERIFY(saved);
        store::Trash trash(m_state->path());
        QVERIFY(trash.put(file, *saved, aDay));
        QVERIFY(!QFile::exists(file));
        auto* page = new TrashPage(trash);
        show(page, {700, 500});
        page->open(folder.path());
        QSignalSpy back(page, &TrashPage::storyIsBack);
        QCOMPARE(page->findChild<QListView*>()->currentIndex().data().toString(), u"Fraud"_s);
        QTest::keyClick(page->findChild<QListView*>(), Qt::Key_Return);
        QCOMPARE(back.value(0).value(0).toString(), file);
        QVERIFY(store::openProject(file).project.has_value());
        QCOMPARE(page->findChild<QListView*>()->model()->rowCount(), 0);
        QVERIFY(!button(page, u"Put back"_s)->isEnabled());
    }

    void aDeletedStoryNeverTakesThePlaceOfAnother()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"fraud.story.json"_s);
        const auto saved = store::save(file, store::toJson(project()), {});
        store::Trash trash(m_state->path());
        QVERIFY(trash.put(file, *saved, aDay));
        QVERIFY(store::save(file, "another", {}));
        auto* page = new TrashPage(trash);
        show(page, {700, 500});
        page->open(folder.path());
        QSignalSpy back(page, &TrashPage::storyIsBack);
        QTest::mouseClick(button(page, u"Put back"_s), Qt::LeftButton);
        QVERIFY(back.value(0).value(0).toString() != file);
        QCOMPARE(*store::readFile(file), QByteArray("another"));
    }

    void eachPlaceOfAClashIsChosen()
    {
        const Project base = project();
        Project mine = base;
        Project theirs = base;
        mine.title = u"Mine"_s;
        theirs.title = u"Theirs"_s;
        mine.domain = u"Banks"_s;
        theirs.domain = u"Shops"_s;
        theirs.role = u"Lead"_s;
        mine.objective.problem = {{u"My words."_s}};
        theirs.objective.problem = {{u"Their words."_s}};
        auto* page = new ConflictPage;
        show(page, {1000, 700});
        page->open(merge::merge(base, mine, theirs), {.mine = u"Here"_s, .theirs = u"In R&D.story.json"_s, .said = {}});
        QSignalSpy resolved(page, &ConflictPage::resolved);
        const auto choose = [&](const QString& name) {
            for (auto* choice : page->findChildren<QRadioButton*>())
                if (choice->accessibleName() == name) return choice->click();
            QFAIL(qPrintable(name));
        };
        choose(u"Title: In R&D.story.json"_s);
        choose(u"Problem: Both"_s);
        QTest::mouseClick(button(page, u"Use what is chosen"_s), Qt::LeftButton);
        QCOMPARE(resolved.size(), 1);
        const auto project = resolved[0][0].value<Project>();
        QCOMPARE(project.title, u"Theirs"_s);
        QCOMPARE(project.domain, u"Banks"_s);
        QCOMPARE(project.role, u"Lead"_s);
        QCOMPARE(project.objective.problem.paragraphs, (QStringList{u"My words."_s, u"Their words."_s}));
    }

    void whatIsSaidOfARecoveredText()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"fraud.story.json"_s);
        const QByteArray base = store::toJson(project());
        QVERIFY(store::save(file, base, {}));
        Project typed = project();
        typed.title = u"Cards"_s;
        store::Recovery::Copy copy{.path = file,
                                   .folder = folder.path(),
                                   .title = typed.title,
                                   .takenAt = aDay,
                                   .base = base,
                                   .story = store::toJson(typed)};
        QCOMPARE(recoveredText(copy).title, u"Cards"_s);
        QVERIFY2(recoveredText(copy).about.contains(u"Changed: Title."_s), qPrintable(recoveredText(copy).about));
        QFile::remove(file);
        QVERIFY(recoveredText(copy).about.contains(u"Its file is gone."_s));
        copy.base = {};
        QVERIFY(recoveredText(copy).about.contains(u"never had a file"_s));
    }
};

QTEST_MAIN(TestKeeping)
#include "tst_keeping.moc"
