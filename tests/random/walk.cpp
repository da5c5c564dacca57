// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "walk.h"

#include "stories.h"
#include "verbs.h"

#include "store/folder.h"
#include "store/json.h"

#include <QUndoCommand>

namespace chance {

using namespace document;
using namespace story;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype toldSteps = 25;
constexpr int bytesKeptOneIn = 50;

/// A story that shares its text with the other, and nothing that a wrong edit could change in both.
std::shared_ptr<const Project> copyOf(const Snapshot& project) { return std::make_shared<Project>(*project); }

bool isEqual(const Stories& some, const Stories& others)
{
    const auto same = [](const auto& a, const auto& b) { return *a == *b; };
    return some.keys() == others.keys() && std::equal(some.begin(), some.end(), others.begin(), same);
}

} // namespace

Walk::Walk(quint32 seed)
    : m_seed(seed)
    , m_dice(seed)
    , m_document(std::make_unique<Document>())
{
    m_document->setClock([this] { return m_now; });
    m_document->setIds([this](const QString& prefix) { return u"%1-%2"_s.arg(prefix).arg(++m_ids); });
    // Some walks forget their beginnings, by number or by bytes.
    if (m_dice.oneIn(3)) m_document->undoStack().setUndoLimit(m_dice.between(1, 60));
    if (m_dice.oneIn(3)) m_document->setUndoByteLimit(m_dice.between(1, 400) * 1000);
    QObject::connect(m_document.get(), &Document::changed, m_document.get(),
                     [this](const QString& key, const Snapshot& before, const Snapshot& after) {
                         follow(key, before, after);
                     });
    open();
}

Walk::~Walk() = default;

/// A portfolio that never stood on a disk, with a broken file among its stories.
void Walk::open()
{
    store::PortfolioFolder folder{.path = u"/nowhere"_s};
    for (const int percent : {60, 25, 0})
        folder.projects.append({u"/nowhere/%1.story.json"_s.arg(percent), {}, project(m_dice, percent)});
    folder.projects.append({u"/nowhere/broken.story.json"_s, {}, std::unexpected(Errors{Error{}})});
    m_document->open(folder);
    for (const QString& key : m_document->keys())
        if (const Snapshot now = m_document->project(key)) m_stories[key] = copyOf(now);
    m_history = {Moment{.stories = m_stories}};
}

void Walk::follow(const QString& key, const Snapshot& before, const Snapshot& after)
{
    const auto known = m_stories.value(key);
    if (bool(before) != bool(known) || (before && *before != *known))
        fail(u"changed() told another story before than there was: %1"_s.arg(key));
    if (after != m_document->project(key)) fail(u"changed() told another story than there is: %1"_s.arg(key));
    if (after) m_stories[key] = copyOf(after);
    else m_stories.remove(key);
}

const QUndoCommand* Walk::commandAt(int index) const { return m_document->undoStack().command(index); }

void Walk::step()
{
    if (!m_failure.isEmpty()) return;
    ++m_step;
    const int what = m_dice.below(100);
    if (what < 25) undo();
    else if (what < 40) redo();
    else doSomething();
    compare();
}

void Walk::doSomething()
{
    m_now += m_dice.oneIn(3) ? 5000 : m_dice.below(1000);
    if (!m_verb || !m_dice.oneIn(3)) {
        m_verb = &pickVerb(*m_document, m_dice);
        m_target = Target::pick(*m_document, m_dice);
        m_valueBefore = {};
    } else {
        typeOn();
    }
    note(told(*m_verb, m_target));
    const int index = m_document->undoStack().index();
    const QUndoCommand* top = commandAt(index - 1);
    const QUndoCommand* below = commandAt(index - 2);
    m_verb->run(*m_document, m_target);
    remember(top, below, index);
}

/// The same once more with another text, as one types: such steps merge, and those that come to nothing vanish.
void Walk::typeOn()
{
    m_target.text = text(m_dice);
    const Snapshot project = m_document->project(m_target.key);
    const QVariant now = project ? fieldValue(*project, m_target.field) : QVariant();
    const bool isTakenBack = m_valueBefore.isValid() && m_dice.oneIn(3);
    if (isTakenBack) m_target.value = m_valueBefore;
    else if (now.typeId() == QMetaType::QString) m_target.value = QString(now.toString() + u'x');
    else if (now.typeId() == QMetaType::QStringList) m_target.value = now.toStringList() << m_target.text;
    if (!m_valueBefore.isValid()) m_valueBefore = now;
}

/// What the step has done to the stack: nothing, one step more, a merge into the last, or a merge that took it away.
void Walk::remember(const QUndoCommand* top, const QUndoCommand* below, int index)
{
    const QUndoStack& stack = m_document->undoStack();
    const int now = stack.index();
    const QUndoCommand* topNow = commandAt(now - 1);
    if (now == index && topNow == top) {
        if (isEqual(m_stories, m_history[index].stories)) return;
        m_history.resize(index);
    } else if (now == 0 && !(index == 1 && isEqual(m_stories, m_history.first().stories))) {
        m_history.clear(); // all was forgotten, this step too
        m_isWhole = false;
    } else if (now == index - 1 && topNow == below) {
        m_history.resize(index);
        return;
    } else {
        m_history.resize(stack.count() > index || !wasMerged(index) ? index + 1 : index);
        if (stack.undoText().isEmpty()) fail(u"a step without a name"_s);
    }
    Moment moment{.stories = m_stories};
    if (++m_moments % bytesKeptOneIn == 0)
        for (auto it = m_stories.cbegin(); it != m_stories.cend(); ++it)
            moment.bytes[it.key()] = store::toJson(*it.value());
    m_history.append(moment);
    while (m_history.size() > stack.count() + 1) {
        m_history.removeFirst();
        m_isWhole = false;
    }
}

/// The stack was laid anew, and the place of the last step tells nothing: what lies below it does.
bool Walk::wasMerged(int index)
{
    m_document->undoStack().undo();
    const bool isStep = isEqual(m_stories, m_history[index].stories);
    m_document->undoStack().redo();
    return !isStep;
}

void Walk::undo()
{
    if (!m_document->undoStack().canUndo()) return;
    note(u"undo "_s + m_document->undoStack().undoText());
    m_document->undoStack().undo();
    ++m_undone;
}

void Walk::redo()
{
    if (!m_document->undoStack().canRedo()) return;
    note(u"redo "_s + m_document->undoStack().redoText());
    m_document->undoStack().redo();
}

void Walk::thereAndBack()
{
    const int end = m_document->undoStack().index();
    while (m_document->undoStack().index() > 0 && m_failure.isEmpty()) {
        undo();
        compare();
    }
    if (m_isWhole && m_document->isModified()) fail(u"all is undone, and the stories still differ from their files"_s);
    while (m_document->undoStack().index() < end && m_failure.isEmpty()) {
        redo();
        compare();
    }
}

void Walk::compare()
{
    const int index = m_document->undoStack().index();
    if (m_history.size() != m_document->undoStack().count() + 1)
        return fail(
            u"the stack has %1 steps, the history %2"_s.arg(m_document->undoStack().count()).arg(m_history.size() - 1));
    const Moment& moment = m_history[index];
    int alive = 0;
    for (const QString& key : m_document->keys()) {
        const Snapshot now = m_document->project(key);
        if (!now) continue; // the broken file
        ++alive;
        const auto then = moment.stories.value(key);
        if (!then || *then != *now) fail(u"%1 is not what it was at this place of the history"_s.arg(key));
    }
    if (alive != moment.stories.size()) fail(u"there are other stories than at this place of the history"_s);
    if (!moment.bytes.isEmpty()) compareBytes(moment);
}

void Walk::compareBytes(const Moment& moment)
{
    ++m_comparedBytes;
    for (auto it = moment.bytes.cbegin(); it != moment.bytes.cend(); ++it) {
        const Snapshot now = m_document->project(it.key());
        if (!now || store::toJson(*now) != it.value())
            fail(u"%1 is written in other bytes than before"_s.arg(it.key()));
        if (!now) continue;
        if (const auto bytes = store::verifiedJson(*now, it.key()); !bytes) fail(bytes.error().text());
    }
}

void Walk::note(const QString& line)
{
    m_lines.append(u"  %1: %2"_s.arg(m_step).arg(line));
    if (m_lines.size() > toldSteps) m_lines.removeFirst();
}

void Walk::fail(const QString& why)
{
    if (m_failure.isEmpty()) m_failure = u"%1\n%2"_s.arg(why, story());
}

QString Walk::story() const
{
    return u"The walk with STORYLOOP_PROPERTY_SEED=%1, its last steps:\n%2"_s.arg(m_seed).arg(m_lines.join(u'\n'));
}

int stepsToWalk(const char* variable, int usual, int inALongRun)
{
    const int wanted = qEnvironmentVariableIntValue(variable);
    if (wanted > 0) return wanted;
    return qEnvironmentVariableIsSet("STORYLOOP_LONG_TESTS") ? inALongRun : usual;
}

quint32 firstSeed() { return quint32(std::max(1, qEnvironmentVariableIntValue("STORYLOOP_PROPERTY_SEED"))); }

} // namespace chance
