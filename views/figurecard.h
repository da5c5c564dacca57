// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields/fieldeditor.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace views {

/// One picture of a story with its words. With the keyboard on it: Ctrl+Shift+Up and Down move it, Delete deletes it.
class FigureCard : public QFrame
{
    Q_OBJECT

public:
    FigureCard(document::Document& document, QWidget* parent);

    /// The entry in a list of figures.
    void setPlace(const Place& place);
    [[nodiscard]] const Place& place() const { return m_place; }
    void setNumber(qsizetype number, qsizetype count);
    bool focusField(const story::FieldPath& path);

signals:
    void moveWanted(int by);
    void deleteWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* addButton(const QString& text, QLatin1StringView iconName, QHBoxLayout* row);
    void refresh();
    void showPicture(const QString& file);

    document::Document& m_document;
    Place m_place;
    QString m_file; ///< that is shown
    QLabel* m_picture;
    QLabel* m_missing;
    QLabel* m_number;
    QLabel* m_reminder;
    FieldEditor* m_caption;
    FieldEditor* m_alternative;
    QHBoxLayout* m_row; ///< the picture and its words, one below the other where it is narrow
    QToolButton* m_up;
    QToolButton* m_down;
};

} // namespace views
