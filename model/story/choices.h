// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaEnum>

/// Every closed choice that a story offers. The keys in a file are the enumerators with a small first letter
/// ("rolledBack"); `Unset` means that nothing was chosen and is never written.
namespace story {
Q_NAMESPACE

enum class Step { Objective, Baseline, Constraints, Cycles, Rollout, Monitoring, NextIteration };
Q_ENUM_NS(Step)
inline constexpr int stepCount = 7;

enum class Provenance { Unset, Own, PublicRecord };
Q_ENUM_NS(Provenance)
enum class Setting { Unset, LargeCompany, Startup, Research };
Q_ENUM_NS(Setting)
enum class ProjectType { Unset, DeployedProduct, LlmSystem, ShortProject, DesignedNotRun };
Q_ENUM_NS(ProjectType)
enum class Level { Unset, Junior, Mid, Senior };
Q_ENUM_NS(Level)
enum class Lifecycle { Unset, Designed, InDevelopment, Live, Retired };
Q_ENUM_NS(Lifecycle)

enum class Family { Unset, OfflineQuality, Calibration, Latency, Cost, Business, Safety };
Q_ENUM_NS(Family)
enum class Direction { Unset, HigherIsBetter, LowerIsBetter };
Q_ENUM_NS(Direction)
enum class ChangeKind { Unset, PercentagePoints, Relative };
Q_ENUM_NS(ChangeKind)
enum class Sensitivity { Unset, Public, Internal, Confidential };
Q_ENUM_NS(Sensitivity)
enum class Comparison { Unset, Below, AtMost, AtLeast, Above };
Q_ENUM_NS(Comparison)
enum class TimeUnit { Unset, Minutes, Hours, Days, Weeks, Months, Quarters };
Q_ENUM_NS(TimeUnit)

enum class Outcome { Unset, Revenue, Cost, Engagement, Risk };
Q_ENUM_NS(Outcome)
enum class EvidenceGrade { Unset, AbTest, QuasiExperiment, Backtest, Estimate, NoEvidence };
Q_ENUM_NS(EvidenceGrade)
enum class SystemTrait { Unset, ChangesOverTime, DataBound, RevenueTouching, RiskSensitive, Evolving };
Q_ENUM_NS(SystemTrait)
enum class BaselinePurpose { Unset, Interpretability, Floor, SignalStrength, LeakageCheck };
Q_ENUM_NS(BaselinePurpose)
enum class ConstraintKind {
    Unset,
    Latency,
    Cost,
    DataSparsity,
    Labels,
    Regulation,
    Imbalance,
    Privacy,
    Infrastructure,
    Team
};
Q_ENUM_NS(ConstraintKind)

enum class Lever {
    Unset,
    Features,
    DataQuality,
    Labels,
    Evaluation,
    Threshold,
    Model,
    Prompt,
    Serving,
    Training,
    Infrastructure,
    Process
};
Q_ENUM_NS(Lever)
enum class ModelFamily { Unset, Rules, Linear, Trees, NeuralNetwork, Ensemble, FoundationModel };
Q_ENUM_NS(ModelFamily)
enum class Decision { Unset, Shipped, RolledBack, Refuted, Parked };
Q_ENUM_NS(Decision)
enum class Grading { Unset, Low, Medium, High };
Q_ENUM_NS(Grading)
enum class Contribution { Unset, Did, Helped, Designed };
Q_ENUM_NS(Contribution)

enum class StageKind { Unset, Shadow, Canary, AbTest, Ramp };
Q_ENUM_NS(StageKind)
enum class GateOutcome { Unset, Passed, Failed, Stopped };
Q_ENUM_NS(GateOutcome)
enum class Verdict { Unset, Expand, Hold, RollBack, Invalid };
Q_ENUM_NS(Verdict)
enum class ClaimStatus { Unset, Run, Designed };
Q_ENUM_NS(ClaimStatus)

enum class MonitorKind { Unset, DataDrift, PredictionDrift, Decay, Calibration, Latency, Cost, Safety };
Q_ENUM_NS(MonitorKind)
enum class ChangeDriver { Unset, Data, UserBehaviour, Infrastructure, Regulation };
Q_ENUM_NS(ChangeDriver)

enum class TellingKind { Unset, Told, Sent };
Q_ENUM_NS(TellingKind)
enum class Edition { Share, Study, Card, Executive };
Q_ENUM_NS(Edition)
enum class Length { Unset, ThirtySeconds, NinetySeconds, ThreeMinutes, TenMinutes };
Q_ENUM_NS(Length)
enum class Paper { A4, Letter };
Q_ENUM_NS(Paper)
enum class Typeface { Serif, Sans };
Q_ENUM_NS(Typeface)

/// The key of an enumerator in a file: "RolledBack" -> "rolledBack".
QString choiceKey(const QMetaEnum& choices, int value);
/// The enumerator of a key, -1 where there is none. `Unset` has no key.
int choiceFromKey(const QMetaEnum& choices, QStringView key);
/// What a person reads, in the program's language: "Rolled back".
QString choiceLabel(const QMetaEnum& choices, int value);

template <typename E> QString choiceKey(E value) { return choiceKey(QMetaEnum::fromType<E>(), int(value)); }
template <typename E> QString choiceLabel(E value) { return choiceLabel(QMetaEnum::fromType<E>(), int(value)); }

} // namespace story
