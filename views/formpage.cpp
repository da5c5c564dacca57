// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formpage.h"

#include "card.h"
#include "entrytable.h"
#include "figureseditor.h"
#include "linkbutton.h"
#include "plainlabel.h"
#include "recordform.h"
#include "systemmapform.h"
#include "theme.h"

#include "analysis/shownfields.h"
#include "document/typingpause.h"
#include "story/fields.h"
#include "story/project.h"

#include <QFrame>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// 60 to 85 characters of the editor's font.
constexpr int measureInCharacters = 85;
/// Two fields stand side by side from this width on, in characters.
constexpr int twoColumnsFrom = 64;

class FormScroll : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        fit();
        QScrollArea::resizeEvent(event);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) fit();
        return QScrollArea::eventFilter(watched, event);
    }

private:
    /// Nothing may be wider than what is in sight: where two columns would be, there is one.
    void fit()
    {
        const int room = viewport()->width();
        if (m_isNarrow == false) m_twoNeed = std::max(m_twoNeed, widget()->minimumSizeHint().width());
        const bool isNarrow = room < std::max(fontMetrics().averageCharWidth() * twoColumnsFrom, m_twoNeed);
        if (isNarrow == m_isNarrow) return;
        m_isNarrow = isNarrow;
        tell(widget(), isNarrow);
    }

    /// A form tells the forms that it has.
    static void tell(QWidget* part, bool isNarrow)
    {
        for (auto* child : part->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
            if (auto* form = qobject_cast<FormView*>(child)) form->setNarrow(isNarrow);
            else tell(child, isNarrow);
        }
    }

    std::optional<bool> m_isNarrow;
    int m_twoNeed = 0; ///< how wide the forms are in two columns, as far as they have been seen so
};

/// What a change of one of these means for the fields that are shown, no other change means.
bool isSameKind(const Project& a, const Project& b)
{
    return a.type == b.type && a.setting == b.setting && a.rollout.status == b.rollout.status
        && a.monitoring.status == b.monitoring.status;
}

} // namespace

QScrollArea* scrollingForms(QWidget* content, QWidget* parent)
{
    auto* scroll = new FormScroll(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAlignment(Qt::AlignHCenter); // on a wide screen, what has a measure
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

FormPage::FormPage(document::Document& document, items::Page page, const QString& lead, const QList<Part>& parts,
                   QWidget* parent)
    : StepPage(parent)
    , m_document(document)
    , m_page(page)
{
    auto* content = new QWidget(this);
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(scrollingForms(content, this)); // while it is empty: a new parent styles all its children again
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    column->setSpacing(space::l);
    column->addWidget(headingLabel(items::pageName(page), content));
    column->addWidget(quietLabel(lead, content));
    addHiddenLine(column, content);
    for (const Part& part : parts)
        addPart(part, column, content);
    if (const auto step = items::stepOf(page)) {
        m_figures = new FiguresEditor(document, step, content);
        column->addWidget(m_figures);
    }
    new PicturePaste(this);
    column->addStretch(1); // on a tall window there is room below, not within
    content->setMaximumWidth(QFontMetrics(Theme::editor()).averageCharWidth() * measureInCharacters + 2 * space::xl);
    const auto& typing =
        document::TypingPause::of(document); // it begins and empties no field, so the same ones are shown
    connect(&document, &document::Document::changed, this,
            [this, &typing](const QString& key, const document::Snapshot& before, const document::Snapshot& after) {
                if (key == m_key && !typing.isTyping()) follow(before, after);
            });
    connect(&document, &document::Document::opened, this, [this] { m_key.clear(); }); // its keys may be the same
}

void FormPage::addPart(const Part& part, QVBoxLayout* column, QWidget* content)
{
    QFrame* card = makeCard(part.title, content);
    const RecordType* type = &recordType<Project>();
    for (const FieldPath::Segment& segment : part.path.segments())
        type = &type->field(segment.key)->type();
    if (part.isPrivate) {
        card->setObjectName(u"privateCard"_s);
        card->layout()->addWidget(
            quietLabel(tr("For you alone: they are left out of everything that is exported."), card));
    }
    FormView* form = nullptr;
    auto* room = static_cast<QVBoxLayout*>(card->layout());
    if (part.path == FieldPath("system"_L1)) {
        auto* map = new SystemMapForm(m_document, card);
        room->addLayout(map->makeHead(takeHeading(room)));
        form = map;
    } else {
        auto* record = new RecordForm(m_document, *type, part.keys, card);
        if (part.path.segments().size() > 1) record->nameWithin(part.title);
        if (!part.path.isEmpty() && part.keys.isEmpty()) room->addLayout(record->makeHead(takeHeading(room)));
        form = record;
    }
    room->addWidget(form);
    column->addWidget(card);
    for (const auto* table : form->findChildren<EntryTable*>())
        connect(table, &EntryTable::fieldWanted, this, &FormPage::fieldWanted);
    m_cards.append({card, part.path, form});
}

void FormPage::addHiddenLine(QVBoxLayout* column, QWidget* content)
{
    auto* row = new QHBoxLayout;
    m_hidden = quietLabel({}, content, Theme::caption());
    m_hidden->setObjectName(u"hiddenFields"_s);
    m_showAll = new LinkButton({}, content);
    m_showAll->setObjectName(u"showHiddenFields"_s);
    row->addWidget(m_hidden, 1);
    row->addWidget(m_showAll);
    column->addLayout(row);
    connect(m_showAll, &LinkButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        updateShown(m_showsAll ? FormView::Fields::All : FormView::Fields::Judge);
    });
}

void FormPage::setProject(const QString& key)
{
    if (key == m_key) return;
    m_key = key;
    scrollToTop();
    for (const Card& card : std::as_const(m_cards))
        card.form->setPlace({key, card.path});
    if (m_figures) m_figures->setPlace({key, FieldPath("figures"_L1)});
    updateShown(m_showsAll ? FormView::Fields::All : FormView::Fields::Judge);
}

bool FormPage::focusField(const FieldPath& path)
{
    for (const Card& card : std::as_const(m_cards)) {
        if (!path.startsWith(card.path) || !card.form->focusField(path)) continue;
        card.frame->show();
        return true;
    }
    return m_figures && m_figures->focusField(path);
}

void FormPage::follow(const document::Snapshot& before, const document::Snapshot& after)
{
    if (!before || !after) return;
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    if (!isSameKind(*before, *after)) updateShown(m_showsAll ? FormView::Fields::All : FormView::Fields::Judge);
    else if (!m_showsAll) updateShown(FormView::Fields::Reveal);
}

void FormPage::showEvent(QShowEvent* event)
{
    StepPage::showEvent(event);
    if (std::exchange(m_isStale, false)) updateShown(m_showsAll ? FormView::Fields::All : FormView::Fields::Judge);
}

void FormPage::updateShown(FormView::Fields fields)
{
    const document::Snapshot project = m_document.project(m_key);
    if (!project) return;
    for (const Card& card : std::as_const(m_cards)) {
        const bool any = card.form->updateShown(fields);
        if (card.frame->isHidden() == any) card.frame->setVisible(any);
    }
    sayWhatIsHidden();
}

void FormPage::sayWhatIsHidden()
{
    const document::Snapshot project = m_document.project(m_key);
    QMap<analysis::Unneeded, int> counts;
    for (const analysis::HiddenField& hidden : analysis::hiddenFields(*project))
        if (items::pageOf(*project, hidden.path) == m_page) counts[hidden.why] += hidden.fields;
    const auto sentence = [](analysis::Unneeded why, int count) {
        switch (why) {
        case analysis::Unneeded::No: break;
        case analysis::Unneeded::NoLanguageModel:
            return tr("%n field(s) are hidden, as this story is not of an LLM system.", nullptr, count);
        case analysis::Unneeded::NotRun:
            return tr("%n field(s) are hidden, as this was designed and not run.", nullptr, count);
        case analysis::Unneeded::NotDeployed:
            return tr("%n field(s) are hidden, as this research was not deployed.", nullptr, count);
        case analysis::Unneeded::TooShort:
            return tr("%n field(s) are hidden, as this was a short project.", nullptr, count);
        }
        return QString();
    };
    QStringList said;
    for (const auto& [why, count] : counts.asKeyValueRange())
        said.append(sentence(why, count));
    const bool any = !said.isEmpty();
    m_hidden->setText(m_showsAll ? tr("Fields that a story of this kind does not need are shown.") : said.join(u' '));
    m_showAll->setText(m_showsAll ? tr("Hide them") : tr("Show them"));
    m_showAll->setAccessibleName(m_showsAll ? tr("Hide the fields that are not needed")
                                            : tr("Show the fields that are not needed"));
    m_hidden->setVisible(any);
    m_showAll->setVisible(any);
}

} // namespace views
