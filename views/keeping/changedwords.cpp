// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changedwords.h"

#include "../plainlabel.h"
#include "../theme.h"

#include "items/valuetext.h"

#include <QCoreApplication>

namespace views {

using namespace Qt::StringLiterals;
using merge::WordRun;
using story::Difference;

namespace {

struct ChangedWords
{
    Q_DECLARE_TR_FUNCTIONS(ChangedWords)
};

QList<WordRun> wholly(const QString& removed, const QString& added)
{
    QList<WordRun> runs;
    if (!removed.isEmpty()) runs.append({WordRun::Kind::Removed, removed});
    if (!added.isEmpty()) runs.append({WordRun::Kind::Added, added});
    return runs;
}

/// A story's words as HTML that shows them as they are, with their line breaks.
QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s).replace(u"  "_s, u"&nbsp; "_s);
}

QString marked(const WordRun& run)
{
    const Tokens& t = Theme::tokens();
    switch (run.kind) {
    case WordRun::Kind::Removed:
        return u"<span style=\"background:%1;color:%2;text-decoration:line-through\">%3</span> "_s.arg(
            t.badBackground.name(), t.text.name(), escaped(run.text));
    case WordRun::Kind::Added:
        return u"<span style=\"background:%1;color:%2;text-decoration:underline\">%3</span>"_s.arg(t.selected.name(),
                                                                                                   t.text.name(),
                                                                                                   escaped(run.text));
    case WordRun::Kind::Same: break;
    }
    return escaped(run.text);
}

QString spoken(const QList<WordRun>& runs)
{
    QStringList words;
    for (const WordRun& run : runs) {
        if (run.kind == WordRun::Kind::Removed) words.append(ChangedWords::tr("removed: %1").arg(run.text));
        else if (run.kind == WordRun::Kind::Added) words.append(ChangedWords::tr("added: %1").arg(run.text));
        else words.append(run.text);
    }
    return words.join(u' ');
}

} // namespace

QList<WordRun> changedWords(const Difference& difference, const story::Project& before, const story::Project& after)
{
    const story::FieldPath& path = difference.path;
    switch (difference.kind) {
    case Difference::Kind::Added: return wholly({}, items::valueText(after, path));
    case Difference::Kind::Removed: return wholly(items::valueText(before, path), {});
    case Difference::Kind::Moved:
        return {{WordRun::Kind::Same,
                 ChangedWords::tr("Moved from place %1 to place %2.")
                     .arg(difference.before.toInt() + 1)
                     .arg(difference.after.toInt() + 1)}};
    case Difference::Kind::Annotated:
        return wholly(items::annotationText(before, path), items::annotationText(after, path));
    case Difference::Kind::Unknown:
        return wholly(QString::fromUtf8(difference.before.toByteArray()),
                      QString::fromUtf8(difference.after.toByteArray()));
    case Difference::Kind::Changed: break;
    }
    const QString was = items::valueText(before, path);
    const QString is = items::valueText(after, path);
    const bool isText = difference.after.canConvert<QStringList>() && !was.isEmpty() && !is.isEmpty();
    return isText ? merge::wordDifferences(was, is) : wholly(was, is);
}

QLabel* changedLabel(const QList<WordRun>& runs, QWidget* parent)
{
    QString html;
    for (const WordRun& run : runs)
        html += marked(run);
    QLabel* label = plainLabel({}, parent);
    label->setTextFormat(Qt::RichText); // of marks made above; every word of the story in it is escaped
    label->setText(html);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(spoken(runs));
    return label;
}

} // namespace views
