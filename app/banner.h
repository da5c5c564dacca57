// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

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
    void say(Kind kind, const QString& text, const QString& buttonText, std::function<void()> run);
    /// Takes the text away if it is of this kind.
    void clear(Kind kind);

private:
    Kind m_kind = Kind::Notice;
    std::function<void()> m_run;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace app
