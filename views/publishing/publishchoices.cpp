// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishchoices.h"

#include "../section.h"
#include "../theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;
using publish::Part;

namespace {

template <typename E> E chosen(const QComboBox* box) { return E(box->currentData().toInt()); }

template <typename E> void choose(QComboBox* box, E value)
{
    box->setCurrentIndex(std::max(0, box->findData(int(value))));
}

bool isOnePage(Edition edition) { return edition == Edition::Card || edition == Edition::Executive; }

} // namespace

QString partLabel(Part part)
{
    for (int step = 0; step < stepCount; ++step)
        if (publish::partOf(Step(step)) == part) return choiceLabel(Step(step));
    switch (part) {
    case Part::Charts: return PublishChoices::tr("Charts");
    case Part::Tables: return PublishChoices::tr("Tables");
    case Part::Code: return PublishChoices::tr("Code");
    case Part::Pictures: return PublishChoices::tr("Pictures");
    case Part::Sources: return PublishChoices::tr("Sources");
    case Part::Guidance: return PublishChoices::tr("Guidance");
    case Part::Questions: return PublishChoices::tr("Likely questions");
    case Part::Gaps: return PublishChoices::tr("What is missing");
    case Part::Notes: return PublishChoices::tr("Private notes");
    default: return {};
    }
}

PublishChoices::PublishChoices(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout)
    , m_edition(addChoice<Edition>("edition", tr("&Edition"),
                                   {Edition::Share, Edition::Study, Edition::Card, Edition::Executive}))
    , m_length(
          addChoice<Length>("length", tr("&Length"),
                            {Length::ThirtySeconds, Length::NinetySeconds, Length::ThreeMinutes, Length::TenMinutes},
                            tr("The whole story")))
    , m_level(addChoice<Level>("level", tr("For a &role"), {Level::Junior, Level::Mid, Level::Senior},
                               tr("As the story says")))
    , m_setting(addChoice<Setting>("setting", tr("&In a"), {Setting::LargeCompany, Setting::Startup, Setting::Research},
                                   tr("As the story says")))
    , m_paper(addChoice<Paper>("paper", tr("&Paper"), {Paper::A4, Paper::Letter}))
    , m_typeface(addChoice<Typeface>("typeface", tr("F&ont"), {Typeface::Serif, Typeface::Sans}))
    , m_confidential(new QCheckBox(tr("&Confidential: aliases in place of names"), this))
    , m_parts(new Section(tr("Parts to show"), this))
{
    m_form->setVerticalSpacing(space::m);
    m_form->setHorizontalSpacing(space::l);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_confidential->setObjectName(u"confidential"_s);
    m_parts->setObjectName(u"parts"_s);
    m_parts->setFill([this](QVBoxLayout* column, QWidget* owner) { fillParts(column, owner); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addLayout(m_form);
    column->addWidget(m_confidential);
    column->addWidget(m_parts);
    connect(m_confidential, &QCheckBox::toggled, this, &PublishChoices::changed);
    enableChoices();
}

template <typename E> QComboBox* PublishChoices::addChoice(const char* name, const QString& label,
                                                           const QList<E>& values, const QString& unset)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1StringView(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    if (!unset.isEmpty()) box->addItem(unset, 0);
    for (const E value : values)
        box->addItem(choiceLabel(value), int(value));
    box->setAccessibleName(QString(label).remove(u'&'));
    m_form->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        enableChoices();
        emit changed();
    });
    return box;
}

void PublishChoices::fillParts(QVBoxLayout* column, QWidget* parent)
{
    m_partBoxes.clear();
    for (const QString& name : publish::partNames()) {
        auto* box = new QCheckBox(partLabel(*publish::partNamed(name)), parent);
        box->setChecked(!m_without.contains(name));
        column->addWidget(box);
        m_partBoxes.append(box);
        connect(box, &QCheckBox::toggled, this, [this, name](bool isShown) {
            m_without.removeAll(name);
            if (!isShown) m_without.append(name);
            emit changed();
        });
    }
    enableChoices();
}

bool PublishChoices::canLeaveOut(Part part) const
{
    const auto edition = chosen<Edition>(m_edition);
    const auto ofStudy = publish::Parts(Part::Guidance) | Part::Questions | Part::Gaps | Part::Notes;
    if (ofStudy.testFlag(part)) return edition == Edition::Study;
    // One page is made of sentences from every step.
    return !isOnePage(edition) || part == Part::Charts || part == Part::Tables;
}

void PublishChoices::enableChoices()
{
    if (!m_parts) return; // while it is being made
    const bool isCut = !isOnePage(chosen<Edition>(m_edition));
    m_length->setEnabled(isCut); // one page is one page
    // Whom it is for decides what is kept when time is short.
    const bool isShort = isCut && chosen<Length>(m_length) != Length::Unset;
    for (QComboBox* box : {m_level, m_setting})
        box->setEnabled(isShort);
    const QStringList names = publish::partNames();
    for (qsizetype i = 0; i < m_partBoxes.size(); ++i)
        m_partBoxes[i]->setEnabled(canLeaveOut(*publish::partNamed(names[i])));
}

ExportPreset PublishChoices::value() const
{
    ExportPreset value;
    value.edition = chosen<Edition>(m_edition);
    value.length = chosen<Length>(m_length);
    value.level = chosen<Level>(m_level);
    value.setting = chosen<Setting>(m_setting);
    value.paper = chosen<Paper>(m_paper);
    value.typeface = chosen<Typeface>(m_typeface);
    value.confidential = m_confidential->isChecked();
    for (const QString& name : publish::partNames())
        if (m_without.contains(name)) value.without.append(name);
    for (const QString& name : m_without) // a newer program knows it
        if (!publish::partNamed(name)) value.without.append(name);
    return value;
}

void PublishChoices::setValue(const ExportPreset& value)
{
    {
        const QSignalBlocker quiet(this);
        choose(m_edition, value.edition);
        choose(m_length, value.length);
        choose(m_level, value.level);
        choose(m_setting, value.setting);
        choose(m_paper, value.paper);
        choose(m_typeface, value.typeface);
        m_confidential->setChecked(value.confidential);
        const QStringList names = publish::partNames();
        m_without = value.without;
        for (qsizetype i = 0; i < m_partBoxes.size(); ++i)
            m_partBoxes[i]->setChecked(!value.without.contains(names[i]));
    }
    emit changed();
}

} // namespace views
