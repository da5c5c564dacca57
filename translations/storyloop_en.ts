<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Chart</name>
    <message numerus="yes">
        <source>%n cycle(s)</source>
        <translation>
            <numerusform>%n cycle</numerusform>
            <numerusform>%n cycles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DurationWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Publish</name>
    <message numerus="yes">
        <source>All %n cycle(s). The change is against the cycle before that stayed, or the baseline.</source>
        <translation>
            <numerusform>%n cycle. The change is against the cycle before that stayed, or the baseline.</numerusform>
            <numerusform>All %n cycles. The change is against the cycle before that stayed, or the baseline.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in a row</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n window(s)</source>
        <translation>
            <numerusform>%n window</numerusform>
            <numerusform>%n windows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bin(s)</source>
        <translation>
            <numerusform>%n bin</numerusform>
            <numerusform>%n bins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>broken %n time(s)</source>
        <translation>
            <numerusform>broken once</numerusform>
            <numerusform>broken %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveredText</name>
    <message numerus="yes">
        <source>%n more place(s)</source>
        <translation>
            <numerusform>%n more place</numerusform>
            <numerusform>%n more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) spoken</source>
        <translation>
            <numerusform>about %n minute spoken</numerusform>
            <numerusform>about %n minutes spoken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that belong to no portfolio were left out.</source>
        <translation>
            <numerusform>%n file that belongs to no portfolio was left out.</numerusform>
            <numerusform>%n files that belong to no portfolio were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program did not end well %n time(s) in a row, so it opens nothing by itself.</source>
        <translation>
            <numerusform>The program did not end well %n time, so it opens nothing by itself.</numerusform>
            <numerusform>The program did not end well %n times in a row, so it opens nothing by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DifferenceList</name>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>and %n more place</numerusform>
            <numerusform>and %n more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::FieldCount</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n occurrence(s)</source>
        <translation>
            <numerusform>Replace %n occurrence</numerusform>
            <numerusform>Replace %n occurrences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::FormPage</name>
    <message numerus="yes">
        <source>%n field(s) are hidden, as this story is not of an LLM system.</source>
        <translation>
            <numerusform>%n field is hidden, as this story is not of an LLM system.</numerusform>
            <numerusform>%n fields are hidden, as this story is not of an LLM system.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are hidden, as this was designed and not run.</source>
        <translation>
            <numerusform>%n field is hidden, as this was designed and not run.</numerusform>
            <numerusform>%n fields are hidden, as this was designed and not run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are hidden, as this research was not deployed.</source>
        <translation>
            <numerusform>%n field is hidden, as this research was not deployed.</numerusform>
            <numerusform>%n fields are hidden, as this research was not deployed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are hidden, as this was a short project.</source>
        <translation>
            <numerusform>%n field is hidden, as this was a short project.</numerusform>
            <numerusform>%n fields are hidden, as this was a short project.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::OverviewPage</name>
    <message numerus="yes">
        <source>%n cycle(s): %1</source>
        <translation>
            <numerusform>%n cycle: %1</numerusform>
            <numerusform>%n cycles: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::PortfolioFind</name>
    <message numerus="yes">
        <source>%1 · %n match(es)</source>
        <translation>
            <numerusform>%1 · %n match</numerusform>
            <numerusform>%1 · %n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(ies)</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ReadoutCard</name>
    <message numerus="yes">
        <source>Median of %n drift event(s)</source>
        <translation>
            <numerusform>One drift event</numerusform>
            <numerusform>Median of %n drift events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Median of %n cycle(s); %1</source>
        <translation>
            <numerusform>One cycle; %1</numerusform>
            <numerusform>Median of %n cycles; %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drift was resolved %1 after it was seen, median of %n event(s)</source>
        <translation>
            <numerusform>Drift was resolved %1 after it was seen, one event</numerusform>
            <numerusform>Drift was resolved %1 after it was seen, median of %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::TrashPage</name>
    <message numerus="yes">
        <source>A deleted story stays here for %n day(s), with its pictures.</source>
        <translation>
            <numerusform>A deleted story stays here for %n day, with its pictures.</numerusform>
            <numerusform>A deleted story stays here for %n days, with its pictures.</numerusform>
        </translation>
    </message>
</context>
</TS>
