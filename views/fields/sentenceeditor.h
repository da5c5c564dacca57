// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

namespace views {

class WritingEdit;

/// Prose of one paragraph that is kept as a line, with all that a prose field has.
class SentenceEditor : public FieldEditor
{
    Q_OBJECT

public:
    SentenceEditor(document::Document& document, const story::Field& field, QWidget* parent);
    [[nodiscard]] static bool suits(const story::Field& field);
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] QWidget* control() const override;
    void showPrompt(const QString& prompt) override;

protected:
    void show(const QVariant& value) override;
    void refresh() override;

private:
    WritingEdit* m_edit;
};

} // namespace views
