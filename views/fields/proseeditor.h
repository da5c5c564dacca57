// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

namespace views {

class ProseEdit;
class WritingEdit;

/// Paragraphs, or lines of which each is one thing.
class ProseEditor : public FieldEditor
{
    Q_OBJECT

public:
    ProseEditor(document::Document& document, const story::Field& field, QWidget* parent);
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] QWidget* control() const override;
    void showPrompt(const QString& prompt) override;

protected:
    void show(const QVariant& value) override;
    void refresh() override;

private:
    void take();
    void showBroken();

    WritingEdit* m_writing; ///< where it is paragraphs
    ProseEdit* m_edit;      ///< the same, or a plain one
    QString m_usualPrompt;
    QStringList m_shown;
    QString m_broken; ///< the fault that is shown
};

} // namespace views
