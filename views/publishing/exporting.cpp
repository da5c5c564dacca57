// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting.h"

#include "../savepath.h"
#include "publishorder.h"

#include "publish/formats.h"
#include "store/folder.h"
#include "store/replaceall.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <utility>

namespace views {

using namespace Qt::StringLiterals;

namespace {

struct Exporting
{
    Q_DECLARE_TR_FUNCTIONS(Exporting)
};

} // namespace

QString askExportPath(QWidget* parent, const QString& title)
{
    return askSavePath(parent, Exporting::tr("Export"), documentPath(title, u"pdf"_s),
                       {{Exporting::tr("PDF (*.pdf)"), u"pdf"_s},
                        {Exporting::tr("Web page (*.html)"), u"html"_s},
                        {Exporting::tr("Markdown (*.md)"), u"md"_s},
                        {Exporting::tr("Plain text (*.txt)"), u"txt"_s},
                        {Exporting::tr("OpenDocument text (*.odt)"), u"odt"_s},
                        {Exporting::tr("Pages as pictures (*.png)"), u"png"_s},
                        {Exporting::tr("Pages as drawings (*.svg)"), u"svg"_s},
                        {Exporting::tr("JSON Resume (*.json)"), u"json"_s},
                        {Exporting::tr("Cards for Anki (*.tsv)"), u"tsv"_s}});
}

std::expected<Exported, QString> exportTo(const QString& path, const PublishOrder& order)
{
    const publish::Format* format = publish::formatOf(path);
    const bool isOurs = store::isStoryName(path.toLower())
        || QFileInfo(path).fileName().compare(store::portfolioFile, Qt::CaseInsensitive) == 0;
    if (!format || isOurs)
        return std::unexpected(
            Exporting::tr("%1 was not written: choose a name that no story has, with the ending of a format.")
                .arg(QDir::toNativeSeparators(path)));
    const auto made = format->make(order.stories, order.owner, order.options);
    if (!made) return std::unexpected(made.error().text());
    const qsizetype pages = 1 + made->morePages.size();
    QList<store::Replacement> files{{publish::pageFileName(path, 1, pages), made->bytes}};
    for (qsizetype i = 1; i < pages; ++i)
        files.append({publish::pageFileName(path, i + 1, pages), made->morePages[i - 1]});
    if (const auto written = store::replaceAll(files); !written) return std::unexpected(written.error().text());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const store::Replacement& file : std::as_const(files))
        hash.addData(file.bytes);
    return Exported{files.first().path, hash.result(), made->warnings};
}

} // namespace views
