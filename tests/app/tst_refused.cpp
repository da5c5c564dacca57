// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "document/edits.h"
#include "views/fields/fieldeditor.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace story;
using namespace views;
using namespace Qt::StringLiterals;
using items::Page;

/// What is typed and is no value stays typed, and is not in the story: nobody is left to think that it is.
class TestRefused : public QObject
{
    Q_OBJECT

    std::unique_ptr<shell::OpenWindow> m_open;

    app::MainWindow& window() { return m_open->window(); }
    const FieldPath m_value = "objective.investment.value"_L1;

    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    /// There is one for what could not be saved, too.
    QWidget* banner()
    {
        for (auto* banner : window().findChildren<QWidget*>(u"banner"_s))
            if (banner->isVisible()) return banner;
        return nullptr;
    }
    QString said() { return banner() ? banner()->findChild<QLabel*>()->text() : QString(); }
    void typeInto(const FieldPath& path, const QString& text)
    {
        window().goToField(path);
        QCOMPARE(m_open->focusedField(), path.text());
        type(text);
    }

private slots:
    void init() { m_open = std::make_unique<shell::OpenWindow>(); }
    void cleanup() { m_open.reset(); }

    void aRefusedNumberIsToldOnTheNextPageAndOneGoesBackToIt()
    {
        typeInto(m_value, u"many"_s);
        QCOMPARE(said(), QString());
        m_open->action(u"nextStep"_s)->trigger();
        QVERIFY(!m_open->project().objective.investment.value);
        QVERIFY2(said().contains(u"“many” is not a number"_s), qPrintable(said()));
        QTest::mouseClick(banner()->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(m_open->focusedField(), m_value.text());
        QCOMPARE(qobject_cast<QLineEdit*>(QApplication::focusWidget())->text(), u"many"_s);
        QCOMPARE(said(), QString());
    }

    void whoComesBackByAnotherWayIsNotToldAnyMore()
    {
        typeInto(m_value, u"many"_s);
        m_open->action(u"nextStep"_s)->trigger();
        QVERIFY(!said().isEmpty());
        m_open->action(u"previousStep"_s)->trigger();
        QCOMPARE(said(), QString());
    }

    void anotherStoryIsNoWayToLoseItWithoutAWord()
    {
        typeInto(m_value, u"many"_s);
        window().showProject(m_open->document().keys().last());
        QVERIFY2(said().contains(u"“many” is not a number"_s), qPrintable(said()));
        QTest::mouseClick(banner()->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(m_open->project().title, u"Fraud"_s);
        QCOMPARE(m_open->focusedField(), m_value.text());
    }

    void aNumberThatIsOneIsTakenAndThePageIsLeft()
    {
        typeInto(m_value, u"1.2k"_s);
        m_open->action(u"nextStep"_s)->trigger();
        QCOMPARE(m_open->project().objective.investment.value, Number(1200));
        QCOMPARE(said(), QString());
        QVERIFY(m_open->focusedField() != m_value.text());
        for (const auto* editor : window().findChildren<FieldEditor*>())
            QVERIFY(!editor->isVisible() || editor->place().path != m_value);
    }
};

QTEST_MAIN(TestRefused)
#include "tst_refused.moc"
