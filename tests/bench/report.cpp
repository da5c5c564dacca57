// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report.h"

#include <algorithm>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidth = 54;

QString cell(const QString& text, int width) { return text.rightJustified(width); }

QString inMilliseconds(Milliseconds time) { return QString::number(time, 'f', time < 10 ? 2 : 0) + u" ms"_s; }

QString verdict(bool isMet) { return isMet ? u"  goal met"_s : u"  above the goal"_s; }

} // namespace

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

void head()
{
    out() << QString(nameWidth, u' ') << cell(u"Storyloop"_s, 11) << cell(u"bare"_s, 11) << cell(u"ratio"_s, 8)
          << cell(u"goal"_s, 7) << Qt::endl;
}

void row(const QString& what, const Pair& pair, double goal)
{
    out() << what.leftJustified(nameWidth);
    if (pair.ours < 0 || pair.bare < 0) {
        out() << "   could not be measured" << Qt::endl;
        return;
    }
    const double ratio = pair.ours / pair.bare;
    out() << cell(inMilliseconds(pair.ours), 11) << cell(inMilliseconds(pair.bare), 11)
          << cell(QString::number(ratio, 'f', 2), 8) << cell(QString::number(goal, 'f', 1), 7) << verdict(ratio <= goal)
          << Qt::endl;
}

void row(const QString& what, const QList<Milliseconds>& times, Milliseconds goal, Milliseconds worstGoal)
{
    out() << what.leftJustified(nameWidth);
    if (times.isEmpty() || times.contains(-1)) {
        out() << "   could not be measured" << Qt::endl;
        return;
    }
    const Milliseconds usual = median(times);
    const Milliseconds worst = std::ranges::max(times);
    out() << cell(inMilliseconds(usual), 11) << "  at most " << inMilliseconds(worst);
    if (goal > 0) out() << "; goal " << inMilliseconds(goal);
    if (worstGoal > 0) out() << ", at most " << inMilliseconds(worstGoal);
    if (goal > 0) out() << verdict(usual <= goal && (worstGoal == 0 || worst <= worstGoal));
    out() << Qt::endl;
}

void row(const QString& what, double megabytes, double goal)
{
    out() << what.leftJustified(nameWidth);
    if (megabytes < 0) out() << "   could not be measured";
    else out() << cell(QString::number(megabytes, 'f', 1) + u" MB"_s, 11);
    if (megabytes >= 0 && goal > 0) out() << "; goal " << goal << " MB" << verdict(megabytes <= goal);
    out() << Qt::endl;
}

} // namespace bench
