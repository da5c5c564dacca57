// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagestyle.h"

#include "housestyle.h"

#include <QColor>

#include <array>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

struct Colour
{
    QLatin1StringView name;
    QRgb light;
    QRgb dark;
};

/// Those of paper, and beside each what says the same on dark ground.
const std::array colours{
    Colour{"ground"_L1, house::white, 0xff14191f},
    Colour{"panel"_L1, house::panel, 0xff1e252d},
    Colour{"hairline"_L1, house::hairline, 0xff3a4550},
    Colour{"ink"_L1, house::ink, 0xffe8ecf0},
    Colour{"secondary"_L1, house::secondary, 0xffb6c0ca},
    Colour{"muted"_L1, house::muted, 0xffa3aeb9},
    Colour{"blue"_L1, house::blue, 0xff6fb9e8},
    Colour{"link"_L1, 0xff005f95, 0xff86c5ee},
    Colour{"vermillion"_L1, house::vermillion, 0xffe98a4c},
    Colour{"good"_L1, house::greenWord, 0xff5fcaa5},
    Colour{"bad"_L1, house::vermillionWord, 0xfff0a06c},
    Colour{"keyword"_L1, codeColour(CodeStyle::Keyword), 0xffd3a4e0},
    Colour{"type"_L1, codeColour(CodeStyle::Type), 0xff7cc4ea},
    Colour{"function"_L1, codeColour(CodeStyle::Function), 0xff8fcdf0},
    Colour{"string"_L1, codeColour(CodeStyle::String), 0xff86cf9f},
    Colour{"number"_L1, codeColour(CodeStyle::Number), 0xfff2ac72},
    Colour{"comment"_L1, codeColour(CodeStyle::Comment), 0xffa7b3be},
    Colour{"constant"_L1, codeColour(CodeStyle::Constant), 0xfff4a883},
    Colour{"preprocessor"_L1, codeColour(CodeStyle::Preprocessor), 0xffd9bd78},
};

QByteArray variables(QRgb Colour::* ground)
{
    QByteArray text;
    for (const Colour& colour : colours)
        text += "--"_ba + colour.name.data() + ':' + QColor(colour.*ground).name().toLatin1() + ';';
    return text;
}

constexpr auto serifs = "'Charis SIL',Charter,'Bitstream Charter','Sitka Text',Cambria,Georgia,serif";
constexpr auto sanses =
    "'Source Sans 3','Source Sans Pro',system-ui,'Segoe UI','Noto Sans','Liberation Sans',Arial,sans-serif";

constexpr auto rules = R"(
*{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);font:1.0625rem/1.5 var(--text);
 -webkit-text-size-adjust:100%;text-size-adjust:100%;overflow-wrap:break-word}
body{margin:0 auto;padding:1.5rem 1.25rem 4rem;max-width:46.5rem}
h1,h2,h3,h4,.summary,.byline,.figures,figcaption,caption,table,summary,aside,.quiet,.sources,nav,b.label{
 font-family:var(--sans)}
h1,h2,h3,h4{line-height:1.2;font-weight:600;text-wrap:balance;margin:2.25rem 0 .5rem}
h1,.title{font-size:2.125rem;margin-top:.5rem}
h2{font-size:1.5rem}
h3{font-size:1.2rem}
h4{font-size:1.0625rem}
article .title{font-size:2.125rem}
p,ul,ol,dl{margin:0 0 .75rem}
a{color:var(--link);overflow-wrap:anywhere}
b,strong,th{font-weight:600}
bdi,td,th,li,p,h1,h2,h3,h4,dd,dt{unicode-bidi:isolate}
ul,ol{padding-left:1.6rem}
li{margin-bottom:.25rem}
b.label{font-size:.97em}
code,pre{font-family:'JetBrains Mono NL','JetBrains Mono',ui-monospace,'DejaVu Sans Mono',Consolas,monospace;font-size:.86em;
 font-variant-ligatures:none}
.good{color:var(--good)}
.bad{color:var(--bad)}
.quiet,.sources{color:var(--secondary);font-size:.95rem}
.summary{font-size:1.25rem;line-height:1.4;color:var(--secondary);margin:.5rem 0 .75rem}
.byline{font-size:.95rem;color:var(--muted);margin:0}
.figures{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;margin:1rem 0 1.75rem;padding:.85rem 0;
 border-top:1px solid var(--ink);border-bottom:1px solid var(--hairline)}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end;min-width:8rem;max-width:16rem}
.figures dd{margin:0;font-size:1.75rem;line-height:1.25;font-weight:600;color:var(--blue)}
.figures dt{font-size:.9rem;color:var(--secondary)}
nav{margin-top:1rem}
nav ol,nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.95rem}
nav.stories ol{display:block;font-size:1.0625rem}
article + article{margin-top:4rem;padding-top:2rem;border-top:2px solid var(--ink)}
figure{margin:1.25rem 0 1.75rem}
figure .table{margin:.25rem 0 0}
figcaption,caption{font-size:.9rem;line-height:1.4;color:var(--secondary);text-align:left}
figcaption{margin-top:.4rem}
figure img{display:block;max-width:100%;height:auto;background:#fff}
figure svg{display:block;width:100%;min-width:32rem;height:auto;background:#fff;border-radius:4px}
.scroll{overflow-x:auto;position:relative}
.table{margin:1rem 0 1.5rem}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.35;font-variant-numeric:tabular-nums}
caption{padding-bottom:.4rem}
thead th{border-top:1.5px solid var(--ink);border-bottom:1px solid var(--ink);vertical-align:bottom}
th,td{padding:.35rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--hairline)}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
tbody th{font-weight:400;min-width:7.5rem}
th{min-width:4.5rem}
th.number{min-width:0}
th.long{min-width:13rem}
th.number,td.number{text-align:right}
td.number,td.short,tbody th.short{white-space:nowrap}
summary{cursor:pointer;font-size:.9rem;color:var(--secondary);padding:.5rem 0}
pre{margin:0;padding:.75rem 1rem;background:var(--panel);border-left:3px solid var(--blue);line-height:1.45;tab-size:4}
pre code{font-size:.8125rem}
.k{color:var(--keyword)}
.t{color:var(--type)}
.f{color:var(--function)}
.s{color:var(--string)}
.n{color:var(--number)}
.c{color:var(--comment)}
.o{color:var(--constant)}
.p{color:var(--preprocessor)}
aside{margin:0 0 1rem;padding:.1rem 0 .1rem .9rem;border-left:3px solid var(--vermillion);color:var(--secondary);font-size:.92rem;
 line-height:1.42}
aside p{margin:0 0 .3rem}
aside .note{color:var(--bad);font-weight:600}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
a:focus-visible,.scroll:focus-visible,summary:focus-visible{outline:2px solid var(--blue);outline-offset:2px}
@media (max-width:30rem){html{font-size:.975rem}h1,.title,article .title{font-size:1.75rem}body{padding:1rem .9rem 3rem}}
@media screen and (min-width:72rem){
body.study{max-width:69rem}
.study article{display:flow-root}
.study article .block{float:left;clear:left;width:44rem}
.study article aside{float:right;clear:right;width:18rem;margin:.2rem 0 1.1rem;padding:.35rem 0 0;border-left:0;
 border-top:2px solid var(--vermillion)}
.study article aside.more{float:left;clear:both;width:44rem;margin:.5rem 0 1rem;padding:.1rem 0 .1rem .9rem;
 border-top:0;border-left:3px solid var(--vermillion)}
.study article h2.block,.study article header.block{clear:both}
}
@media print{
:root{color-scheme:light}
@page{margin:20mm}
html{font-size:10.25pt}
body{max-width:none;padding:0}
nav,summary{display:none}
article + article{break-before:page;border-top:0;margin-top:0;padding-top:0}
h1,h2,h3,h4,caption{break-after:avoid}
figure,tr,aside,.figures{break-inside:avoid}
thead{display:table-header-group}
figure svg{min-width:0}
.scroll{overflow:visible}
th,th.long,tbody th{min-width:0}
pre{white-space:pre-wrap}
p,li{orphans:2;widows:2}
}
)";

} // namespace

QString codeClass(CodeStyle style)
{
    switch (style) {
    case CodeStyle::Keyword: return u"k"_s;
    case CodeStyle::Type: return u"t"_s;
    case CodeStyle::Function: return u"f"_s;
    case CodeStyle::String: return u"s"_s;
    case CodeStyle::Number: return u"n"_s;
    case CodeStyle::Comment: return u"c"_s;
    case CodeStyle::Constant: return u"o"_s;
    case CodeStyle::Preprocessor: return u"p"_s;
    case CodeStyle::Normal: break;
    }
    return {};
}

QByteArray pageStyle(story::Typeface typeface)
{
    const QByteArray text = typeface == story::Typeface::Sans ? "var(--sans)" : serifs;
    return ":root{color-scheme:light dark;--sans:"_ba + sanses + ";--text:" + text + ';' + variables(&Colour::light)
        + "}\n@media screen and (prefers-color-scheme:dark){:root{" + variables(&Colour::dark) + "}}" + rules;
}

} // namespace publish
