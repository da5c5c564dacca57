// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formview.h"
#include "steppage.h"

class QFrame;
class QLabel;
class QVBoxLayout;

namespace views {

class FiguresEditor;
class LinkButton;

/// A heading, the question that the page answers, and cards of fields, in a column that is good to read.
class FormPage : public StepPage
{
    Q_OBJECT

public:
    /// A card: fields of a record, or of the project itself.
    struct Part
    {
        QString title;
        story::FieldPath path;
        QStringList keys;         ///< all of the record where empty
        bool isPrivate = false;
    };

    FormPage(document::Document& document, items::Page page, const QString& lead, const QList<Part>& parts,
             QWidget* parent = nullptr);

    void setProject(const QString& key) override;
    bool focusField(const story::FieldPath& path) override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Card
    {
        QFrame* frame;
        story::FieldPath path;
        FormView* form;
    };
    void addPart(const Part& part, QVBoxLayout* column, QWidget* content);
    void addHiddenLine(QVBoxLayout* column, QWidget* content);
    void follow(const document::Snapshot& before, const document::Snapshot& after);
    void updateShown(FormView::Fields fields);
    void sayWhatIsHidden();

    document::Document& m_document;
    items::Page m_page;
    QString m_key;
    bool m_showsAll = false; ///< for this session
    bool m_isStale = false;  ///< changed while it was not in sight
    QLabel* m_hidden = nullptr;
    LinkButton* m_showAll = nullptr;
    QList<Card> m_cards;
    FiguresEditor* m_figures = nullptr; ///< of a step
};

/// A column of forms that scrolls up and down and never sideways: where it is narrow, they have one field a row.
[[nodiscard]] QScrollArea* scrollingForms(QWidget* content, QWidget* parent);

} // namespace views
