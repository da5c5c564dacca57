// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storystrips.h"

#include "plainlabel.h"
#include "theme.h"

#include "analysis/habits.h"
#include "document/typingpause.h"
#include "items/plaintip.h"
#include "story/fieldpath.h"
#include "story/project.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;
using analysis::Habit;
using story::FieldPath;
using story::Step;

namespace {

QString wordOf(Step step)
{
    switch (step) {
    case Step::Objective: return StoryStrips::tr("Problem");
    case Step::Baseline: return StoryStrips::tr("Baseline");
    case Step::Constraints: return StoryStrips::tr("Constraints");
    case Step::Cycles: return StoryStrips::tr("Cycles");
    case Step::Rollout: return StoryStrips::tr("Rollout");
    case Step::Monitoring: return StoryStrips::tr("Monitoring");
    case Step::NextIteration: return StoryStrips::tr("Next");
    }
    return {};
}

QString wordOf(Habit habit)
{
    switch (habit) {
    case Habit::SystemFraming: return StoryStrips::tr("System framed");
    case Habit::OpenTradeOffs: return StoryStrips::tr("Trade-offs open");
    case Habit::QuantifiedCycles: return StoryStrips::tr("Cycles in numbers");
    case Habit::MonitoringTriggers: return StoryStrips::tr("Triggers set");
    case Habit::Rollback: return StoryStrips::tr("Way back ready");
    }
    return {};
}

QString placesOf(const story::Project& project, const QList<FieldPath>& paths)
{
    QStringList names;
    for (const FieldPath& path : paths)
        names.append(placeName(project, path));
    return names.join(StoryStrips::tr(", "));
}

QHBoxLayout* addRow(QBoxLayout* rows)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::xs);
    rows->addLayout(row);
    return row;
}

int widthOf(const auto& widgets)
{
    int width = 0;
    for (const QWidget* widget : widgets)
        width += widget->sizeHint().width() + space::xs;
    return width;
}

constexpr QStringView opens = u" ▾"; ///< a menu

void setShown(const auto& widgets, bool shown)
{
    for (QWidget* widget : widgets)
        widget->setVisible(shown);
}

} // namespace

StoryStrips::StoryStrips(document::Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
{
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(space::l, space::xs, space::l, 0);
    m_rows->setSpacing(0);
    addFormula();
    addHabits();
    document::whenSettled(document, this, [this](const QString& key) {
        if (key != m_key) return;
        m_isStale = true;
        if (isVisible()) refresh();
    });
    connect(&document, &document::Document::opened, this, [this] { m_key.clear(); }); // its keys may be the same
}

void StoryStrips::addFormula()
{
    QHBoxLayout* row = addRow(m_rows);
    for (int step = 0; step < story::stepCount; ++step) {
        auto* word = new StripWord(wordOf(Step(step)), this);
        word->setAccessibleName(tr("Formula: %1").arg(word->text()));
        word->setToolTip(items::plainTip(choiceLabel(Step(step))));
        connect(word, &StripWord::clicked, this, [this, step] { emit pageWanted(items::pageOf(Step(step))); });
        if (step > 0) {
            m_arrows.append(plainLabel(layoutDirection() == Qt::RightToLeft ? u"←"_s : u"→"_s, this, Theme::caption()));
            m_arrows.last()->setObjectName(u"muted"_s);
            row->addWidget(m_arrows.last());
        }
        row->addWidget(word);
        m_words.append(word);
    }
    m_step = addSummary(row, m_words);
    row->addStretch(1);
}

/// What a strip says in short; a click opens all its words as a menu, from the current one on.
StripWord* StoryStrips::addSummary(QBoxLayout* row, const QList<StripWord*>& words)
{
    auto* summary = new StripWord({}, this);
    summary->hide();
    row->addWidget(summary);
    connect(summary, &StripWord::clicked, this, [this, summary, words] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        QAction* current = nullptr;
        for (StripWord* word : words) {
            QAction* action = menu->addAction(word->text(), word, &StripWord::click);
            action->setCheckable(true);
            action->setChecked(word->isCurrent() || word->mark() == StripWord::Mark::Done);
            if (!current || word->isCurrent()) current = action;
        }
        const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
        const int side = isRightToLeft ? summary->width() - menu->sizeHint().width() : 0;
        menu->popup(summary->mapToGlobal(QPoint(side, summary->height())));
        menu->setActiveAction(current);
    });
    return summary;
}

void StoryStrips::addHabits()
{
    QHBoxLayout* row = addRow(m_rows);
    for (int habit = 0; habit < analysis::habitCount; ++habit) {
        auto* word = new StripWord(wordOf(Habit(habit)), this);
        word->setMark(StripWord::Mark::Open);
        connect(word, &StripWord::clicked, this, [this, habit] { emit fieldWanted(m_habitPlaces[habit]); });
        row->addWidget(word);
        m_habits.append(word);
        m_habitPlaces.append(FieldPath());
    }
    m_shown = addSummary(row, m_habits);
    row->addStretch(1);
}

void StoryStrips::setCurrent(const QString& projectKey, items::Page page)
{
    for (int step = 0; step < story::stepCount; ++step)
        m_words[step]->setCurrent(items::pageOf(Step(step)) == page);
    if (projectKey != m_key) m_isStale = true;
    m_key = projectKey;
    refresh();
    sayInShort();
}

void StoryStrips::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void StoryStrips::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// A word has got another size: in a larger font.
bool StoryStrips::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) fit();
    return QWidget::event(event);
}

QSize StoryStrips::minimumSizeHint() const
{
    return {2 * space::l + m_step->minimumSizeHint().width() + m_shown->minimumSizeHint().width(),
            QWidget::minimumSizeHint().height()};
}

void StoryStrips::fit()
{
    const int room = contentsRect().width() - 2 * space::l;
    const int words = std::max(widthOf(m_words), widthOf(m_habits));
    const bool isShort = words > room;
    setShown(m_words, !isShort);
    setShown(m_habits, !isShort);
    setShown(m_arrows, !isShort && widthOf(m_words) + widthOf(m_arrows) <= room);
    m_step->setVisible(isShort);
    m_shown->setVisible(isShort);
    m_rows->setDirection(isShort ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

/// "Step 4 of 7: Cycles", "3 of 5 habits shown".
void StoryStrips::sayInShort()
{
    const auto current = std::ranges::find_if(m_words, &StripWord::isCurrent);
    const int step = int(current - m_words.begin()) + 1;
    const QString place = current == m_words.end()
        ? tr("The seven steps")
        : tr("Step %1 of %2: %3").arg(step).arg(story::stepCount).arg((*current)->text());
    m_step->setText(place + opens);
    m_step->setAccessibleName(tr("Formula: %1").arg(place));
    const auto done = std::ranges::count(m_habits, StripWord::Mark::Done, &StripWord::mark);
    const QString habits = tr("%1 of %2 habits").arg(done).arg(analysis::habitCount);
    m_shown->setText(habits + opens);
    m_shown->setAccessibleName(habits);
    m_shown->setMark(done == analysis::habitCount ? StripWord::Mark::Done : StripWord::Mark::Open);
    for (StripWord* word : {m_step, m_shown})
        word->updateGeometry();
}

void StoryStrips::refresh()
{
    const document::Snapshot project = m_document.project(m_key);
    if (!project || !m_isStale) return;
    m_isStale = false;
    const auto habits = analysis::habits(*project);
    for (size_t i = 0; i < habits.size(); ++i) {
        const analysis::HabitEvidence& evidence = habits[i];
        StripWord* word = m_habits[qsizetype(i)];
        word->setMark(evidence.isShown() ? StripWord::Mark::Done : StripWord::Mark::Open);
        const QString said = evidence.isShown() ? tr("shown by %1").arg(placesOf(*project, evidence.proof))
                                                : tr("still missing: %1").arg(placesOf(*project, evidence.missing));
        word->setAccessibleName(tr("Habit: %1, %2").arg(word->text(), evidence.isShown() ? tr("shown") : tr("open")));
        word->setToolTip(items::plainTip(tr("%1: %2").arg(word->text(), said)));
        m_habitPlaces[qsizetype(i)] = evidence.isShown() ? evidence.proof.first() : evidence.missing.first();
    }
    sayInShort();
}

} // namespace views
