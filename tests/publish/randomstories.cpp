// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randomstories.h"

#include "random/stories.h"
#include "story/fieldpath.h"

#include <QBuffer>
#include <QImage>

namespace stories {

using namespace story;
using namespace Qt::StringLiterals;
using chance::Dice;

namespace {

QString words(Dice& dice, int count)
{
    static const QStringList all{u"the"_s,       u"a"_s,          u"model"_s,       u"of"_s,          u"recall"_s,
                                 u"to"_s,        u"latency"_s,    u"we"_s,          u"threshold"_s,   u"and"_s,
                                 u"12 %"_s,      u"in"_s,         u"calibrated"_s,  u"features"_s,    u"not"_s,
                                 u"was"_s,       u"74 ms"_s,      u"because"_s,     u"a/b-test"_s,    u"**kept**"_s,
                                 u"`p95`"_s,     u"overnight,"_s, u"retraining."_s, u"uncertainty"_s, u"Segment"_s,
                                 u"cold-start"_s};
    QStringList chosen;
    for (int i = 0; i < count; ++i)
        chosen.append(dice.of(all));
    return chosen.join(u' ');
}

/// Mostly short; now and then what nobody reads.
QString paragraph(Dice& dice)
{
    if (dice.oneIn(60)) return QString(dice.between(100, 5000), QChar(u'a' + dice.below(26)));
    if (dice.oneIn(5)) return u"- "_s + words(dice, dice.between(1, 40));
    const int most = dice.oneIn(80) ? 1500 : dice.oneIn(8) ? 200 : 40;
    return words(dice, dice.between(1, most));
}

QString code(Dice& dice)
{
    QStringList lines;
    for (int i = dice.between(1, dice.oneIn(4) ? 150 : 45); i > 0; --i)
        lines.append(QString(dice.below(12), u' ') + words(dice, dice.oneIn(20) ? 60 : dice.below(9)));
    return lines.join(u'\n');
}

/// Makes texts longer or shorter and lists longer, wherever there is something.
class Grower
{
public:
    explicit Grower(Dice& dice)
        : m_dice(dice)
        , m_longLists(dice.below(3))
    {
    }

    void grow(const RecordType& type, void* record)
    {
        for (const Field& field : type.fields) {
            void* member = field.mutableMember(record);
            if (field.kind == Kind::Record) grow(field.type(), member);
            else if (field.kind == Kind::List) growList(field, member);
            else if (!field.empty(member)) growText(field, member);
        }
    }

private:
    void growText(const Field& field, void* member)
    {
        const bool isLeft = m_dice.oneIn(3);
        switch (field.kind) {
        case Kind::Line: {
            QString text = memberValue(field, member).toString();
            if (!isLeft) text = words(m_dice, m_dice.between(1, m_dice.oneIn(40) ? 300 : 12));
            setMemberValue(field, member, text.remove(u"{{"_s));
            break;
        }
        case Kind::Prose:
        case Kind::Lines: {
            QStringList texts = memberValue(field, member).toStringList();
            if (!isLeft) {
                texts.clear();
                for (int i = m_dice.between(1, 5); i > 0; --i)
                    texts.append(paragraph(m_dice));
            }
            setMemberValue(field, member, texts.replaceInStrings(u"{{"_s, QString()));
            break;
        }
        case Kind::Code:
            if (!isLeft) setMemberValue(field, member, code(m_dice));
            break;
        default: break;
        }
    }

    void growList(const Field& field, void* member)
    {
        const int there = field.list.size(member);
        for (int i = 0; i < there; ++i)
            grow(field.type(), field.list.mutableAt(member, i));
        if (there == 0 || !m_dice.oneIn(8)) return;
        int more = m_dice.between(1, 8);
        if (m_longLists > 0 && m_dice.oneIn(2)) {
            --m_longLists;
            more = m_dice.between(9, m_dice.oneIn(4) ? 500 : 60);
        }
        for (int i = 0; i < more; ++i) {
            const void* like = field.list.at(member, m_dice.below(there));
            void* entry = field.list.insert(member, field.list.size(member), like);
            field.list.mutableEntry(entry)->id = u"g%1"_s.arg(++m_count);
        }
    }

    Dice& m_dice;
    int m_longLists;
    int m_count = 0;
};

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(QColor(0, 114, 178));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

Project any(Dice& dice)
{
    static const QList<int> filled{4, 25, 50, 75, 95};
    Project project = chance::project(dice, dice.of(filled));
    Grower(dice).grow(recordType<Project>(), &project);
    return project;
}

QByteArray anyPicture(const QString& file)
{
    static const QByteArrayList pictures{png(900, 200), png(200, 900), png(6, 6), "no picture", {}};
    return pictures[file.size() % pictures.size()];
}

} // namespace stories
