// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/lock.h"

#include <QObject>

#include <memory>

namespace app {

/// A portfolio is open in one window: this says so to the other windows of the user, and shows the window when they ask for
/// it. A courtesy: what is right when two write the same file rests on the save alone.
class PortfolioClaim : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "io.github.storyloop.Portfolio")

public:
    explicit PortfolioClaim(const QString& stateFolder, QObject* parent = nullptr);
    ~PortfolioClaim() override;

    enum class Answer {
        Ours, ///< and what was claimed before no longer is
        Raised, ///< another window has it, and shows itself
        Taken ///< another window has it and cannot be reached; what was claimed before is given up
    };
    /// A folder, or a file that is opened alone.
    [[nodiscard]] Answer claim(const QString& path);
    void release();

public slots:
    /// For the other windows. `token` lets this one come to the front where that needs leave, as under Wayland.
    Q_SCRIPTABLE void Raise(const QString& token);

signals:
    void raiseWanted();

private:
    QString m_stateFolder;
    QString m_path;
    QString m_service; ///< the name on the session bus; empty: none
    std::unique_ptr<store::FolderLock> m_lock;
};

} // namespace app
