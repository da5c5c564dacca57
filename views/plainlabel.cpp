// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainlabel.h"

#include "theme.h"

#include <QPainter>
#include <QStyle>

namespace views {

namespace {

class Heading : public QLabel
{
public:
    using QLabel::QLabel;

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {widestWord(Theme::heading()), QLabel::minimumSizeHint().height()};
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QLabel::resizeEvent(event);
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
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    if (font != QFont()) label->setFont(font);
    return label;
}

QLabel* quietLabel(const QString& text, QWidget* parent, const QFont& font)
{
    QLabel* label = plainLabel(text, parent, font);
    label->setObjectName(QStringLiteral("muted"));
    label->setWordWrap(true);
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
