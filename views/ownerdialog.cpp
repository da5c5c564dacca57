// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ownerdialog.h"

#include "plainlabel.h"
#include "theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;

OwnerDialog::OwnerDialog(Owner owner, QWidget* parent)
    : QDialog(parent)
    , m_owner(std::move(owner))
    , m_name(new QLineEdit(m_owner.name, this))
    , m_headline(new QLineEdit(m_owner.headline, this))
    , m_mail(new QLineEdit(m_owner.mail, this))
    , m_links(new QPlainTextEdit(textFromLinks(m_owner.links), this))
{
    setWindowTitle(tr("Whose portfolio this is"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(space::m);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Headline"), m_headline);
    form->addRow(tr("&Mail"), m_mail);
    form->addRow(tr("&Links"), m_links);
    m_name->setAccessibleName(tr("Name"));
    m_headline->setAccessibleName(tr("Headline"));
    m_headline->setPlaceholderText(tr("Machine-learning engineer, ranking and forecasting"));
    m_mail->setAccessibleName(tr("Mail"));
    m_links->setAccessibleName(tr("Links"));
    m_links->setPlaceholderText(tr("One a line: GitHub https://github.com/name"));
    m_links->setTabChangesFocus(true);
    m_links->setFixedHeight(fontMetrics().lineSpacing() * 5);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::l);
    column->addWidget(
        quietLabel(tr("Stands at the head of exports. It is kept in this portfolio's portfolio.json."), this));
    column->addLayout(form);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 64, sizeHint().height());
}

Owner OwnerDialog::owner() const
{
    Owner owner = m_owner;
    owner.name = m_name->text().trimmed();
    owner.headline = m_headline->text().trimmed();
    owner.mail = m_mail->text().trimmed();
    owner.links = linksFromText(m_links->toPlainText(), m_owner.links);
    return owner;
}

QString textFromLinks(const QList<Link>& links)
{
    QStringList lines;
    for (const Link& link : links)
        lines.append(QString(link.title + u' ' + link.url).trimmed());
    return lines.join(u'\n');
}

QList<Link> linksFromText(const QString& text, const QList<Link>& before)
{
    QList<Link> links;
    QStringList ids;
    for (const Link& link : before)
        ids.append(link.id);
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString plain = line.simplified();
        if (plain.isEmpty()) continue;
        const auto cut = plain.lastIndexOf(u' '); // the address is the last word, and may be the only one
        const QString title = cut < 0 ? QString() : plain.first(cut);
        const QString url = plain.sliced(cut + 1);
        const auto same = std::ranges::find_if(before, [&](const Link& link) { return link.url == url; });
        const bool isKept = same != before.end() && !std::ranges::contains(links, same->id, &Link::id);
        Link link = isKept ? *same : Link();
        link.title = title;
        link.url = url;
        for (int i = 1; link.id.isEmpty(); ++i)
            if (const QString id = u"l%1"_s.arg(i); !ids.contains(id)) link.id = id;
        ids.append(link.id);
        links.append(link);
    }
    return links;
}

} // namespace views
