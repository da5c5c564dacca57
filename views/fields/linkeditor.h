// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "typedfields.h"

class QToolButton;

namespace views {

/// The path of another field of the story, with a button that goes there.
class LinkEditor : public LineEditor
{
    Q_OBJECT

public:
    LinkEditor(document::Document& document, const story::Field& field, QWidget* parent);
    [[nodiscard]] static bool suits(const story::Field& field);

signals:
    void fieldWanted(const story::FieldPath& path);

protected:
    void show(const QVariant& value) override;

private:
    LinkEditor(document::Document& document, const story::Field& field, QToolButton* button, QWidget* parent);

    QToolButton* m_button;
};

} // namespace views
