// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trashpage.h"

#include "../plainlabel.h"
#include "../theme.h"
#include "../twolinedelegate.h"

#include "items/columns.h"
#include "store/folder.h"
#include "store/storyfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;

namespace {

QString aboutOf(const store::Trash::Entry& entry)
{
    const QString when = QLocale().toString(entry.deletedAt.toLocalTime(), QLocale::ShortFormat);
    const QString from = QDir::toNativeSeparators(QFileInfo(entry.from).path()).replace(QDir::homePath(), u"~"_s);
    return entry.from.isEmpty() ? TrashPage::tr("Deleted %1, never saved").arg(when)
                                : TrashPage::tr("Deleted %1, from %2").arg(when, from);
}

} // namespace

TrashPage::TrashPage(const store::Trash& trash, QWidget* parent)
    : AsidePage(tr("Deleted stories"), 130, parent)
    , m_trash(trash)
    , m_rows(new QStandardItemModel(this))
    , m_list(new QListView(this))
    , m_putBack(new QPushButton(tr("&Put back"), this))
    , m_said(quietLabel({}, this))
{
    setupPage();
    connect(m_putBack, &QPushButton::clicked, this, &TrashPage::putBack);
    connect(m_list, &QListView::activated, this, &TrashPage::putBack);
}

void TrashPage::setupPage()
{
    m_list->setModel(m_rows);
    m_list->setAccessibleName(tr("Deleted stories"));
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    column()->addWidget(
        quietLabel(tr("A deleted story stays here for %n day(s), with its pictures.", nullptr, store::Trash::days),
                   this));
    column()->addWidget(m_list, 1);
    column()->addWidget(m_said);
    column()->addWidget(m_putBack, 0, Qt::AlignLeading);
}

void TrashPage::open(const QString& folder)
{
    m_folder = folder;
    say({});
    reload();
    m_list->setFocus(Qt::OtherFocusReason);
}

void TrashPage::reload()
{
    m_entries = m_trash.entries();
    m_rows->clear();
    for (const auto& entry : std::as_const(m_entries)) {
        auto* item = new QStandardItem(entry.title.isEmpty() ? tr("Untitled") : entry.title);
        item->setData(aboutOf(entry), items::SubtitleRole);
        item->setData(QString(item->text() + u", "_s + aboutOf(entry)), Qt::AccessibleTextRole);
        m_rows->appendRow(item);
    }
    if (m_entries.isEmpty() && m_said->text().isEmpty()) say(tr("Nothing is deleted."));
    m_list->setCurrentIndex(m_rows->index(0, 0));
    m_putBack->setEnabled(!m_entries.isEmpty());
}

/// Where it was; where that is taken, beside it under another name; where its folder is gone, with the open stories.
QString TrashPage::placeFor(const store::Trash::Entry& entry) const
{
    const QFileInfo was(entry.from);
    const bool hasFolder = !entry.from.isEmpty() && was.dir().exists();
    if (hasFolder && store::isFree(entry.from)) return entry.from;
    const QString folder = hasFolder ? was.path() : m_folder;
    return folder.isEmpty() ? QString() : store::freeFileName(folder, entry.title);
}

void TrashPage::putBack()
{
    const int row = m_list->currentIndex().row();
    if (row < 0) return;
    const store::Trash::Entry entry = m_entries[row];
    const QString place = placeFor(entry);
    if (place.isEmpty()) return say(tr("Its folder is gone. Open a portfolio first: the story is put back there."));
    const auto done = m_trash.putBack(entry, place);
    if (!done) return say(done.error().text());
    say(tr("“%1” is back in %2").arg(entry.title, QDir::toNativeSeparators(place)));
    reload();
    emit storyIsBack(place);
}

void TrashPage::say(const QString& text)
{
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
}

} // namespace views
