// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "stories.h"

#include "analysis/boundnumbers.h"
#include "store/folder.h"

#include <QDir>

namespace samples {

using namespace Qt::StringLiterals;

QList<std::pair<QString, story::Project>> all()
{
    QList<std::pair<QString, story::Project>> found{{u"fraud"_s, stories::fraud()}};
    const QDir folder(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples"));
    const QStringList files = folder.entryList({u"*.story.json"_s}, QDir::Files, QDir::Name);
    if (files.isEmpty()) qFatal("there are no samples");
    for (const QString& file : files) {
        const auto opened = store::openProject(folder.filePath(file));
        if (!opened.project) qFatal("%s", qPrintable(opened.project.error().first().text()));
        found.append({file, analysis::withNumbers(*opened.project)});
    }
    return found;
}

} // namespace samples
