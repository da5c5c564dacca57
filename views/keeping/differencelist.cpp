// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "differencelist.h"

#include "changedwords.h"

#include "../card.h"
#include "../plainlabel.h"
#include "../readingmargins.h"
#include "../theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using story::Difference;

namespace {

/// The name of the place, in the version that has it.
QString nameOf(const Difference& difference, const story::Project& before, const story::Project& after)
{
    const bool isGone = difference.kind == Difference::Kind::Removed;
    const QString place = story::placeName(isGone ? before : after, difference.path);
    if (difference.kind == Difference::Kind::Unknown)
        return DifferenceList::tr("“%1”, from a newer program").arg(difference.member);
    return place.isEmpty() ? DifferenceList::tr("The story") : place;
}

QString kindOf(const Difference& difference)
{
    switch (difference.kind) {
    case Difference::Kind::Added: return DifferenceList::tr("added");
    case Difference::Kind::Removed: return DifferenceList::tr("removed");
    case Difference::Kind::Moved: return DifferenceList::tr("moved");
    case Difference::Kind::Annotated: return DifferenceList::tr("source or “not known”");
    case Difference::Kind::Unknown:
    case Difference::Kind::Changed: break;
    }
    return {};
}

} // namespace

DifferenceList::DifferenceList(QWidget* parent)
    : QScrollArea(parent)
{
    auto* content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(readingMargins(*this, 0, 0, space::m, 0));
    m_column->setSpacing(space::m);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Differences"));
}

void DifferenceList::show(const document::Snapshot& before, const document::Snapshot& after, const QString& restore)
{
    const auto differences = story::differences(*before, *after);
    if (differences.isEmpty()) return say(tr("These two versions are the same."));
    clearLayout(m_column);
    for (const Difference& difference : differences.first(std::min<qsizetype>(differences.size(), mostShown)))
        addDifference(difference, *before, *after, restore);
    if (differences.size() > mostShown)
        m_column->addWidget(
            quietLabel(tr("and %n more place(s)", nullptr, int(differences.size()) - mostShown), widget()));
    m_column->addStretch();
}

void DifferenceList::say(const QString& text)
{
    clearLayout(m_column);
    m_column->addWidget(quietLabel(text, widget()));
    m_column->addStretch();
}

void DifferenceList::addDifference(const Difference& difference, const story::Project& before,
                                   const story::Project& after, const QString& restore)
{
    const QString name = nameOf(difference, before, after);
    const QString kind = kindOf(difference);
    auto* room = addCard(m_column, kind.isEmpty() ? name : tr("%1 · %2").arg(name, kind), widget());
    QWidget* card = room->parentWidget();
    room->addWidget(changedLabel(changedWords(difference, before, after), card));
    if (restore.isEmpty()) return;
    auto* button = new QPushButton(restore, card);
    button->setAccessibleName(tr("%1: %2").arg(restore, name));
    connect(button, &QPushButton::clicked, this, [this, difference] { emit restoreWanted(difference); });
    room->addWidget(button, 0, Qt::AlignLeading);
}

} // namespace views
