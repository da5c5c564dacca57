// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conflictpage.h"

#include "changedwords.h"

#include "../card.h"
#include "../plainlabel.h"
#include "../readingmargins.h"
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

/// The names of branches and commits may be long.
QString shortName(const QString& name)
{
    constexpr qsizetype longest = 40;
    return name.size() <= longest ? name : QString(name.left(longest - 1) + QChar(0x2026));
}

/// On a button, where "&" would underline what follows.
QString asButton(QString name) { return name.replace(u'&', u"&&"_s); }

QVariant valueOf(const Clash& clash, Side side)
{
    switch (side) {
    case Side::Mine: return clash.mine;
    case Side::Theirs: return clash.theirs;
    case Side::Before: return clash.before;
    case Side::Both: break;
    }
    return clash.both;
}

/// A text as it is, with what the other one has not got marked in it.
QList<merge::WordRun> markedIn(const QString& text, const QString& other)
{
    QList<merge::WordRun> runs = merge::wordDifferences(other, text);
    runs.removeIf([](const merge::WordRun& run) { return run.kind == merge::WordRun::Kind::Removed; });
    return runs;
}

} // namespace

ConflictPage::ConflictPage(QWidget* parent)
    : AsidePage({}, 0, parent)
    , m_said(quietLabel({}, this))
    , m_clashes(nullptr)
    , m_use(new QPushButton(tr("&Use what is chosen"), this))
    , m_allMine(new QPushButton(this))
    , m_allTheirs(new QPushButton(this))
{
    setupPage();
    connect(m_use, &QPushButton::clicked, this, &ConflictPage::finish);
    connect(m_allMine, &QPushButton::clicked, this, [this] { chooseAll(Side::Mine); });
    connect(m_allTheirs, &QPushButton::clicked, this, [this] { chooseAll(Side::Theirs); });
}

void ConflictPage::setupPage()
{
    m_use->setObjectName(u"primary"_s);
    auto* content = new QWidget(this);
    m_clashes = new QVBoxLayout(content);
    m_clashes->setContentsMargins(readingMargins(*this, 0, 0, space::m, 0));
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
    buttons->addWidget(m_allMine);
    buttons->addWidget(m_allTheirs);
    buttons->addStretch();
    column()->addWidget(m_said);
    column()->addWidget(scroll, 1);
    column()->addLayout(buttons);
}

void ConflictPage::open(const merge::Merged& merged, const Sides& sides)
{
    m_merged = merged;
    m_sides = sides;
    m_choices = QList<Side>(merged.clashes.size(), Side::Mine);
    setHeading(tr("“%1” was changed in two ways").arg(merged.project.title));
    m_said->setText(sides.said);
    m_allMine->setText(tr("All: %1").arg(asButton(nameOf(Side::Mine))));
    m_allTheirs->setText(tr("All: %1").arg(asButton(nameOf(Side::Theirs))));
    clearLayout(m_clashes);
    for (qsizetype i = 0; i < merged.clashes.size(); ++i)
        addClash(i);
    m_clashes->addStretch();
    m_use->setFocus(Qt::OtherFocusReason);
}

QString ConflictPage::nameOf(Side side) const
{
    switch (side) {
    case Side::Mine: return shortName(m_sides.mine);
    case Side::Theirs: return shortName(m_sides.theirs);
    case Side::Before: return tr("Before");
    case Side::Both: break;
    }
    return tr("Both");
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

/// Of a text, the words that the other side has differently are marked.
QLabel* ConflictPage::valueLabel(const Clash& clash, Side side, QWidget* card) const
{
    const QString text = valueText(clash, valueOf(clash, side));
    const bool isSide = side == Side::Mine || side == Side::Theirs;
    const QString other = isSide ? valueText(clash, side == Side::Mine ? clash.theirs : clash.mine) : QString();
    QLabel* shown = nullptr;
    if (text.isEmpty()) shown = quietLabel(tr("empty"), card);
    else if (clash.canBeBoth() && !other.isEmpty()) shown = changedLabel(markedIn(text, other), card);
    else shown = plainLabel(text, card);
    shown->setWordWrap(true);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return shown;
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
    QList<Side> sides{Side::Mine, Side::Before, Side::Theirs};
    if (!m_sides.hasBefore) sides.removeAll(Side::Before);
    if (clash.canBeBoth()) sides.append(Side::Both);
    for (int column = 0; column < int(sides.size()); ++column) {
        const Side side = sides[column];
        auto* button = new QRadioButton(asButton(nameOf(side)), card);
        button->setAccessibleName(tr("%1: %2").arg(place, nameOf(side)));
        button->setAccessibleDescription(valueText(clash, valueOf(clash, side)));
        group->addButton(button, int(side));
        columns->addWidget(button, 0, column);
        columns->addWidget(valueLabel(clash, side, card), 1, column, Qt::AlignTop);
        columns->setColumnStretch(column, 1);
    }
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
