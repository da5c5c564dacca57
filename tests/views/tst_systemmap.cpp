// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "story/fields.h"
#include "views/fields/annotationline.h"
#include "views/formpage.h"
#include "views/systemmapform.h"

#include <QLabel>
#include <QToolButton>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// The card of the system's six parts.
class TestSystemMap : public StoryTest
{
    Q_OBJECT

    FormPage* m_page = nullptr;

    AnnotationLine* line()
    {
        for (auto* line : m_page->findChildren<AnnotationLine*>())
            if (line->place().path == FieldPath("system"_L1)) return line;
        return nullptr;
    }

private slots:
    void init()
    {
        Project fraud;
        fraud.title = u"Fraud"_s;
        begin(fraud);
        m_page = new FormPage(*m_document, items::Page::Constraints, u"What bounded it?"_s,
                              {{u"The system around the model"_s, "system"_L1, {}}}, m_window.get());
        show(m_page, {900, 600});
        m_page->setProject(m_key);
    }
    void cleanup() { m_window.reset(); }

    void itCanBeMarkedAsNotKnownByKey()
    {
        QVERIFY(line());
        auto* about = line()->parentWidget()->findChild<QToolButton*>();
        QVERIFY(about);
        QCOMPARE(about->accessibleName(), u"About “The system around the model”"_s);
        about->setFocus();
        QTest::keyClick(about, Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(project().about.value(u"system"_s).notKnown);
        QVERIFY(line()->isVisible());
        QCOMPARE(line()->findChild<QLabel*>()->text(), u"Marked as not known"_s);
        m_document->undoStack().undo();
        QVERIFY(!line()->isVisible());
    }

    void itsSourceIsShown()
    {
        edits::setSource(*m_document, m_key, "system"_L1, u"The review of March"_s);
        QCOMPARE(line()->findChild<QLabel*>()->text(), u"Source: The review of March"_s);
    }

    void aPartHasItsOwn()
    {
        edits::setNotKnown(*m_document, m_key, "system.logging"_L1, true);
        QVERIFY(!line()->isVisible());
        QVERIFY(!project().about.value(u"system"_s).notKnown);
        QVERIFY(project().system.about.value(u"logging"_s).notKnown);
    }
};

QTEST_MAIN(TestSystemMap)
#include "tst_systemmap.moc"
