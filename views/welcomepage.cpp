// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcomepage.h"

#include "card.h"
#include "icons.h"
#include "plainlabel.h"
#include "theme.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;

namespace {
constexpr int widestColumn = 720;
} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
    , m_notice(plainLabel({}, this))
    , m_recoveredTitle(plainLabel(tr("Typed and not saved"), this, Theme::strong()))
    , m_recovered(new QVBoxLayout)
    , m_recentTitle(plainLabel(tr("Recent"), this, Theme::strong()))
    , m_buttons(new QHBoxLayout)
    , m_recent(new QVBoxLayout)
{
    QLabel* title = wrappingLabel(tr("Tell your ML project as a loop, not a line"), this, Theme::title());
    QLabel* sentence =
        quietLabel(tr("Write down one project step by step, keep every number once, and export a story that is "
                      "worth handing over."),
                   this);
    m_buttons->setSpacing(space::m);
    const auto addButton = [&](const QString& text, QLatin1StringView iconName, auto signal) {
        auto* button = new QPushButton(icon(iconName), text, this);
        connect(button, &QPushButton::clicked, this, signal);
        m_buttons->addWidget(button);
        return button;
    };
    QPushButton* first = addButton(tr("New story"), "document-new"_L1, &WelcomePage::newStoryWanted);
    first->setObjectName(u"primary"_s);
    first->setIcon({});
    addButton(tr("Open…"), "document-open"_L1, &WelcomePage::openWanted);
    addButton(tr("Explore the samples"), "view-list-text"_L1, &WelcomePage::samplesWanted);
    m_buttons->addStretch();

    auto* middle = new QWidget(this);
    middle->setMaximumWidth(widestColumn);
    auto* column = new QVBoxLayout(middle);
    column->setSpacing(space::l);
    column->addWidget(title);
    column->addWidget(sentence);
    column->addLayout(m_buttons);
    column->addSpacing(space::l);
    column->addWidget(m_notice);
    column->addWidget(m_recoveredTitle);
    column->addLayout(m_recovered);
    column->addWidget(m_recentTitle);
    column->addLayout(m_recent);
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    around->addStretch(2);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(middle, 4);
    row->addStretch(1);
    around->addLayout(row);
    around->addStretch(3);
    m_notice->setWordWrap(true);
    setNotice({});
    setRecovered({});
    setRecent({});
}

void WelcomePage::resizeEvent(QResizeEvent* event)
{
    int needed = 0;
    for (int i = 0; i < m_buttons->count(); ++i)
        needed += m_buttons->itemAt(i)->sizeHint().width() + m_buttons->spacing();
    const int room = std::min(width() * 2 / 3, widestColumn);
    m_buttons->setDirection(needed > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

void WelcomePage::setRecent(const QStringList& paths)
{
    clearLayout(m_recent);
    m_recentTitle->setVisible(!paths.isEmpty());
    for (const QString& path : paths) {
        QString shown = QDir::toNativeSeparators(path).replace(QDir::homePath(), u"~"_s);
        const auto sign = QFileInfo(path).isDir() ? "document-open-folder"_L1 : "view-list-text"_L1;
        auto* button = new QPushButton(icon(sign), shown.replace(u'&', u"&&"_s), this);
        button->setFlat(true);
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, [this, path] { emit recentChosen(path); });
        m_recent->addWidget(button);
    }
}

void WelcomePage::setNotice(const QString& text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void WelcomePage::setRecovered(const QList<Recovered>& texts)
{
    clearLayout(m_recovered);
    m_recoveredTitle->setVisible(!texts.isEmpty());
    for (qsizetype i = 0; i < texts.size(); ++i)
        m_recovered->addWidget(makeRecovered(texts[i], i));
}

QWidget* WelcomePage::makeRecovered(const Recovered& text, qsizetype index)
{
    QFrame* card = makeCard(text.title, this);
    card->layout()->addWidget(quietLabel(text.about, card));
    auto* row = new QHBoxLayout;
    const auto addButton = [&](const QString& words, const QString& name, auto signal) {
        auto* button = new QPushButton(words, card);
        button->setAccessibleName(name);
        connect(button, &QPushButton::clicked, this, [this, signal, index] { emit(this->*signal)(index); });
        row->addWidget(button);
    };
    addButton(tr("Open it again"), tr("Open “%1” again").arg(text.title), &WelcomePage::recoveredWanted);
    addButton(tr("Discard"), tr("Discard “%1”").arg(text.title), &WelcomePage::recoveredUnwanted);
    row->addStretch();
    static_cast<QVBoxLayout*>(card->layout())->addLayout(row);
    return card;
}

} // namespace views
