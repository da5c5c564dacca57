// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "../publish/stories.h"

#include "views/publishpage.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>

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

    void whatALengthMissesIsListed()
    {
        Project story = stories::fraud();
        story.rollout = {};
        m_page->setProject(document::edits::addProject(*m_document, story));
        const auto* missing = m_page->findChild<QLabel*>(u"missing"_s);
        QVERIFY(!missing->isVisible());
        choose(Length::ThreeMinutes);
        QVERIFY(missing->isVisible());
        QVERIFY2(missing->text().contains(u"Rollout"_s), qPrintable(missing->text()));
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
