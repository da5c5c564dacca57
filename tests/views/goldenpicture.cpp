// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "goldenpicture.h"

#include <QPainter>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace golden {

using namespace Qt::StringLiterals;

namespace {

constexpr int step = 17; ///< from one shade of a colour to the next: 16 of them
constexpr int alike = 20; ///< the faintest that is drawn, a shaded stretch, differs by more from its ground
constexpr int unseen = 10; ///< so many pixels may differ

int nearest(int shade) { return qRound(shade / double(step)) * step; }

bool isLike(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) <= alike && std::abs(qGreen(a) - qGreen(b)) <= alike
        && std::abs(qBlue(a) - qBlue(b)) <= alike;
}

/// Whether the other picture has that colour there, or a pixel aside.
bool isThere(QRgb colour, const QImage& other, QPoint at)
{
    for (int y = std::max(0, at.y() - 1); y <= std::min(other.height() - 1, at.y() + 1); ++y)
        for (int x = std::max(0, at.x() - 1); x <= std::min(other.width() - 1, at.x() + 1); ++x)
            if (isLike(colour, other.pixel(x, y))) return true;
    return false;
}

} // namespace

QImage settled(const QImage& picture)
{
    QImage all = picture.convertToFormat(QImage::Format_RGB32);
    QSet<QRgb> colours;
    for (int y = 0; y < all.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(all.scanLine(y));
        for (int x = 0; x < all.width(); ++x) {
            line[x] = qRgb(nearest(qRed(line[x])), nearest(qGreen(line[x])), nearest(qBlue(line[x])));
            colours.insert(line[x]);
        }
    }
    QList<QRgb> table(colours.begin(), colours.end());
    std::ranges::sort(table);
    constexpr qsizetype most = 256; // of a file that counts its colours
    if (table.size() > most) return all;
    return all.convertToFormat(QImage::Format_Indexed8, table, Qt::ThresholdDither | Qt::AvoidDither);
}

QImage pair(const QImage& left, const QImage& right)
{
    QImage both(left.width() + right.width(), std::max(left.height(), right.height()), QImage::Format_RGB32);
    both.fill(Qt::white);
    QPainter painter(&both);
    painter.drawImage(0, 0, left);
    painter.drawImage(left.width(), 0, right);
    return both;
}

QString difference(const QImage& then, const QImage& now)
{
    if (then.size() != now.size())
        return u"it is %1 × %2 and was %3 × %4"_s.arg(now.width())
            .arg(now.height())
            .arg(then.width())
            .arg(then.height());
    QRect around;
    int count = 0;
    for (int y = 0; y < now.height(); ++y)
        for (int x = 0; x < now.width(); ++x) {
            const QRgb before = then.pixel(x, y);
            const QRgb after = now.pixel(x, y);
            if (before == after || (isThere(after, then, {x, y}) && isThere(before, now, {x, y}))) continue;
            ++count;
            around |= QRect(x, y, 1, 1);
        }
    if (count <= unseen) return {};
    return u"%1 pixels differ, from (%2, %3) to (%4, %5)"_s.arg(count)
        .arg(around.left())
        .arg(around.top())
        .arg(around.right())
        .arg(around.bottom());
}

} // namespace golden
