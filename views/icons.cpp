// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icons.h"

#include "theme.h"

#include <BreezeIcons>

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace views {

namespace {

/// Draws one of Breeze's line icons in a colour of ours.
class TintedIcon : public QIconEngine
{
public:
    explicit TintedIcon(const QString& file)
        : m_file(file)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->drawPixmap(rect, scaledPixmap(rect.size(), mode, {}, painter->device()->devicePixelRatioF()));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor colour = mode == QIcon::Disabled ? Theme::tokens().inputBorder
            : mode == QIcon::Selected                 ? Theme::tokens().onAccent
                                                      : Theme::tokens().text;
        const QString key =
            QStringLiteral("%1|%2|%3|%4|%5").arg(m_file, colour.name()).arg(size.width()).arg(size.height()).arg(scale);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) return pixmap;
        pixmap = QPixmap(size * scale);
        if (pixmap.isNull()) return pixmap; // where there is no room, as on a button that is pressed together
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(m_file).render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colour);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new TintedIcon(m_file); }

private:
    QString m_file;
};

} // namespace

QIcon icon(QLatin1StringView name)
{
    static const bool ready = (BreezeIcons::initIcons(), true);
    Q_UNUSED(ready)
    const QString file = QStringLiteral(":/icons/breeze/actions/22/%1.svg").arg(name);
    Q_ASSERT(QFile::exists(file));
    return QIcon(new TintedIcon(file)); // QIcon owns its engine
}

} // namespace views
