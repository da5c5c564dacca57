// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printingmodule.h"

#include <QPageSize>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>

using views::Printing;
using Outcome = Printing::Outcome;

namespace {

void prepare(QPrinter& printer, const publish::Book& book, story::Paper paper)
{
    printer.setPageSize(QPageSize(paper == story::Paper::Letter ? QPageSize::Letter : QPageSize::A4));
    printer.setFullPage(true); // the margins are the pages' own
    printer.setDocName(book.info().title);
}

Outcome draw(QPrinter& printer, const QList<publish::Page>& pages)
{
    const qsizetype first = std::max(1, printer.fromPage());
    const qsizetype last = printer.toPage() == 0 ? pages.size() : std::min<qsizetype>(printer.toPage(), pages.size());
    QPainter painter;
    if (first > last || !painter.begin(&printer)) return Outcome::Failed;
    const qreal scale = printer.resolution() / 1440.0; // dots for a twip
    painter.scale(scale, scale);
    for (qsizetype i = first; i <= last; ++i) {
        if (i > first && !printer.newPage()) return Outcome::Failed;
        publish::PainterCanvas(painter).draw(pages[i - 1].items);
    }
    return painter.end() ? Outcome::Printed : Outcome::Failed;
}

QList<publish::Page> pagesOf(const publish::Book& book)
{
    QList<publish::Page> pages;
    for (const publish::StoryPages& story : book.stories())
        pages.append(story.pages);
    return pages;
}

} // namespace

Printing::Outcome PrintingModule::print(const publish::Book& book, story::Paper paper, QWidget* parent)
{
    const QList<publish::Page> pages = pagesOf(book);
    QPrinter printer(QPrinter::HighResolution);
    prepare(printer, book, paper);
    QPrintDialog dialog(&printer, parent);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    dialog.setMinMax(1, int(pages.size()));
    return dialog.exec() == QDialog::Accepted ? draw(printer, pages) : Outcome::Cancelled;
}

Printing::Outcome PrintingModule::printToFile(const publish::Book& book, story::Paper paper, const QString& file)
{
    QPrinter printer(QPrinter::HighResolution);
    prepare(printer, book, paper);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file);
    return draw(printer, pagesOf(book));
}
