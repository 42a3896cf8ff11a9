<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ComparisonText</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 better than what you run today</source>
        <translation>%1 besser als das, was Sie heute verwenden</translation>
    </message>
    <message>
        <source>%1 worse than what you run today</source>
        <translation>%1 schlechter als das, was Sie heute verwenden</translation>
    </message>
    <message>
        <source>%1; %2 sure.</source>
        <translation>%1; zu %2 sicher.</translation>
    </message>
    <message>
        <source>%1: keep what you have.</source>
        <translation>%1: Behalten Sie, was Sie haben.</translation>
    </message>
    <message>
        <source>%1, but the chance that it is better at all is %2: more repeats decide it.</source>
        <translation>%1, doch dass es überhaupt besser ist, ist nur zu %2 wahrscheinlich: Weitere Wiederholungen entscheiden es.</translation>
    </message>
    <message>
        <source>What you run today has not been run here, so nobody knows whether this is better.</source>
        <translation>Was Sie heute verwenden, lief hier noch nicht; so weiß niemand, ob dies besser ist.</translation>
    </message>
    <message>
        <source>This is what you run today.</source>
        <translation>Das ist, was Sie heute verwenden.</translation>
    </message>
    <message>
        <source>%1, as far as single runs tell: the best of many is partly luck.</source>
        <translation>%1, soweit einzelne Läufe es sagen: Der beste von vielen hatte zum Teil Glück.</translation>
    </message>
</context>
<context>
    <name>ConfigurationDraft</name>
    <message>
        <source>Type a number.</source>
        <translation>Bitte eine Zahl eingeben.</translation>
    </message>
</context>
<context>
    <name>CurveGroups</name>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>To run it again in a terminal</source>
        <translation>Um ihn noch einmal im Terminal auszuführen</translation>
    </message>
    <message>
        <source>The values by name, for a program</source>
        <translation>Die Werte mit ihren Namen, für ein Programm</translation>
    </message>
    <message>
        <source>The values by name, for a configuration file</source>
        <translation>Die Werte mit ihren Namen, für eine Konfigurationsdatei</translation>
    </message>
    <message>
        <source>The values as environment variables</source>
        <translation>Die Werte als Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Shell script</source>
        <translation>Shell-Skript</translation>
    </message>
    <message>
        <source>To run it again from a file</source>
        <translation>Um ihn noch einmal aus einer Datei auszuführen</translation>
    </message>
    <message>
        <source>Nested JSON</source>
        <translation>Verschachteltes JSON</translation>
    </message>
    <message>
        <source>Nested YAML</source>
        <translation>Verschachteltes YAML</translation>
    </message>
    <message>
        <source>The values by name, where dots are levels</source>
        <translation>Die Werte mit ihren Namen, in denen Punkte Ebenen sind</translation>
    </message>
    <message>
        <source>The values as a dict</source>
        <translation>Die Werte als dict</translation>
    </message>
    <message>
        <source>The values as overrides for Hydra</source>
        <translation>Die Werte als Vorgaben für Hydra</translation>
    </message>
    <message>
        <source>The values as environment variables, without quotes</source>
        <translation>Die Werte als Umgebungsvariablen, ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>The values as config-defaults.yaml</source>
        <translation>Die Werte als config-defaults.yaml</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>Change the range</source>
        <translation>Bereich ändern</translation>
    </message>
    <message>
        <source>Change the scale</source>
        <translation>Skala ändern</translation>
    </message>
    <message>
        <source>Drop the choice</source>
        <translation>Wert weglassen</translation>
    </message>
    <message>
        <source>Fix its value</source>
        <translation>Wert festhalten</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Regel ändern</translation>
    </message>
    <message>
        <source>Run %1 at a time</source>
        <translation>%1 zugleich</translation>
    </message>
    <message>
        <source>Limit to %1</source>
        <translation>Auf %1 begrenzen</translation>
    </message>
    <message>
        <source>Allow more time</source>
        <translation>Mehr Zeit geben</translation>
    </message>
    <message>
        <source>Maximize it</source>
        <translation>Maximieren</translation>
    </message>
    <message>
        <source>Minimize it</source>
        <translation>Minimieren</translation>
    </message>
    <message>
        <source>Count the best step</source>
        <translation>Besten Schritt werten</translation>
    </message>
    <message>
        <source>Repeat them</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Show trial %1</source>
        <translation>Versuch %1 zeigen</translation>
    </message>
    <message>
        <source>Show the model</source>
        <translation>Modell zeigen</translation>
    </message>
    <message>
        <source>Show in Define</source>
        <translation>In Definieren zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n serious findings</source>
        <translation>
            <numerusform>%n ernster Befund</numerusform>
            <numerusform>%n ernste Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings, %1 of them serious</source>
        <translation>
            <numerusform>%n Befund, davon %1 ernst</numerusform>
            <numerusform>%n Befunde, davon %1 ernst</numerusform>
        </translation>
    </message>
    <message>
        <source>serious</source>
        <translation>ernst</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>gering</translation>
    </message>
</context>
<context>
    <name>ForecastText</name>
    <message>
        <source>The time limit ends the study.</source>
        <translation>Die Zeitgrenze beendet die Studie.</translation>
    </message>
    <message>
        <source>The budget ends the study.</source>
        <translation>Das Budget beendet die Studie.</translation>
    </message>
    <message>
        <source>This never ends: set a number of trials, a time or a budget.</source>
        <translation>Ohne Ende: Geben Sie eine Zahl von Versuchen, eine Zeit oder ein Budget an.</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>1 trial</source>
        <translation>1 Versuch</translation>
    </message>
    <message numerus="yes">
        <source>%n trials</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>As many trials as fit</source>
        <translation>So viele Versuche wie möglich</translation>
    </message>
    <message numerus="yes">
        <source> at %n slots.</source>
        <translation>
            <numerusform> auf %n Platz.</numerusform>
            <numerusform> auf %n Plätzen.</numerusform>
        </translation>
    </message>
    <message>
        <source> at 1 slot.</source>
        <translation> auf 1 Platz.</translation>
    </message>
</context>
<context>
    <name>MapQuantity</name>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>uncertainty</source>
        <translation>Unsicherheit</translation>
    </message>
    <message>
        <source>acquisition</source>
        <translation>Akquisition</translation>
    </message>
    <message>
        <source>P(better than best)</source>
        <translation>P(besser als der beste)</translation>
    </message>
    <message>
        <source>The %1 the model expects</source>
        <translation>Der Wert von %1, den das Modell erwartet</translation>
    </message>
    <message>
        <source>How far off the expected %1 may be: half the width of its 95 % band</source>
        <translation>Wie weit der erwartete Wert von %1 daneben liegen kann: die halbe Breite seines 95-%-Bands</translation>
    </message>
    <message>
        <source>By how much a trial is expected to improve %1: where the search looks</source>
        <translation>Um wie viel ein Versuch %1 voraussichtlich verbessert: dort sucht die Strategie</translation>
    </message>
    <message>
        <source>How likely a trial is to reach a better %1 than the best so far</source>
        <translation>Wie wahrscheinlich %1 besser wird als der bisher beste Wert</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>MapScene</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächster</translation>
    </message>
</context>
<context>
    <name>ModelText</name>
    <message>
        <source>This is where you will see what Vernier has learnt: how %1 depends on each parameter, and how certain that is.
It takes two finished trials. Press Run to start.</source>
        <translation>Hier sehen Sie, was Vernier gelernt hat: wie %1 von jedem Parameter abhängt und wie sicher das ist.
Dazu braucht es zwei beendete Versuche. Drücken Sie „Starten“.</translation>
    </message>
    <message>
        <source>The first trials are running. What they teach about %1 appears here once two have finished.</source>
        <translation>Die ersten Versuche sind unterwegs. Was sie über %1 lehren, erscheint hier, sobald zwei beendet sind.</translation>
    </message>
    <message>
        <source>None of the %1 trials that have ended gave a value for %2, so there is nothing to learn from.
Look at the output of one of them in Monitor.</source>
        <translation>Keiner der %1 beendeten Versuche hat einen Wert von %2 geliefert; daraus ist nichts zu lernen.
Sehen Sie sich unter „Beobachten“ die Ausgabe eines Versuchs an.</translation>
    </message>
    <message>
        <source>One result so far: a model of %1 needs two, and tells you little before about ten.</source>
        <translation>Bisher ein Ergebnis: Ein Modell von %1 braucht zwei und sagt vor etwa zehn noch wenig.</translation>
    </message>
    <message>
        <source>Fitting a model to %1 results.</source>
        <translation>Ein Modell wird an %1 Ergebnisse angepasst.</translation>
    </message>
    <message>
        <source>Trust it.</source>
        <translation>Sie können ihm trauen.</translation>
    </message>
    <message>
        <source>Be careful.</source>
        <translation>Vorsicht.</translation>
    </message>
    <message>
        <source>It is guessing.</source>
        <translation>Es rät.</translation>
    </message>
    <message>
        <source>Explains %1 % of the variation. %2 of %3 results fell inside its 90 % bands. Rank correlation in the better half: %4.</source>
        <translation>Erklärt %1&#xa0;% der Streuung. %2 von %3 Ergebnissen lagen in seinen 90-%-Bändern. Reihenfolge in der besseren Hälfte: %4 von 1.</translation>
    </message>
    <message>
        <source>%1, between %2 and %3</source>
        <translation>%1, zwischen %2 und %3</translation>
    </message>
</context>
<context>
    <name>NumberFormat</name>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>below 1 %</source>
        <translation>unter 1&#xa0;%</translation>
    </message>
    <message>
        <source>above 99 %</source>
        <translation>über 99&#xa0;%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ParallelPainter</name>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
</context>
<context>
    <name>ParameterEdits</name>
    <message>
        <source>Continuous</source>
        <translation>Stetig</translation>
    </message>
    <message>
        <source>Integer</source>
        <translation>Ganzzahlig</translation>
    </message>
    <message>
        <source>Categorical</source>
        <translation>Kategorial</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme (weight decay)</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Verborgene Einheiten</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Tree depth</source>
        <translation>Baumtiefe</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
</context>
<context>
    <name>ParameterText</name>
    <message>
        <source>continuous</source>
        <translation>stetig</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>ganzzahlig</translation>
    </message>
    <message>
        <source>categorical</source>
        <translation>kategorial</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>reverse-log</source>
        <translation>umgekehrt log</translation>
    </message>
    <message>
        <source>always %1</source>
        <translation>immer %1</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>when %1</source>
        <translation>wenn %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>below 0.1 %</source>
        <translation>unter 0,1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n trials</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>one at a time</source>
        <translation>einer nach dem anderen</translation>
    </message>
    <message>
        <source>%1 at a time</source>
        <translation>%1 zugleich</translation>
    </message>
    <message>
        <source>Strategy %1, no early stopping</source>
        <translation>Strategie %1, kein frühes Stoppen</translation>
    </message>
    <message>
        <source>Strategy %1, early stopping %2</source>
        <translation>Strategie %1, frühes Stoppen: %2</translation>
    </message>
    <message>
        <source>The limit is set to %1 trials: %2 are left to repeat the best at the end.</source>
        <translation>Die Grenze wird auf %1 Versuche gesetzt: %2 bleiben, um am Ende die besten zu wiederholen.</translation>
    </message>
</context>
<context>
    <name>ProgressText</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n trials</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>best &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>bester &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message numerus="yes">
        <source>Ready: %n trials</source>
        <translation>
            <numerusform>Bereit: %n Versuch</numerusform>
            <numerusform>Bereit: %n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready: no limit on trials</source>
        <translation>Bereit: Versuche ohne Ende</translation>
    </message>
    <message>
        <source>%1, %2 at a time</source>
        <translation>%1, %2 zugleich</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n angehalten</numerusform>
            <numerusform>%n angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complete</source>
        <translation>
            <numerusform>%n fertig</numerusform>
            <numerusform>%n fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped early</source>
        <translation>
            <numerusform>%n früh gestoppt</numerusform>
            <numerusform>%n früh gestoppt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped early (saved %1)</source>
        <translation>
            <numerusform>%n früh gestoppt (%1 gespart)</numerusform>
            <numerusform>%n früh gestoppt (%1 gespart)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n abgebrochen</numerusform>
            <numerusform>%n abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>Es ist noch nichts gelaufen.</translation>
    </message>
</context>
<context>
    <name>QuantityText</name>
    <message>
        <source>is not a duration; write 90 s, 15 min or 1 h 30 min</source>
        <translation>ist keine Zeit; schreiben Sie 90 s, 15 min oder 1 h 30 min</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
</context>
<context>
    <name>RangeEdits</name>
    <message>
        <source>Nothing would be left to search; fix the parameter instead.</source>
        <translation>Es bliebe nichts zu suchen: Legen Sie den Wert stattdessen fest.</translation>
    </message>
    <message>
        <source>Without the marked part: %1 to %2</source>
        <translation>Ohne das Markierte: %1 bis %2</translation>
    </message>
    <message>
        <source>Without the marked part</source>
        <translation>Ohne das Markierte</translation>
    </message>
    <message>
        <source>A range cannot have a hole; start marking at one of its ends.</source>
        <translation>Ein Bereich hat keine Lücken: Markieren Sie von einem Ende aus.</translation>
    </message>
    <message>
        <source>Only the marked part: %1 to %2</source>
        <translation>Nur das Markierte: %1 bis %2</translation>
    </message>
    <message>
        <source>At least two choices must remain; fix the parameter instead.</source>
        <translation>Mindestens zwei Werte müssen bleiben: Legen Sie den Wert stattdessen fest.</translation>
    </message>
    <message>
        <source>Only the marked ones: %1</source>
        <translation>Nur das Markierte: %1</translation>
    </message>
    <message>
        <source>Without the marked ones: %1</source>
        <translation>Ohne das Markierte: %1</translation>
    </message>
    <message>
        <source>Fix at %1</source>
        <translation>Auf %1 festhalten</translation>
    </message>
</context>
<context>
    <name>SaveTextDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>SlicePlot</name>
    <message>
        <source>does not apply here: only %1</source>
        <translation>hier nicht benutzt: nur %1</translation>
    </message>
</context>
<context>
    <name>StrategyText</name>
    <message>
        <source>Random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Sobol</source>
        <translation>Sobol</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Bayesian</source>
        <translation>Bayes</translation>
    </message>
    <message>
        <source>Hyperband</source>
        <translation>Hyperband</translation>
    </message>
    <message>
        <source>Bayesian search with early stopping (hyperband without pauses)</source>
        <translation>Bayes-Suche mit frühem Stoppen (Hyperband ohne Pausen)</translation>
    </message>
    <message>
        <source>Random search with early stopping (hyperband without pauses)</source>
        <translation>Zufallssuche mit frühem Stoppen (Hyperband ohne Pausen)</translation>
    </message>
    <message>
        <source>Draws each trial at random from the ranges. Costs nothing and cannot be misled, but learns nothing: if trials are expensive, Bayesian needs fewer.</source>
        <translation>Zieht jeden Versuch neu aus den Bereichen. Kostet nichts und lässt sich nicht irreführen, lernt aber nichts: Wo Versuche teuer sind, braucht Bayes weniger.</translation>
    </message>
    <message>
        <source>Spreads the trials evenly over the ranges, without the gaps and clusters of random draws. Costs nothing, but learns nothing: if trials are expensive, Bayesian needs fewer.</source>
        <translation>Verteilt die Versuche gleichmäßig über die Bereiche, ohne die Lücken und Häufungen des Zufalls. Kostet nichts, lernt aber nichts: Wo Versuche teuer sind, braucht Bayes weniger.</translation>
    </message>
    <message>
        <source>Tries every combination once. Good for two or three parameters with a few values each; every further parameter multiplies the work.</source>
        <translation>Probiert jede Kombination einmal. Gut für zwei oder drei Parameter mit je wenigen Werten; jeder weitere vervielfacht die Arbeit.</translation>
    </message>
    <message>
        <source>Learns from finished trials where to look next. Best if trials are few or expensive. Thinks briefly before each; for thousands of short trials, choose Sobol.</source>
        <translation>Lernt aus beendeten Versuchen, wo zu suchen ist. Am besten, wenn Versuche selten oder teuer sind. Denkt vor jedem kurz nach; für Tausende kurzer Versuche nehmen Sie Sobol.</translation>
    </message>
    <message>
        <source>Starts many short trials and continues only the good ones. Best when a few steps already tell good from bad; if they mislead, choose Bayesian.</source>
        <translation>Beginnt viele Versuche klein und lässt nur die guten weiterlaufen. Am besten, wenn wenige Schritte Gut von Schlecht trennen; wo sie täuschen, nehmen Sie Bayes.</translation>
    </message>
    <message>
        <source>Hyperband pauses each trial at a rung and resumes those that deserve more steps, from what the command keeps in {checkpoint_dir}.</source>
        <translation>Hyperband hält jeden Versuch auf einer Stufe an und setzt die fort, die mehr Schritte verdienen, aus dem, was der Befehl in {checkpoint_dir} ablegt.</translation>
    </message>
    <message>
        <source>Learns from all trials where to look next, and stops a trial once a new one promises more for its steps. Best when a few steps already tell good from bad; if they mislead, choose Bayesian.</source>
        <translation>Lernt aus allen Versuchen, wo zu suchen ist, und stoppt einen, sobald ein neuer für seine Schritte mehr verspricht. Am besten, wenn wenige Schritte Gut von Schlecht trennen; wo sie täuschen, nehmen Sie Bayes.</translation>
    </message>
    <message>
        <source>Stops a trial at a rung unless it deserves more steps. With {checkpoint_dir} in the command, hyperband could pause trials and resume them later.</source>
        <translation>Stoppt einen Versuch auf einer Stufe, wenn er nicht mehr Schritte verdient. Mit {checkpoint_dir} im Befehl könnte Hyperband Versuche anhalten und später fortsetzen.</translation>
    </message>
    <message>
        <source>Draws each trial at random from the ranges and stops all but the best at each rung. Learns nothing: with its model, hyperband needs fewer trials.</source>
        <translation>Zieht jeden Versuch neu aus den Bereichen und stoppt auf jeder Stufe alle bis auf die besten. Lernt nichts: Mit seinem Modell braucht Hyperband weniger Versuche.</translation>
    </message>
    <message>
        <source>Stops a trial at a rung unless it is among the best there. With {checkpoint_dir} in the command, hyperband could pause trials and resume them later.</source>
        <translation>Stoppt einen Versuch auf einer Stufe, wenn er dort nicht unter den besten ist. Mit {checkpoint_dir} im Befehl könnte Hyperband Versuche anhalten und später fortsetzen.</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>A trial is scored by its last %1, which is what the finished model achieves. If the trainer keeps its best state, choose Best.</source>
        <translation>Ein Versuch zählt mit dem letzten Wert von %1: dem des fertigen Modells. Behält das Training seinen besten Stand, nehmen Sie den besten.</translation>
    </message>
    <message>
        <source>A trial is scored by the mean of its last %1 values of %2.</source>
        <translation>Ein Versuch zählt mit dem Mittel seiner letzten %1 Werte von %2.</translation>
    </message>
    <message>
        <source>A trial is scored by the best %1 it reached: for trainers that keep their best state. Flatters noisy curves; if only the final state counts, choose Last.</source>
        <translation>Ein Versuch zählt mit dem besten Wert von %1 unterwegs: für Trainings, die ihren besten Stand behalten. Schmeichelt verrauschten Kurven; zählt nur das Ende, nehmen Sie den letzten.</translation>
    </message>
</context>
<context>
    <name>StudyLog</name>
    <message>
        <source>%1 is to run again.</source>
        <translation>%1 soll erneut laufen.</translation>
    </message>
    <message>
        <source>%1 was interrupted and runs again: %2</source>
        <translation>%1 wurde unterbrochen und läuft erneut: %2</translation>
    </message>
    <message>
        <source>%1 is complete.</source>
        <translation>%1 ist fertig.</translation>
    </message>
    <message>
        <source>%1 was stopped early.</source>
        <translation>%1 wurde früh gestoppt.</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 ended.</source>
        <translation>%1 ist beendet.</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>%1 started.</source>
        <translation>%1 wurde gestartet.</translation>
    </message>
    <message>
        <source>%1 was queued by hand.</source>
        <translation>%1 wurde von Hand eingereiht.</translation>
    </message>
    <message>
        <source>%1 was cancelled while it was waiting.</source>
        <translation>%1 wurde im Warten abgebrochen.</translation>
    </message>
    <message>
        <source>%1 was found in its folder: the database had lost it.</source>
        <translation>%1 wurde in seinem Ordner gefunden: Die Datenbank hatte ihn verloren.</translation>
    </message>
    <message>
        <source>%1 is waiting again: Vernier ended before it began.</source>
        <translation>%1 wartet wieder: Das Programm endete, bevor er begann.</translation>
    </message>
    <message>
        <source>%1 was annotated.</source>
        <translation>%1 erhielt eine Anmerkung.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The log of %1 was reread.</source>
        <translation>Die Ausgabe von %1 wurde neu gelesen.</translation>
    </message>
    <message>
        <source>The study is running.</source>
        <translation>Die Studie läuft.</translation>
    </message>
    <message>
        <source>Pausing: running trials finish first.</source>
        <translation>Angehalten: Laufende Versuche laufen bis zum Ende.</translation>
    </message>
    <message>
        <source>The study is paused.</source>
        <translation>Die Studie ist angehalten.</translation>
    </message>
    <message>
        <source>Stopping: running trials are being ended.</source>
        <translation>Gestoppt: Laufende Versuche werden beendet.</translation>
    </message>
    <message>
        <source>The study is finished.</source>
        <translation>Die Studie ist beendet.</translation>
    </message>
    <message>
        <source>The study: %1.</source>
        <translation>Die Studie: %1.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Slots: %1.</source>
        <translation>Plätze: %1.</translation>
    </message>
    <message>
        <source>The study was defined.</source>
        <translation>Die Studie wurde definiert.</translation>
    </message>
    <message>
        <source>The study was changed: %1.</source>
        <translation>Die Studie wurde geändert: %1.</translation>
    </message>
    <message>
        <source>%1 was resumed.</source>
        <translation>%1 geht weiter.</translation>
    </message>
    <message>
        <source>%1 was paused.</source>
        <translation>%1 wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 was skipped by hand.</source>
        <translation>%1 wurde von Hand übersprungen.</translation>
    </message>
    <message>
        <source>%1 keeps running, whatever the stopping rule says.</source>
        <translation>%1 läuft weiter, was die Abbruchregel auch sagt.</translation>
    </message>
    <message>
        <source>%1 is subject to the stopping rule again.</source>
        <translation>%1 ist wieder der Abbruchregel überlassen.</translation>
    </message>
</context>
<context>
    <name>StudyPreset</name>
    <message>
        <source>Quick look</source>
        <translation>Kurzer Blick</translation>
    </message>
    <message>
        <source>Twenty trials spread evenly over the ranges, half an hour at most. Shows what matters and whether everything works; for the best result, choose another preset afterwards: these trials count there too.</source>
        <translation>Zwanzig Versuche, gleichmäßig über die Bereiche verteilt, höchstens eine halbe Stunde. Zeigt, worauf es ankommt und ob alles läuft; für das beste Ergebnis nehmen Sie danach eine andere Vorgabe: Diese Versuche zählen dort mit.</translation>
    </message>
    <message>
        <source>Best for the money</source>
        <translation>Viel fürs Geld</translation>
    </message>
    <message>
        <source>Learns where to look, stops hopeless trials, and ends after ten trials per parameter, or sooner if many in a row bring no improvement. For trials that are long or expensive.</source>
        <translation>Lernt, wo zu suchen ist, stoppt aussichtslose Versuche und endet, wenn zehn Versuche je Parameter getan sind oder viele in Folge nichts Besseres brachten. Für lange oder teure Versuche.</translation>
    </message>
    <message>
        <source>Overnight</source>
        <translation>Über Nacht</translation>
    </message>
    <message>
        <source>As many trials as fit in ten hours, learning all the while. Takes the whole night whatever it finds; to spend less, choose Best for the money.</source>
        <translation>So viele Versuche, wie zehn Stunden erlauben, und lernt dabei. Kostet die ganze Nacht, was immer sich findet; für weniger nehmen Sie „Viel fürs Geld“.</translation>
    </message>
</context>
<context>
    <name>SuggestionText</name>
    <message>
        <source>Predicted &lt;b&gt;%1&lt;/b&gt;, between %2 and %3 (90 %).</source>
        <translation>Vorhergesagt &lt;b&gt;%1&lt;/b&gt;, zwischen %2 und %3 (90&#xa0;%).</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 %&lt;/b&gt; chance to beat %2.</source>
        <translation>&lt;b&gt;%1&#xa0;%&lt;/b&gt; Chance, %2 zu schlagen.</translation>
    </message>
    <message>
        <source>(A distance of 1 spans a parameter&apos;s whole range.)</source>
        <translation>(1 ist von einem Ende des Bereichs eines Parameters zum anderen.)</translation>
    </message>
    <message>
        <source>within its band</source>
        <translation>in seinem Band</translation>
    </message>
    <message>
        <source>above its band</source>
        <translation>über seinem Band</translation>
    </message>
    <message>
        <source>below its band</source>
        <translation>unter seinem Band</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>ergab</translation>
    </message>
</context>
<context>
    <name>TimeUnit</name>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
</context>
<context>
    <name>TrialFilter</name>
    <message>
        <source>This parenthesis was never opened.</source>
        <translation>Diese Klammer wurde nie geöffnet.</translation>
    </message>
    <message>
        <source>&quot;and&quot; or &quot;or&quot; is missing before this.</source>
        <translation>Davor fehlt „and“ oder „or“.</translation>
    </message>
    <message>
        <source>Parentheses are nested too deeply.</source>
        <translation>Zu viele Klammern ineinander.</translation>
    </message>
    <message>
        <source>A closing parenthesis is missing.</source>
        <translation>Eine schließende Klammer fehlt.</translation>
    </message>
    <message>
        <source>The name of a column is missing before this.</source>
        <translation>Davor fehlt der Name einer Spalte.</translation>
    </message>
    <message>
        <source>A condition is missing here.</source>
        <translation>Hier fehlt eine Bedingung.</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;.</source>
        <translation>Es gibt keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>Use =, !=, &lt;, &lt;=, &gt;, &gt;= or ~ to compare.</source>
        <translation>Vergleichen Sie mit =, !=, &lt;, &lt;=, &gt;, &gt;= oder ~.</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>Hier fehlt ein Wert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>The name of a tag is missing here.</source>
        <translation>Hier fehlt der Name eines Schlagworts.</translation>
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
        <source>Interrupted, and waiting to run again: %1</source>
        <translation>Unterbrochen und wartet darauf, erneut zu laufen: %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>Schwelle %1</translation>
    </message>
    <message>
        <source>rank %1 of %2</source>
        <translation>Rang %1 von %2</translation>
    </message>
    <message>
        <source>You let it run, whatever the stopping rule says.</source>
        <translation>Sie lassen ihn weiterlaufen, was die Abbruchregel auch sagt.</translation>
    </message>
    <message>
        <source>Chance to beat %1: %2.</source>
        <translation>Chance, %1 zu schlagen: %2.</translation>
    </message>
    <message>
        <source>Predicted %1, 90 % between %2 and %3.</source>
        <translation>Vorhergesagt %1, mit 90&#xa0;% zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Gespart: %1.</translation>
    </message>
    <message>
        <source>Waiting for a free slot.</source>
        <translation>Wartet auf einen freien Platz.</translation>
    </message>
    <message>
        <source>Running; nothing reported yet.</source>
        <translation>Läuft; hat noch nichts berichtet.</translation>
    </message>
    <message>
        <source>At %1.</source>
        <translation>Bei %1.</translation>
    </message>
    <message>
        <source>Paused at %1.</source>
        <translation>Angehalten bei %1.</translation>
    </message>
    <message>
        <source>The best so far.</source>
        <translation>Der bisher beste.</translation>
    </message>
    <message>
        <source>Ran to its end.</source>
        <translation>Lief bis zum Ende.</translation>
    </message>
    <message>
        <source>Stopped at %1 by %2.</source>
        <translation>Gestoppt bei %1 durch %2.</translation>
    </message>
    <message>
        <source>Stopped at %1.</source>
        <translation>Gestoppt bei %1.</translation>
    </message>
    <message>
        <source>Cancelled at %1.</source>
        <translation>Abgebrochen bei %1.</translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation>Dauerte %1</translation>
    </message>
    <message>
        <source>Running for %1</source>
        <translation>Läuft seit %1</translation>
    </message>
    <message>
        <source>%1 of CPU time</source>
        <translation>%1 CPU</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Speicher</translation>
    </message>
    <message>
        <source>Queued by hand.</source>
        <translation>Von Hand eingereiht.</translation>
    </message>
    <message>
        <source>Repeats an earlier trial.</source>
        <translation>Wiederholt einen früheren Versuch.</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Maximize %1</source>
        <translation>%1 maximieren</translation>
    </message>
    <message>
        <source>Minimize %1</source>
        <translation>%1 minimieren</translation>
    </message>
    <message>
        <source>%1 of GPU memory</source>
        <translation>%1 GPU-Speicher</translation>
    </message>
    <message>
        <source>%1 %2, at step %3</source>
        <comment>metric, its best value, where</comment>
        <translation>%1 %2, bei Schritt %3</translation>
    </message>
</context>
<context>
    <name>TrialToolTip</name>
    <message>
        <source>Trial %1</source>
        <translation>Versuch %1</translation>
    </message>
</context>
<context>
    <name>vernier::CalibrationPlot</name>
    <message>
        <source>Predicted against actual results</source>
        <translation>Vorhergesagte und tatsächliche Ergebnisse</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>tatsächlich</translation>
    </message>
    <message>
        <source>predicted %1, between %2 and %3 with 90 %</source>
        <translation>vorhergesagt %1, mit 90&#xa0;% zwischen %2 und %3</translation>
    </message>
</context>
<context>
    <name>vernier::CandidateTable</name>
    <message>
        <source>Values that could vary</source>
        <translation>Werte, die variieren könnten</translation>
    </message>
</context>
<context>
    <name>vernier::CandidateTableModel</name>
    <message>
        <source>No values found yet</source>
        <translation>noch keine Werte gefunden</translation>
    </message>
    <message>
        <source>%1 of %2 will be tuned</source>
        <translation>%1 von %2 werden abgestimmt</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>given or left out</source>
        <translation>angegeben oder weggelassen</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (Vorgabe)</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Würde variieren</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Was es ist</translation>
    </message>
</context>
<context>
    <name>vernier::ChoiceChips</name>
    <message>
        <source>New choice</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>new value</source>
        <translation>neuer Wert</translation>
    </message>
    <message>
        <source>%1: click to add or remove it</source>
        <translation>%1: Klicken nimmt ihn auf oder heraus</translation>
    </message>
    <message>
        <source>Add a choice</source>
        <translation>Einen Wert hinzufügen</translation>
    </message>
</context>
<context>
    <name>vernier::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What to do or show</source>
        <translation>Was zu tun oder zu zeigen ist</translation>
    </message>
    <message>
        <source>What to do? An action, the number of a trial, a parameter, a study…</source>
        <translation>Was soll geschehen? Eine Aktion, die Nummer eines Versuchs, ein Parameter, eine Studie…</translation>
    </message>
    <message>
        <source>A few letters are enough. Choose with the arrow keys, confirm with Enter, close with Escape</source>
        <translation>Ein paar Buchstaben genügen. Pfeile wählen, Eingabe führt aus, Escape schließt</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Nothing fits. Try another word, or look in the handbook: Shift+F1.</source>
        <translation>Nichts passt. Versuchen Sie ein anderes Wort, oder sehen Sie ins Handbuch: Umschalt+F1.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>You can only watch this study from here.</source>
        <translation>Von hier aus können Sie dieser Studie nur zusehen.</translation>
    </message>
    <message>
        <source>Strategy %1</source>
        <translation>Strategie %1</translation>
    </message>
    <message>
        <source>sampler algorithm optimizer</source>
        <comment>other words for: strategy</comment>
        <translation>sampler algorithmus optimierer</translation>
    </message>
    <message>
        <source>Early stopping %1</source>
        <translation>Frühes Stoppen %1</translation>
    </message>
    <message>
        <source>pruner scheduler</source>
        <comment>other words for: stopping rule</comment>
        <translation>pruner scheduler</translation>
    </message>
    <message>
        <source>The strategy stops trials by itself.</source>
        <translation>Die Strategie stoppt Versuche selbst.</translation>
    </message>
    <message>
        <source>Define</source>
        <translation>Definieren</translation>
    </message>
    <message>
        <source>test check</source>
        <comment>other words for: try once, find parameters</comment>
        <translation>test prüfen</translation>
    </message>
    <message>
        <source>sweep experiment project</source>
        <comment>other words for: new study</comment>
        <translation>sweep experiment projekt suche</translation>
    </message>
    <message>
        <source>start launch</source>
        <comment>other words for: run</comment>
        <translation>start beginnen</translation>
    </message>
    <message>
        <source>budget cost deadline money</source>
        <comment>other words for: plan</comment>
        <translation>budget kosten frist geld</translation>
    </message>
    <message>
        <source>problems health warnings</source>
        <comment>other words for: doctor</comment>
        <translation>probleme gesundheit warnungen</translation>
    </message>
</context>
<context>
    <name>vernier::CompareParallelCard</name>
    <message>
        <source>Parallel coordinates</source>
        <translation>Parallele Koordinaten</translation>
    </message>
    <message>
        <source>Clear brushes</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Show all trials in full colour again (Esc)</source>
        <translation>Alle Versuche wieder in voller Farbe zeigen (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2 trials inside the brushes</source>
        <translation>%1 von %2 Versuchen in der Auswahl</translation>
    </message>
    <message>
        <source>drag along an axis to select trials; drag its name to move it</source>
        <translation>an einer Achse ziehen wählt Versuche aus, am Namen ziehen verschiebt sie</translation>
    </message>
</context>
<context>
    <name>vernier::CompareScatterCard</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>The objective against each parameter</source>
        <translation>Die Zielgröße gegen jeden Parameter</translation>
    </message>
    <message>
        <source>%1 against each of them</source>
        <translation>%1 gegen jeden von ihnen</translation>
    </message>
</context>
<context>
    <name>vernier::CompareStudiesCard</name>
    <message numerus="yes">
        <source>%n trials</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · best %3</source>
        <translation>%1 · %2 · bester %3</translation>
    </message>
    <message>
        <source>%1 · %2 · no result yet</source>
        <translation>%1 · %2 · noch kein Ergebnis</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>Add study…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Studies shown</source>
        <translation>Gezeigte Studien</translation>
    </message>
    <message>
        <source>Overlay another study with the same objective, or drop its folder here</source>
        <translation>Eine andere Studie derselben Zielgröße über diese legen; oder ihren Ordner hierher ziehen</translation>
    </message>
    <message>
        <source>Remove the selected study from the comparison; its folder is left alone</source>
        <translation>Die gewählte Studie aus dem Vergleich nehmen; ihr Ordner bleibt, wie er ist</translation>
    </message>
    <message>
        <source>What to plot for each study</source>
        <translation>Was von jeder Studie gezeichnet wird</translation>
    </message>
    <message>
        <source>best by trials</source>
        <translation>bester nach Versuchen</translation>
    </message>
    <message>
        <source>best by time</source>
        <translation>bester nach Zeit</translation>
    </message>
    <message>
        <source>distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Add a study to the comparison</source>
        <translation>Eine Studie zum Vergleich hinzufügen</translation>
    </message>
    <message>
        <source>This study</source>
        <translation>Diese Studie</translation>
    </message>
</context>
<context>
    <name>vernier::CompareTrialsCard</name>
    <message>
        <source>no result</source>
        <translation>kein Ergebnis</translation>
    </message>
    <message>
        <source>Trial %1: %2 in %3</source>
        <translation>Versuch %1: %2 in %3</translation>
    </message>
    <message>
        <source>Two trials</source>
        <translation>Zwei Versuche</translation>
    </message>
    <message>
        <source>Select two trials in any plot or table, with Shift or Ctrl, to see how they differ.</source>
        <translation>Wählen Sie in einer Grafik oder Tabelle zwei Versuche (mit Umschalt oder Strg), um zu sehen, worin sie sich unterscheiden.</translation>
    </message>
</context>
<context>
    <name>vernier::CompareView</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>vernier::ComparisonController</name>
    <message>
        <source>it has the opposite goal</source>
        <translation>sie hat das entgegengesetzte Ziel</translation>
    </message>
    <message>
        <source>its objective is %1, and this study&apos;s is %2</source>
        <translation>ihre Zielgröße ist %1, hier ist es %2</translation>
    </message>
    <message>
        <source>This study is always shown.</source>
        <translation>Diese Studie selbst wird immer gezeigt.</translation>
    </message>
    <message>
        <source>%1 cannot be compared: %2.</source>
        <translation>%1 lässt sich nicht vergleichen: %2.</translation>
    </message>
</context>
<context>
    <name>vernier::ConditionRows</name>
    <message>
        <source>is</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Values of the other parameter, separated by commas</source>
        <translation>Werte des anderen Parameters, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>One or more values, separated by commas</source>
        <translation>Ein oder mehrere Werte, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>no further condition</source>
        <translation>sonst immer</translation>
    </message>
    <message>
        <source>when %1</source>
        <translation>wenn %1</translation>
    </message>
    <message>
        <source>Apply this parameter only when another has certain values</source>
        <translation>Nur dann vorhanden, wenn ein anderer Parameter einen von bestimmten Werten hat</translation>
    </message>
    <message>
        <source>Values of the other parameter</source>
        <translation>Werte des anderen Parameters</translation>
    </message>
</context>
<context>
    <name>vernier::ConfirmRunDialog</name>
    <message>
        <source>Run this command?</source>
        <translation>Diesen Befehl ausführen?</translation>
    </message>
    <message>
        <source>This study runs a command that you have not agreed to run here.</source>
        <translation>Diese Studie führt einen Befehl aus, dem Sie hier noch nicht zugestimmt haben.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>It can do anything you can do. Trials will run this, without a shell, with values like these:</source>
        <translation>Er kann alles tun, was Sie tun können. Versuche führen dies aus, ohne Shell, mit solchen Werten:</translation>
    </message>
    <message>
        <source>You will be asked again only if this changes, or a script in the folder.</source>
        <translation>Sie werden erst wieder gefragt, wenn sich daran etwas ändert oder an einem Skript im Ordner.</translation>
    </message>
</context>
<context>
    <name>vernier::ControlStrip</name>
    <message>
        <source>Not sure yet</source>
        <translation>Noch nicht sicher</translation>
    </message>
    <message>
        <source>Run what I have</source>
        <translation>Heutige Werte laufen lassen</translation>
    </message>
    <message numerus="yes">
        <source>Repeat both %n times</source>
        <translation>
            <numerusform>Beide %n-mal wiederholen</numerusform>
            <numerusform>Beide %n-mal wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Queues a trial with the default values</source>
        <translation>Reiht einen Versuch mit den Vorgabewerten ein</translation>
    </message>
    <message>
        <source>Queues repeats of this configuration and of the default values</source>
        <translation>Reiht Wiederholungen dieser Konfiguration und der Vorgabewerte ein</translation>
    </message>
</context>
<context>
    <name>vernier::CurvesCard</name>
    <message>
        <source>Learning curves</source>
        <translation>Lernkurven</translation>
    </message>
    <message>
        <source>What the colours of the curves mean</source>
        <translation>Was die Farben der Kurven bedeuten</translation>
    </message>
    <message>
        <source>by state</source>
        <translation>nach Zustand</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Which curves to show</source>
        <translation>Welche Kurven gezeigt werden</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>beste %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>laufende</translation>
    </message>
    <message>
        <source>How much to smooth the curves</source>
        <translation>Wie glatt die Kurven gezeichnet werden</translation>
    </message>
    <message>
        <source>smooth %1</source>
        <translation>geglättet %1</translation>
    </message>
</context>
<context>
    <name>vernier::CutActions</name>
    <message>
        <source>Queue this configuration</source>
        <translation>Diese Konfiguration einreihen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Run the configuration at the cut before the strategy&apos;s next suggestion</source>
        <translation>Die Konfiguration im Schnittpunkt vor der nächsten der Strategie ausführen</translation>
    </message>
    <message>
        <source>Not queued: another process is running this study.</source>
        <translation>Nicht eingereiht: Ein anderer Prozess führt diese Studie aus.</translation>
    </message>
    <message>
        <source>Not queued: the parameters have changed since the model was fitted.</source>
        <translation>Nicht eingereiht: Die Parameter wurden seit der Anpassung dieses Modells geändert.</translation>
    </message>
    <message>
        <source>Queued: it runs before the strategy&apos;s next trial.</source>
        <translation>Eingereiht: läuft vor dem nächsten Versuch der Strategie.</translation>
    </message>
    <message>
        <source>Not changed: another process is running this study.</source>
        <translation>Nicht geändert: Ein anderer Prozess führt diese Studie aus.</translation>
    </message>
    <message>
        <source>Not changed: %1</source>
        <translation>Nicht geändert: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. Earlier trials still count as data.</source>
        <translation>%1: %2. Alte Versuche bleiben als Daten.</translation>
    </message>
    <message>
        <source>There is no model yet.</source>
        <translation>Es gibt noch kein Modell.</translation>
    </message>
    <message>
        <source>You can only watch this study from here.</source>
        <translation>Dieser Studie lässt sich von hier nur zusehen.</translation>
    </message>
</context>
<context>
    <name>vernier::DecisionLedger</name>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Which decisions to show</source>
        <translation>Welche Entscheidungen gezeigt werden</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Stopps</translation>
    </message>
    <message>
        <source>Only decisions to stop</source>
        <translation>Nur Entscheidungen, die stoppen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Also decisions to keep or pause a trial</source>
        <translation>Auch Entscheidungen, die einen Versuch weiterlaufen lassen oder anhalten</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespart: %1</translation>
    </message>
    <message>
        <source>No trial has been stopped. Choose All to see the decisions to keep them.</source>
        <translation>Kein Versuch wurde gestoppt. „Alle“ zeigt die Entscheidungen, die sie weiterlaufen ließen.</translation>
    </message>
    <message>
        <source>Each decision of the stopping rule will appear here as a row, with its reasons.</source>
        <translation>Jede Entscheidung der Abbruchregel wird hier eine Zeile, mit dem, worauf sie beruht.</translation>
    </message>
    <message>
        <source>This study does not stop trials early. Choose a rule under Early stopping in Define.</source>
        <translation>Diese Studie stoppt keinen Versuch früh. Wählen Sie unter „Definieren“ eine Abbruchregel.</translation>
    </message>
</context>
<context>
    <name>vernier::DecisionTableModel</name>
    <message>
        <source>Kept by you</source>
        <translation>Von Ihnen behalten</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Decision %1, %2: %3</source>
        <translation>Entscheidung %1, %2: %3</translation>
    </message>
    <message>
        <source>The chance the rule gave the trial to beat the best one</source>
        <translation>Wie wahrscheinlich der Versuch nach Ansicht der Regel den besten schlägt</translation>
    </message>
    <message>
        <source>What stopping saved: the remaining steps, at the usual time per step</source>
        <translation>Was das Stoppen sparte: die übrigen Schritte in der üblichen Zeit je Schritt</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Predicted end, 90 %</source>
        <translation>Vorhergesagtes Ende, 90&#xa0;%</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespart</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Kept at step %1 by %2. %3 %4</source>
        <translation>Bei Schritt %1 behalten durch %2. %3 %4</translation>
    </message>
    <message>
        <source>, threshold %1</source>
        <translation>, Schwelle %1</translation>
    </message>
    <message>
        <source>, rank %1 of %2</source>
        <translation>, Rang %1 von %2</translation>
    </message>
    <message>
        <source>%1 You kept it running.</source>
        <translation>%1 Sie lassen ihn weiterlaufen.</translation>
    </message>
</context>
<context>
    <name>vernier::DefineCommandCard</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Find parameters</source>
        <translation>Parameter finden</translation>
    </message>
    <message>
        <source>python3 train.py --lr={learning_rate} --epochs={epochs}</source>
        <translation>python3 train.py --lr={learning_rate} --epochs={epochs}</translation>
    </message>
    <message>
        <source>The command you run today, with {name} in place of each parameter&apos;s value. {resource}, {trial}, {trial_dir}, {seed} and {gpu} work too; {{ stands for a brace</source>
        <translation>Was Sie heute ausführen, mit {name}, wo der Wert eines Parameters hingehört. Auch {resource}, {trial}, {trial_dir}, {seed}, {gpu}. {{ ist eine Klammer</translation>
    </message>
    <message>
        <source>Turn values in the command, or options listed by its --help, into parameters</source>
        <translation>Aus Werten im Befehl, oder die sein --help nennt, Parameter machen</translation>
    </message>
    <message>
        <source>Try once</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Edit the command</source>
        <translation>Befehl bearbeiten</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>The folder the command runs in, relative to the study&apos;s folder; . is that folder itself</source>
        <translation>Der Ordner, in dem der Befehl läuft, vom Ordner der Studie aus gesehen; . ist dieser selbst</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>No shell</source>
        <translation>Ohne Shell</translation>
    </message>
    <message>
        <source>The words go to the program as they are: a value can never become two arguments, and $ * | &gt; have no special meaning</source>
        <translation>Die Wörter gehen so ans Programm, wie sie sind: Aus einem Wert werden nie zwei Argumente, und $ * | &gt; bedeuten nichts</translation>
    </message>
    <message>
        <source>Edit the working folder</source>
        <translation>Arbeitsordner bearbeiten</translation>
    </message>
    <message>
        <source>Find parameters (%1)</source>
        <translation>Parameter finden (%1)</translation>
    </message>
    <message>
        <source>The command %1</source>
        <translation>Der Befehl: %1</translation>
    </message>
    <message>
        <source>The working folder %1</source>
        <translation>Der Arbeitsordner %1</translation>
    </message>
    <message>
        <source>The environment: %1</source>
        <translation>Die Umgebung: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End this test run</source>
        <translation>Diesen Probelauf beenden</translation>
    </message>
    <message>
        <source>Run the command once with the default values and see its output</source>
        <translation>Den Befehl einmal mit den Vorgabewerten ausführen und seine Ausgabe ansehen</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Run the command in a terminal of its own, 80 × 24: for programs that keep back their output, or print no progress, unless a terminal shows it</source>
        <translation>Den Befehl in einem eigenen Terminal ausführen, 80 × 24: für Programme, die ihre Ausgabe zurückhalten oder keinen Fortschritt zeigen, solange sie kein Terminal sehen</translation>
    </message>
    <message>
        <source>Run the command in a terminal</source>
        <translation>Befehl in einem Terminal ausführen</translation>
    </message>
    <message>
        <source>Run the command without a terminal</source>
        <translation>Befehl ohne Terminal ausführen</translation>
    </message>
</context>
<context>
    <name>vernier::DefineMetricsCard</name>
    <message>
        <source>Metrics</source>
        <translation>Messgrößen</translation>
    </message>
    <message>
        <source>+ Add</source>
        <translation>+ Neu</translation>
    </message>
    <message>
        <source>Add a metric and write its pattern yourself</source>
        <translation>Eine Messgröße hinzufügen und ihr Muster selbst schreiben</translation>
    </message>
    <message>
        <source>Output of the test run</source>
        <translation>Ausgabe des Probelaufs</translation>
    </message>
    <message>
        <source>Press “Try once”: the command runs with the default values, and its output appears here.
Then click the number that says how good the result was.</source>
        <translation>Drücken Sie „Probelauf“: Der Befehl läuft mit den Vorgabewerten, und seine Ausgabe erscheint hier.
Klicken Sie dann auf die Zahl, die sagt, wie gut er war.</translation>
    </message>
    <message>
        <source>Log of…</source>
        <translation>Ausgabe…</translation>
    </message>
    <message>
        <source>Look at the stored output of a trial instead. If you change a pattern, all logs are reread</source>
        <translation>Stattdessen die gespeicherte Ausgabe eines Versuchs ansehen: Muster, die sich hier ändern, lesen alle Ausgaben neu</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>%1 (best)</source>
        <translation>%1, der beste</translation>
    </message>
    <message>
        <source>No trial has run yet</source>
        <translation>Noch kein Versuch ist gelaufen</translation>
    </message>
    <message>
        <source>click a number</source>
        <translation>Zahl anklicken</translation>
    </message>
    <message>
        <source>The %1 of %2 %3</source>
        <comment>field, metric, what is wrong with it</comment>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>No metric yet: click a number in the output of a test run, or add one.</source>
        <translation>Noch keine Messgröße: Klicken Sie in der Ausgabe eines Probelaufs auf eine Zahl, oder fügen Sie eine hinzu.</translation>
    </message>
    <message>
        <source>No objective: choose the role “objective” for the metric that says how good a trial is.</source>
        <translation>Keine Zielgröße: Wählen Sie die Rolle „Zielgröße“ für die Messgröße, die sagt, wie gut ein Versuch ist.</translation>
    </message>
    <message numerus="yes">
        <source>%1 reads %n numbers of this kind.</source>
        <translation>
            <numerusform>%1 liest %n Zahl dieser Art.</numerusform>
            <numerusform>%1 liest %n Zahlen dieser Art.</numerusform>
        </translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Should %1 become large or small?</source>
        <translation>Soll %1 groß oder klein werden?</translation>
    </message>
    <message>
        <source>%1 is read from %2.</source>
        <translation>%1 wird aus %2 gelesen.</translation>
    </message>
    <message>
        <source>Its steps are those in %1.</source>
        <translation>Die Schritte dazu stehen in %1.</translation>
    </message>
    <message>
        <source>The file is outside {trial_dir}: trials that run at the same time must not write to one file.</source>
        <translation>Die Datei liegt außerhalb von {trial_dir}: Versuche, die gleichzeitig laufen, dürfen nicht in dieselbe Datei schreiben.</translation>
    </message>
    <message>
        <source>The objectives: %1</source>
        <comment>what is wrong with them</comment>
        <translation>Die Zielgrößen: %1</translation>
    </message>
</context>
<context>
    <name>vernier::DefineParametersCard</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Whatever may vary goes here: a learning rate, a number of layers, the name of an optimizer.
Press “+ Add”, then write {name} in the command where its value goes.</source>
        <translation>Hierher gehört, was variieren darf: eine Lernrate, eine Zahl von Schichten, der Name eines Optimierers.
Drücken Sie „+ Neu“ und schreiben Sie {name} in den Befehl, wo der Wert hingehört.</translation>
    </message>
    <message>
        <source>+ Add</source>
        <translation>+ Neu</translation>
    </message>
    <message>
        <source>Add a parameter: a plain one, or one of those that are often tuned</source>
        <translation>Einen Parameter hinzufügen, einen einfachen oder einen, der oft abgestimmt wird</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>vernier::DefineSearchCard</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Strategy %1</source>
        <translation>Strategie %1</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>The same seed and the same results give the same suggestions</source>
        <translation>Gleicher Seed und gleiche Ergebnisse geben gleiche Vorschläge</translation>
    </message>
    <message>
        <source>Edit the seed</source>
        <translation>Seed bearbeiten</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Frühes Stoppen</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Abbruch</translation>
    </message>
    <message>
        <source>Early stopping %1</source>
        <translation>Abbruchregel %1</translation>
    </message>
    <message>
        <source>Limits: the study ends when the first one is reached</source>
        <translation>Grenzen: die erste erreichte beendet sie</translation>
    </message>
    <message>
        <source>Press Try once to find out how long this takes.</source>
        <translation>Ein Probelauf zeigt, wie lange das dauert.</translation>
    </message>
    <message>
        <source>%1 combinations here.</source>
        <translation>Hier: %1 Kombinationen.</translation>
    </message>
    <message>
        <source>Some ranges have infinitely many values: set Points below the table for them, or choose another strategy.</source>
        <translation>Einige Bereiche haben unendlich viele Werte: Geben Sie ihnen unter der Tabelle Punkte, oder wählen Sie eine andere Strategie.</translation>
    </message>
</context>
<context>
    <name>vernier::DefineView</name>
    <message>
        <source>Define</source>
        <translation>Definieren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>vernier::DefinitionController</name>
    <message>
        <source>Change made outside Vernier</source>
        <translation>Änderung von außen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Add metric %1</source>
        <translation>Messgröße %1 hinzufügen</translation>
    </message>
    <message>
        <source>Read %1 instead of %2</source>
        <translation>%1 statt %2 lesen</translation>
    </message>
    <message>
        <source>Remove metric</source>
        <translation>Messgröße entfernen</translation>
    </message>
    <message>
        <source>Edit metric %1</source>
        <translation>Messgröße %1 bearbeiten</translation>
    </message>
    <message>
        <source>Change role of %1</source>
        <translation>Rolle von %1</translation>
    </message>
</context>
<context>
    <name>vernier::DesktopNotifier</name>
    <message>
        <source>Show the study</source>
        <translation>Studie zeigen</translation>
    </message>
</context>
<context>
    <name>vernier::DoctorBadge</name>
    <message>
        <source>Doctor: %1</source>
        <translation>Doktor: %1</translation>
    </message>
</context>
<context>
    <name>vernier::DoctorController</name>
    <message>
        <source>This is for you to mend.</source>
        <translation>Das können nur Sie beheben.</translation>
    </message>
    <message>
        <source>You can only watch this study from here.</source>
        <translation>Von hier aus können Sie dieser Studie nur zusehen.</translation>
    </message>
    <message>
        <source>There is something to fix in Define first.</source>
        <translation>In Definieren ist zuerst etwas zu beheben.</translation>
    </message>
    <message>
        <source>Something else was done after it; undo that first.</source>
        <translation>Danach wurde etwas anderes getan; nehmen Sie das zuerst zurück.</translation>
    </message>
</context>
<context>
    <name>vernier::DoctorDialog</name>
    <message>
        <source>Doctor</source>
        <translation>Doktor</translation>
    </message>
    <message numerus="yes">
        <source>%n checks look at the study after each change. They keep quiet where it may as well be chance.</source>
        <translation>
            <numerusform>%n Prüfung sieht nach jeder Änderung nach der Studie. Wo es auch Zufall sein kann, schweigt sie.</numerusform>
            <numerusform>%n Prüfungen sehen nach jeder Änderung nach der Studie. Wo es auch Zufall sein kann, schweigen sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Takes back what was mended last</source>
        <translation>Nimmt zurück, was zuletzt behoben wurde</translation>
    </message>
    <message>
        <source>Looking at the study…</source>
        <translation>Die Studie wird untersucht…</translation>
    </message>
    <message>
        <source>Nothing to mend.</source>
        <translation>Nichts zu beheben.</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Dismissed in this study</source>
        <translation>In dieser Studie verworfen</translation>
    </message>
</context>
<context>
    <name>vernier::DrawsStrip</name>
    <message>
        <source>Forty draws from the range, on a linear axis: where they crowd, the search looks closely</source>
        <translation>Vierzig Ziehungen aus dem Bereich auf einer Achse der Werte: Wo sie sich drängen, sucht die Suche genau</translation>
    </message>
    <message>
        <source>10 %, 50 %, 90 % of the draws lie below %1, %2, %3</source>
        <translation>10&#xa0;%, 50&#xa0;%, 90&#xa0;% der Ziehungen liegen unter %1, %2, %3</translation>
    </message>
    <message>
        <source>Draws: %1</source>
        <translation>Ziehungen: %1</translation>
    </message>
    <message>
        <source>10, 50, 90 %: %1, %2, %3</source>
        <translation>10, 50, 90&#xa0;%: %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>vernier::EnvironmentField</name>
    <message>
        <source>&quot;%1&quot; is not a variable; write NAME=value</source>
        <translation>„%1“ ist keine Variable; schreiben Sie NAME=Wert</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>NAME=value</source>
        <translation>NAME=Wert</translation>
    </message>
    <message>
        <source>Variables for every trial, written as in front of a command: OMP_NUM_THREADS=1 LR={lr}</source>
        <translation>Variablen, die jeder Versuch bekommt, wie vor einem Befehl: OMP_NUM_THREADS=1 LR={lr}</translation>
    </message>
    <message>
        <source>Edit the environment</source>
        <translation>Umgebung bearbeiten</translation>
    </message>
</context>
<context>
    <name>vernier::ExplainView</name>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
</context>
<context>
    <name>vernier::ExportConfigurationCard</name>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Copy this text to the clipboard</source>
        <translation>Diesen Text in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Write this text to a file</source>
        <translation>Diesen Text in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>The text to copy or save</source>
        <translation>Was kopiert oder gespeichert wird</translation>
    </message>
    <message>
        <source>Which trial</source>
        <translation>Welcher Versuch</translation>
    </message>
    <message>
        <source>Best trial</source>
        <translation>Bester</translation>
    </message>
    <message>
        <source>The best finished trial; follows the study while it runs</source>
        <translation>Der beste beendete Versuch; folgt der laufenden Studie</translation>
    </message>
    <message>
        <source>Best few</source>
        <translation>Beste einige</translation>
    </message>
    <message>
        <source>The best trials whose configurations differ</source>
        <translation>Die besten Versuche mit verschiedenen Konfigurationen</translation>
    </message>
    <message>
        <source>Selected trial</source>
        <translation>Ausgewählter</translation>
    </message>
    <message>
        <source>The trial that is selected in Monitor</source>
        <translation>Der Versuch, der unter „Beobachten“ ausgewählt ist</translation>
    </message>
    <message>
        <source>Trial number</source>
        <translation>Nach Nummer</translation>
    </message>
    <message>
        <source>Any trial by its number</source>
        <translation>Ein beliebiger Versuch nach seiner Nummer</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Nothing has run yet. Press Run: the best configuration appears here as soon as a trial has finished.</source>
        <translation>Es ist noch nichts gelaufen. Drücken Sie „Starten“: Die beste Konfiguration erscheint hier, sobald ein Versuch beendet ist.</translation>
    </message>
    <message>
        <source>No trial has finished with a result yet. The best configuration appears here as soon as one has.</source>
        <translation>Noch kein Versuch hat mit einem Ergebnis geendet. Die beste Konfiguration erscheint hier, sobald einer es tut.</translation>
    </message>
    <message>
        <source>No trial is selected. Click one in Monitor, in a plot or in the table.</source>
        <translation>Kein Versuch ist ausgewählt. Klicken Sie unter „Beobachten“ auf einen, in einer Grafik oder in der Tabelle.</translation>
    </message>
    <message>
        <source>%1 trials</source>
        <comment>how many</comment>
        <translation>%1 Versuche</translation>
    </message>
    <message>
        <source>trial %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>, %1 %2</source>
        <comment>metric and value</comment>
        <translation>, %1 %2</translation>
    </message>
</context>
<context>
    <name>vernier::ExportRepeatsCard</name>
    <message>
        <source>Which one is really best?</source>
        <translation>Welcher ist wirklich der beste?</translation>
    </message>
    <message>
        <source>How many configurations</source>
        <translation>Wie viele Konfigurationen</translation>
    </message>
    <message>
        <source>How many times each</source>
        <translation>Wie oft jede</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Queue these repeats; they run before the strategy&apos;s next trials, each with its own seed</source>
        <translation>Diese Wiederholungen einreihen; sie laufen vor den nächsten Versuchen der Strategie, jede mit eigenem Seed</translation>
    </message>
    <message>
        <source>Repeated configurations</source>
        <translation>Wiederholte Konfigurationen</translation>
    </message>
    <message>
        <source>times each</source>
        <translation>mal jede</translation>
    </message>
    <message>
        <source>The best of many trials is often just the luckiest. Repeats with other seeds show which one is really best: only the repeats count here, not the result it was chosen for.</source>
        <translation>Der beste von vielen Versuchen ist oft nur der mit dem meisten Glück. Wiederholungen mit anderen Seeds sagen, welcher wirklich der beste ist: Nur sie zählen hier, nicht das Ergebnis, für das er gewählt wurde.</translation>
    </message>
    <message>
        <source>Once two trials have finished with a result, you can repeat them here with other seeds: the best of many is often just the luckiest.</source>
        <translation>Wenn zwei Versuche mit einem Ergebnis geendet haben, können sie hier mit anderen Seeds wiederholt werden: Der beste von vielen ist oft nur der mit dem meisten Glück.</translation>
    </message>
    <message numerus="yes">
        <source>%n trials, about %1 at %2 slots</source>
        <translation>
            <numerusform>%n Versuch, etwa %1 auf %2 Plätzen</numerusform>
            <numerusform>%n Versuche, etwa %1 auf %2 Plätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>, %1</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>best configurations,</source>
        <translation>beste Konfigurationen,</translation>
    </message>
</context>
<context>
    <name>vernier::ExportReportCard</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Write the whole study as one HTML page</source>
        <translation>Die ganze Studie als eine HTML-Seite schreiben</translation>
    </message>
    <message>
        <source>One HTML page to share: the best configuration, the search, the learning curves, each parameter against the objective, what the model has learnt and all trials. It is self-contained and needs no network.</source>
        <translation>Eine HTML-Seite für andere: die beste Konfiguration, die Suche, die Lernkurven, jeder Parameter gegen die Zielgröße, was das Modell gelernt hat und alle Versuche. Sie braucht nichts weiter und kein Netz.</translation>
    </message>
    <message>
        <source>study</source>
        <translation>studie</translation>
    </message>
</context>
<context>
    <name>vernier::ExportTrialsCard</name>
    <message>
        <source>All trials</source>
        <translation>Alle Versuche</translation>
    </message>
    <message>
        <source>Save CSV…</source>
        <translation>CSV speichern…</translation>
    </message>
    <message>
        <source>Write all trials with their parameters, results and times as a table that any program can read</source>
        <translation>Alle Versuche mit Parametern, Ergebnissen und Zeiten als Tabelle schreiben, die jedes Programm liest</translation>
    </message>
    <message>
        <source>The first lines of the table</source>
        <translation>Die ersten Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>One line for each trial, as soon as there is one.</source>
        <translation>Eine Zeile für jeden Versuch, sobald es einen gibt.</translation>
    </message>
    <message>
        <source>%1 lines of CSV, the first %2 are shown</source>
        <translation>%1 Zeilen als CSV, die ersten %2 werden gezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%n lines of CSV</source>
        <translation>
            <numerusform>%n Zeile als CSV</numerusform>
            <numerusform>%n Zeilen als CSV</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::ExportView</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>vernier::FileDrop</name>
    <message>
        <source>Drop to open this study</source>
        <translation>Ablegen, um diese Studie zu öffnen</translation>
    </message>
    <message>
        <source>Drop to make a study from the search in “%1”</source>
        <translation>Ablegen, um aus der Suche in „%1“ eine Studie zu machen</translation>
    </message>
    <message>
        <source>Drop to make a study that runs “%1”</source>
        <translation>Ablegen, um aus dem Befehl, der „%1“ ausführt, eine Studie zu machen</translation>
    </message>
    <message>
        <source>Drop to read metrics from “%1”</source>
        <translation>Ablegen, um Messgrößen aus „%1“ zu lesen</translation>
    </message>
    <message>
        <source>Drop to open “%1”</source>
        <translation>Ablegen, um „%1“ zu öffnen</translation>
    </message>
    <message>
        <source>One file or folder at a time, please</source>
        <translation>Bitte nur eine Datei oder einen Ordner auf einmal</translation>
    </message>
</context>
<context>
    <name>vernier::FileNumbersModel</name>
    <message>
        <source>Click to make it a metric</source>
        <translation>Klicken, um daraus eine Messgröße zu machen</translation>
    </message>
    <message>
        <source>%1 … %2 (%3)</source>
        <comment>first, last, how many</comment>
        <translation>%1 … %2 (%3)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>In files</source>
        <translation>In Dateien</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
</context>
<context>
    <name>vernier::FileNumbersTable</name>
    <message>
        <source>What the test run has written to files</source>
        <translation>Was der Probelauf in Dateien geschrieben hat</translation>
    </message>
</context>
<context>
    <name>vernier::FindParametersDialog</name>
    <message>
        <source>Run --help</source>
        <translation>--help fragen</translation>
    </message>
    <message>
        <source>Find parameters</source>
        <translation>Parameter finden</translation>
    </message>
    <message>
        <source>What may vary?</source>
        <translation>Was darf variieren?</translation>
    </message>
    <message>
        <source>These are the values in the command today. The ones you tick become parameters; you can change their ranges afterwards.</source>
        <translation>Diese Werte stehen heute im Befehl. Die Sie ankreuzen, werden Parameter; ihre Bereiche können Sie danach ändern.</translation>
    </message>
    <message>
        <source>Run the command once with --help, and read choices and defaults from what it prints</source>
        <translation>Den Befehl einmal mit --help ausführen und Auswahl und Vorgaben aus dem lesen, was er ausgibt</translation>
    </message>
    <message>
        <source>Tune these</source>
        <translation>Diese abstimmen</translation>
    </message>
    <message>
        <source>No option of this command has a value. Press Run --help to list its options, or write them into the command.</source>
        <translation>Keine Option dieses Befehls hat einen Wert. Fragen Sie ihn nach seinen Optionen, oder schreiben Sie sie in den Befehl.</translation>
    </message>
    <message>
        <source>Its --help %1. The output is shown under Metrics.</source>
        <translation>Sein --help: %1. Die Ausgabe steht unter „Messgrößen“.</translation>
    </message>
    <message>
        <source>Its --help lists no options that could be read. The output is shown under Metrics.</source>
        <translation>Sein --help nennt keine Optionen, die sich lesen ließen. Die Ausgabe steht unter „Messgrößen“.</translation>
    </message>
    <message numerus="yes">
        <source>Read %n options from its --help.</source>
        <translation>
            <numerusform>%n Option aus seinem --help gelesen.</numerusform>
            <numerusform>%n Optionen aus seinem --help gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tune %1</source>
        <translation>%1 abstimmen</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
</context>
<context>
    <name>vernier::FindingRow</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>List again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Speak of it no more in this study</source>
        <translation>In dieser Studie nicht mehr davon sprechen</translation>
    </message>
</context>
<context>
    <name>vernier::ForecastCard</name>
    <message>
        <source>Is it worth going on?</source>
        <translation>Lohnt es sich weiterzumachen?</translation>
    </message>
    <message>
        <source>What the horizontal axis shows</source>
        <translation>Was die waagerechte Achse zeigt</translation>
    </message>
    <message>
        <source>by trials</source>
        <translation>nach Versuchen</translation>
    </message>
    <message>
        <source>by hours</source>
        <translation>nach Stunden</translation>
    </message>
    <message>
        <source>by money</source>
        <translation>nach Geld</translation>
    </message>
    <message>
        <source>How likely further trials are to improve the result, and what they would cost, will appear here.</source>
        <translation>Wie wahrscheinlich weitere Versuche besser werden und was sie kosten, wird hier gezeigt.</translation>
    </message>
    <message>
        <source>How much better a trial must be to count as an improvement</source>
        <translation>Um wie viel ein Versuch besser sein muss, damit er zählt</translation>
    </message>
    <message>
        <source>Improve by at least</source>
        <translation>Mindestens besser um</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet…</translation>
    </message>
    <message>
        <source>No trial has run to its end yet, so nobody knows how long one takes.</source>
        <translation>Noch kein Versuch lief bis zum Ende; niemand weiß, wie lange einer dauert.</translation>
    </message>
    <message>
        <source>Enter the cost of a slot per hour in Define.</source>
        <translation>Sagen Sie unter „Definieren“, was eine Stunde eines Platzes kostet.</translation>
    </message>
    <message numerus="yes">
        <source>next %n: &lt;b&gt;%1 %&lt;/b&gt;</source>
        <translation>
            <numerusform>nächster: &lt;b&gt;%1&#xa0;%&lt;/b&gt;</numerusform>
            <numerusform>nächste %n: &lt;b&gt;%1&#xa0;%&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>vernier::ForecastPlot</name>
    <message>
        <source>Expected best by number of further trials</source>
        <translation>Zu erwartender Bester gegen weitere Versuche</translation>
    </message>
    <message>
        <source>further trials</source>
        <translation>weitere Versuche</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>money ($)</source>
        <translation>Geld ($)</translation>
    </message>
    <message>
        <source>expected best</source>
        <translation>zu erwarten</translation>
    </message>
</context>
<context>
    <name>vernier::FrontCard</name>
    <message>
        <source>Trade-off</source>
        <translation>Abwägung</translation>
    </message>
    <message>
        <source>Which objectives are shown</source>
        <translation>Welche Zielgrößen gezeigt werden</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
</context>
<context>
    <name>vernier::HandbookView</name>
    <message>
        <source>Page of the handbook</source>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>vernier::HandbookWindow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Alle Seiten durchsuchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1 – Handbook</source>
        <comment>title of a page</comment>
        <translation>%1 – Handbuch</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <comment>found by a search</comment>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::HelpPanel</name>
    <message>
        <source>en</source>
        <comment>folder of the help pages</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Die vorige Seite</translation>
    </message>
    <message>
        <source>Terms and first steps</source>
        <translation>Begriffe und erste Schritte</translation>
    </message>
    <message>
        <source>What the terms mean and how to start</source>
        <translation>Was die Begriffe bedeuten und wie man anfängt</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>Hilfe schließen</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Tutorial, how to, reference and explanations</source>
        <translation>Einführung, Anleitungen, Nachschlagen und Erklärungen</translation>
    </message>
</context>
<context>
    <name>vernier::HistoryPage</name>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Everything you do and everything that happens will be listed here, and you can look back at any moment.</source>
        <translation>Alles, was Sie tun und was geschieht, steht hier, und Sie können auf jeden Augenblick zurückblicken.</translation>
    </message>
    <message>
        <source>History of the study</source>
        <translation>Verlauf der Studie</translation>
    </message>
    <message>
        <source>Moment shown</source>
        <translation>Gezeigter Augenblick</translation>
    </message>
    <message>
        <source>Drag to see the plots and the table as they were then</source>
        <translation>Ziehen zeigt Grafiken und Tabelle, wie sie waren</translation>
    </message>
</context>
<context>
    <name>vernier::ImportanceBars</name>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2&#xa0;%</translation>
    </message>
    <message>
        <source>Importance of the parameters</source>
        <translation>Gewicht der Parameter</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>vernier::ImportanceCard</name>
    <message>
        <source>What matters</source>
        <translation>Was zählt</translation>
    </message>
    <message>
        <source>Where the parameters matter</source>
        <translation>Wo die Parameter zählen</translation>
    </message>
    <message>
        <source>overall</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>Over the whole space</source>
        <translation>Über den ganzen Raum</translation>
    </message>
    <message>
        <source>among the best</source>
        <translation>bei guten</translation>
    </message>
    <message>
        <source>What sets the best trials apart</source>
        <translation>Was die besten Versuche abhebt</translation>
    </message>
    <message>
        <source>Which parameters matter, and how certain that is, will appear here.</source>
        <translation>Auf welche Parameter es ankommt und wie sicher das ist, wird hier gezeigt.</translation>
    </message>
    <message>
        <source>The share of the variation that involves each parameter, over the whole space. The line shows where the share may lie (90 %); joint effects count for every parameter involved.</source>
        <translation>Anteil der Streuung, an dem jeder Parameter beteiligt ist, über den ganzen Raum. Die Linie zeigt, wo der Anteil liegen kann (90&#xa0;%); gemeinsame Wirkungen zählen für jeden.</translation>
    </message>
    <message>
        <source>What sets the best tenth of the trials apart from the rest. The line shows where the share may lie (90 %).</source>
        <translation>Was das beste Zehntel der Versuche von allen abhebt. Die Linie zeigt, wo der Anteil liegen kann (90&#xa0;%).</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet…</translation>
    </message>
    <message>
        <source>Too few trials to tell what the good ones have in common: it takes ten.</source>
        <translation>Zu wenige Versuche, um zu sagen, was die guten gemeinsam haben: Es braucht zehn.</translation>
    </message>
    <message>
        <source>Do not rely on this yet: the model is guessing, and this is its guess.</source>
        <translation>Noch nicht zu glauben: Das Modell rät, und dies rät es.</translation>
    </message>
</context>
<context>
    <name>vernier::LearningCurvesPlot</name>
    <message>
        <source>Learning curves of the trials</source>
        <translation>Lernkurven der Versuche</translation>
    </message>
    <message>
        <source>Nothing reported.</source>
        <translation>Nichts berichtet.</translation>
    </message>
    <message>
        <source>Each trial&apos;s values will appear here, step by step, while it runs.</source>
        <translation>Die Werte jedes Versuchs werden hier gezeichnet, Schritt für Schritt, während er läuft.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>stopping threshold (%1)</source>
        <translation>Abbruchschwelle (%1)</translation>
    </message>
</context>
<context>
    <name>vernier::DraftFields</name>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>Edit the limit “%1”</source>
        <translation>Grenze „%1“ bearbeiten</translation>
    </message>
</context>
<context>
    <name>vernier::LimitsPanel</name>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>How many trials to start</source>
        <translation>Wie viele Versuche begonnen werden</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Zugleich</translation>
    </message>
    <message>
        <source>How many trials run at once: the slots</source>
        <translation>Wie viele Versuche zugleich laufen: die Plätze</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Stop once the objective is at least this good</source>
        <translation>Stoppen, sobald die Zielgröße mindestens so gut ist</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Stop after this many finished trials without improvement</source>
        <translation>Stoppen nach so vielen beendeten Versuchen ohne neuen besten</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Stop after this many failed trials in a row</source>
        <translation>Stoppen nach so vielen fehlgeschlagenen Versuchen in Folge</translation>
    </message>
    <message>
        <source>Study time</source>
        <translation>Studienzeit</translation>
    </message>
    <message>
        <source>How long the study may run, not counting pauses: 2 h, 90 min</source>
        <translation>Wie lange die Studie laufen darf, ohne Pausen: 2 h, 90 min</translation>
    </message>
    <message>
        <source>Trial time</source>
        <translation>Je Versuch</translation>
    </message>
    <message>
        <source>A trial that runs longer than this is ended and counts as failed</source>
        <translation>Ein Versuch, der länger läuft, wird beendet und zählt als fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cost per hour</source>
        <translation>Kosten je h</translation>
    </message>
    <message>
        <source>What a slot costs while a trial runs in it</source>
        <translation>Was ein Platz kostet, während ein Versuch darin läuft</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Stop before more than this is spent; needs a cost per hour</source>
        <translation>Stoppen, bevor mehr als dies ausgegeben ist; braucht Kosten je Stunde</translation>
    </message>
    <message>
        <source>Gain, %</source>
        <translation>Gewinn, %</translation>
    </message>
    <message>
        <source>What counts as an improvement for the patience: so many percent better than the best before; none: anything</source>
        <translation>Was für die Geduld als Verbesserung zählt: um so viel Prozent besser als das Beste davor; ohne Angabe: jede</translation>
    </message>
    <message>
        <source>Converged, %</source>
        <translation>Konv., %</translation>
    </message>
    <message>
        <source>Stop once the last 8 suggestions of the model each promise less than this share of the distance between the median and the best result: the chance to beat the best times how far the 95 % end lies beyond it</source>
        <translation>Aufhören, sobald die letzten 8 Vorschläge des Modells jeweils weniger versprechen als diesen Anteil am Abstand zwischen mittlerem und bestem Ergebnis: die Chance, das Beste zu schlagen, mal dem Weg, den das 95-%-Ende darüber liegt</translation>
    </message>
</context>
<context>
    <name>vernier::PlanAnswer</name>
    <message>
        <source>Say at the left what there is to spend, and what a trial takes: the plan appears here.</source>
        <translation>Sagen Sie links, was da ist und was ein Versuch braucht: Hier erscheint der Plan.</translation>
    </message>
    <message>
        <source>Of the way from a typical configuration to the best there is, %1 will be left. In brackets: 8 of 10 searches of our test problems; yours may be easier or harder.</source>
        <translation>Vom Weg von einer gewöhnlichen Konfiguration zur besten überhaupt bleiben %1. In Klammern: 8 von 10 Suchen in unseren Testaufgaben; Ihre kann leichter oder schwerer sein.</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>Dieser Plan</translation>
    </message>
</context>
<context>
    <name>vernier::PlanController</name>
    <message>
        <source>There is no plan yet.</source>
        <translation>Es gibt noch keinen Plan.</translation>
    </message>
    <message>
        <source>You can only watch this study from here.</source>
        <translation>Von hier aus können Sie dieser Studie nur zusehen.</translation>
    </message>
    <message>
        <source>There is something to fix in Define first.</source>
        <translation>In Definieren ist zuerst etwas zu beheben.</translation>
    </message>
    <message>
        <source>The study is as this plan has it.</source>
        <translation>Die Studie ist schon so, wie dieser Plan es sagt.</translation>
    </message>
    <message>
        <source>Apply the plan</source>
        <translation>Plan übernehmen</translation>
    </message>
</context>
<context>
    <name>vernier::PlanDialog</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Apply to the study</source>
        <translation>In die Studie übernehmen</translation>
    </message>
    <message>
        <source>Writes strategy, early stopping, slots and limits into Define; Undo there takes them back</source>
        <translation>Schreibt Strategie, Abbruchregel, Plätze und Grenzen in Definieren; „Rückgängig“ nimmt sie dort zurück</translation>
    </message>
</context>
<context>
    <name>vernier::PlanForm</name>
    <message>
        <source>Poor trials can be stopped early</source>
        <translation>Schlechte Versuche lassen sich früh stoppen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>What there is to spend</source>
        <translation>Was ausgegeben werden darf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>How long the study may take: 2 h, 3 d</source>
        <translation>Wie lange die Studie dauern darf: 2 h, 3 d</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>At most so many, repeats included</source>
        <translation>Höchstens so viele, mit Wiederholungen</translation>
    </message>
    <message>
        <source>Time of a trial</source>
        <translation>Zeit je Versuch</translation>
    </message>
    <message>
        <source>How long one trial takes to its end: 45 min</source>
        <translation>Wie lange ein Versuch bis zum Ende braucht: 45 min</translation>
    </message>
    <message>
        <source>Price of a trial</source>
        <translation>Preis je Versuch</translation>
    </message>
    <message>
        <source>What one trial costs to its end</source>
        <translation>Was ein Versuch bis zum Ende kostet</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Zugleich</translation>
    </message>
    <message>
        <source>How many trials run at once; leave it empty to be told</source>
        <translation>Wie viele Versuche zugleich laufen; leer gelassen sagt es der Plan</translation>
    </message>
    <message>
        <source>what is best</source>
        <translation>was am besten ist</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>How many vary</source>
        <translation>Wie viele sich ändern</translation>
    </message>
    <message>
        <source>Trials report while they run, so that those without hope need not run to their end</source>
        <translation>Versuche berichten unterwegs, so dass aussichtslose nicht bis zum Ende laufen müssen</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>The same configuration has the same result each time</source>
        <translation>Dieselbe Konfiguration ergibt jedes Mal dasselbe</translation>
    </message>
    <message>
        <source>some</source>
        <translation>etwas</translation>
    </message>
    <message>
        <source>The same configuration varies a little</source>
        <translation>Dieselbe Konfiguration schwankt ein wenig</translation>
    </message>
    <message>
        <source>much</source>
        <translation>viel</translation>
    </message>
    <message>
        <source>The same configuration varies as much as good ones differ</source>
        <translation>Dieselbe Konfiguration schwankt so sehr, wie gute sich unterscheiden</translation>
    </message>
    <message>
        <source>study: %1</source>
        <translation>Studie: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n trials of this study took %1 each.</source>
        <translation>
            <numerusform>%n Versuch dieser Studie dauerte %1.</numerusform>
            <numerusform>%n Versuche dieser Studie dauerten je %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::RecoveryPanel</name>
    <message>
        <source>How often a trial that was interrupted from outside is run again by itself</source>
        <translation>Wie oft ein Versuch, der von außen unterbrochen wurde, von selbst erneut läuft</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>How long an interrupted trial waits before it is run again the first time; twice as long each further time</source>
        <translation>Wie lange ein unterbrochener Versuch vor dem ersten Neustart wartet; vor jedem weiteren doppelt so lang</translation>
    </message>
    <message>
        <source>Halt if so many first trials fail in the same way, or the command cannot start; 0 never halts</source>
        <translation>Anhalten, wenn so viele erste Versuche auf dieselbe Weise scheitern oder der Befehl nicht starten kann; 0 hält nie an</translation>
    </message>
    <message>
        <source>Halt after</source>
        <translation>Halt nach</translation>
    </message>
    <message>
        <source>Abort after</source>
        <translation>Abbruch</translation>
    </message>
    <message>
        <source>Halt if so many first trials fail, in whatever way; 0 never does</source>
        <translation>Anhalten, wenn so viele erste Versuche scheitern, gleich wie; 0 tut es nie</translation>
    </message>
    <message>
        <source>Time to stop</source>
        <translation>Stoppfrist</translation>
    </message>
    <message>
        <source>How long a trial that is ended has between interrupt, terminate and kill</source>
        <translation>Wie lange ein Versuch, der beendet wird, zwischen Unterbrechen, Beenden und Abschießen hat</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>%n Neustart</numerusform>
            <numerusform>%n Neustarts</numerusform>
        </translation>
    </message>
    <message>
        <source>no retry</source>
        <translation>kein Neustart</translation>
    </message>
    <message numerus="yes">
        <source>halts after the first %n failures</source>
        <translation>
            <numerusform>hält an, wenn der erste Versuch scheitert</numerusform>
            <numerusform>hält an, wenn die ersten %n Versuche scheitern</numerusform>
        </translation>
    </message>
    <message>
        <source>never halts</source>
        <translation>hält nie an</translation>
    </message>
    <message>
        <source>When trials break off</source>
        <translation>Wenn Versuche abbrechen</translation>
    </message>
    <message>
        <source>How often they are run again, and how many failures halt the study</source>
        <translation>Wie oft sie erneut laufen und wie viele gescheiterte die Studie anhalten</translation>
    </message>
    <message>
        <source>Exit codes</source>
        <translation>Exit-Codes</translation>
    </message>
    <message>
        <source>A command that ends with one of these was interrupted, not wrong: it is run again. 75, 137</source>
        <translation>Ein Befehl, der mit einem von diesen endet, wurde unterbrochen und ist nicht falsch: Er läuft erneut. 75, 137</translation>
    </message>
    <message>
        <source>write exit codes such as 75, 137</source>
        <translation>schreiben Sie Exit-Codes wie 75, 137</translation>
    </message>
    <message>
        <source>Edit the exit codes</source>
        <translation>Exit-Codes bearbeiten</translation>
    </message>
</context>
<context>
    <name>vernier::LogPanel</name>
    <message>
        <source>Find in the output</source>
        <translation>In der Ausgabe suchen</translation>
    </message>
    <message>
        <source>Previous match (Shift+Return)</source>
        <translation>Der vorige Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next match (Return)</source>
        <translation>Der nächste Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Search the output of the current trial</source>
        <translation>Die Ausgabe des aktuellen Versuchs durchsuchen</translation>
    </message>
    <message>
        <source>Marks all matches; Return and Shift+Return move between them</source>
        <translation>Markiert alle Treffer; Eingabe und Umschalt+Eingabe gehen von einem zum nächsten</translation>
    </message>
</context>
<context>
    <name>vernier::LogView</name>
    <message>
        <source>Output of the trial</source>
        <translation>Ausgabe des Versuchs</translation>
    </message>
</context>
<context>
    <name>vernier::MainWindow</name>
    <message>
        <source>Watching</source>
        <translation>Zusehen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Pausing: running trials finish first</source>
        <translation>Wird angehalten: Laufende Versuche laufen bis zum Ende</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>%1 - Vernier</source>
        <translation>%1 - Vernier</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>Not open</source>
        <translation>Nicht offen</translation>
    </message>
    <message>
        <source>You are watching this study live; you cannot change anything from here.</source>
        <translation>Sie sehen dieser Studie live zu; von hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Bilder (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doktor</translation>
    </message>
    <message>
        <source>What is the matter with this study, and what mends it</source>
        <translation>Was dieser Studie fehlt und was es behebt</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What money, time or a number of trials buys, and what to do with it</source>
        <translation>Was Geld, Zeit oder eine Zahl von Versuchen bringt und wie man sie einsetzt</translation>
    </message>
</context>
<context>
    <name>vernier::MapCard</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Parameter on the horizontal axis</source>
        <translation>Was nach rechts geht</translation>
    </message>
    <message>
        <source>Parameter on the vertical axis</source>
        <translation>Was nach oben geht</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>Was die Farben zeigen</translation>
    </message>
    <message>
        <source>A coloured map of two parameters will appear here.</source>
        <translation>Zwei Parameter gegeneinander werden hier gezeigt, in Farben.</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Choose a pair from small maps of all of them</source>
        <translation>Aus kleinen Karten aller Paare wählen</translation>
    </message>
</context>
<context>
    <name>vernier::MapPlot</name>
    <message>
        <source>Map of two parameters</source>
        <translation>Karte zweier Parameter</translation>
    </message>
    <message>
        <source>The arrow keys move the cut; Ctrl+Return queues it.</source>
        <translation>Die Pfeiltasten bewegen den Schnittpunkt; Strg+Eingabe reiht ihn ein.</translation>
    </message>
    <message>
        <source>Map of %1 and %2</source>
        <translation>Karte von %1 und %2</translation>
    </message>
    <message>
        <source>%1 = %2, %3 = %4</source>
        <translation>%1 = %2, %3 = %4</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Versuch %1</translation>
    </message>
</context>
<context>
    <name>vernier::MetricCurve</name>
    <message>
        <source>The objective over the steps of the test run</source>
        <translation>Die Zielgröße über den Schritten des Probelaufs</translation>
    </message>
    <message>
        <source>%1 went from %2 to %3 over %4 reports</source>
        <translation>%1 ging in %4 Berichten von %2 nach %3</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
</context>
<context>
    <name>vernier::MetricTable</name>
    <message>
        <source>Metrics</source>
        <translation>Messgrößen</translation>
    </message>
    <message>
        <source>Remove the metric</source>
        <translation>Messgröße entfernen</translation>
    </message>
</context>
<context>
    <name>vernier::MetricTableModel</name>
    <message>
        <source>objective, maximize</source>
        <translation>Zielgröße (max)</translation>
    </message>
    <message>
        <source>objective, minimize</source>
        <translation>Zielgröße (min)</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>A regular expression; its first group (in parentheses) is the number</source>
        <translation>Ein regulärer Ausdruck; seine erste Gruppe (in Klammern) ist die Zahl</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1… %2</translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>A key of JSON, with dots between levels</source>
        <translation>Ein JSON-Schlüssel, mit Punkten zwischen den Ebenen</translation>
    </message>
    <message>
        <source>A column of the table in %1</source>
        <translation>Eine Spalte der Tabelle in %1</translation>
    </message>
    <message>
        <source>A tag of the TensorBoard events in %1</source>
        <translation>Ein Tag der TensorBoard-Ereignisse in %1</translation>
    </message>
    <message>
        <source>Measured of the whole trial</source>
        <translation>Am ganzen Versuch gemessen</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>column, key or tag; file</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>also maximize</source>
        <translation>auch Zielgröße (max)</translation>
    </message>
    <message>
        <source>also minimize</source>
        <translation>auch Zielgröße (min)</translation>
    </message>
</context>
<context>
    <name>vernier::ModeRail</name>
    <message>
        <source>Modes</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>vernier::MonitorView</name>
    <message>
        <source>Objective</source>
        <translation>Zielgröße</translation>
    </message>
    <message>
        <source>What the horizontal axis shows</source>
        <translation>Was die waagerechte Achse zeigt</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>nach Nummer</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>nach Zeit</translation>
    </message>
    <message>
        <source>by cost</source>
        <translation>nach Kosten</translation>
    </message>
    <message>
        <source>Scale of the objective</source>
        <translation>Skala der Zielgröße</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>logarithmisch</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>When each trial ran, and in which slot</source>
        <translation>Wann jeder Versuch lief und auf welchem Platz</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>What the stopping rule decided, and why</source>
        <translation>Was die Abbruchregel entschied und aus welchen Gründen</translation>
    </message>
    <message>
        <source>Rungs</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Which trials were given more steps</source>
        <translation>Welche Versuche mehr Schritte bekamen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Everything you did and everything that happened, to look back at</source>
        <translation>Alles, was Sie taten und was geschah, zum Zurückblicken</translation>
    </message>
</context>
<context>
    <name>vernier::NewStudyDialog</name>
    <message>
        <source>New study</source>
        <translation>Neue Studie</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>python3 train.py --lr 0.01 --batch-size 64</source>
        <translation>python3 train.py --lr 0.01 --batch-size 64</translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation>Läuft in</translation>
    </message>
    <message>
        <source>The folder you are in when you run the command</source>
        <translation>Der Ordner, in dem Sie sind, wenn Sie den Befehl ausführen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The name of the study and of its folder</source>
        <translation>Wie die Studie und ihr Ordner heißen</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>The study becomes a folder in here, with its definition, trials and logs</source>
        <translation>Die Studie wird ein Ordner hierin: ihre Definition, ihre Versuche, ihre Ausgaben</translation>
    </message>
    <message>
        <source>What was imported</source>
        <translation>Was importiert wurde</translation>
    </message>
    <message>
        <source>Create the study</source>
        <translation>Studie anlegen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder “%1”</source>
        <translation>Den Ordner „%1“ wählen</translation>
    </message>
    <message>
        <source>Imported from a %1</source>
        <translation>Importiert aus: %1</translation>
    </message>
    <message>
        <source>“Kept in” must be the full path of a folder</source>
        <translation>„Liegt in“ braucht den vollen Pfad eines Ordners</translation>
    </message>
    <message>
        <source>Paste the command you run today</source>
        <translation>Fügen Sie den Befehl ein, den Sie heute ausführen</translation>
    </message>
    <message>
        <source>What may vary: %1</source>
        <translation>Was variieren darf: %1</translation>
    </message>
    <message>
        <source>Tick what should vary. You can change ranges, the metric and everything else later</source>
        <translation>Kreuzen Sie an, was variieren soll. Bereiche, Messgröße und alles andere lassen sich danach ändern</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Zielgröße</translation>
    </message>
    <message>
        <source>What the output calls the number that says how good a trial is. After a test run you can click it instead</source>
        <translation>Wie die Ausgabe die Zahl nennt, die sagt, wie gut ein Versuch ist. Nach einem Testlauf können Sie sie stattdessen anklicken</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>large or small?</source>
        <translation>groß oder klein?</translation>
    </message>
    <message>
        <source>as large as possible</source>
        <translation>möglichst groß</translation>
    </message>
    <message>
        <source>as small as possible</source>
        <translation>möglichst klein</translation>
    </message>
    <message>
        <source>Choose whether “%1” should become large or small</source>
        <translation>Wählen Sie, ob „%1“ groß oder klein werden soll</translation>
    </message>
    <message>
        <source>such as val_loss</source>
        <translation>etwa val_loss</translation>
    </message>
    <message>
        <source>Say what the output calls the number that says how good a trial is; after a test run you can click another</source>
        <translation>Sagen Sie, wie die Ausgabe die Zahl nennt, die sagt, wie gut ein Versuch ist; nach einem Testlauf können Sie eine andere anklicken</translation>
    </message>
</context>
<context>
    <name>vernier::NextCard</name>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Show in the slices</source>
        <translation>In den Schnitten zeigen</translation>
    </message>
    <message>
        <source>Which of the next trials</source>
        <translation>Welcher der kommenden Versuche</translation>
    </message>
    <message>
        <source>The next trial</source>
        <translation>Der nächste Versuch</translation>
    </message>
    <message>
        <source>The one after that, assuming the earlier ones are running</source>
        <translation>Der danach, wenn die vorigen liefen</translation>
    </message>
    <message>
        <source>Run it, even if the strategy changes its mind later</source>
        <translation>Jetzt ausführen, was die Strategie später auch meint</translation>
    </message>
    <message>
        <source>Change its values, then queue it</source>
        <translation>Werte ändern, dann einreihen</translation>
    </message>
    <message>
        <source>Never try it: it is kept as a cancelled trial, and another one is suggested</source>
        <translation>Nie probieren: Er bleibt als abgebrochener Versuch, und ein anderer wird vorgeschlagen</translation>
    </message>
    <message>
        <source>Move the cut of the slices and the map there</source>
        <translation>Den Schnittpunkt der Schnitte und der Karte dorthin bewegen</translation>
    </message>
    <message>
        <source>Asking the strategy what it would run next…</source>
        <translation>Die Strategie wird gefragt, was sie als Nächstes ausführen würde…</translation>
    </message>
    <message>
        <source>The strategy has nothing to suggest now: it is waiting for results, or has tried every configuration.</source>
        <translation>Die Strategie hat jetzt nichts vorzuschlagen: Sie wartet auf Ergebnisse, oder jede Konfiguration wurde probiert.</translation>
    </message>
    <message>
        <source>Start from the suggestion for trial %1</source>
        <translation>Vom Vorschlag für Versuch %1 ausgehen</translation>
    </message>
    <message>
        <source>The values the strategy suggests.</source>
        <translation>Die Werte, die die Strategie vorschlägt.</translation>
    </message>
</context>
<context>
    <name>vernier::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::ObjectiveHistoryPlot</name>
    <message>
        <source>Objective of each trial</source>
        <translation>Zielgröße jedes Versuchs</translation>
    </message>
    <message>
        <source>Each trial will appear here with its result.
Press Run to start.</source>
        <translation>Jeder Versuch erscheint hier mit seinem Ergebnis.
Drücken Sie „Starten“.</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>cost, $</source>
        <translation>Kosten, $</translation>
    </message>
    <message>
        <source>%1 in slots</source>
        <translation>%1 auf den Plätzen</translation>
    </message>
    <message>
        <source>expected best</source>
        <translation>zu erwarten</translation>
    </message>
</context>
<context>
    <name>vernier::ObjectiveReadings</name>
    <message>
        <source>The curve of the objective appears here after a test run.</source>
        <translation>Die Kurve der Zielgröße erscheint hier nach einem Probelauf.</translation>
    </message>
    <message>
        <source>Which value of the objective to use</source>
        <translation>Welcher Wert der Zielgröße zählt</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bester</translation>
    </message>
    <message>
        <source>Use the %1 value</source>
        <translation>Den %1 Wert zählen</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzten</translation>
    </message>
    <message>
        <source>best</source>
        <translation>besten</translation>
    </message>
    <message>
        <source>The objective step by step</source>
        <translation>Die Zielgröße Schritt für Schritt</translation>
    </message>
    <message>
        <source>A trial is scored by its last value</source>
        <translation>Ein Versuch zählt mit seinem letzten Wert</translation>
    </message>
    <message>
        <source>A trial is scored by the best value it reached</source>
        <translation>Ein Versuch zählt mit dem besten Wert auf seinem Weg</translation>
    </message>
</context>
<context>
    <name>vernier::OpenStudy</name>
    <message>
        <source>Define</source>
        <translation>Definieren</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>vernier::PagesCard</name>
    <message>
        <source>What to show</source>
        <translation>Was gezeigt wird</translation>
    </message>
</context>
<context>
    <name>vernier::PairMatrix</name>
    <message>
        <source>Small maps of all pairs</source>
        <translation>Kleine Karten aller Paare</translation>
    </message>
    <message>
        <source>Move with the arrow keys, choose with Return.</source>
        <translation>Die Pfeiltasten bewegen, Eingabe wählt.</translation>
    </message>
</context>
<context>
    <name>vernier::ParallelCoordinatesPlot</name>
    <message>
        <source>Parallel coordinates</source>
        <translation>Parallele Koordinaten</translation>
    </message>
    <message>
        <source>Each trial with a result will appear here as a line across all parameters to its result.</source>
        <translation>Jeder Versuch mit einem Ergebnis wird hier eine Linie, durch alle Parameter bis zu dem, was er erreichte.</translation>
    </message>
    <message>
        <source>Axis %1</source>
        <translation>Achse %1</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Umdrehen</translation>
    </message>
    <message>
        <source>Linear scale</source>
        <translation>Lineare Skala</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>Logarithmische Skala</translation>
    </message>
    <message>
        <source>Clear brush</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Clear all brushes</source>
        <translation>Jede Auswahl aufheben</translation>
    </message>
    <message>
        <source>Save picture (PNG, SVG, PDF)…</source>
        <translation>Bild speichern (PNG, SVG, PDF)…</translation>
    </message>
</context>
<context>
    <name>vernier::ParameterComparisonView</name>
    <message>
        <source>Best (%1)</source>
        <translation>Bester %1</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
</context>
<context>
    <name>vernier::ParameterDelegate</name>
    <message>
        <source>This is not a number</source>
        <translation>Das ist keine Zahl</translation>
    </message>
    <message>
        <source>Choices of %1</source>
        <translation>Werte von %1</translation>
    </message>
    <message>
        <source>%1 (+%2)</source>
        <comment>name of a parameter, how many that depend on it are hidden</comment>
        <translation>%1 (+%2)</translation>
    </message>
</context>
<context>
    <name>vernier::ParameterDetails</name>
    <message>
        <source>In order</source>
        <translation>Geordnet</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>The value you would start from; Try once uses it</source>
        <translation>Wo Sie beginnen würden; der Probelauf nimmt ihn</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Only values a whole number of steps above From</source>
        <translation>Nur Werte, die ganze Schritte über „Von“ liegen</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>How many values a grid takes from this range</source>
        <translation>Wie viele Werte ein Gitter aus diesem Bereich nimmt</translation>
    </message>
    <message>
        <source>Fixed at</source>
        <translation>Fest auf</translation>
    </message>
    <message>
        <source>Pin it to one value; empty lets it vary</source>
        <translation>Auf einen Wert festlegen; leer lässt ihn variieren</translation>
    </message>
    <message>
        <source>The choices run from low to high, so that neighbours are alike: small, medium, large</source>
        <translation>Die Werte gehen von wenig zu viel, Nachbarn sind sich ähnlich: klein, mittel, groß</translation>
    </message>
    <message>
        <source>none</source>
        <translation>kein</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>field, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The condition %1</source>
        <translation>Die Bedingung: %1</translation>
    </message>
</context>
<context>
    <name>vernier::ParameterScatterPlot</name>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
</context>
<context>
    <name>vernier::ParameterTable</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
</context>
<context>
    <name>vernier::ParameterTableModel</name>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>%1 varying, %2 fixed</source>
        <translation>%1 variieren, %2 fest</translation>
    </message>
    <message>
        <source>%1 varying</source>
        <translation>%1 variieren</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>always this value</source>
        <translation>immer dieser Wert</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Write {%1} in the command where its value goes</source>
        <translation>Schreiben Sie {%1} in den Befehl, wo der Wert hingehört</translation>
    </message>
    <message>
        <source>Continuous: any number. Integer: whole numbers. Categorical: one of a list</source>
        <translation>Stetig: jede Zahl. Ganzzahlig: ganze Zahlen. Kategorial: eines aus einer Liste</translation>
    </message>
    <message>
        <source>Linear: treats all numbers alike. Log: treats all orders of magnitude alike, for rates. Reverse-log: finer towards 1, for momentum</source>
        <translation>Linear: alle Zahlen gleich. Log: alle Größenordnungen gleich, für Raten. Umgekehrt log: feiner gegen 1, für Momentum</translation>
    </message>
    <message>
        <source>The smallest value to try</source>
        <translation>Der kleinste Wert, der probiert wird</translation>
    </message>
    <message>
        <source>The largest value to try</source>
        <translation>Der größte Wert, der probiert wird</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Range (drag the ends)</source>
        <translation>Bereich (an den Enden ziehen)</translation>
    </message>
</context>
<context>
    <name>vernier::ParetoPlot</name>
    <message>
        <source>Two objectives against each other</source>
        <translation>Zwei Zielgrößen gegeneinander</translation>
    </message>
    <message>
        <source>Each trial will appear here with %1 and %2.
Press Run to start.</source>
        <translation>Hier erscheint jeder Versuch mit %1 und %2.
Drücken Sie „Starten“.</translation>
    </message>
</context>
<context>
    <name>vernier::PastBanner</name>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;The past:&lt;/b&gt; the study as it was on %1, with %n trials.</source>
        <translation>
            <numerusform>&lt;b&gt;Vergangenheit:&lt;/b&gt; die Studie am %1, mit %n Versuch.</numerusform>
            <numerusform>&lt;b&gt;Vergangenheit:&lt;/b&gt; die Studie am %1, mit %n Versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the study as it is now, and follow it</source>
        <translation>Die Studie wieder zeigen, wie sie ist, und ihr folgen</translation>
    </message>
</context>
<context>
    <name>vernier::PlotView</name>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Save picture (PNG, SVG, PDF)…</source>
        <translation>Bild speichern (PNG, SVG, PDF)…</translation>
    </message>
</context>
<context>
    <name>vernier::ProfilerCard</name>
    <message>
        <source>Profiler</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>What the slices go through</source>
        <translation>Wo die Schnitte hindurchgehen</translation>
    </message>
    <message>
        <source>at the cut</source>
        <translation>im Schnitt</translation>
    </message>
    <message>
        <source>All other parameters as at the dashed lines</source>
        <translation>Alles andere wie an den gestrichelten Linien</translation>
    </message>
    <message>
        <source>averaged</source>
        <translation>gemittelt</translation>
    </message>
    <message>
        <source>Averaged over all other parameters</source>
        <translation>Über alles andere gemittelt</translation>
    </message>
    <message>
        <source>Snap to</source>
        <translation>Springen</translation>
    </message>
    <message>
        <source>Move the cut to a known point</source>
        <translation>Den Schnittpunkt an eine bekannte Stelle bewegen</translation>
    </message>
    <message>
        <source>Best trial</source>
        <translation>Bester Versuch</translation>
    </message>
    <message>
        <source>Selected trial</source>
        <translation>Ausgewählter Versuch</translation>
    </message>
    <message>
        <source>Best the model predicts</source>
        <translation>Wo das Modell das Beste erwartet</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Nächster Vorschlag</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 averaged over all other parameters</source>
        <translation>%1, über alle anderen Parameter gemittelt</translation>
    </message>
    <message>
        <source>%1 at the cut: %2</source>
        <translation>%1 im Schnittpunkt: %2</translation>
    </message>
</context>
<context>
    <name>vernier::QueueTrialDialog</name>
    <message>
        <source>Queue a trial</source>
        <translation>Versuch einreihen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message numerus="yes">
        <source>%n values changed.</source>
        <translation>
            <numerusform>%n Wert geändert.</numerusform>
            <numerusform>%n Werte geändert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::RangeBar</name>
    <message>
        <source>Drag an end, or the part between them. Keys: Left and Right move an end, Space switches to the other one</source>
        <translation>Ziehen Sie an einem Ende oder am Stück dazwischen. Tasten: Links und Rechts bewegen ein Ende, die Leertaste nimmt das andere</translation>
    </message>
    <message>
        <source>Range of %1</source>
        <translation>Bereich von %1</translation>
    </message>
    <message>
        <source>From %1 to %2; the arrow keys move the %3 end</source>
        <translation>Von %1 bis %2; die Tasten bewegen das %3 Ende</translation>
    </message>
    <message>
        <source>upper</source>
        <translation>obere</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>untere</translation>
    </message>
</context>
<context>
    <name>vernier::RepeatTableModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Trial %1 is really the best: chance %2.</source>
        <translation>Versuch %1 ist wirklich der beste: Chance %2.</translation>
    </message>
    <message>
        <source>Trial %1 leads with a chance of %2. More repeats would settle it.</source>
        <translation>Versuch %1 führt mit einer Chance von %2. Mehr Wiederholungen würden es klären.</translation>
    </message>
    <message>
        <source>Usually too good: it was chosen because it came out on top</source>
        <translation>In der Regel zu gut: Er wurde gewählt, weil er vorn lag</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>First result</source>
        <translation>Erstes Ergebnis</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Mean of repeats</source>
        <translation>Mittel der Wiederholungen</translation>
    </message>
    <message>
        <source>Chance to be best</source>
        <translation>Chance auf den besten</translation>
    </message>
</context>
<context>
    <name>vernier::ReportCopy</name>
    <message>
        <source>Copy details for a report</source>
        <translation>Angaben für eine Meldung kopieren</translation>
    </message>
    <message>
        <source>The details are on the clipboard. Check them before you paste them into your report.</source>
        <translation>Die Angaben sind in der Zwischenablage. Prüfen Sie sie, bevor Sie sie in Ihre Meldung einfügen.</translation>
    </message>
    <message>
        <source>They include the versions of the programs, your system, your settings and the last lines of the log, %1, with the paths of your studies. Values of environment variables, arguments of your command and whatever looks like a secret are left out.</source>
        <translation>Sie enthalten die Versionen der Programme, Ihr System, Ihre Einstellungen und die letzten Zeilen des Protokolls, %1, mit den Pfaden Ihrer Studien. Werte von Umgebungsvariablen, Argumente Ihres Befehls und alles, was wie ein Geheimnis aussieht, sind weggelassen.</translation>
    </message>
</context>
<context>
    <name>vernier::ResourceFields</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>The fewest steps (epochs, rounds) a trial runs before it may be paused or stopped</source>
        <translation>Die wenigsten Schritte (Epochen, Runden), die ein Versuch läuft, bevor er angehalten oder gestoppt werden darf</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>The most steps a trial may run: {resource} in the command. Empty for no limit</source>
        <translation>Die meisten Schritte, die ein Versuch laufen darf: {resource} im Befehl. Leer für keine</translation>
    </message>
    <message>
        <source>reduction</source>
        <translation>Reduktion</translation>
    </message>
    <message>
        <source>Reduction factor: at each rung, one trial in this many continues, with this many times the steps</source>
        <translation>Reduktionsfaktor: Auf jeder Stufe läuft einer von so vielen Versuchen weiter, um so viel weiter</translation>
    </message>
    <message>
        <source>Steps of a trial: %1</source>
        <translation>Schritte eines Versuchs: %1</translation>
    </message>
    <message>
        <source>Edit the steps of a trial</source>
        <translation>Schritte eines Versuchs bearbeiten</translation>
    </message>
</context>
<context>
    <name>vernier::RunReadiness</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal probieren</translation>
    </message>
    <message>
        <source>Runs the command once with the default values</source>
        <translation>Führt den Befehl einmal mit den Vorgabewerten aus</translation>
    </message>
    <message>
        <source>Show in Define</source>
        <translation>In Definieren zeigen</translation>
    </message>
    <message>
        <source>Shows the command and what it printed</source>
        <translation>Zeigt den Befehl und was er ausgab</translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation>Trotzdem starten</translation>
    </message>
    <message>
        <source>Starts trials although the try did not go well</source>
        <translation>Startet Versuche, obwohl der Probelauf nicht gelang</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Noch nicht probiert</translation>
    </message>
    <message>
        <source>Being tried</source>
        <translation>Wird probiert</translation>
    </message>
    <message>
        <source>The try failed</source>
        <translation>Probelauf gescheitert</translation>
    </message>
    <message>
        <source>No result found</source>
        <translation>Kein Ergebnis gefunden</translation>
    </message>
    <message>
        <source>The command ran, but %1 was not found in what it printed. Click the number in its output, in Define.</source>
        <translation>Der Befehl lief, doch %1 war in der Ausgabe nicht zu finden. Klicken Sie in Definieren auf die Zahl in der Ausgabe.</translation>
    </message>
    <message>
        <source>The command does not work yet: it %1.</source>
        <translation>Der Befehl funktioniert noch nicht: %1.</translation>
    </message>
    <message>
        <source>%1 Its last line: %2</source>
        <translation>%1 Seine letzte Zeile: %2</translation>
    </message>
    <message>
        <source>There is nothing to try again.</source>
        <translation>Es gibt nichts noch einmal zu probieren.</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>Es gibt nichts zu zeigen.</translation>
    </message>
    <message>
        <source>There is nothing that keeps it from running.</source>
        <translation>Nichts hält sie vom Laufen ab.</translation>
    </message>
</context>
<context>
    <name>vernier::RulesField</name>
    <message>
        <source>Rules and formulas</source>
        <translation>Regeln und Formeln</translation>
    </message>
    <message>
        <source>warmup &lt; steps; hidden = 64 * heads</source>
        <translation>warmup &lt; steps; hidden = 64 * heads</translation>
    </message>
    <message>
        <source>What must hold between parameters, and what follows from them, separated by semicolons. No trial breaks a rule; a formula goes into the command as {name}.</source>
        <translation>Was zwischen Parametern gelten muss und was aus ihnen folgt, durch Semikolons getrennt. Kein Versuch bricht eine Regel; eine Formel steht im Befehl als {name}.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Edit the rules</source>
        <translation>Regeln ändern</translation>
    </message>
    <message>
        <source>%1 % of the draws keep them</source>
        <translation>%1 % der Ziehungen halten sie ein</translation>
    </message>
    <message>
        <source>less than 1 % of the draws keep them</source>
        <translation>weniger als 1 % der Ziehungen hält sie ein</translation>
    </message>
    <message>
        <source>The rule %1</source>
        <comment>what is wrong with it</comment>
        <translation>Die Regel %1</translation>
    </message>
    <message>
        <source>The formula %1 %2</source>
        <comment>its name, what is wrong with it</comment>
        <translation>Die Formel %1 %2</translation>
    </message>
</context>
<context>
    <name>vernier::RungPlot</name>
    <message>
        <source>Rungs of the search</source>
        <translation>Stufen der Suche</translation>
    </message>
    <message>
        <source>With ASHA or hyperband, this shows each trial&apos;s value at each rung and which trials continued.</source>
        <translation>Mit ASHA oder Hyperband wird hier gezeichnet, was jeder Versuch auf jeder Stufe hatte und welche weiterlaufen durften.</translation>
    </message>
    <message>
        <source>step %1 · %2</source>
        <translation>Schritt %1 · %2</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>bis zum Ende</translation>
    </message>
</context>
<context>
    <name>vernier::SeriesTableModel</name>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>vernier::SettingsDialog</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>New studies are kept in</source>
        <translation>Neue Studien liegen in</translation>
    </message>
    <message>
        <source>Slots of new studies</source>
        <translation>Plätze neuer Studien</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Changes all windows at once.</source>
        <translation>In allen Fenstern, sofort.</translation>
    </message>
    <message>
        <source>Takes effect when Vernier is restarted. Numbers stay as they are in commands and logs.</source>
        <translation>Gilt ab dem nächsten Start von Vernier. Zahlen bleiben wie in Befehlen und Protokollen.</translation>
    </message>
    <message>
        <source>What Vernier shows when it is started without a study.</source>
        <translation>Was gezeigt wird, wenn Vernier ohne Studie gestartet wird.</translation>
    </message>
    <message>
        <source>The desktop notifies you, unless the study&apos;s window is in front.</source>
        <translation>Der Desktop meldet es, außer wenn das Fenster der Studie vorn ist.</translation>
    </message>
    <message>
        <source>Each study becomes a folder in there. Existing studies stay where they are.</source>
        <translation>Jede Studie wird darin ein Ordner. Vorhandene bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>How many of their trials run at the same time, until you change it.</source>
        <translation>Wie viele ihrer Versuche gleichzeitig laufen, bis man es ändert.</translation>
    </message>
    <message>
        <source>Light or dark, like the desktop</source>
        <translation>Hell oder dunkel wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>The start page</source>
        <translation>Die Startseite</translation>
    </message>
    <message>
        <source>The last study, as it was left</source>
        <translation>Die letzte Studie, wie sie verlassen wurde</translation>
    </message>
    <message>
        <source>Notify me when a study ends</source>
        <translation>Melden, wenn eine Studie endet</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder of new studies</source>
        <translation>Den Ordner neuer Studien wählen</translation>
    </message>
    <message>
        <source>Enter the full path of a folder.</source>
        <translation>Hier muss der volle Pfad eines Ordners stehen.</translation>
    </message>
    <message>
        <source>The folder of new studies</source>
        <translation>Der Ordner neuer Studien</translation>
    </message>
</context>
<context>
    <name>vernier::ShareBar</name>
    <message>
        <source>Promising %1 %, unknown %2 %</source>
        <translation>Vielversprechend %1&#xa0;%, unbekannt %2&#xa0;%</translation>
    </message>
    <message>
        <source>Promising: the model expects a good result there. Unknown: little has been tried nearby, so it may be better than expected.</source>
        <translation>Vielversprechend: Das Modell erwartet dort ein gutes Ergebnis. Unbekannt: In der Nähe wurde wenig probiert, es kann also besser sein als erwartet.</translation>
    </message>
    <message>
        <source>promising %1 %</source>
        <translation>vielversprechend %1&#xa0;%</translation>
    </message>
    <message>
        <source>unknown %1 %</source>
        <translation>unbekannt %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>vernier::ShortcutSheet</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>For everything without a shortcut, press Ctrl+K and type a few letters.</source>
        <translation>Was keine eigenen Tasten hat, ist ein paar Buchstaben entfernt: Strg+K.</translation>
    </message>
</context>
<context>
    <name>vernier::SliceLegend</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>line: expected · dark band: 50 %, light band: 95 % · hatched: a guess · green: most to gain · Ctrl+click queues · drag an axis to change its range</source>
        <translation>Linie: erwartet · dunkles Band: die Hälfte des Möglichen, helles: 95&#xa0;% · schraffiert: geraten · grün: am meisten zu gewinnen · Strg+Klick reiht ein · an einer Achse ziehen ändert ihren Bereich</translation>
    </message>
    <message>
        <source>The line is what the model expects; half of the results should fall in the dark band, 95 % in the light one. It is hatched where no trial is near. Green below: where the search sees most to gain; a green tip marks a trial that comes next.</source>
        <translation>Die Linie ist, was das Modell erwartet, die Bänder, was stattdessen sein kann. Schraffiert ist, wo kein Versuch in der Nähe ist. Grün darunter: wo die Suche am meisten zu gewinnen sieht; eine grüne Spitze ist ein Versuch, der als Nächstes kommt.</translation>
    </message>
</context>
<context>
    <name>vernier::SlicePlot</name>
    <message>
        <source>Slice along %1</source>
        <translation>Schnitt entlang %1</translation>
    </message>
    <message>
        <source>The arrow keys move the cut; with Shift they mark part of the axis. Return shows what you can do with it.</source>
        <translation>Die Pfeiltasten bewegen den Schnittpunkt, mit Umschalt markieren sie einen Teil der Achse; Eingabe zeigt, was sich tun lässt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 = %2&lt;/b&gt;&lt;br&gt;expected %3</source>
        <translation>&lt;b&gt;%1 = %2&lt;/b&gt;&lt;br&gt;erwartet %3</translation>
    </message>
    <message>
        <source>Trial %1</source>
        <translation>Versuch %1</translation>
    </message>
</context>
<context>
    <name>vernier::StartPage</name>
    <message>
        <source>Vernier</source>
        <translation>Vernier</translation>
    </message>
    <message>
        <source>Find the hyperparameters that make your training command work best.</source>
        <translation>Findet die Hyperparameter, mit denen Ihr Befehl am besten trainiert.</translation>
    </message>
    <message>
        <source>Open a study folder</source>
        <translation>Studienordner öffnen</translation>
    </message>
    <message>
        <source>A study is a folder with a study.json (Ctrl+O)</source>
        <translation>Eine Studie ist ein Ordner mit einer study.json (Strg+O)</translation>
    </message>
    <message>
        <source>New study from the sample</source>
        <translation>Neue Studie aus dem Beispiel</translation>
    </message>
    <message>
        <source>Makes your own copy of the sample, a small neural network that learns to read handwritten digits</source>
        <translation>Legt Ihre eigene Kopie eines kleinen neuronalen Netzes an, das handgeschriebene Ziffern lernt</translation>
    </message>
    <message>
        <source>New study</source>
        <translation>Neue Studie</translation>
    </message>
    <message>
        <source>from the command you run today</source>
        <translation>aus dem, was Sie heute ausführen</translation>
    </message>
    <message>
        <source>The command you run today</source>
        <translation>Der Befehl, den Sie heute ausführen</translation>
    </message>
    <message>
        <source>python3 train.py --lr 0.01 --batch-size 64</source>
        <translation>python3 train.py --lr 0.01 --batch-size 64</translation>
    </message>
    <message>
        <source>Paste the command, with the lines around it if you like: its options become parameters. Or drop a script here, a W&amp;B sweep, an NNI search space, a SageMaker tuning job, or the folder of a study.</source>
        <translation>Fügen Sie den Befehl ein, gern mit den Zeilen um ihn herum: Seine Optionen werden Parameter. Oder ziehen Sie ein Skript hierher, einen W&amp;B-Sweep, einen NNI-Suchraum, einen SageMaker-Tuning-Job oder den Ordner einer Studie.</translation>
    </message>
    <message>
        <source>Find its parameters…</source>
        <translation>Parameter finden…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>A script, or a search defined for another tool</source>
        <translation>Ein Skript, oder eine Suche, die für ein anderes Werkzeug beschrieben wurde</translation>
    </message>
    <message>
        <source>Recent studies</source>
        <translation>Zuletzt geöffnete Studien</translation>
    </message>
    <message>
        <source>Studies you open will be listed here.</source>
        <translation>Studien, die Sie öffnen, stehen dann hier.</translation>
    </message>
    <message>
        <source>Shows the values in the command, and lets you tick those that should vary</source>
        <translation>Zeigt die Werte im Befehl und lässt die ankreuzen, die sich ändern sollen</translation>
    </message>
</context>
<context>
    <name>vernier::SteeringController</name>
    <message>
        <source>Queue trials</source>
        <translation>Versuche einreihen</translation>
    </message>
    <message numerus="yes">
        <source>%n trials could not be taken back: already started. Cancel them instead.</source>
        <translation>
            <numerusform>%n Versuch ließ sich nicht zurücknehmen: schon begonnen. Brechen Sie ihn stattdessen ab.</numerusform>
            <numerusform>%n Versuche ließen sich nicht zurücknehmen: schon begonnen. Brechen Sie sie stattdessen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Change slots</source>
        <translation>Plätze ändern</translation>
    </message>
    <message>
        <source>One more slot</source>
        <translation>Ein Platz mehr</translation>
    </message>
    <message>
        <source>Let one more trial run at the same time</source>
        <translation>Einen Versuch mehr zugleich laufen lassen</translation>
    </message>
    <message>
        <source>One fewer slot</source>
        <translation>Ein Platz weniger</translation>
    </message>
    <message>
        <source>Let one fewer trial run at the same time</source>
        <translation>Einen Versuch weniger zugleich laufen lassen</translation>
    </message>
    <message>
        <source>You can only watch this study from here.</source>
        <translation>Dieser Studie lässt sich von hier nur zusehen.</translation>
    </message>
    <message>
        <source>There must be at least one slot.</source>
        <translation>Ein Platz ist das Mindeste.</translation>
    </message>
</context>
<context>
    <name>vernier::StepQuestions</name>
    <message>
        <source>What counts of several folds</source>
        <translation>Was von mehreren Folds zählt</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>A trial is scored by the mean of its folds</source>
        <translation>Ein Versuch wird nach dem Mittel seiner Folds bewertet</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>A trial is scored by the median of its folds</source>
        <translation>Ein Versuch wird nach dem Median seiner Folds bewertet</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Schwächster</translation>
    </message>
    <message>
        <source>A trial is scored by its worst fold</source>
        <translation>Ein Versuch wird nach seinem schwächsten Fold bewertet</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>They are no folds: only the last of them counts</source>
        <translation>Es sind keine Folds: nur der letzte zählt</translation>
    </message>
    <message>
        <source>Choose what counts of folds</source>
        <translation>Wählen, was von Folds zählt</translation>
    </message>
    <message>
        <source>What counts of several values at one step</source>
        <translation>Was von mehreren Werten eines Schritts zählt</translation>
    </message>
    <message>
        <source>The last value of a step counts</source>
        <translation>Der letzte Wert eines Schritts zählt</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>The first value of a step counts</source>
        <translation>Der erste Wert eines Schritts zählt</translation>
    </message>
    <message>
        <source>The mean of the values of a step counts</source>
        <translation>Das Mittel der Werte eines Schritts zählt</translation>
    </message>
    <message>
        <source>The worst value of a step counts</source>
        <translation>Der schlechteste Wert eines Schritts zählt</translation>
    </message>
    <message>
        <source>Choose what counts of several values</source>
        <translation>Wählen, was von mehreren Werten zählt</translation>
    </message>
    <message>
        <source>Everything was printed at the end. If the command keeps back its output unless it goes to a terminal, its trials can be neither followed nor stopped early.</source>
        <translation>Alles wurde erst am Ende ausgegeben. Wenn der Befehl seine Ausgabe zurückhält, solange sie nicht in ein Terminal geht, lassen sich seine Versuche weder verfolgen noch früh beenden.</translation>
    </message>
    <message>
        <source>Give it a terminal</source>
        <translation>Terminal geben</translation>
    </message>
    <message>
        <source>Run the command in a terminal</source>
        <translation>Befehl in einem Terminal ausführen</translation>
    </message>
    <message>
        <source>The steps begin %1 times: folds? What counts:</source>
        <translation>Die Schritte beginnen %1-mal: Folds? Was davon zählt:</translation>
    </message>
    <message>
        <source>If the steps of a trial begin again, it is scored by what its folds have:</source>
        <translation>Wenn die Schritte eines Versuchs neu beginnen, was von seinen Folds zählt:</translation>
    </message>
    <message>
        <source>One step has up to %1 values, as from a progress bar or several processes. What counts:</source>
        <translation>Ein Schritt hat bis zu %1 Werte, etwa von einem Fortschrittsbalken oder mehreren Prozessen. Was zählt:</translation>
    </message>
    <message>
        <source>If one step has several values, what counts:</source>
        <translation>Wenn ein Schritt mehrere Werte hat, was zählt:</translation>
    </message>
</context>
<context>
    <name>vernier::StoppingPanel</name>
    <message>
        <source>Not before step</source>
        <translation>Nicht vor Schritt</translation>
    </message>
    <message>
        <source>No trial is stopped at or before this step</source>
        <translation>Bis zu diesem Schritt wird kein Versuch gestoppt</translation>
    </message>
    <message>
        <source>a tenth of a run</source>
        <translation>ein Zehntel</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Vergleich mit</translation>
    </message>
    <message>
        <source>How many complete trials there must be to compare with</source>
        <translation>So viele fertige Versuche müssen zum Vergleich da sein</translation>
    </message>
    <message>
        <source>5</source>
        <translation>5</translation>
    </message>
    <message>
        <source>Reduction factor</source>
        <translation>Reduktionsfaktor</translation>
    </message>
    <message>
        <source>At each rung, one trial in this many continues</source>
        <translation>Auf jeder Stufe läuft einer von so vielen Versuchen weiter</translation>
    </message>
    <message>
        <source>3</source>
        <translation>3</translation>
    </message>
    <message>
        <source>First rung</source>
        <translation>Erste Stufe</translation>
    </message>
    <message>
        <source>The step at which trials are first compared</source>
        <translation>Der Schritt, bei dem Versuche zuerst verglichen werden</translation>
    </message>
    <message>
        <source>6 % of a run</source>
        <translation>6&#xa0;% eines Laufs</translation>
    </message>
    <message>
        <source>Chance below</source>
        <translation>Chance unter</translation>
    </message>
    <message>
        <source>Stops a trial if its chance of beating the best one is below this, from 0 to 1</source>
        <translation>Stoppt einen Versuch, dessen Chance, den besten zu schlagen, darunter liegt, von 0 bis 1</translation>
    </message>
    <message>
        <source>0.05</source>
        <translation>0.05</translation>
    </message>
    <message>
        <source>Spare the best</source>
        <translation>Beste schonen</translation>
    </message>
    <message>
        <source>This many leaders at a step are never stopped there</source>
        <translation>So viele Führende bei einem Schritt werden dort nie gestoppt</translation>
    </message>
    <message>
        <source>Spare beyond</source>
        <translation>Schonen ab</translation>
    </message>
    <message>
        <source>No trial is stopped beyond this share of its run: 0.8 spares the last fifth</source>
        <translation>Jenseits dieses Anteils eines Laufs wird nichts gestoppt: 0.8 schont das letzte Fünftel</translation>
    </message>
    <message>
        <source>0.8</source>
        <translation>0.8</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
</context>
<context>
    <name>vernier::StudyController</name>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start trials until a limit is reached</source>
        <translation>Versuche starten, bis eine Grenze erreicht ist</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Start no more trials; running ones finish</source>
        <translation>Keine weiteren Versuche starten; laufende laufen bis zum Ende</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Start no more trials and end the running ones</source>
        <translation>Keine weiteren Versuche starten und die laufenden beenden</translation>
    </message>
    <message>
        <source>You can only watch this study from here.</source>
        <translation>Dieser Studie lässt sich von hier nur zusehen.</translation>
    </message>
    <message>
        <source>There is something to fix in Define first.</source>
        <translation>Unter „Definieren“ ist erst etwas zu beheben.</translation>
    </message>
    <message>
        <source>The study is already running.</source>
        <translation>Die Studie läuft schon.</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
</context>
<context>
    <name>vernier::StudyEndWatch</name>
    <message>
        <source>%1 has halted</source>
        <translation>%1 hat angehalten</translation>
    </message>
    <message>
        <source>The best is trial %1 with %2.</source>
        <translation>Der beste ist Versuch %1 mit %2.</translation>
    </message>
    <message>
        <source>%1 has ended</source>
        <translation>%1 ist zu Ende</translation>
    </message>
</context>
<context>
    <name>vernier::StudyMaker</name>
    <message>
        <source>“%1” is not a study, a script, another tool&apos;s search or a text file with output to read.</source>
        <translation>„%1“ ist weder eine Studie noch ein Skript, eine Suche eines anderen Werkzeugs oder ein Text mit lesbarer Ausgabe.</translation>
    </message>
    <message>
        <source>The folder “%1” does not hold a study: there is no study.json in it.</source>
        <translation>Der Ordner „%1“ enthält keine Studie: Es ist keine study.json darin.</translation>
    </message>
    <message>
        <source>This file cannot be used</source>
        <translation>Das lässt sich nicht verwenden</translation>
    </message>
</context>
<context>
    <name>vernier::StudyMenu</name>
    <message>
        <source>New study…</source>
        <translation>Neue Studie…</translation>
    </message>
    <message>
        <source>A study of the command you run today</source>
        <translation>Eine Studie aus dem Befehl, den Sie heute ausführen</translation>
    </message>
    <message>
        <source>New study from a file…</source>
        <translation>Neue Studie aus einer Datei…</translation>
    </message>
    <message>
        <source>A script, or a search defined for another tool</source>
        <translation>Ein Skript, oder eine Suche, die für ein anderes Werkzeug beschrieben wurde</translation>
    </message>
    <message>
        <source>Open a study folder</source>
        <translation>Studienordner öffnen</translation>
    </message>
    <message>
        <source>A study is a folder with a study.json</source>
        <translation>Eine Studie ist ein Ordner mit einer study.json</translation>
    </message>
    <message>
        <source>New study from the sample</source>
        <translation>Neue Studie aus dem Beispiel</translation>
    </message>
    <message>
        <source>Your own copy of a small neural network that learns to read handwritten digits</source>
        <translation>Ihre eigene Kopie eines kleinen neuronalen Netzes, das handgeschriebene Ziffern lernt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close all windows</source>
        <translation>Alle Fenster schließen</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Recent studies</source>
        <translation>Zuletzt geöffnete Studien</translation>
    </message>
    <message>
        <source>Recent study</source>
        <translation>Zuletzt geöffnete Studie</translation>
    </message>
</context>
<context>
    <name>vernier::StudyOverlayPlot</name>
    <message>
        <source>Overlay of studies</source>
        <translation>Studien übereinander</translation>
    </message>
    <message>
        <source>The best result so far will appear here.
Add other studies to overlay them on this one.</source>
        <translation>Das bisher beste Ergebnis wird hier gezeichnet.
Fügen Sie andere Studien hinzu, um sie über diese zu legen.</translation>
    </message>
    <message>
        <source>share of trials</source>
        <translation>Anteil der Versuche</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>Versuche</translation>
    </message>
</context>
<context>
    <name>vernier::StudyProgressBar</name>
    <message>
        <source>Progress of the study</source>
        <translation>Fortschritt der Studie</translation>
    </message>
    <message>
        <source>%1 complete, %2 stopped early, %3 failed, %4 running</source>
        <translation>%1 fertig, %2 früh gestoppt, %3 fehlgeschlagen, %4 laufen</translation>
    </message>
</context>
<context>
    <name>vernier::SurrogateController</name>
    <message>
        <source>Opening the study…</source>
        <translation>Die Studie wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>vernier::TableMappingDialog</name>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Zielgröße</translation>
    </message>
    <message>
        <source>Name of the trial</source>
        <translation>Name des Versuchs</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>Begonnen um</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Beendet um</translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation>Spalten von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n trials or reports. Say what each column is.</source>
        <translation>
            <numerusform>%n Versuch oder Bericht. Sagen Sie, was jede Spalte ist.</numerusform>
            <numerusform>%n Versuche oder Berichte. Sagen Sie, was jede Spalte ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Erste Werte</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was sie ist</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Minimize the objective</source>
        <translation>Zielgröße minimieren</translation>
    </message>
    <message>
        <source>Maximize the objective</source>
        <translation>Zielgröße maximieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>What column %1 is</source>
        <translation>Was Spalte %1 ist</translation>
    </message>
    <message>
        <source>Say which column is the objective.</source>
        <translation>Sagen Sie, welche Spalte die Zielgröße ist.</translation>
    </message>
    <message>
        <source>Say which columns are parameters.</source>
        <translation>Sagen Sie, welche Spalten Parameter sind.</translation>
    </message>
</context>
<context>
    <name>vernier::TimeStrip</name>
    <message>
        <source>Show the model as it was after this many trials</source>
        <translation>Das Modell zeigen, wie es nach so vielen Versuchen war</translation>
    </message>
    <message>
        <source>How it learned: the model</source>
        <translation>Wie es lernte: das Modell</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play back how the model developed</source>
        <translation>Abspielen, wie das Modell wuchs</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>after %1 of %2</source>
        <translation>nach %1 von %2</translation>
    </message>
</context>
<context>
    <name>vernier::TimelinePlot</name>
    <message>
        <source>Timeline of the slots</source>
        <translation>Zeitachse der Plätze</translation>
    </message>
    <message>
        <source>This shows when each trial runs, and in which slot.</source>
        <translation>Wann jeder Versuch auf welchem Platz läuft, wird hier gezeichnet.</translation>
    </message>
    <message>
        <source>slot %1</source>
        <translation>Platz %1</translation>
    </message>
</context>
<context>
    <name>vernier::TopBar</name>
    <message>
        <source>Study menu</source>
        <translation>Menü der Studie</translation>
    </message>
    <message>
        <source>How many trials may run at the same time</source>
        <translation>Wie viele Versuche zugleich laufen dürfen</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>1 thing to fix</source>
        <translation>1 Sache zu beheben</translation>
    </message>
    <message numerus="yes">
        <source>%n things to fix</source>
        <translation>
            <numerusform>%n Sache zu beheben</numerusform>
            <numerusform>%n Sachen zu beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
</context>
<context>
    <name>vernier::TrialActions</name>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Run the selected trials that failed or were cancelled again, under the same numbers</source>
        <translation>Die ausgewählten Versuche, die gescheitert sind oder abgebrochen wurden, unter derselben Nummer erneut ausführen</translation>
    </message>
    <message>
        <source>Run all failed trials again</source>
        <translation>Alle gescheiterten Versuche erneut ausführen</translation>
    </message>
    <message>
        <source>Run every trial that failed or was lost again, under the same numbers</source>
        <translation>Jeden Versuch, der gescheitert ist oder verloren ging, unter derselben Nummer erneut ausführen</translation>
    </message>
    <message>
        <source>No selected trial has failed or was cancelled.</source>
        <translation>Kein ausgewählter Versuch ist gescheitert oder wurde abgebrochen.</translation>
    </message>
    <message>
        <source>No trial has failed.</source>
        <translation>Kein Versuch ist gescheitert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the selected trials, whether waiting or running</source>
        <translation>Die ausgewählten Versuche beenden, ob sie warten oder laufen</translation>
    </message>
    <message>
        <source>Queue a copy</source>
        <translation>Kopie einreihen</translation>
    </message>
    <message>
        <source>Run the selected configurations again, before the strategy&apos;s next trial</source>
        <translation>Die ausgewählten Konfigurationen noch einmal ausführen, vor der nächsten der Strategie</translation>
    </message>
    <message>
        <source>Queue with other values…</source>
        <translation>Mit anderen Werten einreihen…</translation>
    </message>
    <message>
        <source>Change the current trial&apos;s values and run it again</source>
        <translation>Den aktuellen Versuch mit geänderten Werten noch einmal ausführen</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Keep the selected trials running, whatever the stopping rule says</source>
        <translation>Die ausgewählten Versuche weiterlaufen lassen, was die Abbruchregel auch sagt</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Mark the selected trials for yourself</source>
        <translation>Die ausgewählten Versuche für sich markieren</translation>
    </message>
    <message>
        <source>Hide from the strategy</source>
        <translation>Vor der Strategie verbergen</translation>
    </message>
    <message>
        <source>The strategy does not learn from the selected trials</source>
        <translation>Die Strategie lernt nicht aus den ausgewählten Versuchen</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>Als Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Copy the selected trials&apos; commands to the clipboard</source>
        <translation>Die Befehle der ausgewählten Versuche in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the current trial&apos;s folder in the file manager</source>
        <translation>Den Ordner des aktuellen Versuchs in der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagworte</translation>
    </message>
    <message>
        <source>Go to the best trial</source>
        <translation>Zum besten Versuch</translation>
    </message>
    <message>
        <source>Select the best trial so far in all views</source>
        <translation>Den bisher besten Versuch in allen Ansichten auswählen</translation>
    </message>
    <message>
        <source>No trial is selected.</source>
        <translation>Kein Versuch ist ausgewählt.</translation>
    </message>
    <message>
        <source>You can only watch this study from here.</source>
        <translation>Dieser Studie lässt sich von hier nur zusehen.</translation>
    </message>
    <message>
        <source>The selected trials have ended.</source>
        <translation>Die ausgewählten Versuche sind beendet.</translation>
    </message>
    <message>
        <source>No trial has a result yet.</source>
        <translation>Noch kein Versuch hat ein Ergebnis.</translation>
    </message>
</context>
<context>
    <name>vernier::TrialDelegate</name>
    <message>
        <source>best</source>
        <translation>bester</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
</context>
<context>
    <name>vernier::TrialFilesView</name>
    <message>
        <source>Files of the trial</source>
        <translation>Dateien des Versuchs</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Geändert %1</translation>
    </message>
    <message numerus="yes">
        <source>The first %n files are shown.</source>
        <translation>
            <numerusform>Die erste Datei wird gezeigt.</numerusform>
            <numerusform>Die ersten %n Dateien werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The trial&apos;s folder holds no files yet.</source>
        <translation>Der Ordner des Versuchs enthält noch keine Dateien.</translation>
    </message>
</context>
<context>
    <name>vernier::TrialInspector</name>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Select a trial in a plot or in the table to see how it ended, why it was chosen and what it printed.</source>
        <translation>Wählen Sie einen Versuch in einer Grafik oder in der Tabelle, um zu sehen, wie er endete, warum er gewählt wurde und was er ausgab.</translation>
    </message>
    <message>
        <source>More actions for this trial</source>
        <translation>Weitere Aktionen für den Versuch</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What you want to remember about this trial</source>
        <translation>Was Sie sich zu diesem Versuch merken wollen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagworte</translation>
    </message>
    <message>
        <source>Words to find it by, separated by commas: the filter tag:word finds them</source>
        <translation>Wörter, unter denen er zu finden ist, durch Kommas getrennt: Der Filter tag:wort zeigt sie</translation>
    </message>
    <message>
        <source>What else to show about the trial</source>
        <translation>Was vom Versuch noch gezeigt wird</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>What it prints, live</source>
        <translation>Was er ausgibt, live</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What is in its folder</source>
        <translation>Was in seinem Ordner liegt</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>What its processes use</source>
        <translation>Was seine Prozesse verbrauchen</translation>
    </message>
    <message>
        <source>Star it, hide it from the strategy, queue it with other values, copy its command line</source>
        <translation>Mit Stern versehen, vor der Strategie verbergen, mit anderen Werten einreihen, die Befehlszeile kopieren</translation>
    </message>
</context>
<context>
    <name>vernier::TrialTableModel</name>
    <message>
        <source>Trial %1, %2: %3</source>
        <translation>Versuch %1, %2: %3</translation>
    </message>
    <message>
        <source>%1, breaks a limit</source>
        <translation>%1, verletzt eine Grenze</translation>
    </message>
    <message>
        <source>What the model expected of the trial before it ran</source>
        <translation>Was das Modell von dem Versuch erwartete, bevor er lief</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Zielgröße</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Predicted before</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagworte</translation>
    </message>
    <message>
        <source>★</source>
        <translation>★</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>☆</source>
        <translation>☆</translation>
    </message>
    <message>
        <source>1: no trial beats it in all objectives. 2: only trials of front 1 do, and so on</source>
        <translation>1: Kein Versuch ist in allen Zielgrößen besser. 2: Nur Versuche der Front 1 sind es, und so weiter</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Front</translation>
    </message>
</context>
<context>
    <name>vernier::TrialsTable</name>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Every trial will appear here as a row: its parameters, its progress and its result.</source>
        <translation>Jeder Versuch wird hier eine Zeile: seine Parameter, wie weit er ist und was daraus wurde.</translation>
    </message>
    <message>
        <source>Filter trials</source>
        <translation>Versuche filtern</translation>
    </message>
    <message>
        <source>Compare any column with =, !=, &lt;, &lt;=, &gt;, &gt;= or ~ (contains); combine with and, or, not and parentheses.&lt;br&gt;Also: &lt;b&gt;starred&lt;/b&gt;, &lt;b&gt;excluded&lt;/b&gt;, &lt;b&gt;tag:name&lt;/b&gt;, or any words.</source>
        <translation>Vergleichen Sie eine Spalte mit =, !=, &lt;, &lt;=, &gt;, &gt;= oder ~ (enthält), verbinden Sie mit and, or, not und Klammern.&lt;br&gt;Auch: &lt;b&gt;starred&lt;/b&gt; (mit Stern), &lt;b&gt;excluded&lt;/b&gt; (verborgen), &lt;b&gt;tag:name&lt;/b&gt; (Schlagwort) oder beliebige Wörter.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose which columns the table shows</source>
        <translation>Die Spalten der Tabelle wählen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter, as in %1 &gt; 0.9 and %2 = 1</source>
        <translation>Filter, etwa %1 &gt; 0.9 and %2 = 1</translation>
    </message>
    <message>
        <source>Queue a trial</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Run values of your own choice before the strategy&apos;s next trial</source>
        <translation>Eigene Werte vor dem nächsten Versuch der Strategie ausführen</translation>
    </message>
    <message>
        <source>Start from the best so far, trial %1</source>
        <translation>Vom bisher besten ausgehen, Versuch %1</translation>
    </message>
    <message>
        <source>Start from the defaults</source>
        <translation>Von den Vorgaben ausgehen</translation>
    </message>
    <message>
        <source>Start from trial %1</source>
        <translation>Von Versuch %1 ausgehen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No trial matches the filter.</source>
        <translation>Kein Versuch passt zum Filter.</translation>
    </message>
    <message>
        <source>0.0000 best</source>
        <translation>0.0000 bester</translation>
    </message>
    <message>
        <source>The default values of all parameters.</source>
        <translation>Die Vorgaben aller Parameter.</translation>
    </message>
    <message>
        <source>The same values: a repeat shows how much the result varies by chance.</source>
        <translation>Dieselben Werte: Eine Wiederholung sagt, wie sehr das Ergebnis zufällig schwankt.</translation>
    </message>
</context>
<context>
    <name>vernier::TrustCard</name>
    <message>
        <source>How far to trust it</source>
        <translation>Wie weit zu trauen ist</translation>
    </message>
    <message>
        <source>Which predictions to compare</source>
        <translation>Welche Vorhersagen verglichen werden</translation>
    </message>
    <message>
        <source>leave-one-out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>What the model would predict for each trial without having seen it</source>
        <translation>Was das Modell ohne ihn von jedem Versuch sagen würde</translation>
    </message>
    <message>
        <source>as it happened</source>
        <translation>wie es kam</translation>
    </message>
    <message>
        <source>What was predicted for each trial before it ran</source>
        <translation>Was von jedem Versuch vorhergesagt wurde, bevor er lief</translation>
    </message>
    <message>
        <source>How well the model predicts what it has not seen will appear here, with a plain verdict.</source>
        <translation>Wie gut das Modell vorhersagt, was es nicht gesehen hat, wird hier gezeigt, mit einem klaren Urteil.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>No trial was predicted before it ran: the first ones are chosen without a model, and random and grid search never use one.</source>
        <translation>Kein Versuch wurde vorhergesagt, bevor er lief: Die ersten werden ohne Modell gewählt, und Zufalls- und Gittersuche fragen nie eines.</translation>
    </message>
</context>
<context>
    <name>vernier::TryFirstDialog</name>
    <message>
        <source>The command did not work when it was tried.</source>
        <translation>Der Befehl funktionierte nicht, als er probiert wurde.</translation>
    </message>
    <message>
        <source>The command was tried, but its result was not found in what it printed.</source>
        <translation>Der Befehl wurde probiert, doch sein Ergebnis war in der Ausgabe nicht zu finden.</translation>
    </message>
    <message>
        <source>The command is being tried just now.</source>
        <translation>Der Befehl wird gerade probiert.</translation>
    </message>
    <message>
        <source>This command has not been tried as it is now.</source>
        <translation>So, wie er jetzt ist, wurde dieser Befehl noch nicht probiert.</translation>
    </message>
    <message>
        <source>Try it first?</source>
        <translation>Erst probieren?</translation>
    </message>
    <message>
        <source>One run with the default values shows whether it works and whether its result is found, before many trials fail. If it goes well, the study starts by itself.</source>
        <translation>Ein Lauf mit den Vorgabewerten zeigt, ob er funktioniert und ob sein Ergebnis gefunden wird, bevor viele Versuche scheitern. Gelingt er, startet die Studie von selbst.</translation>
    </message>
    <message>
        <source>Run when it went well</source>
        <translation>Starten, wenn es gelang</translation>
    </message>
    <message>
        <source>Try once, then run</source>
        <translation>Probieren, dann starten</translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation>Trotzdem starten</translation>
    </message>
</context>
<context>
    <name>vernier::TryOnceController</name>
    <message>
        <source>running, %1 s</source>
        <translation>läuft, %1 s</translation>
    </message>
    <message>
        <source>from trial %1</source>
        <translation>aus Versuch %1</translation>
    </message>
    <message>
        <source>cancelled after %1</source>
        <translation>abgebrochen nach %1</translation>
    </message>
    <message>
        <source>from “--help”, %1</source>
        <translation>aus „--help“, %1</translation>
    </message>
    <message>
        <source>from “Try once”, %1</source>
        <translation>aus dem Probelauf, %1</translation>
    </message>
    <message>
        <source>exited with code %1 after %2</source>
        <translation>endete mit Code %1 nach %2</translation>
    </message>
    <message>
        <source>killed by signal %1 after %2</source>
        <translation>durch Signal %1 beendet nach %2</translation>
    </message>
    <message>
        <source>could not start: %1</source>
        <translation>konnte nicht starten: %1</translation>
    </message>
    <message>
        <source>vanished after %1</source>
        <translation>verschwand nach %1</translation>
    </message>
    <message>
        <source>from “%1”</source>
        <translation>aus „%1“</translation>
    </message>
</context>
<context>
    <name>vernier::UsagePanel</name>
    <message>
        <source>At most %1 % of a core and %2.</source>
        <translation>Höchstens %1&#xa0;% eines Kerns und %2.</translation>
    </message>
    <message>
        <source>GPU: %1 %, %2.</source>
        <translation>GPU: %1&#xa0;%, %2.</translation>
    </message>
</context>
<context>
    <name>vernier::UsagePlot</name>
    <message>
        <source>memory, GB</source>
        <translation>Speicher, GB</translation>
    </message>
    <message>
        <source>memory, MB</source>
        <translation>Speicher, MB</translation>
    </message>
    <message>
        <source>memory, KB</source>
        <translation>Speicher, KB</translation>
    </message>
    <message>
        <source>CPU use of the trial</source>
        <translation>CPU-Verbrauch des Versuchs</translation>
    </message>
    <message>
        <source>Memory of the trial</source>
        <translation>Speicher des Versuchs</translation>
    </message>
    <message>
        <source>GPU use of the trial</source>
        <translation>GPU-Verbrauch des Versuchs</translation>
    </message>
    <message>
        <source>Memory use appears here while a trial runs, with a point every two seconds.</source>
        <translation>Der Speicher wird hier gezeichnet, während ein Versuch läuft, alle zwei Sekunden ein Punkt.</translation>
    </message>
    <message>
        <source>CPU use appears here while a trial runs, with a point every two seconds.</source>
        <translation>Der CPU-Verbrauch wird hier gezeichnet, während ein Versuch läuft, alle zwei Sekunden ein Punkt.</translation>
    </message>
    <message>
        <source>CPU, % of a core</source>
        <translation>CPU, % eines Kerns</translation>
    </message>
    <message>
        <source>GPU, %</source>
        <translation>GPU, %</translation>
    </message>
</context>
<context>
    <name>vernier::ValueGutter</name>
    <message>
        <source>Values of %1 from %2 to %3</source>
        <translation>Werte von %1 von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>vernier::WarmStartField</name>
    <message>
        <source>Earlier studies to learn from</source>
        <translation>Frühere Studien, aus denen gelernt wird</translation>
    </message>
    <message>
        <source>no earlier study</source>
        <translation>keine frühere Studie</translation>
    </message>
    <message>
        <source>Folders of up to five earlier studies, relative to this one, separated by spaces: their trials need not be run again</source>
        <translation>Ordner von bis zu fünf früheren Studien, von dieser aus gesehen, durch Leerzeichen getrennt: Ihre Versuche müssen nicht noch einmal laufen</translation>
    </message>
    <message>
        <source>How the earlier studies are related</source>
        <translation>Wie die früheren Studien verwandt sind</translation>
    </message>
    <message>
        <source>same command</source>
        <translation>gleicher Befehl</translation>
    </message>
    <message>
        <source>related</source>
        <translation>verwandt</translation>
    </message>
    <message>
        <source>Same command: the trials count as they are. Related: another data set or model; only the ranking of good and bad is learnt</source>
        <translation>Gleicher Befehl: Die Versuche zählen, wie sie sind. Verwandt: andere Daten oder ein anderes Modell; nur die Ordnung von Gut und Schlecht wird gelernt</translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>Lernen aus</translation>
    </message>
    <message>
        <source>Edit the warm start</source>
        <translation>Warmstart bearbeiten</translation>
    </message>
</context>
<context>
    <name>vernier::WindowShell</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find anything by a few letters</source>
        <translation>Alles mit ein paar Buchstaben finden</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>All shortcuts of this window</source>
        <translation>Alle Tastenkürzel dieses Fensters</translation>
    </message>
    <message>
        <source>Copy details for a report</source>
        <translation>Angaben für eine Meldung kopieren</translation>
    </message>
    <message>
        <source>Versions, system, settings and the end of the log, for whoever looks into a problem</source>
        <translation>Versionen, System, Einstellungen und das Ende des Protokolls, für alle, die einem Problem nachgehen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen for the window, or leave full screen</source>
        <translation>Das Fenster über den ganzen Bildschirm, und zurück</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Light or dark, like the desktop</source>
        <translation>Hell oder dunkel wie der Schreibtisch</translation>
    </message>
    <message>
        <source>Follow the desktop&apos;s choice of light or dark</source>
        <translation>Hell oder dunkel, wie der Schreibtisch es wählt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark text on a light background</source>
        <translation>Dunkler Text auf hellem Grund</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light text on a dark background</source>
        <translation>Heller Text auf dunklem Grund</translation>
    </message>
    <message>
        <source>What you see here and what you can do</source>
        <translation>Was hier zu sehen ist und was man tun kann</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Settings of the whole program</source>
        <translation>Was für das ganze Programm gilt</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Tutorial, how to, reference and explanations, with search</source>
        <translation>Einführung, Anleitungen, Nachschlagen und Erklärungen, mit Suche</translation>
    </message>
</context>
<context>
    <name>vernier::Workbench</name>
    <message>
        <source>Open a study folder</source>
        <translation>Studienordner öffnen</translation>
    </message>
    <message>
        <source>A script, or another tool&apos;s search</source>
        <translation>Ein Skript, oder eine Suche eines anderen Werkzeugs</translation>
    </message>
    <message>
        <source>Searches and scripts (*.yaml *.yml *.json *.csv *.db *.sqlite3 *.py *.sh *.R *.jl)</source>
        <translation>Suchen und Skripte (*.yaml *.yml *.json *.csv *.db *.sqlite3 *.py *.sh *.R *.jl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New study from the sample</source>
        <translation>Neue Studie aus dem Beispiel</translation>
    </message>
    <message>
        <source>Read a log</source>
        <translation>Protokoll lesen</translation>
    </message>
    <message>
        <source>Open a study first, then drop “%1” on its window to point at its metrics.</source>
        <translation>Zuerst eine Studie öffnen, dann „%1“ auf ihrem Fenster ablegen, um auf die Messgrößen zu zeigen.</translation>
    </message>
</context>
<context>
    <name>vernier::NextSteps</name>
    <message numerus="yes">
        <source>Run %n more</source>
        <translation>
            <numerusform>%n weiteren starten</numerusform>
            <numerusform>%n weitere starten</numerusform>
        </translation>
    </message>
    <message>
        <source>Raises the limit on trials by as many, and goes on</source>
        <translation>Erhöht die Grenze der Versuche um so viele und macht weiter</translation>
    </message>
    <message numerus="yes">
        <source>Repeat the best %n</source>
        <translation>
            <numerusform>Den besten wiederholen</numerusform>
            <numerusform>Die besten %n wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs the best configurations once more, to tell luck from skill</source>
        <translation>Führt die besten Konfigurationen noch einmal aus, um Glück von Güte zu trennen</translation>
    </message>
    <message>
        <source>Run the cancelled again</source>
        <translation>Abgebrochene erneut starten</translation>
    </message>
    <message>
        <source>Runs all trials again that were cancelled</source>
        <translation>Führt alle abgebrochenen Versuche erneut aus</translation>
    </message>
    <message>
        <source>Change the limits</source>
        <translation>Grenzen ändern</translation>
    </message>
    <message>
        <source>Shows the limits in Define</source>
        <translation>Zeigt die Grenzen unter „Definieren“</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Shows the best configuration in the forms it can be taken in</source>
        <translation>Zeigt die beste Konfiguration in den Formen, in denen man sie mitnehmen kann</translation>
    </message>
    <message>
        <source>The program ended while this study was running. Resume goes on where it stopped.</source>
        <translation>Das Programm endete, während diese Studie lief. „Fortsetzen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>Paused: no trial runs, and Resume starts the next one.</source>
        <translation>Angehalten: Kein Versuch läuft; „Fortsetzen“ startet den nächsten.</translation>
    </message>
    <message>
        <source>The search is over.</source>
        <translation>Die Suche ist zu Ende.</translation>
    </message>
    <message>
        <source>Nothing runs. Resume starts the next trial.</source>
        <translation>Nichts läuft. „Fortsetzen“ startet den nächsten Versuch.</translation>
    </message>
    <message>
        <source>The study does not stand still.</source>
        <translation>Die Studie steht nicht still.</translation>
    </message>
    <message>
        <source>The limit on trials is not what ended the study.</source>
        <translation>Nicht die Grenze der Versuche hat die Studie beendet.</translation>
    </message>
    <message>
        <source>There is no best trial yet.</source>
        <translation>Es gibt noch keinen besten Versuch.</translation>
    </message>
    <message>
        <source>No trial was cancelled.</source>
        <translation>Kein Versuch wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>vernier::StopDialog</name>
    <message>
        <source>Stop the study?</source>
        <translation>Studie stoppen?</translation>
    </message>
    <message>
        <source>A trial has been running for %1.</source>
        <translation>Ein Versuch läuft seit %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n trials are running, one of them for %1.</source>
        <translation>
            <numerusform>%n Versuch läuft, seit %1.</numerusform>
            <numerusform>%n Versuche laufen, einer davon seit %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is ended now has no result. It can be run again later.</source>
        <translation>Was jetzt beendet wird, hat kein Ergebnis. Es kann später erneut laufen.</translation>
    </message>
    <message>
        <source>Stop after the running ones</source>
        <translation>Nach den laufenden stoppen</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Jetzt stoppen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
</context>
</TS>
