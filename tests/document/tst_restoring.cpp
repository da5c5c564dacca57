// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/edits.h"
#include "document/restoring.h"
#include "random/dice.h"
#include "random/stories.h"
#include "story/difference.h"

#include <QTest>

using namespace Qt::StringLiterals;
using document::Document;
using story::FieldPath;
using story::Project;

namespace edits = document::edits;

class TestRestoring : public QObject
{
    Q_OBJECT

    static FieldPath path(const QString& text) { return FieldPath::fromText(text); }

    /// Two cycles, then one more in front, another title, and the second gone.
    struct Changed
    {
        Document document;
        QString key;
        Project version;
        Changed()
        {
            key = edits::addProject(document, u"Before"_s);
            first = edits::addEntry(document, key, path(u"cycles"_s));
            second = edits::addEntry(document, key, path(u"cycles"_s));
            edits::setField(document, key, path(u"cycles"_s).entry(second).field(u"result"), QStringList{u"Kept."_s});
            edits::setSource(document, key, path(u"title"_s), u"the board"_s);
            version = *document.project(key);
            edits::addEntry(document, key, path(u"cycles"_s), 0);
            edits::setField(document, key, path(u"title"_s), u"After"_s);
            edits::setSource(document, key, path(u"title"_s), {});
            edits::deleteEntry(document, key, path(u"cycles"_s).entry(second));
        }
        [[nodiscard]] const Project& now() const { return *document.project(key); }
        void restore(const QString& place)
        {
            for (const story::Difference& difference : story::differences(now(), version))
                if (difference.path.text() == place) return edits::restorePlace(document, key, version, difference);
            QFAIL(qPrintable(place + u" does not differ"_s));
        }
        QString first, second;
    };

private slots:
    void aFieldComesBackWithItsSource()
    {
        Changed story;
        story.restore(u"title"_s);
        QCOMPARE(story.now().title, u"Before"_s);
        QCOMPARE(story.now().about.value(u"title"_s).source, u"the board"_s);
        QCOMPARE(story.now().cycles.size(), 2);
        QCOMPARE(story.document.undoStack().undoText(), u"Restore Title"_s);
        story.document.undoStack().undo();
        QCOMPARE(story.now().title, u"After"_s);
    }

    void anEntryComesBackBehindItsNeighbour()
    {
        Changed story;
        story.restore(u"cycles[%1]"_s.arg(story.second));
        QCOMPARE(story.now().cycles.size(), 3);
        QCOMPARE(story.now().cycles[1].id, story.first);
        QCOMPARE(story.now().cycles[2].id, story.second);
        QCOMPARE(story.now().cycles[2].result.text(), u"Kept."_s);
        QCOMPARE(story.now().title, u"After"_s);
    }

    void aWholeVersionIsOneStep()
    {
        Changed story;
        const int steps = story.document.undoStack().count();
        edits::restoreVersion(story.document, story.key, story.version);
        QVERIFY(story.now() == story.version);
        QCOMPARE(story.document.undoStack().count(), steps + 1);
    }

    void aPlaceWithoutRoomStaysAsItIs()
    {
        Changed story;
        const Project before = story.now();
        const int steps = story.document.undoStack().count();
        edits::restorePlace(story.document, story.key, story.version,
                            {.path = path(u"cycles"_s).entry(story.second).field(u"result")});
        QVERIFY(story.now() == before);
        QCOMPARE(story.document.undoStack().count(), steps);
    }

    /// Whatever two stories differ in: one place after the other, and nothing differs any more.
    void allPlacesMakeTheWholeVersion()
    {
        for (quint32 seed = 1; seed <= 40; ++seed) {
            chance::Dice dice(seed);
            const Project version = chance::project(dice, 20);
            Document document;
            const QString key = edits::addProject(document, chance::project(dice, 20));
            for (int round = 0; round < 400; ++round) {
                const auto differences = story::differences(*document.project(key), version);
                if (differences.isEmpty()) break;
                const int steps = document.undoStack().count();
                edits::restorePlace(document, key, version, differences.last());
                QVERIFY2(document.undoStack().count() > steps, qPrintable(differences.last().path.text()));
            }
            QVERIFY2(story::differences(*document.project(key), version).isEmpty(), qPrintable(QString::number(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(TestRestoring)
#include "tst_restoring.moc"
