// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Does what the program does with files, in a process of its own that may be killed, starved or lied to. It says each thing
// before it begins it and when it has succeeded, by writes that nothing buffers.
//
//   safety_worker VERB FOLDER [NUMBER [COUNT]]

#include "numbered.h"
#include "olderformats.h"

#include "store/folder.h"
#include "store/history.h"
#include "store/pictures.h"
#include "store/recovery.h"
#include "store/trash.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTimeZone>

#include <functional>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now({2026, 3, 1}, {12, 0}, QTimeZone::UTC);
const QString pictureName = u"picture.png"_s;

void say(const QByteArray& line)
{
    const QByteArray whole = line + '\n';
    (void)!::write(STDOUT_FILENO, whole.constData(), size_t(whole.size()));
}

template <typename Result> bool tell(const Result& result, const QByteArray& success)
{
    if (result) say(success);
    else say("FAILED " + result.error().text().toUtf8());
    return result.has_value();
}

struct Work
{
    QString folder;
    int first = 1;
    int count = 1;

    [[nodiscard]] QString story() const { return folder + u"/a.story.json"_s; }
    [[nodiscard]] QString state() const { return folder + u"/state"_s; }
    [[nodiscard]] QByteArray number(int n) const { return QByteArray::number(n); }

    /// Until the count is reached or the process is killed.
    void each(const std::function<bool(int)>& step) const
    {
        for (int n = first; n < first + count; ++n) {
            say("BEGIN " + number(n));
            if (!step(n)) return;
            say("ACK " + number(n));
        }
    }
};

/// Each number in the place of the one before, which the history gets.
void save(const Work& work)
{
    auto there = store::readFile(work.story());
    if (!there && QFile::exists(work.story())) there = store::readFile(work.story());
    std::optional<store::Fingerprint> known;
    if (there) known = store::fingerprint(*there);
    work.each([&](int n) {
        for (int tries = 0; tries < 2; ++tries) { // what has failed once must work when the reason is gone
            const auto saved = store::saveKeeping(work.story(), numbered::bytes(n), known,
                                                  store::History(work.state()).keeper(u"a"_s, now.addSecs(n)));
            if (saved && saved->notKept) say("NOT KEPT " + saved->notKept->text().toUtf8());
            if (!saved) say("FAILED " + saved.error().text().toUtf8());
            else known = saved->known;
            if (saved) return true;
        }
        return false;
    });
}

void recover(const Work& work)
{
    store::Recovery recovery(work.state(), u"session-"_s + QString::number(work.first));
    work.each([&](int n) {
        const auto kept = recovery.keep(
            {.key = u"a"_s, .path = work.story(), .takenAt = now, .base = "base", .story = numbered::bytes(n)});
        if (!kept) say("FAILED " + kept.error().text().toUtf8());
        return kept.has_value();
    });
}

void keepHistory(const Work& work)
{
    store::History history(work.state());
    work.each([&](int n) {
        const auto kept = history.keep(u"a"_s, numbered::bytes(n), now.addSecs(n));
        if (!kept) say("FAILED " + kept.error().text().toUtf8());
        return kept.has_value();
    });
}

/// Adds a line to what is there; where somebody was faster, to what he has made of it.
void addLines(const Work& work, char name)
{
    work.each([&](int n) {
        while (true) {
            const auto there = store::readFile(work.story());
            if (!there) continue;
            const QByteArray merged = *there + name + work.number(n) + '\n';
            if (store::save(work.story(), merged, store::fingerprint(*there))) return true;
        }
    });
}

/// Each a story of a format of old, which is rewritten as when somebody edits it. The history gets it as it was.
void migrate(const Work& work)
{
    work.each([&](int n) {
        const QString id = u"old-"_s + QString::number(n);
        const QString path = work.folder + u'/' + id + store::projectSuffix;
        const auto known = store::save(path, older::story(work.number(n)), {});
        auto project = store::projectFromJson(store::readFile(path).value_or(QByteArray()), path, older::steps);
        if (!known || !project) return false;
        project->role = u"edited"_s;
        const auto bytes = store::verifiedJson(*project, path);
        const auto saved = bytes
            ? store::saveKeeping(path, *bytes, *known, store::History(work.state()).keeper(id, now))
            : std::unexpected(bytes.error());
        if (!saved) say("FAILED " + saved.error().text().toUtf8());
        return saved && !saved->notKept;
    });
}

void replace(const Work& work)
{
    (void)tell(store::replace(work.story(), numbered::bytes(work.first)), "ACK " + work.number(work.first));
}

void create(const Work& work)
{
    (void)tell(store::save(work.folder + u"/new.story.json"_s, numbered::bytes(work.first), {}),
               "ACK " + work.number(work.first));
}

void throwAway(const Work& work)
{
    const auto there = store::readFile(work.story());
    if (!there) return say("FAILED " + there.error().text().toUtf8());
    (void)tell(store::Trash(work.state()).put(work.story(), store::fingerprint(*there), now), "ACK 0");
}

void putBack(const Work& work)
{
    store::Trash trash(work.state());
    const auto entries = trash.entries();
    if (entries.isEmpty()) return say("FAILED the trash shows nothing");
    (void)tell(trash.putBack(entries.first(), work.story()), "ACK 0");
}

void tellMethod(const Work& work)
{
    const auto method = store::saveMethod(work.folder);
    if (method) say(*method == store::SaveMethod::Exchange ? "EXCHANGE" : "REPLACE");
    else say("FAILED " + method.error().text().toUtf8());
}

/// A small disk that goes with this process, in the place of the folder; before there is any thread.
bool mountDisk(const char* folder)
{
    const uid_t user = ::geteuid();
    const auto write = [](const char* path, const QByteArray& line) {
        QFile file(QString::fromLatin1(path));
        return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(line) == line.size();
    };
    if (::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
        if (!write("/proc/self/uid_map", "0 " + QByteArray::number(user) + " 1")) return false;
    }
    return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && ::mount("storyloop", folder, "tmpfs", 0, "size=512k") == 0;
}

/// Saves more each time, until the disk is full; then makes room, and saves what there was no place for.
void fill(const Work& work)
{
    std::optional<store::Fingerprint> known;
    const QString filler = work.folder + u"/filler"_s;
    if (!tell(store::replace(filler, QByteArray(100'000, 'x')), "FILLER")) return;
    for (int n = 1; n < 1000; ++n) {
        auto saved = store::save(work.story(), numbered::bytes(n, n * 10'000), known);
        if (!saved) {
            say("FAILED " + saved.error().text().toUtf8());
            say("NOW " + work.number(numbered::numberOf(store::readFile(work.story()).value_or("")).value_or(-1)));
            const auto files = QDir(work.folder).entryList(QDir::Files | QDir::Hidden);
            say("FILES " + files.join(u' ').toUtf8());
            QFile::remove(filler);
            saved = store::save(work.story(), numbered::bytes(n, n * 10'000), known);
            return (void)tell(saved, "ACK " + work.number(n));
        }
        known = *saved;
        say("ACK " + work.number(n));
    }
}

/// Everything once, as the user that this process is, in the language and under the rights that it was given.
void tour(const Work& work)
{
    const QByteArray fixture =
        store::readFile(QStringLiteral(STORYLOOP_SOURCE_DIR "/tests/data/format-1.story.json")).value_or(QByteArray());
    const auto read = store::projectFromJson(fixture, u"fixture"_s);
    if (!read) return say("FAILED " + read.error().first().text().toUtf8());
    if (store::toJson(*read) != fixture) return say("FAILED the fixture is written otherwise");
    store::History history(work.state());
    store::Trash trash(work.state());
    const auto saved = store::save(work.story(), fixture, {});
    if (!tell(saved, "SAVED")) return;
    if (!tell(store::writePicture(work.story(), pictureName, "pixels"), "PICTURE")) return;
    const auto again = store::saveKeeping(work.story(), fixture + '\n', *saved, history.keeper(read->id, now));
    if (!tell(again, "SAVED")) return;
    if (again->notKept) say("NOT KEPT " + again->notKept->text().toUtf8());
    else say("KEPT " + work.number(int(history.versions(read->id).size())));
    store::Recovery recovery(work.state(), u"tour"_s);
    tell(recovery.keep({.key = u"a"_s, .path = work.story(), .takenAt = now, .story = fixture}), "RECOVERABLE");
    if (!tell(trash.put(work.story(), again->known, now), "DELETED")) return;
    if (!tell(trash.putBack(trash.entries().first(), work.story()), "BACK")) return;
    if (store::readFile(work.story()) == fixture + '\n'
        && store::readPicture(work.story(), pictureName) == QByteArray("pixels"))
        say("WHOLE");
}

} // namespace

int main(int argc, char** argv)
{
    if (argc > 2 && QByteArrayView(argv[1]) == "fill" && !mountDisk(argv[2])) {
        say("NO DISK " + qt_error_string().toUtf8());
        return 0;
    }
    const QCoreApplication app(argc, argv); // takes the locale from the environment
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 3) return 2;
    const auto numberAt = [&](qsizetype i) { return words.size() > i ? words[i].toInt() : 1; };
    const Work work{words[2], numberAt(3), numberAt(4)};
    const QString verb = words[1];
    if (verb == u"save") save(work);
    else if (verb == u"recover") recover(work);
    else if (verb == u"history") keepHistory(work);
    else if (verb == u"add-a" || verb == u"add-b") addLines(work, verb.back().toLatin1());
    else if (verb == u"migrate") migrate(work);
    else if (verb == u"replace") replace(work);
    else if (verb == u"create") create(work);
    else if (verb == u"delete") throwAway(work);
    else if (verb == u"put-back") putBack(work);
    else if (verb == u"method") tellMethod(work);
    else if (verb == u"fill") fill(work);
    else if (verb == u"tour") tour(work);
    else return 2;
    return 0;
}
