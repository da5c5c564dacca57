// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preferences.h"

#include <QElapsedTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace app {

/// The preferences as controls. Each choice takes effect when it is made.
class PreferencesForm : public QWidget
{
    Q_OBJECT

public:
    explicit PreferencesForm(const Preferences& preferences, QWidget* parent = nullptr);

    void show(const Preferences& preferences);

signals:
    void chosen(const app::Preferences& preferences);

private:
    QFormLayout* addCard(const QString& title);
    void setupAppearance();
    void setupWriting();
    void setupSpeaking();
    void setupPaper();
    void setupSaving();
    void measure();
    void take();

    bool m_isShowing = false;
    QElapsedTimer m_reading;
    QVBoxLayout* m_column;
    QComboBox* m_appearance;
    QSpinBox* m_fontScale;
    QCheckBox* m_spelling;
    QCheckBox* m_smartTypography;
    QSpinBox* m_pace;
    QPushButton* m_measure;
    QLabel* m_passage;
    QComboBox* m_paper;
    QDoubleSpinBox* m_pause;
};

} // namespace app
