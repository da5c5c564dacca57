// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teller.h"

#include "shift.h"

#include "analysis/figures.h"

namespace publish {

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;

void Teller::tellNextIteration()
{
    const NextIteration& next = m_project.nextIteration;
    step(Step::NextIteration);
    prose("nextIteration.summary"_L1, {});
    Table ranked{.caption = {},
                 .columns = {{u"#"_s, true},
                             {Publish::tr("Experiment")},
                             {Publish::tr("Hypothesis")},
                             {Publish::tr("Impact")},
                             {Publish::tr("Confidence")},
                             {Publish::tr("Effort")},
                             {Publish::tr("When")},
                             {Publish::tr("Expected")}},
                 .rows = {}};
    for (const NextExperiment& e : next.experiments)
        ranked.rows.append(
            {StyledText(QString::number(ranked.rows.size() + 1)), withMarks(StyledText(e.title), marks(e)),
             markdown(joined(e.hypothesis)), StyledText(choiceLabel(e.impact)), StyledText(choiceLabel(e.confidence)),
             StyledText(choiceLabel(e.effort)), StyledText(date(e.quarter)),
             StyledText(e.expectedEffect == Effect() ? QString() : effectText(m_project, e.expectedEffect))});
    table(ranked);
    if (!next.experiments.isEmpty())
        for (const QLatin1StringView key :
             {"nextIteration.experiments"_L1, "nextIteration.experiments.hypothesis"_L1,
              "nextIteration.experiments.confidence"_L1, "nextIteration.experiments.quarter"_L1})
            advise(key);
    prose("nextIteration.changeYourMind"_L1);
    prose("nextIteration.leadership"_L1);
    // The story ends where a new cycle begins.
    if (!closesItself(m_project)) paragraph(StyledText(typeset(closingSentence(m_project))));
    closeStep(Step::NextIteration);
}

void Teller::tellEnd()
{
    if (!m_project.provenanceNote.isEmpty()) {
        add(Heading{Publish::tr("Where this story comes from"), Heading::Level::Step});
        prose("provenanceNote"_L1, {});
    }
    if (isStudy()) facts({{recordType<Project>().field(u"tags")->title(), m_project.tags.join(u", "_s)}});
    tellSources();
}

void Teller::tellSources()
{
    if (m_sources.isEmpty()) return;
    add(Heading{Publish::tr("Sources"), Heading::Level::Step});
    for (qsizetype i = 0; i < m_sources.size(); ++i)
        paragraph(StyledText(u"[%1]\u00a0"_s.arg(i + 1) + m_sources[i]), Paragraph::Kind::Source);
}

/// The picture itself stands in the project's folder, which a story does not know: without it, it is told in words.
void Teller::tellFigure(const Figure& figure)
{
    if (m_pictures) {
        const QByteArray bytes = m_pictures(figure.file);
        if (!bytes.isEmpty())
            return add(PictureBlock{bytes, withMarks(markdown(figure.caption), marks(figure)), figure.alternativeText});
    }
    QStringList words{figure.caption, figure.alternativeText};
    words.removeAll(QString());
    labelled(Publish::tr("Figure"), words.join(u' '), marks(figure));
}

} // namespace publish
