// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"

#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace document;
using namespace Qt::StringLiterals;

/// What is edited while another edit, an undo or a redo is told, as by a field that loses the keyboard to it.
class TestEditTold : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    QString m_key;

    QUndoStack& stack() { return m_document->undoStack(); }
    const Project& project() { return *m_document->project(m_key); }
    void set(QLatin1StringView field, const QString& value) { edits::setField(*m_document, m_key, field, value); }
    /// From now on: once, when something changes.
    void setWhenTold(QLatin1StringView field, const QString& value)
    {
        connect(m_document.get(), &Document::changed, this, [=, this] { set(field, value); }, Qt::SingleShotConnection);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_document = std::make_unique<Document>();
        m_document->open(*store::openPortfolio(m_folder->path()));
        m_key = edits::addProject(*m_document, u"Fraud"_s);
    }

    void afterAnEditItIsAStepOfItsOwn()
    {
        const Project before = project();
        const int steps = stack().count();
        setWhenTold("team"_L1, u"three of us"_s);
        set("domain"_L1, u"cards"_s);
        QCOMPARE(stack().count(), steps + 2);
        QCOMPARE(project().domain, u"cards"_s);
        QCOMPARE(project().team, u"three of us"_s);
        stack().undo();
        QCOMPARE(project().domain, u"cards"_s);
        QCOMPARE(project().team, QString());
        stack().undo();
        QCOMPARE(project(), before);
        stack().redo();
        stack().redo();
        QCOMPARE(project().team, u"three of us"_s);
    }

    void ofTwoAfterOneEditTheFirstIsTaken()
    {
        setWhenTold("team"_L1, u"three of us"_s);
        setWhenTold("team"_L1, u"four of us"_s);
        set("domain"_L1, u"cards"_s);
        QCOMPARE(project().team, u"three of us"_s);
    }

    void inAnUndoItIsLostAndTheRedoStays()
    {
        set("domain"_L1, u"cards"_s);
        setWhenTold("team"_L1, u"three of us"_s);
        stack().undo();
        QCOMPARE(project().domain, QString());
        QCOMPARE(project().team, QString());
        QVERIFY(stack().canRedo());
        setWhenTold("team"_L1, u"three of us"_s);
        stack().redo();
        QCOMPARE(project().domain, u"cards"_s);
        QCOMPARE(project().team, QString());
        set("summary"_L1, u"Fewer."_s); // nothing of it comes late
        QCOMPARE(project().team, QString());
    }
};

QTEST_GUILESS_MAIN(TestEditTold)
#include "tst_edittold.moc"
