// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "items/page.h"

#include <QWidget>

class QListView;
class QLabel;
class QToolButton;

namespace items {
class PortfolioModel;
class StepModel;
} // namespace items

namespace views {

/// The left side: the projects of the portfolio, and below them the pages of the open one.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(document::Document& document, QWidget* parent = nullptr);

    void setCurrent(const QString& projectKey, items::Page page);
    [[nodiscard]] QListView* projects() const { return m_projects; }
    [[nodiscard]] QListView* steps() const { return m_steps; }

signals:
    void projectChosen(const QString& key);
    void pageChosen(items::Page page);
    void newStoryWanted();
    void newFromTemplateWanted();

private:
    QListView* makeList(const QString& name);
    QToolButton* makeAddButton();
    void setupOrder();
    void moveProject(int by);
    void updateArchive();

    document::Document& m_document;
    items::PortfolioModel* m_portfolioModel;
    items::StepModel* m_stepModel;
    QListView* m_projects;
    QListView* m_steps;
    QToolButton* m_archive;
    QString m_key;
};

} // namespace views
