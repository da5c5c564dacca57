// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandpalette.h"

#include "plainlabel.h"
#include "theme.h"

#include "items/matching.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 60;
constexpr int widest = 600; ///< pixels; in characters where the font is large
constexpr int tallest = 460;

enum Role { DetailRole = Qt::UserRole, KeysRole, CommandRole };

constexpr int costOfDetail = 100; ///< what is called so itself stands before it
constexpr int costOfDisabled = 1000; ///< what can be done stands first

/// By its name, or by the words of where it belongs.
std::optional<int> costOf(const Command& command, const QString& typed)
{
    if (const auto cost = items::matchCost(typed, command.name)) return cost;
    if (command.detail.contains(typed, Qt::CaseInsensitive)) return costOfDetail;
    return {};
}

/// The name, its detail set back behind it, and the keys at the end.
class CommandDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {100, option.fontMetrics.height() + 2 * space::s};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = Theme::tokens();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.state & QStyle::State_Selected ? t.selected : t.card);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(space::xs, 1, -space::xs, -1), 6, 6);
        }
        QRect room = option.rect.adjusted(space::m, 0, -space::m, 0);
        const auto visual = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
        const int icon = option.decorationSize.width();
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter,
                   visual({room.left(), room.center().y() - icon / 2, icon, icon})); // it fills what it is given
        room.setLeft(room.left() + icon + space::m);
        const auto write = [&](const QString& text, const QColor& colour, const QFont& font, Qt::Alignment side) {
            const QFontMetrics metrics(font);
            const QString shown = metrics.elidedText(text, Qt::ElideRight, room.width());
            painter->setFont(font);
            painter->setPen(colour);
            painter->drawText(visual(room), int(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter),
                              shown);
            return shown.isEmpty() ? 0 : metrics.horizontalAdvance(shown) + space::m;
        };
        const bool isEnabled = index.flags() & Qt::ItemIsEnabled;
        room.setRight(room.right() - write(index.data(KeysRole).toString(), t.muted, Theme::caption(), Qt::AlignRight));
        room.setLeft(room.left()
                     + write(index.data().toString(), isEnabled ? t.text : t.placeholder, option.font, Qt::AlignLeft));
        write(index.data(DetailRole).toString(), t.muted, Theme::caption(), Qt::AlignLeft);
        painter->restore();
    }
};

/// What is heard of a command: its name, where it belongs and its keys.
QString spoken(const Command& command)
{
    QStringList parts{command.name, command.detail, command.keys};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window)
    , m_line(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
    , m_nothing(quietLabel(tr("Nothing is called that."), this))
{
    setObjectName(u"palette"_s);
    setAccessibleName(tr("Search and commands"));
    m_line->setPlaceholderText(tr("Search or run a command"));
    m_line->setAccessibleName(tr("Search or run a command"));
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_list->setIconSize({icon, icon});
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->setSpacing(space::s);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
    column->addWidget(quietLabel(tr("↑ ↓ choose · Enter run · Esc close"), this, Theme::caption()));
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { run(index.row()); });
    m_line->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(QList<Command> commands, const QStringList& recent)
{
    m_before = window()->focusWidget();
    m_commands = std::move(commands);
    const auto age = [&](const Command& command) {
        const qsizetype at = recent.indexOf(command.id);
        return at < 0 ? recent.size() : at;
    };
    std::ranges::stable_sort(m_commands, {}, age);
    m_line->clear();
    filter({});
    raise();
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const QSize window = parentWidget()->size();
    const int wanted = std::max(widest, fontMetrics().averageCharWidth() * 70);
    const int height = m_list->isHidden() ? sizeHint().height() : tallest; // of nothing there is no list
    const QSize size(std::min(wanted, window.width() - 2 * space::xl),
                     std::min(height, window.height() - 4 * space::xl));
    setGeometry(QRect(QPoint((window.width() - size.width()) / 2, 2 * space::xl + space::s), size));
}

void CommandPalette::filter(const QString& typed)
{
    QList<std::pair<int, qsizetype>> found; // cost, and place in m_commands
    for (qsizetype i = 0; i < m_commands.size(); ++i)
        if (const auto cost = costOf(m_commands[i], typed.trimmed()))
            found.append({std::max(*cost, 1) + (m_commands[i].isEnabled ? 0 : costOfDisabled),
                          i}); // any word that begins so: actions stand before cycles
    std::ranges::sort(found);
    m_model->clear();
    for (const auto& [cost, i] : found.first(std::min<qsizetype>(mostRows, found.size()))) {
        const Command& command = m_commands[i];
        auto* item = new QStandardItem(command.icon, command.name);
        item->setData(command.detail, DetailRole);
        item->setEnabled(command.isEnabled);
        item->setData(command.keys, KeysRole);
        item->setData(i, CommandRole);
        item->setData(spoken(command), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    m_nothing->setVisible(found.isEmpty());
    m_list->setVisible(!found.isEmpty());
    m_list->setCurrentIndex(m_model->index(0, 0));
    place();
}

void CommandPalette::move(int by)
{
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, std::max(0, m_model->rowCount() - 1));
    m_list->setCurrentIndex(m_model->index(row, 0));
    // The keyboard stays in the line: who listens is told of the chosen command all the same.
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::run(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    if (!index.isValid()) return;
    const Command command = m_commands[index.data(CommandRole).toLongLong()];
    if (!command.isEnabled) return; // it stays open, and says why
    dismiss();
    emit used(command.id);
    command.run();
}

void CommandPalette::dismiss()
{
    leave();
    if (m_before) m_before->setFocus(Qt::PopupFocusReason);
}

/// A mouse that is let go over a row by now runs nothing.
void CommandPalette::leave()
{
    hide();
    m_model->clear();
    m_commands.clear();
}

bool CommandPalette::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Escape: dismiss(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(m_list->currentIndex().row()); return true;
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(10); return true;
    case Qt::Key_PageUp: move(-10); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // there is nowhere else to go
    default: return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible()) place();
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept(); // it closes the palette, whatever else it would leave
        return true;
    }
    if (event->type() == QEvent::KeyPress) return takeKey(static_cast<QKeyEvent*>(event)->key());
    const bool isLeft = event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason
        && static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason;
    if (isLeft) leave();
    return false;
}

} // namespace views
