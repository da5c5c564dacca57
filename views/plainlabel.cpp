// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainlabel.h"

#include "shapedtext.h"
#include "theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace views {

namespace {

constexpr int charactersABroadLine = 80;

/// Stands where reading begins. QLabel (Qt 6.8) puts a text at the side where its own letters begin, whatever the window does.
class PlainLabel : public QLabel
{
public:
    explicit PlainLabel(QWidget* parent)
        : QLabel(parent)
    {
        lead();
    }

    /// Broad, unless that makes a line or two of it: as QLabel (Qt 6.8) has it, which finds the glyphs anew for each try.
    [[nodiscard]] QSize sizeHint() const override
    {
        if (!isShaped()) return QLabel::sizeHint();
        ensurePolished();
        if (!wordWrap()) return sizeIn(ShapedText::oneLine);
        const int lineHeight = fontMetrics().lineSpacing();
        const int broad = std::min(fontMetrics().averageCharWidth() * charactersABroadLine, maximumWidth());
        QSize size = sizeIn(broad);
        if (size.height() < 4 * lineHeight && size.width() > broad / 2) size = sizeIn(broad / 2);
        if (size.height() < 2 * lineHeight && size.width() > broad / 4) size = sizeIn(broad / 4);
        return size;
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        if (!isShaped()) return QLabel::minimumSizeHint();
        const QSize hint = sizeHint();
        if (!wordWrap()) return hint;
        return {sizeIn(0).width(), std::min(hint.height(), sizeIn(QWIDGETSIZE_MAX).height())};
    }

    [[nodiscard]] int heightForWidth(int width) const override
    {
        return isShaped() ? sizeIn(width).height() : QLabel::heightForWidth(width);
    }

protected:
    void changeEvent(QEvent* event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::LayoutDirectionChange) lead();
    }

private:
    void lead()
    {
        if (alignment() & Qt::AlignHCenter) return;
        const Qt::Alignment side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
        setAlignment((alignment() & Qt::AlignVertical_Mask) | Qt::AlignAbsolute | side);
    }

    /// To QLabel, nothing has the width of a letter, and tabs are columns.
    [[nodiscard]] bool isShaped() const { return !text().isEmpty() && !text().contains(u'\t'); }

    [[nodiscard]] QSize sizeIn(int width) const
    {
        const QMargins around = contentsMargins();
        const QSize margins(around.left() + around.right(), around.top() + around.bottom());
        const int room =
            wordWrap() ? std::max(0, std::max(width, minimumWidth()) - margins.width()) : ShapedText::oneLine;
        return (m_shaped.size(text(), font(), room) + margins).expandedTo(minimumSize());
    }

    mutable ShapedText m_shaped;
};

class Heading : public PlainLabel
{
public:
    using PlainLabel::PlainLabel;

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {widestWord(Theme::heading()), PlainLabel::minimumSizeHint().height()};
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        PlainLabel::resizeEvent(event);
        setFont(widestWord(Theme::title()) > width() ? Theme::heading() : Theme::title());
    }

private:
    [[nodiscard]] int widestWord(const QFont& font) const
    {
        int widest = 0;
        for (const QString& word : text().split(u' '))
            widest = std::max(widest, QFontMetrics(font).horizontalAdvance(word));
        return widest;
    }
};

class ShortenedLabel : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
        style()->drawItemText(&painter, contentsRect(), int(QStyle::visualAlignment(layoutDirection(), alignment())),
                              palette(), isEnabled(), shown, foregroundRole());
    }
};

} // namespace

QLabel* plainLabel(const QString& text, QWidget* parent, const QFont& font)
{
    auto* label = new PlainLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    if (font != QFont()) label->setFont(font);
    return label;
}

QLabel* wrappingLabel(const QString& text, QWidget* parent, const QFont& font)
{
    QLabel* label = plainLabel(text, parent, font);
    label->setWordWrap(true);
    return label;
}

QLabel* quietLabel(const QString& text, QWidget* parent, const QFont& font)
{
    QLabel* label = wrappingLabel(text, parent, font);
    label->setObjectName(QStringLiteral("muted"));
    return label;
}

QLabel* headingLabel(const QString& text, QWidget* parent)
{
    auto* label = new Heading(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setFont(Theme::title());
    return label;
}

QLabel* shortenedLabel(QWidget* parent, const QFont& font)
{
    auto* label = new ShortenedLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace views
