// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

#include "document/recoverykeeper.h"

#include <QPointer>
#include <QSet>

namespace views {

/// What stands in the editors of a window and is in no story yet: in a cell that is open, in the line of the next tag, in a
/// number that makes no sense. It sees what is typed wherever the keyboard is, and keeps none of it.
class OpenTyping : public QObject
{
    Q_OBJECT

public:
    OpenTyping(document::Document& document, QWidget* window);

    struct Text
    {
        Place place; ///< no path: of a cell whose entry has no such field yet
        QVariant value; ///< the field with what can be taken as it is; invalid for nothing
        QString unread; ///< what is to be finished or mended first
    };
    /// At every field, whether the keyboard was in it or not: before the program may end.
    void lookEverywhere();
    [[nodiscard]] QList<Text> all() const;
    [[nodiscard]] bool isAny() const { return !all().isEmpty(); }
    /// Of one story, for its recovery.
    [[nodiscard]] document::Unfinished of(const QString& key) const;

signals:
    void changed(const QString& key);

private:
    void rescue(const QString& key, const document::Snapshot& next);
    void rescueCell(QWidget& cell, const story::Project& next);
    void follow(QWidget* control);
    void look();
    void lookAt(QWidget* host);
    [[nodiscard]] bool isInStory(const Text& text) const;
    [[nodiscard]] std::optional<Text> textIn(QWidget* host) const;

    document::Document& m_document;
    QWidget* m_window;
    /// A FieldEditor or the editor of a cell, each in which something was typed.
    QList<QPointer<QWidget>> m_hosts;
    QSet<QString> m_waiting; ///< the keys of what is half typed
};

} // namespace views
