// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/words.h"
#include "document/document.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace publish {
struct Options;
}

namespace views {

/// The Publish place: which stories, told to whom and how long, on which paper; to a file or to the clipboard.
class PublishPage : public QWidget
{
    Q_OBJECT

public:
    PublishPage(document::Document& document, const QString& dataFolder, const QString& moduleFolder,
                QWidget* parent = nullptr);

    void setProject(const QString& key);
    /// The paper that the user prefers.
    void setPaper(story::Paper paper);
    /// How fast the user speaks, which lengths are measured by.
    void setPace(int wordsPerMinute);
    /// Asks where to, unless `path` says it, and writes the file. False when it was not written.
    bool exportStories(const QString& path = {});

private:
    void setupForm();
    void showResult(const QString& text, bool isFault, const QString& path = {});
    void describe();
    void showMissing();
    void copyText();
    [[nodiscard]] QStringList chosenKeys() const;
    [[nodiscard]] QList<story::Project> chosenStories() const;
    [[nodiscard]] publish::Options options() const;

    document::Document& m_document;
    QString m_dataFolder;
    QString m_moduleFolder;
    QString m_key;
    QComboBox* m_what;
    QComboBox* m_edition;
    QComboBox* m_length;
    QComboBox* m_paper;
    QPushButton* m_export;
    QPushButton* m_copy;
    QLabel* m_about;
    QLabel* m_missing; ///< what the length should tell and the stories do not
    QLabel* m_result;
    QPushButton* m_openResult;
    QString m_written;
    int m_pace = analysis::usualWordsPerMinute;
};

} // namespace views
