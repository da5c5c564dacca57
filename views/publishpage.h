// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace views {

/// The Publish place: which story, which edition, which paper, and one button.
class PublishPage : public QWidget
{
    Q_OBJECT

public:
    PublishPage(document::Document& document, const QString& dataFolder, const QString& moduleFolder,
                QWidget* parent = nullptr);

    void setProject(const QString& key);
    /// The paper that the user prefers.
    void setPaper(story::Paper paper);
    /// Asks where to, unless `path` says it, and writes the file. False when it was not written.
    bool exportPdf(const QString& path = {});

private:
    void setupForm();
    void showResult(const QString& text, bool isFault, const QString& path = {});
    [[nodiscard]] QStringList chosenKeys() const;

    document::Document& m_document;
    QString m_dataFolder;
    QString m_moduleFolder;
    QString m_key;
    QComboBox* m_what;
    QComboBox* m_edition;
    QComboBox* m_paper;
    QPushButton* m_export;
    QLabel* m_about;
    QLabel* m_result;
    QPushButton* m_openResult;
    QString m_written;
};

} // namespace views
