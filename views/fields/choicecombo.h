// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../shortened.h"

#include <QBasicTimer>

namespace views {

/// A combo box for forms and cells. The beginning of a name chooses it, blanks and all, and counts as one choice: activated() comes when the typing is done.
class ChoiceCombo : public ShortenedComboBox
{
    Q_OBJECT

public:
    explicit ChoiceCombo(QWidget* parent);

    /// An entry at the end that does something instead of being chosen; only its own click or Return gets there.
    void addDeed(const QString& text);
    [[nodiscard]] bool isDeed(int index) const;
    /// In a cell what the keys choose is taken when the cell is left: activated() is then for what its list was asked for.
    void setWaits(bool waits) { m_waits = waits; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    bool typeAhead(const QString& text);
    void settle();
    void chooseBy(int index);
    [[nodiscard]] int lastChoice() const;

    QString m_typed;
    QBasicTimer m_pause;
    bool m_isUnsettled = false;
    bool m_waits = false;
};

} // namespace views
