// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "document/edits.h"
#include "document/typingpause.h"
#include "story/project.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace document;
using namespace story;
using namespace Qt::StringLiterals;

/// What is not the text itself hears of typing when it pauses, and of everything else at once.
class TestTypingPause : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    QString m_key;
    QStringList m_told;

    void write(const QString& path, const QString& text)
    {
        edits::setField(*m_document, m_key, FieldPath::fromText(path), QStringList{text});
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_document = std::make_unique<Document>();
        m_document->open(*store::openPortfolio(m_folder->path()));
        m_key = edits::addProject(*m_document, u"Fraud"_s);
        write(u"objective.problem"_s, u"Fraud is"_s);
        m_told.clear();
        whenSettled(*m_document, m_document.get(), [this](const QString& key) { m_told.append(key); });
    }

    void typingIsToldOnceItPauses()
    {
        QSignalSpy changed(m_document.get(), &Document::changed);
        write(u"objective.problem"_s, u"Fraud is d"_s);
        write(u"objective.problem"_s, u"Fraud is de"_s);
        QCOMPARE(changed.size(), 2);
        QVERIFY(m_told.isEmpty());
        QTRY_COMPARE(m_told, QStringList(m_key));
        QTest::qWait(300);
        QCOMPARE(m_told, QStringList(m_key));
    }

    void aTextThatBeginsIsToldAtOnce()
    {
        write(u"objective.whyNow"_s, u"x"_s);
        QCOMPARE(m_told, QStringList(m_key));
    }

    void undoIsToldAtOnce()
    {
        write(u"objective.problem"_s, u"Fraud is dear"_s);
        m_document->undoStack().undo();
        QCOMPARE(m_told, QStringList(m_key));
    }

    void aPortfolioThatIsLeftIsToldNothing()
    {
        write(u"objective.problem"_s, u"Fraud is dear"_s);
        m_document->open(*store::openPortfolio(m_folder->path()));
        QTest::qWait(300);
        QVERIFY(m_told.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTypingPause)
#include "tst_typingpause.moc"
