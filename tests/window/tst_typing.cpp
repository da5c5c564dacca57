// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "realwindow.h"
#include "typist.h"

#include "store/folder.h"
#include "store/json.h"
#include "story/fields.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace window;
using namespace Qt::StringLiterals;

/// Whole stories, typed from nothing with the keyboard alone, and then compared with the paper byte by byte.
/// STORYLOOP_TYPED_STORY names another file to be typed.
class TestTyping : public QObject
{
    Q_OBJECT

    /// Of the entries of a type, by what they were called before.
    using NewIds = QHash<const story::RecordType*, QHash<QString, QString>>;

    /// What the window has no field for is not on the paper.
    static story::Project withoutTheRest(story::Project project)
    {
        project.unknown.clear();
        return project;
    }

    /// The window makes up an id that no entry of the story has; a file may repeat one in another list.
    static void makeIdsDifferent(const story::RecordType& type, void* record, QSet<QString>& taken, NewIds& changed)
    {
        for (const story::Field& field : type.fields) {
            void* member = field.mutableMember(record);
            if (field.kind == story::Kind::Record) makeIdsDifferent(field.type(), member, taken, changed);
            if (field.kind != story::Kind::List) continue;
            for (int i = 0; i < field.list.size(member); ++i) {
                void* entry = field.list.mutableAt(member, i);
                QString& id = field.list.mutableEntry(entry)->id;
                const QString before = id;
                while (taken.contains(id))
                    id += u'x';
                taken.insert(id);
                if (id != before) changed[&field.type()].insert(before, id);
                makeIdsDifferent(field.type(), entry, taken, changed);
            }
        }
    }
    /// And what refers to them.
    static void follow(const story::RecordType& type, void* record, const NewIds& changed)
    {
        for (const story::Field& field : type.fields) {
            void* member = field.mutableMember(record);
            if (field.kind == story::Kind::Record) follow(field.type(), member, changed);
            for (int i = 0; field.kind == story::Kind::List && i < field.list.size(member); ++i)
                follow(field.type(), field.list.mutableAt(member, i), changed);
            if (field.kind != story::Kind::Reference && field.kind != story::Kind::References) continue;
            const auto ids = changed.value(&field.type());
            if (field.kind == story::Kind::Reference) {
                QString& id = story::as<story::Reference>(member).id;
                id = ids.value(id, id);
            } else {
                for (QString& id : story::as<story::References>(member).ids)
                    id = ids.value(id, id);
            }
        }
    }

private slots:
    void aStoryIsTyped_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isWhole"); // all of it can be typed
        const QString other = qEnvironmentVariable("STORYLOOP_TYPED_STORY");
        if (!other.isEmpty()) QTest::newRow("the story that was named") << other << false;
        else
            QTest::newRow("a story with something of everything")
                << QStringLiteral(STORYLOOP_SOURCE_DIR "/tests/data/typed.story.json") << true;
        if (!qEnvironmentVariableIsSet("STORYLOOP_LONG_TESTS")) return;
        for (const QString& name : {u"yolov5"_s, u"google-flu-trends"_s, u"nanogpt-speedrun"_s})
            QTest::newRow(qPrintable(u"as long as people write: "_s + name))
                << QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples/%1.story.json").arg(name) << false;
    }
    void aStoryIsTyped()
    {
        QFETCH(QString, path);
        const auto paper = store::openProject(path).project;
        QVERIFY2(paper, qPrintable(paper ? QString() : paper.error().first().text()));
        QTemporaryDir folder;
        RealWindow window;
        QVERIFY(window.show({1280, 800}, folder.path()));
        story::Project wanted = withoutTheRest(*paper);
        QSet<QString> taken;
        NewIds changed;
        makeIdsDifferent(story::recordType<story::Project>(), &wanted, taken, changed);
        follow(story::recordType<story::Project>(), &wanted, changed);
        Typist typist(*window, wanted, QString(path).replace(u".story.json"_s, u".files"_s));
        typist.typeAll();
        const QStringList differences = typist.differences();
        QVERIFY2(differences.isEmpty(),
                 qPrintable(differences.first(std::min<qsizetype>(40, differences.size())).join(u'\n')));
        Keyboard(*window).press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!window->document().isModified()); // it is written in the background
        const QStringList files = QDir(folder.path()).entryList({u"*.story.json"_s});
        QCOMPARE(files.size(), 1);
        QFile file(folder.filePath(files.first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        wanted.rank = window->document().project(window->currentProject())->rank;
        const QByteArray written = file.readAll();
        QCOMPARE(written, store::toJson(wanted));
        QFile given(path);
        QVERIFY(given.open(QIODevice::ReadOnly));
        QFETCH(bool, isWhole);
        if (isWhole) QCOMPARE(written, given.readAll());
    }
};

int main(int argc, char* argv[])
{
    const Home home;
    QApplication application(argc, argv);
    TestTyping test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_typing.moc"
