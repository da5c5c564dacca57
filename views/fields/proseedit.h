// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextEdit>

namespace views {

/// A text control that grows with its text and scrolls with its form. Each line is a paragraph of its own, set apart.
/// Tab leaves it. It keeps no history: see leaveUndoToDocument().
class ProseEdit : public QTextEdit
{
    Q_OBJECT

public:
    explicit ProseEdit(QWidget* parent = nullptr);

    /// Shows a text from outside; the cursor stays where it was as far as that is possible.
    void showText(const QString& text);
    /// Past so many lines it scrolls by itself.
    void setMostLines(int lines);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// By the user, not by showText().
    void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void formatParagraphs();
    int m_mostLines = 0;
    bool m_isShowing = false;
};

} // namespace views
