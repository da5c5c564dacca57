// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"

#include <QTemporaryDir>
#include <QTest>

using namespace document;
using namespace story;
using namespace Qt::StringLiterals;

/// A source says where a value was read: it must not go on to stand beside another value.
class TestSources : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    QString m_key;
    const FieldPath m_cycle = FieldPath("cycles"_L1).entry(u"c1"_s);

    const Cycle& cycle() { return m_document->project(m_key)->cycles.first(); }
    QString source(const FieldPath& path)
    {
        const auto at = locate(*m_document->project(m_key), path);
        return at.ownerType->base(at.owner)->about.value(path.key()).source;
    }
    void cite(const FieldPath& path) { edits::setSource(*m_document, m_key, path, u"the paper"_s); }

private slots:
    void init()
    {
        m_document = std::make_unique<Document>();
        m_document->open(*store::openPortfolio(m_folder.path()));
        Project project;
        Metric recall;
        recall.id = u"recall"_s;
        project.metrics = {recall};
        Cycle first;
        first.id = u"c1"_s;
        first.hypothesis.paragraphs = {u"More labels help."_s, u"They are cheap."_s};
        first.expectedEffect.change = 3;
        Measurement measured;
        measured.id = u"m1"_s;
        measured.metric.id = u"recall"_s;
        measured.value = 61;
        measured.n = 1000;
        first.measurements = {measured};
        project.cycles = {first};
        m_key = edits::addProject(*m_document, project);
    }

    void anotherNumberHasNoSourceAndUndoBringsItBack()
    {
        const FieldPath effect = m_cycle.field(u"expectedEffect").field(u"change");
        cite(effect);
        edits::setField(*m_document, m_key, effect, 4.0);
        QCOMPARE(source(effect), QString());
        QVERIFY(cycle().expectedEffect.about.isEmpty());
        m_document->undoStack().undo();
        QCOMPARE(source(effect), u"the paper"_s);
    }

    void theSameNumberKeepsItsSource()
    {
        const FieldPath effect = m_cycle.field(u"expectedEffect").field(u"change");
        cite(effect);
        edits::setFields(*m_document, m_key, u"Again"_s, {{effect, 3.0}, {m_cycle.field(u"title"), u"Labels"_s}});
        QCOMPARE(source(effect), u"the paper"_s);
    }

    void notKnownStaysWhereTheSourceGoes()
    {
        const FieldPath effect = m_cycle.field(u"expectedEffect").field(u"change");
        cite(effect);
        edits::setNotKnown(*m_document, m_key, effect, true);
        edits::setField(*m_document, m_key, effect, QVariant());
        QCOMPARE(source(effect), QString());
        QVERIFY(cycle().expectedEffect.about.value(u"change"_s).notKnown);
    }

    void aTypedMeasurementForgetsTheSourceOfTheOldOneAlone()
    {
        const FieldPath measured = m_cycle.field(u"measurements").entry(u"m1"_s);
        cite(measured.field(u"value"));
        cite(measured.field(u"n"));
        edits::setMeasurement(*m_document, m_key, m_cycle.field(u"measurements"), u"recall"_s, 61);
        QCOMPARE(source(measured.field(u"value")), u"the paper"_s);
        edits::setMeasurement(*m_document, m_key, m_cycle.field(u"measurements"), u"recall"_s, 62);
        QCOMPARE(source(measured.field(u"value")), QString());
        QCOMPARE(source(measured.field(u"n")), u"the paper"_s);
    }

    void aPasteForgetsTheSourcesOfWhatItReplaces()
    {
        const FieldPath measured = m_cycle.field(u"measurements").entry(u"m1"_s);
        cite(measured.field(u"value"));
        cite(m_cycle.field(u"startDate"));
        const QVariant day = QVariant::fromValue(*Date::fromText(u"2026-05-01"_s));
        edits::setEntries(*m_document, m_key, "cycles"_L1,
                          {{u"c1"_s, {{"startDate"_L1, day}}, {{u"recall"_s, Number(70)}}}}, u"Paste"_s);
        QCOMPARE(source(measured.field(u"value")), QString());
        QCOMPARE(source(m_cycle.field(u"startDate")), QString());
        m_document->undoStack().undo();
        QCOMPARE(source(measured.field(u"value")), u"the paper"_s);
    }

    void aTextThatIsMendedKeepsItsSource_data()
    {
        QTest::addColumn<QStringList>("text");
        QTest::addColumn<bool>("keeps");
        QTest::newRow("a letter more") << QStringList{u"More labels helped."_s, u"They are cheap."_s} << true;
        QTest::newRow("a sentence more") << QStringList{u"More labels help."_s, u"They are cheap. So we bought them."_s}
                                         << true;
        QTest::newRow("a word less") << QStringList{u"Labels help."_s, u"They are cheap."_s} << true;
        QTest::newRow("a paragraph in front")
            << QStringList{u"First."_s, u"More labels help."_s, u"They are cheap."_s} << true;
        QTest::newRow("nothing at all") << QStringList() << false;
        QTest::newRow("another text") << QStringList{u"A larger model learns faster."_s} << false;
        QTest::newRow("another text that ends alike") << QStringList{u"A larger model is not cheap."_s} << false;
    }
    void aTextThatIsMendedKeepsItsSource()
    {
        QFETCH(QStringList, text);
        QFETCH(bool, keeps);
        const FieldPath hypothesis = m_cycle.field(u"hypothesis");
        cite(hypothesis);
        edits::setField(*m_document, m_key, hypothesis, text);
        QCOMPARE(cycle().hypothesis.paragraphs, text);
        QCOMPARE(source(hypothesis), keeps ? u"the paper"_s : QString());
    }
};

QTEST_GUILESS_MAIN(TestSources)
#include "tst_sources.moc"
