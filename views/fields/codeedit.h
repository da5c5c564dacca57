// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

#include <memory>

namespace views {

class CodeColours;

/// A small editor for code, in a fixed font, coloured as it is typed.
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

private:
    std::unique_ptr<CodeColours> m_colours;
    bool m_isShowing = false;
};

} // namespace views
