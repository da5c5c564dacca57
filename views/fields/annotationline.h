// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

class QAction;

namespace views {

/// What can be said about any field, a table or a group as well as a text: that it is not known, and where its value was
/// read. Shows it in a line, and offers to say it by menu and by key.
class AnnotationLine : public QWidget
{
    Q_OBJECT

public:
    AnnotationLine(document::Document& document, QString title, QWidget* parent);

    void setPlace(const Place& place);
    [[nodiscard]] const Place& place() const { return m_place; }
    void refresh();
    /// Keeps itself up, where it stands in no FieldEditor that does so.
    void followDocument();
    /// The keys and the menu of a widget: `context` says where the keys count.
    void offerOn(QWidget* widget, Qt::ShortcutContext context);

private:
    [[nodiscard]] story::Annotation annotation() const;
    void addAction(const QString& text, Qt::Key key, const std::function<void()>& run);
    void askSource();

    document::Document& m_document;
    QString m_title;
    Place m_place;
    QLabel* m_line;
    QList<QAction*> m_actions;
};

} // namespace views
