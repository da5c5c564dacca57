// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coach/guidance.h"
#include "coach/guidancefile.h"
#include "story/project.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

QString dataFolder() { return QStringLiteral(STORYLOOP_SOURCE_DIR "/resources"); }

const coach::Guidance& guidance()
{
    static const auto loaded = coach::Guidance::load(dataFolder());
    if (!loaded) qFatal("%s", qPrintable(loaded.error().text()));
    return *loaded;
}

QList<coach::Note> allNotes()
{
    QList<coach::Note> notes = guidance().project().notes + guidance().llm().notes + guidance().shared();
    for (int step = 0; step < stepCount; ++step)
        notes += guidance().step(Step(step)).notes;
    return notes;
}

/// Fields that no form shows, or that need no words of their own.
bool isExcused(const FieldPath& path)
{
    static const QHash<QString, QString> reasons{
        {u"id"_s, u"made by the program"_s},
        {u"rank"_s, u"set by moving the project in the list"_s},
        {u"template"_s, u"set when a story begins from a template"_s},
        {u"objective"_s, u"a step: its page has the overview"_s},
        {u"baseline"_s, u"a step"_s},
        {u"rollout"_s, u"a step"_s},
        {u"monitoring"_s, u"a step"_s},
        {u"nextIteration"_s, u"a step"_s},
        {u"llm"_s, u"has an overview of its own"_s},
    };
    return reasons.contains(path.text());
}

/// Every field that a form can show, with its description: the fields of records and lists as well as those themselves.
void walk(const RecordType& type, const FieldPath& base, const std::function<void(const FieldPath&, const Field&)>& see)
{
    for (const Field& field : type.fields) {
        const FieldPath path = base.field(field.name());
        see(path, field);
        if (field.kind == Kind::Record || field.kind == Kind::List) walk(field.type(), path, see);
    }
}

int words(const QString& text) { return int(text.split(u' ', Qt::SkipEmptyParts).size()); }

QStringList sentences(const QString& text)
{
    static const QRegularExpression end(u"(?<=[.?!”])\\s+"_s);
    return text.split(end, Qt::SkipEmptyParts);
}

} // namespace

class TestGuidanceFields : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldOfAFormHasANote()
    {
        QStringList without;
        walk(recordType<Project>(), {}, [&](const FieldPath& path, const Field&) {
            const bool isPrivate = path.segments().first().key == "notes"_L1 && path.segments().size() > 1;
            if (!isExcused(path) && !isPrivate && !guidance().note(path)) without.append(path.text());
        });
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
    }

    void everyNoteIsForOneFieldAndEachHasOne()
    {
        QSet<QString> fields;
        QSet<QString> ids;
        for (const coach::Note& note : allNotes()) {
            QVERIFY2(!fields.contains(note.field.text()), qPrintable(note.field.text()));
            QVERIFY2(!ids.contains(note.id), qPrintable(note.id));
            fields.insert(note.field.text());
            ids.insert(note.id);
        }
        QVERIFY(fields.size() > 250);
    }

    void proseIsAdvisedWhole()
    {
        QStringList poor;
        walk(recordType<Project>(), {}, [&](const FieldPath& path, const Field& field) {
            if (field.kind != Kind::Prose || path.segments().first().key == "notes"_L1) return;
            const coach::Note* note = guidance().note(path);
            if (!note || note->why.isEmpty() || note->weak.isEmpty() || note->strong.isEmpty() || note->signal.isEmpty()
                || note->question.isEmpty())
                poor.append(path.text());
        });
        QVERIFY2(poor.isEmpty(), qPrintable(poor.join(u'\n')));
    }

    void aStrongExampleSaysMoreThanAWeakOne()
    {
        for (const coach::Note& note : allNotes()) {
            if (!note.hasExamples()) continue;
            QVERIFY2(note.strong.size() > note.weak.size() || note.field.text() == "title"_L1, qPrintable(note.id));
            QVERIFY2(note.strong != note.weak, qPrintable(note.id));
        }
    }

    void everyTextFitsThePanel()
    {
        for (const coach::Note& note : allNotes()) {
            QVERIFY2(words(note.title) <= 8, qPrintable(note.id));
            QVERIFY2(words(note.text) <= 45, qPrintable(note.id));
            QVERIFY2(words(note.why) <= 30, qPrintable(note.id));
            QVERIFY2(words(note.weak) <= 25, qPrintable(note.id));
            QVERIFY2(words(note.strong) <= 55, qPrintable(note.id));
            QVERIFY2(words(note.signal) <= 16, qPrintable(note.id));
            QVERIFY2(words(note.question) <= 24, qPrintable(note.id));
        }
        for (const coach::FrequentQuestion& question : guidance().questions()) {
            QVERIFY2(words(question.question) <= 14, qPrintable(question.id));
            QVERIFY2(words(question.answer) <= 75, qPrintable(question.id));
            const auto count = sentences(question.answer).size();
            QVERIFY2(count >= 2 && count <= 6, qPrintable(question.id));
        }
        for (const coach::Term& term : guidance().glossary())
            QVERIFY2(words(term.definition) <= 45, qPrintable(term.term));
    }

    void noSentenceStandsTwice()
    {
        QHash<QString, QString> seen;
        const auto see = [&](const QString& text, const QString& where) {
            for (const QString& sentence : sentences(text)) {
                if (words(sentence) < 4) continue;
                QVERIFY2(!seen.contains(sentence),
                         qPrintable(where + u" and "_s + seen.value(sentence) + u": "_s + sentence));
                seen.insert(sentence, where);
            }
        };
        for (const coach::Note& note : allNotes())
            for (const QString& text : {note.text, note.why, note.weak, note.strong, note.signal, note.question})
                see(text, note.id);
        for (const coach::FrequentQuestion& question : guidance().questions())
            see(question.question + u' ' + question.answer, question.id);
        for (const coach::Term& term : guidance().glossary())
            see(term.definition, term.term);
    }

    void quotesAndApostrophesAreTypographic()
    {
        QDir folder(dataFolder() + u"/guidance/en"_s);
        const QStringList names = folder.entryList({u"*.json"_s});
        QCOMPARE(names.size(), 12);
        for (const QString& name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            QVERIFY2(!text.contains(u"\\\""_s), qPrintable(name + u": a straight quote"_s));
            QVERIFY2(!text.contains(u'\''), qPrintable(name + u": a straight apostrophe"_s));
            QVERIFY2(!text.contains(u"  \u201c"_s) && !text.contains(u" ,"_s), qPrintable(name));
            QCOMPARE(text.count(u'“'), text.count(u'”'));
        }
    }

    void theIdeasOfTheGuidanceAreCarried_data()
    {
        QTest::addColumn<QString>("idea");
        for (int number = 121; number <= 137; ++number)
            QTest::addRow("C%d", number) << u"C%1"_s.arg(number);
        for (const QString& idea : {u"C011"_s, u"C043"_s, u"C114"_s, u"C037"_s, u"C099"_s, u"C035"_s})
            QTest::addRow("%s", qPrintable(idea)) << idea;
    }
    void theIdeasOfTheGuidanceAreCarried()
    {
        QFETCH(QString, idea);
        QStringList carried = guidance().project().coverage + guidance().llm().coverage;
        for (int step = 0; step < stepCount; ++step)
            carried += guidance().step(Step(step)).coverage;
        for (const coach::Note& note : allNotes())
            carried += note.coverage;
        for (const coach::FrequentQuestion& question : guidance().questions())
            carried += question.coverage;
        for (const coach::Term& term : guidance().glossary())
            carried += term.coverage;
        QVERIFY(carried.contains(idea));
    }

    void eachFrequentQuestionIsShownSomewhere()
    {
        QCOMPARE(guidance().questions().size(), 15);
        QSet<QString> shown;
        for (int step = -1; step < stepCount; ++step)
            for (const auto* question : guidance().questions(step < 0 ? std::nullopt : std::optional(Step(step))))
                shown.insert(question->id);
        QCOMPARE(shown.size(), 15);
    }

    void theGlossaryIsInOrderAndLeadsFromTheFields()
    {
        const QList<coach::Term>& terms = guidance().glossary();
        QVERIFY(terms.size() >= 40 && terms.size() <= 70);
        for (qsizetype i = 1; i < terms.size(); ++i)
            QVERIFY2(terms[i - 1].term.compare(terms[i].term, Qt::CaseInsensitive) < 0, qPrintable(terms[i].term));
        for (const coach::Term& term : terms)
            QVERIFY2(!term.fields.isEmpty(), qPrintable(term.term));
        QStringList found;
        for (const coach::Term* term : guidance().terms("monitoring.monitors[m1].window.value"_L1))
            found.append(term->term);
        QCOMPARE(found, QStringList{u"window"_s});
    }

    void aSimpleFieldBringsTheNoteOfWhatIsAroundIt()
    {
        const auto notes = guidance().notes("cycles[c1].measuredEffect.kind"_L1);
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes[0]->field, "Effect.kind"_L1);
        QCOMPARE(notes[1]->field, "cycles.measuredEffect"_L1);
        QCOMPARE(guidance().notes("cycles[c1].hypothesis"_L1).size(), 1); // it has examples of its own
        QVERIFY(guidance().notes(FieldPath()).isEmpty());
    }

    void aFaultIsNamedByFileIdAndReason_data()
    {
        QTest::addColumn<QByteArray>("note");
        QTest::addColumn<QString>("reason");
        const QByteArray good = R"("id": "n1", "field": "title", "title": "T", "text": "Words.")";
        QTest::newRow("a text that is missing")
            << QByteArray(R"("id": "n1", "field": "title", "title": "T")") << u"n1: “text” is missing"_s;
        QTest::newRow("a text of spaces") << good + R"(, "why": " ")" << u"n1: “why” has no text"_s;
        QTest::newRow("a field that is no field")
            << QByteArray(R"("id": "n1", "field": "cycles.colour", "title": "T", "text": "Words.")")
            << u"n1: a story has no field “cycles.colour”"_s;
        QTest::newRow("a record that is no record")
            << QByteArray(R"("id": "n1", "record": "Colour.name", "title": "T", "text": "Words.")")
            << u"n1: a story has no field “Colour.name”"_s;
        QTest::newRow("half of a pair of examples")
            << good + R"(, "strong": "Words.")" << u"n1: one example stands without the other"_s;
        QTest::newRow("a key that nobody knows") << good + R"(, "wyh": "x")" << u"n1: nobody knows the key “wyh”"_s;
        QTest::newRow("a margin note without its question")
            << good + R"(, "beside": true)" << u"n1: “question” is missing"_s;
        QTest::newRow("the same id twice") << good + "}, {" + good << u"n1: stands here twice"_s;
        QTest::newRow("nothing wrong") << good << QString();
    }
    void aFaultIsNamedByFileIdAndReason()
    {
        QFETCH(QByteArray, note);
        QFETCH(QString, reason);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"shared.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "storyloop/guidance", "version": 2, "step": "shared", "notes": [{)" + note + "}]}");
        file.close();
        const auto read = coach::readStepGuidance(file.fileName());
        QCOMPARE(read.has_value(), reason.isEmpty());
        if (!read) QCOMPARE(read.error().text(), file.fileName() + u": "_s + reason);
    }

    void anOlderVersionIsRefused()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"glossary.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "storyloop/guidance", "version": 1, "terms": []})");
        file.close();
        const auto read = coach::readTerms(file.fileName());
        QVERIFY(!read);
        QVERIFY2(read.error().text().endsWith(u"expected version 2"), qPrintable(read.error().text()));
    }
};

QTEST_GUILESS_MAIN(TestGuidanceFields)
#include "tst_guidancefields.moc"
