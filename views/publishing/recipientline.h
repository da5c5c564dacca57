// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace views {

class PublishChoices;

/// For whom it is: a name brings back what was kept for it in the portfolio.
class RecipientLine : public QWidget
{
    Q_OBJECT

public:
    RecipientLine(document::Document& document, PublishChoices& choices, QWidget* parent = nullptr);

    [[nodiscard]] QString recipient() const;
    void clear();

private:
    void reload();
    void take(int row);
    void keep();
    void forget();
    void enableButtons();
    [[nodiscard]] qsizetype kept() const;

    document::Document& m_document;
    PublishChoices& m_choices;
    QComboBox* m_name;
    QToolButton* m_keep;
    QToolButton* m_forget;
};

} // namespace views
