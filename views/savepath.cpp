// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savepath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QStandardPaths>

#include <algorithm>
#include <functional>

namespace views {

namespace {

struct SavePath
{
    Q_DECLARE_TR_FUNCTIONS(SavePath)
};

bool isAgreed(QWidget* parent, const QString& title, const QString& path)
{
    if (!QFileInfo::exists(path)) return true;
    QMessageBox question(QMessageBox::Question, title,
                         SavePath::tr("%1 is there already. Replace it?").arg(QDir::toNativeSeparators(path)),
                         QMessageBox::Yes | QMessageBox::No, parent);
    question.setTextFormat(Qt::PlainText);
    question.setDefaultButton(QMessageBox::No);
    return question.exec() == QMessageBox::Yes;
}

bool isForNames(QChar c)
{
    static constexpr QStringView taken(u"/\\:*?\"<>|");
    return (c.isPrint() || c.isSurrogate()) && !taken.contains(c);
}

constexpr qsizetype longestName = 80;

} // namespace

QString documentPath(const QString& title, const QString& suffix)
{
    QString name = title.left(longestName);
    if (title.size() > longestName && name.back().isHighSurrogate()) name.chop(1);
    std::ranges::replace_if(name, std::not_fn(isForNames), u'-');
    while (name.startsWith(u'.'))
        name.removeFirst(); // it would be hidden
    name = name.simplified();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath((name.isEmpty() ? SavePath::tr("Story") : name) + u'.' + suffix);
}

QString askSavePath(QWidget* parent, const QString& title, const QString& suggested, const QList<SaveKind>& kinds)
{
    QFileDialog dialog(parent, title, QFileInfo(suggested).path());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    QStringList filters;
    std::ranges::transform(kinds, std::back_inserter(filters), &SaveKind::filter);
    dialog.setNameFilters(filters);
    const auto suffix = [&] {
        const auto found = std::ranges::find(kinds, dialog.selectedNameFilter(), &SaveKind::filter);
        return found == kinds.end() ? kinds.first().suffix : found->suffix;
    };
    // with it the dialog itself asks about foo.svg where foo was typed
    const auto follow = [&] { dialog.setDefaultSuffix(suffix()); };
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, follow);
    follow();
    dialog.selectFile(QFileInfo(suggested).fileName());
    if (dialog.exec() != QDialog::Accepted) return {};
    QString path = dialog.selectedFiles().value(0);
    const bool hasEnding = std::ranges::any_of(kinds, [&](const SaveKind& kind) {
        return path.endsWith(u'.' + kind.suffix, Qt::CaseInsensitive);
    });
    if (path.isEmpty() || hasEnding) return path;
    path += u'.' + suffix(); // of a name that has a dot the dialog believes that it ends there
    return isAgreed(parent, title, path) ? path : QString();
}

} // namespace views
