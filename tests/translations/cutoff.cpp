// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cutoff.h"

#include "views/shortened.h"

#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

namespace translations {

using namespace Qt::StringLiterals;

namespace {

/// Of another widget than the one asked, sizes are known to the pixel but for rounding of fonts.
constexpr int rounding = 1;

QString line(const QWidget& widget, const QString& text, const QString& fault)
{
    return u"%1 %2 “%3”: %4"_s.arg(QLatin1StringView(widget.metaObject()->className()), widget.objectName(),
                                   text.left(60).replace(u'\n', u'|'), fault);
}

QString sizes(QSize needed, QSize given)
{
    return u"needs %1 x %2, has %3 x %4"_s.arg(needed.width())
        .arg(needed.height())
        .arg(given.width())
        .arg(given.height());
}

bool fits(QSize needed, QSize given)
{
    return needed.width() <= given.width() + rounding && needed.height() <= given.height() + rounding;
}

/// What a widget has too little room for; empty where all is well.
QString faultOf(const QLabel& label)
{
    if (label.text().isEmpty()) return {};
    const QSize needed = label.wordWrap() ? QSize(label.minimumSizeHint().width(), label.heightForWidth(label.width()))
                                          : label.sizeHint();
    return fits(needed, label.size()) ? QString() : sizes(needed, label.size());
}

/// Of a button's text only the width and height of the letters: the style's usual margins may shrink.
QString faultOf(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    if (button.text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)) return {};
    const QSize needed = button.hasHeightForWidth()
        ? QSize(button.minimumSizeHint().width(), button.heightForWidth(button.width()))
        : button.sizeHint();
    return fits(needed, button.size()) ? QString() : sizes(needed, button.size());
}

QString faultOf(const QComboBox& combo)
{
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    option.frame = combo.hasFrame();
    option.currentText = combo.currentText();
    const QRect room =
        combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
    const QSize needed(combo.fontMetrics().horizontalAdvance(combo.currentText()), combo.fontMetrics().height());
    return fits(needed, room.size()) ? QString() : sizes(needed, room.size());
}

QString faultOf(const QTabBar& tabs, int tab)
{
    const QRect rect = tabs.tabRect(tab);
    const int icon = tabs.tabIcon(tab).isNull() ? 0 : tabs.iconSize().width() + 4;
    const QSize needed(tabs.fontMetrics().horizontalAdvance(tabs.tabText(tab)) + icon, tabs.fontMetrics().height());
    if (!fits(needed, rect.size())) return sizes(needed, rect.size());
    return tabs.rect().contains(rect.adjusted(rounding, 0, -rounding, 0)) ? QString() : u"its tab is scrolled out"_s;
}

/// A scroll area shows everything in the directions in which it scrolls.
bool scrolls(const QWidget& viewport, Qt::Orientation direction)
{
    const auto* area = qobject_cast<const QAbstractScrollArea*>(viewport.parentWidget());
    if (!area || area->viewport() != &viewport) return false;
    return direction == Qt::Vertical ? area->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff
                                     : area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
}

QString faultOfPlace(const QWidget& widget, const QWidget& window)
{
    QRect room = widget.rect();
    for (const QWidget* at = &widget; at != &window; at = at->parentWidget()) {
        const QWidget* around = at->parentWidget();
        room.translate(at->pos());
        const QRect seen = around->rect();
        if ((room.left() < seen.left() || room.right() > seen.right()) && !scrolls(*around, Qt::Horizontal))
            return u"reaches from x %1 to %2 of %3 wide %4"_s.arg(room.left())
                .arg(room.right())
                .arg(seen.width())
                .arg(QLatin1StringView(around->metaObject()->className()));
        if ((room.top() < seen.top() || room.bottom() > seen.bottom()) && !scrolls(*around, Qt::Vertical))
            return u"reaches from y %1 to %2 of %3 high %4"_s.arg(room.top())
                .arg(room.bottom())
                .arg(seen.height())
                .arg(QLatin1StringView(around->metaObject()->className()));
        // What is scrolled out is not looked at further up.
        if (scrolls(*around, Qt::Vertical)) room.setTop(0), room.setBottom(0);
        if (scrolls(*around, Qt::Horizontal)) room.setLeft(0), room.setRight(0);
    }
    return {};
}

class Measurer
{
public:
    explicit Measurer(const QWidget& window)
        : m_window(window)
    {
    }

    void measure(const QWidget& widget)
    {
        if (const auto* label = qobject_cast<const QLabel*>(&widget)) note(widget, label->text(), faultOf(*label));
        else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            note(widget, button->text(), faultOf(*button));
        else if (const auto* combo = qobject_cast<const QComboBox*>(&widget))
            note(widget, combo->currentText(), faultOf(*combo));
        else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
            for (int tab = 0; tab < tabs->count(); ++tab) {
                if (tabs->tabToolTip(tab).contains(tabs->tabText(tab))) continue;
                const QString fault = faultOf(*tabs, tab);
                if (!fault.isEmpty()) m_faults.append(line(widget, tabs->tabText(tab), fault));
            }
    }

    [[nodiscard]] QStringList faults() const { return m_faults; }

private:
    /// Who shortens its text with "…" and has the whole of it in its tool tip.
    static bool isShortOnPurpose(const QWidget& widget, const QString& text)
    {
        const bool shortens = qobject_cast<const views::ShortenedComboBox*>(&widget)
            || qobject_cast<const views::ShortenedButton*>(&widget) || widget.objectName() == "storyTitle"_L1;
        return shortens && !text.isEmpty() && widget.toolTip().contains(text);
    }

    void note(const QWidget& widget, const QString& text, const QString& fault)
    {
        if (!fault.isEmpty() && !isShortOnPurpose(widget, text)) return m_faults.append(line(widget, text, fault));
        if (text.isEmpty() && !qobject_cast<const QToolButton*>(&widget)) return; // a tool button shows its icon
        const QString place = faultOfPlace(widget, m_window);
        if (!place.isEmpty()) m_faults.append(line(widget, text, place));
    }

    const QWidget& m_window;
    QStringList m_faults;
};

} // namespace

QStringList cutOffTexts(const QWidget& window)
{
    Measurer measurer(window);
    for (const QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisible() && widget->window() == &window) measurer.measure(*widget);
    return measurer.faults();
}

} // namespace translations
