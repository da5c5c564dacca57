// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScopedValueRollback>
#include <QTextEdit>
#include <QTimer>

namespace views {

/// A text control that grows with its text and scrolls with its form. Each line is a paragraph of its own, set apart.
/// Tab leaves it. It keeps no history: see leaveUndoToDocument().
class ProseEdit : public QTextEdit
{
    Q_OBJECT

public:
    explicit ProseEdit(QWidget* parent = nullptr);

    /// What stands there, a line for each paragraph.
    [[nodiscard]] virtual QString text() const { return toPlainText(); }
    /// Shows a text from outside; the cursor stays where it was as far as that is possible.
    virtual void showText(const QString& text);
    /// Past so many lines it scrolls by itself.
    void setMostLines(int lines);
    /// Return does nothing, and what is pasted becomes one line.
    void setOneParagraph() { m_isOneParagraph = true; }
    [[nodiscard]] bool isOneParagraph() const { return m_isOneParagraph; }

    [[nodiscard]] QSize sizeHint() const override;
    /// Some words a line.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// By the user, not by showText().
    void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

    /// The user has changed something, and edited() follows: what is made of it is part of the same edit.
    virtual void settle() { }
    /// While it lives, changes of the text are not the user's.
    [[nodiscard]] QScopedValueRollback<bool> showing() { return QScopedValueRollback(m_isShowing, true); }
    [[nodiscard]] bool isShowing() const { return m_isShowing; }

private:
    void formatParagraphs();
    void followHeight();
    QTimer m_following; ///< the form has laid itself out when it is over
    int m_mostLines = 0;
    int m_height = 0; ///< that the form was told last
    bool m_isShowing = false;
    bool m_isOneParagraph = false;
};

} // namespace views
