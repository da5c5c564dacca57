// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workerprocess.h"

#include "numbered.h"

#include "store/save.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestMeanwhile : public QObject
{
    Q_OBJECT

private slots:
    /// Whoever writes between two calls of a save, and once more while that takes itself back, loses neither.
    void whatIsWrittenInTheMiddleOfASaveStays()
    {
        const QTemporaryDir folder(safety::quickFolder() + u"/meanwhile-XXXXXX"_s);
        QVERIFY(store::save(folder.filePath(u"a.story.json"_s), numbered::bytes(1), {}));
        const auto heard = safety::run(safety::worker(u"save"_s, folder.path(), 2),
                                       {{u"LD_PRELOAD"_s, QStringLiteral(SAFETY_SHIM)},
                                        {u"SHIM_FOLDER"_s, folder.path()},
                                        {u"SHIM_MEANWHILE"_s, u"1"_s}});
        QVERIFY2(heard.text().contains(u"FAILED"_s) && !heard.has("ACK"), qPrintable(heard.text()));
        QByteArrayList found;
        for (const QString& name : QDir(folder.path()).entryList({u"*.story.json"_s}))
            found.append(store::readFile(folder.filePath(name)).value_or(QByteArray()));
        for (const QByteArray& words : {QByteArray("meanwhile 1"), QByteArray("meanwhile 2")})
            QVERIFY2(found.contains(words), found.join(" | ").constData());
    }
};

QTEST_GUILESS_MAIN(TestMeanwhile)
#include "tst_meanwhile.moc"
