// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

#include <memory>

namespace views {

class CodeColours;

/// A small editor for code, in a fixed font, with numbered lines, coloured as it is typed. Tab indents and Shift+Tab takes
/// that back; Ctrl+Tab, or Esc and then Tab, leaves. Return indents as the line above.
class CodeEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeEdit(QWidget* parent = nullptr);
    ~CodeEdit() override;

    void showText(const QString& text);
    /// A language by its name, or, where that is empty, whatever the file name suggests.
    void setLanguage(const QString& language, const QString& fileName);
    /// Where the program's modules are: the highlighter is one, and loaded when the first code is shown.
    static void setModuleFolder(const QString& folder);
    /// The languages that can be chosen; none where the module is missing.
    [[nodiscard]] static QStringList languages();

signals:
    /// By the user, not by showText().
    void edited();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool moveOn(QKeyEvent* event);
    void indent();
    void unindent();
    void newLine();
    [[nodiscard]] QString oneLevel() const;
    [[nodiscard]] QTextCursor wholeLines() const;
    void paintNumbers();
    void fit();

    std::unique_ptr<CodeColours> m_colours;
    QWidget* m_numbers;
    bool m_isShowing = false;
    bool m_isLeaving = false; ///< Esc was pressed: Tab goes on to the next field
};

} // namespace views
