// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fields.h"

#include "portfolio.h"
#include "project.h"

#include <QCoreApplication>

namespace story {

QString Field::title() const { return QCoreApplication::translate("Field", label); }

QString RecordType::title() const { return QCoreApplication::translate("RecordType", label); }

const Field* RecordType::field(QStringView fieldKey) const
{
    for (const Field& f : fields)
        if (fieldKey == QLatin1StringView(f.key.data(), qsizetype(f.key.size()))) return &f;
    return nullptr;
}

namespace {

template <typename T> RecordType describe(const char* name, const char* label, std::vector<Field> fields)
{
    return {.name = name,
            .label = label,
            .fields = std::move(fields),
            .base = [](const void* r) -> const Record* { return static_cast<const T*>(r); },
            .mutableBase = [](void* r) -> Record* { return static_cast<T*>(r); }};
}

} // namespace

// clang-format off: one field a line reads as the table that it is

template <> const RecordType& recordType<Quantity>()
{
    static const RecordType type = describe<Quantity>("Quantity", QT_TRANSLATE_NOOP("RecordType", "amount"), {
        field<&Quantity::value>("value", QT_TRANSLATE_NOOP("Field", "Value")),
        field<&Quantity::unit>("unit", QT_TRANSLATE_NOOP("Field", "Unit")),
        field<&Quantity::note>("note", QT_TRANSLATE_NOOP("Field", "Note")),
    });
    return type;
}

template <> const RecordType& recordType<Duration>()
{
    static const RecordType type = describe<Duration>("Duration", QT_TRANSLATE_NOOP("RecordType", "duration"), {
        field<&Duration::value>("value", QT_TRANSLATE_NOOP("Field", "Value")),
        field<&Duration::unit>("unit", QT_TRANSLATE_NOOP("Field", "Unit of time")),
    });
    return type;
}

template <> const RecordType& recordType<Link>()
{
    static const RecordType type = describe<Link>("Link", QT_TRANSLATE_NOOP("RecordType", "link"), {
        field<&Link::title>("title", QT_TRANSLATE_NOOP("Field", "Title")),
        field<&Link::url>("url", QT_TRANSLATE_NOOP("Field", "Address")),
    });
    return type;
}

template <> const RecordType& recordType<Figure>()
{
    static const RecordType type = describe<Figure>("Figure", QT_TRANSLATE_NOOP("RecordType", "figure"), {
        field<&Figure::step>("step", QT_TRANSLATE_NOOP("Field", "Step")),
        field<&Figure::file>("file", QT_TRANSLATE_NOOP("Field", "File")),
        field<&Figure::caption>("caption", QT_TRANSLATE_NOOP("Field", "Caption")),
        field<&Figure::alternativeText>("alternativeText", QT_TRANSLATE_NOOP("Field", "Alternative text")),
    });
    return type;
}

template <> const RecordType& recordType<Metric>()
{
    static const RecordType type = describe<Metric>("Metric", QT_TRANSLATE_NOOP("RecordType", "metric"), {
        field<&Metric::name>("name", QT_TRANSLATE_NOOP("Field", "Name")),
        field<&Metric::family>("family", QT_TRANSLATE_NOOP("Field", "Family")),
        field<&Metric::unit>("unit", QT_TRANSLATE_NOOP("Field", "Unit")),
        field<&Metric::direction>("direction", QT_TRANSLATE_NOOP("Field", "Direction")),
        field<&Metric::target>("target", QT_TRANSLATE_NOOP("Field", "Target")),
        field<&Metric::guardrail>("guardrail", QT_TRANSLATE_NOOP("Field", "Guardrail")),
        field<&Metric::change>("change", QT_TRANSLATE_NOOP("Field", "Change quoted as")),
        field<&Metric::sensitivity>("sensitivity", QT_TRANSLATE_NOOP("Field", "Sensitivity")),
        field<&Metric::decimals>("decimals", QT_TRANSLATE_NOOP("Field", "Decimals")),
        field<&Metric::definition>("definition", QT_TRANSLATE_NOOP("Field", "Definition")),
    });
    return type;
}

template <> const RecordType& recordType<Measurement>()
{
    static const RecordType type = describe<Measurement>("Measurement", QT_TRANSLATE_NOOP("RecordType", "measurement"), {
        field<&Measurement::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&Measurement::value>("value", QT_TRANSLATE_NOOP("Field", "Value")),
        field<&Measurement::n>("n", QT_TRANSLATE_NOOP("Field", "n")),
        field<&Measurement::low>("low", QT_TRANSLATE_NOOP("Field", "Interval from")),
        field<&Measurement::high>("high", QT_TRANSLATE_NOOP("Field", "Interval to")),
        field<&Measurement::segment>("segment", QT_TRANSLATE_NOOP("Field", "Segment")),
    });
    return type;
}

template <> const RecordType& recordType<Effect>()
{
    static const RecordType type = describe<Effect>("Effect", QT_TRANSLATE_NOOP("RecordType", "effect"), {
        field<&Effect::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&Effect::change>("change", QT_TRANSLATE_NOOP("Field", "Change")),
        field<&Effect::kind>("kind", QT_TRANSLATE_NOOP("Field", "Kind of change")),
    });
    return type;
}

template <> const RecordType& recordType<Bridge>()
{
    static const RecordType type = describe<Bridge>("Bridge", QT_TRANSLATE_NOOP("RecordType", "bridge"), {
        field<&Bridge::technicalMetric>("technicalMetric", QT_TRANSLATE_NOOP("Field", "Technical metric")),
        field<&Bridge::mechanism>("mechanism", QT_TRANSLATE_NOOP("Field", "Mechanism")),
        field<&Bridge::businessMetric>("businessMetric", QT_TRANSLATE_NOOP("Field", "Business metric")),
        field<&Bridge::counterMetric>("counterMetric", QT_TRANSLATE_NOOP("Field", "Counter-metric")),
        field<&Bridge::elasticity>("elasticity", QT_TRANSLATE_NOOP("Field", "Elasticity")),
        field<&Bridge::downstreamEffect>("downstreamEffect", QT_TRANSLATE_NOOP("Field", "Downstream effect")),
        field<&Bridge::grade>("grade", QT_TRANSLATE_NOOP("Field", "Grade of evidence")),
    });
    return type;
}

template <> const RecordType& recordType<Environment>()
{
    static const RecordType type = describe<Environment>("Environment", QT_TRANSLATE_NOOP("RecordType", "environment"), {
        field<&Environment::data>("data", QT_TRANSLATE_NOOP("Field", "Data")),
        field<&Environment::users>("users", QT_TRANSLATE_NOOP("Field", "Users")),
        field<&Environment::rivals>("rivals", QT_TRANSLATE_NOOP("Field", "Rivals")),
        field<&Environment::rules>("rules", QT_TRANSLATE_NOOP("Field", "Rules")),
    });
    return type;
}

template <> const RecordType& recordType<Objective>()
{
    static const RecordType type = describe<Objective>("Objective", QT_TRANSLATE_NOOP("RecordType", "business objective"), {
        field<&Objective::problem>("problem", QT_TRANSLATE_NOOP("Field", "Problem")),
        field<&Objective::whoItHurts>("whoItHurts", QT_TRANSLATE_NOOP("Field", "Who it hurts")),
        field<&Objective::whyNow>("whyNow", QT_TRANSLATE_NOOP("Field", "Why now")),
        field<&Objective::outcome>("outcome", QT_TRANSLATE_NOOP("Field", "Outcome type")),
        field<&Objective::businessMetric>("businessMetric", QT_TRANSLATE_NOOP("Field", "Business metric")),
        field<&Objective::target>("target", QT_TRANSLATE_NOOP("Field", "Target in words")),
        field<&Objective::traits>("traits", QT_TRANSLATE_NOOP("Field", "What kind of system it is")),
        field<&Objective::environment>("environment", QT_TRANSLATE_NOOP("Field", "What moves around the system")),
        field<&Objective::investment>("investment", QT_TRANSLATE_NOOP("Field", "Investment")),
        field<&Objective::expectedReturn>("return", QT_TRANSLATE_NOOP("Field", "Return")),
        field<&Objective::bridge>("bridge", QT_TRANSLATE_NOOP("Field", "From technical metric to business metric")),
    });
    return type;
}

template <> const RecordType& recordType<Baseline>()
{
    static const RecordType type = describe<Baseline>("Baseline", QT_TRANSLATE_NOOP("RecordType", "baseline"), {
        field<&Baseline::existed>("existed", QT_TRANSLATE_NOOP("Field", "What existed")),
        field<&Baseline::purposes>("purposes", QT_TRANSLATE_NOOP("Field", "Its purpose")),
        field<&Baseline::whyChosen>("whyChosen", QT_TRANSLATE_NOOP("Field", "Why it was chosen")),
        field<&Baseline::limits>("limits", QT_TRANSLATE_NOOP("Field", "Its limits")),
        field<&Baseline::learned>("learned", QT_TRANSLATE_NOOP("Field", "What it taught")),
        field<&Baseline::signalStrength>("signalStrength", QT_TRANSLATE_NOOP("Field", "Signal strength")),
        field<&Baseline::leakageCheck>("leakageCheck", QT_TRANSLATE_NOOP("Field", "Leakage check")),
        field<&Baseline::measuredOn>("measuredOn", QT_TRANSLATE_NOOP("Field", "Measured on")),
        field<&Baseline::measurements>("measurements", QT_TRANSLATE_NOOP("Field", "Measured values")),
    });
    return type;
}

template <> const RecordType& recordType<Constraint>()
{
    static const RecordType type = describe<Constraint>("Constraint", QT_TRANSLATE_NOOP("RecordType", "constraint"), {
        field<&Constraint::title>("title", QT_TRANSLATE_NOOP("Field", "Title")),
        field<&Constraint::kind>("kind", QT_TRANSLATE_NOOP("Field", "Kind")),
        field<&Constraint::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&Constraint::comparison>("comparison", QT_TRANSLATE_NOOP("Field", "Comparison")),
        field<&Constraint::value>("value", QT_TRANSLATE_NOOP("Field", "Limit")),
        field<&Constraint::unit>("unit", QT_TRANSLATE_NOOP("Field", "Unit")),
        field<&Constraint::reason>("reason", QT_TRANSLATE_NOOP("Field", "Reason")),
        field<&Constraint::governance>("governance", QT_TRANSLATE_NOOP("Field", "Governance tag")),
    });
    return type;
}

template <> const RecordType& recordType<SystemMap>()
{
    static const RecordType type = describe<SystemMap>("SystemMap", QT_TRANSLATE_NOOP("RecordType", "system map"), {
        field<&SystemMap::ingestion>("ingestion", QT_TRANSLATE_NOOP("Field", "Ingestion")),
        field<&SystemMap::features>("features", QT_TRANSLATE_NOOP("Field", "Features")),
        field<&SystemMap::serving>("serving", QT_TRANSLATE_NOOP("Field", "Serving")),
        field<&SystemMap::logging>("logging", QT_TRANSLATE_NOOP("Field", "Logging")),
        field<&SystemMap::feedback>("feedback", QT_TRANSLATE_NOOP("Field", "Feedback")),
        field<&SystemMap::alerting>("alerting", QT_TRANSLATE_NOOP("Field", "Alerting")),
    });
    return type;
}

template <> const RecordType& recordType<Priority>()
{
    static const RecordType type = describe<Priority>("Priority", QT_TRANSLATE_NOOP("RecordType", "priority"), {
        field<&Priority::impact>("impact", QT_TRANSLATE_NOOP("Field", "Impact")),
        field<&Priority::effort>("effort", QT_TRANSLATE_NOOP("Field", "Effort")),
        field<&Priority::whyNow>("whyNow", QT_TRANSLATE_NOOP("Field", "Why now")),
    });
    return type;
}

template <> const RecordType& recordType<TradeOff>()
{
    static const RecordType type = describe<TradeOff>("TradeOff", QT_TRANSLATE_NOOP("RecordType", "trade-off"), {
        field<&TradeOff::gained>("gained", QT_TRANSLATE_NOOP("Field", "Gained on")),
        field<&TradeOff::paid>("paid", QT_TRANSLATE_NOOP("Field", "Paid on")),
        field<&TradeOff::why>("why", QT_TRANSLATE_NOOP("Field", "Why it was accepted")),
    });
    return type;
}

template <> const RecordType& recordType<ComplexityReceipt>()
{
    static const RecordType type = describe<ComplexityReceipt>("ComplexityReceipt", QT_TRANSLATE_NOOP("RecordType", "complexity receipt"), {
        field<&ComplexityReceipt::need>("need", QT_TRANSLATE_NOOP("Field", "Why it was needed")),
        field<&ComplexityReceipt::bindingConstraint>("bindingConstraint", QT_TRANSLATE_NOOP("Field", "Binding constraint")),
        field<&ComplexityReceipt::marginalGain>("marginalGain", QT_TRANSLATE_NOOP("Field", "Marginal gain")),
        field<&ComplexityReceipt::addedCost>("addedCost", QT_TRANSLATE_NOOP("Field", "Added cost")),
        field<&ComplexityReceipt::tags>("tags", QT_TRANSLATE_NOOP("Field", "Kinds of complexity")),
    });
    return type;
}

template <> const RecordType& recordType<SideEffect>()
{
    static const RecordType type = describe<SideEffect>("SideEffect", QT_TRANSLATE_NOOP("RecordType", "side effect"), {
        field<&SideEffect::effect>("effect", QT_TRANSLATE_NOOP("Field", "Side effect")),
        field<&SideEffect::mitigation>("mitigation", QT_TRANSLATE_NOOP("Field", "Mitigation")),
    });
    return type;
}

template <> const RecordType& recordType<Snippet>()
{
    static const RecordType type = describe<Snippet>("Snippet", QT_TRANSLATE_NOOP("RecordType", "snippet"), {
        field<&Snippet::name>("name", QT_TRANSLATE_NOOP("Field", "File name")),
        field<&Snippet::language>("language", QT_TRANSLATE_NOOP("Field", "Language")),
        field<&Snippet::caption>("caption", QT_TRANSLATE_NOOP("Field", "Caption")),
        field<&Snippet::code>("code", QT_TRANSLATE_NOOP("Field", "Code")),
    });
    return type;
}

template <> const RecordType& recordType<Cycle>()
{
    static const RecordType type = describe<Cycle>("Cycle", QT_TRANSLATE_NOOP("RecordType", "cycle"), {
        field<&Cycle::title>("title", QT_TRANSLATE_NOOP("Field", "Title")),
        field<&Cycle::startDate>("startDate", QT_TRANSLATE_NOOP("Field", "Start")),
        field<&Cycle::endDate>("endDate", QT_TRANSLATE_NOOP("Field", "End")),
        field<&Cycle::levers>("levers", QT_TRANSLATE_NOOP("Field", "Levers")),
        field<&Cycle::modelFamily>("modelFamily", QT_TRANSLATE_NOOP("Field", "Model family")),
        field<&Cycle::observation>("observation", QT_TRANSLATE_NOOP("Field", "Observation")),
        field<&Cycle::hypothesis>("hypothesis", QT_TRANSLATE_NOOP("Field", "Hypothesis")),
        field<&Cycle::because>("because", QT_TRANSLATE_NOOP("Field", "Because")),
        field<&Cycle::experiment>("experiment", QT_TRANSLATE_NOOP("Field", "Experiment")),
        field<&Cycle::experimentOn>("experimentOn", QT_TRANSLATE_NOOP("Field", "Experiment on")),
        field<&Cycle::successMeasure>("successMeasure", QT_TRANSLATE_NOOP("Field", "Success measure, fixed beforehand")),
        field<&Cycle::measureFixedOn>("measureFixedOn", QT_TRANSLATE_NOOP("Field", "Measure fixed on")),
        field<&Cycle::expectedEffect>("expectedEffect", QT_TRANSLATE_NOOP("Field", "Expected effect")),
        field<&Cycle::measuredEffect>("measuredEffect", QT_TRANSLATE_NOOP("Field", "Measured effect")),
        field<&Cycle::result>("result", QT_TRANSLATE_NOOP("Field", "Result")),
        field<&Cycle::resultOn>("resultOn", QT_TRANSLATE_NOOP("Field", "Result on")),
        field<&Cycle::evidence>("evidence", QT_TRANSLATE_NOOP("Field", "Grade of evidence")),
        field<&Cycle::failed>("failed", QT_TRANSLATE_NOOP("Field", "What failed")),
        field<&Cycle::learning>("learning", QT_TRANSLATE_NOOP("Field", "Learning")),
        field<&Cycle::uncertaintyRemoved>("uncertaintyRemoved", QT_TRANSLATE_NOOP("Field", "Uncertainty removed")),
        field<&Cycle::tradeOff>("tradeOff", QT_TRANSLATE_NOOP("Field", "Trade-off accepted")),
        field<&Cycle::receipt>("receipt", QT_TRANSLATE_NOOP("Field", "Complexity receipt")),
        field<&Cycle::decision>("decision", QT_TRANSLATE_NOOP("Field", "Decision")),
        field<&Cycle::decisionReason>("decisionReason", QT_TRANSLATE_NOOP("Field", "Why this decision")),
        field<&Cycle::successor>("successor", QT_TRANSLATE_NOOP("Field", "What followed it")),
        field<&Cycle::priority>("priority", QT_TRANSLATE_NOOP("Field", "Priority")),
        field<&Cycle::segment>("segment", QT_TRANSLATE_NOOP("Field", "Segment")),
        field<&Cycle::sideEffects>("sideEffects", QT_TRANSLATE_NOOP("Field", "Side effects")),
        field<&Cycle::surroundings>("surroundings", QT_TRANSLATE_NOOP("Field", "What changed around it")),
        field<&Cycle::contribution>("contribution", QT_TRANSLATE_NOOP("Field", "My part")),
        field<&Cycle::whatIDid>("whatIDid", QT_TRANSLATE_NOOP("Field", "What I did")),
        field<&Cycle::repeatability>("repeatability", QT_TRANSLATE_NOOP("Field", "Repeatability")),
        field<&Cycle::measurements>("measurements", QT_TRANSLATE_NOOP("Field", "Measurements")),
        field<&Cycle::snippets>("snippets", QT_TRANSLATE_NOOP("Field", "Code and configuration")),
        field<&Cycle::evidenceLinks>("evidenceLinks", QT_TRANSLATE_NOOP("Field", "Evidence links")),
        field<&Cycle::figures>("figures", QT_TRANSLATE_NOOP("Field", "Figures")),
        field<&Cycle::starred>("starred", QT_TRANSLATE_NOOP("Field", "Tell this one")),
        field<&Cycle::tellRank>("tellRank", QT_TRANSLATE_NOOP("Field", "Order of telling")),
    });
    return type;
}

template <> const RecordType& recordType<Observation>()
{
    static const RecordType type = describe<Observation>("Observation", QT_TRANSLATE_NOOP("RecordType", "observation"), {
        field<&Observation::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&Observation::date>("date", QT_TRANSLATE_NOOP("Field", "Date")),
        field<&Observation::control>("control", QT_TRANSLATE_NOOP("Field", "Control")),
        field<&Observation::treatment>("treatment", QT_TRANSLATE_NOOP("Field", "Treatment")),
        field<&Observation::controlN>("controlN", QT_TRANSLATE_NOOP("Field", "n of control")),
        field<&Observation::treatmentN>("treatmentN", QT_TRANSLATE_NOOP("Field", "n of treatment")),
        field<&Observation::differenceLow>("differenceLow", QT_TRANSLATE_NOOP("Field", "Difference from")),
        field<&Observation::differenceHigh>("differenceHigh", QT_TRANSLATE_NOOP("Field", "Difference to")),
    });
    return type;
}

template <> const RecordType& recordType<Stage>()
{
    static const RecordType type = describe<Stage>("Stage", QT_TRANSLATE_NOOP("RecordType", "stage"), {
        field<&Stage::title>("title", QT_TRANSLATE_NOOP("Field", "Title")),
        field<&Stage::kind>("kind", QT_TRANSLATE_NOOP("Field", "Kind")),
        field<&Stage::share>("share", QT_TRANSLATE_NOOP("Field", "Share of traffic, %")),
        field<&Stage::usersExposed>("usersExposed", QT_TRANSLATE_NOOP("Field", "Users exposed")),
        field<&Stage::startDate>("startDate", QT_TRANSLATE_NOOP("Field", "Start")),
        field<&Stage::endDate>("endDate", QT_TRANSLATE_NOOP("Field", "End")),
        field<&Stage::watched>("watched", QT_TRANSLATE_NOOP("Field", "Watched metrics")),
        field<&Stage::gate>("gate", QT_TRANSLATE_NOOP("Field", "Gate")),
        field<&Stage::outcome>("outcome", QT_TRANSLATE_NOOP("Field", "Outcome of the gate")),
        field<&Stage::outcomeNote>("outcomeNote", QT_TRANSLATE_NOOP("Field", "What happened")),
        field<&Stage::observations>("observations", QT_TRANSLATE_NOOP("Field", "Observations")),
    });
    return type;
}

template <> const RecordType& recordType<Reading>()
{
    static const RecordType type = describe<Reading>("Reading", QT_TRANSLATE_NOOP("RecordType", "reading"), {
        field<&Reading::date>("date", QT_TRANSLATE_NOOP("Field", "Date")),
        field<&Reading::value>("value", QT_TRANSLATE_NOOP("Field", "Value")),
        field<&Reading::stage>("stage", QT_TRANSLATE_NOOP("Field", "Stage")),
    });
    return type;
}

template <> const RecordType& recordType<Guardrail>()
{
    static const RecordType type = describe<Guardrail>("Guardrail", QT_TRANSLATE_NOOP("RecordType", "guardrail"), {
        field<&Guardrail::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&Guardrail::comparison>("comparison", QT_TRANSLATE_NOOP("Field", "Comparison")),
        field<&Guardrail::limit>("limit", QT_TRANSLATE_NOOP("Field", "Limit")),
        field<&Guardrail::readings>("readings", QT_TRANSLATE_NOOP("Field", "Readings")),
    });
    return type;
}

template <> const RecordType& recordType<RollbackPlan>()
{
    static const RecordType type = describe<RollbackPlan>("RollbackPlan", QT_TRANSLATE_NOOP("RecordType", "rollback plan"), {
        field<&RollbackPlan::trigger>("trigger", QT_TRANSLATE_NOOP("Field", "Rollback trigger")),
        field<&RollbackPlan::mechanism>("mechanism", QT_TRANSLATE_NOOP("Field", "Rollback mechanism")),
        field<&RollbackPlan::timeToRollBack>("timeToRollBack", QT_TRANSLATE_NOOP("Field", "Time to roll back")),
    });
    return type;
}

template <> const RecordType& recordType<Rollout>()
{
    static const RecordType type = describe<Rollout>("Rollout", QT_TRANSLATE_NOOP("RecordType", "rollout"), {
        field<&Rollout::status>("status", QT_TRANSLATE_NOOP("Field", "Run or designed")),
        field<&Rollout::summary>("summary", QT_TRANSLATE_NOOP("Field", "How it reached its users")),
        field<&Rollout::stages>("stages", QT_TRANSLATE_NOOP("Field", "Stages")),
        field<&Rollout::guardrails>("guardrails", QT_TRANSLATE_NOOP("Field", "Guardrails")),
        field<&Rollout::decisionRule>("decisionRule", QT_TRANSLATE_NOOP("Field", "Decision rule, written beforehand")),
        field<&Rollout::ruleWrittenOn>("ruleWrittenOn", QT_TRANSLATE_NOOP("Field", "Rule written on")),
        field<&Rollout::verdict>("verdict", QT_TRANSLATE_NOOP("Field", "Verdict")),
        field<&Rollout::rollback>("rollback", QT_TRANSLATE_NOOP("Field", "Rollback")),
    });
    return type;
}

template <> const RecordType& recordType<Monitor>()
{
    static const RecordType type = describe<Monitor>("Monitor", QT_TRANSLATE_NOOP("RecordType", "monitor"), {
        field<&Monitor::signal>("signal", QT_TRANSLATE_NOOP("Field", "Signal")),
        field<&Monitor::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&Monitor::kind>("kind", QT_TRANSLATE_NOOP("Field", "Kind")),
        field<&Monitor::comparison>("comparison", QT_TRANSLATE_NOOP("Field", "Comparison")),
        field<&Monitor::threshold>("threshold", QT_TRANSLATE_NOOP("Field", "Threshold")),
        field<&Monitor::unit>("unit", QT_TRANSLATE_NOOP("Field", "Unit")),
        field<&Monitor::window>("window", QT_TRANSLATE_NOOP("Field", "Window")),
        field<&Monitor::consecutive>("consecutive", QT_TRANSLATE_NOOP("Field", "Consecutive periods")),
        field<&Monitor::action>("action", QT_TRANSLATE_NOOP("Field", "Action")),
        field<&Monitor::owner>("owner", QT_TRANSLATE_NOOP("Field", "Owner")),
        field<&Monitor::governance>("governance", QT_TRANSLATE_NOOP("Field", "Governance tag")),
    });
    return type;
}

template <> const RecordType& recordType<RecordedSeries>()
{
    static const RecordType type = describe<RecordedSeries>("RecordedSeries", QT_TRANSLATE_NOOP("RecordType", "recorded series"), {
        field<&RecordedSeries::name>("name", QT_TRANSLATE_NOOP("Field", "Name")),
        field<&RecordedSeries::unit>("unit", QT_TRANSLATE_NOOP("Field", "Unit")),
        field<&RecordedSeries::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&RecordedSeries::monitor>("monitor", QT_TRANSLATE_NOOP("Field", "Monitor")),
        field<&RecordedSeries::points>("points", QT_TRANSLATE_NOOP("Field", "Points")),
    });
    return type;
}

template <> const RecordType& recordType<CountWindow>()
{
    static const RecordType type = describe<CountWindow>("CountWindow", QT_TRANSLATE_NOOP("RecordType", "window of counts"), {
        field<&CountWindow::startDate>("startDate", QT_TRANSLATE_NOOP("Field", "Start")),
        field<&CountWindow::endDate>("endDate", QT_TRANSLATE_NOOP("Field", "End")),
        field<&CountWindow::counts>("counts", QT_TRANSLATE_NOOP("Field", "Counts")),
    });
    return type;
}

template <> const RecordType& recordType<Distribution>()
{
    static const RecordType type = describe<Distribution>("Distribution", QT_TRANSLATE_NOOP("RecordType", "distribution"), {
        field<&Distribution::signal>("signal", QT_TRANSLATE_NOOP("Field", "Signal")),
        field<&Distribution::monitor>("monitor", QT_TRANSLATE_NOOP("Field", "Monitor")),
        field<&Distribution::bins>("bins", QT_TRANSLATE_NOOP("Field", "Bins")),
        field<&Distribution::reference>("reference", QT_TRANSLATE_NOOP("Field", "Reference counts")),
        field<&Distribution::windows>("windows", QT_TRANSLATE_NOOP("Field", "Windows")),
    });
    return type;
}

template <> const RecordType& recordType<FailureMode>()
{
    static const RecordType type = describe<FailureMode>("FailureMode", QT_TRANSLATE_NOOP("RecordType", "failure mode"), {
        field<&FailureMode::mode>("mode", QT_TRANSLATE_NOOP("Field", "Failure mode")),
        field<&FailureMode::signal>("signal", QT_TRANSLATE_NOOP("Field", "Signal")),
        field<&FailureMode::response>("response", QT_TRANSLATE_NOOP("Field", "Response")),
    });
    return type;
}

template <> const RecordType& recordType<DriftEvent>()
{
    static const RecordType type = describe<DriftEvent>("DriftEvent", QT_TRANSLATE_NOOP("RecordType", "drift event"), {
        field<&DriftEvent::title>("title", QT_TRANSLATE_NOOP("Field", "Title")),
        field<&DriftEvent::startedOn>("startedOn", QT_TRANSLATE_NOOP("Field", "Started on")),
        field<&DriftEvent::seenOn>("seenOn", QT_TRANSLATE_NOOP("Field", "Seen on")),
        field<&DriftEvent::seenBy>("seenBy", QT_TRANSLATE_NOOP("Field", "Seen by")),
        field<&DriftEvent::timeToDetect>("timeToDetect", QT_TRANSLATE_NOOP("Field", "Time to detect")),
        field<&DriftEvent::monitor>("monitor", QT_TRANSLATE_NOOP("Field", "Monitor")),
        field<&DriftEvent::response>("response", QT_TRANSLATE_NOOP("Field", "Response")),
        field<&DriftEvent::resolvedOn>("resolvedOn", QT_TRANSLATE_NOOP("Field", "Resolved on")),
    });
    return type;
}

template <> const RecordType& recordType<ExpectedDecay>()
{
    static const RecordType type = describe<ExpectedDecay>("ExpectedDecay", QT_TRANSLATE_NOOP("RecordType", "expected decay"), {
        field<&ExpectedDecay::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&ExpectedDecay::perMonth>("perMonth", QT_TRANSLATE_NOOP("Field", "Change a month")),
        field<&ExpectedDecay::note>("note", QT_TRANSLATE_NOOP("Field", "Note")),
    });
    return type;
}

template <> const RecordType& recordType<Retraining>()
{
    static const RecordType type = describe<Retraining>("Retraining", QT_TRANSLATE_NOOP("RecordType", "retraining"), {
        field<&Retraining::trigger>("trigger", QT_TRANSLATE_NOOP("Field", "Retraining trigger")),
        field<&Retraining::cadence>("cadence", QT_TRANSLATE_NOOP("Field", "Retraining cadence")),
        field<&Retraining::fallback>("fallback", QT_TRANSLATE_NOOP("Field", "Fallback version")),
    });
    return type;
}

template <> const RecordType& recordType<Monitoring>()
{
    static const RecordType type = describe<Monitoring>("Monitoring", QT_TRANSLATE_NOOP("RecordType", "monitoring"), {
        field<&Monitoring::status>("status", QT_TRANSLATE_NOOP("Field", "Run or designed")),
        field<&Monitoring::lifecycle>("lifecycle", QT_TRANSLATE_NOOP("Field", "Life of the system")),
        field<&Monitoring::lastChecked>("lastChecked", QT_TRANSLATE_NOOP("Field", "Last checked")),
        field<&Monitoring::summary>("summary", QT_TRANSLATE_NOOP("Field", "What is watched, and why")),
        field<&Monitoring::driftDetection>("driftDetection", QT_TRANSLATE_NOOP("Field", "How drift is detected")),
        field<&Monitoring::monitors>("monitors", QT_TRANSLATE_NOOP("Field", "Monitors")),
        field<&Monitoring::series>("series", QT_TRANSLATE_NOOP("Field", "Recorded series")),
        field<&Monitoring::distributions>("distributions", QT_TRANSLATE_NOOP("Field", "Binned counts")),
        field<&Monitoring::changeDrivers>("changeDrivers", QT_TRANSLATE_NOOP("Field", "What makes it change")),
        field<&Monitoring::expectedDecay>("expectedDecay", QT_TRANSLATE_NOOP("Field", "Expected decay")),
        field<&Monitoring::edgeCases>("edgeCases", QT_TRANSLATE_NOOP("Field", "Edge cases")),
        field<&Monitoring::failureModes>("failureModes", QT_TRANSLATE_NOOP("Field", "Failure modes")),
        field<&Monitoring::driftEvents>("driftEvents", QT_TRANSLATE_NOOP("Field", "Drift events")),
        field<&Monitoring::retraining>("retraining", QT_TRANSLATE_NOOP("Field", "Retraining")),
        field<&Monitoring::featureValidation>("featureValidation", QT_TRANSLATE_NOOP("Field", "Feature validation")),
        field<&Monitoring::versionTracking>("versionTracking", QT_TRANSLATE_NOOP("Field", "Version tracking")),
        field<&Monitoring::sixMonthsLater>("sixMonthsLater", QT_TRANSLATE_NOOP("Field", "What happens six months later")),
    });
    return type;
}

template <> const RecordType& recordType<NextExperiment>()
{
    static const RecordType type = describe<NextExperiment>("NextExperiment", QT_TRANSLATE_NOOP("RecordType", "next experiment"), {
        field<&NextExperiment::title>("title", QT_TRANSLATE_NOOP("Field", "Title")),
        field<&NextExperiment::hypothesis>("hypothesis", QT_TRANSLATE_NOOP("Field", "Hypothesis")),
        field<&NextExperiment::impact>("impact", QT_TRANSLATE_NOOP("Field", "Impact")),
        field<&NextExperiment::confidence>("confidence", QT_TRANSLATE_NOOP("Field", "Confidence")),
        field<&NextExperiment::effort>("effort", QT_TRANSLATE_NOOP("Field", "Effort")),
        field<&NextExperiment::quarter>("quarter", QT_TRANSLATE_NOOP("Field", "Quarter")),
        field<&NextExperiment::expectedEffect>("expectedEffect", QT_TRANSLATE_NOOP("Field", "Expected effect")),
    });
    return type;
}

template <> const RecordType& recordType<NextIteration>()
{
    static const RecordType type = describe<NextIteration>("NextIteration", QT_TRANSLATE_NOOP("RecordType", "next iteration"), {
        field<&NextIteration::summary>("summary", QT_TRANSLATE_NOOP("Field", "Where it goes next")),
        field<&NextIteration::experiments>("experiments", QT_TRANSLATE_NOOP("Field", "Ranked experiments")),
        field<&NextIteration::changeYourMind>("changeYourMind", QT_TRANSLATE_NOOP("Field", "What would change your mind")),
        field<&NextIteration::leadership>("leadership", QT_TRANSLATE_NOOP("Field", "How effort was allocated")),
    });
    return type;
}

template <> const RecordType& recordType<LlmSystem>()
{
    static const RecordType type = describe<LlmSystem>("LlmSystem", QT_TRANSLATE_NOOP("RecordType", "LLM system"), {
        field<&LlmSystem::promptIterations>("promptIterations", QT_TRANSLATE_NOOP("Field", "Prompt iterations")),
        field<&LlmSystem::evaluationDrift>("evaluationDrift", QT_TRANSLATE_NOOP("Field", "Evaluation drift")),
        field<&LlmSystem::safetyMonitoring>("safetyMonitoring", QT_TRANSLATE_NOOP("Field", "Safety monitoring")),
        field<&LlmSystem::latencyCost>("latencyCost", QT_TRANSLATE_NOOP("Field", "Latency and cost")),
        field<&LlmSystem::humanFeedback>("humanFeedback", QT_TRANSLATE_NOOP("Field", "Human feedback")),
    });
    return type;
}

template <> const RecordType& recordType<StepNotes>()
{
    static const RecordType type = describe<StepNotes>("StepNotes", QT_TRANSLATE_NOOP("RecordType", "private notes"), {
        field<&StepNotes::objective>("objective", QT_TRANSLATE_NOOP("Field", "Private notes")),
        field<&StepNotes::baseline>("baseline", QT_TRANSLATE_NOOP("Field", "Private notes")),
        field<&StepNotes::constraints>("constraints", QT_TRANSLATE_NOOP("Field", "Private notes")),
        field<&StepNotes::cycles>("cycles", QT_TRANSLATE_NOOP("Field", "Private notes")),
        field<&StepNotes::rollout>("rollout", QT_TRANSLATE_NOOP("Field", "Private notes")),
        field<&StepNotes::monitoring>("monitoring", QT_TRANSLATE_NOOP("Field", "Private notes")),
        field<&StepNotes::nextIteration>("nextIteration", QT_TRANSLATE_NOOP("Field", "Private notes")),
    });
    return type;
}

template <> const RecordType& recordType<Silence>()
{
    static const RecordType type = describe<Silence>("Silence", QT_TRANSLATE_NOOP("RecordType", "silenced finding"), {
        field<&Silence::rule>("rule", QT_TRANSLATE_NOOP("Field", "Rule")),
        field<&Silence::path>("path", QT_TRANSLATE_NOOP("Field", "Field")),
        field<&Silence::quote>("quote", QT_TRANSLATE_NOOP("Field", "Words")),
        field<&Silence::reason>("reason", QT_TRANSLATE_NOOP("Field", "Reason")),
    });
    return type;
}

template <> const RecordType& recordType<Alias>()
{
    static const RecordType type = describe<Alias>("Alias", QT_TRANSLATE_NOOP("RecordType", "alias"), {
        field<&Alias::name>("name", QT_TRANSLATE_NOOP("Field", "Name")),
        field<&Alias::alias>("alias", QT_TRANSLATE_NOOP("Field", "Alias")),
    });
    return type;
}

template <> const RecordType& recordType<Telling>()
{
    static const RecordType type = describe<Telling>("Telling", QT_TRANSLATE_NOOP("RecordType", "telling"), {
        field<&Telling::kind>("kind", QT_TRANSLATE_NOOP("Field", "Kind")),
        field<&Telling::date>("date", QT_TRANSLATE_NOOP("Field", "Date")),
        field<&Telling::audience>("audience", QT_TRANSLATE_NOOP("Field", "Audience")),
        field<&Telling::edition>("edition", QT_TRANSLATE_NOOP("Field", "Edition")),
        field<&Telling::length>("length", QT_TRANSLATE_NOOP("Field", "Length")),
        field<&Telling::note>("note", QT_TRANSLATE_NOOP("Field", "Note")),
    });
    return type;
}

template <> const RecordType& recordType<Project>()
{
    static const RecordType type = describe<Project>("Project", QT_TRANSLATE_NOOP("RecordType", "project"), {
        field<&Project::id>("id", QT_TRANSLATE_NOOP("Field", "Id")),
        field<&Project::title>("title", QT_TRANSLATE_NOOP("Field", "Title")),
        field<&Project::summary>("summary", QT_TRANSLATE_NOOP("Field", "Summary in one sentence")),
        field<&Project::domain>("domain", QT_TRANSLATE_NOOP("Field", "Domain")),
        field<&Project::role>("role", QT_TRANSLATE_NOOP("Field", "Role")),
        field<&Project::team>("team", QT_TRANSLATE_NOOP("Field", "Team")),
        field<&Project::owned>("owned", QT_TRANSLATE_NOOP("Field", "What I owned")),
        field<&Project::ownedAfterLaunch>("ownedAfterLaunch", QT_TRANSLATE_NOOP("Field", "What I owned after launch")),
        field<&Project::stakeholders>("stakeholders", QT_TRANSLATE_NOOP("Field", "Stakeholders")),
        field<&Project::startDate>("startDate", QT_TRANSLATE_NOOP("Field", "Start")),
        field<&Project::endDate>("endDate", QT_TRANSLATE_NOOP("Field", "End")),
        field<&Project::language>("language", QT_TRANSLATE_NOOP("Field", "Story language")),
        field<&Project::provenance>("provenance", QT_TRANSLATE_NOOP("Field", "Provenance")),
        field<&Project::provenanceNote>("provenanceNote", QT_TRANSLATE_NOOP("Field", "Where the story comes from")),
        field<&Project::setting>("setting", QT_TRANSLATE_NOOP("Field", "Setting")),
        field<&Project::type>("type", QT_TRANSLATE_NOOP("Field", "Project type")),
        field<&Project::level>("level", QT_TRANSLATE_NOOP("Field", "Target level")),
        field<&Project::tags>("tags", QT_TRANSLATE_NOOP("Field", "Tags")),
        field<&Project::rank>("rank", QT_TRANSLATE_NOOP("Field", "Rank")),
        field<&Project::archived>("archived", QT_TRANSLATE_NOOP("Field", "Archived")),
        field<&Project::metrics>("metrics", QT_TRANSLATE_NOOP("Field", "Metrics")),
        field<&Project::objective>("objective", QT_TRANSLATE_NOOP("Field", "Business objective")),
        field<&Project::baseline>("baseline", QT_TRANSLATE_NOOP("Field", "Baseline")),
        field<&Project::constraints>("constraints", QT_TRANSLATE_NOOP("Field", "Constraints")),
        field<&Project::system>("system", QT_TRANSLATE_NOOP("Field", "System map")),
        field<&Project::cycles>("cycles", QT_TRANSLATE_NOOP("Field", "Iteration cycles")),
        field<&Project::rollout>("rollout", QT_TRANSLATE_NOOP("Field", "Rollout")),
        field<&Project::monitoring>("monitoring", QT_TRANSLATE_NOOP("Field", "Monitoring and drift")),
        field<&Project::nextIteration>("nextIteration", QT_TRANSLATE_NOOP("Field", "Next iteration")),
        field<&Project::llm>("llm", QT_TRANSLATE_NOOP("Field", "LLM system")),
        field<&Project::notes>("notes", QT_TRANSLATE_NOOP("Field", "Private notes")),
        field<&Project::figures>("figures", QT_TRANSLATE_NOOP("Field", "Figures")),
        field<&Project::silenced>("silenced", QT_TRANSLATE_NOOP("Field", "Silenced findings")),
        field<&Project::aliases>("aliases", QT_TRANSLATE_NOOP("Field", "Aliases")),
        field<&Project::tellings>("tellings", QT_TRANSLATE_NOOP("Field", "Told and sent")),
    });
    return type;
}

template <> const RecordType& recordType<Owner>()
{
    static const RecordType type = describe<Owner>("Owner", QT_TRANSLATE_NOOP("RecordType", "owner"), {
        field<&Owner::name>("name", QT_TRANSLATE_NOOP("Field", "Name")),
        field<&Owner::headline>("headline", QT_TRANSLATE_NOOP("Field", "Headline")),
        field<&Owner::mail>("mail", QT_TRANSLATE_NOOP("Field", "Mail")),
        field<&Owner::links>("links", QT_TRANSLATE_NOOP("Field", "Links")),
    });
    return type;
}

template <> const RecordType& recordType<PortfolioSettings>()
{
    static const RecordType type = describe<PortfolioSettings>("PortfolioSettings", QT_TRANSLATE_NOOP("RecordType", "settings"), {
        field<&PortfolioSettings::wordsPerMinute>("wordsPerMinute", QT_TRANSLATE_NOOP("Field", "Words a minute")),
        field<&PortfolioSettings::rewriteGoal>("rewriteGoal", QT_TRANSLATE_NOOP("Field", "Projects to prepare")),
    });
    return type;
}

template <> const RecordType& recordType<ExportPreset>()
{
    static const RecordType type = describe<ExportPreset>("ExportPreset", QT_TRANSLATE_NOOP("RecordType", "export preset"), {
        field<&ExportPreset::name>("name", QT_TRANSLATE_NOOP("Field", "Name")),
        field<&ExportPreset::edition>("edition", QT_TRANSLATE_NOOP("Field", "Edition")),
        field<&ExportPreset::length>("length", QT_TRANSLATE_NOOP("Field", "Length")),
        field<&ExportPreset::paper>("paper", QT_TRANSLATE_NOOP("Field", "Paper")),
        field<&ExportPreset::confidential>("confidential", QT_TRANSLATE_NOOP("Field", "Confidential")),
    });
    return type;
}

template <> const RecordType& recordType<SavedView>()
{
    static const RecordType type = describe<SavedView>("SavedView", QT_TRANSLATE_NOOP("RecordType", "saved view"), {
        field<&SavedView::name>("name", QT_TRANSLATE_NOOP("Field", "Name")),
        field<&SavedView::filter>("filter", QT_TRANSLATE_NOOP("Field", "Filter")),
        field<&SavedView::columns>("columns", QT_TRANSLATE_NOOP("Field", "Columns")),
        field<&SavedView::sortedBy>("sortedBy", QT_TRANSLATE_NOOP("Field", "Sorted by")),
    });
    return type;
}

template <> const RecordType& recordType<Portfolio>()
{
    static const RecordType type = describe<Portfolio>("Portfolio", QT_TRANSLATE_NOOP("RecordType", "portfolio"), {
        field<&Portfolio::id>("id", QT_TRANSLATE_NOOP("Field", "Id")),
        field<&Portfolio::owner>("owner", QT_TRANSLATE_NOOP("Field", "Owner")),
        field<&Portfolio::settings>("settings", QT_TRANSLATE_NOOP("Field", "Settings")),
        field<&Portfolio::exportPresets>("exportPresets", QT_TRANSLATE_NOOP("Field", "Export presets")),
        field<&Portfolio::savedViews>("savedViews", QT_TRANSLATE_NOOP("Field", "Saved views")),
    });
    return type;
}

// clang-format on

} // namespace story
