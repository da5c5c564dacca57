// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/words.h"
#include "document/document.h"
#include "exporting.h"
#include "findings.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace views {

class Preview;
class PublishChoices;
class RecipientLine;

/// The Publish place: which stories, told to whom and how long, on which paper; beside it, what that comes to. To a file,
/// a printer or the clipboard.
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
    /// Asks for the printer.
    void printStories();
    /// What is shown, printed and written.
    [[nodiscard]] PublishOrder order() const;

signals:
    /// What a finding names is to be written there.
    void placeWanted(const views::PublishFinding& finding);
    /// What the story holds now went to somebody: worth keeping among its versions, under a name.
    void sent(const QString& projectId, const QByteArray& bytes, const QString& name);

private:
    QWidget* makePanel();
    void setupButtons(QVBoxLayout* column);
    void showResult(const QString& text, bool isFault);
    void refresh();
    void describe();
    void copyText();
    void showWindow();
    void recordSent();
    [[nodiscard]] QStringList chosenKeys() const;

    document::Document& m_document;
    QString m_dataFolder;
    QString m_moduleFolder;
    QString m_key;
    QComboBox* m_what;
    PublishChoices* m_choices;
    RecipientLine* m_recipient;
    FindingLinks* m_findings;
    Preview* m_preview;
    QPointer<Preview> m_window; ///< the same in a window of its own
    QPushButton* m_export;
    QPushButton* m_print;
    QPushButton* m_copy;
    QLabel* m_about;
    QLabel* m_result;
    QPushButton* m_openResult;
    QPushButton* m_record;
    /// The last file of this story that was written, and what it was written of.
    struct Written
    {
        Exported file;
        QStringList keys;
        QList<document::Snapshot> stories;
        story::ExportPreset choices;
    };
    Written m_written;
    std::optional<story::Paper> m_preferred;
    int m_pace = analysis::usualWordsPerMinute;
};

} // namespace views
