// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/filestate.h"

#include <QTest>

using namespace document;
using namespace Qt::StringLiterals;

namespace {

const QStringList states = u"Clean Dirty Saving SaveFailed Reload Merge Conflict Orphan Offline ReadOnly"_s.split(u' ');
const QStringList events =
    u"Edited UndoneToSaved SaveBegun Saved SaveRefused SaveFailed FileAsKnown FileChanged FileUnreadable FileVanished "
    "FolderVanished BecameReadOnly BecameWritable Reloaded Merged Clashed Resolved PutBack"_s.split(u' ');

struct Edge
{
    const char* event;
    const char* from; ///< "*": from any that no other row of the event names
    const char* to;   ///< "=": it stays; "-": must not happen
    const char* why;
};

/// Read from top to bottom: what happens, where, and where that leads.
constexpr Edge edges[] = {
    {"Edited", "Clean", "Dirty", "an edit differs from the file"},
    {"Edited", "Reload", "Merge", "the file is new, and now so is the text"},
    {"Edited", "*", "=", "what stands in the way of a save still stands there"},
    {"UndoneToSaved", "Dirty", "Clean", "nothing is left to save"},
    {"UndoneToSaved", "SaveFailed", "Clean", "nothing is left that could fail"},
    {"UndoneToSaved", "Merge", "Reload", "only the file is new"},
    {"UndoneToSaved", "*", "=", "the file is as far away as before"},
    {"SaveBegun", "Dirty", "Saving", "the usual way"},
    {"SaveBegun", "SaveFailed", "Saving", "another try"},
    {"SaveBegun", "*", "-", "one save in flight, none where it must wait, none for nothing"},
    {"Saved", "Saving", "Clean", "it is on the disk"},
    {"Saved", "*", "-", "nothing is saved that was not begun"},
    {"SaveRefused", "Saving", "Merge", "the file was not as it is known"},
    {"SaveRefused", "*", "-", "nothing was begun"},
    {"SaveFailed", "Saving", "SaveFailed", "the disk said no"},
    {"SaveFailed", "*", "-", "nothing was begun"},
    {"FileAsKnown", "Reload", "Clean", "it was changed and changed back"},
    {"FileAsKnown", "Merge", "Clean", "it was changed and changed back"},
    {"FileAsKnown", "Conflict", "Clean", "their side was taken back"},
    {"FileAsKnown", "Orphan", "Clean", "the file came back"},
    {"FileAsKnown", "Offline", "Clean", "the folder came back"},
    {"FileAsKnown", "*", "=", "nothing new"},
    {"FileChanged", "Clean", "Reload", "nothing is changed here"},
    {"FileChanged", "Dirty", "Merge", "both are changed"},
    {"FileChanged", "Saving", "=", "the save finds out"},
    {"FileChanged", "SaveFailed", "Merge", "both are changed"},
    {"FileChanged", "Reload", "=", "the newest counts"},
    {"FileChanged", "Merge", "=", "the newest counts"},
    {"FileChanged", "Conflict", "Merge", "what is there now may not clash"},
    {"FileChanged", "Orphan", "Merge", "it came back as something else"},
    {"FileChanged", "Offline", "Merge", "it came back as something else"},
    {"FileChanged", "ReadOnly", "Reload", "what must not be written may be read"},
    {"FileUnreadable", "Saving", "=", "the save finds out"},
    {"FileUnreadable", "*", "Conflict", "a story is never replaced by what is none"},
    {"FileVanished", "Saving", "=", "the save finds out"},
    {"FileVanished", "*", "Orphan", "the text stays"},
    {"FolderVanished", "Saving", "=", "the save finds out"},
    {"FolderVanished", "*", "Offline", "the text stays"},
    {"BecameReadOnly", "Saving", "=", "the save finds out"},
    {"BecameReadOnly", "*", "ReadOnly", "nothing is written any more"},
    {"BecameWritable", "ReadOnly", "Clean", "as it is with any other"},
    {"BecameWritable", "*", "-", "it was so before"},
    {"Reloaded", "Reload", "Clean", "the file was taken"},
    {"Reloaded", "Merge", "Clean", "both had changed to the same"},
    {"Reloaded", "*", "-", "nothing was to be reloaded"},
    {"Merged", "Merge", "Dirty", "what both made is saved next"},
    {"Merged", "*", "-", "nothing was to be merged"},
    {"Clashed", "Merge", "Conflict", "the user decides"},
    {"Clashed", "*", "-", "nothing was to be merged"},
    {"Resolved", "Conflict", "Dirty", "what was decided is saved next"},
    {"Resolved", "*", "-", "nothing was in conflict"},
    {"PutBack", "Orphan", "Dirty", "it is saved like a new one"},
    {"PutBack", "Offline", "Dirty", "half of a folder may be gone for good"},
    {"PutBack", "*", "-", "the file is there"},
};

} // namespace

class TestFileState : public QObject
{
    Q_OBJECT

private slots:
    void everyEdgeAndWhatMustNotHappen_data()
    {
        QTest::addColumn<int>("event");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("expected");
        for (int event = 0; event < events.size(); ++event)
            for (int state = 0; state < states.size(); ++state) {
                const Edge* found = nullptr;
                for (const Edge& edge : edges)
                    if (events[event] == QLatin1StringView(edge.event)
                        && (states[state] == QLatin1StringView(edge.from) || (!found && edge.from[0] == '*')))
                        found = &edge;
                const auto to = found ? QString::fromLatin1(found->to) : u"no row says"_s;
                QTest::addRow("%s in %s: %s", qPrintable(events[event]), qPrintable(states[state]),
                              found ? found->why : "no row says")
                    << event << state << (to == u"="_s ? states[state] : to);
            }
    }
    void everyEdgeAndWhatMustNotHappen()
    {
        QFETCH(int, event);
        QFETCH(int, state);
        QFETCH(QString, expected);
        const auto led = next(FileState(state), FileEvent(event));
        QCOMPARE(led ? states[int(*led)] : u"-"_s, expected);
    }

    void onlyWhatDiffersAndMayBeWrittenIsSavedByItself()
    {
        QStringList savable;
        for (int state = 0; state < states.size(); ++state)
            if (isSavable(FileState(state))) savable.append(states[state]);
        QCOMPARE(savable, (QStringList{u"Dirty"_s, u"SaveFailed"_s}));
    }

    void noStateIsAMousetrap()
    {
        // From each there is a way to Clean, or the text could never be saved again.
        for (int from = 0; from < states.size(); ++from) {
            QSet<int> seen{from};
            QList<int> open{from};
            while (!open.isEmpty()) {
                const int state = open.takeLast();
                for (int event = 0; event < events.size(); ++event)
                    if (const auto led = next(FileState(state), FileEvent(event)); led && !seen.contains(int(*led))) {
                        seen.insert(int(*led));
                        open.append(int(*led));
                    }
            }
            QVERIFY2(seen.contains(int(FileState::Clean)), qPrintable(states[from]));
        }
    }
};

QTEST_GUILESS_MAIN(TestFileState)
#include "tst_filestate.moc"
