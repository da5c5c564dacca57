// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "steppage.h"

#include <QWidgetList>

class QSplitter;

namespace views {

class CycleDetail;
class EntryTable;
class FiguresEditor;

/// The cycles: all of them as a table, and the chosen one in full beside it, or below where there is no room.
class CyclesPage : public StepPage
{
    Q_OBJECT

public:
    CyclesPage(document::Document& document, const QString& lead, QWidget* parent = nullptr);

    void setProject(const QString& key) override;
    bool focusField(const story::FieldPath& path) override;
    void setCurrentEntry(const QString& id) override;
    [[nodiscard]] QString currentEntry() const;
    /// Behind the chosen one, with the keyboard in its title.
    void addCycle();
    /// Up for a negative number.
    void moveCycle(int by);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeDetail();
    void showEntry(const QString& id);
    [[nodiscard]] int mostMetrics() const;
    void updateColumns();
    void divide();

    document::Document& m_document;
    QString m_key;
    bool m_isMoved = false; ///< the line between the table and the detail, by hand
    bool m_isStale = false; ///< changed while it was not in sight
    EntryTable* m_table;
    CycleDetail* m_detail = nullptr;
    FieldEditor* m_notes = nullptr;
    FiguresEditor* m_figures = nullptr;
    QScrollArea* m_scroll = nullptr;
    QSplitter* m_splitter;
    QWidgetList m_heading;
};

} // namespace views
