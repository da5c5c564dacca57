// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings.h"

#include "../linkbutton.h"
#include "../plainlabel.h"
#include "../theme.h"

#include "analysis/boundnumbers.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;

QList<PublishFinding> publishFindings(const Project& project, const QString& key, const publish::Options& options)
{
    QList<PublishFinding> found;
    const auto broken = analysis::brokenNumbers(project);
    const Errors said = publish::brokenReferences(project, project.title, options.dataFolder, publish::Places::Names);
    for (qsizetype i = 0; i < std::min(broken.size(), said.size()); ++i)
        found.append({said[i].text(), true, key, {}, broken[i].path});
    for (const publish::Missing& missing : publish::missing(project, options))
        if (missing.why != publish::Missing::Why::LeftOut) found.append({text(missing), false, key, missing.step, {}});
    if (options.isConfidential && project.aliases.isEmpty())
        found.append({FindingLinks::tr("No alias is written yet: every name is shown as it is"),
                      false,
                      key,
                      {},
                      FieldPath("aliases"_L1)});
    return found;
}

FindingLinks::FindingLinks(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    hide();
}

void FindingLinks::setFindings(const QList<PublishFinding>& findings)
{
    if (findings == m_findings) return;
    m_findings = findings;
    for (QWidget* old : findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        old->setParent(nullptr);
        old->deleteLater(); // one of them may be telling that it was clicked
    }
    const bool isStopped = std::ranges::any_of(findings, &PublishFinding::isFault);
    QLabel* head =
        wrappingLabel(isStopped ? tr("Nothing is published until this is mended:") : tr("What a listener will miss:"),
                      this, Theme::strong());
    layout()->addWidget(head);
    for (const PublishFinding& finding : findings) {
        if (isStopped && !finding.isFault) continue;
        auto* link = new LinkButton(finding.text, this);
        connect(link, &LinkButton::clicked, this, [this, finding] { emit wanted(PublishFinding(finding)); });
        layout()->addWidget(link);
    }
    setVisible(!findings.isEmpty());
}

} // namespace views
