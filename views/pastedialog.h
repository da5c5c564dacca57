// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/spreadsheet.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QTableWidget;
class QVBoxLayout;

namespace views {

struct Place;

/// Shows what a paste would do before it does it: what the columns are, which cells make no sense and why, how many rows are
/// added and changed. Where a column was taken for something else, it is put right here.
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    /// Reads the cells again with what has been decided by hand.
    using Reader = std::function<items::Paste(const items::PasteChoices&)>;

    PasteDialog(Reader read, QList<items::PasteTarget> targets, const QString& into, QWidget* parent);
    /// As it is decided now.
    [[nodiscard]] const items::Paste& paste() const { return m_paste; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addColumns(QVBoxLayout* column);
    void addPreview(QVBoxLayout* column);
    void addButtons(QVBoxLayout* column);
    void readAgain();
    void showColumns();
    void makeBoxes();
    void fitColumns();
    void showPreview();
    [[nodiscard]] QString faults() const;

    Reader m_read;
    QList<items::PasteTarget> m_targets;
    items::PasteChoices m_choices;
    items::Paste m_paste;
    QLabel* m_said;
    QLabel* m_faults = nullptr;
    QPushButton* m_take = nullptr;
    QCheckBox* m_hasHeadings = nullptr;
    QScrollArea* m_columns = nullptr; ///< a box for each
    QList<QLabel*> m_names;
    QList<QComboBox*> m_boxes;
    QTableWidget* m_preview = nullptr;
};

/// What is on the clipboard into a list, or a recorded series, after the preview; one step. Nothing, if it is declined; and
/// where there is nothing to preview, why.
[[nodiscard]] QString pasteEntries(document::Document& document, const QString& key, const items::PasteInto& into,
                                   QWidget* parent);
[[nodiscard]] QString pasteSeries(document::Document& document, const Place& series, QWidget* parent);

} // namespace views
