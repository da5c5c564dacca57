// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historypage.h"

#include "differencelist.h"

#include "../plainlabel.h"
#include "../theme.h"
#include "../twolinedelegate.h"

#include "document/restoring.h"
#include "document/typingpause.h"
#include "items/columns.h"
#include "items/portfoliomodel.h"
#include "merge/conflictmarkers.h"
#include "store/json.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>

namespace views {

namespace edits = document::edits;
using document::Snapshot;
using namespace Qt::StringLiterals;

namespace {

/// In characters of the usual font.
constexpr int widthOfList = 32;

QString shownTime(const QDateTime& time) { return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat); }

/// To the second where two were replaced in one minute.
QStringList namesOf(const QList<store::History::Version>& versions)
{
    QStringList names;
    for (const auto& version : versions)
        names.append(version.name.isEmpty() ? shownTime(version.replacedAt) : version.name);
    const QStringList all = names;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QDateTime time = versions[i].replacedAt.toLocalTime();
        if (all.count(all[i]) == 1) continue;
        const QString second = time.time().toString(u"HH:mm:ss"_s);
        const QString said = QLocale().toString(time.date(), QLocale::ShortFormat) + u' ' + second;
        names[i] = versions[i].name.isEmpty() ? said : u"%1 (%2)"_s.arg(all[i], said);
    }
    return names;
}

} // namespace

HistoryPage::HistoryPage(document::Document& document, const store::History& history, QWidget* parent)
    : AsidePage(tr("History"), 0, parent)
    , m_document(document)
    , m_history(history)
    , m_rows(new QStandardItemModel(this))
    , m_list(new QListView(this))
    , m_against(new QComboBox(this))
    , m_differences(new DifferenceList(this))
    , m_name(new QPushButton(tr("&Name this version…"), this))
    , m_restoreAll(new QPushButton(tr("&Restore all of it"), this))
{
    setupPage();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        // What one asks of a version is what became of it; of the story as it is, what it was before.
        m_against->setCurrentIndex(chosenRow() == 0 && m_against->count() > 1 ? 1 : 0);
        compare();
    });
    connect(m_against, &QComboBox::activated, this, &HistoryPage::compare);
    connect(m_name, &QPushButton::clicked, this, &HistoryPage::nameVersion);
    connect(m_restoreAll, &QPushButton::clicked, this, &HistoryPage::restoreAll);
    connect(m_differences, &DifferenceList::restoreWanted, this, &HistoryPage::restorePlace);
    document::whenSettled(document, this, [this](const QString& key) {
        if (key == m_key && isVisible()) compare();
    });
    connect(&document, &document::Document::saved, this, [this] {
        if (isVisible()) reload();
    });
    connect(&document, &document::Document::opened, this, [this] { m_key.clear(); });
}

void HistoryPage::setupPage()
{
    m_list->setModel(m_rows);
    m_list->setAccessibleName(tr("Versions"));
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * widthOfList);
    m_against->setAccessibleName(tr("Compared with"));
    QLabel* label = plainLabel(tr("&Compared with"), this);
    label->setBuddy(m_against);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(space::s);
    tools->addWidget(label);
    tools->addWidget(m_against, 1);
    tools->addWidget(m_name);
    tools->addWidget(m_restoreAll);
    auto* right = new QVBoxLayout;
    right->setSpacing(space::m);
    right->addLayout(tools);
    right->addWidget(m_differences, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addWidget(m_list, 1);
    row->addLayout(right, 3);
    column()->addLayout(row, 1);
}

void HistoryPage::open(const QString& key)
{
    m_key = key;
    m_rows->clear(); // another story begins at its newest version
    reload();
    m_list->setFocus(Qt::OtherFocusReason);
}

/// Keeps what was chosen, wherever it stands now.
void HistoryPage::reload()
{
    const Snapshot now = m_document.project(m_key);
    if (!now) return;
    const QString file = items::fileBesideTitle(m_document, m_key);
    setHeading(file.isEmpty() ? tr("History of “%1”").arg(now->title)
                              : tr("History of “%1” in %2").arg(now->title, file));
    const int chosen = chosenRow();
    const int number = chosen > 0 ? m_versions[chosen - 1].number : -1;
    m_versions = m_history.versions(now->id);
    m_rows->clear();
    m_against->clear();
    const auto add = [this](const QString& name, const QString& about) {
        auto* item = new QStandardItem(name);
        item->setData(about, items::SubtitleRole);
        item->setData(QString(name + u", "_s + about), Qt::AccessibleTextRole);
        m_rows->appendRow(item);
        m_against->addItem(name);
    };
    add(tr("Now"), tr("The story as it is"));
    const QStringList names = namesOf(m_versions);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto& version = m_versions[i];
        add(names[i],
            version.name.isEmpty() ? tr("Replaced then; kept for 30 days")
                                   : tr("%1; kept for good").arg(shownTime(version.replacedAt)));
    }
    const auto found = std::ranges::find(m_versions, number, &store::History::Version::number);
    const int row = found != m_versions.end() ? int(found - m_versions.begin()) + 1 : chosen == 0 ? 0 : 1;
    m_list->setCurrentIndex(m_rows->index(std::min(row, m_rows->rowCount() - 1), 0));
}

int HistoryPage::chosenRow() const { return m_list->currentIndex().row(); }

int HistoryPage::otherRow() const { return m_against->currentIndex(); }

Snapshot HistoryPage::versionAt(int row)
{
    if (row == 0) return m_document.project(m_key);
    const auto bytes = m_history.read(m_versions[row - 1]);
    if (!bytes) {
        m_differences->say(bytes.error().text());
        return {};
    }
    const auto project = store::projectFromJson(*bytes, {});
    if (project) return std::make_shared<const story::Project>(*project);
    m_differences->say(merge::hasConflictMarkers(*bytes)
                           ? tr("The file held two versions then, with the marks of git between them. Both are in "
                                "the list, each by itself.")
                           : tr("This version cannot be read: %1").arg(project.error().first().what));
    return {};
}

/// The older of the two stands before; what is taken back comes from the one that is not the story as it is now.
void HistoryPage::compare()
{
    const int chosen = chosenRow();
    const int other = otherRow();
    m_restoreAll->setEnabled(false);
    m_name->setEnabled(chosen >= 0);
    if (chosen < 0 || other < 0) return;
    if (m_versions.isEmpty())
        return m_differences->say(tr("There is no earlier version yet: each save keeps the one that it replaces."));
    if (chosen == other) return m_differences->say(tr("Choose another version to compare this one with."));
    if (!versionAt(chosen)) return; // it is said why
    m_restoreAll->setEnabled(chosen > 0);
    const Snapshot older = versionAt(std::max(chosen, other));
    const Snapshot newer = older ? versionAt(std::min(chosen, other)) : Snapshot();
    if (newer) m_differences->show(older, newer, std::min(chosen, other) == 0 ? tr("Restore this") : QString());
}

void HistoryPage::restorePlace(const story::Difference& difference)
{
    if (const Snapshot version = versionAt(std::max(chosenRow(), otherRow())))
        edits::restorePlace(m_document, m_key, *version, difference);
}

void HistoryPage::restoreAll()
{
    const Snapshot version = chosenRow() > 0 ? versionAt(chosenRow()) : Snapshot();
    if (version) edits::restoreVersion(m_document, m_key, *version);
}

/// The story as it is now becomes a version first: its file may be replaced at any time. What is named is chosen before
/// the dialog: a save brings another list meanwhile.
void HistoryPage::nameVersion()
{
    const Snapshot now = m_document.project(m_key);
    const int chosen = chosenRow();
    if (chosen < 0 || !now) return;
    const auto version = chosen > 0 ? std::optional(m_versions[chosen - 1]) : std::nullopt;
    bool isGiven = false;
    const QString name = QInputDialog::getText(this, tr("Name this version"),
                                               tr("What it was for, such as “Sent to Acme, 3 March”. A version with a "
                                                  "name is kept for good."),
                                               QLineEdit::Normal, version ? version->name : QString(), &isGiven)
                             .trimmed();
    if (!isGiven || (!version && name.isEmpty())) return;
    const auto done = version ? m_history.setName(*version, name)
                              : m_history.keepAs(name, now->id, store::toJson(*now), QDateTime::currentDateTimeUtc());
    reload();
    if (!done) m_differences->say(done.error().text());
}

} // namespace views
