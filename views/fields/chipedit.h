// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QVariant>
#include <QWidget>

#include <optional>

class QCompleter;
class QStringListModel;

namespace views {

class Chip;
class FlowLayout;

/// The line in which the next chip is typed. It asks its ChipEdit first about the keys that are not text.
class ChipInput : public QLineEdit
{
    Q_OBJECT

public:
    explicit ChipInput(QWidget* parent)
        : QLineEdit(parent)
    {
    }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// Tab is told instead of going to the next field.
    void setTellsTab(bool tells) { m_tellsTab = tells; }

signals:
    void tabbed(bool next);
    void keyPressed(QKeyEvent* event);
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    bool m_tellsTab = false;
};

/// Several short values as chips, and behind them a line to type the next: Return or leaving the field makes a chip of it,
/// Backspace takes the last one, the arrows walk them, Delete takes the one that has the keyboard, Ctrl and an arrow move it.
class ChipEdit : public QWidget
{
    Q_OBJECT

public:
    struct Value
    {
        QVariant value; ///< of a free text: the text
        QString text;
        bool operator==(const Value&) const = default;
    };

    explicit ChipEdit(QWidget* parent);

    void setChips(const QList<Value>& chips);
    [[nodiscard]] const QList<Value>& chips() const { return m_chips; }
    /// What the line offers while one types. Where it is closed, nothing else is taken.
    void setOptions(const QList<Value>& options, bool isClosed);
    /// At the end of what is offered: does something instead of being chosen.
    void setDeed(const QString& text);
    [[nodiscard]] ChipInput* input() const { return m_input; }
    /// In a table, Tab and Escape are the cell's, and what was typed becomes a chip with them.
    void setInCell();
    /// See FieldEditor::dropTyping.
    bool dropTyping(bool look);
    /// What is typed becomes a chip, or is refused, and the keyboard stays where it is.
    void leaveTyped();
    /// Why a text cannot become a chip; empty: it can.
    [[nodiscard]] QString whyNot(const QString& text) const;

signals:
    void edited(const QList<views::ChipEdit::Value>& chips);
    /// Why what was typed is not taken; empty when that is over.
    void refused(const QString& why);
    void deedWanted();
    /// The keyboard went elsewhere.
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void handleKey(QKeyEvent* event);
    bool handleChipKey(int at, const QKeyEvent* event);
    void take(const QString& text);
    void takeTyped();
    void remove(int at);
    void move(int from, int to);
    void focusAt(int at);
    void offerAll();
    void updateOffer();
    void change(const QList<Value>& chips, int focused);
    [[nodiscard]] std::optional<Value> optionFor(const QString& text) const;

    QList<Value> m_chips;
    QList<Value> m_options;
    QString m_deed;
    bool m_isClosed = false;
    bool m_isInCell = false;
    FlowLayout* m_flow;
    ChipInput* m_input;
    QList<Chip*> m_widgets;
    QStringListModel* m_offer;
    QCompleter* m_completer;
};

} // namespace views
