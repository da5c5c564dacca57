// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../shownwindow.h"

#include "items/columns.h"
#include "story/project.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace story;
using namespace Qt::StringLiterals;

/// Stories of one title are told apart by their files.
class TestSameTitles : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShownWindow> m_shown;

    app::MainWindow* window() { return m_shown->get(); }

    /// The second lines of the list of stories.
    QStringList about()
    {
        QStringList lines;
        for (auto* list : window()->findChildren<QListView*>())
            if (list->model() && list->accessibleName() == "Portfolio"_L1)
                for (int row = 0; row < list->model()->rowCount(); ++row)
                    lines.append(list->model()->index(row, 0).data(items::SubtitleRole).toString());
        return lines;
    }
    bool says(const QString& words)
    {
        for (const auto* label : window()->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }

private slots:
    void init()
    {
        m_shown = std::make_unique<ShownWindow>();
        for (const QString& id : {u"one"_s, u"two"_s, u"three"_s}) {
            Project project;
            project.id = id;
            project.title = id == u"three"_s ? u"Ranking"_s : u"Fraud"_s;
            project.domain = u"payments"_s;
            m_shown->add(project);
        }
        m_shown->open();
    }

    void theListSaysTheFileOfTwins()
    {
        const QStringList lines = about();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.filter(u"one.story.json"_s).size(), 1);
        QCOMPARE(lines.filter(u"two.story.json"_s).size(), 1);
        QCOMPARE(lines.filter(u"three.story.json"_s).size(), 0);
    }

    void anotherTitleMakesItEnough()
    {
        window()->showProject(m_shown->path(u"two.story.json"_s));
        window()->goToField("title"_L1);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line);
        QTest::keyClick(line, Qt::Key_End);
        QTest::keyClicks(line, u" again"_s);
        QTRY_COMPARE(about().filter(u".story.json"_s).size(), 0);
    }

    void thePaletteSaysTheFile()
    {
        QTest::keyClick(window(), Qt::Key_K, Qt::ControlModifier);
        auto* line = qobject_cast<QLineEdit*>(window()->focusWidget());
        QVERIFY(line);
        QTest::keyClicks(line, u"story: fraud"_s);
        bool isSaid = false;
        for (auto* list : window()->findChildren<QAbstractItemView*>())
            for (int row = 0; list->isVisible() && list->model() && row < list->model()->rowCount(); ++row) {
                const QModelIndex index = list->model()->index(row, 0);
                for (const auto& value : list->model()->itemData(index))
                    isSaid |= value.toString().contains(u".story.json"_s);
                isSaid |= index.data(items::SubtitleRole).toString().contains(u".story.json"_s);
            }
        QVERIFY(isSaid);
    }
};

QTEST_MAIN(TestSameTitles)
#include "tst_sametitles.moc"
