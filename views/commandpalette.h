// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QIcon>
#include <QPointer>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace views {

/// Something that can be done or gone to by typing a part of its name.
struct Command
{
    QString id; ///< under which it is remembered as used
    QString name;
    QString detail; ///< where it belongs, set back
    QString keys;
    QIcon icon;
    std::function<void()> run;
    bool isEnabled = true; ///< what cannot be done now is found all the same, and its detail says why not
};

/// A line to type into and a list of what matches, above the window. The arrows choose, Enter runs, Esc closes.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);

    /// `recent`: ids of what was used last, which comes first.
    void open(QList<Command> commands, const QStringList& recent);

signals:
    void used(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void filter(const QString& typed);
    void move(int by);
    void run(int row);
    void dismiss();
    void leave();
    bool takeKey(int key);

    QList<Command> m_commands; ///< in the order in which they are offered while nothing is typed
    QPointer<QWidget> m_before; ///< that had the keyboard
    QLineEdit* m_line;
    QListView* m_list;
    QStandardItemModel* m_model;
    QLabel* m_nothing;
};

} // namespace views
