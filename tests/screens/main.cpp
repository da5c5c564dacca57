// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "looks.h"
#include "pictures.h"

#include "window/realwindow.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTextStream>

using namespace screens;
using namespace Qt::StringLiterals;

namespace {

/// The scale of a screen is read when a program starts, so each look has a process of its own.
bool takeAll(const QString& folder)
{
    bool isGood = true;
    for (const Look& look : looks()) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"QT_SCALE_FACTOR"_s, QString::number(look.scale));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(), {folder, look.name});
        isGood &= process.waitForFinished(300'000) && process.exitCode() == 0;
    }
    return isGood;
}

} // namespace

/// Pictures of every page and panel in many looks, for people to look at: storyloop_screens FOLDER [LOOK].
int main(int argc, char* argv[])
{
    if (argc < 2) return 2;
    const QString folder = QDir(QString::fromLocal8Bit(argv[1])).absolutePath();
    if (argc == 2) {
        const QCoreApplication application(argc, argv);
        return takeAll(folder) ? 0 : 1;
    }
    const window::Home home;
    QApplication application(argc, argv);
    for (const Look& look : looks())
        if (look.name == QString::fromLocal8Bit(argv[2])) {
            const int count = takePictures(look, QDir(folder).filePath(look.name));
            QTextStream(stdout) << look.name << ": " << count << " pictures" << Qt::endl;
            return count > 0 ? 0 : 1;
        }
    return 2;
}
