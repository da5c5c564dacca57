// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/search.h"
#include "document/document.h"
#include "items/page.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace views {

/// Find and replace in one story: goes through all its fields in the order of the document. It says where the words are;
/// showing the place is the window's part.
class FindBar : public QFrame
{
    Q_OBJECT

public:
    explicit FindBar(document::Document& document, QWidget* parent = nullptr);

    void setProject(const QString& key);
    /// Where the user is: what is typed is looked for from there on.
    void setOrigin(const story::FieldPath& path, items::Page page);
    /// Shows itself and takes the keyboard. `terms` without text leave what was looked for last.
    void open(bool withReplace, const analysis::SearchTerms& terms = {});
    void close();
    /// Goes to the match; from then on next and previous count from it.
    void setCurrent(const story::FieldPath& path, qsizetype start);
    void findNext() { go(1); }
    void findPrevious() { go(-1); }
    [[nodiscard]] const analysis::SearchTerms& terms() const { return m_terms; }
    [[nodiscard]] int count() const { return int(m_matches.size()); }

signals:
    void matchShown(const story::FieldPath& path, const QString& words, qsizetype start);
    void closed();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void setupRows();
    QToolButton* addButton(const QString& text, QLatin1StringView iconName);
    QToolButton* addSwitch(const QString& sign, const QString& text);
    void termsChanged();
    void search();
    [[nodiscard]] qsizetype firstFromOrigin() const;
    void go(int by);
    void showCurrent();
    void updateCount();
    void replace(const QList<analysis::Match>& matches);
    void replaceCurrent();
    void replaceAll();

    document::Document& m_document;
    QString m_key;
    analysis::SearchTerms m_terms;
    QList<analysis::Match> m_matches;
    qsizetype m_current = -1;
    story::FieldPath m_origin;
    qsizetype m_originStart = 0;
    items::Page m_originPage = items::Page::About;
    QLineEdit* m_find;
    QLineEdit* m_replacement;
    QLabel* m_count;
    QToolButton* m_matchCase;
    QToolButton* m_wholeWords;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    QPushButton* m_replace;
    QPushButton* m_replaceAll;
    QWidget* m_replaceRow;
};

} // namespace views
