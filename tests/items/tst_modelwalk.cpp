// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "random/lastwords.h"
#include "random/walk.h"

#include "items/entrymodel.h"
#include "items/portfoliomodel.h"
#include "items/stepmodel.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <memory>
#include <vector>

using namespace chance;
using namespace document;
using namespace items;
using namespace story;
using namespace Qt::StringLiterals;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int usualSteps = 2'000;
#else
constexpr int usualSteps = 20'000;
#endif
constexpr int stepsOfAWalk = 500;

/// A model as a person would read it off the screen.
QString printed(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int column = 0; column < model.columnCount(); ++column)
        lines.append(model.headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            lines.append(index.data().toString() + u'|' + index.data(SubtitleRole).toString());
        }
    return lines.join(u'\n');
}

/// A model as a view holds it, and how a fresh one in its place is made.
struct Attached
{
    std::unique_ptr<QAbstractItemModel> model;
    std::function<std::unique_ptr<QAbstractItemModel>()> fresh;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

/// The scalar fields of an entry, those of its records too.
void addColumns(const RecordType& type, const FieldPath& here, QList<Column>& columns)
{
    for (const Field& field : type.fields) {
        if (field.kind == Kind::Record) addColumns(field.type(), here.field(field.name()), columns);
        else columns.append({.field = here.field(field.name())});
    }
}

/// Every list of a record, those of the entries that are there too.
void eachList(const RecordType& type, const void* record, const FieldPath& here,
              const std::function<void(const Field&, const FieldPath&)>& visit)
{
    for (const Field& field : type.fields) {
        const void* member = field.member(record);
        const FieldPath path = here.field(field.name());
        if (field.kind == Kind::Record) eachList(field.type(), member, path, visit);
        if (field.kind != Kind::List) continue;
        visit(field, path);
        if (field.list.size(member) == 0) continue;
        const void* entry = field.list.at(member, 0);
        eachList(field.type(), entry, path.entry(field.list.entry(entry)->id), visit);
    }
}

} // namespace

/// Every item model follows a walk through edits, undo and redo, watched by Qt's tester, and shows at each end what a
/// fresh model shows. STORYLOOP_PROPERTY_STEPS and STORYLOOP_PROPERTY_SEED as in tst_walk.
class TestModelWalk : public QObject
{
    Q_OBJECT

    std::vector<Attached> m_attached;

    void attach(std::function<std::unique_ptr<QAbstractItemModel>()> make)
    {
        auto model = make();
        auto tester = std::make_unique<QAbstractItemModelTester>(model.get(),
                                                                 QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_attached.push_back({std::move(model), std::move(make), std::move(tester)});
    }

    void attachEntries(Document& document, const QString& key)
    {
        const Snapshot project = document.project(key);
        eachList(recordType<Project>(), project.get(), {}, [&](const Field& field, const FieldPath& path) {
            QList<Column> columns;
            addColumns(field.type(), {}, columns);
            if (field.key == "cycles" && !project->metrics.isEmpty())
                columns.append({.metricId = project->metrics.first().id});
            attach([&document, key, path, columns] {
                auto model = std::make_unique<EntryModel>(document);
                model->setPlace(key, path, columns);
                return model;
            });
        });
    }

    /// A new model is attached here, by a line.
    void attachAll(Document& document)
    {
        m_attached.clear();
        const QString key = document.keys().first();
        attachEntries(document, key);
        attach([&] { return std::make_unique<PortfolioModel>(document); });
        attach([&document, key] {
            auto model = std::make_unique<StepModel>(document);
            model->setProject(key);
            return model;
        });
    }

private slots:
    void everyModelTakesPart()
    {
        Walk walk(1);
        attachAll(walk.document());
        QStringList attached;
        for (const Attached& one : m_attached)
            attached.append(QString::fromLatin1(one.model->metaObject()->className()).section(u"::"_s, -1));
        attached.removeDuplicates();
        attached.sort();
        m_attached.clear();
        static const QRegularExpression model(u"^class (\\w+) (?:final )?: public QAbstract(?:List|Table|Item)Model"_s,
                                              QRegularExpression::MultilineOption);
        QStringList written;
        QDir headers(QStringLiteral(STORYLOOP_SOURCE_DIR "/model/items"));
        for (const QString& name : headers.entryList({u"*.h"_s})) {
            QFile header(headers.filePath(name));
            QVERIFY(header.open(QIODevice::ReadOnly));
            for (const auto& match : model.globalMatch(QString::fromUtf8(header.readAll())))
                written.append(match.captured(1));
        }
        written.sort();
        QCOMPARE(attached, written);
    }

    void everyModelFollowsAnyWalk()
    {
        const int steps = stepsToWalk("STORYLOOP_PROPERTY_STEPS", usualSteps, 200'000);
        qsizetype models = 0;
        for (int walked = 0; walked < steps; walked += stepsOfAWalk) {
            Walk walk(firstSeed() + quint32(walked / stepsOfAWalk));
            const LastWords lastWords([&] { return walk.story(); });
            attachAll(walk.document());
            models = std::max(models, qsizetype(m_attached.size()));
            for (int i = 0; i < stepsOfAWalk && walk.failure().isEmpty(); ++i) {
                walk.step();
                if (i % 50 == 49) compareWithFresh(walk);
            }
            QVERIFY2(walk.failure().isEmpty(), qPrintable(walk.failure()));
            QCOMPARE(lastWords.warnings(), QStringList());
            m_attached.clear();
        }
        qInfo("%d steps, up to %lld models", steps, models);
    }

private:
    void compareWithFresh(const Walk& walk)
    {
        for (const Attached& one : m_attached)
            QVERIFY2(printed(*one.model) == printed(*one.fresh()),
                     qPrintable(u"%1 shows\n%2\nand a fresh one\n%3\n%4"_s.arg(
                         QString::fromLatin1(one.model->metaObject()->className()), printed(*one.model),
                         printed(*one.fresh()), walk.story())));
    }
};

QTEST_GUILESS_MAIN(TestModelWalk)
#include "tst_modelwalk.moc"
