// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publish/publish.h"

#include <QWidget>

namespace views {

/// Something that a story lacks for what is to be published, and where it is to be written.
struct PublishFinding
{
    QString text;
    bool isFault = false; ///< nothing is published with it
    QString key; ///< of the story
    story::Step step = story::Step::Objective;
    story::FieldPath path; ///< empty: the step
    bool operator==(const PublishFinding&) const = default;
};

/// What stops a story, and what it lacks.
[[nodiscard]] QList<PublishFinding> publishFindings(const story::Project& project, const QString& key,
                                                    const publish::Options& options);

/// The findings as links that lead to their places.
class FindingLinks : public QWidget
{
    Q_OBJECT

public:
    explicit FindingLinks(QWidget* parent = nullptr);

    void setFindings(const QList<PublishFinding>& findings);

signals:
    void wanted(const views::PublishFinding& finding);

private:
    QList<PublishFinding> m_findings;
};

} // namespace views
