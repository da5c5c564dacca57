// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "items/columns.h"
#include "items/spreadsheet.h"
#include "store/templates.h"
#include "views/ownerdialog.h"
#include "views/pastedialog.h"
#include "views/templatedialog.h"

#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::function<QDialog*(const Project&)>)

/// Dialogs in large letters on a small screen: whole, with their buttons in sight.
class TestDialogsFit : public StoryTest
{
    Q_OBJECT

    using Make = std::function<QDialog*(const Project&)>;

    static QList<store::Template> templates()
    {
        return store::loadTemplates(QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop")).value();
    }

    static QDialog* pasteOf(const Project& project)
    {
        const auto read = [&project](const items::PasteChoices& choices) {
            const FieldPath list("constraints"_L1);
            const items::PasteInto into{.list = list,
                                        .columns = {{.field = "title"_L1, .metricId = {}}},
                                        .locale = {},
                                        .choices = choices};
            items::Cells cells{{u"Name"_s, u"Limit"_s, u"Kind"_s, u"Why"_s, u"Unit"_s, u"Comparison"_s}};
            for (int row = 0; row < 9; ++row)
                cells.append({u"Latency"_s, u"fast"_s, u"of its own"_s, u"users leave"_s, u"ms"_s, u"more or less"_s});
            return items::readPaste(project, into, cells);
        };
        return new PasteDialog(read, items::pasteTargets(project, "constraints"_L1), u"Constraints"_s, nullptr);
    }

private slots:
    void init()
    {
        Project fraud;
        fraud.title = u"Fraud"_s;
        begin(fraud);
    }
    void cleanup() { Theme::apply(*qApp, Appearance::Light, 100); }

    void aDialogFitsASmallScreen_data()
    {
        QTest::addColumn<Make>("make");
        QTest::addColumn<int>("scale");
        for (const int scale : {100, 180}) {
            const auto row = [scale](const char* name, const Make& make) {
                QTest::addRow("%s, letters of %d %%", name, scale) << make << scale;
            };
            row("templates", [](const Project&) { return new TemplateDialog(templates()); });
            row("the owner", [](const Project&) { return new OwnerDialog({}); });
            row("a paste", &TestDialogsFit::pasteOf);
            row("a message", [](const Project&) -> QDialog* {
                return new QMessageBox(QMessageBox::Warning, u"Storyloop"_s, u"The folder is read-only. "_s.repeated(9),
                                       QMessageBox::Ok);
            });
        }
    }
    void aDialogFitsASmallScreen()
    {
        QFETCH(Make, make);
        QFETCH(int, scale);
        Theme::apply(*qApp, Appearance::Light, scale);
        const std::unique_ptr<QDialog> dialog(make(project()));
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        const QSize small(1024 - 16, 600 - 48); // with a frame around
        const QSize least = dialog->minimumSizeHint().expandedTo(dialog->minimumSize());
        QVERIFY2(least.width() <= small.width() && least.height() <= small.height(),
                 qPrintable(u"%1 × %2"_s.arg(least.width()).arg(least.height())));
        QVERIFY(dialog->screen()->availableGeometry().contains(dialog->geometry()));
        dialog->resize(dialog->size().boundedTo(small));
        QTest::qWait(0);
        for (const auto* button : dialog->findChildren<QPushButton*>())
            if (button->isVisible()) QCOMPARE(button->visibleRegion().boundingRect(), button->rect());
    }

    void whatATemplateIsForIsReadToItsEnd_data()
    {
        QTest::addColumn<int>("scale");
        QTest::newRow("in usual letters") << 100;
        QTest::newRow("in large letters") << 180;
    }
    void whatATemplateIsForIsReadToItsEnd()
    {
        QFETCH(int, scale);
        Theme::apply(*qApp, Appearance::Light, scale);
        TemplateDialog dialog(templates());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const QListWidget& list = *dialog.list();
        const QFontMetrics metrics(Theme::caption());
        for (int row = 0; row < list.count(); ++row) {
            const QRect item = list.visualItemRect(list.item(row));
            const QString said = list.item(row)->data(items::SubtitleRole).toString();
            const QRect room(0, 0, item.width() - 2 * space::m, 0);
            const int needed = metrics.boundingRect(room, Qt::TextWordWrap, said).height();
            QVERIFY2(item.height() >= list.fontMetrics().height() + needed, qPrintable(said));
            QVERIFY(item.width() <= list.viewport()->width());
        }
    }
};

QTEST_MAIN(TestDialogsFit)
#include "tst_dialogsfit.moc"
