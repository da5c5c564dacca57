// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numbered.h"
#include "workerprocess.h"

#include "store/history.h"
#include "store/pictures.h"
#include "store/recovery.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <cerrno>
#include <memory>

using namespace Qt::StringLiterals;
using safety::Heard;
using safety::Setting;

namespace {

const QDateTime now({2026, 3, 1}, {12, 0}, QTimeZone::UTC);

struct Fault
{
    int at = 0;
    QByteArray kind;
    QString path;
    QString error;
    bool stays = false;

    [[nodiscard]] QString text() const
    {
        return u"call %1 (%2 %3) with %4%5"_s.arg(QString::number(at), QString::fromLatin1(kind), path, error,
                                                  stays ? u", from then on"_s : QString());
    }
};

std::optional<int> numberIn(const QString& path)
{
    const auto bytes = store::readFile(path);
    return bytes ? numbered::numberOf(*bytes) : std::nullopt;
}

} // namespace

/// Every call on a file fails in turn, in every way, once and from then on.
class TestFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_canExchange = true;
    QString story() { return m_folder->filePath(u"a.story.json"_s); }
    QString state() { return m_folder->filePath(u"state"_s); }

    void fresh(const QString& verb)
    {
        m_folder = std::make_unique<QTemporaryDir>(safety::quickFolder() + u"/faults-XXXXXX"_s);
        store::History history(state());
        QVERIFY(history.keep(u"a"_s, numbered::bytes(0), now));
        QVERIFY(store::save(story(), numbered::bytes(1), {}));
        QVERIFY(store::writePicture(story(), u"p.png"_s, "pixels"));
        if (verb == u"recover") {
            QVERIFY(safety::run(safety::worker(verb, m_folder->path())).has("ACK"));
            return;
        }
        if (verb != u"put-back") return;
        QVERIFY(store::Trash(state()).put(story(), store::fingerprint(numbered::bytes(1)), now));
        QVERIFY(!QFile::exists(story()));
    }

    QList<Setting> shim(const QList<Setting>& more)
    {
        QList<Setting> settings{{u"LD_PRELOAD"_s, QStringLiteral(SAFETY_SHIM)}, {u"SHIM_FOLDER"_s, m_folder->path()}};
        if (!m_canExchange) settings.append({u"SHIM_NO_EXCHANGE"_s, u"1"_s});
        return settings + more;
    }

    Heard runWith(const QString& verb, const Fault& fault)
    {
        return safety::run(safety::worker(verb, m_folder->path(), 2),
                           shim({{u"SHIM_FAIL_AT"_s, QString::number(fault.at)},
                                 {u"SHIM_ERROR"_s, fault.error},
                                 {u"SHIM_STAYS"_s, fault.stays ? u"1"_s : QString()}}));
    }

    /// The calls of one run in which nothing fails.
    QList<Fault> callsOf(const QString& verb)
    {
        fresh(verb);
        const QTemporaryDir log;
        const Heard heard =
            safety::run(safety::worker(verb, m_folder->path(), 2), shim({{u"SHIM_COUNT"_s, log.filePath(u"calls"_s)}}));
        if (!heard.has("ACK")) qWarning() << heard.text();
        QList<Fault> calls;
        const QByteArray lines = store::readFile(log.filePath(u"calls"_s)).value_or("");
        for (const QByteArray& line : lines.trimmed().split('\n')) {
            const qsizetype blank = line.indexOf(' ');
            calls.append({int(calls.size()) + 1, line.first(std::max<qsizetype>(blank, 0)),
                          QString::fromUtf8(line.sliced(blank + 1)).remove(m_folder->path())});
        }
        return calls;
    }

    static QList<Fault> faultsOf(const Fault& call)
    {
        const QStringList all{QString::number(EIO), QString::number(ENOSPC), QString::number(EDQUOT),
                              QString::number(EACCES)};
        const QStringList errors = safety::isLong() ? all : QStringList{all[call.at % all.size()]};
        QList<Fault> faults;
        const auto add = [&](const QString& error, bool stays) {
            faults.append({call.at, call.kind, call.path, error, stays});
        };
        for (const QString& error : errors) {
            add(error, false);
            add(error, true);
        }
        if (call.kind == "write") {
            add(u"SHORT"_s, false);
            add(u"SHORT"_s, true);
        }
        add(u"KILL"_s, false);
        return faults;
    }

    QString wrongWithStory(const Heard& heard, const Fault& fault)
    {
        const auto number = numberIn(story());
        if (!number || (*number != 1 && *number != 2)) return u"the story is neither the old nor the new one"_s;
        if (heard.has("ACK") && *number != 2) return u"said to be saved, and is not"_s;
        const bool isHistory = fault.path.startsWith(u"/state");
        if (fault.stays && !isHistory && (fault.kind == "write" || fault.kind == "sync") && heard.has("ACK"))
            return u"said to be saved, with nothing on the disk"_s;
        const bool isPartial = fault.error == u"SHORT" && !fault.stays; // the rest is written then
        const bool isNeeded = !isPartial && (fault.kind == "write" || fault.kind == "sync" || fault.kind == "rename");
        if (isHistory && fault.error != u"KILL" && isNeeded && !heard.has("NOT KEPT") && !heard.has("FAILED"))
            return u"not in the history, and nobody says so"_s;
        if (!fault.stays && fault.error != u"KILL" && !heard.has("ACK")) return u"the next try failed as well"_s;
        return {};
    }

    QString wrongWithRecovery(const Heard& heard)
    {
        store::Recovery looker(state(), u"looker"_s);
        const auto copies = looker.copies();
        if (copies.isEmpty()) return u"there is no copy"_s;
        bool isKept = false; // beside what an earlier session has left
        for (const auto& copy : copies) {
            const auto number = numbered::numberOf(copy.story);
            if (!number) return u"a copy is torn"_s;
            isKept |= *number == 2;
        }
        return heard.has("ACK") && !isKept ? u"said to be kept, and is not"_s : QString();
    }

    QString wrongWithHistory(const Heard& heard)
    {
        const store::History history(state());
        const auto versions = history.versions(u"a"_s);
        for (const auto& version : versions)
            if (!numberIn(version.path)) return u"a torn version"_s;
        const int newest = numberIn(versions.first().path).value_or(-1);
        return heard.has("ACK") && newest != 2 ? u"said to be kept, and is not"_s : QString();
    }

    QString wrongWithTrash(const Heard& heard, bool isDeleting)
    {
        const bool isThere = QFile::exists(story());
        if (isThere && numberIn(story()) != 1) return u"the story is torn"_s;
        bool isInTrash = false, isPictureInTrash = false;
        for (const auto& entry : store::Trash(state()).entries()) {
            if (numberIn(entry.storyPath) != 1) return u"the story in the trash is torn"_s;
            isInTrash = true;
            isPictureInTrash |= store::readPicture(entry.storyPath, u"p.png"_s) == QByteArray("pixels");
        }
        bool isTaken = false; // as after a kill while it was looked at once more
        for (const QString& name : QDir(m_folder->path()).entryList({u".*.tmp"_s}, QDir::Files | QDir::Hidden))
            isTaken |= numberIn(m_folder->filePath(name)) == 1;
        if (!isThere && !isInTrash && !isTaken) return u"the story is nowhere"_s;
        const bool isPictureThere = store::readPicture(story(), u"p.png"_s) == QByteArray("pixels");
        if (!isPictureThere && !isPictureInTrash) return u"the picture is nowhere"_s;
        if (isThere && !isDeleting && heard.has("ACK") && !isPictureThere) return u"back without its picture"_s;
        return heard.has("ACK") && isThere == isDeleting ? u"said to be done, and is not"_s : QString();
    }

    QString wrongWithNew(const Heard& heard)
    {
        const QString path = m_folder->filePath(u"new.story.json"_s);
        if (!QFile::exists(path)) return heard.has("ACK") ? u"said to be saved, and is not there"_s : QString();
        return numberIn(path) == 2 ? QString() : u"the new story is torn"_s;
    }

    QString wrongAfter(const QString& verb, const Heard& heard, const Fault& fault)
    {
        if (fault.error != u"KILL" && !heard.has("ACK") && !heard.has("FAILED")) return u"nothing was said"_s;
        if (verb == u"save") return wrongWithStory(heard, fault);
        if (verb == u"recover") return wrongWithRecovery(heard);
        if (verb == u"history") return wrongWithHistory(heard);
        if (verb == u"create") return wrongWithNew(heard);
        if (verb == u"replace") {
            const auto number = numberIn(story());
            if (number != 1 && number != 2) return u"neither the old nor the new file"_s;
            return heard.has("ACK") && number != 2 ? u"said to be exported, and is not"_s : QString();
        }
        return wrongWithTrash(heard, verb == u"delete");
    }

    /// Our temporary files that a fault has left in the story's folder, where it is none of removing them.
    QString leftAfter(const Fault& fault)
    {
        if (fault.error == u"KILL" || fault.stays || fault.kind == "unlink") return {};
        return QDir(m_folder->path()).entryList({u".*.tmp"_s}, QDir::Files | QDir::Hidden).join(u' ');
    }

private slots:
    void everyCallFailsInTurn_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::newRow("a save, with what it replaces to the history") << u"save"_s;
        QTest::newRow("a save where two names cannot be exchanged") << u"save"_s;
        QTest::newRow("a story that is new") << u"create"_s;
        QTest::newRow("an export in the place of another") << u"replace"_s;
        QTest::newRow("a recovery copy") << u"recover"_s;
        QTest::newRow("a version for the history") << u"history"_s;
        QTest::newRow("a story that goes to the trash") << u"delete"_s;
        QTest::newRow("a story that comes back") << u"put-back"_s;
    }
    void everyCallFailsInTurn()
    {
        QFETCH(QString, verb);
        m_canExchange = !QByteArrayView(QTest::currentDataTag()).contains("cannot");
        const QList<Fault> calls = callsOf(verb);
        QVERIFY(calls.size() > 8);
        int injected = 0, refused = 0;
        QStringList wrong;
        for (const Fault& call : calls)
            for (const Fault& fault : faultsOf(call)) {
                fresh(verb);
                const Heard heard = runWith(verb, fault);
                ++injected;
                refused += heard.has("FAILED");
                QString why = wrongAfter(verb, heard, fault);
                if (why.isEmpty() && !leftAfter(fault).isEmpty()) why = u"left behind: "_s + leftAfter(fault);
                if (!why.isEmpty()) wrong.append(fault.text() + u": "_s + why + u" ("_s + heard.text() + u')');
            }
        qInfo("%lld calls, %d faults, %d refused", (long long)calls.size(), injected, refused);
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
        QVERIFY(refused > 0);
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
