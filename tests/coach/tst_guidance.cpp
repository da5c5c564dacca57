// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coach/guidance.h"
#include "coach/phrases.h"
#include "store/folder.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

QString dataFolder() { return QStringLiteral(STORYLOOP_SOURCE_DIR "/resources"); }

/// Whether an address without ids leads to a field of a project.
bool leadsToAField(const FieldPath& path)
{
    const RecordType* type = &recordType<Project>();
    for (const FieldPath::Segment& segment : path.segments()) {
        const Field* field = type ? type->field(segment.key) : nullptr;
        if (!field) return false;
        type = field->kind == Kind::Record || field->kind == Kind::List ? &field->type() : nullptr;
    }
    return !path.isEmpty();
}

QList<const coach::StepGuidance*> all(const coach::Guidance& guidance)
{
    QList<const coach::StepGuidance*> steps{&guidance.project(), &guidance.llm()};
    for (int step = 0; step < stepCount; ++step)
        steps.append(&guidance.step(Step(step)));
    return steps;
}

} // namespace

class TestGuidance : public QObject
{
    Q_OBJECT

private slots:
    void everyStepHasAdviceForFieldsThatThereAre()
    {
        const auto guidance = coach::Guidance::load(dataFolder());
        QVERIFY2(guidance, guidance ? "" : qPrintable(guidance.error().text()));
        QSet<QString> ids;
        for (const coach::StepGuidance* step : all(*guidance)) {
            QVERIFY(!step->lead.isEmpty() && !step->signal.isEmpty() && !step->meaning.isEmpty());
            QVERIFY(step->notes.size() >= 5);
            for (const coach::Note& note : step->notes) {
                QVERIFY2(leadsToAField(note.field), qPrintable(note.field.text()));
                QVERIFY2(!ids.contains(note.id), qPrintable(note.id));
                QVERIFY2(!note.title.isEmpty(), qPrintable(note.id));
                if (note.isBeside) QVERIFY2(!note.question.isEmpty() && !note.coverage.isEmpty(), qPrintable(note.id));
                QVERIFY2(note.text.split(u' ').size() <= 45, qPrintable(note.id + u": too long for a margin"_s));
                ids.insert(note.id);
            }
        }
    }

    void anIdeaIsNamedByItsNumber()
    {
        const auto guidance = coach::Guidance::load(dataFolder());
        static const QRegularExpression id(u"^C(0[0-9][1-9]|0[1-9]0|1[0-3][0-9])$"_s);
        for (const coach::StepGuidance* step : all(*guidance))
            for (const coach::Note& note : step->notes)
                for (const QString& idea : note.coverage)
                    QVERIFY2(id.match(idea).hasMatch(), qPrintable(note.id + u": "_s + idea));
    }

    void aNoteIsFoundFromAnyEntry()
    {
        const auto guidance = coach::Guidance::load(dataFolder());
        const coach::Note* note = guidance->note("cycles[c7].hypothesis"_L1);
        QVERIFY(note);
        QCOMPARE(note, guidance->note("cycles.hypothesis"_L1));
        QVERIFY(!guidance->note("cycles.colour"_L1));
    }

    void everyRuleHasASentence()
    {
        const auto phrases = coach::Phrases::load(dataFolder());
        QVERIFY(phrases);
        static const QRegularExpression rule(u"\"([a-z]+(-[a-z]+)+)\"_(?:s|L1)"_s);
        QSet<QString> used;
        for (const QString& name : {u"check.cpp"_s, u"boundnumbers.cpp"_s, u"contradictions.cpp"_s,
                                    u"proseclaims.cpp"_s, u"judgingclaims.cpp"_s}) {
            QFile source(QStringLiteral(STORYLOOP_SOURCE_DIR "/model/analysis/") + name);
            QVERIFY(source.open(QIODevice::ReadOnly));
            auto matches = rule.globalMatch(QString::fromUtf8(source.readAll()));
            while (matches.hasNext())
                used.insert(matches.next().captured(1));
        }
        const QStringList known = phrases->rules();
        QCOMPARE(used, QSet<QString>(known.begin(), known.end()));
        QCOMPARE(phrases->phrase({u"end-before-start"_s, {}, {u"A"_s, u"B"_s}}), u"ends on A, before it starts on B"_s);
    }

    void dataThatIsMissingIsSaidSo()
    {
        const auto guidance = coach::Guidance::load(u"/nowhere"_s);
        QVERIFY(!guidance);
        QVERIFY(guidance.error().text().startsWith(u"/nowhere/guidance/en/objective.json: "));
    }
};

QTEST_GUILESS_MAIN(TestGuidance)
#include "tst_guidance.moc"
