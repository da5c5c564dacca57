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
    <message numerus="yes">
        <source>%1 against %2 after %n month(s)</source>
        <translation>
            <numerusform>%1 against %2 after %n month</numerusform>
            <numerusform>%1 against %2 after %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s) up in complexity paid off in %2</source>
        <translation>
            <numerusform>%1 of %n step up in complexity paid off in %2</numerusform>
            <numerusform>%1 of %n steps up in complexity paid off in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line chart of %n metric(s) in percent of the baseline, by cycle. %1.</source>
        <translation>
            <numerusform>Line chart of %n metric in percent of the baseline, by cycle. %1.</numerusform>
            <numerusform>Line chart of %n metrics in percent of the baseline, by cycle. %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n experiment(s) next</source>
        <translation>
            <numerusform>%n experiment next</numerusform>
            <numerusform>%n experiments next</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) to %1 of traffic</source>
        <translation>
            <numerusform>%n stage to %1 of traffic</numerusform>
            <numerusform>%n stages to %1 of traffic</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n day(s)</source>
        <translation>
            <numerusform> in %n day</numerusform>
            <numerusform> in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %1 of %n gate(s) passed</source>
        <translation>
            <numerusform>; %1 of %n gate passed</numerusform>
            <numerusform>; %1 of %n gates passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %1, %n cycle(s) would have shipped; %2 reaches %3 for %4</source>
        <translation>
            <numerusform>With %1, %n cycle would have shipped; %2 reaches %3 for %4</numerusform>
            <numerusform>With %1, %n cycles would have shipped; %2 reaches %3 for %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 against %2: %3 of %n point(s) are on the Pareto front</source>
        <translation>
            <numerusform>%1 against %2: %3 of %n point is on the Pareto front</numerusform>
            <numerusform>%1 against %2: %3 of %n points are on the Pareto front</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n cycle(s)</source>
        <translation>
            <numerusform>%1: %n cycle</numerusform>
            <numerusform>%1: %n cycles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A cycle took %n day(s) in the median</source>
        <translation>
            <numerusform>A cycle took %n day in the median</numerusform>
            <numerusform>A cycle took %n days in the median</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n cycle(s) taught something</source>
        <translation>
            <numerusform>%1 of %n cycle taught something</numerusform>
            <numerusform>%1 of %n cycles taught something</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more not kept</source>
        <translation>
            <numerusform>%n more was not kept</numerusform>
            <numerusform>%n more were not kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No step up in complexity was kept for %1, of %n tried</source>
        <translation>
            <numerusform>No step up in complexity was kept for %1; %n was tried</numerusform>
            <numerusform>No step up in complexity was kept for %1; %n were tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cycle(s) gained without one</source>
        <translation>
            <numerusform>%n cycle gained without one</numerusform>
            <numerusform>%n cycles gained without one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after it was seen</source>
        <translation>
            <numerusform>%n day after it was seen</numerusform>
            <numerusform>%n days after it was seen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the drift began</source>
        <translation>
            <numerusform>%n day after the drift began</numerusform>
            <numerusform>%n days after the drift began</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; it was seen after %n day(s)</source>
        <translation>
            <numerusform>%1; it was seen after %n day</numerusform>
            <numerusform>%1; it was seen after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s) planned, to %1 of traffic</source>
        <translation>
            <numerusform>%n stage planned, to %1 of traffic</numerusform>
            <numerusform>%n stages planned, to %1 of traffic</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n more planned</source>
        <translation>
            <numerusform>, %n more is planned</numerusform>
            <numerusform>, %n more are planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n hypothesis(es) held</source>
        <translation>
            <numerusform>%1 of %n hypothesis held</numerusform>
            <numerusform>%1 of %n hypotheses held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The effect went the way that was expected in %1 of %n cycle(s)</source>
        <translation>
            <numerusform>The effect went the way that was expected in %1 of %n cycle</numerusform>
            <numerusform>The effect went the way that was expected in %1 of %n cycles</numerusform>
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
    <message numerus="yes">
        <source>%n iteration(s)</source>
        <translation>
            <numerusform>%n iteration</numerusform>
            <numerusform>%n iterations</numerusform>
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
        <source>It paid for itself within %n month(s).</source>
        <translation>
            <numerusform>It paid for itself within %n month.</numerusform>
            <numerusform>It paid for itself within %n months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n monitor(s)</source>
        <translation>
            <numerusform>%n monitor</numerusform>
            <numerusform>%n monitors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drift event(s)</source>
        <translation>
            <numerusform>%n drift event</numerusform>
            <numerusform>%n drift events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> over %n structured iteration(s)</source>
        <translation>
            <numerusform> over %n structured iteration</numerusform>
            <numerusform> over %n structured iterations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> over %n iteration(s)</source>
        <translation>
            <numerusform> over %n iteration</numerusform>
            <numerusform> over %n iterations</numerusform>
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
    <name>app::Keeping</name>
    <message numerus="yes">
        <source>“%1” is kept among the deleted stories for %n day(s), and can be put back from there.</source>
        <translation>
            <numerusform>“%1” is kept among the deleted stories for %n day, and can be put back from there.</numerusform>
            <numerusform>“%1” is kept among the deleted stories for %n days, and can be put back from there.</numerusform>
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
