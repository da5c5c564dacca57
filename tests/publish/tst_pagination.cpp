// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagerules.h"
#include "randomstories.h"
#include "stories.h"

#include "publish/codehighlighter.h"
#include "publish/fit.h"
#include "publish/telling.h"
#include "random/walk.h"

#include <QTest>

using namespace publish;
using namespace story;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(publish::Block)
Q_DECLARE_METATYPE(publish::Page)

namespace {

const QString dataFolder = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop");

/// So that each is found again on the pages.
QList<Block> withNumberedNotes(QList<Block> blocks)
{
    int number = 0;
    for (Block& block : blocks)
        for (SideNote& note : block.notes)
            note.title = u"%1 %2"_s.arg(++number).arg(note.title);
    return blocks;
}

struct Order
{
    Edition edition = Edition::Share;
    Length length = Length::Unset;
    Paper paper = Paper::A4;
};

Order anyOrder(chance::Dice& dice)
{
    static const QList<Edition> editions{Edition::Study, Edition::Study, Edition::Share, Edition::Card,
                                         Edition::Executive};
    static const QList<Length> lengths{Length::Unset,         Length::Unset,         Length::Unset,
                                       Length::ThirtySeconds, Length::NinetySeconds, Length::ThreeMinutes,
                                       Length::TenMinutes};
    return {dice.of(editions), dice.of(lengths), dice.oneIn(2) ? Paper::A4 : Paper::Letter};
}

Block line(const QString& text) { return {Paragraph{StyledText(text), Paragraph::Kind::Body}, {}}; }
Block heading(const QString& text) { return {Heading{text, Heading::Level::Step}, {}}; }

QString words(int count, const QString& word = u"word"_s) { return QString(word + u' ').repeated(count).trimmed(); }

QList<Block> lines(int count)
{
    QList<Block> blocks;
    for (int i = 0; i < count; ++i)
        blocks.append(line(u"Line %1"_s.arg(i)));
    return blocks;
}

Block table(int rows, int wordsInARow = 1, int wordsInTheHead = 1)
{
    Table made{.caption = u"A table"_s, .columns = {{words(wordsInTheHead)}, {u"Value"_s, true}}, .rows = {}};
    for (int i = 0; i < rows; ++i)
        made.rows.append({StyledText(words(wordsInARow)), StyledText(QString::number(i))});
    return {made, {}};
}

Block code(int count)
{
    return {CodeListing{.text = QString(u"line\n"_s).repeated(count), .name = u"name"_s, .caption = {}}, {}};
}

/// As if nothing were forbidden.
QList<Page> carelessPages(const QList<Block>& blocks)
{
    QList<Box> set = boxes(blocks, {});
    for (Box& box : set)
        box.breakCost = 0;
    return pages(set, Paper::A4);
}

/// The element, from its beginning to its end, taken out of a page; empty where there is none.
DisplayList taken(Page& page, Element element)
{
    const auto isIt = [&](const Item& item) {
        const auto* begin = std::get_if<Begin>(&item);
        return begin && begin->element == element;
    };
    const auto first = std::ranges::find_if(page.items, isIt);
    if (first == page.items.end()) return {};
    auto end = first;
    for (int depth = 0; depth > 0 || end == first; ++end)
        depth += std::holds_alternative<Begin>(*end) ? 1 : std::holds_alternative<End>(*end) ? -1 : 0;
    DisplayList out(first, end);
    page.items.erase(first, end);
    return out;
}

} // namespace

/// The house rules of pages, on stories that nobody would write. STORYLOOP_PAGE_STORIES says how many, STORYLOOP_PROPERTY_SEED
/// where to begin.
class TestPagination : public QObject
{
    Q_OBJECT

    std::unique_ptr<HighlightModule> m_module;

    [[nodiscard]] QStringList faultsOf(const QList<Block>& told, Paper paper, bool isOnePage)
    {
        const LayoutOptions options{paper, hasCode(told) ? m_module->load() : nullptr};
        const QList<Block> blocks = isOnePage ? fittedToPage(told, options) : told;
        const QList<Page> set = pages(boxes(blocks, options), paper);
        m_pages += set.size();
        return pageFaults(blocks, set, paper);
    }
    qsizetype m_pages = 0;

private slots:
    void initTestCase()
    {
        QVERIFY(loadFonts(dataFolder));
        m_module = std::make_unique<HighlightModule>(QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop"));
    }

    void storiesKeepTheRules()
    {
        const int count = chance::stepsToWalk("STORYLOOP_PAGE_STORIES", 80, 10'000);
        m_pages = 0;
        QStringList faults;
        for (quint32 seed = chance::firstSeed(); seed < chance::firstSeed() + quint32(count); ++seed) {
            chance::Dice dice(seed);
            const Project project = stories::any(dice);
            const Order order = anyOrder(dice);
            Options options{.edition = order.edition, .paper = order.paper, .dataFolder = dataFolder};
            options.length = order.length;
            options.picture = [](qsizetype, const QString& file) { return stories::anyPicture(file); };
            const auto told = tellings({project}, {}, options);
            QVERIFY2(told, told ? "" : qPrintable(told.error().text()));
            const publish::Telling& telling = told->first();
            for (const QString& fault : faultsOf(withNumberedNotes(telling.blocks), order.paper, telling.isOnePage))
                faults.append(u"STORYLOOP_PROPERTY_SEED=%1: "_s.arg(seed) + fault);
            if (faults.size() > 30) break;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QCOMPARE_GT(m_pages, 3 * count);
    }

    void blocksInAnyOrderKeepTheRules()
    {
        const int count = chance::stepsToWalk("STORYLOOP_PAGE_STORIES", 60, 10'000);
        QStringList faults;
        for (quint32 seed = chance::firstSeed(); seed < chance::firstSeed() + quint32(count); ++seed) {
            QRandomGenerator random(seed);
            for (const QString& fault :
                 faultsOf(withNumberedNotes(stories::random(random)), seed % 2 ? Paper::A4 : Paper::Letter, false))
                faults.append(u"STORYLOOP_PROPERTY_SEED=%1: "_s.arg(seed) + fault);
            if (faults.size() > 30) break;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// Else the two above would say nothing.
    void whatBreaksARuleIsFound_data()
    {
        QTest::addColumn<QList<Block>>("blocks");
        QTest::addColumn<QList<Page>>("pages");
        QTest::addColumn<QString>("fault");
        const auto careless = [](const char* name, const QList<Block>& blocks, const QString& fault) {
            QTest::newRow(name) << blocks << carelessPages(blocks) << fault;
        };
        // A page has room for 33 lines, or for 31 and a heading.
        const QList<Block> rest = lines(20);
        careless("a heading at the end of a page", lines(31) + QList{heading(u"Rollout"_s)} + rest,
                 u"a stranded heading"_s);
        careless("a heading with one line", lines(30) + QList{heading(u"Rollout"_s)} + rest, u"a stranded heading"_s);
        careless("the first line at the end of a page", lines(32) + QList{line(words(60))} + rest, u"an orphan"_s);
        careless("the last line at the beginning of a page", lines(31) + QList{line(words(34))} + rest, u"a widow"_s);
        careless("a table of twelve rows in two parts", lines(26) + QList{table(12)}, u"a short table"_s);
        careless("code of forty lines in two parts", lines(26) + QList{code(40)}, u"short code"_s);
        const auto changed = [](const char* name, const QList<Block>& blocks, const QString& fault,
                                const auto& change) {
            QList<Page> set = pages(boxes(blocks, {}), Paper::A4);
            change(set);
            QTest::newRow(name) << blocks << set << fault;
        };
        changed("a head that is not repeated", {table(120)}, u"goes on without its head"_s,
                [](QList<Page>& set) { taken(set[1], Element::Repeat); });
        changed("a row whose rest is on the next page", {table(60, 20)}, u"a split row"_s, [](QList<Page>& set) {
            const qsizetype last = set.first().items.size() - 1; // of the last row, its last line
            for (qsizetype i = last; i > 0; --i)
                if (std::holds_alternative<TextRun>(set.first().items[i])) {
                    auto run = std::get<TextRun>(set.first().items[i]);
                    run.at.ry() = house::top + 20 * pt;
                    set[1].items = DisplayList{Begin{Element::Table, {}, 1},
                                               Begin{Element::Row, {}, 1000},
                                               Begin{Element::Cell, {}, 1},
                                               run,
                                               End{},
                                               End{},
                                               End{}}
                        + set[1].items;
                    set.first().items.append(DisplayList{Begin{Element::Table, {}, 1}, Begin{Element::Row, {}, 1000},
                                                         Begin{Element::Cell, {}, 1}, run, End{}, End{}, End{}});
                    return;
                }
        });
        changed("a word that is nowhere", lines(3), u"a block is nowhere"_s,
                [](QList<Page>& set) { taken(set.first(), Element::Paragraph); });
        changed("the end of a text that is nowhere", {line(words(90))}, u"words are lost"_s,
                [](QList<Page>& set) { set.first().items.remove(set.first().items.size() - 4, 3); });
        changed("something in the margin of the page", lines(2), u"passes the margins"_s,
                [](QList<Page>& set) { translate(set.first().items, {0, -30 * pt}); });
        QList<Block> noted = lines(20);
        noted.first().notes.append({u"A note"_s, {words(30)}, {}});
        changed("a note far below", noted, u"a note too low"_s, [](QList<Page>& set) {
            DisplayList note = taken(set.first(), Element::Note);
            translate(note, {0, 200 * pt});
            set.first().items.append(note);
        });
        changed("a note on the next page", noted, u"a note on another page"_s,
                [](QList<Page>& set) { set.append(Page{taken(set.first(), Element::Note)}); });
        changed("a note over the text", noted, u"a note lies over"_s, [](QList<Page>& set) {
            DisplayList note = taken(set.first(), Element::Note);
            translate(note, {-house::columns(Paper::A4).noteLeft, 0});
            set.first().items.append(note);
        });
        changed("a note that is nowhere", noted, u"a note is nowhere"_s,
                [](QList<Page>& set) { taken(set.first(), Element::Note); });
    }
    void whatBreaksARuleIsFound()
    {
        QFETCH(QList<Block>, blocks);
        QFETCH(QList<Page>, pages);
        QFETCH(QString, fault);
        const QString faults = pageFaults(blocks, pages, Paper::A4).join(u'\n');
        QVERIFY2(faults.contains(fault), qPrintable(faults));
        QCOMPARE(pageFaults(blocks, publish::pages(boxes(blocks, {}), Paper::A4), Paper::A4).join(u'\n'), QString());
    }

    /// What layout.h says is done then; nothing is lost and nothing passes the page.
    void whereARuleCannotHold_data()
    {
        QTest::addColumn<QList<Block>>("blocks");
        QTest::addColumn<qsizetype>("pages");
        const auto row = [](const char* name, const QList<Block>& blocks, qsizetype count) {
            QTest::newRow(name) << blocks << count;
        };
        row("a row taller than a page", {heading(u"Rollout"_s), table(3, 2000)}, 5);
        row("a head taller than a page", {heading(u"Rollout"_s), table(3, 1, 1500)}, 2);
        row("twelve rows taller than a page", {heading(u"Rollout"_s), table(12, 250)}, 2);
        row("a heading over as much code as fits on a page", {heading(words(250)), code(40)}, 2);
        row("a heading of a page", {heading(words(900)), line(u"Text."_s)}, 2);
        row("a title of two pages",
            {{Head{words(400), StyledText(words(90)), {words(30)}, {{u"1"_s, words(600)}}}, {}}}, 3);
        row("a caption of a page", {{PictureBlock{stories::anyPicture(u"a"_s), StyledText(words(1500)), {}}, {}}}, 3);
        QList<Block> noted = lines(40);
        noted.last().notes.append({u"A long note"_s, {words(200)}, {}});
        row("a note longer than what is left of its page", noted, 2);
    }
    void whereARuleCannotHold()
    {
        QFETCH(QList<Block>, blocks);
        QFETCH(qsizetype, pages);
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            const QList<Page> set = publish::pages(boxes(blocks, {paper, nullptr}), paper);
            QCOMPARE(pageFaults(blocks, set, paper).join(u'\n'), QString());
            if (paper == Paper::A4) QCOMPARE_GE(set.size(), pages);
        }
    }
};

QTEST_MAIN(TestPagination)
#include "tst_pagination.moc"
