// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findbar.h"

#include "icons.h"
#include "plainlabel.h"
#include "theme.h"

#include "document/edits.h"
#include "items/plaintip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace views {

using namespace Qt::StringLiterals;

FindBar::FindBar(document::Document& document, QWidget* parent)
    : QFrame(parent)
    , m_document(document)
    , m_find(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_count(quietLabel({}, this, Theme::caption()))
    , m_matchCase(addSwitch(u"Aa"_s, tr("Match case")))
    , m_wholeWords(addSwitch(u"|ab|"_s, tr("Whole words")))
    , m_previous(addButton(tr("Previous match"), "go-up"_L1))
    , m_next(addButton(tr("Next match"), "go-down"_L1))
    , m_close(addButton(tr("Close the search"), "dialog-close"_L1))
    , m_replace(new QPushButton(tr("Replace"), this))
    , m_replaceAll(new QPushButton(tr("Replace all"), this))
    , m_replaceRow(new QWidget(this))
{
    setObjectName(u"findBar"_s);
    setupRows();
    connect(m_find, &QLineEdit::textChanged, this, &FindBar::termsChanged);
    for (QToolButton* button : {m_matchCase, m_wholeWords})
        connect(button, &QToolButton::toggled, this, &FindBar::termsChanged);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceCurrent);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(&document, &document::Document::changed, this, [this](const QString& key) {
        if (key == m_key && isVisible()) search();
    });
    hide();
}

QToolButton* FindBar::addButton(const QString& text, QLatin1StringView iconName)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setAccessibleName(text);
    button->setToolTip(items::plainTip(text));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QToolButton* FindBar::addSwitch(const QString& sign, const QString& text)
{
    QToolButton* button = addButton(text, "edit-find"_L1);
    button->setIcon({});
    button->setText(sign);
    button->setCheckable(true);
    return button;
}

void FindBar::setupRows()
{
    m_find->setPlaceholderText(tr("Find in the story"));
    m_find->setAccessibleName(tr("Find in the story"));
    m_find->setClearButtonEnabled(true);
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_count->setWordWrap(false);
    auto* first = new QHBoxLayout;
    first->setSpacing(space::xs);
    first->addWidget(m_find, 1);
    for (QWidget* part : {m_matchCase, m_wholeWords, m_previous, m_next})
        first->addWidget(part);
    first->addWidget(m_close);
    auto* second = new QHBoxLayout(m_replaceRow);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(space::s);
    second->addWidget(m_replacement, 1);
    second->addWidget(m_replace);
    second->addWidget(m_replaceAll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::s, space::xl, space::s);
    column->setSpacing(space::xs);
    column->addLayout(first);
    column->addWidget(m_replaceRow);
    column->addWidget(m_count);
    const QList<QWidget*> order{m_find,  m_matchCase,   m_wholeWords, m_previous,  m_next,
                                m_close, m_replacement, m_replace,    m_replaceAll};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void FindBar::setProject(const QString& key)
{
    if (key == m_key) return;
    m_key = key;
    m_current = -1;
    if (isVisible()) search();
}

void FindBar::open(bool withReplace, const analysis::SearchTerms& terms)
{
    m_replaceRow->setVisible(withReplace);
    show();
    if (!terms.text.isEmpty()) {
        m_matchCase->setChecked(terms.matchCase);
        m_wholeWords->setChecked(terms.wholeWords);
        m_find->setText(terms.text);
    }
    search();
    m_find->selectAll();
    m_find->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close()
{
    hide();
    emit closed();
}

void FindBar::termsChanged()
{
    const analysis::SearchTerms terms{m_find->text(), m_matchCase->isChecked(), m_wholeWords->isChecked()};
    if (terms == m_terms) return;
    m_terms = terms;
    m_current = -1; // each letter more is looked for from where the first was
    search();
    if (!m_matches.isEmpty()) m_current = firstFromOrigin();
    if (m_current >= 0) showCurrent();
}

void FindBar::setOrigin(const story::FieldPath& path, items::Page page)
{
    m_origin = path;
    m_originStart = 0;
    m_originPage = page;
    m_current = -1;
}

/// In the field where the user was, from the place there on, else on that page or one behind it; and round again.
qsizetype FindBar::firstFromOrigin() const
{
    const document::Snapshot project = m_document.project(m_key);
    const auto inField = std::ranges::find_if(m_matches, [this](const analysis::Match& match) {
        return match.path == m_origin && match.start >= m_originStart;
    });
    if (inField != m_matches.end()) return inField - m_matches.begin();
    const auto isBehind = [&](const analysis::Match& match) {
        return items::pageOf(*project, match.path) >= m_originPage;
    };
    const auto behind = std::ranges::find_if(m_matches, isBehind);
    return behind == m_matches.end() ? 0 : behind - m_matches.begin();
}

/// Keeps to the match that it was at, or to the next one where that is no more.
void FindBar::search()
{
    const document::Snapshot project = m_document.project(m_key);
    const analysis::Match was = m_matches.value(m_current);
    m_matches = project ? analysis::search(*project, m_terms) : QList<analysis::Match>();
    if (m_current >= 0) setCurrent(was.path, was.start);
    updateCount();
}

void FindBar::setCurrent(const story::FieldPath& path, qsizetype start)
{
    const auto inField = [&](const analysis::Match& match) { return match.path == path; };
    const auto behind = [&](const analysis::Match& match) { return inField(match) && match.start >= start; };
    const auto found = std::ranges::find_if(m_matches, behind);
    const auto last = std::ranges::find_last_if(m_matches, inField);
    if (found != m_matches.end()) m_current = found - m_matches.begin();
    else if (!last.empty()) m_current = (last.begin() - m_matches.begin() + 1) % m_matches.size();
    else m_current = std::min(m_current, m_matches.size() - 1);
    updateCount();
}

void FindBar::go(int by)
{
    if (!isVisible()) search();
    if (m_matches.isEmpty()) return updateCount();
    const qsizetype count = m_matches.size();
    if (m_current >= 0) m_current = (m_current + by + count) % count; // and round again
    else m_current = by > 0 ? firstFromOrigin() : count - 1;
    const document::Snapshot project = m_document.project(m_key);
    const analysis::Match& match = m_matches[m_current];
    m_origin = match.path;
    m_originStart = match.start;
    m_originPage = items::pageOf(*project, match.path);
    showCurrent();
}

void FindBar::showCurrent()
{
    updateCount();
    const document::Snapshot project = m_document.project(m_key);
    if (!project || m_current < 0) return;
    const analysis::Match& match = m_matches[m_current];
    emit matchShown(match.path, analysis::searchedText(*project, match.path).sliced(match.start, match.length),
                    match.start);
}

void FindBar::updateCount()
{
    const document::Snapshot project = m_document.project(m_key);
    const bool hasSome = !m_matches.isEmpty() && project;
    for (QWidget* part : QList<QWidget*>{m_previous, m_next, m_replace, m_replaceAll})
        part->setEnabled(hasSome);
    m_count->setVisible(!m_terms.text.isEmpty());
    if (!hasSome) return m_count->setText(tr("No matches"));
    if (m_current < 0) return m_count->setText(tr("%n match(es)", nullptr, count()));
    m_count->setText(tr("%1 of %2 · %3")
                         .arg(m_current + 1)
                         .arg(m_matches.size())
                         .arg(story::placeName(*project, m_matches[m_current].path)));
}

/// One step, however many fields it changes.
void FindBar::replace(const QList<analysis::Match>& matches)
{
    const document::Snapshot project = m_document.project(m_key);
    if (!project) return;
    QList<document::edits::FieldChange> changes;
    for (const auto& [path, value] : analysis::replaced(*project, matches, m_replacement->text()))
        changes.append({path, value});
    document::edits::setFields(m_document, m_key, tr("Replace %n occurrence(s)", nullptr, int(matches.size())),
                               changes);
}

void FindBar::replaceCurrent()
{
    if (m_matches.isEmpty()) return;
    m_current = std::max<qsizetype>(m_current, 0);
    // What was put in may hold the words again: the next match is behind it.
    const analysis::Match match = m_matches[m_current];
    replace({match});
    setCurrent(match.path, match.start + m_replacement->text().size());
    showCurrent();
}

void FindBar::replaceAll()
{
    if (m_matches.isEmpty()) return;
    const int replacedCount = count();
    replace(m_matches);
    m_current = -1;
    search();
    m_count->setText(tr("%1 replaced").arg(replacedCount));
}

/// Tab goes from what is looked for to what takes its place, and then to how it is looked for.
bool FindBar::focusNextPrevChild(bool next)
{
    QLineEdit* other = next ? m_replacement : m_find;
    const bool isBetween = m_replaceRow->isVisible() && (next ? m_find : m_replacement)->hasFocus();
    if (!isBetween) return QFrame::focusNextPrevChild(next);
    other->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

/// Escape closes the bar, whatever else it would leave.
bool FindBar::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QFrame::event(event);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) return close();
    if (isReturn && m_find->hasFocus()) return go(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    if (isReturn && m_replacement->hasFocus()) return replaceCurrent();
    QFrame::keyPressEvent(event);
}

} // namespace views
