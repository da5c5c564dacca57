// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nostorypage.h"

#include "icons.h"
#include "plainlabel.h"
#include "theme.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>

namespace views {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 48;
/// In characters of the usual font: what is read comfortably.
constexpr int widest = 80;

} // namespace

NoStoryPage::NoStoryPage(QWidget* parent)
    : QWidget(parent)
    , m_icon(plainLabel({}, this))
    , m_heading(wrappingLabel({}, this, Theme::heading()))
    , m_said(wrappingLabel({}, this))
    , m_details(quietLabel({}, this))
    , m_new(addButton("document-new"_L1, tr("New story")))
    , m_folder(addButton("document-open-folder"_L1, tr("Open its folder")))
    , m_again(addButton("view-refresh"_L1, tr("Look again")))
{
    m_new->setObjectName(u"primary"_s);
    m_new->setIcon({});
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_new, &QPushButton::clicked, this, &NoStoryPage::newStoryWanted);
    connect(m_again, &QPushButton::clicked, this, &NoStoryPage::lookWanted);
    connect(m_folder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())); });
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    for (QPushButton* button : {m_new, m_folder, m_again})
        buttons->addWidget(button);
    buttons->addStretch();
    auto* middle = new QWidget(this);
    middle->setMaximumWidth(fontMetrics().averageCharWidth() * widest);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    for (QWidget* part : {m_icon, m_heading, m_said, m_details})
        column->addWidget(part);
    column->addLayout(buttons);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    around->addStretch(1);
    around->addLayout(row);
    around->addStretch(2);
}

QPushButton* NoStoryPage::addButton(QLatin1StringView iconName, const QString& text)
{
    return new QPushButton(icon(iconName), text, this);
}

void NoStoryPage::show(const QString& heading, const QString& said, const QString& details)
{
    m_heading->setText(heading);
    m_said->setText(said);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    m_new->setVisible(m_path.isEmpty());
    m_folder->setVisible(!m_path.isEmpty());
    m_again->setVisible(!m_path.isEmpty());
}

void NoStoryPage::showEmpty(const QString& keys)
{
    m_path.clear();
    m_icon->setPixmap(icon("document-new"_L1).pixmap(iconSize));
    show(tr("There is no story in this portfolio yet"), tr("Press %1 for the first one.").arg(keys), {});
}

void NoStoryPage::showUnreadable(const QString& path, const story::Errors& errors)
{
    m_path = path;
    m_icon->setPixmap(icon("document-close"_L1).pixmap(iconSize));
    QStringList lines;
    for (const story::Error& error : errors)
        lines.append(error.text());
    show(tr("%1 cannot be read").arg(QFileInfo(path).fileName()),
         tr("It was left as it is. Mend it with a text editor: as soon as it can be read, the story is shown here."),
         lines.join(u'\n'));
}

} // namespace views
