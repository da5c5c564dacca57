// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formatstories.h"

#include "stories.h"

#include "publish/formats.h"

namespace formats {

using namespace story;
using namespace Qt::StringLiterals;

QByteArray made(const QString& ending, const QList<Project>& projects, publish::Options options, const Owner& owner)
{
    options.dataFolder = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop");
    if (options.moduleFolder.isEmpty()) options.moduleFolder = QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop");
    const publish::Format* format = publish::formatOf(u"out."_s + ending);
    if (!format) qFatal("there is no format %s", qPrintable(ending));
    const auto result = format->make(projects, owner, options);
    if (!result) qFatal("%s", qPrintable(result.error().text()));
    return result->bytes;
}

publish::Options study()
{
    publish::Options options;
    options.edition = Edition::Study;
    return options;
}

QString lost(const Project& project, QString text)
{
    text = text.simplified();
    QStringList words;
    for (const QString& word : stories::words(project))
        if (!text.contains(word)) words.append(word);
    return words.join(u' ');
}

Project fraudInFull()
{
    Project project = stories::fraud();
    for (Cycle& cycle : project.cycles)
        cycle.starred = true;
    return project;
}

QList<HostileText> hostileTexts()
{
    const auto same = [](const char* name, const QString& text) { return HostileText{name, text, text}; };
    return {
        same("a script", u"<script>alert(1)</script>"_s),
        same("an end of an attribute", u"\" onload=\"alert(1)' x='"_s),
        same("an end of a comment", u"--> ]]> <!-- </style></title>"_s),
        same("an entity", u"&lt;b&gt; &amp; &#60;script&#62; &copy"_s),
        same("an open link", u"](javascript:alert(1)) [x]"_s),
        same("a picture", u"![x](http://example.org/x.png)"_s),
        same("bars and backticks", u"a | b `c` ``d`` | ```"_s),
        same("stars and underscores", u"**a** *b* _c_ __d__ snake_case ~~e~~ $f$"_s),
        same("a heading", u"# not a heading #"_s),
        same("a list", u"- not an item"_s),
        same("a number", u"1986. A year"_s),
        same("a quotation", u"> not said"_s),
        same("a rule", u"=== ---"_s),
        same("backslashes", u"C:\\temp\\ and \\* and \\\\"_s),
        same("emoji and other scripts", u"😀 数据 данные नमस्ते"_s),
        same("right to left", u"שלום עולם مرحبا"_s),
        same("a word of five thousand letters", QString(5000, u'x')),
        {"control characters", u"a\u0001b\u0007c\u001bd\u0085e"_s, u"abcde"_s},
        {"lines and tabs", u"a\tb\nc"_s, u"a b c"_s},
        {"half a letter", u"a"_s + QChar(0xd800) + u'b', u"a?b"_s},
    };
}

Project withText(const QString& text)
{
    Project project = stories::fraud();
    project.title = text;
    project.team = text;
    project.cycles.first().title = text;
    project.cycles.first().snippets = {};
    project.metrics.first().name = text;
    project.constraints.first().title = text;
    project.stakeholders = {text};
    return project;
}

} // namespace formats
