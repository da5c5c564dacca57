// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conflictpage.h"

#include "../card.h"
#include "../plainlabel.h"
#include "../theme.h"

#include "items/valuetext.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

namespace views {

using merge::Clash;
using merge::Side;
using namespace Qt::StringLiterals;

namespace {

QString placeOf(const story::Project& project, const Clash& clash)
{
    const QString place = story::placeName(project, clash.path);
    switch (clash.what) {
    case Clash::What::Source: return ConflictPage::tr("Source of %1").arg(place);
    case Clash::What::Order: return ConflictPage::tr("Order of %1").arg(place);
    case Clash::What::Unknown: return ConflictPage::tr("“%1”, from a newer program").arg(clash.member);
    case Clash::What::Value: break;
    }
    return place;
}

} // namespace

ConflictPage::ConflictPage(QWidget* parent)
    : AsidePage({}, 0, parent)
    , m_clashes(nullptr)
    , m_use(new QPushButton(tr("&Use what is chosen"), this))
{
    setupPage();
    connect(m_use, &QPushButton::clicked, this, &ConflictPage::finish);
}

void ConflictPage::setupPage()
{
    m_use->setObjectName(u"primary"_s);
    auto* mine = new QPushButton(tr("All &mine"), this);
    auto* theirs = new QPushButton(tr("All &theirs"), this);
    connect(mine, &QPushButton::clicked, this, [this] { chooseAll(Side::Mine); });
    connect(theirs, &QPushButton::clicked, this, [this] { chooseAll(Side::Theirs); });
    auto* content = new QWidget(this);
    m_clashes = new QVBoxLayout(content);
    m_clashes->setContentsMargins(0, 0, space::m, 0);
    m_clashes->setSpacing(space::m);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_use);
    buttons->addWidget(mine);
    buttons->addWidget(theirs);
    buttons->addStretch();
    column()->addWidget(
        quietLabel(tr("The file was changed elsewhere while you changed the same places here. All other "
                      "changes are brought together already. Choose what counts at each place; the "
                      "story is saved again when you have."),
                   this));
    column()->addWidget(scroll, 1);
    column()->addLayout(buttons);
}

void ConflictPage::open(const merge::Merged& merged)
{
    m_merged = merged;
    m_choices = QList<Side>(merged.clashes.size(), Side::Mine);
    setHeading(tr("“%1” was changed in two ways").arg(merged.project.title));
    clearLayout(m_clashes);
    for (qsizetype i = 0; i < merged.clashes.size(); ++i)
        addClash(i);
    m_clashes->addStretch();
    m_use->setFocus(Qt::OtherFocusReason);
}

QString ConflictPage::valueText(const Clash& clash, const QVariant& value) const
{
    switch (clash.what) {
    case Clash::What::Source: return value.toString();
    case Clash::What::Unknown: return QString::fromUtf8(value.toByteArray());
    case Clash::What::Order: {
        QStringList names;
        for (const QString& id : value.toStringList())
            names.append(story::placeName(m_merged.project, clash.path.entry(id)));
        return names.join(u'\n');
    }
    case Clash::What::Value: break;
    }
    story::Project with = m_merged.project;
    story::setFieldValue(with, clash.path, value);
    return items::valueText(with, clash.path);
}

void ConflictPage::addClash(qsizetype number)
{
    const Clash& clash = m_merged.clashes[number];
    const QString place = placeOf(m_merged.project, clash);
    auto* room = addCard(m_clashes, place, m_clashes->parentWidget());
    QWidget* card = room->parentWidget();
    auto* group = new QButtonGroup(card);
    auto* columns = new QGridLayout;
    columns->setHorizontalSpacing(space::l);
    const auto addChoice = [&](Side side, const QString& name, const QVariant& value, int column) {
        auto* button = new QRadioButton(name, card);
        button->setAccessibleName(tr("%1: %2").arg(place, name));
        group->addButton(button, int(side));
        const QString text = valueText(clash, value);
        QLabel* shown = text.isEmpty() ? quietLabel(tr("empty"), card) : plainLabel(text, card);
        shown->setWordWrap(true);
        shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
        button->setAccessibleDescription(text);
        columns->addWidget(button, 0, column);
        columns->addWidget(shown, 1, column, Qt::AlignTop);
        columns->setColumnStretch(column, 1);
    };
    addChoice(Side::Mine, tr("Mine"), clash.mine, 0);
    addChoice(Side::Before, tr("Before"), clash.before, 1);
    addChoice(Side::Theirs, tr("Theirs"), clash.theirs, 2);
    if (clash.canBeBoth()) addChoice(Side::Both, tr("Both"), clash.both, 3);
    room->addLayout(columns);
    group->button(int(Side::Mine))->setChecked(true);
    connect(group, &QButtonGroup::idToggled, this, [this, number](int side, bool on) {
        if (on && number < m_choices.size()) m_choices[number] = Side(side);
    });
}

void ConflictPage::chooseAll(Side side)
{
    for (QButtonGroup* group : findChildren<QButtonGroup*>())
        if (QAbstractButton* button = group->button(int(side))) button->setChecked(true);
}

void ConflictPage::finish()
{
    story::Project project = m_merged.project;
    for (qsizetype i = 0; i < m_choices.size(); ++i)
        merge::resolve(project, m_merged.clashes[i], m_choices[i]);
    emit resolved(project);
}

} // namespace views
