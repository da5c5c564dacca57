// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "store/json.h"
#include "views/keeping/historypage.h"

#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTimer>

using namespace story;
using namespace views;
using namespace Qt::StringLiterals;

namespace edits = document::edits;

namespace {

const QDateTime aDay(QDate(2026, 3, 3), QTime(12, 0), QTimeZone::UTC);

} // namespace

/// A name for a version is never lost by giving another one.
class TestVersionNames : public StoryTest
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_state;
    HistoryPage* m_page = nullptr;

    [[nodiscard]] store::History history() const { return store::History(m_state->path()); }
    QPushButton* button(const QString& text)
    {
        QCoreApplication::processEvents();
        for (auto* found : m_page->findChildren<QPushButton*>())
            if (found->text().remove(u'&') == text) return found;
        return nullptr;
    }
    void choose(int row)
    {
        auto* list = m_page->findChild<QListView*>();
        list->setCurrentIndex(list->model()->index(row, 0));
    }
    /// In the dialog, over what stands in it; meanwhile happens what else happens. Returns what stood there.
    QString name(const QString& text, const std::function<void()>& meanwhile = {})
    {
        QString stood;
        auto* give = button(u"Name this version…"_s);
        QTimer::singleShot(0, this, [&] {
            auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            if (!dialog) return;
            auto* line = dialog->findChild<QLineEdit*>();
            stood = line->text();
            line->selectAll();
            if (text.isEmpty()) QTest::keyClick(line, Qt::Key_Delete);
            else QTest::keyClicks(line, text);
            if (meanwhile) meanwhile();
            dialog->accept();
        });
        QTest::mouseClick(give, Qt::LeftButton);
        return stood;
    }
    QStringList names()
    {
        QStringList names;
        for (const auto& version : history().versions(u"fraud"_s))
            names.append(version.name);
        return names;
    }

private slots:
    void init()
    {
        m_state = std::make_unique<QTemporaryDir>();
        Project story;
        story.id = u"fraud"_s;
        story.title = u"Fraud"_s;
        begin(story);
        m_page = new HistoryPage(*m_document, history());
        show(m_page, {900, 600});
        m_page->open(m_key);
    }

    void theStoryAsItIsIsSentTwice()
    {
        choose(0);
        name(u"Sent to Globex"_s);
        choose(0);
        QCOMPARE(name(u"Sent to Initech"_s), QString());
        QCOMPARE(names(), (QStringList{u"Sent to Initech"_s, u"Sent to Globex"_s}));
    }

    void noNameIsNoName()
    {
        choose(0);
        name(u"Sent to Globex"_s);
        choose(0);
        name({});
        QCOMPARE(names(), QStringList{u"Sent to Globex"_s});
    }

    void aVersionThatHasANameShowsIt()
    {
        choose(0);
        name(u"Sent to Globex"_s);
        choose(1);
        QCOMPARE(name(u"Sent to Globex, 3 March"_s), u"Sent to Globex"_s);
        QCOMPARE(names(), QStringList{u"Sent to Globex, 3 March"_s});
    }

    void aSaveMeanwhileBringsAnotherList()
    {
        Project older = project();
        older.title = u"Older"_s;
        QVERIFY(history().keep(u"fraud"_s, store::toJson(older), aDay));
        m_page->open(m_key);
        choose(1);
        name(u"The older"_s, [this] {
            Project newer = project();
            newer.title = u"Newer"_s;
            QVERIFY(history().keep(u"fraud"_s, store::toJson(newer), aDay.addDays(1)));
            emit m_document->saved();
        });
        QCOMPARE(names(), (QStringList{QString(), u"The older"_s}));
    }

    void whatCannotBeReadIsNotOfferedToBeRestored()
    {
        QVERIFY(history().keep(u"fraud"_s, "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n", aDay));
        m_page->open(m_key);
        choose(1);
        QVERIFY(!button(u"Restore all of it"_s)->isEnabled());
        const auto labels = m_page->findChildren<QLabel*>();
        QVERIFY(
            std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains(u"marks of git"_s); }));
    }
};

QTEST_MAIN(TestVersionNames)
#include "tst_versionnames.moc"
