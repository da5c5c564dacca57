// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

#include <optional>

namespace views {

/// What was typed into fields that show another place by now, and is no value: it waits until its place is shown again, or,
/// where another program took the place away or a cell has no field, until somebody copies or drops it.
/// There is one to a document, and it keeps nothing of its value.
class HalfTyped : public QObject
{
    Q_OBJECT

public:
    struct Kept
    {
        Place place;
        QString text;
        QString why; ///< it was not taken; empty where it could not be asked
        bool operator==(const Kept&) const = default;
    };

    static HalfTyped& of(document::Document& document);
    void keep(const Place& place, const QString& text, const QString& why);
    /// What waits for the place, if anything does.
    [[nodiscard]] std::optional<Kept> at(const Place& place) const;
    void drop(const Kept& kept);
    /// Of a story that becomes a part of another one.
    void moveTo(const QString& key, const QString& from);
    /// Whether it can be shown and mended at its place.
    [[nodiscard]] bool hasField(const Kept& kept) const;
    /// In the order in which it was left.
    [[nodiscard]] const QList<Kept>& all() const { return m_all; }

signals:
    void changed();

private:
    explicit HalfTyped(document::Document& document);
    void follow(const QString& key, const document::Snapshot& before, const document::Snapshot& after);

    document::Document& m_document;
    QList<Kept> m_all;
};

} // namespace views
