// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/readouts.h"

#include <QFrame>

class QLabel;

namespace views {

class LinkButton;

/// One of the three speeds of a story, in words; or that it is not known, with a way to the field that would say it.
class ReadoutCard : public QFrame
{
    Q_OBJECT

public:
    explicit ReadoutCard(analysis::Speed speed, QWidget* parent = nullptr);
    void show(const story::Project& project, const analysis::Readout& readout);

signals:
    void fieldWanted(const story::FieldPath& path);

private:
    QLabel* m_value;
    QLabel* m_note;
    LinkButton* m_answer;
    story::FieldPath m_path;
};

} // namespace views
