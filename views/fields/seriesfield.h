// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

namespace views {

class ProseEdit;

/// Dates and numbers, a pair a line; or numbers alone. Taken whenever all of it makes sense.
class SeriesEditor : public FieldEditor
{
    Q_OBJECT

public:
    SeriesEditor(document::Document& document, const story::Field& field, QWidget* parent);
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] QWidget* control() const override;
    bool dropTyping(bool look) override;
    [[nodiscard]] QString typing() const override;

protected:
    void show(const QVariant& value) override;
    void goOnTyping(const QString& text) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void pasteCells();
    [[nodiscard]] QWidget* pasteButton();
    void take(const QString& text);

    ProseEdit* m_edit;
    bool m_isTaking = false;
    bool m_isPending = false; ///< typed, and not in the story yet
};

} // namespace views
