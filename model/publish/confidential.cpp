// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "confidential.h"

#include "wording.h"

#include "story/fields.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace publish {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

class Replacer
{
public:
    explicit Replacer(const QList<Alias>& aliases)
    {
        QStringList names;
        for (const Alias& alias : aliases) {
            const QString name = alias.name.trimmed();
            if (name.isEmpty()) continue;
            names.append(name);
            const QString other = alias.alias.trimmed();
            m_aliases.insert(name.toCaseFolded(), other.isEmpty() ? Publish::tr("(name withheld)") : other);
        }
        // "Acme Bank" is found before "Acme".
        std::ranges::stable_sort(names, std::greater(), &QString::size);
        for (QString& name : names)
            name = QRegularExpression::escape(name);
        m_names.setPattern(u"(?<![\\p{L}\\p{N}])(?:"_s + names.join(u'|') + u")(?![\\p{L}\\p{N}])"_s);
    }

    [[nodiscard]] bool isEmpty() const { return m_aliases.isEmpty(); }

    void replace(const RecordType& type, void* record) const
    {
        for (auto& annotation : type.mutableBase(record)->about)
            replace(annotation.source);
        for (const Field& field : type.fields)
            replace(field, field.mutableMember(record));
    }

private:
    void replace(QString& text) const
    {
        QString replaced;
        qsizetype end = 0;
        for (const QRegularExpressionMatch& match : m_names.globalMatch(text)) {
            replaced += QStringView(text).sliced(end, match.capturedStart() - end);
            replaced += m_aliases.value(match.captured().toCaseFolded());
            end = match.capturedEnd();
        }
        if (end > 0) text = replaced + QStringView(text).sliced(end);
    }

    void replace(QStringList& texts) const
    {
        for (QString& text : texts)
            replace(text);
    }

    void replace(const Field& field, void* member) const
    {
        switch (field.kind) {
        case Kind::Line: replace(as<QString>(member)); break;
        case Kind::Prose: replace(as<Prose>(member).paragraphs); break;
        case Kind::Lines: replace(as<QStringList>(member)); break;
        case Kind::Code: replace(as<Code>(member).text); break;
        case Kind::Record: replace(field.type(), member); break;
        case Kind::List:
            for (int i = 0; i < field.list.size(member); ++i)
                replace(field.type(), field.list.mutableAt(member, i));
            break;
        default: break; // has no words
        }
    }

    QHash<QString, QString> m_aliases; ///< by the name in one case
    QRegularExpression m_names{{},
                               QRegularExpression::CaseInsensitiveOption
                                   | QRegularExpression::UseUnicodePropertiesOption};
};

} // namespace

Project confidential(Project project)
{
    const Replacer replacer(project.aliases);
    if (!replacer.isEmpty()) replacer.replace(recordType<Project>(), &project);
    return project;
}

} // namespace publish
