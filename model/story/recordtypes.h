// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields.h"

#include <QCoreApplication>

/// For the files that describe the records, and for nobody else: all descriptions, so that each can name the others.
namespace story {

struct Alias;
struct Baseline;
struct Bridge;
struct ComplexityReceipt;
struct Constraint;
struct CountWindow;
struct Cycle;
struct Distribution;
struct DriftEvent;
struct Duration;
struct Effect;
struct Environment;
struct ExpectedDecay;
struct ExportPreset;
struct FailureMode;
struct Figure;
struct Guardrail;
struct Link;
struct LlmSystem;
struct Measurement;
struct Metric;
struct Monitor;
struct Monitoring;
struct NextExperiment;
struct NextIteration;
struct Objective;
struct Observation;
struct Owner;
struct Portfolio;
struct PortfolioSettings;
struct Priority;
struct Project;
struct Quantity;
struct Reading;
struct RecordedSeries;
struct Retraining;
struct RollbackPlan;
struct Rollout;
struct SavedView;
struct SideEffect;
struct Silence;
struct Snippet;
struct Stage;
struct StepNotes;
struct SystemMap;
struct Telling;
struct TradeOff;

template <> const RecordType& recordType<Alias>();
template <> const RecordType& recordType<Baseline>();
template <> const RecordType& recordType<Bridge>();
template <> const RecordType& recordType<ComplexityReceipt>();
template <> const RecordType& recordType<Constraint>();
template <> const RecordType& recordType<CountWindow>();
template <> const RecordType& recordType<Cycle>();
template <> const RecordType& recordType<Distribution>();
template <> const RecordType& recordType<DriftEvent>();
template <> const RecordType& recordType<Duration>();
template <> const RecordType& recordType<Effect>();
template <> const RecordType& recordType<Environment>();
template <> const RecordType& recordType<ExpectedDecay>();
template <> const RecordType& recordType<ExportPreset>();
template <> const RecordType& recordType<FailureMode>();
template <> const RecordType& recordType<Figure>();
template <> const RecordType& recordType<Guardrail>();
template <> const RecordType& recordType<Link>();
template <> const RecordType& recordType<LlmSystem>();
template <> const RecordType& recordType<Measurement>();
template <> const RecordType& recordType<Metric>();
template <> const RecordType& recordType<Monitor>();
template <> const RecordType& recordType<Monitoring>();
template <> const RecordType& recordType<NextExperiment>();
template <> const RecordType& recordType<NextIteration>();
template <> const RecordType& recordType<Objective>();
template <> const RecordType& recordType<Observation>();
template <> const RecordType& recordType<Owner>();
template <> const RecordType& recordType<Portfolio>();
template <> const RecordType& recordType<PortfolioSettings>();
template <> const RecordType& recordType<Priority>();
template <> const RecordType& recordType<Project>();
template <> const RecordType& recordType<Quantity>();
template <> const RecordType& recordType<Reading>();
template <> const RecordType& recordType<RecordedSeries>();
template <> const RecordType& recordType<Retraining>();
template <> const RecordType& recordType<RollbackPlan>();
template <> const RecordType& recordType<Rollout>();
template <> const RecordType& recordType<SavedView>();
template <> const RecordType& recordType<SideEffect>();
template <> const RecordType& recordType<Silence>();
template <> const RecordType& recordType<Snippet>();
template <> const RecordType& recordType<Stage>();
template <> const RecordType& recordType<StepNotes>();
template <> const RecordType& recordType<SystemMap>();
template <> const RecordType& recordType<Telling>();
template <> const RecordType& recordType<TradeOff>();

template <typename T> RecordType describe(const char* name, const char* label, std::vector<Field> fields)
{
    return {.name = name,
            .label = label,
            .size = sizeof(T),
            .fields = std::move(fields),
            .base = [](const void* r) -> const Record* { return static_cast<const T*>(r); },
            .mutableBase = [](void* r) -> Record* { return static_cast<T*>(r); }};
}

} // namespace story
