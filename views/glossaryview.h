// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace coach {
class Guidance;
} // namespace coach

namespace views {

/// The words of the field: a filter, the terms that match it, and what the chosen one means.
class GlossaryView : public QWidget
{
    Q_OBJECT

public:
    GlossaryView(const coach::Guidance& guidance, QWidget* parent);

signals:
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setupList();
    void filter(const QString& words);
    void showDefinition();

    const coach::Guidance& m_guidance;
    QLineEdit* m_filter;
    QListWidget* m_terms;
    QLabel* m_name;
    QLabel* m_definition;
};

} // namespace views
