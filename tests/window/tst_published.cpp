// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "realwindow.h"

#include "document/edits.h"
#include "store/history.h"
#include "store/json.h"
#include "views/fields/fieldeditor.h"
#include "views/linkbutton.h"
#include "views/publishing/pageview.h"
#include "views/publishing/preview.h"
#include "views/publishing/publishpage.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace story;
using namespace views;
using namespace Qt::StringLiterals;

/// The Publish place in the whole window: what it leads to, and what stays of what was sent.
class TestPublished : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<window::RealWindow> m_window;

    PublishPage* page() const { return (*m_window)->findChild<PublishPage*>(); }
    document::Document& document() const { return (*m_window)->document(); }
    Project story() const { return *document().project((*m_window)->currentProject()); }
    void publish() const
    {
        for (QAction* action : (*m_window)->actions())
            if (action->objectName() == "place2"_L1) action->trigger();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QFile::copy(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples/yolov5.story.json"),
                            m_folder->filePath(u"yolo.story.json"_s)));
        m_window = std::make_unique<window::RealWindow>();
        QVERIFY(m_window->show({1280, 800}, m_folder->path()));
        publish();
        QVERIFY(page());
    }
    void cleanup() { m_window.reset(); }

    void whatWasSentIsKeptInTheHistory()
    {
        const QByteArray then = store::toJson(story());
        QVERIFY(page()->exportStories(m_folder->filePath(u"yolo.pdf"_s)));
        page()->findChild<QComboBox*>(u"recipient"_s)->setEditText(u"Acme"_s);
        page()->findChild<QPushButton*>(u"recordSent"_s)->click();
        QCOMPARE(story().tellings.last().audience, u"Acme"_s);
        const store::History history(QStandardPaths::writableLocation(QStandardPaths::StateLocation));
        const QList<store::History::Version> versions = history.versions(story().id);
        const auto sent = std::ranges::find(versions, u"Sent to Acme"_s, &store::History::Version::name);
        QVERIFY(sent != versions.end());
        QCOMPARE(*history.read(*sent), then);
    }

    void aFindingLeadsToItsField()
    {
        const QString key = (*m_window)->currentProject();
        document::edits::setField(document(), key, "baseline.limits"_L1, QStringList{u"Below {{nothing@nowhere}}."_s});
        QTRY_VERIFY(page()->findChild<FindingLinks*>()->findChild<LinkButton*>());
        page()->findChild<FindingLinks*>()->findChild<LinkButton*>()->click();
        QVERIFY(!page()->isVisible());
        auto* field = FieldEditor::of(QApplication::focusWidget());
        QVERIFY(field);
        QCOMPARE(field->place().path, FieldPath("baseline.limits"_L1));
    }

    void aStepThatIsMissingIsGoneTo()
    {
        const QString key = (*m_window)->currentProject();
        Project bare = story();
        bare.rollout = {};
        const QString other = document::edits::addProject(document(), bare);
        (*m_window)->showProject(other);
        publish();
        auto* link = page()->findChild<FindingLinks*>()->findChild<LinkButton*>();
        QVERIFY(link);
        QTest::mouseClick(link, Qt::LeftButton);
        QVERIFY(!page()->isVisible());
        QCOMPARE((*m_window)->currentProject(), other);
        publish();
        auto* what = page()->findChild<QComboBox*>(u"what"_s);
        what->setCurrentIndex(1); // all stories
        (*m_window)->showProject(key);
        QTest::mouseClick(page()->findChild<FindingLinks*>()->findChild<LinkButton*>(), Qt::LeftButton);
        QCOMPARE((*m_window)->currentProject(), other); // of the story that lacks it
    }

    void theWindowOfThePreviewGoesOnWhileOneWrites()
    {
        emit page() -> findChild<Preview*>()->windowWanted();
        PageView* seen = nullptr;
        for (auto* one : (*m_window)->findChildren<PageView*>())
            if (one->window() != (*m_window).get()) seen = one;
        QVERIFY(seen);
        QTRY_VERIFY(seen->pageCount() > 0);
        (*m_window)->showStep(Step::Objective);
        const QImage before = seen->grab().toImage();
        document::edits::setField(document(), (*m_window)->currentProject(), "title"_L1, u"Typed meanwhile"_s);
        QTRY_VERIFY(seen->grab().toImage() != before);
    }
};

int main(int argc, char* argv[])
{
    const window::Home home;
    QApplication application(argc, argv);
    TestPublished test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_published.moc"
