// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publish/parts.h"
#include "story/portfolio.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QVBoxLayout;

namespace views {

class Section;

/// How stories are told to somebody, to choose. What does nothing in the chosen edition or length is off.
class PublishChoices : public QWidget
{
    Q_OBJECT

public:
    explicit PublishChoices(QWidget* parent = nullptr);

    /// Without name and id.
    [[nodiscard]] story::ExportPreset value() const;
    void setValue(const story::ExportPreset& value);
    /// For rows that belong with them.
    [[nodiscard]] QFormLayout& form() const { return *m_form; }

signals:
    void changed();

private:
    template <typename E> QComboBox* addChoice(const char* name, const QString& label, const QList<E>& values,
                                               const QString& unset = {});
    void fillParts(QVBoxLayout* column, QWidget* parent);
    void enableChoices();
    [[nodiscard]] bool canLeaveOut(publish::Part part) const;

    QFormLayout* m_form;
    QComboBox* m_edition;
    QComboBox* m_length;
    QComboBox* m_level;
    QComboBox* m_setting;
    QComboBox* m_paper;
    QComboBox* m_typeface;
    QCheckBox* m_confidential;
    Section* m_parts;
    QList<QCheckBox*> m_partBoxes; ///< in the order of their names; empty until they are shown first
    QStringList m_without;
};

/// What a part of a story is called: "Charts", "Rollout".
[[nodiscard]] QString partLabel(publish::Part part);

} // namespace views
