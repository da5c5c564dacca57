// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories.h"

#include "analysis/boundnumbers.h"
#include "analysis/charts.h"
#include "store/folder.h"
#include "story/fieldpath.h"

#include <QBuffer>
#include <QImage>
#include <QSet>

namespace stories {

using namespace story;
using namespace publish;
using namespace Qt::StringLiterals;

namespace {

/// Private, or for the program alone.
const QSet<QString> notTold{u"id"_s,      u"language"_s, u"tags"_s, u"notes"_s,   u"silenced"_s,
                            u"aliases"_s, u"tellings"_s, u"file"_s, u"template"_s};

void collect(const RecordType& type, const void* record, QStringList& texts)
{
    for (const Field& field : type.fields) {
        if (notTold.contains(field.name())) continue;
        const void* member = field.member(record);
        if (field.kind == Kind::Line || field.kind == Kind::Prose || field.kind == Kind::Lines)
            texts.append(memberValue(field, member).toStringList());
        if (field.kind == Kind::Code) texts.append(as<Code>(member).text);
        if (field.kind == Kind::Record) collect(field.type(), member, texts);
        for (int i = 0; field.kind == Kind::List && i < field.list.size(member); ++i)
            collect(field.type(), field.list.at(member, i), texts);
    }
}

QString randomText(QRandomGenerator& random, int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += QString(random.bounded(1, 11), QChar(u'a' + random.bounded(26))) + u' ';
    return text.trimmed();
}

Table randomTable(QRandomGenerator& random)
{
    Table table{.caption = random.bounded(2) ? randomText(random, 8) : QString(), .columns = {}, .rows = {}};
    const int columns = random.bounded(2, 7);
    for (int c = 0; c < columns; ++c)
        table.columns.append({randomText(random, random.bounded(1, 3)), c > 2});
    for (int rows = random.bounded(random.bounded(20) ? 45 : 501); rows > 0; --rows) {
        QList<StyledText> row;
        for (int c = 0; c < columns; ++c)
            row.append(
                StyledText(c > 2 ? QString::number(random.bounded(10000)) : randomText(random, random.bounded(1, 12))));
        table.rows.append(row);
    }
    return table;
}

CodeListing randomCode(QRandomGenerator& random)
{
    QStringList lines;
    for (int count = random.bounded(1, random.bounded(4) ? 50 : 150); count > 0; --count)
        lines.append(QString(random.bounded(9), u' ')
                     + randomText(random, random.bounded(20) ? random.bounded(8) : 60));
    return {.text = lines.join(u'\n'),
            .language = {},
            .name = random.bounded(2) ? randomText(random, 1) : QString(),
            .caption = random.bounded(2) ? randomText(random, random.bounded(1, 80)) : QString()};
}

PictureBlock randomPicture(QRandomGenerator& random)
{
    QImage image(random.bounded(1, 1200), random.bounded(1, 1200), QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    PictureBlock picture{.bytes = {},
                         .caption = StyledText(randomText(random, random.bounded(1, random.bounded(9) ? 40 : 900))),
                         .alternativeText = u"A field"_s};
    QBuffer buffer(&picture.bytes);
    buffer.open(QIODevice::WriteOnly);
    if (random.bounded(5)) image.save(&buffer, "PNG");
    return picture;
}

Chart randomChart(QRandomGenerator& random)
{
    static const QList<analysis::ChartSpec> charts = [] {
        QList<analysis::ChartSpec> all;
        for (const analysis::ChartKind& kind : analysis::chartKinds())
            all.append(kind.draw(analysis::withNumbers(fraud()), {}));
        all.removeIf([](const analysis::ChartSpec& chart) { return chart.isEmpty(); });
        return all;
    }();
    return {charts[random.bounded(charts.size())]};
}

} // namespace

Project fraud()
{
    const auto file = store::openProject(QStringLiteral(STORYLOOP_SOURCE_DIR "/tests/data/fraud.story.json"));
    if (!file.project) qFatal("%s", qPrintable(file.project.error().first().text()));
    return *file.project;
}

QStringList words(const Project& project)
{
    QStringList texts;
    collect(recordType<Project>(), &project, texts);
    QString all = texts.join(u' ');
    for (const QChar mark : u"*`"_s)
        all.replace(mark, u' ');
    return all.simplified().split(u' ');
}

QList<Block> random(QRandomGenerator& random)
{
    QList<Block> blocks{
        {Head{randomText(random, 4), StyledText(randomText(random, 15)), {randomText(random, 9)}, {}}, {}}};
    for (int count = random.bounded(5, 60); count > 0; --count) {
        Block block;
        switch (random.bounded(11)) {
        case 0: block.body = Heading{randomText(random, random.bounded(1, 12)), Heading::Level::Step}; break;
        case 1: block.body = Heading{randomText(random, 5), Heading::Level::Part}; break;
        case 2: block.body = randomTable(random); break;
        case 3:
            block.body = Paragraph{StyledText(randomText(random, random.bounded(1, 30))), Paragraph::Kind::ListItem};
            break;
        case 4: block.body = randomCode(random); break;
        case 5:
            if (random.bounded(2)) block.body = randomPicture(random);
            else block.body = randomChart(random);
            break;
        default: block.body = Paragraph{StyledText(randomText(random, random.bounded(1, 160))), Paragraph::Kind::Body};
        }
        if (random.bounded(4) == 0)
            block.notes.append({u"%1 "_s.arg(blocks.size()) + randomText(random, 3),
                                {randomText(random, random.bounded(5, random.bounded(9) ? 40 : 300))},
                                randomText(random, 10)});
        blocks.append(block);
    }
    return blocks;
}

} // namespace stories
