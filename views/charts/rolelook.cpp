// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rolelook.h"

#include "../theme.h"

#include "analysis/chartlook.h"

namespace views {

using analysis::ChartText;
using Role = analysis::ChartSpec::Role;

namespace {

double widthOf(Role role)
{
    switch (role) {
    case Role::Data:
    case Role::Second:
    case Role::Third:
    case Role::Fourth: return 2;
    case Role::Front:
    case Role::Objective: return 2.4;
    case Role::Target:
    case Role::Guardrail: return 1.4;
    case Role::Best:
    case Role::Baseline: return 1.2;
    case Role::Path:
    case Role::Dominated:
    case Role::Event: break;
    }
    return 1;
}

QColor mixed(const QColor& ground, const QColor& ink, double part)
{
    const auto between = [part](double a, double b) { return float(a + (b - a) * part); };
    return QColor::fromRgbF(between(ground.redF(), ink.redF()), between(ground.greenF(), ink.greenF()),
                            between(ground.blueF(), ink.blueF()));
}

} // namespace

QColor colourOf(Role role)
{
    const Tokens& tokens = Theme::tokens();
    switch (role) {
    case Role::Data: return tokens.series[0];
    case Role::Second: return tokens.series[1];
    case Role::Third:
    case Role::Front:
    case Role::Best: return tokens.series[2];
    case Role::Fourth: return tokens.series[3];
    case Role::Target: return tokens.good;
    case Role::Guardrail: return tokens.bad;
    case Role::Objective: return tokens.accent;
    case Role::Path:
    case Role::Dominated: return tokens.inputBorder; // less than what it stands beside
    case Role::Baseline:
    case Role::Event: break;
    }
    return tokens.muted;
}

QPen penOf(Role role)
{
    QPen pen(colourOf(role), widthOf(role), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (const QList<qreal> dashes = analysis::dashes(role); !dashes.isEmpty()) pen.setDashPattern(dashes);
    return pen;
}

QColor fillOf(Role role) { return mixed(Theme::tokens().base, colourOf(role), role == Role::Dominated ? 0.18 : 0.3); }

QFont fontOf(ChartText kind)
{
    if (kind == ChartText::BoxTitle) return Theme::strong();
    QFont font = Theme::caption();
    if (kind == ChartText::PointLabel) font.setWeight(QFont::DemiBold);
    return font;
}

QColor inkOf(ChartText kind)
{
    switch (kind) {
    case ChartText::Tick:
    case ChartText::AxisTitle:
    case ChartText::BandName:
    case ChartText::EventName:
    case ChartText::Meaning: return Theme::tokens().muted;
    default: return Theme::tokens().text;
    }
}

} // namespace views
