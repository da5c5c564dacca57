// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shown.h"

#include "items/columns.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>

#include <algorithm>

namespace translations {

using namespace Qt::StringLiterals;

namespace {

void collectStrings(const QJsonValue& value, QStringList& strings)
{
    if (value.isString()) strings.append(value.toString());
    for (const QJsonValue& entry : value.toArray())
        collectStrings(entry, strings);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        strings.append(it.key()); // a date, or the name of a bin
        collectStrings(it.value(), strings);
    }
}

/// Without what stands in ⟦⟧, which may be nested: an argument of a text is a text.
QString outsideOfBrackets(const QString& text)
{
    QString result;
    int depth = 0;
    for (QChar c : text) {
        if (c == u'⟦') ++depth;
        if (depth == 0) result += c;
        if (c == u'⟧') --depth;
    }
    return result;
}

/// Two letters in a row. One alone is a symbol: n, the key S.
bool hasWords(const QString& text)
{
    return std::ranges::adjacent_find(text, [](QChar a, QChar b) { return a.isLetter() && b.isLetter(); })
        != text.end();
}

} // namespace

void Content::addFolder(const QString& folder, const QStringList& textsOfTheProgram)
{
    QDirIterator files(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) collectStrings(QJsonDocument::fromJson(file.readAll()).object(), m_known);
    }
    m_known.removeIf([&](const QString& text) { return !hasWords(text) || textsOfTheProgram.contains(text); });
    m_known.removeDuplicates();
    std::ranges::stable_sort(m_known, std::greater(), &QString::size);
}

void Content::add(const QString& text)
{
    m_known.append(text);
    std::ranges::stable_sort(m_known, std::greater(), &QString::size);
}

QString Content::withoutContent(const QString& text) const
{
    QString left = outsideOfBrackets(text);
    if (left.contains(u'<')) left.replace(QRegularExpression(u"<[^>]*>|&\\w+;"_s), u" "_s);
    static const QRegularExpression date(
        u"\\b(\\d{1,2} )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \\d{4}\\b"_s);
    left.remove(u'&'); // mnemonics; a story's own ones are doubled
    for (const QString& known : m_known) {
        if (!hasWords(left)) return {};
        if (left.contains(known))
            left.remove(QRegularExpression(u"(?<!\\w)"_s + QRegularExpression::escape(known) + u"(?!\\w)"_s));
    }
    left.remove(date); // at the end, as texts of a story may hold one
    return hasWords(left) ? left.simplified() : QString();
}

namespace {

/// Goes through a window and notes what is raw.
class Reader
{
public:
    explicit Reader(const Content& content)
        : m_content(content)
    {
    }

    void readMenu(const QMenu& menu)
    {
        for (const QAction* action : menu.actions()) {
            readAction(*action, u"menu"_s);
            if (action->menu()) readMenu(*action->menu());
        }
    }

    void readTree(const QWidget& widget)
    {
        readWidget(widget);
        for (const QWidget* child : widget.findChildren<QWidget*>())
            if (child->isVisibleTo(&widget)) readWidget(*child);
    }

    [[nodiscard]] QStringList raw() const { return m_raw; }

private:
    void read(const QString& where, const QString& text)
    {
        const QString left = m_content.withoutContent(text);
        const QString line = u"%1: “%2” (raw: “%3”)"_s.arg(where, text.left(100), left.left(60));
        if (!left.isEmpty() && !m_raw.contains(line)) m_raw.append(line);
    }

    void readAction(const QAction& action, const QString& where)
    {
        read(where + u" action", action.text());
        read(where + u" action's tool tip", action.toolTip());
        read(where + u" action's status tip", action.statusTip());
    }

    void readWidget(const QWidget& widget)
    {
        if (widget.objectName() == "ownWords"_L1) return; // typed by the user, such as a tag
        const QString where = QLatin1StringView(widget.metaObject()->className()) + u' ' + widget.objectName();
        read(where + u" tool tip", widget.toolTip());
        read(where + u" status tip", widget.statusTip());
        read(where + u" what's this", widget.whatsThis());
        readAccessible(widget, where);
        for (const QAction* action : widget.actions())
            readAction(*action, where);
        if (const auto* label = qobject_cast<const QLabel*>(&widget)) read(where, label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) read(where, button->text());
        if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
            read(where + u" placeholder", line->placeholderText());
        if (const auto* edit = qobject_cast<const QTextEdit*>(&widget))
            read(where + u" placeholder", edit->placeholderText());
        if (const auto* edit = qobject_cast<const QPlainTextEdit*>(&widget))
            read(where + u" placeholder", edit->placeholderText());
        if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) readCombo(*combo, where);
        if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) readTabs(*tabs, where);
        if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget)) readView(*view, where);
    }

    void readAccessible(const QWidget& widget, const QString& where)
    {
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget));
        if (!accessible || accessible->role() == QAccessible::Window)
            return; // a window's name is its title, from the story
        read(where + u" accessible name", accessible->text(QAccessible::Name));
        read(where + u" accessible description", accessible->text(QAccessible::Description));
        read(where + u" accessible help", accessible->text(QAccessible::Help));
    }

    void readCombo(const QComboBox& combo, const QString& where)
    {
        read(where + u" placeholder", combo.placeholderText());
        for (int i = 0; i < combo.count(); ++i)
            read(where + u" entry", combo.itemText(i));
    }

    void readTabs(const QTabBar& tabs, const QString& where)
    {
        for (int i = 0; i < tabs.count(); ++i) {
            read(where + u" tab", tabs.tabText(i));
            read(where + u" tab's tool tip", tabs.tabToolTip(i));
        }
    }

    void readView(const QAbstractItemView& view, const QString& where)
    {
        const QAbstractItemModel* model = view.model();
        if (!model || qobject_cast<const QHeaderView*>(&view)) return; // its table reads it
        for (int column = 0; column < model->columnCount(); ++column) {
            const bool hasHead = qobject_cast<const QTableView*>(&view);
            if (hasHead) read(where + u" head", model->headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < model->rowCount(); ++row)
                for (int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole),
                                 int(Qt::AccessibleDescriptionRole), int(items::SubtitleRole)})
                    read(where + u" cell", model->index(row, column).data(role).toString());
        }
    }

    const Content& m_content;
    QStringList m_raw;
};

} // namespace

QStringList rawTexts(const QWidget& widget, const Content& content)
{
    Reader reader(content);
    reader.readTree(widget);
    return reader.raw();
}

QStringList rawTexts(const QMenu& menu, const Content& content)
{
    Reader reader(content);
    reader.readMenu(menu);
    return reader.raw();
}

} // namespace translations
