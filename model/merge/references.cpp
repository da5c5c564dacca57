// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "references.h"

#include <QRegularExpression>

namespace merge {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

class Search
{
public:
    explicit Search(const Project& project)
    {
        collectIds(recordType<Project>(), &project);
        visit(recordType<Project>(), &project, {});
    }

    QSet<OpenReference> open;

private:
    void collectIds(const RecordType& type, const void* record)
    {
        for (const Field& field : type.fields) {
            const void* member = field.member(record);
            if (field.kind == Kind::Record) collectIds(field.type(), member);
            if (field.kind != Kind::List) continue;
            for (int i = 0; i < field.list.size(member); ++i) {
                const void* entry = field.list.at(member, i);
                m_ids.insert({field.type().name, field.list.entry(entry)->id});
                collectIds(field.type(), entry);
            }
        }
    }

    void visit(const RecordType& type, const void* record, const QString& place)
    {
        for (const Field& field : type.fields) {
            const void* member = field.member(record);
            if (field.empty(member)) continue;
            const QString here = place + u'.' + field.name();
            if (field.kind == Kind::Reference) look(here, field.type().name, as<Reference>(member).id);
            if (field.kind == Kind::References)
                for (const QString& id : as<References>(member).ids)
                    look(here, field.type().name, id);
            if (field.kind == Kind::Prose)
                for (const QString& paragraph : as<Prose>(member).paragraphs)
                    lookIn(here, paragraph);
            if (field.kind == Kind::Line) lookIn(here, as<QString>(member));
            if (field.kind == Kind::Record) visit(field.type(), member, here);
            for (int i = 0; field.kind == Kind::List && i < field.list.size(member); ++i) {
                const void* entry = field.list.at(member, i);
                visit(field.type(), entry, here + u'[' + field.list.entry(entry)->id + u']');
            }
        }
    }

    void look(const QString& place, const char* type, const QString& id)
    {
        const NamedEntry entry(type, id);
        if (!id.isEmpty() && !m_ids.contains(entry)) open.insert({place, entry});
    }

    void lookIn(const QString& place, const QString& text)
    {
        static const QRegularExpression number(uR"(\{\{([^{}@.]+)(?:@([^{}@.]+)|\.[^{}]*)?\}\})"_s);
        if (!text.contains("{{"_L1)) return;
        for (const QRegularExpressionMatch& match : number.globalMatch(text)) {
            look(place, recordType<Metric>().name, match.captured(1));
            look(place, recordType<Cycle>().name, match.captured(2));
        }
    }

    QSet<NamedEntry> m_ids;
};

} // namespace

size_t qHash(const OpenReference& reference, size_t seed)
{
    return qHashMulti(seed, reference.place, reference.entry.first, reference.entry.second);
}

QSet<OpenReference> openReferences(const Project& project) { return Search(project).open; }

} // namespace merge
