// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields/fieldeditor.h"

namespace views {

/// A part of a page that shows some fields of one place, and can bring the keyboard to each.
class FormView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void setPlace(const Place& place) = 0;
    /// One field a row instead of two, where there is little room for the size of the font.
    virtual void setNarrow(bool narrow) = 0;
    /// Puts the keyboard into the field, if it is here.
    virtual bool focusField(const story::FieldPath& path) = 0;

    /// What follows from the kind of story: which fields are asked for.
    enum class Fields {
        Reveal, ///< show what has become needed or has got content, and take away nothing
        Judge,  ///< hide as well what the kind of story does not have
        All     ///< show everything
    };
    /// Returns whether anything is left to be seen.
    virtual bool updateShown(Fields fields)
    {
        Q_UNUSED(fields)
        return true;
    }
};

} // namespace views
