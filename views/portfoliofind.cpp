// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portfoliofind.h"

#include "plainlabel.h"
#include "theme.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QTreeView>

namespace views {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// More than anybody reads; it keeps one letter from filling the memory.
constexpr int mostMatches = 1000;
/// In characters: with the name of the place before it, the match is seen in a narrow window, too.
constexpr qsizetype excerptLength = 64;
/// Of the 16 ms between two pictures.
constexpr qint64 sliceMilliseconds = 8;

enum Role { KeyRole = Qt::UserRole, PathRole, WordsRole, StartRole, FoundAtRole };

/// A match on one line: the words around it, and the match itself strong and underlined.
class MatchDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, space::xs);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (!index.data(PathRole).isValid()) return QStyledItemDelegate::paint(painter, option, index);
        QStyleOptionViewItem bare(option);
        initStyleOption(&bare, index);
        bare.text.clear();
        const Tokens& t = Theme::tokens();
        if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, t.selected);
        QTextLayout layout(index.data().toString(), option.font);
        QTextLayout::FormatRange found{int(index.data(FoundAtRole).toInt()),
                                       int(index.data(WordsRole).toString().size()),
                                       {}};
        found.format.setFontWeight(QFont::Bold);
        found.format.setFontUnderline(true);
        layout.setFormats({found});
        QTextOption direction;
        direction.setTextDirection(option.direction);
        direction.setWrapMode(QTextOption::NoWrap);
        layout.setTextOption(direction);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(option.rect.width() - 2 * space::s);
        layout.endLayout();
        painter->save();
        painter->setPen(t.text);
        painter->setClipRect(option.rect);
        layout.draw(painter, option.rect.topLeft() + QPointF(space::s, (option.rect.height() - line.height()) / 2));
        painter->restore();
    }
};

} // namespace

PortfolioFind::PortfolioFind(document::Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_find(new QLineEdit(this))
    , m_matchCase(new QCheckBox(tr("Match &case"), this))
    , m_wholeWords(new QCheckBox(tr("Whole wor&ds"), this))
    , m_status(quietLabel({}, this))
    , m_model(new QStandardItemModel(this))
    , m_results(new QTreeView(this))
{
    setupPage();
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &PortfolioFind::restart);
    connect(&m_slice, &QTimer::timeout, this, &PortfolioFind::searchSlice);
    const auto wait = [this] { m_pause.start(); };
    connect(m_find, &QLineEdit::textChanged, this, wait);
    connect(m_matchCase, &QCheckBox::toggled, this, wait);
    connect(m_wholeWords, &QCheckBox::toggled, this, wait);
    connect(&document, &document::Document::opened, this, &PortfolioFind::restart);
    connect(m_results, &QTreeView::activated, this, &PortfolioFind::choose);
}

void PortfolioFind::setupPage()
{
    m_find->setPlaceholderText(tr("Find in all stories"));
    m_find->setAccessibleName(tr("Find in all stories"));
    m_find->setClearButtonEnabled(true);
    m_results->setModel(m_model);
    m_results->setAccessibleName(tr("Matches"));
    m_results->header()->hide();
    m_results->setFrameShape(QFrame::NoFrame);
    m_results->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_results->setUniformRowHeights(true);
    m_results->setTabKeyNavigation(false);
    m_results->setItemDelegate(new MatchDelegate(m_results));
    m_results->viewport()->setAutoFillBackground(false);
    auto* switches = new QHBoxLayout;
    switches->setSpacing(space::l);
    switches->addWidget(m_matchCase);
    switches->addWidget(m_wholeWords);
    switches->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, 0);
    column->setSpacing(space::s);
    column->addWidget(headingLabel(tr("Find in all stories"), this));
    column->addWidget(m_find);
    column->addLayout(switches);
    column->addWidget(m_status);
    column->addWidget(m_results, 1);
}

void PortfolioFind::open(const QString& text)
{
    if (!text.isEmpty()) m_find->setText(text);
    m_find->selectAll();
    m_find->setFocus(Qt::ShortcutFocusReason);
    restart();
}

void PortfolioFind::restart()
{
    m_pause.stop();
    m_terms = {m_find->text(), m_matchCase->isChecked(), m_wholeWords->isChecked()};
    m_model->clear();
    m_matches = 0;
    m_waiting = m_terms.text.isEmpty() ? QStringList() : m_document.keys();
    if (m_waiting.isEmpty()) m_slice.stop();
    else m_slice.start(0ms);
    updateStatus();
}

void PortfolioFind::searchSlice()
{
    QElapsedTimer clock;
    clock.start();
    while (!m_waiting.isEmpty() && m_matches < mostMatches && clock.elapsed() < sliceMilliseconds) {
        const QString key = m_waiting.takeFirst();
        if (const document::Snapshot project = m_document.project(key)) addMatches(key, *project);
    }
    if (m_waiting.isEmpty() || m_matches >= mostMatches) m_slice.stop();
    updateStatus();
}

void PortfolioFind::addMatches(const QString& key, const story::Project& project)
{
    const QList<analysis::Match> matches = analysis::search(project, m_terms);
    if (matches.isEmpty()) return;
    auto* head = new QStandardItem(tr("%1 · %n match(es)", nullptr, int(matches.size()))
                                       .arg(project.title.isEmpty() ? tr("Untitled story") : project.title));
    head->setData(key, KeyRole);
    head->setFont(Theme::strong());
    for (const analysis::Match& match : matches) {
        if (m_matches++ >= mostMatches) break;
        const analysis::Excerpt around =
            analysis::excerpt(analysis::searchedText(project, match.path), match.start, match.length, excerptLength);
        const QString place = story::placeName(project, match.path) + u":  "_s;
        auto* row = new QStandardItem(place + around.before + around.found + around.after);
        row->setData(key, KeyRole);
        row->setData(QVariant::fromValue(match.path.text()), PathRole);
        row->setData(around.found, WordsRole);
        row->setData(match.start, StartRole);
        row->setData(place.size() + around.before.size(), FoundAtRole);
        head->appendRow(row);
    }
    m_model->appendRow(head);
    m_results->expand(head->index());
}

void PortfolioFind::updateStatus()
{
    if (m_terms.text.isEmpty()) return m_status->setText(tr("Type what you look for."));
    if (m_matches == 0) return m_status->setText(isSearching() ? tr("Searching…") : tr("No matches"));
    QString text = tr("%n match(es)", nullptr, std::min(m_matches, mostMatches)) + u" · "_s
        + tr("%n story(ies)", nullptr, m_model->rowCount());
    if (m_matches >= mostMatches) text += u" · "_s + tr("there are more: type more letters");
    m_status->setText(text);
}

void PortfolioFind::choose(const QModelIndex& index)
{
    const QModelIndex match = index.parent().isValid() ? index : m_model->index(0, 0, index);
    if (!match.isValid()) return;
    emit matchChosen(match.data(KeyRole).toString(), story::FieldPath::fromText(match.data(PathRole).toString()),
                     match.data(WordsRole).toString(), match.data(StartRole).toLongLong());
}

/// Enter and the arrows work from where the words are typed.
void PortfolioFind::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    if (!m_find->hasFocus()) return QWidget::keyPressEvent(event);
    const QModelIndex first = m_model->index(0, 0, m_model->index(0, 0));
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return choose(first);
    if (event->key() != Qt::Key_Down || !first.isValid()) return QWidget::keyPressEvent(event);
    m_results->setFocus(Qt::OtherFocusReason);
    m_results->setCurrentIndex(first);
}

} // namespace views
