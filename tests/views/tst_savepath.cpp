// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/savepath.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace views;
using namespace Qt::StringLiterals;

/// A name is typed without its ending, as people do.
class TestSavePath : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QStringList m_asked;

    void answer(QMessageBox* box, QMessageBox::StandardButton with)
    {
        m_asked.append(box->text());
        box->button(with)->click();
    }

    /// Types the name into the dialog, and answers what it asks; then it is left.
    QString path(const QString& name, QMessageBox::StandardButton with, int kind = 0)
    {
        m_asked.clear();
        bool isTyped = false;
        QTimer typist;
        connect(&typist, &QTimer::timeout, this, [&] {
            QWidget* front = QApplication::activeModalWidget();
            if (auto* box = qobject_cast<QMessageBox*>(front)) return answer(box, with);
            auto* dialog = qobject_cast<QFileDialog*>(front);
            if (!dialog) return;
            if (isTyped) return dialog->reject();
            isTyped = true;
            dialog->selectNameFilter(dialog->nameFilters().value(kind));
            emit dialog->filterSelected(dialog->selectedNameFilter());
            dialog->findChild<QLineEdit*>()->setText(name);
            // from the event loop, so that this timer goes on while the dialog asks
            QTimer::singleShot(0, dialog,
                               [dialog] { QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return); });
        });
        typist.start(20);
        const QString suggested = m_folder.filePath(u"chart.svg"_s);
        return askSavePath(nullptr, u"Save"_s, suggested, {{u"SVG (*.svg)"_s, u"svg"_s}, {u"PNG (*.png)"_s, u"png"_s}});
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        for (const QString& name : {u"foo.svg"_s, u"v1.2.svg"_s}) {
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }

    void aTitleMakesANameThatEveryDiskTakes_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("words") << u"Fraud, 2nd part"_s << u"Fraud, 2nd part.pdf"_s;
        QTest::newRow("a slash") << u"CI/CD: why?"_s << u"CI-CD- why-.pdf"_s;
        QTest::newRow("nothing seen") << QString(u"a") + QChar::Null + u"b\n"_s << u"a-b-.pdf"_s;
        QTest::newRow("a dot first") << u"..hidden"_s << u"hidden.pdf"_s;
        QTest::newRow("Chinese and a smile") << u"漢字 🙂"_s << u"漢字 🙂.pdf"_s;
        QTest::newRow("none") << u" "_s << u"Story.pdf"_s;
        QTest::newRow("cut between two halves") << QString(79, u'x') + u"🙂"_s << QString(79, u'x') + u".pdf"_s;
    }
    void aTitleMakesANameThatEveryDiskTakes()
    {
        QFETCH(QString, title);
        QTEST(QFileInfo(documentPath(title, u"pdf"_s)).fileName(), "name");
    }

    void aFileIsReplacedOnlyWhenThatIsMeant_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<QString>("saved");
        QTest::newRow("foo, and foo.svg is there") << u"foo"_s << 0 << true << u"foo.svg"_s;
        QTest::newRow("foo.svg is there") << u"foo.svg"_s << 0 << true << u"foo.svg"_s;
        QTest::newRow("v1.2, and v1.2.svg is there") << u"v1.2"_s << 0 << true << u"v1.2.svg"_s;
        QTest::newRow("foo as a picture") << u"foo"_s << 1 << false << u"foo.png"_s;
        QTest::newRow("a new name") << u"bar"_s << 0 << false << u"bar.svg"_s;
    }
    void aFileIsReplacedOnlyWhenThatIsMeant()
    {
        QFETCH(QString, name);
        QFETCH(int, kind);
        QFETCH(bool, isThere);
        QFETCH(QString, saved);
        QCOMPARE(path(name, QMessageBox::Yes, kind), m_folder.filePath(saved));
        QCOMPARE(m_asked.size(), isThere ? 1 : 0);
        QCOMPARE(path(name, QMessageBox::No, kind), isThere ? QString() : m_folder.filePath(saved));
    }
};

QTEST_MAIN(TestSavePath)
#include "tst_savepath.moc"
