// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cycledetail.h"

#include "card.h"
#include "chainblock.h"
#include "durationwords.h"
#include "linkbutton.h"
#include "plainlabel.h"
#include "recordform.h"
#include "theme.h"
#include "windowlanguage.h"

#include "analysis/cyclelinks.h"
#include "analysis/dates.h"
#include "analysis/readouts.h"
#include "document/editcycles.h"
#include "document/typingpause.h"
#include "story/fields.h"
#include "story/project.h"

#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// "Cycle 3, “More labels”".
QString nameOf(const Cycle& cycle, int number)
{
    return cycle.title.isEmpty() ? CycleDetail::tr("cycle %1").arg(number)
                                 : CycleDetail::tr("cycle %1, “%2”").arg(number).arg(cycle.title);
}

QString decisionWords(Decision decision)
{
    switch (decision) {
    case Decision::Unset: return CycleDetail::tr("not decided yet");
    case Decision::Shipped: return CycleDetail::tr("shipped");
    case Decision::RolledBack: return CycleDetail::tr("rolled back");
    case Decision::Refuted: return CycleDetail::tr("refuted");
    case Decision::Parked: return CycleDetail::tr("parked");
    }
    return {};
}

} // namespace

CycleDetail::CycleDetail(document::Document& document, QWidget* parent)
    : FormView(parent)
    , m_document(document)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::l);
    addHead();
    addCard(tr("What it was"),
            {u"title"_s, u"startDate"_s, u"endDate"_s, u"levers"_s, u"modelFamily"_s, u"starred"_s, u"tellRank"_s});
    addChain();
    addDecision();
    addCard(tr("What it measured"), {u"measurements"_s});
    addRecordCard(tr("What it traded"), u"tradeOff"_s);
    addRecordCard(tr("Complexity receipt"), u"receipt"_s);
    addRecordCard(tr("Why it came first"), u"priority"_s);
    addCard(tr("What else it touched"), {u"segment"_s, u"sideEffects"_s, u"surroundings"_s, u"repeatability"_s});
    addCard(tr("Your part in it"), {u"contribution"_s, u"whatIDid"_s});
    addCard(tr("What proves it"), {u"snippets"_s, u"evidenceLinks"_s, u"figures"_s});
    document::whenSettled(document, this, [this](const QString& key) {
        if (key != m_place.key) return;
        m_isStale = !isVisible();
        if (!m_isStale) refresh();
    });
}

void CycleDetail::addHead()
{
    m_head = wrappingLabel({}, this, Theme::heading());
    m_head->setObjectName(u"cycleHead"_s);
    m_links = new QVBoxLayout;
    m_links->setSpacing(0);
    m_column->addWidget(m_head);
    m_column->addLayout(m_links);
}

/// From what was seen to what was learned, as one sequence.
void CycleDetail::addChain()
{
    struct Link
    {
        QString title;
        QStringList keys;
    };
    const QList<Link> chain{
        {tr("Observation"), {u"observation"_s}},
        {tr("Hypothesis"), {u"hypothesis"_s, u"because"_s, u"expectedEffect"_s}},
        {tr("Experiment"), {u"experiment"_s, u"successMeasure"_s, u"measureFixedOn"_s, u"experimentOn"_s}},
        {tr("Result"), {u"result"_s, u"measuredEffect"_s, u"resultOn"_s, u"evidence"_s, u"failed"_s}},
        {tr("Learning"), {u"learning"_s, u"uncertaintyRemoved"_s}},
    };
    auto* room = views::addCard(m_column, tr("From observation to learning"), this);
    room->setSpacing(0);
    for (qsizetype i = 0; i < chain.size(); ++i) {
        auto* block = new ChainBlock(int(i) + 1, chain[i].title, i + 1 == chain.size(), room->parentWidget());
        block->room()->addWidget(addForm(block, chain[i].keys));
        room->addWidget(block);
    }
}

void CycleDetail::addDecision()
{
    auto* room = views::addCard(m_column, tr("What was decided"), this);
    QWidget* card = room->parentWidget();
    room->addWidget(addForm(card, {u"decision"_s, u"successor"_s, u"decisionReason"_s}));
    m_following = new QVBoxLayout;
    m_following->setSpacing(0);
    room->addLayout(m_following);
    m_addSuccessor = new QPushButton(tr("Add the cycle that followed"), card);
    m_addSuccessor->setObjectName(u"addSuccessor"_s);
    connect(m_addSuccessor, &QPushButton::clicked, this, &CycleDetail::addSuccessor);
    room->addWidget(m_addSuccessor, 0, Qt::AlignLeading);
}

void CycleDetail::addCard(const QString& title, const QStringList& keys)
{
    auto* room = views::addCard(m_column, title, this);
    room->addWidget(addForm(room->parentWidget(), keys));
}

void CycleDetail::addRecordCard(const QString& title, const QString& key)
{
    auto* room = views::addCard(m_column, title, this);
    auto* form = new RecordForm(m_document, recordType<Cycle>().field(key)->type(), {}, room->parentWidget());
    room->addLayout(form->makeHead(takeHeading(room)));
    room->addWidget(form);
    m_forms.append({key, form});
}

RecordForm* CycleDetail::addForm(QWidget* parent, const QStringList& keys)
{
    auto* form = new RecordForm(m_document, recordType<Cycle>(), keys, parent);
    m_forms.append({QString(), form});
    return form;
}

void CycleDetail::setPlace(const Place& place)
{
    m_place = place;
    for (const auto& [key, form] : std::as_const(m_forms))
        form->setPlace({place.key, key.isEmpty() ? place.path : place.path.field(key)});
    refresh();
}

void CycleDetail::setNarrow(bool narrow)
{
    for (const auto& [key, form] : std::as_const(m_forms))
        form->setNarrow(narrow);
}

bool CycleDetail::focusField(const FieldPath& path)
{
    for (const auto& [key, form] : std::as_const(m_forms))
        if (form->focusField(path)) return true;
    return false;
}

bool CycleDetail::updateShown(Fields fields)
{
    for (const auto& [key, form] : std::as_const(m_forms))
        form->updateShown(fields);
    return true;
}

void CycleDetail::showEvent(QShowEvent* event)
{
    FormView::showEvent(event);
    if (std::exchange(m_isStale, false)) refresh();
}

void CycleDetail::refresh()
{
    const document::Snapshot project = m_document.project(m_place.key);
    const Cycle* cycle = project && !m_place.path.isEmpty() ? project->cycle(m_place.path.entryId()) : nullptr;
    if (!cycle) return;
    refreshHead(*project, *cycle);
    refreshLinks(*project, *cycle);
}

/// "Cycle 3 of 7 · 2 April – 20 April 2026, 3 weeks · shipped".
void CycleDetail::refreshHead(const Project& project, const Cycle& cycle)
{
    QStringList said{
        tr("Cycle %1 of %2").arg(analysis::cycleLinks(project, cycle.id).number).arg(project.cycles.size())};
    const QString dates = analysis::periodIn(languageOfWindow(), cycle.startDate, cycle.endDate);
    const QString length = cycle.startDate == cycle.endDate ? QString() : durationWords(cycle.startDate, cycle.endDate);
    if (!length.isEmpty()) said.append(tr("%1, %2").arg(dates, length));
    else if (!dates.isEmpty()) said.append(dates);
    said.append(decisionWords(cycle.decision));
    const QString head = said.join(u" · "_s);
    if (head != m_head->text()) m_head->setText(head);
}

void CycleDetail::refreshLinks(const Project& project, const Cycle& cycle)
{
    const analysis::CycleLinks links = analysis::cycleLinks(project, cycle.id);
    QList<std::pair<QString, QString>> origins;
    for (const auto& origin : links.origins)
        origins.append({tr("It came from %1, which was %2.")
                            .arg(nameOf(*origin.cycle, origin.number), decisionWords(origin.cycle->decision)),
                        origin.cycle->id});
    QList<std::pair<QString, QString>> following;
    if (links.successor)
        following.append({(cycle.decision == Decision::RolledBack    ? tr("It was rolled back, and %1 followed it.")
                               : cycle.decision == Decision::Refuted ? tr("It was refuted, and %1 followed it.")
                                                                     : tr("What followed it is %1."))
                              .arg(nameOf(*links.successor, links.successorNumber)),
                          links.successor->id});
    const auto show = [this](QVBoxLayout* room, const QList<std::pair<QString, QString>>& wanted) {
        QStringList now;
        for (int i = 0; i < room->count(); ++i)
            now.append(static_cast<LinkButton*>(room->itemAt(i)->widget())->text());
        QStringList texts;
        for (const auto& link : wanted)
            texts.append(link.first);
        if (now == texts) return;
        clearLayout(room);
        for (const auto& [text, id] : wanted) {
            auto* link = new LinkButton(text, this);
            connect(link, &LinkButton::clicked, this, [this, id] { emit cycleWanted(id); });
            room->addWidget(link);
        }
    };
    show(m_links, origins);
    show(m_following, following);
    m_addSuccessor->setVisible(cycle.successor.id.isEmpty());
}

void CycleDetail::addSuccessor()
{
    const QString id = document::edits::addSuccessor(m_document, m_place.key, m_place.path.entryId());
    if (!id.isEmpty()) emit cycleWanted(id);
}

} // namespace views
