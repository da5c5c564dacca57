// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishpage.h"

#include "icons.h"
#include "plainlabel.h"
#include "savepath.h"
#include "theme.h"

#include "publish/publish.h"
#include "store/save.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFormLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using story::Edition;
using story::Paper;

PublishPage::PublishPage(document::Document& document, const QString& dataFolder, const QString& moduleFolder,
                         QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_dataFolder(dataFolder)
    , m_moduleFolder(moduleFolder)
    , m_what(new QComboBox(this))
    , m_edition(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_export(new QPushButton(tr("Export as PDF…"), this))
    , m_about(quietLabel({}, this))
    , m_result(wrappingLabel({}, this))
    , m_openResult(new QPushButton(icon("document-open"_L1), tr("Open the file"), this))
{
    m_what->addItem(tr("This story"), false);
    m_what->addItem(tr("All stories of the portfolio"), true);
    for (Edition edition : {Edition::Share, Edition::Study})
        m_edition->addItem(story::choiceLabel(edition), int(edition));
    for (Paper paper : {Paper::A4, Paper::Letter})
        m_paper->addItem(story::choiceLabel(paper), int(paper));
    setupForm();
    const auto describe = [this] {
        m_about->setText(
            Edition(m_edition->currentData().toInt()) == Edition::Study
                ? tr("The story with guidance, likely questions, gaps and your private notes in the margin. For "
                     "you alone.")
                : tr("The story alone: no guidance and no private notes. For others to read."));
    };
    connect(m_edition, &QComboBox::currentIndexChanged, this, describe);
    describe();
    connect(m_export, &QPushButton::clicked, this, [this] { exportPdf(); });
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
    form->addRow(tr("&Paper"), m_paper);
    m_what->setAccessibleName(tr("What"));
    m_edition->setAccessibleName(tr("Edition"));
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
    column->addWidget(m_export);
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
    m_export->setEnabled(project != nullptr || m_document.keys().size() > 1);
}

void PublishPage::setPaper(Paper paper) { m_paper->setCurrentIndex(m_paper->findData(int(paper))); }

QStringList PublishPage::chosenKeys() const
{
    QStringList keys = m_what->currentData().toBool() ? m_document.keys() : QStringList{m_key};
    keys.removeIf([this](const QString& key) { return !m_document.project(key); });
    return keys;
}

bool PublishPage::exportPdf(const QString& path)
{
    const QStringList keys = chosenKeys();
    if (keys.isEmpty()) return false;
    QList<story::Project> projects;
    for (const QString& key : keys)
        projects.append(*m_document.project(key));
    QString target = path;
    if (target.isEmpty()) {
        const QString name = projects.size() == 1 ? projects.first().title : tr("Portfolio");
        target = askSavePath(this, tr("Export as PDF"), documentPath(name, u"pdf"_s), {{tr("PDF (*.pdf)"), u"pdf"_s}});
    }
    if (target.isEmpty()) return false;
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto bytes = publish::pdf(projects, m_document.portfolio().owner,
                                    {.edition = Edition(m_edition->currentData().toInt()),
                                     .paper = Paper(m_paper->currentData().toInt()),
                                     .dataFolder = m_dataFolder,
                                     .moduleFolder = m_moduleFolder,
                                     .picture = [&](qsizetype project, const QString& file) {
                                         return m_document.picture(keys[project], file).value_or(QByteArray());
                                     }});
    QGuiApplication::restoreOverrideCursor();
    if (!bytes) {
        showResult(bytes.error().text(), true);
        return false;
    }
    const auto written = store::replace(target, *bytes);
    if (written) showResult(tr("Exported to %1").arg(QDir::toNativeSeparators(target)), false, target);
    else showResult(written.error().text(), true);
    return written.has_value();
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
