// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishpage.h"

#include "icons.h"
#include "plainlabel.h"
#include "savepath.h"
#include "theme.h"

#include "document/typingpause.h"
#include "publish/formats.h"
#include "store/folder.h"
#include "store/save.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using story::Edition;
using story::Length;
using story::Paper;

PublishPage::PublishPage(document::Document& document, const QString& dataFolder, const QString& moduleFolder,
                         QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_dataFolder(dataFolder)
    , m_moduleFolder(moduleFolder)
    , m_what(new QComboBox(this))
    , m_edition(new QComboBox(this))
    , m_length(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_export(new QPushButton(tr("Export…"), this))
    , m_copy(new QPushButton(icon("edit-copy"_L1), tr("Copy as text"), this))
    , m_about(quietLabel({}, this))
    , m_missing(wrappingLabel({}, this))
    , m_result(wrappingLabel({}, this))
    , m_openResult(new QPushButton(icon("document-open"_L1), tr("Open the file"), this))
{
    m_what->addItem(tr("This story"), false);
    m_what->addItem(tr("All stories of the portfolio"), true);
    for (const Edition edition : {Edition::Share, Edition::Study, Edition::Card, Edition::Executive})
        m_edition->addItem(story::choiceLabel(edition), int(edition));
    m_length->addItem(tr("The whole story"), int(Length::Unset));
    for (const Length length : {Length::ThirtySeconds, Length::NinetySeconds, Length::ThreeMinutes, Length::TenMinutes})
        m_length->addItem(story::choiceLabel(length), int(length));
    for (Paper paper : {Paper::A4, Paper::Letter})
        m_paper->addItem(story::choiceLabel(paper), int(paper));
    setupForm();
    for (QComboBox* choice : {m_what, m_edition, m_length})
        connect(choice, &QComboBox::currentIndexChanged, this, &PublishPage::describe);
    document::whenSettled(document, this, [this](const QString&) { describe(); });
    describe();
    connect(m_export, &QPushButton::clicked, this, [this] { exportStories(); });
    connect(m_copy, &QPushButton::clicked, this, &PublishPage::copyText);
    connect(m_openResult, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_written)); });
}

void PublishPage::setupForm()
{
    QLabel* title = plainLabel(tr("Publish"), this, Theme::title());
    auto* form = new QFormLayout;
    form->setVerticalSpacing(space::m);
    form->setHorizontalSpacing(space::l);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&What"), m_what);
    form->addRow(tr("&Edition"), m_edition);
    form->addRow(tr("&Length"), m_length);
    form->addRow(tr("&Paper"), m_paper);
    m_edition->setObjectName(u"edition"_s);
    m_length->setObjectName(u"length"_s);
    m_copy->setObjectName(u"copyText"_s);
    m_missing->setObjectName(u"missing"_s);
    m_what->setAccessibleName(tr("What"));
    m_edition->setAccessibleName(tr("Edition"));
    m_length->setAccessibleName(tr("Length"));
    m_paper->setAccessibleName(tr("Paper"));
    m_export->setObjectName(u"primary"_s);
    m_export->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_openResult->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_openResult->hide();
    auto* middle = new QWidget(this);
    middle->setMaximumWidth(620);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    column->setSpacing(space::l);
    column->addWidget(title);
    column->addLayout(form);
    column->addWidget(m_about);
    column->addWidget(m_missing);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_export);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addWidget(m_result);
    column->addWidget(m_openResult);
    column->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(middle, 1);
    row->addStretch();
}

void PublishPage::setProject(const QString& key)
{
    if (key != m_key) showResult({}, false);
    m_key = key;
    const document::Snapshot project = m_document.project(key);
    for (QPushButton* button : {m_export, m_copy})
        button->setEnabled(project != nullptr || m_document.keys().size() > 1);
    describe();
}

void PublishPage::setPaper(Paper paper) { m_paper->setCurrentIndex(m_paper->findData(int(paper))); }

void PublishPage::setPace(int wordsPerMinute)
{
    m_pace = std::max(1, wordsPerMinute);
    describe();
}

void PublishPage::describe()
{
    const auto edition = Edition(m_edition->currentData().toInt());
    const bool isOnePage = edition == Edition::Card || edition == Edition::Executive;
    m_length->setEnabled(!isOnePage); // one page is one page
    switch (edition) {
    case Edition::Share:
        m_about->setText(tr("The story alone: no guidance and no private notes. For others to read."));
        break;
    case Edition::Study:
        m_about->setText(tr("The story with guidance, likely questions, gaps and your private notes in the margin. For "
                            "you alone."));
        break;
    case Edition::Card:
        m_about->setText(
            tr("One page for the minute before the call: objective, figures, trade-off, rollback, drift and "
               "what comes next."));
        break;
    case Edition::Executive:
        m_about->setText(
            tr("One page for who decides: the outcome, how fast you learned, what was decided, and what it "
               "cost and returned."));
        break;
    }
    showMissing();
}

/// A whole story leaves nothing out.
void PublishPage::showMissing()
{
    QStringList lines;
    const publish::Options options = this->options();
    const QList<story::Project> stories = options.length == Length::Unset ? QList<story::Project>() : chosenStories();
    for (const story::Project& story : stories)
        for (const publish::Missing& missing : publish::missing(story, options))
            lines.append(stories.size() > 1 ? story.title + u": "_s + text(missing) : text(missing));
    m_missing->setText(lines.join(u'\n'));
    m_missing->setVisible(!lines.isEmpty());
}

QStringList PublishPage::chosenKeys() const
{
    QStringList keys = m_what->currentData().toBool() ? m_document.keys() : QStringList{m_key};
    keys.removeIf([this](const QString& key) { return !m_document.project(key); });
    return keys;
}

QList<story::Project> PublishPage::chosenStories() const
{
    QList<story::Project> stories;
    for (const QString& key : chosenKeys())
        stories.append(*m_document.project(key));
    return stories;
}

publish::Options PublishPage::options() const
{
    publish::Options options{.edition = Edition(m_edition->currentData().toInt()),
                             .paper = Paper(m_paper->currentData().toInt()),
                             .dataFolder = m_dataFolder,
                             .moduleFolder = m_moduleFolder};
    options.picture = [this, keys = chosenKeys()](qsizetype project, const QString& file) {
        return m_document.picture(keys[project], file).value_or(QByteArray());
    };
    if (m_length->isEnabled()) options.length = Length(m_length->currentData().toInt());
    options.wordsPerMinute = m_pace;
    return options;
}

bool PublishPage::exportStories(const QString& path)
{
    const QList<story::Project> stories = chosenStories();
    if (stories.isEmpty()) return false;
    QString target = path;
    if (target.isEmpty()) {
        const QString name = stories.size() == 1 ? stories.first().title : tr("Portfolio");
        target = askSavePath(this, tr("Export"), documentPath(name, u"pdf"_s),
                             {{tr("PDF (*.pdf)"), u"pdf"_s},
                              {tr("Web page (*.html)"), u"html"_s},
                              {tr("Markdown (*.md)"), u"md"_s},
                              {tr("Plain text (*.txt)"), u"txt"_s},
                              {tr("OpenDocument text (*.odt)"), u"odt"_s},
                              {tr("JSON Resume (*.json)"), u"json"_s},
                              {tr("Cards for Anki (*.tsv)"), u"tsv"_s}});
    }
    if (target.isEmpty()) return false;
    const publish::Format* format = publish::formatOf(target);
    const bool isOurs = store::isStoryName(target) || QFileInfo(target).fileName() == store::portfolioFile;
    if (!format || isOurs) {
        showResult(tr("%1 was not written: choose a name that no story has, with the ending of a format.")
                       .arg(QDir::toNativeSeparators(target)),
                   true);
        return false;
    }
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto made = format->make(stories, m_document.portfolio().owner, options());
    QGuiApplication::restoreOverrideCursor();
    if (!made) {
        showResult(made.error().text(), true);
        return false;
    }
    const auto written = store::replace(target, made->bytes);
    if (written) showResult(tr("Exported to %1").arg(QDir::toNativeSeparators(target)), false, target);
    else showResult(written.error().text(), true);
    return written.has_value();
}

void PublishPage::copyText()
{
    const auto made = publish::formatOf(u".txt"_s)->make(chosenStories(), m_document.portfolio().owner, options());
    if (!made) return showResult(made.error().text(), true);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(made->bytes));
    showResult(tr("The text is on the clipboard."), false);
}

void PublishPage::showResult(const QString& text, bool isFault, const QString& path)
{
    m_written = path;
    m_result->setText(text);
    m_result->setObjectName(isFault ? u"fault"_s : u"muted"_s);
    m_result->style()->polish(m_result); // asks for the colour of the new name
    m_openResult->setVisible(!path.isEmpty());
}

} // namespace views
