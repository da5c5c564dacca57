// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "spreadsheet.h"

namespace items {

/// What a column without a heading is called: its number, and the first that stands in it.
[[nodiscard]] QString columnName(qsizetype column, const Cells& cells);
/// Whether a cell of a spreadsheet can hold the field.
[[nodiscard]] bool canBePasted(const story::Field& field);
[[nodiscard]] bool isMeasurement(const story::RecordType& type);
/// Two columns never go to one place: what is decided comes before what was guessed.
void decide(QList<PastedColumn>& columns, const PasteChoices& choices);

/// Reads one paste into one list: finds what the columns are, then row after row. For readPaste() alone.
class PasteReader
{
public:
    PasteReader(const story::Project& project, const PasteInto& into, const story::RecordType& type);
    [[nodiscard]] Paste read(Cells cells);

private:
    [[nodiscard]] PastedColumn columnFor(const QString& heading) const;
    [[nodiscard]] story::FieldPath fieldCalled(const QString& name) const;
    [[nodiscard]] QString metricCalled(const QString& name) const;
    bool readHeadings(const QStringList& row);
    void takeChoices();
    [[nodiscard]] bool isWide() const;
    [[nodiscard]] Cells lengthened(const Cells& cells);
    void numberColumns(const Cells& cells);
    void readRow(const QStringList& texts, int number);
    [[nodiscard]] PastedCell readAt(qsizetype column, const QString& text, const PastedRow& row) const;
    void readBefore(PastedRow& row) const;
    [[nodiscard]] QString textBefore(const Column& target, const story::FieldPath& entry, const QVariant& now) const;
    [[nodiscard]] QString nameOf(const story::FieldPath& entry) const;
    [[nodiscard]] const story::Field* fieldAt(qsizetype column) const;
    [[nodiscard]] bool isReference(qsizetype column) const;
    [[nodiscard]] QString unitIn(const PastedRow& row) const;
    [[nodiscard]] QString unitFor(qsizetype column, const PastedRow& row) const;
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] bool isKey(qsizetype column) const;
    bool findEntry(PastedRow& row);

    const story::Project& m_project;
    const PasteInto& m_into;
    const story::RecordType& m_type;
    QStringList m_ids;
    QList<QStringList> m_seen; ///< the names of the rows before
    bool m_findsByName = false; ///< the entry of each row; else they follow each other
    Paste m_paste;
};

} // namespace items
