// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields/fieldeditor.h"

#include "document/edits.h"

class QLabel;
class QMimeData;
class QPushButton;
class QVBoxLayout;

namespace views {

class FigureCard;
class StepPage;
struct PicturesFound;

/// The pictures of a step or of a cycle, a card each: the picture small, its caption, what it says to those who do not see
/// it. Pictures come by button, by paste and by drop.
class FiguresEditor : public QWidget
{
    Q_OBJECT

public:
    /// `step`: only the project's figures of this step. Nothing: all of the list.
    FiguresEditor(document::Document& document, std::optional<story::Step> step, QWidget* parent = nullptr);

    /// The list of figures: "figures", "cycles[c2].figures".
    void setPlace(const Place& place);
    [[nodiscard]] const Place& place() const { return m_place; }
    /// Nothing: all of the list.
    [[nodiscard]] std::optional<story::Step> step() const { return m_step; }
    bool focusField(const story::FieldPath& path);
    /// What is no picture is not added, and said why.
    void add(const QMimeData& mime);
    void addFiles(const QStringList& files);
    void chooseFiles();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void add(const PicturesFound& found);
    void refresh();
    void move(FigureCard* card, int by);
    void remove(FigureCard* card);
    [[nodiscard]] QStringList shownIds() const;

    document::Document& m_document;
    std::optional<story::Step> m_step;
    Place m_place;
    QLabel* m_title; ///< and whose they are
    QVBoxLayout* m_cards;
    QLabel* m_empty;
    QLabel* m_refused;
    QPushButton* m_add;
    QList<FigureCard*> m_shown;
};

/// Takes a picture that is pasted or dropped anywhere on a page to the list of pictures that is nearest, as a text field
/// has no use for it. Where the page has none, the field keeps what is chosen in it.
class PicturePaste : public QObject
{
    Q_OBJECT

public:
    explicit PicturePaste(StepPage* page);
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// For what takes the key of Paste for itself: false where the page around it has no place for pictures.
    static bool take(const QMimeData& data, QWidget* from);

private:
    [[nodiscard]] FiguresEditor* nearest(const QWidget* to) const;
    bool takeDrag(QWidget& over, QDropEvent& drag);
    StepPage* m_page;
};

} // namespace views
