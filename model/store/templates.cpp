// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "templates.h"

#include "json.h"

#include "story/fieldpath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace store {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// The files are the program's own, and a test reads each of them against the schema of stories.
std::expected<Template, Error> loadTemplate(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Kind::CannotRead, path, 0, {}, file.errorString()});
    QJsonParseError parsed;
    const QJsonObject data = QJsonDocument::fromJson(file.readAll(), &parsed).object();
    const bool isTemplate = data.value("format"_L1).toString() == "storyloop/template"_L1;
    if (parsed.error != QJsonParseError::NoError || !isTemplate)
        return std::unexpected(
            Error{Error::Kind::NotValid,
                  path,
                  0,
                  {},
                  isTemplate ? parsed.errorString() : QCoreApplication::translate("Templates", "is no template")});
    QJsonObject project = data.value("project"_L1).toObject();
    project.insert("format"_L1, u"storyloop/project"_s);
    project.insert("version"_L1, formatVersion);
    auto read = projectFromJson(QJsonDocument(project).toJson(), path);
    if (!read) return std::unexpected(read.error().first());
    Template made{.name = QFileInfo(path).completeBaseName(),
                  .title = data.value("title"_L1).toString(),
                  .sentence = data.value("sentence"_L1).toString(),
                  .project = *std::move(read),
                  .prompts = {}};
    made.project.templateName = made.name;
    const QJsonObject prompts = data.value("prompts"_L1).toObject();
    for (auto it = prompts.begin(); it != prompts.end(); ++it)
        made.prompts.insert(FieldPath::fromText(it.key()), it.value().toString());
    return made;
}

} // namespace

std::expected<QList<Template>, Error> loadTemplates(const QString& dataFolder, const QString& language)
{
    const QDir folder(dataFolder + u"/templates/"_s + language);
    QList<Template> templates;
    for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        auto loaded = loadTemplate(folder.filePath(name));
        if (!loaded) return std::unexpected(loaded.error());
        templates.append(*std::move(loaded));
    }
    if (templates.isEmpty())
        return std::unexpected(Error{Error::Kind::CannotRead,
                                     folder.path(),
                                     0,
                                     {},
                                     QCoreApplication::translate("Templates", "there are no templates here")});
    return templates;
}

const Template* templateByName(const QList<Template>& templates, const QString& name)
{
    const auto found = std::ranges::find(templates, name, &Template::name);
    return found == templates.end() ? nullptr : &*found;
}

QString prompt(const Template& from, const FieldPath& field) { return from.prompts.value(field.withoutEntries()); }

} // namespace store
