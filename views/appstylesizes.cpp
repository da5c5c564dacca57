// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How large things are in the style, and where their parts stand.

#include "appstyle.h"

#include "scrollbars.h"
#include "theme.h"

#include <QApplication>
#include <QStyleOption>

#include <algorithm>

namespace views {

namespace {

constexpr int besideText = 5; ///< of a line, beside what Qt leaves
constexpr QSize aroundFieldLike(11, 5);

} // namespace

bool AppStyle::isPrimary(const QWidget* widget)
{
    return widget && widget->objectName() == QLatin1StringView("primary");
}

bool AppStyle::isFieldLike(const QWidget* widget)
{
    return widget && widget->objectName() == QLatin1StringView("search");
}

/// Text stands as far from its border in a line, or a list to choose from, as in a text of several lines.
QRect AppStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element != SE_LineEditContents || !frame || frame->lineWidth == 0) return rect;
    return rect.adjusted(besideText, 0, -besideText, 0);
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                               const QWidget* widget) const
{
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); bar && control == CC_ScrollBar)
        return scrollBarPart(*bar, part);
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control != CC_ComboBox || part != SC_ComboBoxEditField) return rect;
    return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, -besideText, 0)
                                                : rect.adjusted(besideText, 0, 0, 0);
}

QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                 const QWidget* widget) const
{
    if (type == CT_PushButton && isFieldLike(widget)) return contents + 2 * aroundFieldLike;
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_LineEdit) return size + QSize(2 * besideText, 0);
    if (type == CT_ComboBox) return size + QSize(besideText, 0);
    if (type != CT_PushButton) return size;
    return size + (isPrimary(widget) ? QSize(2 * space::m, space::xs) : QSize(space::m, 0));
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ToolBarIconSize: return std::max(18, QFontMetrics(QApplication::font()).height());
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return std::max(QProxyStyle::pixelMetric(metric, option, widget),
                        QFontMetrics(QApplication::font()).height() * 9 / 10);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return std::max(QProxyStyle::pixelMetric(metric, option, widget),
                        QFontMetrics(QApplication::font()).ascent() - 2);
    case PM_ScrollBarExtent: return 12;
    case PM_SplitterWidth: return 1;
    case PM_HeaderMargin: return 6;
    case PM_FocusFrameHMargin: // of the text in a cell
        if (widget && widget->inherits("QTableView")) return 6;
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_TabBarTabVSpace: return 20;
    case PM_TabBarTabHSpace: return 28;
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace views
