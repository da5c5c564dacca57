// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "definemetric.h"

#include "document/edits.h"
#include "story/fields.h"
#include "story/project.h"

#include <QCoreApplication>
#include <QInputDialog>

namespace views {

namespace {

struct Definition
{
    Q_DECLARE_TR_FUNCTIONS(DefineMetric)
};

} // namespace

QString defineMetricText() { return Definition::tr("Define a metric…"); }

bool refersToMetrics(const story::Field& field)
{
    const bool isReference = field.kind == story::Kind::Reference || field.kind == story::Kind::References;
    return isReference && &field.type() == &story::recordType<story::Project>().field(u"metrics")->type();
}

namespace {

void askMetric(document::Document& document, const Place& reference, QWidget* window)
{
    bool ok = false;
    const QString typed =
        QInputDialog::getText(window, Definition::tr("Define a metric"),
                              Definition::tr("Its name, and its unit behind a comma: “p95 latency, ms”"),
                              QLineEdit::Normal, {}, &ok);
    if (!ok) return;
    const auto comma = typed.lastIndexOf(u',');
    const QString name = comma < 0 ? typed : typed.first(comma);
    const QString unit = comma < 0 ? QString() : typed.sliced(comma + 1);
    document::edits::defineMetric(document, reference.key, name.simplified(), unit.simplified(), {reference.path});
}

} // namespace

void defineMetric(document::Document& document, const Place& reference, QWidget* control)
{
    const auto ask = [&document, reference, window = control->window()] { askMetric(document, reference, window); };
    QMetaObject::invokeMethod(control->window(), ask, Qt::QueuedConnection);
}

} // namespace views
