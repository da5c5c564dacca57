// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preferencesform.h"

#include "views/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace app {

using namespace Qt::StringLiterals;
using namespace views;
using std::chrono::milliseconds;
using Seconds = std::chrono::duration<double>;

namespace {

/// A combo box whose choices carry the values of an enum.
template <typename E> void addChoices(QComboBox* box, const QList<std::pair<E, QString>>& choices)
{
    for (const auto& [value, text] : choices)
        box->addItem(text, int(value));
}

qsizetype wordsIn(const QString& text) { return text.split(u' ', Qt::SkipEmptyParts).size(); }

} // namespace

PreferencesForm::PreferencesForm(const Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, space::m, 0, space::xl);
    m_column->setSpacing(space::m);
    setupAppearance();
    setupWriting();
    setupSpeaking();
    setupPaper();
    setupSaving();
    auto* reset = new QPushButton(tr("Reset to &defaults"), this);
    reset->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(reset, &QPushButton::clicked, this, [this] {
        show({});
        take();
    });
    m_column->addWidget(reset);
    m_column->addStretch();
    show(preferences);
}

QFormLayout* PreferencesForm::addCard(const QString& title)
{
    auto* card = new QFrame(this);
    card->setObjectName(u"card"_s);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    column->addWidget(plainLabel(title, card, Theme::strong()));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(space::s);
    form->setHorizontalSpacing(space::l);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    column->addLayout(form);
    m_column->addWidget(card);
    return form;
}

void PreferencesForm::setupAppearance()
{
    m_appearance = new QComboBox(this);
    m_appearance->setAccessibleName(tr("Colours"));
    addChoices<Appearance>(m_appearance,
                           {{Appearance::FollowSystem, tr("As the system")},
                            {Appearance::Light, tr("Light")},
                            {Appearance::Dark, tr("Dark")}});
    m_fontScale = new QSpinBox(this);
    m_fontScale->setAccessibleName(tr("Text size"));
    m_fontScale->setRange(smallestFontScale, largestFontScale);
    m_fontScale->setSingleStep(10);
    m_fontScale->setSuffix(tr(" % of the system's font"));
    m_fontScale->setKeyboardTracking(false); // the window grows when the number is whole
    QFormLayout* form = addCard(tr("Appearance"));
    form->addRow(tr("&Colours"), m_appearance);
    form->addRow(tr("&Text size"), m_fontScale);
    connect(m_appearance, &QComboBox::currentIndexChanged, this, &PreferencesForm::take);
    connect(m_fontScale, &QSpinBox::valueChanged, this, &PreferencesForm::take);
}

void PreferencesForm::setupWriting()
{
    m_spelling = new QCheckBox(tr("Check &spelling in the language of the story"), this);
    m_smartTypography = new QCheckBox(tr("Make typographic &quotes, dashes and ellipses while typing"), this);
    QFormLayout* form = addCard(tr("Writing"));
    form->addRow(m_spelling);
    form->addRow(m_smartTypography);
    connect(m_spelling, &QCheckBox::toggled, this, &PreferencesForm::take);
    connect(m_smartTypography, &QCheckBox::toggled, this, &PreferencesForm::take);
}

void PreferencesForm::setupSpeaking()
{
    m_pace = new QSpinBox(this);
    m_pace->setAccessibleName(tr("Speaking pace"));
    m_pace->setRange(slowestPace, fastestPace);
    m_pace->setSingleStep(5);
    m_pace->setSuffix(tr(" words a minute"));
    m_measure = new QPushButton(tr("&Measure it…"), this);
    m_measure->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_passage =
        plainLabel(tr("We block a payment when the model is sure that it is fraud. In March the model was sure too "
                      "often: one customer in forty was declined although the card was their own. I looked at "
                      "two hundred of these payments by hand and saw that most came from people on a journey. "
                      "So we gave the model what it could not see, the place of the last payment and the time "
                      "since then, and the false declines fell by a third within two weeks."),
                   this);
    m_passage->setWordWrap(true);
    m_passage->hide();
    QFormLayout* form = addCard(tr("Speaking"));
    form->addRow(tr("S&peaking pace"), m_pace);
    form->addRow(m_measure);
    form->addRow(m_passage);
    connect(m_pace, &QSpinBox::valueChanged, this, &PreferencesForm::take);
    connect(m_measure, &QPushButton::clicked, this, &PreferencesForm::measure);
}

/// First the passage is shown, to be read aloud; the second press says that it was.
void PreferencesForm::measure()
{
    const bool begins = m_passage->isHidden();
    m_passage->setVisible(begins);
    m_measure->setText(begins ? tr("&Stop: I have read it aloud") : tr("&Measure it…"));
    if (begins) return m_reading.start();
    const double minutes = double(m_reading.elapsed()) / 60'000;
    m_pace->setValue(int(std::lround(double(wordsIn(m_passage->text())) / std::max(minutes, 0.01))));
}

void PreferencesForm::setupPaper()
{
    m_paper = new QComboBox(this);
    m_paper->setAccessibleName(tr("Paper"));
    for (story::Paper paper : {story::Paper::A4, story::Paper::Letter})
        m_paper->addItem(story::choiceLabel(paper), int(paper));
    addCard(tr("Export"))->addRow(tr("&Paper"), m_paper);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &PreferencesForm::take);
}

void PreferencesForm::setupSaving()
{
    m_pause = new QDoubleSpinBox(this);
    m_pause->setAccessibleName(tr("Save after a pause of"));
    m_pause->setRange(Seconds(shortestPause).count(), Seconds(longestPause).count());
    m_pause->setSingleStep(0.5);
    m_pause->setDecimals(1);
    m_pause->setSuffix(tr(" s"));
    QFormLayout* form = addCard(tr("Saving"));
    form->addRow(tr("S&ave after a pause of"), m_pause);
    form->addRow(quietLabel(tr("Everything is saved as you type, and again when the window is closed."), this));
    connect(m_pause, &QDoubleSpinBox::valueChanged, this, &PreferencesForm::take);
}

void PreferencesForm::show(const Preferences& preferences)
{
    m_isShowing = true;
    m_appearance->setCurrentIndex(m_appearance->findData(int(preferences.appearance)));
    m_fontScale->setValue(preferences.fontScale);
    m_spelling->setChecked(preferences.writing.spelling);
    m_smartTypography->setChecked(preferences.writing.smartTypography);
    m_pace->setValue(preferences.wordsPerMinute);
    m_paper->setCurrentIndex(m_paper->findData(int(preferences.paper)));
    m_pause->setValue(Seconds(preferences.saveAfter).count());
    m_isShowing = false;
}

void PreferencesForm::take()
{
    if (m_isShowing) return;
    emit chosen({.appearance = Appearance(m_appearance->currentData().toInt()),
                 .fontScale = m_fontScale->value(),
                 .wordsPerMinute = m_pace->value(),
                 .paper = story::Paper(m_paper->currentData().toInt()),
                 .writing = {.spelling = m_spelling->isChecked(), .smartTypography = m_smartTypography->isChecked()},
                 .saveAfter = std::chrono::round<milliseconds>(Seconds(m_pause->value()))});
}

} // namespace app
