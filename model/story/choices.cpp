// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "choices.h"

#include <QCoreApplication>
#include <QHash>

namespace story {

namespace {

/// What a person reads for each enumerator, by "Enum.Enumerator" without the enum where the word says enough.
const QHash<QByteArray, const char*>& labels()
{
    static const QHash<QByteArray, const char*> table{
        {"Step.Objective", QT_TRANSLATE_NOOP("Choice", "Business objective")},
        {"Step.Baseline", QT_TRANSLATE_NOOP("Choice", "Baseline")},
        {"Step.Constraints", QT_TRANSLATE_NOOP("Choice", "Constraints")},
        {"Step.Cycles", QT_TRANSLATE_NOOP("Choice", "Iteration cycles")},
        {"Step.Rollout", QT_TRANSLATE_NOOP("Choice", "Rollout")},
        {"Step.Monitoring", QT_TRANSLATE_NOOP("Choice", "Monitoring and drift")},
        {"Step.NextIteration", QT_TRANSLATE_NOOP("Choice", "Next iteration")},
        {"Own", QT_TRANSLATE_NOOP("Choice", "My own work")},
        {"PublicRecord", QT_TRANSLATE_NOOP("Choice", "Told from the public record")},
        {"LargeCompany", QT_TRANSLATE_NOOP("Choice", "Large company")},
        {"Startup", QT_TRANSLATE_NOOP("Choice", "Startup")},
        {"Research", QT_TRANSLATE_NOOP("Choice", "Research")},
        {"DeployedProduct", QT_TRANSLATE_NOOP("Choice", "Deployed product")},
        {"LlmSystem", QT_TRANSLATE_NOOP("Choice", "LLM system")},
        {"ShortProject", QT_TRANSLATE_NOOP("Choice", "Short project")},
        {"DesignedNotRun", QT_TRANSLATE_NOOP("Choice", "Designed, not run")},
        {"Junior", QT_TRANSLATE_NOOP("Choice", "Junior")},
        {"Mid", QT_TRANSLATE_NOOP("Choice", "Mid-level")},
        {"Senior", QT_TRANSLATE_NOOP("Choice", "Senior")},
        {"Lifecycle.Designed", QT_TRANSLATE_NOOP("Choice", "Designed")},
        {"InDevelopment", QT_TRANSLATE_NOOP("Choice", "In development")},
        {"Live", QT_TRANSLATE_NOOP("Choice", "Live")},
        {"Retired", QT_TRANSLATE_NOOP("Choice", "Retired")},
        {"OfflineQuality", QT_TRANSLATE_NOOP("Choice", "Offline quality")},
        {"Calibration", QT_TRANSLATE_NOOP("Choice", "Calibration")},
        {"Latency", QT_TRANSLATE_NOOP("Choice", "Latency")},
        {"Cost", QT_TRANSLATE_NOOP("Choice", "Cost")},
        {"Business", QT_TRANSLATE_NOOP("Choice", "Business")},
        {"Safety", QT_TRANSLATE_NOOP("Choice", "Safety")},
        {"HigherIsBetter", QT_TRANSLATE_NOOP("Choice", "Higher is better")},
        {"LowerIsBetter", QT_TRANSLATE_NOOP("Choice", "Lower is better")},
        {"PercentagePoints", QT_TRANSLATE_NOOP("Choice", "Percentage points")},
        {"Relative", QT_TRANSLATE_NOOP("Choice", "Relative change")},
        {"Public", QT_TRANSLATE_NOOP("Choice", "Public")},
        {"Internal", QT_TRANSLATE_NOOP("Choice", "Internal")},
        {"Confidential", QT_TRANSLATE_NOOP("Choice", "Confidential")},
        {"Below", QT_TRANSLATE_NOOP("Choice", "below")},
        {"AtMost", QT_TRANSLATE_NOOP("Choice", "at most")},
        {"AtLeast", QT_TRANSLATE_NOOP("Choice", "at least")},
        {"Above", QT_TRANSLATE_NOOP("Choice", "above")},
        {"Minutes", QT_TRANSLATE_NOOP("Choice", "minutes")},
        {"Hours", QT_TRANSLATE_NOOP("Choice", "hours")},
        {"Days", QT_TRANSLATE_NOOP("Choice", "days")},
        {"Weeks", QT_TRANSLATE_NOOP("Choice", "weeks")},
        {"Months", QT_TRANSLATE_NOOP("Choice", "months")},
        {"Quarters", QT_TRANSLATE_NOOP("Choice", "quarters")},
        {"Revenue", QT_TRANSLATE_NOOP("Choice", "Revenue")},
        {"Engagement", QT_TRANSLATE_NOOP("Choice", "Engagement")},
        {"Risk", QT_TRANSLATE_NOOP("Choice", "Risk")},
        {"AbTest", QT_TRANSLATE_NOOP("Choice", "A/B test")},
        {"QuasiExperiment", QT_TRANSLATE_NOOP("Choice", "Quasi-experiment")},
        {"Backtest", QT_TRANSLATE_NOOP("Choice", "Backtest")},
        {"Estimate", QT_TRANSLATE_NOOP("Choice", "Estimate")},
        {"NoEvidence", QT_TRANSLATE_NOOP("Choice", "None")},
        {"ChangesOverTime", QT_TRANSLATE_NOOP("Choice", "Changes over time")},
        {"DataBound", QT_TRANSLATE_NOOP("Choice", "Bound to its data")},
        {"RevenueTouching", QT_TRANSLATE_NOOP("Choice", "Touches revenue")},
        {"RiskSensitive", QT_TRANSLATE_NOOP("Choice", "Sensitive to risk")},
        {"Evolving", QT_TRANSLATE_NOOP("Choice", "Keeps evolving")},
        {"Interpretability", QT_TRANSLATE_NOOP("Choice", "Interpretability")},
        {"Floor", QT_TRANSLATE_NOOP("Choice", "Floor to beat")},
        {"SignalStrength", QT_TRANSLATE_NOOP("Choice", "Signal strength")},
        {"LeakageCheck", QT_TRANSLATE_NOOP("Choice", "Leakage check")},
        {"DataSparsity", QT_TRANSLATE_NOOP("Choice", "Sparse data")},
        {"Labels", QT_TRANSLATE_NOOP("Choice", "Labels")},
        {"Regulation", QT_TRANSLATE_NOOP("Choice", "Regulation")},
        {"Imbalance", QT_TRANSLATE_NOOP("Choice", "Class imbalance")},
        {"Privacy", QT_TRANSLATE_NOOP("Choice", "Privacy")},
        {"Infrastructure", QT_TRANSLATE_NOOP("Choice", "Infrastructure")},
        {"Team", QT_TRANSLATE_NOOP("Choice", "Team")},
        {"Features", QT_TRANSLATE_NOOP("Choice", "Features")},
        {"DataQuality", QT_TRANSLATE_NOOP("Choice", "Data quality")},
        {"Evaluation", QT_TRANSLATE_NOOP("Choice", "Evaluation")},
        {"Threshold", QT_TRANSLATE_NOOP("Choice", "Threshold")},
        {"Model", QT_TRANSLATE_NOOP("Choice", "Model")},
        {"Prompt", QT_TRANSLATE_NOOP("Choice", "Prompt")},
        {"Serving", QT_TRANSLATE_NOOP("Choice", "Serving")},
        {"Training", QT_TRANSLATE_NOOP("Choice", "Training")},
        {"Process", QT_TRANSLATE_NOOP("Choice", "Process")},
        {"Rules", QT_TRANSLATE_NOOP("Choice", "Rules")},
        {"Linear", QT_TRANSLATE_NOOP("Choice", "Linear model")},
        {"Trees", QT_TRANSLATE_NOOP("Choice", "Tree ensemble")},
        {"NeuralNetwork", QT_TRANSLATE_NOOP("Choice", "Neural network")},
        {"Ensemble", QT_TRANSLATE_NOOP("Choice", "Ensemble of models")},
        {"FoundationModel", QT_TRANSLATE_NOOP("Choice", "Foundation model")},
        {"Shipped", QT_TRANSLATE_NOOP("Choice", "Shipped")},
        {"RolledBack", QT_TRANSLATE_NOOP("Choice", "Rolled back")},
        {"Refuted", QT_TRANSLATE_NOOP("Choice", "Refuted")},
        {"Parked", QT_TRANSLATE_NOOP("Choice", "Parked")},
        {"Low", QT_TRANSLATE_NOOP("Choice", "Low")},
        {"Medium", QT_TRANSLATE_NOOP("Choice", "Medium")},
        {"High", QT_TRANSLATE_NOOP("Choice", "High")},
        {"Did", QT_TRANSLATE_NOOP("Choice", "I did it")},
        {"Helped", QT_TRANSLATE_NOOP("Choice", "I helped")},
        {"Contribution.Designed", QT_TRANSLATE_NOOP("Choice", "I designed it")},
        {"Shadow", QT_TRANSLATE_NOOP("Choice", "Shadow")},
        {"Canary", QT_TRANSLATE_NOOP("Choice", "Canary")},
        {"Ramp", QT_TRANSLATE_NOOP("Choice", "Ramp")},
        {"Passed", QT_TRANSLATE_NOOP("Choice", "Passed")},
        {"Failed", QT_TRANSLATE_NOOP("Choice", "Failed")},
        {"Stopped", QT_TRANSLATE_NOOP("Choice", "Stopped")},
        {"Expand", QT_TRANSLATE_NOOP("Choice", "Expand")},
        {"Hold", QT_TRANSLATE_NOOP("Choice", "Hold")},
        {"RollBack", QT_TRANSLATE_NOOP("Choice", "Roll back")},
        {"Invalid", QT_TRANSLATE_NOOP("Choice", "Invalid test")},
        {"Run", QT_TRANSLATE_NOOP("Choice", "Run")},
        {"ClaimStatus.Designed", QT_TRANSLATE_NOOP("Choice", "Designed, not run")},
        {"DataDrift", QT_TRANSLATE_NOOP("Choice", "Data drift")},
        {"PredictionDrift", QT_TRANSLATE_NOOP("Choice", "Prediction drift")},
        {"Decay", QT_TRANSLATE_NOOP("Choice", "Decay")},
        {"Data", QT_TRANSLATE_NOOP("Choice", "Data")},
        {"UserBehaviour", QT_TRANSLATE_NOOP("Choice", "User behaviour")},
        {"Told", QT_TRANSLATE_NOOP("Choice", "Told")},
        {"Sent", QT_TRANSLATE_NOOP("Choice", "Sent")},
        {"Share", QT_TRANSLATE_NOOP("Choice", "Share edition")},
        {"Study", QT_TRANSLATE_NOOP("Choice", "Study edition")},
        {"Card", QT_TRANSLATE_NOOP("Choice", "Card")},
        {"Executive", QT_TRANSLATE_NOOP("Choice", "Executive page")},
        {"ThirtySeconds", QT_TRANSLATE_NOOP("Choice", "30 seconds")},
        {"NinetySeconds", QT_TRANSLATE_NOOP("Choice", "90 seconds")},
        {"ThreeMinutes", QT_TRANSLATE_NOOP("Choice", "3 minutes")},
        {"TenMinutes", QT_TRANSLATE_NOOP("Choice", "10 minutes")},
        {"A4", QT_TRANSLATE_NOOP("Choice", "A4")},
        {"Letter", QT_TRANSLATE_NOOP("Choice", "Letter")},
        {"Serif", QT_TRANSLATE_NOOP("Choice", "Serif")},
        {"Sans", QT_TRANSLATE_NOOP("Choice", "Sans serif")},
    };
    return table;
}

} // namespace

QString choiceKey(const QMetaEnum& choices, int value)
{
    QString key = QString::fromLatin1(choices.valueToKey(value));
    if (!key.isEmpty()) key[0] = key[0].toLower();
    return key;
}

int choiceFromKey(const QMetaEnum& choices, QStringView key)
{
    for (int i = 0; i < choices.keyCount(); ++i) {
        const QLatin1StringView name(choices.key(i));
        if (name == QLatin1StringView("Unset") || name.size() != key.size()) continue;
        if (key.first(1) == QString(name.first(1)).toLower() && key.sliced(1) == name.sliced(1))
            return choices.value(i);
    }
    return -1;
}

QString choiceLabel(const QMetaEnum& choices, int value)
{
    const QByteArray name = choices.valueToKey(value);
    const char* label = labels().value(QByteArray(choices.enumName()) + '.' + name);
    if (!label) label = labels().value(name);
    return label ? QCoreApplication::translate("Choice", label) : QString();
}

} // namespace story
