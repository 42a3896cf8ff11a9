<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ConfigurationDraft</name>
    <message>
        <source>Type a number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurveGroups</name>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForecastText</name>
    <message>
        <source>The study time ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without end: give a number of trials, a time or a budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n trials</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>As many trials as fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> at %n slots.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> at 1 slot.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapQuantity</name>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncertainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acquisition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P(better than best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 that the model expects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far off the expected %1 may be: half the width of its 95 % band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much a trial is expected to improve %1: where the search looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely a better %1 than the best so far is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapScene</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelText</name>
    <message>
        <source>Here you will see what Vernier has learnt: how %1 depends on each parameter, and how sure that is.
It needs two finished trials. Press Run to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first trials are on their way. What they teach about %1 appears here once two have finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the %1 trials that ended has given a value of %2, so there is nothing to learn from.
Look at the output of one of them in Monitor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One result so far: a model of %1 needs two, and says little before about ten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting a model to %1 results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be careful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explains %1 % of the variation. %2 of %3 results fell inside its 90 % bands. Order among the better half: %4 of 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, between %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberFormat</name>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below 1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above 99 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParallelPainter</name>
    <message>
        <source>inactive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterEdits</name>
    <message>
        <source>Continuous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterText</name>
    <message>
        <source>continuous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>integer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>categorical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reverse-log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressText</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n trials</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>best &lt;b&gt;%1&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Ready: %n trials</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ready: trials without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complete</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped early</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped early (saved %1)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuantityText</name>
    <message>
        <source>is no time; write 90 s, 15 min or 1 h 30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RangeEdits</name>
    <message>
        <source>Nothing would be left to search: fix it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without what is marked: %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without what is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A range has no holes: mark from one of its ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is marked: %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least two choices must be left: fix it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is marked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without what is marked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveTextDialog</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlicePlot</name>
    <message>
        <source>not used here: only %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrategyText</name>
    <message>
        <source>Random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sobol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bayesian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hyperband</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws each trial afresh from the ranges. Costs nothing and cannot be misled, but learns nothing: where trials are dear, Bayesian needs fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreads the trials evenly over the ranges, without the gaps and clusters of random draws. Costs nothing, but learns nothing: where trials are dear, Bayesian needs fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries every combination once. Good for two or three parameters with few values each; every further parameter multiplies the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns from finished trials where to look next. Best when trials are few or dear. It thinks a moment before each; for thousands of short trials take Sobol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts many trials small and lets only the good ones run on. Best when a few steps already tell good from bad; where they mislead, take Bayesian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trial counts by its last %1: what the finished model reaches. If the trainer keeps its best state, take the best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trial counts by the best %1 on its way: for trainers that keep their best state. Flatters noisy curves; if only the end counts, take the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ASHA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every trial runs to its end. Costs the most and misses nothing; where trials are long and report often, a rule saves much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops a trial whose %1 at a step is %2 the median of the earlier trials’ running averages at that step. Saves much where curves keep their order; where good ones start slowly, take None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At each rung lets only the best third by %1 run on, without waiting for all. Saves the most with many trials; with few, take Median.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops a trial whose curve of %1 will hardly beat the best one any more. For smooth curves; for jumpy ones take Median.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hyperband pauses each trial at a rung and goes on with those that deserve more steps, from what the command keeps in {checkpoint_dir}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hyperband stops a trial at a rung unless it deserves more steps. With {checkpoint_dir} in the command it could pause trials and go on with them later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyLog</name>
    <message>
        <source>%1 is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was stopped early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was queued by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was cancelled while it waited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits again: the program had ended before it began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was annotated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of %1 was read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: running trials go on to their end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: running trials are being ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slots: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study was defined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study was changed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyPreset</name>
    <message>
        <source>Quick look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twenty trials spread evenly over the ranges, half an hour at most. Shows what matters and whether all works; for the best result take another afterwards: its trials count there too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best for the money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns where to look, stops hopeless trials, and ends once ten trials per parameter are done or many in a row brought nothing better. For trials that are long or dear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many trials as ten hours allow, learning all the while. Costs the whole night whatever it finds; for less, take Best for the money.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionText</name>
    <message>
        <source>Predicted &lt;b&gt;%1&lt;/b&gt;, between %2 and %3 (90 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 %&lt;/b&gt; chance to beat %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(1 is from one end of a parameter&apos;s range to the other.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within its band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above its band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below its band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeUnit</name>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialFilter</name>
    <message>
        <source>This parenthesis was never opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;and&quot; or &quot;or&quot; is missing before this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many parentheses within one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A closing parenthesis is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a column is missing before this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with =, !=, &lt;, &lt;=, &gt;, &gt;= or ~.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a tag is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialState</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>TrialStory</name>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You let it run on, whatever the stopping rule says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance to beat %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted %1, 90 % between %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a free slot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs; nothing reported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at %1 by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats an earlier trial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ASHA stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curve stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximize %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimize %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialToolTip</name>
    <message>
        <source>Trial %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::CalibrationPlot</name>
    <message>
        <source>Predicted against actual results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted %1, between %2 and %3 with 90 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::CandidateTable</name>
    <message>
        <source>Values that could vary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::CandidateTableModel</name>
    <message>
        <source>no values found yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 to be tuned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would vary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ChoiceChips</name>
    <message>
        <source>New choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: click to take it in or out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a choice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::CompareParallelCard</name>
    <message>
        <source>Parallel coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear brushes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all trials in full colour again (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 trials within the brushes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag along an axis to pick trials, drag its name to move it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::CompareScatterCard</name>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The objective against each parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against each of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::CompareStudiesCard</name>
    <message numerus="yes">
        <source>%n trials</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · best %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · no result yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add study…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay another study of the same objective over this one; or drop its folder here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen study out of the comparison; its folder stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is drawn of each study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best by trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best by time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a study to the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::CompareTrialsCard</name>
    <message>
        <source>no result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial %1: %2 in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two trials, in any plot or table with Shift or Ctrl, to see what they differ in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::CompareView</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ComparisonController</name>
    <message>
        <source>it has the opposite goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its objective is %1, here it is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study itself is always shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be compared: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ConditionRows</name>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it exist only where an earlier parameter has one of some values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the other parameter, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One or more values, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ConfigurationDialog</name>
    <message>
        <source>Edit and queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ConfirmRunDialog</name>
    <message>
        <source>Run this command?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study runs a command that you have not run from here before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can do all that you can do. A trial will run this, without a shell:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will be asked again only if the command changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::CurvesCard</name>
    <message>
        <source>Learning curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colours of the curves tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which curves are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How smooth the curves are drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smooth %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::CutActions</name>
    <message>
        <source>Queue this configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the configuration at the cut before the strategy&apos;s next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not queued: another process runs this study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not queued: the parameters have changed since this model was fitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued: it runs before the strategy&apos;s next trial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not changed: another process runs this study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not changed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. Old trials stay as data.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::DecisionLedger</name>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which decisions are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only decisions that say stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also the decisions that let a trial run on or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trial has been stopped. All shows the decisions that let them run on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each decision of the stopping rule will be a row here, with what it rests on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study stops no trial early. Choose a rule under Early stopping in Define.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::DecisionTableModel</name>
    <message>
        <source>Kept by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished">Gestoppt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished">Angehalten</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision %1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How probable the rule held it that the trial beats the best one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stopping saved: the steps that were left, at the usual time per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted end, 90 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept at step %1 by %2. %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, threshold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, rank %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 You let it run on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::DefineCommandCard</name>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>python3 train.py --lr={learning_rate} --epochs={epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you run today, with {name} where the value of a parameter goes. Also {resource}, {trial}, {trial_dir}, {seed}, {gpu}. {{ is a brace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make parameters of values that stand in the command, or that its --help tells of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that the command runs in, seen from the folder of the study; . is that folder itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shell is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words go to the program as they are: a value can never become two arguments, and $ * | &gt; mean nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the working folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find parameters (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the command once with the default values and look at its output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::DefineMetricsCard</name>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a metric and write its pattern yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of the try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press “Try once”: the command runs with the default values and its output appears here.
Then click the number that says how good it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the stored output of a trial instead: patterns that change here read all logs anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trial has run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 of %2 %3</source>
        <comment>field, metric, what is wrong with it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metric yet: click a number in the output of a try, or add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No objective: choose the role “objective” for the metric that says how good a trial is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::DefineParametersCard</name>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may vary goes here: a learning rate, a number of layers, the name of an optimizer.
Press “+ Add”, then write {name} in the command where its value goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a parameter, plain or from those that are often tuned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::DefineSearchCard</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed and the same results give the same suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early stopping %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits: the study ends at the first that is met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try once to learn how long that takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here: %1 combinations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some ranges have no end of values: give them Points below the table, or choose another strategy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::DefineView</name>
    <message>
        <source>Define</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::DefinitionController</name>
    <message>
        <source>Change from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add metric %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit metric %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::DrawsStrip</name>
    <message>
        <source>Forty draws from the range on an axis of plain values: where they crowd, the search looks closely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 %, 50 %, 90 % of the draws lie below %1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::EnvironmentField</name>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME=value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables that every trial gets, as before a command: OMP_NUM_THREADS=1 LR={lr}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the environment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ExplainView</name>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ExportConfigurationCard</name>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this text on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this text to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be copied or saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best finished trial; follows the study while it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best trials whose configurations differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trial that is selected in Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any trial by its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has run yet. Press Run: the best configuration appears here as soon as a trial has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trial has finished with a result yet. The best configuration appears here as soon as one has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trial is selected. Click one in Monitor, in a plot or in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 trials</source>
        <comment>how many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 %2</source>
        <comment>metric and value</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ExportRepeatsCard</name>
    <message>
        <source>Which one is really best?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many configurations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue these repeats; they run before the strategy&apos;s next trials, each with a seed of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated configurations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>configurations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best of many trials is often only the luckiest. Repeats with other seeds tell which one is really best: only they count here, not the result it was chosen for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When two trials have finished with a result, they can be repeated with other seeds here: the best of many is often only the luckiest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n trials, about %1 at %2 slots</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ExportReportCard</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all of the study as one HTML page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One HTML page for others: the best configuration, the search, the learning curves, each parameter against the objective, what the model has learnt and all trials. It needs nothing else and no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>study</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ExportTrialsCard</name>
    <message>
        <source>All trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all trials with their parameters, results and times as a table that any program reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first lines of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line for each trial, as soon as there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines as CSV, the first %2 are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lines as CSV</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::ExportView</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::FindParametersDialog</name>
    <message>
        <source>Ask --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may vary?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These values stand in the command today. Those that you tick become parameters; you can change their ranges afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the command once with --help and read choices and defaults from what it prints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tune these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No option of this command has a value. Ask it for its options, or write them into the command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its --help lists no options in the way of argparse or click. The output is in Metrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Read %n option(s) from its --help.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tune %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ForecastCard</name>
    <message>
        <source>Is it worth going on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the horizontal axis shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely further trials improve, and what they cost, will be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much a trial must improve to count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Improve by at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trial has gone to its end yet, so nobody knows how long one takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in Define what an hour of a slot costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>next %n: &lt;b&gt;%1 %&lt;/b&gt;</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ForecastPlot</name>
    <message>
        <source>Expected best against further trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>further trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>money ($)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected best</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::HistoryPage</name>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that you do and that happens will be listed here, and you can look back at any moment of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to see the plots and the table as they were</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ImportanceBars</name>
    <message>
        <source>%1 %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance of the parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ImportanceCard</name>
    <message>
        <source>What matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the parameters matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the whole space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>among the good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sets the best trials apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which parameters matter, and how sure that is, will be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the variation that each parameter has a part in, over the whole space. The line is where the share may lie (90 %); shared effects count for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sets the best tenth of the trials apart from all. The line is where the share may lie (90 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few trials to tell what the good ones have in common: it needs ten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be believed yet: the model is guessing, and this is what it guesses.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::LearningCurvesPlot</name>
    <message>
        <source>Learning curves of the trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each trial&apos;s values will be drawn here, step by step, while it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping threshold (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::LimitsPanel</name>
    <message>
        <source>Trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many trials to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many trials run at once: the slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop once the objective is at least this good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No better in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after this many finished trials without a new best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after this many failed trials in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the study may run, pauses not counted: 2 h, 90 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trial that runs longer is ended and counts as failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a slot costs while a trial runs in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop before more than this is spent; needs a cost per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the limit “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::LogPanel</name>
    <message>
        <source>Find in the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The match before (Shift+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next match (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::LogView</name>
    <message>
        <source>Output of the trial</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::MainWindow</name>
    <message>
        <source>Watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished">Läuft</translation>
    </message>
    <message>
        <source>Pausing: running trials go on to their end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished">Angehalten</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Vernier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are watching this study live; nothing can be changed from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::MapCard</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two parameters against each other will be shown here, in colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from small maps of all pairs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::MapPlot</name>
    <message>
        <source>Map of two parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys move the cut; Ctrl+Return queues it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2, %3 = %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::MetricCurve</name>
    <message>
        <source>The objective over the steps of the try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 went from %2 to %3 in %4 reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::MetricTableModel</name>
    <message>
        <source>objective, maximize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objective, minimize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A regular expression; its first group (in parentheses) is the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ModeRail</name>
    <message>
        <source>Modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::MonitorView</name>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the horizontal axis shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When each trial ran, and in which slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the stopping rule decided, and on what grounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rungs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which trials were given more steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that you did and that happened, to go back to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::NewStudyDialog</name>
    <message>
        <source>New study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>python3 train.py --lr 0.01 --batch-size 64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that you are in when you run the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the study and its folder are called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study becomes a folder in here: its definition, its trials, its logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported from a %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Kept in” needs the full path of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the command that you run today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may vary: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what shall vary. Ranges, the metric and all else can be changed afterwards</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::NextCard</name>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the coming trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one after, if the ones before were running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it now, whatever the strategy thinks later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change values, then queue it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never try it: it is kept as a cancelled trial, and another is suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the cut of the slices and the map there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the strategy what it would run next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strategy has nothing to suggest now: it waits for results, or every configuration has been tried.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::ObjectiveHistoryPlot</name>
    <message>
        <source>Objective of each trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each trial will appear here with its result.
Press Run to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost, $</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in slots</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ObjectiveReadings</name>
    <message>
        <source>The curve of the objective appears here after a try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which value of the objective counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the %1 value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The objective step by step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::OpenStudy</name>
    <message>
        <source>Define</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::PagesCard</name>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::PairMatrix</name>
    <message>
        <source>Small maps of all pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys move, Return chooses.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ParallelCoordinatesPlot</name>
    <message>
        <source>Parallel coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each trial with a result will be a line here, across all parameters to what it reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all brushes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture (PNG, SVG, PDF)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ParameterComparisonView</name>
    <message>
        <source>Best (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inactive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ParameterDelegate</name>
    <message>
        <source>This is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ParameterDetails</name>
    <message>
        <source>In order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you would start; Try once runs with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only values that are whole steps above From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many values a grid takes of this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin it to one value; empty lets it vary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choices go from little to much, so that neighbours are alike: small, medium, large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>field, what is wrong with it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The condition %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ParameterScatterPlot</name>
    <message>
        <source>%1 against %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ParameterTable</name>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ParameterTableModel</name>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 that vary, %2 fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 that vary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {%1} in the command where its value goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continuous: any number. Integer: whole numbers. Categorical: one of a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear: all numbers alike. Log: all orders of magnitude alike, for rates. Reverse-log: finer towards 1, for momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest value to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest value to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range (drag the ends)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::PastBanner</name>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;The past:&lt;/b&gt; the study as it was on %1, with %n trial(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::PlotView</name>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture (PNG, SVG, PDF)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ProfilerCard</name>
    <message>
        <source>Profiler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the slices go through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else as at the dashed lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>averaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Averaged over everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snap to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the cut to a known place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model expects the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 averaged over all other parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at the cut: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::QueueTrialDialog</name>
    <message>
        <source>Queue a trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same values: a repeat tells how much the result varies by chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::RangeBar</name>
    <message>
        <source>Drag an end, or the piece between them. Keys: Left and Right move an end, Space takes the other one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2; the keys move the %3 end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::RepeatTableModel</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial %1 is really the best: %2 chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial %1 leads with a chance of %2. More repeats would tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a rule too good: it was chosen because it came out on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance to be best</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ResourceFields</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fewest steps (epochs, rounds) that a trial runs before it may be paused or stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most steps that a trial may run: {resource} in the command. Empty for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At each rung one trial of this many runs on, that many times as far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of a trial: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the steps of a trial</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::RungPlot</name>
    <message>
        <source>Rungs of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With ASHA or hyperband, what each trial had at each rung will be drawn here, and which of them were let run on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::SeriesTableModel</name>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ShareBar</name>
    <message>
        <source>Promising %1 %, unknown %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promising: the model expects a good result there. Unknown: little has been tried nearby, so it may be better than expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promising %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown %1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::SliceLegend</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line: expected · dark band: half of what may be, light: 95 % · hatched: a guess · green: most to gain · Ctrl+click queues · drag an axis to change its range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is what the model expects, the bands what may be instead. It is hatched where no trial is near. Green below: where the search sees most to gain; a green tip is a trial that comes next.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::SlicePlot</name>
    <message>
        <source>Slice along %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys move the cut, with Shift they mark a part of the axis; Return tells what can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 = %2&lt;/b&gt;&lt;br&gt;expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::StartPage</name>
    <message>
        <source>Vernier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the hyperparameters that make your training command work best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a study folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study is a folder with a study.json (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New study from the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes your own copy of a small neural network that learns handwritten digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from what you run today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command that you run today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>python3 train.py --lr 0.01 --batch-size 64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the command: its options become parameters. Or drop a script here, a W&amp;B sweep, an NNI search space, a SageMaker tuning job, or the folder of a study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find its parameters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A script, or a search that was described for another tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies that you open will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::SteeringController</name>
    <message>
        <source>Queue trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) could not be taken back: already begun. Cancel them instead.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Run on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change slots</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::StoppingPanel</name>
    <message>
        <source>Not before step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trial is stopped up to this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tenth of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many complete trials must be there to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At each rung one trial of so many runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step at which trials are compared first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 % of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops a trial whose chance to beat the best one is below this, from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spare the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many leaders at a step are never stopped there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spare beyond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stopped beyond this share of a run: 0.8 spares the last fifth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::StudyController</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start trials until a limit is met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start no further trials; running ones go on to their end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start no further trials and end the running ones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::StudyMaker</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::StudyOverlayPlot</name>
    <message>
        <source>Studies over one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best result so far will be drawn here.
Add other studies to lay them over this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trials</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::StudyProgressBar</name>
    <message>
        <source>Progress of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 complete, %2 stopped early, %3 failed, %4 running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::SurrogateController</name>
    <message>
        <source>The study is being opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::TimeStrip</name>
    <message>
        <source>Show the model as it was after so many trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it learned: the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play how the model grew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::TimelinePlot</name>
    <message>
        <source>Timeline of the slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When each trial runs in which slot will be drawn here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slot %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::TopBar</name>
    <message>
        <source>Study menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many trials may run at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing to fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n things to fix</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::TrialActions</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the selected trials, waiting or running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the selected configurations once more, before the strategy&apos;s next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue with other values...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the current trial again with values that you change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the selected trials run on, whatever the stopping rule says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the selected trials for yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide from the strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strategy does not learn from the selected trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected trials&apos; commands on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the current trial&apos;s folder in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::TrialDelegate</name>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::TrialFilesView</name>
    <message>
        <source>Files of the trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %n files are shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The trial&apos;s folder holds no files yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::TrialInspector</name>
    <message>
        <source>Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a trial in a plot or in the table to see how it ended, why it was chosen and what it printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions on the trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you want to remember of this trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to find it by, with commas between: the filter tag:word shows them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What more is shown of the trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it prints, live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its processes use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::TrialTableModel</name>
    <message>
        <source>Trial %1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model expected of the trial before it ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>★</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>☆</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::TrialsTable</name>
    <message>
        <source>Trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every trial will be a row here: its parameters, how far it is and what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare any column with =, !=, &lt;, &lt;=, &gt;, &gt;= or ~ (contains), join with and, or, not and parentheses.&lt;br&gt;Also: &lt;b&gt;starred&lt;/b&gt;, &lt;b&gt;excluded&lt;/b&gt;, &lt;b&gt;tag:name&lt;/b&gt;, or any words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, as in %1 &gt; 0.9 and %2 = 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue a trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run values of your own before the strategy&apos;s next trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with the best so far, trial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with the defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with trial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trial matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished">Abgebrochen</translation>
    </message>
    <message>
        <source>0.0000 best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0000</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::TrustCard</name>
    <message>
        <source>How far to trust it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which predictions are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model would say of each trial without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was predicted of each trial before it ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well the model predicts what it has not seen will be shown here, with a plain verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trial was predicted before it ran: the first ones are chosen without a model, and random and grid search never ask one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::TryOnceController</name>
    <message>
        <source>running, %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from trial %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from “--help”, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from “Try once”, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exited with code %1 after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed by signal %1 after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vanished after %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::UsagePanel</name>
    <message>
        <source>At most %1 % of a core and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU: %1 %, %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::UsagePlot</name>
    <message>
        <source>memory, GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory, MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory, KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU use of the trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU use of the trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory is drawn here while a trial runs, a point every two seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU use is drawn here while a trial runs, a point every two seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, % of a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU, %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::ValueGutter</name>
    <message>
        <source>Values of %1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::WarmStartField</name>
    <message>
        <source>Earlier studies to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no earlier study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders of up to five earlier studies, seen from this one, with blanks between: their trials need not be run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the earlier studies are related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same command: the trials count as they are. Related: another data set or model; only the order of good and bad is learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the warm start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vernier::Workbench</name>
    <message>
        <source>Open a study folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A script, or a search of another tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches and scripts (*.yaml *.yml *.json *.py *.sh *.R *.jl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New study from the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New study…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New study from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
