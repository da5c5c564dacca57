// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishpage.h"

#include "../companionwindow.h"
#include "../icons.h"
#include "../plainlabel.h"
#include "../theme.h"
#include "preview.h"
#include "printing.h"
#include "publishchoices.h"
#include "publishorder.h"
#include "recipientline.h"

#include "document/edits.h"
#include "document/typingpause.h"
#include "publish/book.h"
#include "publish/formats.h"
#include "store/json.h"

#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace views {

using namespace Qt::StringLiterals;
using story::Edition;
using story::Length;
using story::Paper;

namespace {

constexpr int panelWidth = 38; ///< in characters

QString about(Edition edition)
{
    switch (edition) {
    case Edition::Share:
        return PublishPage::tr("The story alone: no guidance and no private notes. For others to read.");
    case Edition::Study:
        return PublishPage::tr("The story with guidance, likely questions, gaps and your private notes in the margin. "
                               "For you alone.");
    case Edition::Card:
        return PublishPage::tr(
            "One page for the minute before the call: objective, figures, trade-off, rollback, drift "
            "and what comes next.");
    case Edition::Executive:
        return PublishPage::tr(
            "One page for who decides: the outcome, how fast you learned, what was decided, and what "
            "it cost and returned.");
    }
    return {};
}

} // namespace

PublishPage::PublishPage(document::Document& document, const QString& dataFolder, const QString& moduleFolder,
                         QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_dataFolder(dataFolder)
    , m_moduleFolder(moduleFolder)
    , m_what(new QComboBox(this))
    , m_choices(new PublishChoices(this))
    , m_recipient(new RecipientLine(document, *m_choices, this))
    , m_findings(new FindingLinks(this))
    , m_preview(new Preview([this] { return order(); }, this))
    , m_export(new QPushButton(tr("Export…"), this))
    , m_print(new QPushButton(icon("document-print"_L1), tr("Print…"), this))
    , m_copy(new QPushButton(icon("edit-copy"_L1), tr("Copy as text"), this))
    , m_about(quietLabel({}, this))
    , m_result(wrappingLabel({}, this))
    , m_openResult(new QPushButton(icon("document-open"_L1), tr("Open the file"), this))
    , m_record(new QPushButton(icon("document-send"_L1), tr("Record as sent"), this))
{
    m_what->addItem(tr("This story"), false);
    m_what->addItem(tr("All stories of the portfolio"), true);
    m_what->setAccessibleName(tr("What"));
    m_what->setObjectName(u"what"_s);
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_preview->offerWindow();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makePanel());
    row->addWidget(m_preview, 1);
    connect(m_what, &QComboBox::currentIndexChanged, this, &PublishPage::refresh);
    connect(m_choices, &PublishChoices::changed, this, &PublishPage::refresh);
    connect(&document, &document::Document::changed, m_preview, &Preview::refresh);
    connect(&document, &document::Document::portfolioChanged, this, &PublishPage::refresh);
    document::whenSettled(document, this, [this](const QString&) { describe(); });
    connect(&document, &document::Document::opened, this, [this] { // another portfolio has its own recipients
        m_recipient->clear();
        m_what->setCurrentIndex(0);
        showResult({}, false);
    });
    connect(m_findings, &FindingLinks::wanted, this, &PublishPage::placeWanted);
    connect(m_preview, &Preview::windowWanted, this, &PublishPage::showWindow);
    connect(m_export, &QPushButton::clicked, this, [this] { exportStories(); });
    connect(m_print, &QPushButton::clicked, this, &PublishPage::printStories);
    connect(m_copy, &QPushButton::clicked, this, &PublishPage::copyText);
    connect(m_record, &QPushButton::clicked, this, &PublishPage::recordSent);
    connect(m_openResult, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_written.file.file)); });
    describe();
}

QWidget* PublishPage::makePanel()
{
    auto* panel = new QWidget(this);
    m_choices->form().insertRow(0, tr("&For"), m_recipient);
    m_choices->form().insertRow(1, tr("&What"), m_what);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(plainLabel(tr("Publish"), panel, Theme::title()));
    column->addWidget(m_choices);
    column->addWidget(m_about);
    column->addWidget(m_findings);
    setupButtons(column);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(panel);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int wanted = fontMetrics().averageCharWidth() * panelWidth + 2 * space::l;
    scroll->setFixedWidth(std::max(wanted, panel->minimumSizeHint().width())
                          + scroll->verticalScrollBar()->sizeHint().width());
    return scroll;
}

void PublishPage::setupButtons(QVBoxLayout* column)
{
    m_export->setObjectName(u"primary"_s);
    m_print->setObjectName(u"print"_s);
    m_copy->setObjectName(u"copyText"_s);
    m_record->setObjectName(u"recordSent"_s);
    m_record->setToolTip(tr("Notes in the story that this file went out: to whom, when, and what was in it"));
    auto* first = new QHBoxLayout;
    first->addWidget(m_export, 1);
    first->addWidget(m_print, 1);
    column->addLayout(first);
    column->addWidget(m_copy);
    column->addWidget(m_result);
    column->addWidget(m_openResult);
    column->addWidget(m_record);
    m_result->hide();
    m_openResult->hide();
    m_record->hide();
}

void PublishPage::setProject(const QString& key)
{
    if (key != m_key) showResult({}, false);
    m_key = key;
    refresh();
}

void PublishPage::setPaper(Paper paper)
{
    if (m_preferred == paper) return; // other preferences have changed
    m_preferred = paper;
    story::ExportPreset value = m_choices->value();
    value.paper = paper;
    m_choices->setValue(value);
}

void PublishPage::setPace(int wordsPerMinute)
{
    m_pace = std::max(1, wordsPerMinute);
    refresh();
}

void PublishPage::refresh()
{
    m_preview->refresh();
    if (m_window) m_window->refresh();
    describe();
}

/// It stays beside the window while one writes on.
void PublishPage::showWindow()
{
    if (!m_window) {
        m_window = new Preview([this] { return order(); });
        connect(&m_document, &document::Document::changed, m_window, &Preview::refresh);
        auto* shown = new CompanionWindow(m_window, {720, 960}, window());
        shown->setWindowTitle(tr("Preview"));
    }
    m_window->window()->show();
    m_window->window()->raise();
    m_window->window()->activateWindow();
}

void PublishPage::describe()
{
    m_about->setText(about(m_choices->value().edition));
    const PublishOrder now = order();
    const QStringList keys = chosenKeys();
    QList<PublishFinding> found;
    for (qsizetype i = 0; i < now.stories.size(); ++i)
        for (PublishFinding& finding : publishFindings(now.stories[i], keys[i], now.options)) {
            if (keys.size() > 1 && !finding.isFault) finding.text.prepend(now.stories[i].title + u": "_s);
            found.append(finding);
        }
    m_findings->setFindings(found);
    const bool isStopped = std::ranges::any_of(found, &PublishFinding::isFault);
    for (QPushButton* button : {m_export, m_print, m_copy})
        button->setEnabled(!now.stories.isEmpty() && !isStopped);
}

QStringList PublishPage::chosenKeys() const
{
    QStringList keys = m_what->currentData().toBool() ? m_document.keys() : QStringList{m_key};
    keys.removeIf([&](const QString& key) {
        const document::Snapshot project = m_document.project(key);
        return !project || (project->archived && key != m_key); // what is out of sight goes to nobody
    });
    return keys;
}

PublishOrder PublishPage::order() const
{
    const story::ExportPreset value = m_choices->value();
    const QStringList keys = chosenKeys();
    const bool isOnePage = value.edition == Edition::Card || value.edition == Edition::Executive;
    publish::Options options{.edition = value.edition,
                             .paper = value.paper,
                             .dataFolder = m_dataFolder,
                             .moduleFolder = m_moduleFolder};
    options.picture = [this, keys](qsizetype project, const QString& file) {
        return m_document.picture(keys[project], file).value_or(QByteArray());
    };
    if (!isOnePage) options.length = value.length;
    options.wordsPerMinute = m_pace;
    options.level = value.level;
    options.setting = value.setting;
    options.typeface = value.typeface;
    options.isConfidential = value.confidential;
    for (const QString& name : value.without)
        if (const auto part = publish::partNamed(name)) options.without.setFlag(*part);
    PublishOrder order{{}, m_document.portfolio().owner, options};
    for (const QString& key : keys)
        order.stories.append(*m_document.project(key));
    return order;
}

bool PublishPage::exportStories(const QString& path)
{
    const PublishOrder order = this->order();
    if (order.stories.isEmpty()) return false;
    const bool isAlone = order.stories.size() == 1;
    const QString title = isAlone ? publish::asRead(order.stories.first(), order.options).title : tr("Portfolio");
    const QString target = path.isEmpty() ? askExportPath(this, title) : path;
    if (target.isEmpty()) return false;
    Written written{{}, chosenKeys(), {}, m_choices->value()};
    for (const QString& key : std::as_const(written.keys))
        written.stories.append(m_document.project(key));
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto exported = exportTo(target, order);
    QGuiApplication::restoreOverrideCursor();
    if (!exported) {
        showResult(exported.error(), true);
        return false;
    }
    written.file = *exported;
    m_written = written;
    const QString done = tr("Exported to %1").arg(QDir::toNativeSeparators(exported->file));
    showResult((QStringList{done} + exported->warnings).join(u'\n'), false);
    m_openResult->show();
    m_record->show();
    return true;
}

void PublishPage::printStories()
{
    const PublishOrder order = this->order();
    const auto book = publish::book(order.stories, order.owner, order.options);
    if (!book) return showResult(book.error().text(), true);
    Printing* printer = printing(m_moduleFolder);
    if (!printer) return showResult(tr("The part of the program that prints is missing: install it again."), true);
    switch (printer->print(*book, order.options.paper, this)) {
    case Printing::Outcome::Printed: return showResult(tr("It is with the printer."), false);
    case Printing::Outcome::Failed: return showResult(tr("The printer could not print it."), true);
    case Printing::Outcome::Cancelled: return;
    }
}

void PublishPage::copyText()
{
    const PublishOrder order = this->order();
    const auto made = publish::formatOf(u".txt"_s)->make(order.stories, order.owner, order.options);
    if (!made) return showResult(made.error().text(), true);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(made->bytes));
    showResult(tr("The text is on the clipboard."), false);
}

void PublishPage::recordSent()
{
    const QString recipient = m_recipient->recipient();
    const story::ExportPreset& choices = m_written.choices;
    QStringList unchanged;
    for (qsizetype i = 0; i < m_written.keys.size(); ++i) {
        const QByteArray bytes = store::toJson(*m_written.stories[i]);
        const QByteArray version = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        story::Telling telling;
        telling.date = story::Date::fromDay(m_document.today().date());
        telling.audience = recipient;
        telling.edition = story::choiceLabel(choices.edition);
        const bool isOnePage = choices.edition == Edition::Card || choices.edition == Edition::Executive;
        if (!isOnePage && choices.length != Length::Unset) telling.length = story::choiceLabel(choices.length);
        telling.file = QFileInfo(m_written.file.file).fileName();
        telling.hash = QString::fromLatin1(m_written.file.hash.toHex());
        telling.version = QString::fromLatin1(version.toHex());
        const document::Snapshot before = m_document.project(m_written.keys[i]);
        document::edits::recordSent(m_document, m_written.keys[i], telling);
        if (m_document.project(m_written.keys[i]) == before) { // gone, or read-only
            unchanged.append(m_written.stories[i]->title);
            continue;
        }
        emit sent(m_written.stories[i]->id, bytes, recipient.isEmpty() ? tr("Sent") : tr("Sent to %1").arg(recipient));
    }
    if (!unchanged.isEmpty())
        return showResult(
            tr("Not recorded, as the story is gone or cannot be changed: %1").arg(unchanged.join(u", "_s)), true);
    showResult(tr("Recorded under “Told and sent” in the story."), false);
}

void PublishPage::showResult(const QString& text, bool isFault)
{
    m_result->setText(text);
    m_result->setVisible(!text.isEmpty());
    m_result->setObjectName(isFault ? u"fault"_s : u"muted"_s);
    m_result->style()->polish(m_result); // asks for the colour of the new name
    m_openResult->hide();
    m_record->hide();
}

} // namespace views
