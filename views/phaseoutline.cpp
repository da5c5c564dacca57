// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phaseoutline.h"

#include "card.h"
#include "linkbutton.h"
#include "plainlabel.h"
#include "theme.h"

#include "analysis/phases.h"
#include "items/page.h"
#include "story/fields.h"

#include <QVBoxLayout>

namespace views {

using analysis::Phase;
using story::FieldPath;

PhaseOutline::PhaseOutline(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::xs);
}

namespace {

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::Baseline: return PhaseOutline::tr("1 Baseline");
    case Phase::HypothesisWork: return PhaseOutline::tr("2 Work on hypotheses");
    case Phase::Evaluation: return PhaseOutline::tr("3 Evaluation beyond offline figures");
    case Phase::Deployment: return PhaseOutline::tr("4 Deployment");
    case Phase::Feedback: return PhaseOutline::tr("5 Monitoring and feedback");
    }
    return {};
}

/// "Iteration cycles: Hypothesis", whichever cycle it is that has one; "Constraints".
QString nameOf(const story::Project& project, const FieldPath& path)
{
    const story::RecordType* type = &story::recordType<story::Project>();
    const story::Field* field = nullptr;
    for (const FieldPath::Segment& segment : path.segments()) {
        field = type->field(segment.key);
        if (field->type) type = &field->type();
    }
    const QString page = items::pageName(items::pageOf(project, path));
    return field->title() == page ? page : PhaseOutline::tr("%1: %2").arg(page, field->title());
}

} // namespace

void PhaseOutline::show(const story::Project& project)
{
    const auto outline = analysis::phases(project);
    QStringList texts;
    for (const analysis::PhaseOutline& phase : outline)
        for (const FieldPath& path : phase.fields)
            texts.append(path.text() + (phase.filled.contains(path) ? u'+' : u'-'));
    if (texts == m_shown) return;
    m_shown = texts;
    clearLayout(m_column);
    for (const analysis::PhaseOutline& phase : outline) {
        m_column->addWidget(plainLabel(phaseName(phase.phase), this, Theme::strong()));
        for (const FieldPath& path : phase.fields) {
            const QString place = nameOf(project, path);
            auto* link =
                new LinkButton(phase.filled.contains(path) ? tr("✓ %1").arg(place) : tr("○ %1, still open").arg(place),
                               this);
            connect(link, &LinkButton::clicked, this, [this, path] { emit fieldWanted(path); });
            m_column->addWidget(link);
        }
    }
}

} // namespace views
