// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readoutcard.h"

#include "durationwords.h"
#include "linkbutton.h"
#include "plainlabel.h"
#include "theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace views {

using analysis::Readout;
using analysis::Speed;

namespace {

QString nameOf(Speed speed)
{
    switch (speed) {
    case Speed::Seen: return ReadoutCard::tr("A failure is seen within");
    case Speed::Learned: return ReadoutCard::tr("A cycle teaches something within");
    case Speed::Fixed: return ReadoutCard::tr("A change is rolled back within");
    }
    return {};
}

/// Where the figure comes from, and what stands beside it.
QString noteOf(const Readout& readout)
{
    switch (readout.speed) {
    case Speed::Seen: return ReadoutCard::tr("Median of %n drift event(s)", nullptr, readout.of);
    case Speed::Learned: {
        const QString share = ReadoutCard::tr("%1 of %2 say what was learned").arg(readout.learned).arg(readout.cycles);
        return readout.days ? ReadoutCard::tr("Median of %n cycle(s); %1", nullptr, readout.of).arg(share) : share;
    }
    case Speed::Fixed:
        if (!readout.responseDays) return {};
        return ReadoutCard::tr("Drift was resolved %1 after it was seen, median of %n event(s)", nullptr,
                               readout.responses)
            .arg(durationWords(*readout.responseDays));
    }
    return {};
}

} // namespace

ReadoutCard::ReadoutCard(Speed speed, QWidget* parent)
    : QFrame(parent)
    , m_value(wrappingLabel({}, this, Theme::heading()))
    , m_note(quietLabel({}, this, Theme::caption()))
    , m_answer(new LinkButton({}, this))
{
    setObjectName(QStringLiteral("card"));
    setAccessibleName(nameOf(speed));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::xs);
    column->addWidget(quietLabel(nameOf(speed), this));
    for (QWidget* part :
         {static_cast<QWidget*>(m_value), static_cast<QWidget*>(m_note), static_cast<QWidget*>(m_answer)})
        column->addWidget(part);
    column->addStretch();
    connect(m_answer, &LinkButton::clicked, this, [this] { emit fieldWanted(m_path); });
}

void ReadoutCard::show(const story::Project& project, const Readout& readout)
{
    m_path = readout.answer;
    m_value->setText(readout.days ? durationWords(*readout.days) : tr("not known yet"));
    const QString note = readout.days || readout.speed != Speed::Seen ? noteOf(readout) : QString();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    const bool isPart = m_path.key() == QLatin1StringView("value"); // of a duration, which has the better name
    m_answer->setText(tr("Say it: %1").arg(placeName(project, isPart ? m_path.parent() : m_path)));
    m_answer->setVisible(!readout.days);
}

} // namespace views
