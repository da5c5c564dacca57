// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartmenu.h"

#include "chartchooser.h"
#include "chartpanel.h"
#include "charttable.h"
#include "savepath.h"

#include "publish/chartpicture.h"
#include "store/save.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

namespace views {

using publish::PictureFormat;
using namespace Qt::StringLiterals;

ChartMenu::ChartMenu(ChartPanel& panel, ChartChooser& chooser)
    : QMenu(&panel)
    , m_panel(panel)
    , m_chooser(chooser)
{
    addViewActions();
    addSeparator();
    addCopyActions();
    connect(this, &QMenu::aboutToShow, this, &ChartMenu::updateChecks);
}

void ChartMenu::addViewActions()
{
    if (m_panel.chartSize() == ChartPanel::Size::Small) {
        QAction* large = addAction(tr("Show &large"), this, &ChartMenu::largeWanted);
        large->setShortcut(Qt::CTRL | Qt::Key_Return);
        large->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_panel.addAction(large);
    }
    m_stepsChart = addAction(tr("The chart of the &step"));
    m_byDate = addAction(tr("By &date"));
    for (QAction* action : {m_stepsChart, m_byDate})
        action->setCheckable(true);
    connect(m_stepsChart, &QAction::triggered, this, [this](bool on) { m_chooser.setByHand(!on); });
    connect(m_byDate, &QAction::triggered, this, [this](bool on) { m_chooser.setByDate(on); });
}

void ChartMenu::addCopyActions()
{
    addAction(tr("Copy as &picture"), this, &ChartMenu::copyPicture);
    addAction(tr("Copy as S&VG"), this, &ChartMenu::copySvg);
    addAction(tr("&Copy as data"), this, &ChartMenu::copyData);
    addAction(tr("Save as SV&G or PNG…"), this, [this] { save(); });
}

/// Only progress has cycles by their number, or by their date.
void ChartMenu::updateChecks()
{
    m_stepsChart->setChecked(!m_chooser.isByHand());
    m_byDate->setVisible(m_chooser.kind() == "progress"_L1);
    m_byDate->setChecked(m_chooser.isByDate());
}

QByteArray ChartMenu::picture(PictureFormat format)
{
    const auto bytes = publish::chartPicture(m_panel.spec(), format, m_panel.folders().data);
    if (!bytes) emit said(bytes.error().text(), true);
    return bytes.value_or(QByteArray());
}

void ChartMenu::copyPicture()
{
    const QByteArray png = picture(PictureFormat::Png);
    if (png.isEmpty()) return;
    QGuiApplication::clipboard()->setImage(QImage::fromData(png));
    emit said(tr("The chart was copied as a picture."), false);
}

/// As a drawing, and for editors as text.
void ChartMenu::copySvg()
{
    const QByteArray svg = picture(PictureFormat::Svg);
    if (svg.isEmpty()) return;
    auto* mime = new QMimeData;
    mime->setData(u"image/svg+xml"_s, svg);
    mime->setText(QString::fromUtf8(svg));
    QGuiApplication::clipboard()->setMimeData(mime);
    emit said(tr("The chart was copied as SVG."), false);
}

void ChartMenu::copyData()
{
    QGuiApplication::clipboard()->setText(tabbed(m_panel.spec()));
    emit said(tr("The data of the chart was copied, for a spreadsheet."), false);
}

QString ChartMenu::askPath()
{
    return askSavePath(&m_panel, tr("Save the chart"), documentPath(m_panel.title(), u"svg"_s),
                       {{tr("SVG, a drawing (*.svg)"), u"svg"_s}, {tr("PNG, a picture (*.png)"), u"png"_s}});
}

bool ChartMenu::save(const QString& path)
{
    const QString target = path.isEmpty() ? askPath() : path;
    if (target.isEmpty()) return false;
    const bool isPng = target.endsWith(".png"_L1, Qt::CaseInsensitive);
    const QByteArray bytes = picture(isPng ? PictureFormat::Png : PictureFormat::Svg);
    if (bytes.isEmpty()) return false;
    const auto written = store::replace(target, bytes);
    if (written) emit said(tr("Saved as %1").arg(QDir::toNativeSeparators(target)), false);
    else emit said(written.error().text(), true);
    return written.has_value();
}

} // namespace views
