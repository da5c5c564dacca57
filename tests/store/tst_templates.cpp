// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/json.h"
#include "store/templates.h"
#include "story/fields.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// Whether there is such a field in some story: entries of lists are given without ids.
bool isField(const FieldPath& path)
{
    const RecordType* type = &recordType<Project>();
    const Field* field = nullptr;
    for (const FieldPath::Segment& segment : path.segments()) {
        field = type ? type->field(segment.key) : nullptr;
        if (!field) return false;
        const bool leadsOn = field->kind == Kind::Record || field->kind == Kind::List;
        type = leadsOn ? &field->type() : nullptr;
    }
    return field && field->kind != Kind::Record && field->kind != Kind::List;
}

} // namespace

/// The program's own templates: each is a story that can be read, with prompts that have a place.
class TestTemplates : public QObject
{
    Q_OBJECT

    QList<store::Template> m_templates;

    void rows()
    {
        QTest::addColumn<QString>("name");
        for (const store::Template& known : m_templates)
            QTest::newRow(qPrintable(known.name)) << known.name;
    }

private slots:
    void initTestCase()
    {
        const auto loaded = store::loadTemplates(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources"));
        QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
        m_templates = *loaded;
    }

    void theSevenKindsAreThere()
    {
        QStringList names;
        for (const store::Template& known : m_templates)
            names.append(known.name);
        QCOMPARE(names,
                 (QStringList{u"forecasting"_s, u"fraud-detection"_s, u"llm-assistant"_s, u"recommendations"_s,
                              u"research"_s, u"search-ranking"_s, u"three-month-project"_s}));
    }

    void everyMemberIsOneThatIsKnown_data() { rows(); }
    void everyMemberIsOneThatIsKnown()
    {
        QFETCH(QString, name);
        QFile file(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/templates/en/") + name + u".json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject data = QJsonDocument::fromJson(file.readAll()).object();
        QStringList keys = data.keys();
        keys.removeIf([](const QString& key) {
            return QStringList{u"format"_s, u"version"_s, u"title"_s, u"sentence"_s, u"project"_s, u"prompts"_s}
                .contains(key);
        });
        QCOMPARE(keys, QStringList());
        const store::Template& used = *store::templateByName(m_templates, name);
        const QByteArray written = store::toJson(used.project);
        QVERIFY(used.project.unknown.isEmpty());
        QVERIFY(written.contains(QByteArray("\"template\": \"" + name.toUtf8() + '"')));
        QCOMPARE(*store::projectFromJson(written, name), used.project);
        QVERIFY(used.project.id.isEmpty()); // each story gets one of its own
        QVERIFY(used.project.title.isEmpty() && used.project.cycles.isEmpty());
    }

    void everyPromptHasAFieldAndIsShort_data() { rows(); }
    void everyPromptHasAFieldAndIsShort()
    {
        QFETCH(QString, name);
        constexpr int longest = 150; // it has to stand in an empty field of two lines
        const store::Template& used = *store::templateByName(m_templates, name);
        QVERIFY(used.prompts.size() >= 10);
        int ofMonitoring = 0;
        for (const auto& [path, text] : used.prompts.asKeyValueRange()) {
            QVERIFY2(isField(path), qPrintable(path.text()));
            QVERIFY2(!text.isEmpty() && text.size() <= longest, qPrintable(text));
            ofMonitoring += path.text().startsWith(u"monitoring");
        }
        QVERIFY(ofMonitoring >= 4);
    }

    void everyMetricSaysItsUnitAndWhichWayIsBetter_data() { rows(); }
    void everyMetricSaysItsUnitAndWhichWayIsBetter()
    {
        QFETCH(QString, name);
        const store::Template& used = *store::templateByName(m_templates, name);
        QVERIFY(used.project.metrics.size() >= 3);
        for (const Metric& metric : used.project.metrics) {
            QVERIFY(metric.family != Family::Unset && metric.direction != Direction::Unset);
            QVERIFY2(!metric.unit.isEmpty() || metric.decimals || metric.change != ChangeKind::Unset,
                     qPrintable(metric.name));
        }
        for (const Constraint& constraint : used.project.constraints)
            QVERIFY(constraint.kind != ConstraintKind::Unset);
    }

    void aPromptIsForTheFieldOfAnyEntry()
    {
        const store::Template& fraud = *store::templateByName(m_templates, u"fraud-detection"_s);
        QVERIFY(!store::prompt(fraud, FieldPath("cycles[c7].hypothesis"_L1)).isEmpty());
        QCOMPARE(store::prompt(fraud, FieldPath("cycles[c7].startDate"_L1)), QString());
    }

    void aFolderWithoutTemplatesIsAnError() { QVERIFY(!store::loadTemplates(u"/nowhere"_s)); }
};

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
