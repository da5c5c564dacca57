// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingspage.h"

#include "libraries.h"
#include "preferencesform.h"
#include "shortcuteditor.h"

#include "views/plainlabel.h"

#include <QCoreApplication>
#include <QDir>
#include <QHeaderView>
#include <QRawFont>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>
#include <QtEndian>

namespace app {

using namespace Qt::StringLiterals;
using namespace views;

namespace {

/// As the file of the font says it, in a fixed-point number (OpenType's table "head").
QString versionOfFont(const QString& folder, const char* pattern)
{
    const QFileInfoList files = QDir(folder).entryInfoList({QString::fromLatin1(pattern)}, QDir::Files);
    const QByteArray head = files.isEmpty() ? QByteArray() : QRawFont(files.first().filePath(), 10).fontTable("head");
    constexpr int revision = 4; // where it stands, in bytes
    constexpr double one = 1 << 16;
    if (head.size() < revision + int(sizeof(quint32))) return {};
    return QString::number(qFromBigEndian<quint32>(head.constData() + revision) / one, 'f', 3);
}

QString versionOf(const Library& library, const QString& fonts)
{
    if (QLatin1StringView(library.name).startsWith("Qt"_L1))
        return QLatin1StringView(qVersion()); // may be newer than the program
    return *library.font ? versionOfFont(fonts, library.font) : QString::fromLatin1(library.version);
}

} // namespace

SettingsPage::SettingsPage(const Preferences& preferences, Shortcuts& shortcuts, const QString& fonts, QWidget* parent)
    : AsidePage(tr("Settings"), 130, parent)
    , m_preferences(new PreferencesForm(preferences, this))
    , m_tabs(new QTabWidget(this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Settings"));
    m_tabs->addTab(scrolling(m_preferences, tr("Preferences")), tr("Preferences"));
    m_tabs->addTab(new ShortcutEditor(shortcuts, this), tr("Keyboard"));
    m_tabs->addTab(makeAbout(fonts), tr("About"));
    column()->addWidget(m_tabs, 1);
}

QWidget* SettingsPage::scrolling(QWidget* content, const QString& name)
{
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(name);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    return scroll;
}

QWidget* SettingsPage::makeAbout(const QString& fonts)
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::m, 0, space::m);
    column->setSpacing(space::s);
    column->addWidget(
        plainLabel(tr("Storyloop %1").arg(QCoreApplication::applicationVersion()), page, Theme::heading()));
    column->addWidget(quietLabel(tr("Tell your ML project as a loop, not a line."), page));
    column->addWidget(quietLabel(tr("Free software under the GNU General Public License, version 3 or later. It comes "
                                    "without any warranty. It is made with:"),
                                 page));
    auto* table = new QTableWidget(int(std::size(libraries)), 4, page);
    table->setAccessibleName(tr("What Storyloop is made with"));
    table->setHorizontalHeaderLabels({tr("Name"), tr("Version"), tr("Licence"), tr("Link")});
    table->horizontalHeader()->setStretchLastSection(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    int row = 0;
    for (const Library& library : libraries) {
        const QString cells[] = {QString::fromLatin1(library.name), versionOf(library, fonts),
                                 QString::fromLatin1(library.licence), QString::fromLatin1(library.link)};
        for (int cell = 0; cell < 4; ++cell)
            table->setItem(row, cell, new QTableWidgetItem(cells[cell]));
        ++row;
    }
    table->resizeColumnsToContents();
    column->addWidget(table, 1);
    return page;
}

void SettingsPage::open(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
    m_tabs->tabBar()->setFocus(Qt::OtherFocusReason);
}

} // namespace app
