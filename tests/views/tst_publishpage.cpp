// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "../publish/stories.h"

#include "store/json.h"
#include "views/companionwindow.h"
#include "views/linkbutton.h"
#include "views/publishing/pageview.h"
#include "views/publishing/preview.h"
#include "views/publishing/publishpage.h"
#include "views/section.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace story;
using namespace views;
using namespace Qt::StringLiterals;

/// The Publish place, by its own controls.
class TestPublishPage : public StoryTest
{
    Q_OBJECT

    PublishPage* m_page = nullptr;
    QTemporaryDir m_target;

    QComboBox* choice(const char* name) const { return m_page->findChild<QComboBox*>(QLatin1StringView(name)); }
    void choose(const char* name, int value)
    {
        const int at = choice(name)->findData(value);
        QVERIFY(at >= 0);
        choice(name)->setCurrentIndex(at);
    }
    void choose(Edition edition) { choose("edition", int(edition)); }
    void choose(Length length) { choose("length", int(length)); }
    QString copied() const
    {
        m_page->findChild<QPushButton*>(u"copyText"_s)->click();
        return QGuiApplication::clipboard()->text();
    }
    QByteArray exported(const QString& name)
    {
        const QString path = m_target.filePath(name);
        if (!m_page->exportStories(path)) return {};
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        begin(stories::fraud());
        m_page = new PublishPage(*m_document, QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"),
                                 QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop"), m_window.get());
        m_page->setProject(m_key);
        show(m_page, {700, 600});
    }
    void cleanup() { m_window.reset(); }

    void everyFormatIsWritten_data()
    {
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("pdf") << QByteArray("%PDF-");
        QTest::newRow("html") << QByteArray("<!");
        QTest::newRow("md") << QByteArray("#");
        QTest::newRow("txt") << QByteArray("Fewer good cards");
        QTest::newRow("odt") << QByteArray("PK");
        QTest::newRow("json") << QByteArray("{");
        QTest::newRow("tsv") << QByteArray("#separator:tab");
    }
    void everyFormatIsWritten()
    {
        QFETCH(QByteArray, begins);
        const QByteArray bytes = exported(u"story."_s + QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(bytes.startsWith(begins), bytes.first(std::min<qsizetype>(80, bytes.size())).constData());
    }

    void aShorterLengthTellsLess()
    {
        qsizetype before = copied().size();
        for (const Length length : {Length::TenMinutes, Length::ThreeMinutes, Length::NinetySeconds}) {
            choose(length);
            const qsizetype now = copied().size();
            QVERIFY2(now > 0 && now < before, qPrintable(u"%1 after %2"_s.arg(now).arg(before)));
            before = now;
        }
    }

    void aSlowSpeakerTellsLess()
    {
        choose(Length::NinetySeconds);
        const qsizetype usual = copied().size();
        m_page->setPace(90);
        QVERIFY(copied().size() < usual);
    }

    QStringList links() const
    {
        QStringList texts;
        for (const auto* link : m_page->findChild<FindingLinks*>()->findChildren<LinkButton*>())
            texts.append(link->text());
        return texts;
    }
    void whatIsMissingLeadsToItsPlace()
    {
        QCOMPARE(links(), {});
        Project story = stories::fraud();
        story.rollout = {};
        const QString key = document::edits::addProject(*m_document, story);
        m_page->setProject(key);
        QCOMPARE(links().size(), 1);
        QVERIFY2(links().first().contains(u"Rollout"_s), qPrintable(links().first()));
        QSignalSpy wanted(m_page, &PublishPage::placeWanted);
        m_page->findChild<FindingLinks*>()->findChild<LinkButton*>()->click();
        QCOMPARE(wanted.size(), 1);
        const auto finding = wanted.first().first().value<PublishFinding>();
        QCOMPARE(finding.key, key);
        QCOMPARE(finding.step, Step::Rollout);
        choose(Length::ThreeMinutes);
        QCOMPARE(links().size(), 1);
    }
    void aBrokenReferenceStopsAndLeadsToItsField()
    {
        const FieldPath path("objective.problem"_L1);
        document::edits::setField(*m_document, m_key, path, QStringList{u"It fell to {{nothing@nowhere}}."_s});
        QTRY_COMPARE(links().size(), 1); // when the typing pauses
        for (const char* name : {"copyText", "print", "primary"})
            QVERIFY2(!m_page->findChild<QPushButton*>(QLatin1StringView(name))->isEnabled(), name);
        QSignalSpy wanted(m_page, &PublishPage::placeWanted);
        m_page->findChild<FindingLinks*>()->findChild<LinkButton*>()->click();
        QCOMPARE(wanted.first().first().value<PublishFinding>().path, path);
        QVERIFY(!m_page->exportStories(m_target.filePath(u"broken.pdf"_s)));
        QVERIFY(!QFile::exists(m_target.filePath(u"broken.pdf"_s)));
        m_document->undoStack().undo();
        QTRY_VERIFY(links().isEmpty());
        QVERIFY(m_page->findChild<QPushButton*>(u"copyText"_s)->isEnabled());
    }

    void partsAreLeftOut()
    {
        auto* parts = m_page->findChild<Section*>(u"parts"_s);
        parts->setOpen(true);
        const auto box = [&](const QString& text) {
            for (auto* one : parts->findChildren<QCheckBox*>())
                if (one->text() == text) return one;
            return static_cast<QCheckBox*>(nullptr);
        };
        QVERIFY(box(u"Rollout"_s));
        QVERIFY(!box(u"Private notes"_s)->isEnabled());
        const QString with = copied();
        box(u"Rollout"_s)->click();
        const QString without = copied();
        QVERIFY(without.size() < with.size());
        QVERIFY(!without.contains(u"\nRollout\n"_s));
        choose(Edition::Study);
        QVERIFY(box(u"Private notes"_s)->isEnabled());
        choose(Edition::Card);
        QVERIFY(!box(u"Rollout"_s)->isEnabled());
    }

    void whomItIsForMattersOnlyWhenTimeIsShort()
    {
        QVERIFY(!choice("level")->isEnabled());
        int differing = 0;
        for (const Length length : {Length::ThirtySeconds, Length::NinetySeconds, Length::ThreeMinutes}) {
            choose(length);
            QVERIFY(choice("level")->isEnabled());
            choose("level", int(Level::Junior));
            const QString junior = copied();
            choose("level", int(Level::Senior));
            differing += copied() != junior;
        }
        QVERIFY(differing > 0);
    }

    void typefaceAndAliasesReachTheFile()
    {
        const QByteArray serif = exported(u"serif.html"_s);
        choose("typeface", int(Typeface::Sans));
        QVERIFY(exported(u"sans.html"_s) != serif);
        QVERIFY(exported(u"sans.pdf"_s).size() > 0);
        auto* confidential = m_page->findChild<QCheckBox*>(u"confidential"_s);
        Project story = stories::fraud();
        story.aliases.clear();
        m_page->setProject(document::edits::addProject(*m_document, story));
        confidential->click();
        QCOMPARE(links().size(), 1); // nothing is hidden yet
        QVERIFY(links().first().contains(u"alias"_s));
    }

    void aRecipientGetsTheSameAgain()
    {
        auto* name = choice("recipient");
        auto* keep = m_page->findChild<QToolButton*>(u"keepPreset"_s);
        auto* forget = m_page->findChild<QToolButton*>(u"forgetPreset"_s);
        QVERIFY(!keep->isEnabled());
        choose(Edition::Study);
        choose(Length::ThreeMinutes);
        choose("paper", int(Paper::Letter));
        name->setFocus();
        name->lineEdit()->selectAll();
        QTest::keyClicks(name->lineEdit(), u"Acme"_s);
        QVERIFY(keep->isEnabled());
        QVERIFY(!forget->isEnabled());
        keep->click();
        QCOMPARE(m_document->portfolio().exportPresets.size(), 1);
        const ExportPreset kept = m_document->portfolio().exportPresets.first();
        QVERIFY(!kept.id.isEmpty());
        QCOMPARE(kept.name, u"Acme"_s);
        QCOMPARE(kept.length, Length::ThreeMinutes);
        QVERIFY(!keep->isEnabled());
        choose(Edition::Share);
        choose("paper", int(Paper::A4));
        QVERIFY(keep->isEnabled()); // they differ now
        QTest::keyClick(name, Qt::Key_Down); // as one who chooses from the list
        emit name->activated(0);
        QCOMPARE(choice("edition")->currentData().toInt(), int(Edition::Study));
        QCOMPARE(choice("paper")->currentData().toInt(), int(Paper::Letter));
        QCOMPARE(m_document->undoStack().undoText(), u"Keep the choices for Acme"_s);
        forget->click();
        QVERIFY(m_document->portfolio().exportPresets.isEmpty());
        m_document->undoStack().undo();
        QCOMPARE(m_document->portfolio().exportPresets, QList{kept});
    }

    void whatWasSentIsRecorded()
    {
        auto* record = m_page->findChild<QPushButton*>(u"recordSent"_s);
        QVERIFY(!record->isVisible());
        choice("recipient")->setEditText(u"Acme"_s);
        choose(Length::ThreeMinutes);
        const QByteArray file = exported(u"sent.pdf"_s);
        const QByteArray then = store::toJson(project());
        QVERIFY(record->isVisible());
        document::edits::setField(*m_document, m_key, "title"_L1, u"Changed after it was sent"_s);
        QSignalSpy sent(m_page, &PublishPage::sent);
        record->click();
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first()[1].toByteArray(), then); // as it was in the file
        QCOMPARE(sent.first()[2].toString(), u"Sent to Acme"_s);
        const Telling telling = project().tellings.last();
        const auto hash = [](const QByteArray& bytes) {
            return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        };
        QCOMPARE(telling.kind, TellingKind::Sent);
        QCOMPARE(telling.audience, u"Acme"_s);
        QCOMPARE(telling.length, u"3 minutes"_s);
        QCOMPARE(telling.file, u"sent.pdf"_s);
        QCOMPARE(telling.hash, hash(file));
        QCOMPARE(telling.version, hash(then));
        QVERIFY(!telling.date.isNull());
        QVERIFY(!record->isVisible()); // once is enough
        m_document->undoStack().undo();
        QCOMPARE(project().tellings.size(), stories::fraud().tellings.size());
    }

    void whatIsGoneIsNotRecorded()
    {
        QVERIFY(!exported(u"sent.pdf"_s).isEmpty());
        document::edits::deleteProject(*m_document, m_key);
        QSignalSpy sent(m_page, &PublishPage::sent);
        m_page->findChild<QPushButton*>(u"recordSent"_s)->click();
        QCOMPARE(sent.size(), 0);
    }

    void whatANewerProgramKeptStays()
    {
        ExportPreset preset;
        preset.name = u"Acme"_s;
        preset.without = {u"rollout"_s, u"appendix"_s, u"charts"_s};
        document::edits::setExportPresets(*m_document, {preset, preset}, u"Keep"_s);
        choice("recipient")->setCurrentIndex(1);
        emit choice("recipient")->activated(1);
        auto* keep = m_page->findChild<QToolButton*>(u"keepPreset"_s);
        QVERIFY(!keep->isEnabled()); // in whatever order they stand
        choose(Edition::Study);
        keep->click();
        QCOMPARE(m_document->portfolio().exportPresets.first().edition, Edition::Share);
        QCOMPARE(m_document->portfolio().exportPresets.last().edition, Edition::Study);
        QVERIFY(m_document->portfolio().exportPresets.last().without.contains(u"appendix"_s));
    }

    void anotherPreferenceLeavesThePaper()
    {
        m_page->setPaper(Paper::A4);
        choose("paper", int(Paper::Letter));
        m_page->setPaper(Paper::A4);
        QCOMPARE(choice("paper")->currentData().toInt(), int(Paper::Letter));
    }

    void pagesArePictures()
    {
        QVERIFY(m_page->exportStories(m_target.filePath(u"whole.png"_s)));
        const QStringList files = QDir(m_target.path()).entryList({u"whole-*.png"_s});
        QVERIFY(files.size() > 3);
        QVERIFY(!QFile::exists(m_target.filePath(u"whole.png"_s)));
        const QImage page(m_target.filePath(files.first()));
        QCOMPARE(page.size(), QSize(1240, 1754)); // A4 at 150 dots an inch
        choose(Edition::Card);
        QVERIFY(exported(u"card.svg"_s).contains("<svg"));
    }

    void thePreviewStaysBesideTheWindow()
    {
        m_page->findChild<Preview*>()->windowWanted();
        auto* window = m_window->findChild<CompanionWindow*>();
        QVERIFY(window && window->isVisible());
        auto* shown = window->findChild<PageView*>();
        QTRY_VERIFY(shown->pageCount() > 0);
        choose(Edition::Card);
        QTRY_COMPARE(shown->pageCount(), 1);
        QTest::keyClick(window, Qt::Key_Escape);
        QVERIFY(!window->isVisible());
    }

    void aPageHasNoLength()
    {
        choose(Length::NinetySeconds);
        for (const Edition edition : {Edition::Card, Edition::Executive}) {
            choose(edition);
            QVERIFY(!choice("length")->isEnabled());
            QVERIFY(!copied().isEmpty());
        }
        choose(Edition::Study);
        QVERIFY(choice("length")->isEnabled());
    }

    void noStoryIsReplaced()
    {
        for (const QString& name : {u"other.story.json"_s, u"portfolio.json"_s, u"story.xyz"_s}) {
            QVERIFY(!m_page->exportStories(m_target.filePath(name)));
            QVERIFY(!QFile::exists(m_target.filePath(name)));
        }
    }
};

QTEST_MAIN(TestPublishPage)
#include "tst_publishpage.moc"
