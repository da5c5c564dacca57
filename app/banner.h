// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QList>
#include <QString>

#include <functional>

class QLabel;
class QPushButton;

namespace app {

/// Says across the top what must not be overlooked, and stays until it is no longer so.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget* parent);

    enum class Kind {
        Failure, ///< until it is mended
        Undo,    ///< until the next change: then the button would take back something else
        Refusal, ///< until one goes there
        Notice   ///< until it is closed
    };
    struct Choice
    {
        QString text;
        std::function<void()> run;
    };
    void say(Kind kind, const QString& text, const QString& buttonText, std::function<void()> run)
    {
        say(kind, text, {{buttonText, std::move(run)}});
    }
    /// At most two.
    void say(Kind kind, const QString& text, const QList<Choice>& choices);
    /// Takes the text away if it is of this kind.
    void clear(Kind kind);

private:
    Kind m_kind = Kind::Notice;
    QList<Choice> m_choices;
    QLabel* m_text;
    QList<QPushButton*> m_buttons;
};

} // namespace app
