// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/fieldpath.h"

#include <QWidget>

class QVBoxLayout;

namespace views {

/// The five phases of a lifecycle, each with its fields: what is written, and what is not, and a way to it.
class PhaseOutline : public QWidget
{
    Q_OBJECT

public:
    explicit PhaseOutline(QWidget* parent = nullptr);
    void show(const story::Project& project);

signals:
    void fieldWanted(const story::FieldPath& path);

private:
    QVBoxLayout* m_column;
    QStringList m_shown; ///< the texts that stand there, so that nothing is made anew for nothing
};

} // namespace views
