// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/portfolio.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace views {

/// Whose portfolio it is, as it stands at the head of an export.
class OwnerDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OwnerDialog(story::Owner owner, QWidget* parent = nullptr);

    /// With everything of the one given that stands in no field here.
    [[nodiscard]] story::Owner owner() const;

private:
    story::Owner m_owner;
    QLineEdit* m_name;
    QLineEdit* m_headline;
    QLineEdit* m_mail;
    QPlainTextEdit* m_links;
};

/// "GitHub https://github.com/someone", a link a line; those that stay keep their ids.
[[nodiscard]] QList<story::Link> linksFromText(const QString& text, const QList<story::Link>& before);
[[nodiscard]] QString textFromLinks(const QList<story::Link>& links);

} // namespace views
