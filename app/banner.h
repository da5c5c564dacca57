// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>
#include <QString>

#include <functional>

class QLabel;
class QPushButton;

namespace app {

/// Says below the page what must not be overlooked, and stays until it is no longer so. It comes when it likes: nothing that
/// is being read or clicked moves.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget* parent);

    enum class Kind {
        Failure, ///< until it is mended
        Undo, ///< until the next change: then the button would take back something else
        Refusal, ///< until one goes there
        Notice ///< until it is closed
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
    /// Over the lower end of the area from now on, instead of where a layout puts it.
    void floatOver(QWidget& area);
    /// Shows only what must be answered, until that ends.
    void setCalm(bool calm);
    /// Takes the text away if it is of this kind.
    void clear(Kind kind);
    /// Of what is said now, or was last.
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Or will, when it is no longer calm.
    [[nodiscard]] bool isSaying() const { return m_waits || !isHidden(); }

signals:
    /// What was said is answered, or is over.
    void emptied();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void leave();
    void place();
    [[nodiscard]] bool mustBeAnswered() const;

    bool m_isCalm = false;
    bool m_waits = false; ///< until it is no longer calm
    Kind m_kind = Kind::Notice;
    QList<Choice> m_choices;
    QLabel* m_text;
    QPointer<QWidget> m_area; ///< that it floats over
    QPointer<QWidget> m_before; ///< had the keyboard before it came here
    QList<QPushButton*> m_buttons;
};

} // namespace app
