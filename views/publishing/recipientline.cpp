// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recipientline.h"

#include "../icons.h"
#include "../theme.h"
#include "publishchoices.h"

#include "document/edits.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// What was chosen, whoever it is for.
ExportPreset choicesOf(ExportPreset preset)
{
    const ExportPreset nobody;
    preset.id = nobody.id;
    preset.name = nobody.name;
    preset.about = nobody.about;
    preset.unknown = nobody.unknown;
    preset.without.sort();
    return preset;
}

} // namespace

RecipientLine::RecipientLine(document::Document& document, PublishChoices& choices, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_choices(choices)
    , m_name(new QComboBox(this))
    , m_keep(new QToolButton(this))
    , m_forget(new QToolButton(this))
{
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_name->setMinimumContentsLength(8);
    m_name->lineEdit()->setPlaceholderText(tr("Anybody"));
    m_name->setAccessibleName(tr("Recipient"));
    m_name->setObjectName(u"recipient"_s);
    m_keep->setObjectName(u"keepPreset"_s);
    m_keep->setIcon(icon("bookmark-new"_L1));
    m_keep->setToolTip(tr("Keep these choices in the portfolio, for this recipient"));
    m_forget->setObjectName(u"forgetPreset"_s);
    m_forget->setIcon(icon("edit-delete"_L1));
    m_forget->setToolTip(tr("Forget what was kept for this recipient"));
    for (QToolButton* button : {m_keep, m_forget}) {
        button->setAutoRaise(true);
        button->setAccessibleName(button->toolTip());
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    row->addWidget(m_name, 1);
    row->addWidget(m_keep);
    row->addWidget(m_forget);
    setFocusProxy(m_name);
    reload();
    connect(m_name, &QComboBox::activated, this, &RecipientLine::take);
    connect(m_name, &QComboBox::editTextChanged, this, &RecipientLine::enableButtons);
    connect(&choices, &PublishChoices::changed, this, &RecipientLine::enableButtons);
    connect(m_keep, &QToolButton::clicked, this, &RecipientLine::keep);
    connect(m_forget, &QToolButton::clicked, this, &RecipientLine::forget);
    connect(&document, &document::Document::portfolioChanged, this, &RecipientLine::reload);
}

QString RecipientLine::recipient() const { return m_name->currentText().simplified(); }

/// The place among the presets; -1: nothing is kept under that name.
qsizetype RecipientLine::kept() const
{
    const QList<ExportPreset>& presets = m_document.portfolio().exportPresets;
    const auto isNamed = [&](const ExportPreset& preset) { return preset.name.simplified() == recipient(); };
    const int chosen = m_name->currentIndex(); // of two with one name, the one that was taken
    if (chosen >= 0 && chosen < presets.size() && isNamed(presets[chosen])) return chosen;
    const auto found = std::ranges::find_if(presets, isNamed);
    return found == presets.end() ? -1 : found - presets.begin();
}

void RecipientLine::clear() { m_name->setEditText({}); }

void RecipientLine::reload()
{
    const QString name = m_name->currentText();
    {
        const QSignalBlocker quiet(m_name);
        m_name->clear();
        for (const ExportPreset& preset : m_document.portfolio().exportPresets)
            m_name->addItem(preset.name);
        m_name->setCurrentIndex(-1);
        m_name->setEditText(name);
    }
    enableButtons();
}

void RecipientLine::take(int row)
{
    const QList<ExportPreset>& presets = m_document.portfolio().exportPresets;
    if (row >= 0 && row < presets.size()) m_choices.setValue(presets[row]);
    enableButtons();
}

void RecipientLine::keep()
{
    QList<ExportPreset> presets = m_document.portfolio().exportPresets;
    const qsizetype at = kept();
    ExportPreset preset = m_choices.value();
    preset.name = recipient();
    if (at >= 0) {
        preset.id = presets[at].id;
        preset.about = presets[at].about;
        preset.unknown = presets[at].unknown;
        presets[at] = preset;
    } else presets.append(preset);
    document::edits::setExportPresets(m_document, presets, tr("Keep the choices for %1").arg(preset.name));
}

void RecipientLine::forget()
{
    QList<ExportPreset> presets = m_document.portfolio().exportPresets;
    const qsizetype at = kept();
    if (at < 0) return;
    const QString name = presets.takeAt(at).name;
    document::edits::setExportPresets(m_document, presets, tr("Forget the choices for %1").arg(name));
}

void RecipientLine::enableButtons()
{
    const qsizetype at = kept();
    const bool mayEdit = m_document.canEditPortfolio();
    const bool isNews = at < 0 || choicesOf(m_document.portfolio().exportPresets[at]) != choicesOf(m_choices.value());
    m_keep->setEnabled(mayEdit && !recipient().isEmpty() && isNews);
    m_forget->setEnabled(mayEdit && at >= 0);
}

} // namespace views
