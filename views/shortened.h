// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace views {

/// Shows as much of its text as it has room for, and "…". The tool tip has all.
class ShortenedButton : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

protected:
    void initStyleOption(QStyleOptionButton* option) const override;
};

/// The same for the current entry: Fusion (Qt 6.8) cuts it off in the middle of a letter. Sets its own tool tip.
class ShortenedComboBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ShortenedComboBox(QWidget* parent = nullptr);

protected:
    void initStyleOption(QStyleOptionComboBox* option) const override;
};

/// The same for a line to type in, while the keyboard is elsewhere: QLineEdit cuts it off in the middle of a letter.
class ShortenedLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect roomForText(const QStyleOptionFrame& frame) const;
    [[nodiscard]] bool isShortened(const QRect& room) const;
};

} // namespace views
