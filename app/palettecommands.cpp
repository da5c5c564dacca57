// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "palettecommands.h"

#include "shortcuts.h"

#include "items/portfoliomodel.h"
#include "views/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace app {

using namespace Qt::StringLiterals;
using document::Snapshot;
using views::Command;
using views::icon;

namespace {

class Commands
{
    Q_DECLARE_TR_FUNCTIONS(PaletteCommands)

public:
    explicit Commands(const PaletteSources& sources)
        : m_sources(sources)
    {
    }

    QList<Command> all;

    void addActions()
    {
        for (QAction* action : m_sources.actions) {
            if (!action->isVisible()) continue;
            all.append({.id = u"action/"_s + action->objectName(),
                        .name = plainName(action),
                        .detail = action->isEnabled() ? QString() : whyNot(*action),
                        .keys = action->shortcut().toString(QKeySequence::NativeText),
                        .icon = action->icon(),
                        .run = [action] { action->trigger(); },
                        .isEnabled = action->isEnabled()});
        }
    }

    void addPicture()
    {
        if (m_sources.addPicture)
            all.append({.id = u"picture"_s,
                        .name = tr("Add picture…"),
                        .icon = icon("list-add"_L1),
                        .run = m_sources.addPicture});
    }

    void addPages()
    {
        if (!m_sources.document.project(m_sources.key)) return;
        for (int page = 0; page < m_sources.pages.size(); ++page)
            all.append({.id = u"page/%1"_s.arg(page),
                        .name = tr("Go to: %1").arg(m_sources.pages[page]),
                        .icon = icon("go-next"_L1),
                        .run = [go = m_sources.goToPage, page] { go(page); }});
    }

    void addStories()
    {
        const QSet<QString> twins = items::twinsIn(m_sources.document);
        for (const QString& key : m_sources.document.keys()) {
            const Snapshot project = m_sources.document.project(key);
            if (!project || key == m_sources.key) continue;
            all.append({.id = u"story/"_s + project->id,
                        .name = tr("Story: %1").arg(titleOf(*project)),
                        .detail = aboutStory(key, *project, twins),
                        .icon = icon("view-list-text"_L1),
                        .run = [go = m_sources.goToStory, key] { go(key); }});
        }
    }

    /// Those of the open story first.
    void addCycles()
    {
        QStringList keys = m_sources.document.keys();
        keys.removeOne(m_sources.key);
        keys.prepend(m_sources.key);
        for (const QString& key : std::as_const(keys))
            if (const Snapshot project = m_sources.document.project(key)) addCyclesOf(key, *project);
    }

    /// What is written on the pages of the open story, record by record. Fields of other entries than cycles, which have a
    /// page, are too many to choose from.
    void addFields()
    {
        const Snapshot project = m_sources.document.project(m_sources.key);
        if (!project) return;
        addFieldsOf(story::recordType<story::Project>(), {}, {});
        const story::RecordType& cycle = story::recordType<story::Cycle>();
        if (!project->cycles.isEmpty()) addFieldsOf(cycle, "cycles"_L1, cycle.title()); // of the chosen one
    }

    void addRecent()
    {
        for (const QString& path : m_sources.recentPaths) {
            if (path == m_sources.document.folder() || path == m_sources.key) continue;
            const QFileInfo info(path);
            all.append(
                {.id = u"recent/"_s + path,
                 .name = info.isDir() ? tr("Portfolio: %1").arg(info.fileName()) : tr("File: %1").arg(info.fileName()),
                 .detail = QDir::toNativeSeparators(path),
                 .icon = icon("document-open-folder"_L1),
                 .run = [open = m_sources.openPath, path] { open(path); }});
        }
    }

private:
    QString whyNot(const QAction& action) const
    {
        if (action.objectName() == "undo"_L1) return tr("there is nothing to undo");
        if (action.objectName() == "redo"_L1) return tr("there is nothing to redo");
        if (!m_sources.document.project(m_sources.key)) return tr("open a story first");
        return tr("not possible here and now");
    }

    QString aboutStory(const QString& key, const story::Project& project, const QSet<QString>& twins) const
    {
        const document::Document::Shelf* shelf = m_sources.document.shelf(key);
        QStringList about{shelf && twins.contains(key) ? QFileInfo(shelf->path).fileName() : QString(), project.domain};
        about.removeAll(QString());
        return about.join(u" · "_s);
    }

    static QString titleOf(const story::Project& project)
    {
        return project.title.isEmpty() ? tr("Untitled story") : project.title;
    }

    void addCyclesOf(const QString& key, const story::Project& project)
    {
        for (qsizetype i = 0; i < project.cycles.size(); ++i) {
            const story::Cycle& cycle = project.cycles[i];
            const auto path = story::FieldPath("cycles"_L1).entry(cycle.id);
            all.append({.id = u"cycle/%1/%2"_s.arg(project.id, cycle.id),
                        .name = cycle.title.isEmpty() ? tr("Cycle %1").arg(i + 1)
                                                      : tr("Cycle %1: %2").arg(i + 1).arg(cycle.title),
                        .detail = key == m_sources.key ? QString() : titleOf(project),
                        .icon = icon("view-refresh"_L1),
                        .run = [go = m_sources.goToField, key, path] { go(key, path); }});
        }
    }

    void addFieldsOf(const story::RecordType& type, const story::FieldPath& place, const QString& within)
    {
        using story::Kind;
        for (const story::Field& field : type.fields) {
            const story::FieldPath path = place.field(field.name());
            if (field.key == "id" || field.key == "rank" || field.key == "notes") continue;
            if (field.kind == Kind::Record) {
                addFieldsOf(field.type(), path, field.title());
                continue;
            }
            all.append({.id = u"field/"_s + path.text(),
                        .name = field.title(),
                        .detail = within,
                        .icon = icon("document-edit"_L1),
                        .run = [go = m_sources.goToField, key = m_sources.key, path] { go(key, path); }});
        }
    }

    const PaletteSources& m_sources;
};

} // namespace

QList<Command> paletteCommands(const PaletteSources& sources)
{
    Commands commands(sources);
    commands.addActions();
    commands.addPicture();
    commands.addPages();
    commands.addCycles();
    commands.addStories();
    commands.addFields();
    commands.addRecent();
    return commands.all;
}

} // namespace app
