// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/edits.h"
#include "story/project.h"
#include "views/theme.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

[[nodiscard]] inline story::Metric metric(const QString& id, const QString& name, const QString& unit)
{
    story::Metric metric;
    metric.id = id;
    metric.name = name;
    metric.unit = unit;
    return metric;
}

/// A test of a piece of the window alone, with a story in a document of its own and real keys.
class StoryTest : public QObject
{
protected:
    std::unique_ptr<document::Document> m_document;
    std::unique_ptr<QWidget> m_window;
    QString m_key;

    [[nodiscard]] const story::Project& project() const { return *m_document->project(m_key); }

    void begin(const story::Project& story)
    {
        views::Theme::apply(*qApp, views::Appearance::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        m_document = std::make_unique<document::Document>();
        m_document->open(*store::openPortfolio(m_folder->path()));
        m_key = document::edits::addProject(*m_document, story);
        m_window = std::make_unique<QWidget>();
    }
    /// In the window, which is as large as that at least, and has the keyboard.
    void show(QWidget* widget, QSize size)
    {
        (new QVBoxLayout(m_window.get()))->addWidget(widget);
        m_window->setMinimumSize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    /// Keys go where the keyboard is, as a person's would.
    static void type(const QString& text)
    {
        for (QChar c : text) {
            if (c == u'\t') QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            else if (c == u'\n') QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            else QTest::keyClicks(QApplication::focusWidget(), QString(c));
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};
