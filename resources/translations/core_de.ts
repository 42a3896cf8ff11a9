<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- What core says, by the ids of its messages: message("ID", "English") in the sources of core. Edited by people; TestCoreText
     finds what is missing here or no longer there. -->
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Core</name>
    <message>
        <source>advice.chance</source>
        <translation>Die nächsten %1 Versuche werden mit %3 % Chance um mindestens %2 besser</translation>
    </message>
    <message>
        <source>advice.go-on</source>
        <translation>Weitermachen: %1. Unter 10 % wäre zu stoppen.</translation>
    </message>
    <message>
        <source>advice.go-on-for-now</source>
        <translation>Vorerst weitermachen: %1. Zu stoppen ist, sobald diese Chance nach 3 Ergebnissen in Folge unter 10 % lag.</translation>
    </message>
    <message>
        <source>advice.guessing</source>
        <translation>Weitermachen: Das Modell rät, seine Vorhersage ist also kein Grund zu stoppen.</translation>
    </message>
    <message>
        <source>advice.stop</source>
        <translation>Stoppen: %1, und nach jedem der letzten 3 Ergebnisse lag diese Chance unter 10 %.</translation>
    </message>
    <message>
        <source>advice.too-few</source>
        <translation>Weitermachen: %1 Ergebnisse sind zu wenige, um zum Stoppen zu raten; es braucht %2.</translation>
    </message>
    <message>
        <source>annotation.hidden</source>
        <translation>vor der Strategie verborgen</translation>
    </message>
    <message>
        <source>annotation.no-note</source>
        <translation>Notiz entfernt</translation>
    </message>
    <message>
        <source>annotation.no-tags</source>
        <translation>Schlagworte entfernt</translation>
    </message>
    <message>
        <source>annotation.note</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>annotation.shown</source>
        <translation>der Strategie wieder gezeigt</translation>
    </message>
    <message>
        <source>annotation.starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>annotation.tags</source>
        <translation>Schlagworte: %1</translation>
    </message>
    <message>
        <source>annotation.unstarred</source>
        <translation>Stern entfernt</translation>
    </message>
    <message>
        <source>base.list</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>base.sentences</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>capture.ask-decimal</source>
        <translation>Trennt das Komma in den Werten von %1 Tausender oder Nachkommastellen?</translation>
    </message>
    <message>
        <source>capture.ask-goal</source>
        <translation>Soll %1 möglichst groß oder möglichst klein werden?</translation>
    </message>
    <message>
        <source>capture.ask-name</source>
        <translation>Was ist diese Zahl? Nichts in der Ausgabe benennt sie.</translation>
    </message>
    <message>
        <source>capture.missed</source>
        <translation>Dem Muster von %1 entgehen %2 Zahlen, die wie die gewählte aussehen.</translation>
    </message>
    <message>
        <source>capture.strange</source>
        <translation>Das Muster von %1 liest in dieser Ausgabe auch %2 Zahlen anderer Art.</translation>
    </message>
    <message>
        <source>change.added</source>
        <translation>neuer Parameter %1</translation>
    </message>
    <message>
        <source>change.command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>change.constraints</source>
        <translation>Grenzen von Metriken</translation>
    </message>
    <message>
        <source>change.fixed</source>
        <translation>%1 fest auf %2</translation>
    </message>
    <message>
        <source>change.freed</source>
        <translation>%1 nicht mehr fest</translation>
    </message>
    <message>
        <source>change.limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>change.metrics</source>
        <translation>Messgrößen</translation>
    </message>
    <message>
        <source>change.name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>change.objective</source>
        <translation>Zielgröße</translation>
    </message>
    <message>
        <source>change.parameter</source>
        <translation>Parameter %1</translation>
    </message>
    <message>
        <source>change.range</source>
        <translation>Bereich von %1</translation>
    </message>
    <message>
        <source>change.recovery</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>change.removed</source>
        <translation>ohne Parameter %1</translation>
    </message>
    <message>
        <source>change.resource</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>change.rules</source>
        <translation>Regeln und Formeln</translation>
    </message>
    <message>
        <source>change.stopping</source>
        <translation>Abbruch</translation>
    </message>
    <message>
        <source>change.strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>change.warm-start</source>
        <translation>Warmstart</translation>
    </message>
    <message>
        <source>choices.empty</source>
        <translation>ist leer; ein kategorialer Parameter braucht mindestens einen Wert</translation>
    </message>
    <message>
        <source>choices.not-finite</source>
        <translation>ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>choices.nul</source>
        <translation>enthält ein NUL-Zeichen, das kein Befehl bekommen kann</translation>
    </message>
    <message>
        <source>choices.numeric-only</source>
        <translation>gehört zu numerischen Parametern; ein kategorialer hat das nicht</translation>
    </message>
    <message>
        <source>choices.twice</source>
        <translation>„%1“ steht zweimal da; Werte müssen sich als Text unterscheiden</translation>
    </message>
    <message>
        <source>command.brace</source>
        <translation>eine öffnende Klammer wird nie geschlossen; schreiben Sie {{ für eine Klammer</translation>
    </message>
    <message>
        <source>command.choice</source>
        <translation>{%1} fragt nach „%2“, das kein Wert von %3 ist</translation>
    </message>
    <message>
        <source>command.faults</source>
        <translation>Der Befehl oder die Umgebung hat Fehler.</translation>
    </message>
    <message>
        <source>command.flag</source>
        <translation>vor dem Fragezeichen in {%1} muss ein Parameter stehen; für eine Klammer ist {{ zu schreiben</translation>
    </message>
    <message>
        <source>command.nul</source>
        <translation>enthält ein NUL-Byte, was kein Argument kann</translation>
    </message>
    <message>
        <source>command.placeholder</source>
        <translation>{%1} ist weder ein Parameter noch ein eingebauter Name; schreiben Sie {{ für eine Klammer</translation>
    </message>
    <message>
        <source>command.program</source>
        <translation>{%1} gibt es nicht in jedem Versuch, das Programm kann also nicht davon abhängen</translation>
    </message>
    <message>
        <source>command.resource</source>
        <translation>{resource} wird benutzt, aber die Studie hat keine „resource“ mit min und max</translation>
    </message>
    <message>
        <source>command.variable-name</source>
        <translation>der Name einer Variablen darf nicht leer sein und weder „=“ noch ein NUL-Byte enthalten</translation>
    </message>
    <message>
        <source>configuration.fixed</source>
        <translation>ist %1, aber dieser Parameter ist auf %2 festgelegt</translation>
    </message>
    <message>
        <source>configuration.formula</source>
        <translation>lässt die Formel „%1“ ohne Wert</translation>
    </message>
    <message>
        <source>configuration.inactive</source>
        <translation>hat einen Wert, aber seine Bedingung ist nicht erfüllt; lassen Sie ihn weg</translation>
    </message>
    <message>
        <source>configuration.missing</source>
        <translation>fehlt; jeder Parameter, dessen Bedingung erfüllt ist, braucht einen Wert</translation>
    </message>
    <message>
        <source>configuration.rule</source>
        <translation>bricht die Regel „%1“</translation>
    </message>
    <message>
        <source>configuration.unknown</source>
        <translation>ist kein Parameter dieser Studie</translation>
    </message>
    <message>
        <source>consent.changed-script</source>
        <translation>%1 hat sich geändert, seit Sie zugestimmt haben</translation>
    </message>
    <message>
        <source>consent.choices</source>
        <translation>{%1} ist eines von %2</translation>
    </message>
    <message>
        <source>consent.fixed</source>
        <translation>{%1} ist %2</translation>
    </message>
    <message>
        <source>consent.in</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>consent.many-scripts</source>
        <translation>%1 Skripte in diesem Ordner können laufen; sehen Sie sie vorher an</translation>
    </message>
    <message>
        <source>consent.range</source>
        <translation>{%1} ist eine Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>consent.whole-range</source>
        <translation>{%1} ist eine ganze Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>consent.resource</source>
        <translation>{resource} ist eine ganze Zahl bis %1</translation>
    </message>
    <message>
        <source>consent.script</source>
        <translation>das Skript %1 in diesem Ordner kann laufen</translation>
    </message>
    <message>
        <source>consent.warm-start</source>
        <translation>sie liest die Versuche der Studie %1</translation>
    </message>
    <message>
        <source>consent.with</source>
        <translation>mit %1=%2</translation>
    </message>
    <message>
        <source>decision.chance</source>
        <translation>%1 % Chance, %2 zu schlagen.</translation>
    </message>
    <message>
        <source>decision.kept</source>
        <translation>Behalten bei %1 durch %2.</translation>
    </message>
    <message>
        <source>decision.last-part</source>
        <translation>Behalten bei %1: zu nah am Ende, um gestoppt zu werden.</translation>
    </message>
    <message>
        <source>decision.leader</source>
        <translation>Behalten bei %1: einer der dort Führenden, die nicht gestoppt werden.</translation>
    </message>
    <message>
        <source>decision.no-chance</source>
        <translation>Unter 1 % Chance, %1 zu schlagen.</translation>
    </message>
    <message>
        <source>decision.not-a-number</source>
        <translation>%1 ist keine Zahl</translation>
    </message>
    <message>
        <source>decision.outbid</source>
        <translation>Ein neuer Versuch verspricht mehr für seine Schritte.</translation>
    </message>
    <message>
        <source>decision.paused</source>
        <translation>Angehalten bei %1 durch %2.</translation>
    </message>
    <message>
        <source>decision.rank</source>
        <translation>Rang %1 von %2</translation>
    </message>
    <message>
        <source>decision.standing</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>decision.step</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>decision.step-of</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>decision.steps-used</source>
        <translation>Angehalten bei Schritt %1: Er hat die Schritte verbraucht, die er bisher bekam.</translation>
    </message>
    <message>
        <source>decision.stopped</source>
        <translation>Gestoppt bei %1 durch %2.</translation>
    </message>
    <message>
        <source>decision.threshold</source>
        <translation>Schwelle %1</translation>
    </message>
    <message>
        <source>decision.value</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>desk.found</source>
        <translation>Die Datenbank kannte nicht alle Versuche. Aus ihren Ordnern aufgenommen: %1.</translation>
    </message>
    <message>
        <source>desk.no-lock</source>
        <translation>%1. Bis dahin kann die Studie nur angesehen werden.</translation>
    </message>
    <message>
        <source>desk.not-open</source>
        <translation>Die Studie ließ sich nicht öffnen, also lässt sich nichts mit ihr tun.</translation>
    </message>
    <message>
        <source>desk.not-writable</source>
        <translation>In den Ordner dieser Studie lässt sich nicht schreiben, sie lässt sich also nur ansehen. Um sie auszuführen, kopieren Sie sie an einen eigenen Ort.</translation>
    </message>
    <message>
        <source>desk.nothing-to-report</source>
        <translation>Die Studie ließ sich nicht öffnen, es gibt also nichts zu berichten.</translation>
    </message>
    <message>
        <source>desk.numbers</source>
        <translation>Die study.db wurde von Hand geändert: Die Nummern ihrer Versuche haben eine Lücke. Was Sie sehen, bleibt, wie es war.</translation>
    </message>
    <message>
        <source>desk.repair</source>
        <translation>vernier-cli repair macht aus den Ordnern der Versuche eine neue Datenbank.</translation>
    </message>
    <message>
        <source>desk.rows-lost</source>
        <translation>Die Datenbank hat die Zeilen von %1 Versuchen verloren. Wer die Studie ausführt oder vernier-cli repair aufruft, lässt sie in ihren Ordnern suchen.</translation>
    </message>
    <message>
        <source>desk.saved</source>
        <translation>Gespeichert: %1.</translation>
    </message>
    <message>
        <source>desk.scripts-changed</source>
        <translation>Skripte in diesem Ordner haben sich geändert, seit Sie gefragt wurden; deshalb wurde nichts gestartet. Starten Sie noch einmal, um zu sehen, welche.</translation>
    </message>
    <message>
        <source>desk.watching</source>
        <translation>%1. Sie sehen ihr zu.</translation>
    </message>
    <message>
        <source>desk.watching-only</source>
        <translation>Diese Studie ist nur zum Zusehen geöffnet: Hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>doctor.above</source>
        <translation>%1 ab %2</translation>
    </message>
    <message>
        <source>doctor.all-equal</source>
        <translation>Alle Versuche haben dasselbe %1, was auch immer ihre Werte sind.</translation>
    </message>
    <message>
        <source>doctor.all-equal-evidence</source>
        <translation>%1 Ergebnisse sind alle %2.</translation>
    </message>
    <message>
        <source>doctor.all-equal-remedy</source>
        <translation>Sehen Sie in der Ausgabe nach, ob das Muster die richtige Zahl liest und ob der Befehl seine Werte verwendet.</translation>
    </message>
    <message>
        <source>doctor.below</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>doctor.beyond-domain</source>
        <translation>Der Bereich von %1 geht über das hinaus, was ein Parameter dieses Namens sein kann.</translation>
    </message>
    <message>
        <source>doctor.beyond-domain-evidence</source>
        <translation>Gesucht wird von %1 bis %2; bekannt ist dafür %3 bis %4 (%5).</translation>
    </message>
    <message>
        <source>doctor.checkpoint</source>
        <translation>Lassen Sie den Befehl seinen Stand in {checkpoint_dir} halten, damit ein Versuch weitergeht, wo er war.</translation>
    </message>
    <message>
        <source>doctor.choice</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>doctor.constant</source>
        <translation>%1 ändert sich nie; sein Muster liest vielleicht eine andere Zahl als gemeint.</translation>
    </message>
    <message>
        <source>doctor.constant-evidence</source>
        <translation>Es ist in allen Versuchen %1.</translation>
    </message>
    <message>
        <source>doctor.constant-remedy</source>
        <translation>Zeigen Sie in der Ausgabe noch einmal auf die Zahl, oder lassen Sie %1 weg.</translation>
    </message>
    <message>
        <source>doctor.count-best</source>
        <translation>Lassen Sie den besten Schritt eines Versuchs zählen, oder machen Sie weniger Schritte.</translation>
    </message>
    <message>
        <source>doctor.cpu</source>
        <translation>Die Versuche bremsen einander: Sie brauchen mehr Kerne, als der Rechner hat.</translation>
    </message>
    <message>
        <source>doctor.cpu-evidence</source>
        <translation>%1 zugleich würden je %2 Kerne nutzen; der Rechner hat %3.</translation>
    </message>
    <message>
        <source>doctor.default-wins</source>
        <translation>Kein Versuch ist besser als die Vorgabewerte.</translation>
    </message>
    <message>
        <source>doctor.default-wins-evidence</source>
        <translation>Versuch %1 mit den Vorgaben hat %2; der beste von %3 anderen hat %4.</translation>
    </message>
    <message>
        <source>doctor.direction-curves</source>
        <translation>In %1 von %2 Versuchen wird es vom ersten Schritt zum letzten schlechter.</translation>
    </message>
    <message>
        <source>doctor.direction-name</source>
        <translation>Das sagt der Name.</translation>
    </message>
    <message>
        <source>doctor.disk</source>
        <translation>Die Dateien der Versuche werden den Datenträger füllen.</translation>
    </message>
    <message>
        <source>doctor.disk-evidence</source>
        <translation>Ein Versuch hinterlässt %1; %2 weitere bräuchten %3, und %4 sind frei.</translation>
    </message>
    <message>
        <source>doctor.disk-remedy</source>
        <translation>Lassen Sie den Befehl nur seinen letzten Checkpoint behalten, oder löschen Sie die von Versuchen, die nicht zu den besten gehören.</translation>
    </message>
    <message>
        <source>doctor.duplicates</source>
        <translation>Konfigurationen werden noch einmal probiert, die schon probiert sind.</translation>
    </message>
    <message>
        <source>doctor.duplicates-evidence</source>
        <translation>%1 von %2 vorgeschlagenen Versuchen wiederholen einen früheren.</translation>
    </message>
    <message>
        <source>doctor.exclude</source>
        <translation>Lassen Sie diesen Teil aus der Suche.</translation>
    </message>
    <message>
        <source>doctor.fix</source>
        <translation>Legen Sie %1 auf %2 fest, dann hat die Suche einen Parameter weniger.</translation>
    </message>
    <message>
        <source>doctor.fix-seed</source>
        <translation>Legen Sie %1 fest, und wiederholen Sie die besten Versuche, um zu sehen, wie viel Glück dabei ist.</translation>
    </message>
    <message>
        <source>doctor.gpu</source>
        <translation>Versuche, die sich eine GPU teilen, brauchen mehr Speicher, als sie hat.</translation>
    </message>
    <message>
        <source>doctor.gpu-evidence</source>
        <translation>Ein Versuch braucht bis zu %1 einer GPU, und %2 teilen sich eine mit %3.</translation>
    </message>
    <message>
        <source>doctor.idle-machine</source>
        <translation>Der größte Teil des Rechners ist unbenutzt.</translation>
    </message>
    <message>
        <source>doctor.idle-machine-evidence</source>
        <translation>Versuche nutzen je %1 Kerne, %2 laufen zugleich; der Rechner hat %3.</translation>
    </message>
    <message>
        <source>doctor.idle-slots</source>
        <translation>Plätze stehen leer, während noch Versuche kommen.</translation>
    </message>
    <message>
        <source>doctor.idle-slots-evidence</source>
        <translation>Im Mittel liefen %1 Versuche zugleich; %2 dürfen es.</translation>
    </message>
    <message>
        <source>doctor.leave-out</source>
        <translation>Lassen Sie %1 aus der Suche.</translation>
    </message>
    <message>
        <source>doctor.less-memory</source>
        <translation>Führen Sie weniger Versuche zugleich aus, oder begrenzen Sie, was einen Versuch groß macht, etwa seine Batchgröße.</translation>
    </message>
    <message>
        <source>doctor.limit-trials</source>
        <translation>Begrenzen Sie die Studie auf %1 Versuche, oder erweitern Sie die Bereiche.</translation>
    </message>
    <message>
        <source>doctor.linear-decades</source>
        <translation>%1 umfasst Zehnerpotenzen auf einer linearen Skala, seine kleinen Werte werden also kaum probiert.</translation>
    </message>
    <message>
        <source>doctor.linear-decades-evidence</source>
        <translation>Von gleichmäßig gezogenen Werten zwischen %1 und %2 liegen 90 % über %3.</translation>
    </message>
    <message>
        <source>doctor.longer</source>
        <translation>Lassen Sie Versuche länger laufen als %1 Schritte.</translation>
    </message>
    <message>
        <source>doctor.lost</source>
        <translation>Viel Zeit geht durch Unterbrechungen verloren.</translation>
    </message>
    <message>
        <source>doctor.lost-evidence</source>
        <translation>%1 Neustarts haben %2 von %3 gekostet.</translation>
    </message>
    <message>
        <source>doctor.many-slots</source>
        <translation>Es gibt mehr Plätze, als die Suche nutzen kann.</translation>
    </message>
    <message>
        <source>doctor.many-slots-evidence</source>
        <translation>%1 Plätze für %2 Versuche: Die meisten werden gewählt, bevor die Ergebnisse anderer bekannt sind.</translation>
    </message>
    <message>
        <source>doctor.maximize</source>
        <translation>Maximieren Sie %1.</translation>
    </message>
    <message>
        <source>doctor.memory</source>
        <translation>Die Versuche, die zugleich laufen dürfen, brauchen mehr Speicher, als der Rechner hat.</translation>
    </message>
    <message>
        <source>doctor.memory-evidence</source>
        <translation>Ein Versuch braucht bis zu %1, %2 davon %3; der Rechner hat %4.</translation>
    </message>
    <message>
        <source>doctor.minimize</source>
        <translation>Minimieren Sie %1.</translation>
    </message>
    <message>
        <source>doctor.model</source>
        <translation>Dem Modell, das Versuche wählt, ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>doctor.model-narrow</source>
        <translation>Von seinen letzten %1 Vorhersagen liegen %2 Ergebnisse deutlich außerhalb des 90-%-Bands; üblich wären %3.</translation>
    </message>
    <message>
        <source>doctor.model-remedy</source>
        <translation>Lassen Sie Parameter ohne Wirkung weg, wiederholen Sie Versuche, um die Streuung zu sehen, oder suchen Sie mit sobol oder random.</translation>
    </message>
    <message>
        <source>doctor.more-slots</source>
        <translation>Führen Sie %1 zugleich aus, falls niemand sonst den Rechner braucht.</translation>
    </message>
    <message>
        <source>doctor.more-time</source>
        <translation>Erlauben Sie einem Versuch %1.</translation>
    </message>
    <message>
        <source>doctor.narrow</source>
        <translation>Suchen Sie %1 nur von %2 bis %3.</translation>
    </message>
    <message>
        <source>doctor.never-fires</source>
        <translation>Die Stoppregel kann nie einen Versuch stoppen.</translation>
    </message>
    <message>
        <source>doctor.never-fires-fewer</source>
        <translation>Senken Sie die Zahlen der Versuche, die sie braucht und schützt, oder erlauben Sie mehr Versuche.</translation>
    </message>
    <message>
        <source>doctor.never-fires-grace</source>
        <translation>Sie urteilt ab Schritt %1 und schützt jeden Versuch ab Schritt %2 von %3.</translation>
    </message>
    <message>
        <source>doctor.never-fires-peers</source>
        <translation>Sie braucht %1 vollständige Versuche; die Grenze liegt bei %2 Versuchen.</translation>
    </message>
    <message>
        <source>doctor.never-fires-remedy</source>
        <translation>Lassen Sie sie ab Schritt %1 urteilen.</translation>
    </message>
    <message>
        <source>doctor.never-fires-top</source>
        <translation>Sie schützt die besten %1 Versuche; die Grenze liegt bei %2 Versuchen.</translation>
    </message>
    <message>
        <source>doctor.no-duplicates</source>
        <translation>Suchen Sie mit bayesian oder grid, die nichts zweimal probieren, oder erlauben Sie feinere Werte und weitere Bereiche.</translation>
    </message>
    <message>
        <source>doctor.no-effect</source>
        <translation>%1 hat keine Wirkung auf %2.</translation>
    </message>
    <message>
        <source>doctor.no-effect-evidence</source>
        <translation>Bei %1 Ergebnissen erklärt er höchstens %2 der Schwankung, allein und zusammen mit anderen.</translation>
    </message>
    <message>
        <source>doctor.no-end</source>
        <translation>Keine Grenze beendet die Studie.</translation>
    </message>
    <message>
        <source>doctor.no-end-evidence</source>
        <translation>Sie hat keine Grenze für Versuche, Zeit, Geld, Ziel oder Verbesserung; %1 Versuche haben begonnen.</translation>
    </message>
    <message>
        <source>doctor.no-parameter</source>
        <translation>Den Parameter %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>doctor.noisy</source>
        <translation>Die Ergebnisse schwanken zu sehr, um die besten Versuche zu unterscheiden.</translation>
    </message>
    <message>
        <source>doctor.noisy-evidence</source>
        <translation>Wiederholungen einer Konfiguration streuen um mindestens %1 (Standardabweichung, 95 %); zwischen den besten drei Versuchen liegt %2.</translation>
    </message>
    <message>
        <source>doctor.not-passed-on</source>
        <translation>Der Wert von %1 ändert nie, was der Befehl ausgibt; wird er weitergegeben?</translation>
    </message>
    <message>
        <source>doctor.not-passed-on-evidence</source>
        <translation>%1 Paare von Versuchen unterscheiden sich in nichts anderem, und jedes Paar hat genau dieselben Zahlen ausgegeben.</translation>
    </message>
    <message>
        <source>doctor.on-bound</source>
        <translation>Die besten Werte von %1 liegen am Ende des Bereichs, %2; bessere liegen vielleicht dahinter.</translation>
    </message>
    <message>
        <source>doctor.on-bound-evidence</source>
        <translation>Versuch %1, der beste, hat %2; so nah am Ende liegen %3 der besten %4 Versuche und %5 von allen %6.</translation>
    </message>
    <message>
        <source>doctor.once</source>
        <translation>%1 wird nur einmal gemeldet, am Ende; so kann kein Versuch früh gestoppt werden.</translation>
    </message>
    <message>
        <source>doctor.once-evidence</source>
        <translation>Jeder der %1 vollständigen Versuche hat einen Schritt gemeldet.</translation>
    </message>
    <message>
        <source>doctor.once-remedy</source>
        <translation>Lassen Sie den Befehl %1 nach jeder Epoche ausgeben, oder verzichten Sie auf frühes Stoppen.</translation>
    </message>
    <message>
        <source>doctor.one-cause</source>
        <translation>Viele Versuche scheitern, und die meisten aus einem Grund: %1</translation>
    </message>
    <message>
        <source>doctor.one-cause-evidence</source>
        <translation>%1 von %2 Versuchen sind gescheitert, %3 davon so, zuletzt Versuch %4.</translation>
    </message>
    <message>
        <source>doctor.one-region</source>
        <translation>Versuche scheitern in einem Teil des Suchraums: %1.</translation>
    </message>
    <message>
        <source>doctor.one-region-evidence</source>
        <translation>Dort sind %1 von %2 Versuchen gescheitert, sonst %3 von %4.</translation>
    </message>
    <message>
        <source>doctor.out-of-bounds</source>
        <translation>%1 hat Werte, die es nicht haben kann.</translation>
    </message>
    <message>
        <source>doctor.out-of-bounds-evidence</source>
        <translation>%1 von %2 Ergebnissen liegen außerhalb von %3: Versuch %4 hat %5.</translation>
    </message>
    <message>
        <source>doctor.out-of-bounds-remedy</source>
        <translation>Sehen Sie in der Ausgabe dieses Versuchs nach, welche Zahl gelesen wurde und wie der Befehl sie berechnet.</translation>
    </message>
    <message>
        <source>doctor.pass-on</source>
        <translation>Sehen Sie im Befehl nach, ob {%1} dort steht, wo das Programm es liest, oder legen Sie %1 fest.</translation>
    </message>
    <message>
        <source>doctor.peaks</source>
        <translation>Die Versuche sind lange vor ihrem Ende am besten, und das Ende zählt.</translation>
    </message>
    <message>
        <source>doctor.peaks-evidence</source>
        <translation>Bei %1 Versuchen ist das Ende im Mittel um %2 schlechter als der Gipfel.</translation>
    </message>
    <message>
        <source>doctor.perfect</source>
        <translation>%1 ist so oft perfekt, dass das Training vielleicht kennt, was geprüft wird.</translation>
    </message>
    <message>
        <source>doctor.perfect-evidence</source>
        <translation>%1 von %2 Ergebnissen sind genau %3.</translation>
    </message>
    <message>
        <source>doctor.perfect-remedy</source>
        <translation>Sehen Sie nach, ob sich Trainings- und Testdaten überschneiden, oder nehmen Sie eine Zielgröße, die Versuche noch unterscheidet.</translation>
    </message>
    <message>
        <source>doctor.repeat</source>
        <translation>Wiederholen Sie die Versuche %1, %2 und %3.</translation>
    </message>
    <message>
        <source>doctor.search-elsewhere</source>
        <translation>Bleiben Sie bei den Vorgaben, oder suchen Sie in anderen Parametern und in Bereichen um die Vorgaben.</translation>
    </message>
    <message>
        <source>doctor.see-command</source>
        <translation>Berichtigen Sie den Befehl: Er konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>doctor.see-diverged</source>
        <translation>Versuch %1 ist divergiert; lassen Sie die Werte weg, die das bewirken, etwa große Lernraten.</translation>
    </message>
    <message>
        <source>doctor.see-output</source>
        <translation>Lesen Sie das Ende der Ausgabe von Versuch %1.</translation>
    </message>
    <message>
        <source>doctor.see-pattern</source>
        <translation>Sehen Sie in der Ausgabe von Versuch %1 nach, warum die Zielgröße fehlt, oder berichtigen Sie ihr Muster.</translation>
    </message>
    <message>
        <source>doctor.seed</source>
        <translation>%1 wird wie ein Parameter gesucht; das findet den glücklichsten Lauf und nicht den besten.</translation>
    </message>
    <message>
        <source>doctor.seed-evidence</source>
        <translation>Sein Name sagt, dass er die Zufallszahlen eines Laufs festlegt.</translation>
    </message>
    <message>
        <source>doctor.set-grace</source>
        <translation>Stoppen Sie keinen Versuch vor Schritt %1.</translation>
    </message>
    <message>
        <source>doctor.set-trials</source>
        <translation>Begrenzen Sie sie auf %1 Versuche.</translation>
    </message>
    <message>
        <source>doctor.should-maximize</source>
        <translation>%1 wird minimiert, obwohl mehr davon besser scheint.</translation>
    </message>
    <message>
        <source>doctor.should-minimize</source>
        <translation>%1 wird maximiert, obwohl weniger davon besser scheint.</translation>
    </message>
    <message>
        <source>doctor.slots</source>
        <translation>Führen Sie %1 zugleich aus.</translation>
    </message>
    <message>
        <source>doctor.small-space</source>
        <translation>Die Studie darf mehr Versuche machen, als es verschiedene Konfigurationen gibt.</translation>
    </message>
    <message>
        <source>doctor.small-space-evidence</source>
        <translation>Die Grenze liegt bei %1 Versuchen; die Parameter haben %2 Kombinationen.</translation>
    </message>
    <message>
        <source>doctor.start</source>
        <translation>Die Versuche verbringen die meiste Zeit mit dem Start.</translation>
    </message>
    <message>
        <source>doctor.start-evidence</source>
        <translation>Bei %1 Versuchen vergehen %2 der Zeit, bevor der erste Schritt beginnt.</translation>
    </message>
    <message>
        <source>doctor.start-remedy</source>
        <translation>Machen Sie weniger und längere Versuche, und halten Sie in einem Zwischenspeicher, was geladen oder übersetzt wird.</translation>
    </message>
    <message>
        <source>doctor.target</source>
        <translation>Das Ziel liegt, wo %1 nie hinkommt.</translation>
    </message>
    <message>
        <source>doctor.target-evidence</source>
        <translation>Das Ziel ist %1; %2 liegt in %3.</translation>
    </message>
    <message>
        <source>doctor.target-remedy</source>
        <translation>Setzen Sie das Ziel in der Einheit, in der %1 gemeldet wird, oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>doctor.tells-nothing</source>
        <translation>Die Schritte vor %1 sagen nichts darüber, wie ein Versuch endet, aber nach ihnen wird geurteilt.</translation>
    </message>
    <message>
        <source>doctor.tells-nothing-evidence</source>
        <translation>Bei %1 vollständigen Versuchen stimmt die Reihenfolge in Schritt %2 mit der am Ende zu %3 überein (Rangkorrelation), in Schritt %4 zu %5.</translation>
    </message>
    <message>
        <source>doctor.time-cuts</source>
        <translation>Die Zeitgrenze eines Versuchs beendet viele Versuche ohne Ergebnis.</translation>
    </message>
    <message>
        <source>doctor.time-cuts-evidence</source>
        <translation>%1 von %2 Versuchen liefen länger als %3.</translation>
    </message>
    <message>
        <source>doctor.too-short</source>
        <translation>Die Versuche enden, während sie noch so schnell besser werden wie zuvor.</translation>
    </message>
    <message>
        <source>doctor.too-short-evidence</source>
        <translation>Das letzte Zehntel eines Laufs bringt %1 seines ganzen Gewinns, bei %2 Versuchen.</translation>
    </message>
    <message>
        <source>doctor.use-log</source>
        <translation>Geben Sie %1 eine logarithmische Skala.</translation>
    </message>
    <message>
        <source>doctor.use-slots</source>
        <translation>Nutzen Sie %1 Plätze, oder erlauben Sie mehr Versuche.</translation>
    </message>
    <message>
        <source>doctor.widen</source>
        <translation>Suchen Sie %1 von %2 bis %3.</translation>
    </message>
    <message>
        <source>error.fault</source>
        <translation>%1
  %2</translation>
    </message>
    <message>
        <source>error.fault-at</source>
        <translation>%1
  %2: %3</translation>
    </message>
    <message>
        <source>error.file</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>exit.damaged</source>
        <translation>die Aufzeichnung seines Endes ist beschädigt: %1</translation>
    </message>
    <message>
        <source>exit.log-cut</source>
        <translation>%1 ist nicht mehr ganz: was zuletzt ausgegeben wurde, war noch nicht auf dem Datenträger.</translation>
    </message>
    <message>
        <source>exit.format</source>
        <translation>die Aufzeichnung seines Endes hat ein unbekanntes Format</translation>
    </message>
    <message>
        <source>export.levels</source>
        <translation>%1 hat einen eigenen Wert und andere unter sich; diese Form kann nicht beides sagen.</translation>
    </message>
    <message>
        <source>export.line-end</source>
        <translation>%1 hat ein Zeilenende, das docker --env-file nicht enthalten kann.</translation>
    </message>
    <message>
        <source>field.faults</source>
        <translation>Die Tabelle der Parameter hat Fehler.</translation>
    </message>
    <message>
        <source>field.form</source>
        <translation>ist keine Tabelle von Parametern: Es muss JSON mit einer Liste "parameters" sein</translation>
    </message>
    <message>
        <source>field.names</source>
        <translation>muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>field.pair</source>
        <translation>müssen zwei Zahlen in Klammern sein, die kleinere zuerst</translation>
    </message>
    <message>
        <source>field.usual</source>
        <translation>muss ein Bereich sein, der in der Domäne liegt und auf die Skala passt: über 0 bei log, unter 1 bei reverse-log</translation>
    </message>
    <message>
        <source>field.word</source>
        <translation>ist nichts von %1</translation>
    </message>
    <message>
        <source>file.bounds</source>
        <translation>zwei Zahlen, wie in [0, 1], oder null für keine Grenze</translation>
    </message>
    <message>
        <source>file.command</source>
        <translation>eine Liste von Texten oder ein Text</translation>
    </message>
    <message>
        <source>file.exit-code</source>
        <translation>ein Exit-Code, wie 75</translation>
    </message>
    <message>
        <source>file.faults</source>
        <translation>Die Studiendatei hat Fehler.</translation>
    </message>
    <message>
        <source>file.format</source>
        <translation>%1 ist keine Version des Formats; es muss 1 sein</translation>
    </message>
    <message>
        <source>file.formula-order</source>
        <translation>steht hinter einer Formel; führen Sie Formeln hinter allen Parametern auf</translation>
    </message>
    <message>
        <source>file.more-faults</source>
        <translation>und %1 weitere Fehler</translation>
    </message>
    <message>
        <source>file.newer</source>
        <translation>Die Studiendatei hat das Format %1; diese Version von Vernier liest Format 1. Nehmen Sie eine neuere.</translation>
    </message>
    <message>
        <source>file.objectives-beside</source>
        <translation>stehen neben objective; geben Sie eines von beiden an</translation>
    </message>
    <message>
        <source>file.objectives-empty</source>
        <translation>fehlt: objectives ist leer; nennen Sie 1 bis %1</translation>
    </message>
    <message>
        <source>file.parameter-faults</source>
        <translation>Die Parameter haben Fehler.</translation>
    </message>
    <message>
        <source>file.parameters</source>
        <translation>Die Parameter müssen eine Liste von höchstens %1 Objekten sein.</translation>
    </message>
    <message>
        <source>file.seed</source>
        <translation>eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>file.too-large</source>
        <translation>Die Studiendatei hat %1 MB; sie darf %2 MB haben.</translation>
    </message>
    <message>
        <source>files.link</source>
        <translation>das ist eine Verknüpfung, und in einer Studie wird keiner gefolgt; legen Sie die Datei selbst an ihre Stelle</translation>
    </message>
    <message>
        <source>files.no-folder</source>
        <translation>das muss ein Ordner sein, keine Verknüpfung oder Datei; verschieben Sie es und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>files.not-a-file</source>
        <translation>das muss eine gewöhnliche Datei sein; verschieben Sie es und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>files.not-there</source>
        <translation>das gibt es nicht</translation>
    </message>
    <message>
        <source>files.refused</source>
        <translation>das System lehnt ab: %1</translation>
    </message>
    <message>
        <source>files.too-large</source>
        <translation>sie ist größer als %1 KiB, mehr darf eine solche Datei nicht haben</translation>
    </message>
    <message>
        <source>files.two-names</source>
        <translation>sie hat einen zweiten Namen (harte Verknüpfung), kann also auch anderswo liegen; kopieren Sie sie und legen Sie die Kopie an ihre Stelle</translation>
    </message>
    <message>
        <source>folder-import.objective</source>
        <translation>Die Zielgröße ist eine Vermutung: %1. Sehen Sie sie und ihr Ziel an.</translation>
    </message>
    <message>
        <source>folder-import.runs</source>
        <translation>Ordner von Läufen</translation>
    </message>
    <message>
        <source>folder-import.unknown</source>
        <translation>Dieser Ordner enthält keine Läufe, die Vernier importieren kann: Es liest die Experimente von MLflow (mlruns/0) und lightning_logs.</translation>
    </message>
    <message>
        <source>folder-import.unread</source>
        <translation>%1 Läufe konnten nicht gelesen werden und entfallen.</translation>
    </message>
    <message>
        <source>folder.no-database</source>
        <translation>sie fehlt, aber trials enthält %1 Versuche der Studie. vernier-cli repair macht aus ihnen eine neue Datenbank; um stattdessen von vorn zu beginnen, verschieben Sie trials</translation>
    </message>
    <message>
        <source>folder.no-study</source>
        <translation>Hier ist keine study.json. Wählen Sie einen Studienordner, oder legen Sie eine neue Studie an.</translation>
    </message>
    <message>
        <source>folder.not-made</source>
        <translation>Der Ordner ließ sich nicht anlegen. Ist der Datenträger voll oder schreibgeschützt?</translation>
    </message>
    <message>
        <source>folder.not-written</source>
        <translation>Das ließ sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>folder.taken</source>
        <translation>Hier ist schon eine Studie. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>grid.infinite</source>
        <translation>Ein Gitter braucht „Punkte“ oder „Schritt“ für jeden stetigen Parameter.</translation>
    </message>
    <message>
        <source>grid.points-missing</source>
        <translation>fehlt; ein Gitter muss wissen, wie viele Punkte es aus einem stetigen Bereich nimmt</translation>
    </message>
    <message>
        <source>halt.alike</source>
        <translation>Die ersten %1 Versuche sind auf dieselbe Weise gescheitert: %2 Sehen Sie ins Protokoll von Versuch %3, beheben Sie die Ursache und setzen Sie fort: Dann laufen sie erneut.</translation>
    </message>
    <message>
        <source>halt.none</source>
        <translation>Von den ersten %1 Versuchen ist keiner gelungen: %2 Sehen Sie ins Protokoll von Versuch %3, beheben Sie die Ursache und setzen Sie fort: Dann laufen sie erneut.</translation>
    </message>
    <message>
        <source>halt.shortage</source>
        <translation>Schaffen Sie Abhilfe und setzen Sie fort.</translation>
    </message>
    <message>
        <source>halt.start</source>
        <translation>Der Befehl kann nicht starten: %1. Beheben Sie das und setzen Sie fort: Dann laufen die Versuche, die nicht starten konnten.</translation>
    </message>
    <message>
        <source>history.count</source>
        <translation>%1 frühere Versuche kamen mit; die Suche lernt aus ihnen.</translation>
    </message>
    <message>
        <source>history.partial</source>
        <translation>%1 Versuche haben für manche Parameter keinen Wert.</translation>
    </message>
    <message>
        <source>history.program</source>
        <translation>Die Versuche nennen keinen Befehl: Die Studie kann so angesehen werden; um weiterzumachen, setzen Sie Ihr Programm statt train.py ein.</translation>
    </message>
    <message>
        <source>history.seen-ranges</source>
        <translation>Diese Bereiche sind die der vorgefundenen Werte, denn die Datei nennt keine: %1.</translation>
    </message>
    <message>
        <source>history.thinned</source>
        <translation>Das Modell lernt aus höchstens %1 davon, den besten und einigen aus jeder Zeit; die anderen werden gezeigt, aber vom Modell ausgeschlossen.</translation>
    </message>
    <message>
        <source>history.trial</source>
        <translation>Importiert: Versuch %1 aus: %2.</translation>
    </message>
    <message>
        <source>history.unfinished</source>
        <translation>%1 Versuche, die nicht zu Ende waren, entfallen.</translation>
    </message>
    <message>
        <source>hydra.choice</source>
        <translation>%1() kann keine von mehreren Möglichkeiten sein</translation>
    </message>
    <message>
        <source>hydra.directions</source>
        <translation>nennt mehrere Ziele; Vernier sucht nach einem</translation>
    </message>
    <message>
        <source>hydra.function</source>
        <translation>%1() ist keine Suche, die Vernier lesen kann</translation>
    </message>
    <message>
        <source>hydra.no-parameters</source>
        <translation>hat keine Parameter; eine Suche braucht mindestens einen</translation>
    </message>
    <message>
        <source>hydra.number</source>
        <translation>%1 von %2() muss eine Zahl sein</translation>
    </message>
    <message>
        <source>hydra.program</source>
        <translation>Die Datei nennt kein Programm: Setzen Sie Ihres statt train.py ein, und fügen Sie die Vorgaben hinzu, die die Studie braucht, etwa experiment=NAME.</translation>
    </message>
    <message>
        <source>hydra.range</source>
        <translation>ist kein Bereich mit einem Anfang, einem Ende und einer Schrittweite über 0</translation>
    </message>
    <message>
        <source>hydra.sampler</source>
        <translation>Aus dem Sampler %1 wurde die Strategie bayesian.</translation>
    </message>
    <message>
        <source>hydra.type</source>
        <translation>fehlt; es muss int, float oder categorical sein</translation>
    </message>
    <message>
        <source>hydra.value</source>
        <translation>„%1“ ist kein Wert einer Suche</translation>
    </message>
    <message>
        <source>import.at-line</source>
        <translation>%1 (Zeile %2)</translation>
    </message>
    <message>
        <source>import.binary</source>
        <translation>Die Datei ist kein Text: Sie hat ein NUL-Byte in Zeile %1.</translation>
    </message>
    <message>
        <source>import.database</source>
        <translation>Optuna-Datenbank</translation>
    </message>
    <message>
        <source>import.documents</source>
        <translation>Die Datei hat %1 Dokumente; die anderen entfallen.</translation>
    </message>
    <message>
        <source>import.empty</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>import.faults</source>
        <translation>Aus diesem Import (%1) wird keine Studie.</translation>
    </message>
    <message>
        <source>import.flag-kind</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>import.grid-points</source>
        <translation>Das Raster nimmt %1 Punkte aus dem Bereich von %2.</translation>
    </message>
    <message>
        <source>import.hydra</source>
        <translation>Sweeper-Abschnitt einer Hydra-Konfiguration</translation>
    </message>
    <message>
        <source>import.journal</source>
        <translation>Optuna-Journal</translation>
    </message>
    <message>
        <source>import.keras</source>
        <translation>KerasTuner-Oracle</translation>
    </message>
    <message>
        <source>import.key-twice</source>
        <translation>%1 kommt zweimal vor, in den Zeilen %2 und %3: Das letzte zählt.</translation>
    </message>
    <message>
        <source>import.kind-ai-platform</source>
        <translation>Trainingsjob der AI Platform</translation>
    </message>
    <message>
        <source>import.kind-ax</source>
        <translation>Ax-Experiment</translation>
    </message>
    <message>
        <source>import.kind-azure</source>
        <translation>Azure-ML-Sweep</translation>
    </message>
    <message>
        <source>import.kind-configspace</source>
        <translation>Suchraum von ConfigSpace</translation>
    </message>
    <message>
        <source>import.kind-determined</source>
        <translation>Determined-Experiment</translation>
    </message>
    <message>
        <source>import.kind-dvc</source>
        <translation>DVC-Pipeline</translation>
    </message>
    <message>
        <source>import.kind-guild</source>
        <translation>Guild-Datei</translation>
    </message>
    <message>
        <source>import.kind-hydra</source>
        <translation>Hydra-Konfiguration für einen anderen Sweeper</translation>
    </message>
    <message>
        <source>import.kind-journal</source>
        <translation>Journal von Optuna</translation>
    </message>
    <message>
        <source>import.kind-katib</source>
        <translation>Katib-Experiment</translation>
    </message>
    <message>
        <source>import.kind-keras-oracle</source>
        <translation>Orakel von KerasTuner</translation>
    </message>
    <message>
        <source>import.kind-keras-trial</source>
        <translation>Versuch von KerasTuner</translation>
    </message>
    <message>
        <source>import.kind-mlflow</source>
        <translation>meta.yaml von MLflow</translation>
    </message>
    <message>
        <source>import.kind-polyaxon</source>
        <translation>Polyaxon-Datei</translation>
    </message>
    <message>
        <source>import.kind-python</source>
        <translation>Python-Skript</translation>
    </message>
    <message>
        <source>import.kind-ray</source>
        <translation>Zustand von Ray Tune</translation>
    </message>
    <message>
        <source>import.kind-smac</source>
        <translation>Parameterraum von SMAC (pcs)</translation>
    </message>
    <message>
        <source>import.kind-sqlite</source>
        <translation>SQLite-Datenbank</translation>
    </message>
    <message>
        <source>import.kind-syne-tune</source>
        <translation>Metadaten von Syne Tune</translation>
    </message>
    <message>
        <source>import.kind-table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>import.kind-terraform</source>
        <translation>Terraform-Datei</translation>
    </message>
    <message>
        <source>import.kind-values</source>
        <translation>Liste von Werten, nicht von Bereichen</translation>
    </message>
    <message>
        <source>import.kind-vertex</source>
        <translation>Vertex-AI-Studie</translation>
    </message>
    <message>
        <source>import.kind-xml</source>
        <translation>XML- oder HTML-Dokument</translation>
    </message>
    <message>
        <source>import.left-out</source>
        <translation>Entfällt, da Vernier auf diesem Rechner läuft: %1.</translation>
    </message>
    <message>
        <source>import.list-kind</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>import.metric</source>
        <translation>Vernier liest %1 aus dem, was der Befehl ausgibt: Das Muster dafür ist geraten. Führen Sie den Befehl einmal aus, und klicken Sie auf die Zahl.</translation>
    </message>
    <message>
        <source>import.metric-renamed</source>
        <translation>Die Metrik „%1“ heißt hier %2.</translation>
    </message>
    <message>
        <source>import.missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>import.multiples</source>
        <translation>%1 nimmt die Vielfachen seiner Schrittweite %2 an: von %3 bis %4.</translation>
    </message>
    <message>
        <source>import.nni-experiment</source>
        <translation>NNI-Experiment</translation>
    </message>
    <message>
        <source>import.nni-space</source>
        <translation>NNI-Suchraum</translation>
    </message>
    <message>
        <source>import.no-content</source>
        <translation>hat keinen Inhalt; geben Sie ihm einen, oder nehmen Sie den Schlüssel heraus</translation>
    </message>
    <message>
        <source>import.no-file</source>
        <translation>Das ist ein Gerät oder eine Pipe; nur eine Datei oder ein Ordner von Läufen kann importiert werden.</translation>
    </message>
    <message>
        <source>import.no-folder</source>
        <translation>der Ordner der Datei ist nicht bekannt</translation>
    </message>
    <message>
        <source>import.no-metric</source>
        <translation>Die Datei nennt keine Metrik: Die Studie minimiert „loss“, bis Sie das ändern.</translation>
    </message>
    <message>
        <source>import.no-multiple</source>
        <translation>zwischen %2 und %3 liegt kein Vielfaches von %1</translation>
    </message>
    <message>
        <source>import.no-number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>import.no-stopping</source>
        <translation>%1 entfällt: Jeder Versuch läuft bis zum Ende.</translation>
    </message>
    <message>
        <source>import.normal</source>
        <translation>Aus der Normalverteilung von %1 wurde ihr Bereich von zwei Standardabweichungen nach beiden Seiten.</translation>
    </message>
    <message>
        <source>import.not-finite</source>
        <translation>ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>import.not-positive</source>
        <translation>%1 ist nicht über 0</translation>
    </message>
    <message>
        <source>import.not-taken-over</source>
        <translation>Vernier übernimmt nicht: %1.</translation>
    </message>
    <message>
        <source>import.not-utf8</source>
        <translation>Die Datei ist nicht in UTF-8: Byte %1 in Zeile %2 gehört zu einer anderen Kodierung. Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>import.not-whole</source>
        <translation>%1 ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>import.number-kind</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>import.other</source>
        <translation>Vernier kann diese Datei nicht importieren (%1): Es liest Sweeps von W&amp;B, Suchräume und Experimente von NNI, Sweeper-Abschnitte von Hydra und Tuning-Jobs von SageMaker.</translation>
    </message>
    <message>
        <source>import.own</source>
        <translation>Das ist schon eine Studie von Vernier: Öffnen Sie ihren Ordner.</translation>
    </message>
    <message>
        <source>import.renamed</source>
        <translation>Der Parameter „%1“ heißt hier %2.</translation>
    </message>
    <message>
        <source>import.sagemaker</source>
        <translation>SageMaker-Tuning-Job</translation>
    </message>
    <message>
        <source>import.step</source>
        <translation>%1 ist keine Schrittweite; es muss eine Zahl über 0 sein</translation>
    </message>
    <message>
        <source>import.table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>import.too-big</source>
        <translation>%1 ist zu groß; es darf höchstens 1e12 sein</translation>
    </message>
    <message>
        <source>import.history-too-large</source>
        <translation>Die Datei ist größer als 64 MiB: Importieren Sie einen Teil ihrer Versuche.</translation>
    </message>
    <message>
        <source>import.too-large</source>
        <translation>Die Datei ist größer als 1 MiB, zu groß für die Beschreibung einer Suche.</translation>
    </message>
    <message>
        <source>import.too-many</source>
        <translation>Die Datei hat zu viele Einträge für einen Suchraum.</translation>
    </message>
    <message>
        <source>import.too-small</source>
        <translation>%1 ist zu klein; es muss mindestens %2 sein</translation>
    </message>
    <message>
        <source>import.unknown</source>
        <translation>Vernier kann diese Datei nicht importieren: Es liest Sweeps von W&amp;B, Suchräume und Experimente von NNI, Sweeper-Abschnitte von Hydra und Tuning-Jobs von SageMaker.</translation>
    </message>
    <message>
        <source>import.unknown-key</source>
        <translation>ist kein Schlüssel, der hier bekannt ist; berichtigen Sie ihn, oder nehmen Sie ihn heraus</translation>
    </message>
    <message>
        <source>import.wandb</source>
        <translation>W&amp;B-Sweep</translation>
    </message>
    <message>
        <source>import.word</source>
        <translation>„%1“ ist unbekannt; es muss eines von %2 sein</translation>
    </message>
    <message>
        <source>json.configuration</source>
        <translation>Eine Konfiguration muss %1 sein, nicht %2.</translation>
    </message>
    <message>
        <source>json.configuration-faults</source>
        <translation>Die Konfiguration hat Fehler.</translation>
    </message>
    <message>
        <source>json.flag</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>json.key-twice</source>
        <translation>steht zweimal da; behalten Sie eines davon</translation>
    </message>
    <message>
        <source>json.list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>json.missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>json.number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>json.object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>json.scalar</source>
        <translation>eine Zahl, ein Text, true oder false</translation>
    </message>
    <message>
        <source>json.text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>json.the-number</source>
        <translation>die Zahl %1</translation>
    </message>
    <message>
        <source>json.too-deep</source>
        <translation>es ist tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>json.too-long</source>
        <translation>hat %1 Einträge; es dürfen %2 sein</translation>
    </message>
    <message>
        <source>json.unknown-key</source>
        <translation>ist hier unbekannt; bekannt sind %1</translation>
    </message>
    <message>
        <source>json.unknown-word</source>
        <translation>„%1“ ist unbekannt; es muss eines von %2 sein</translation>
    </message>
    <message>
        <source>json.unreadable</source>
        <translation>Das ist kein lesbares JSON: %1.</translation>
    </message>
    <message>
        <source>json.wanted-list</source>
        <translation>eine Liste [...]</translation>
    </message>
    <message>
        <source>json.wanted-object</source>
        <translation>ein Objekt {...}</translation>
    </message>
    <message>
        <source>json.whole-number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>json.wrong-kind</source>
        <translation>ist %1; es muss %2 sein</translation>
    </message>
    <message>
        <source>keras.conditions</source>
        <translation>%1 gibt es nur unter Bedingungen, die entfallen.</translation>
    </message>
    <message>
        <source>keras.kind</source>
        <translation>„%1“ ist kein Hyperparameter, den Vernier lesen kann</translation>
    </message>
    <message>
        <source>keras.trial</source>
        <translation>Versuch %1 kann nicht gelesen werden und entfällt.</translation>
    </message>
    <message>
        <source>launch.copied</source>
        <translation>Dies ist eine Kopie: Der Prozess gehört zum Original.</translation>
    </message>
    <message>
        <source>launch.elsewhere</source>
        <translation>sein Aufseher läuft in einem anderen Container oder gehört einem anderen Benutzer</translation>
    </message>
    <message>
        <source>launch.folder</source>
        <translation>sein Ordner kann nicht übergeben werden: %1</translation>
    </message>
    <message>
        <source>launch.not-ended</source>
        <translation>lässt sich nicht beenden: %1</translation>
    </message>
    <message>
        <source>launch.starting</source>
        <translation>sein Aufseher startet gerade erst; versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>launch.supervisor</source>
        <translation>sein Aufseher lässt sich nicht starten: %1</translation>
    </message>
    <message>
        <source>launch.unreachable</source>
        <translation>sein Aufseher ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>legs.record</source>
        <translation>das Protokoll des ersten Teils des Versuchs lässt sich nicht aufheben: %1</translation>
    </message>
    <message>
        <source>limit-broken.above</source>
        <translation>%1 ist %2 und damit über seiner Grenze von %3.</translation>
    </message>
    <message>
        <source>limit-broken.below</source>
        <translation>%1 ist %2 und damit unter seiner Grenze von %3.</translation>
    </message>
    <message>
        <source>limit-broken.nan</source>
        <translation>%1 ist keine Zahl, sodass seine Grenze als verletzt gilt.</translation>
    </message>
    <message>
        <source>limit-broken.unknown</source>
        <translation>%1 wurde nie gemeldet, sodass seine Grenze als verletzt gilt.</translation>
    </message>
    <message>
        <source>limit.budget</source>
        <translation>Das Budget von %1 ist aufgebraucht.</translation>
    </message>
    <message>
        <source>limit.convergence</source>
        <translation>Konvergiert: Die letzten %1 Vorschläge versprachen jeweils weniger als %2 % Gewinn.</translation>
    </message>
    <message>
        <source>limit.failures</source>
        <translation>%1 Versuche in Folge schlugen fehl. Sehen Sie sich die Ausgabe des letzten an.</translation>
    </message>
    <message>
        <source>limit.min-gain</source>
        <translation>%1 Versuche in Folge gewannen weniger als %2 %.</translation>
    </message>
    <message>
        <source>limit.not-improving</source>
        <translation>%1 Versuche in Folge brachten keine Verbesserung.</translation>
    </message>
    <message>
        <source>limit.runtime</source>
        <translation>Die Studie hat ihre Zeitgrenze von %1 s erreicht.</translation>
    </message>
    <message>
        <source>limit.target</source>
        <translation>Versuch %2 hat das Ziel %1 erreicht.</translation>
    </message>
    <message>
        <source>limit.trials</source>
        <translation>%1 von %2 Versuchen erledigt.</translation>
    </message>
    <message>
        <source>lock.in-use</source>
        <translation>Ein anderer Prozess führt diese Studie aus</translation>
    </message>
    <message>
        <source>lock.in-use-by</source>
        <translation>Der Prozess %1 führt diese Studie aus</translation>
    </message>
    <message>
        <source>lock.none</source>
        <translation>Das Dateisystem dieses Ordners kennt keine Sperren (%1); nichts hindert also zwei Programme daran, die Studie gleichzeitig auszuführen. Verschieben Sie sie auf eine lokale Platte, oder lassen Sie das Dateisystem mit Sperren einhängen</translation>
    </message>
    <message>
        <source>lock.not-taken</source>
        <translation>die Sperre lässt sich nicht nehmen: %1</translation>
    </message>
    <message>
        <source>metric.faults</source>
        <translation>Eine Messgröße lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>model.cancelled</source>
        <translation>Die Berechnung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>model.too-few</source>
        <translation>Ein Modell braucht mindestens zwei beendete Versuche und einen Parameter, der variieren darf.</translation>
    </message>
    <message>
        <source>name.begin</source>
        <translation>„%1“ beginnt mit „-“ oder „.“, oder enthält „..“; beginnen Sie mit einem Buchstaben, einer Ziffer oder „_“</translation>
    </message>
    <message>
        <source>name.character</source>
        <translation>„%1“ enthält ein Zeichen, das kein Name enthalten darf; nehmen Sie Buchstaben, Ziffern, „_“, „-“ und „.“%2</translation>
    </message>
    <message>
        <source>name.empty</source>
        <translation>ist leer; ein Name braucht mindestens ein Zeichen</translation>
    </message>
    <message>
        <source>name.too-long</source>
        <translation>ist länger als %1 Bytes</translation>
    </message>
    <message>
        <source>nni.advisor</source>
        <translation>„%1“ ist unbekannt; Vernier liest Hyperband und BOHB</translation>
    </message>
    <message>
        <source>nni.annotation</source>
        <translation>legt den Suchraum in den Code, wo Vernier ihn nicht liest</translation>
    </message>
    <message>
        <source>nni.assessor</source>
        <translation>Der Assessor</translation>
    </message>
    <message>
        <source>nni.budget</source>
        <translation>Der Advisor nennt kein %1: Die Vorgabe von NNI, %2, wurde zum größten Budget.</translation>
    </message>
    <message>
        <source>nni.count</source>
        <translation>hat %1 Einträge; dieser _type braucht %2</translation>
    </message>
    <message>
        <source>nni.duration</source>
        <translation>„%1“ ist keine Dauer wie 90s, 30m, 2h oder 1d</translation>
    </message>
    <message>
        <source>nni.no-assessor</source>
        <translation>Der Assessor %1 entfällt: Jeder Versuch läuft bis zum Ende.</translation>
    </message>
    <message>
        <source>nni.no-parameters</source>
        <translation>muss eine Zuordnung mit mindestens einem Parameter sein</translation>
    </message>
    <message>
        <source>nni.number</source>
        <translation>ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>nni.output</source>
        <translation>Der Befehl schickt seine Ausgabe anderswohin; Vernier liest Metriken nur aus dem, was der Versuch ausgibt.</translation>
    </message>
    <message>
        <source>nni.parameters</source>
        <translation>Das Skript findet seine Werte durch nni.get_next_parameter(), wie unter NNI, und seine Meldungen werden aus seiner Ausgabe gelesen; Optionen gibt es für sie nicht.</translation>
    </message>
    <message>
        <source>nni.shell</source>
        <translation>Der Befehl braucht eine Shell und wird von sh ausgeführt: %1</translation>
    </message>
    <message>
        <source>nni.space</source>
        <translation>Ein Suchraum nennt weder Ziel noch Befehl: Die Studie maximiert und führt trial.py aus, bis Sie das ändern.</translation>
    </message>
    <message>
        <source>nni.space-file</source>
        <translation>nennt „%1“, das nicht gelesen werden kann: %2</translation>
    </message>
    <message>
        <source>nni.tuner</source>
        <translation>Aus dem Tuner %1 wurde die Strategie %2.</translation>
    </message>
    <message>
        <source>nni.type</source>
        <translation>„%1“ ist keine Art, die Vernier lesen kann</translation>
    </message>
    <message>
        <source>optuna.copy</source>
        <translation>Die Datenbank ist in Gebrauch und konnte nicht kopiert werden.</translation>
    </message>
    <message>
        <source>optuna.cut</source>
        <translation>Die letzte Zeile, %1, ist abgeschnitten und entfällt.</translation>
    </message>
    <message>
        <source>optuna.distribution</source>
        <translation>„%1“ ist keine Verteilung, die Vernier lesen kann</translation>
    </message>
    <message>
        <source>optuna.goals</source>
        <translation>hat %1 Ziele; Vernier sucht höchstens %2</translation>
    </message>
    <message>
        <source>optuna.kinds</source>
        <translation>hat in dieser Studie mehrere Arten von Werten</translation>
    </message>
    <message>
        <source>optuna.line</source>
        <translation>Zeile %1 ist kein Eintrag eines Journals</translation>
    </message>
    <message>
        <source>optuna.no-study</source>
        <translation>ist leer: Der Speicher enthält keine Studie</translation>
    </message>
    <message>
        <source>optuna.not-open</source>
        <translation>Die Datenbank lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>optuna.other-database</source>
        <translation>Vernier kann diese SQLite-Datenbank nicht importieren: Es liest die von Optuna, die eine Tabelle studies haben.</translation>
    </message>
    <message>
        <source>optuna.ranges</source>
        <translation>%1 hatte in dieser Studie mehrere Bereiche; hier hat es einen, der alle enthält.</translation>
    </message>
    <message>
        <source>optuna.studies</source>
        <translation>Von %1 Studien wurde die mit den meisten Versuchen gelesen: %2.</translation>
    </message>
    <message>
        <source>output.no-file</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>output.no-logs</source>
        <translation>Dieser Versuch hat keine Ausgabe.</translation>
    </message>
    <message>
        <source>paste.activation</source>
        <translation>Weggelassen: %1. Vernier ist aus dieser Umgebung zu starten, oder der volle Pfad ihres Programms zu schreiben.</translation>
    </message>
    <message>
        <source>paste.alternative</source>
        <translation>Weggelassen: %1. Das startet dasselbe Programm: Um es stattdessen abzustimmen, ist es allein einzufügen.</translation>
    </message>
    <message>
        <source>paste.empty</source>
        <translation>In diesem Text steht kein Befehl.</translation>
    </message>
    <message>
        <source>paste.filled-in</source>
        <translation>%1 ist als %2 geschrieben, wie es heute lautet.</translation>
    </message>
    <message>
        <source>paste.folder</source>
        <translation>Der Befehl läuft in %1.</translation>
    </message>
    <message>
        <source>paste.loop</source>
        <translation>Die Schleife über %1 wurde zu einem Parameter mit ihren Werten: Jeder Versuch nimmt einen.</translation>
    </message>
    <message>
        <source>paste.nothing</source>
        <translation>Keine dieser Zeilen startet ein Programm, das sich abstimmen ließe. Gebraucht wird der Befehl, der das Training startet, so wie man ihn im Terminal eingibt.</translation>
    </message>
    <message>
        <source>paste.output</source>
        <translation>Weggelassen: %1. Vernier behält die Ausgabe jedes Versuchs.</translation>
    </message>
    <message>
        <source>paste.setup</source>
        <translation>Weggelassen: %1. Das ist einmal von Hand zu tun.</translation>
    </message>
    <message>
        <source>paste.silent</source>
        <translation>Weggelassen: %1.</translation>
    </message>
    <message>
        <source>paste.typography</source>
        <translation>Striche, Anführungszeichen und Leerzeichen einer Textverarbeitung sind wie die der Tastatur gelesen.</translation>
    </message>
    <message>
        <source>paste.unknown</source>
        <translation>$%1 ist hier nicht gesetzt: An seine Stelle gehört sein Wert.</translation>
    </message>
    <message>
        <source>pattern.decimals</source>
        <translation>Die Gruppe nimmt keine Nachkommastellen: 0.5 würde als 0 gelesen oder gar nicht.</translation>
    </message>
    <message>
        <source>pattern.empty</source>
        <translation>Die Gruppe kann leer sein, das Muster passt also auch, wo keine Zahl steht.</translation>
    </message>
    <message>
        <source>pattern.exponent</source>
        <translation>Die Gruppe nimmt keinen Exponenten: 1e-05 würde als 1 gelesen oder gar nicht.</translation>
    </message>
    <message>
        <source>pattern.invalid</source>
        <translation>ist kein Muster: %1 (Syntax von RE2: kein Look-around, keine Rückverweise)</translation>
    </message>
    <message>
        <source>pattern.lazy</source>
        <translation>Das Muster endet mit einer genügsamen Gruppe, die so wenig wie möglich nimmt; lassen Sie ihr letztes „?“ weg.</translation>
    </message>
    <message>
        <source>pattern.no-group</source>
        <translation>hat keine Gruppe; setzen Sie ( ) um die Zahl</translation>
    </message>
    <message>
        <source>pattern.sign</source>
        <translation>Die Gruppe nimmt kein Vorzeichen: -1 würde als 1 gelesen oder gar nicht.</translation>
    </message>
    <message>
        <source>pattern.too-long</source>
        <translation>ist länger als %1 Bytes</translation>
    </message>
    <message>
        <source>points.count</source>
        <translation>%1 liegt nicht zwischen 1 und %2</translation>
    </message>
    <message>
        <source>points.not-continuous</source>
        <translation>gehört zu stetigen Parametern; von den anderen nimmt ein Gitter alle Werte</translation>
    </message>
    <message>
        <source>points.with-step</source>
        <translation>passt nicht zu einem Schritt, der schon sagt, welche Werte ein Gitter nimmt</translation>
    </message>
    <message>
        <source>queue.queued</source>
        <translation>Von Hand eingereiht.</translation>
    </message>
    <message>
        <source>queue.repeat</source>
        <translation>Eine Wiederholung, von Hand eingereiht.</translation>
    </message>
    <message>
        <source>queue.skipped</source>
        <translation>Von Hand übersprungen.</translation>
    </message>
    <message>
        <source>range.max-below-min</source>
        <translation>%1 liegt unter „Von“ (%2)</translation>
    </message>
    <message>
        <source>range.no-logarithm</source>
        <translation>%1 hat keinen Logarithmus; mit der Skala log muss „Von“ über 0 liegen</translation>
    </message>
    <message>
        <source>range.not-finite</source>
        <translation>ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>range.not-whole</source>
        <translation>%1 ist keine ganze Zahl; der Bereich eines ganzzahligen Parameters endet in ganzen Zahlen</translation>
    </message>
    <message>
        <source>range.ordered</source>
        <translation>gehört zu kategorialen Parametern</translation>
    </message>
    <message>
        <source>range.reverse-log-integer</source>
        <translation>umgekehrt log ist für stetige Parameter; nehmen Sie linear oder log</translation>
    </message>
    <message>
        <source>range.reverse-log-max</source>
        <translation>%1 liegt nicht unter 1; mit der Skala umgekehrt log liegt der Bereich in [0, 1)</translation>
    </message>
    <message>
        <source>range.reverse-log-min</source>
        <translation>%1 liegt unter 0; mit der Skala umgekehrt log liegt der Bereich in [0, 1)</translation>
    </message>
    <message>
        <source>range.too-large</source>
        <translation>%1 ist zu groß; ganze Zahlen liegen zwischen -1e12 und 1e12</translation>
    </message>
    <message>
        <source>range.too-wide</source>
        <translation>liegt zu weit von „Von“; der Bereich muss schmaler als 1.7e308 sein</translation>
    </message>
    <message>
        <source>range.values</source>
        <translation>gehört zu kategorialen Parametern; dieser hat einen Bereich</translation>
    </message>
    <message>
        <source>reading.no-values</source>
        <translation>In diesem Befehl steht kein Wert, der sich ändern könnte: Seine Optionen sind mit ihren heutigen Werten hinzuzufügen oder aus seinem --help zu lesen.</translation>
    </message>
    <message>
        <source>reading.none-ticked</source>
        <translation>Keiner der gefundenen Werte wird üblicherweise abgestimmt: Anzukreuzen ist, was sich ändern soll.</translation>
    </message>
    <message>
        <source>reading.nul</source>
        <translation>Der Befehl enthält ein NUL-Byte, was kein Argument kann.</translation>
    </message>
    <message>
        <source>reading.nul-line</source>
        <translation>enthält ein NUL-Byte, was in keinem Argument stehen kann</translation>
    </message>
    <message>
        <source>reading.shell</source>
        <translation>Diese Zeilen brauchen eine Shell: Der Befehl ist bash -c, und seine Werte erhält er als "$1", "$2" und so fort, nie als Code.</translation>
    </message>
    <message>
        <source>repair.missing</source>
        <translation>study.db fehlt.</translation>
    </message>
    <message>
        <source>repair.newer</source>
        <translation>ein neueres Vernier hat sie geschrieben; reparieren Sie die Studie mit diesem</translation>
    </message>
    <message>
        <source>repair.sound</source>
        <translation>study.db ist heil.</translation>
    </message>
    <message>
        <source>repair.unreadable</source>
        <translation>study.db ist unbrauchbar: %1.</translation>
    </message>
    <message>
        <source>report.busy</source>
        <translation>Es wird schon ein Bericht geschrieben; versuchen Sie es wieder, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>report.cancelled</source>
        <translation>Der Bericht wurde abgebrochen.</translation>
    </message>
    <message>
        <source>report.saved</source>
        <translation>Gespeichert: %1.</translation>
    </message>
    <message>
        <source>rule.a-number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>rule.a-text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>rule.a-truth</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>rule.chain</source>
        <translation>vergleicht zweimal hintereinander vor Zeichen %1; verbinden Sie beides mit "and"</translation>
    </message>
    <message>
        <source>rule.character</source>
        <translation>hat „%1“ bei Zeichen %2, wo eine Zahl, ein Parameter oder „(“ stehen müsste</translation>
    </message>
    <message>
        <source>rule.deep</source>
        <translation>ist mehr als %1 Ebenen tief geschachtelt</translation>
    </message>
    <message>
        <source>rule.empty</source>
        <translation>ist leer; schreiben Sie etwa „warmup &lt; steps“</translation>
    </message>
    <message>
        <source>rule.end</source>
        <translation>endet, wo eine Zahl, ein Parameter oder „(“ folgen müsste</translation>
    </message>
    <message>
        <source>rule.equals</source>
        <translation>hat „=“ bei Zeichen %1; schreiben Sie „==“</translation>
    </message>
    <message>
        <source>rule.function</source>
        <translation>„%1“ ist keine Funktion; die Funktionen sind %2</translation>
    </message>
    <message>
        <source>rule.long</source>
        <translation>ist länger als %1 Bytes; teilen Sie sie</translation>
    </message>
    <message>
        <source>rule.missing</source>
        <translation>bei Zeichen %2 fehlt „%1“</translation>
    </message>
    <message>
        <source>rule.mixed</source>
        <translation>nennt %1, dessen Werte von mehreren Arten sind; eine Regel nimmt Parameter, deren Werte alle Zahlen, alle Texte oder alle wahr und falsch sind</translation>
    </message>
    <message>
        <source>rule.name</source>
        <translation>nennt „%1“, das kein Parameter ist; die Parameter sind %2</translation>
    </message>
    <message>
        <source>rule.number</source>
        <translation>„%1“ bei Zeichen %2 ist keine Zahl; ein Name, der mit einer Ziffer beginnt, steht in Gravis-Zeichen: `3d`</translation>
    </message>
    <message>
        <source>rule.operands</source>
        <translation>%1 hat %2 Operanden; nötig sind %3</translation>
    </message>
    <message>
        <source>rule.rest</source>
        <translation>„%1“ bei Zeichen %2 gehört dort nicht hin; es fehlt ein Operator oder eine Klammer</translation>
    </message>
    <message>
        <source>rule.text</source>
        <translation>kein Parameter hat den Wert „%1“</translation>
    </message>
    <message>
        <source>rule.type</source>
        <translation>braucht %1 bei Zeichen %2, wo %3 steht</translation>
    </message>
    <message>
        <source>rules.cycle</source>
        <translation>lässt sich nicht berechnen: %1; brechen Sie den Kreis auf</translation>
    </message>
    <message>
        <source>rules.many</source>
        <translation>sind mehr als %1; so viele lassen sich nicht einhalten</translation>
    </message>
    <message>
        <source>rules.name-twice</source>
        <translation>„%1“ ist der Name eines anderen Parameters oder einer Formel</translation>
    </message>
    <message>
        <source>rules.no-number</source>
        <translation>ist keine Zahl; eine Formel ergibt eine, etwa „64 * heads“</translation>
    </message>
    <message>
        <source>rules.no-rule</source>
        <translation>ist nicht wahr oder falsch; eine Regel vergleicht, etwa „warmup &lt; steps“</translation>
    </message>
    <message>
        <source>rules.none</source>
        <translation>keine Konfiguration hält alle Regeln ein, und diese am wenigsten; ändern Sie sie, oder erweitern Sie die Bereiche dessen, was sie nennt</translation>
    </message>
    <message>
        <source>rules.none-found</source>
        <translation>es fand sich keine Konfiguration, die alle Regeln einhält; die nächstgelegenen brechen diese. Ändern Sie sie, oder erweitern Sie die Bereiche dessen, was sie nennt; was aus anderen Parametern folgt, ist besser eine Formel</translation>
    </message>
    <message>
        <source>rules.undefined</source>
        <translation>hat keinen Wert bei %1: dort wird durch null geteilt oder eine Wurzel oder ein Logarithmus genommen, die es nicht gibt. Setzen Sie if(...) darum, oder halten Sie solche Werte durch einen Bereich oder eine Regel fern</translation>
    </message>
    <message>
        <source>run.copy</source>
        <translation>Dies ist eine Kopie: Ihre %1 laufenden Versuche gehören zum Original.</translation>
    </message>
    <message>
        <source>run.copy-of-one</source>
        <translation>Dies ist eine Kopie: Ihr laufender Versuch gehört zum Original.</translation>
    </message>
    <message>
        <source>run.end-refused</source>
        <translation>Versuch %1 lässt sich noch nicht beenden: %2.</translation>
    </message>
    <message>
        <source>run.ending</source>
        <translation>Versuch %1 wird schon beendet; wiederholen Sie ihn, um ihn bis zum Ende laufen zu lassen.</translation>
    </message>
    <message>
        <source>run.exhausted</source>
        <translation>Jede Konfiguration des Suchraums wurde probiert.</translation>
    </message>
    <message>
        <source>run.faults</source>
        <translation>Die Studie kann noch nicht laufen.</translation>
    </message>
    <message>
        <source>run.cut-lines</source>
        <translation>Von %1 Zeilen, die Versuch %2 ausgegeben hat, wurden nur die ersten %3 Bytes gelesen.</translation>
    </message>
    <message>
        <source>run.damaged-events</source>
        <translation>Ereignisdateien von Versuch %1 sind beschädigt: %2 Einträge wurden ausgelassen, und %3 Dateien werden nur bis zum Schaden gelesen.</translation>
    </message>
    <message>
        <source>run.late-output</source>
        <translation>Versuch %1 hat alles erst am Ende ausgegeben, sodass er weder verfolgt noch vorzeitig gestoppt werden konnte. Programme, die ihre Ausgabe zurückhalten, wenn sie nicht auf ein Terminal schreiben, bekommen mit "terminal": true in study.json eines.</translation>
    </message>
    <message>
        <source>run.not-queued</source>
        <translation>Der Versuch wurde nicht eingereiht.</translation>
    </message>
    <message>
        <source>run.not-rerun</source>
        <translation>Versuch %1 kann nicht erneut laufen.</translation>
    </message>
    <message>
        <source>run.not-skipped</source>
        <translation>Der Vorschlag wurde nicht übersprungen.</translation>
    </message>
    <message>
        <source>run.nothing-more</source>
        <translation>Die Strategie hat nichts mehr auszuführen.</translation>
    </message>
    <message>
        <source>run.shortage</source>
        <translation>Gleich wird es erneut versucht.</translation>
    </message>
    <message>
        <source>run.stopped</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>run.strange-trial</source>
        <translation>Versuch %1 ist abgebrochen: Seine Werte sind nicht die dieser Studie.</translation>
    </message>
    <message>
        <source>sagemaker.autotune</source>
        <translation>Autotune entfällt: Die Bereiche sind die der Datei.</translation>
    </message>
    <message>
        <source>sagemaker.best</source>
        <translation>Die Werte des besten Trainingsjobs (%1) wurden zu den Vorgaben der Parameter.</translation>
    </message>
    <message>
        <source>sagemaker.channels</source>
        <translation>Legen Sie die Daten der Kanäle %1 in den Ordner data, oder ändern Sie SM_CHANNEL_ in der Umgebung.</translation>
    </message>
    <message>
        <source>sagemaker.container</source>
        <translation>Der Container des Trainingsjobs entfällt: Vernier führt einen Befehl auf diesem Rechner aus.</translation>
    </message>
    <message>
        <source>sagemaker.convergence</source>
        <translation>Das Ende bei Konvergenz bleibt weg: Es braucht eine Strategie mit Modell.</translation>
    </message>
    <message>
        <source>sagemaker.converges</source>
        <translation>Aus dem Ende bei Konvergenz wurde die Grenze convergence, %1: Die Regel ist unsere.</translation>
    </message>
    <message>
        <source>sagemaker.definitions</source>
        <translation>Das ist Definition %1 von %2: Jede ist eine eigene Studie, die „vernier-cli import“ anlegt.</translation>
    </message>
    <message>
        <source>sagemaker.early-stopping</source>
        <translation>Early stopping (Auto)</translation>
    </message>
    <message>
        <source>sagemaker.gpus</source>
        <translation>SM_NUM_GPUS ist 0 in der Umgebung der Versuche: Ändern Sie das auf einem Rechner mit GPU.</translation>
    </message>
    <message>
        <source>sagemaker.no-ranges</source>
        <translation>hat keine Bereiche; eine Suche braucht mindestens einen</translation>
    </message>
    <message>
        <source>sagemaker.no-type</source>
        <translation>fehlt; es muss Minimize oder Maximize sein</translation>
    </message>
    <message>
        <source>sagemaker.program</source>
        <translation>Der Job nennt kein Programm, das hier läuft: Setzen Sie Ihres an die Stelle von train.py.</translation>
    </message>
    <message>
        <source>sagemaker.range</source>
        <translation>Der Bereich von %1, den AMT wählen würde, ist aus dem Hinweis geraten.</translation>
    </message>
    <message>
        <source>sagemaker.resource</source>
        <translation>Geben Sie {resource} an die Option für die Zahl der Epochen, damit Versuche wissen, wie lange sie laufen dürfen.</translation>
    </message>
    <message>
        <source>sagemaker.run-time</source>
        <translation>%1 entfällt: Der Wert ist erst bekannt, wenn die State Machine läuft.</translation>
    </message>
    <message>
        <source>sagemaker.scale</source>
        <translation>Die Skala von %1 war Auto; über so viele Größenordnungen wurde sie log.</translation>
    </message>
    <message>
        <source>sagemaker.warm-start</source>
        <translation>WarmStartConfig entfällt, weil die früheren Jobs nicht hier sind: Nennen Sie Studien mit deren Versuchen als Warmstart.</translation>
    </message>
    <message>
        <source>sample.copy</source>
        <translation>Eine Datei der Beispielstudie lässt sich nicht kopieren.</translation>
    </message>
    <message>
        <source>sample.folder</source>
        <translation>Der Ordner der neuen Studie lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>sample.missing</source>
        <translation>Diese Installation kam ohne ihre Beispielstudie.</translation>
    </message>
    <message>
        <source>save.again</source>
        <translation>Die Studie kann wieder geschrieben werden.</translation>
    </message>
    <message>
        <source>save.refused</source>
        <translation>Nichts kann gespeichert werden: %1.</translation>
    </message>
    <message>
        <source>script.quote</source>
        <translation>Das Anführungszeichen oder die Klammer %1 bei Byte %2 wird nie geschlossen.</translation>
    </message>
    <message>
        <source>script.too-long</source>
        <translation>Der Befehl wird länger als 1 MiB, wenn seine Variablen eingesetzt sind.</translation>
    </message>
    <message>
        <source>shell.backslash</source>
        <translation>endet mit einem Backslash: Entfernen oder verdoppeln Sie ihn</translation>
    </message>
    <message>
        <source>shell.operator</source>
        <translation>„%1“ bei Byte %2 ist für eine Shell, und es wird keine benutzt: Setzen Sie es in Anführungszeichen, oder führen Sie sh -c &apos;...&apos; aus</translation>
    </message>
    <message>
        <source>shell.quote</source>
        <translation>das Anführungszeichen %1 bei Byte %2 wird nie geschlossen</translation>
    </message>
    <message>
        <source>snapshot.bad-definition</source>
        <translation>die Definition, mit der sie lief, lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>snapshot.never-run</source>
        <translation>sie hat keine study.db, lief also nie; sie muss Versuche haben</translation>
    </message>
    <message>
        <source>snapshot.no-definition</source>
        <translation>ihre Datenbank enthält keine Definition; sie muss Versuche haben</translation>
    </message>
    <message>
        <source>snapshot.unreadable</source>
        <translation>sie lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>space.faults</source>
        <translation>Die Parameter haben Fehler.</translation>
    </message>
    <message>
        <source>space.name-twice</source>
        <translation>„%1“ heißt schon ein anderer Parameter</translation>
    </message>
    <message>
        <source>start-record.damaged</source>
        <translation>sie ist beschädigt: %1</translation>
    </message>
    <message>
        <source>start-record.format</source>
        <translation>unbekanntes Format</translation>
    </message>
    <message>
        <source>start.folder</source>
        <translation>in den Arbeitsordner %1 lässt sich nicht wechseln: %2</translation>
    </message>
    <message>
        <source>start.fork</source>
        <translation>es lässt sich kein Prozess starten: %1</translation>
    </message>
    <message>
        <source>start.no-program</source>
        <translation>der Befehl nennt kein Programm</translation>
    </message>
    <message>
        <source>start.not-a-program</source>
        <translation>%1 ist kein Programm (ein Skript beginnt mit einer Zeile wie #!/bin/sh)</translation>
    </message>
    <message>
        <source>start.not-executed</source>
        <translation>%1 lässt sich nicht ausführen: %2</translation>
    </message>
    <message>
        <source>start.not-in-path</source>
        <translation>%1 ist in keinem der Ordner von PATH</translation>
    </message>
    <message>
        <source>start.not-there</source>
        <translation>%1 gibt es nicht, oder den Interpreter in der ersten Zeile nicht</translation>
    </message>
    <message>
        <source>start.pipe</source>
        <translation>der Start kann nicht vorbereitet werden: %1</translation>
    </message>
    <message>
        <source>start.terminal</source>
        <translation>es ist kein Terminal zu bekommen: %1</translation>
    </message>
    <message>
        <source>step.not-positive</source>
        <translation>%1 liegt nicht über 0</translation>
    </message>
    <message>
        <source>step.not-whole</source>
        <translation>%1 ist keine ganze Zahl; ein ganzzahliger Parameter braucht einen ganzen Schritt</translation>
    </message>
    <message>
        <source>step.too-small</source>
        <translation>%1 ergibt mehr als 1e12 Werte; der Schritt muss größer sein</translation>
    </message>
    <message>
        <source>step.too-wide</source>
        <translation>%1 ist breiter als der Bereich (%2); der Schritt muss mindestens einmal hineinpassen</translation>
    </message>
    <message>
        <source>steps.after</source>
        <translation>Die Werte werden vor dem Schritt ausgegeben, zu dem sie gehören.</translation>
    </message>
    <message>
        <source>steps.folds</source>
        <translation>Die Schritte beginnen %1-mal: Jeder Durchlauf ist ein Fold, und das Ziel ist das Mittel der Folds, wenn "folds" nichts anderes sagt.</translation>
    </message>
    <message>
        <source>steps.repeated</source>
        <translation>Ein Schritt hat bis zu %1 Werte: Der letzte zählt, wenn "repeated" nichts anderes sagt.</translation>
    </message>
    <message>
        <source>stopping.above</source>
        <translation>über</translation>
    </message>
    <message>
        <source>stopping.asha</source>
        <translation>ASHA</translation>
    </message>
    <message>
        <source>stopping.asha-help</source>
        <translation>Lässt auf jeder Stufe nur das beste Drittel nach %1 weiterlaufen, ohne auf alle zu warten. Spart bei vielen Versuchen am meisten; bei wenigen nehmen Sie Median.</translation>
    </message>
    <message>
        <source>stopping.asha-summary</source>
        <translation>die Abbruchregel ASHA</translation>
    </message>
    <message>
        <source>stopping.below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>stopping.curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>stopping.curve-help</source>
        <translation>Stoppt einen Versuch, dessen Kurve von %1 den besten kaum noch schlagen wird. Für glatte Kurven; für unruhige nehmen Sie Median.</translation>
    </message>
    <message>
        <source>stopping.curve-summary</source>
        <translation>die Abbruchregel Kurve</translation>
    </message>
    <message>
        <source>stopping.median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>stopping.median-help</source>
        <translation>Stoppt einen Versuch, wenn %1 bei einem Schritt %2 dem Median der laufenden Mittel früherer Versuche liegt. Spart viel, wo Kurven ihre Ordnung behalten; wo gute langsam beginnen, nehmen Sie „Keine“.</translation>
    </message>
    <message>
        <source>stopping.median-summary</source>
        <translation>die Abbruchregel Median</translation>
    </message>
    <message>
        <source>stopping.none</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>stopping.none-help</source>
        <translation>Jeder Versuch läuft bis zum Ende. Kostet am meisten und verpasst nichts; wo Versuche lang sind und oft berichten, spart eine Regel viel.</translation>
    </message>
    <message>
        <source>stopping.objective</source>
        <translation>die Zielgröße</translation>
    </message>
    <message>
        <source>stopping.unknown</source>
        <translation>Diese Version von Vernier hat keine Abbruchregel „%1“; wählen Sie eine von %2.</translation>
    </message>
    <message>
        <source>store.busy</source>
        <translation>ein anderer Prozess hält die Datenbank gesperrt</translation>
    </message>
    <message>
        <source>store.cannot-open</source>
        <translation>die Datenbank lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>store.column</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>store.corrupt</source>
        <translation>die Datenbank ist beschädigt: %1</translation>
    </message>
    <message>
        <source>store.cut</source>
        <translation>die Datenbank ist beschädigt: Ihr Ende fehlt</translation>
    </message>
    <message>
        <source>store.damaged</source>
        <translation>die Datenbank ist beschädigt: %1</translation>
    </message>
    <message>
        <source>store.filler</source>
        <translation>Seine Zeile ist verloren, und er hat keinen Ordner. Er steht hier mit den Werten von Versuch %1, damit die Nummern stimmen.</translation>
    </message>
    <message>
        <source>store.folder-gone</source>
        <translation>der Ordner der Studie wurde gelöscht oder auf eine andere Platte verschoben, während sie offen war; öffnen Sie sie dort, wo sie jetzt ist</translation>
    </message>
    <message>
        <source>store.full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>store.gone</source>
        <translation>die Datenbank wurde gelöscht oder ersetzt, während die Studie offen war. Was die Versuche ausgegeben haben, steht noch in ihren Ordnern: vernier-cli repair macht daraus eine neue Datenbank</translation>
    </message>
    <message>
        <source>store.journal</source>
        <translation>daneben liegt study.db-journal, das Vernier nie anlegt; verschieben Sie es, und öffnen Sie die Studie dann</translation>
    </message>
    <message>
        <source>store.missing</source>
        <translation>ihr fehlt „%1“</translation>
    </message>
    <message>
        <source>store.newer</source>
        <translation>ein neueres Vernier hat diese Studie geschrieben (Schema %1, dieses kennt %2); sie lässt sich nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>store.no-database</source>
        <translation>das ist keine Datenbank</translation>
    </message>
    <message>
        <source>store.no-driver</source>
        <translation>der SQLite-Treiber von Qt ist nicht installiert</translation>
    </message>
    <message>
        <source>store.no-file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>store.no-number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>store.no-start</source>
        <translation>fehlt, obwohl der Versuch %1 ist</translation>
    </message>
    <message>
        <source>store.no-text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>store.no-whole</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>store.not-a-file</source>
        <translation>das muss eine Datei allein dieses Ordners sein, keine Verknüpfung; kopieren Sie die Studie ohne sie, oder legen Sie eine Kopie der Datei an ihre Stelle</translation>
    </message>
    <message>
        <source>store.not-a-study</source>
        <translation>das ist eine Datenbank, aber nicht die einer Studie</translation>
    </message>
    <message>
        <source>store.not-created</source>
        <translation>die Datenbank lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>store.not-finite</source>
        <translation>muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <source>store.not-ours</source>
        <translation>sie enthält „%1“ (%2), wie Vernier es nicht anlegt; öffnen Sie sie nur, wenn Sie wissen, woher das kommt, und entfernen Sie es vorher</translation>
    </message>
    <message>
        <source>store.not-writable</source>
        <translation>in die Datei lässt sich nicht schreiben; sie lässt sich nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>store.range</source>
        <translation>%1 liegt nicht zwischen %2 und %3</translation>
    </message>
    <message>
        <source>store.read-only</source>
        <translation>in die Datenbank lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>store.report</source>
        <translation>ein Bericht von Versuch %1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>store.row</source>
        <translation>Zeile %1 von „%2“ lässt sich nicht lesen: %3</translation>
    </message>
    <message>
        <source>store.stray-report</source>
        <translation>ein Bericht gehört zu Versuch %1, den es nicht gibt</translation>
    </message>
    <message>
        <source>store.trial</source>
        <translation>Versuch %1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>store.unknown-word</source>
        <translation>„%1“ kennt diese Version nicht</translation>
    </message>
    <message>
        <source>strategy.unknown</source>
        <translation>Diese Version von Vernier hat keine Strategie „%1“; wählen Sie eine von %2.</translation>
    </message>
    <message>
        <source>study.abort-after</source>
        <translation>%1 ist kleiner als 0; 0 hält nie an</translation>
    </message>
    <message>
        <source>study.bad-file</source>
        <translation>muss eine Datei unterhalb von {trial_dir} oder dem Arbeitsordner sein, etwa "{trial_dir}/metrics.csv" oder "runs/*/metrics.csv"</translation>
    </message>
    <message>
        <source>study.best-step</source>
        <translation>ist nicht "best"; {best_step}, das im Befehl steht, bekommt daher nie einen Wert</translation>
    </message>
    <message>
        <source>study.bounds</source>
        <translation>muss den kleinsten Wert und dann den größten nennen</translation>
    </message>
    <message>
        <source>study.budget</source>
        <translation>braucht die Kosten je Stunde: was ein Platz in jeder Stunde kostet, in der ein Versuch darin läuft</translation>
    </message>
    <message>
        <source>study.constraint-count</source>
        <translation>zählt %1 Grenzen von Metriken auf; höchstens %2 können eingehalten werden</translation>
    </message>
    <message>
        <source>study.constraint-empty</source>
        <translation>hat keine Grenze; geben Sie max, min oder beide an</translation>
    </message>
    <message>
        <source>study.constraint-finite</source>
        <translation>hat eine Grenze, die keine endliche Zahl ist</translation>
    </message>
    <message>
        <source>study.constraint-metric</source>
        <translation>„%1“ ist keine Metrik mit einem Wert; es muss eine derer unter metrics sein: %2</translation>
    </message>
    <message>
        <source>study.constraint-sides</source>
        <translation>%1 ist kleiner als min (%2): kein Wert hält beide ein</translation>
    </message>
    <message>
        <source>study.constraint-strategy</source>
        <translation>geht nur mit diesen Strategien: %1; nicht mit %2</translation>
    </message>
    <message>
        <source>study.constraint-tolerance</source>
        <translation>%1 ist unter 0; 0 duldet nichts</translation>
    </message>
    <message>
        <source>study.constraint-twice</source>
        <translation>„%1“ hat schon eine Grenze; geben Sie min und max in einem Eintrag an</translation>
    </message>
    <message>
        <source>study.convergence</source>
        <translation>%1 ist kein Anteil zwischen 0 und 1, wie 0.01</translation>
    </message>
    <message>
        <source>study.convergence-strategy</source>
        <translation>braucht ein Modell der Ergebnisse, das %1 nicht hat</translation>
    </message>
    <message>
        <source>study.eta</source>
        <translation>%1 liegt unter 2; jede Stufe behält einen von so vielen Versuchen</translation>
    </message>
    <message>
        <source>study.exit-code</source>
        <translation>%1 ist kein Exit-Code eines Fehlers, 1 bis %2</translation>
    </message>
    <message>
        <source>study.grace-steps</source>
        <translation>%1 liegt unter 0</translation>
    </message>
    <message>
        <source>study.halt-after</source>
        <translation>%1 ist kleiner als 0; 0 hält nie an</translation>
    </message>
    <message>
        <source>study.hyperband-rule</source>
        <translation>muss „Keine“ sein: %1 stoppt Versuche selbst</translation>
    </message>
    <message>
        <source>study.limit-count</source>
        <translation>%1 liegt unter 1; leer heißt ohne Grenze</translation>
    </message>
    <message>
        <source>study.limit-positive</source>
        <translation>%1 liegt nicht über 0; leer heißt ohne Grenze</translation>
    </message>
    <message>
        <source>study.mean-of-last</source>
        <translation>%1 liegt nicht zwischen 1, dem letzten Wert allein, und %2</translation>
    </message>
    <message>
        <source>study.measure</source>
        <translation>"%1" ist unbekannt; möglich sind %2</translation>
    </message>
    <message>
        <source>study.measure-step</source>
        <translation>kann nicht step sein: Was am Ende gemessen wird, zählt keine Schritte</translation>
    </message>
    <message>
        <source>study.metric-twice</source>
        <translation>„%1“ heißt schon eine andere Messgröße</translation>
    </message>
    <message>
        <source>study.min-gain</source>
        <translation>braucht not_improving: wie viele Versuche in Folge weniger gewinnen dürfen</translation>
    </message>
    <message>
        <source>study.min-peers</source>
        <translation>%1 liegt unter 1; ein Versuch braucht andere, mit denen er verglichen wird</translation>
    </message>
    <message>
        <source>study.min-steps</source>
        <translation>%1 liegt unter 1</translation>
    </message>
    <message>
        <source>study.name-empty</source>
        <translation>ist leer; eine Studie braucht einen Namen</translation>
    </message>
    <message>
        <source>study.name-folder</source>
        <translation>„%1“ kann kein Ordner heißen; lassen Sie Schrägstriche und Steuerzeichen weg</translation>
    </message>
    <message>
        <source>study.name-long</source>
        <translation>ist länger als %1 Bytes</translation>
    </message>
    <message>
        <source>study.no-file</source>
        <translation>fehlt; geben Sie an, welche Datei der Versuch schreibt, etwa "{trial_dir}/metrics.csv"</translation>
    </message>
    <message>
        <source>study.no-folder</source>
        <translation>ist kein Ordner; „.“ ist der Ordner der Studie</translation>
    </message>
    <message>
        <source>study.no-metrics</source>
        <translation>ist leer; wenigstens die Zielgröße muss aus der Ausgabe gelesen werden</translation>
    </message>
    <message>
        <source>study.no-pattern</source>
        <translation>ist leer; es muss sagen, wonach zu suchen ist</translation>
    </message>
    <message>
        <source>study.no-program</source>
        <translation>nennt kein Programm; das erste Wort muss das Programm sein, das ausgeführt wird</translation>
    </message>
    <message>
        <source>study.no-resource</source>
        <translation>fehlt; %1 muss wissen, wie viele Schritte ein Versuch nutzen darf, und keine Option wie --epochs=27 im Befehl sagt es</translation>
    </message>
    <message>
        <source>study.objective</source>
        <translation>„%1“ ist keine Messgröße mit einem Wert; wählen Sie eine von %2</translation>
    </message>
    <message>
        <source>study.objective-count</source>
        <translation>zählt %1 Ziele auf; höchstens %2 können gesucht werden</translation>
    </message>
    <message>
        <source>study.objective-no-metrics</source>
        <translation>„%1“ ist keine Messgröße mit einem Wert; es gibt keine</translation>
    </message>
    <message>
        <source>study.objective-twice</source>
        <translation>„%1“ ist schon ein Ziel</translation>
    </message>
    <message>
        <source>study.objectives-strategy</source>
        <translation>%1 vergleicht Versuche nach einer Zahl; wählen Sie bei mehreren Zielen eines von %2</translation>
    </message>
    <message>
        <source>study.one-objective</source>
        <translation>braucht ein einziges Ziel; diese Studie hat %1. Lassen Sie es weg, oder behalten Sie ein Ziel und geben Sie den anderen Metriken Grenzen unter constraints</translation>
    </message>
    <message>
        <source>study.parallel</source>
        <translation>%1 liegt nicht zwischen 1 und %2</translation>
    </message>
    <message>
        <source>study.probability</source>
        <translation>%1 liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>study.protect-last</source>
        <translation>%1 ist kein Anteil eines Laufs: Er muss über 0 liegen und höchstens 1 sein, und 1 schont keinen Teil</translation>
    </message>
    <message>
        <source>study.protect-top</source>
        <translation>%1 liegt unter 0; 0 schont keinen</translation>
    </message>
    <message>
        <source>study.resource-max</source>
        <translation>%1 liegt unter dem kleinsten Wert (%2)</translation>
    </message>
    <message>
        <source>study.resource-min</source>
        <translation>%1 liegt unter 1</translation>
    </message>
    <message>
        <source>study.retries</source>
        <translation>%1 liegt nicht zwischen 0 und %2</translation>
    </message>
    <message>
        <source>study.retry-wait</source>
        <translation>%1 liegt nicht zwischen 0 und %2 Sekunden</translation>
    </message>
    <message>
        <source>study.second-step</source>
        <translation>macht dies zur zweiten Messgröße für Schritte; nur eine kann die Schritte zählen</translation>
    </message>
    <message>
        <source>study.shared-variable</source>
        <translation>„%1“ stünde in derselben Umgebungsvariablen wie „%2“, %3; benennen Sie einen so um, dass sie sich nicht nur in Groß- und Kleinschreibung und Satzzeichen unterscheiden</translation>
    </message>
    <message>
        <source>study.stop-grace</source>
        <translation>%1 liegt nicht zwischen 0 und %2 Sekunden</translation>
    </message>
    <message>
        <source>study.strategy-unknown</source>
        <translation>„%1“ ist unbekannt; es muss eines von %2 sein</translation>
    </message>
    <message>
        <source>study.target</source>
        <translation>ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>study.unused</source>
        <translation>„%1“ wird weder im Befehl noch in der Umgebung benutzt; schreiben Sie {%1}, wo der Wert hingehört, oder lesen Sie ihn aus {params_file}</translation>
    </message>
    <message>
        <source>study.warm-start-count</source>
        <translation>nennt %1 Studien; es müssen 1 bis %2 sein</translation>
    </message>
    <message>
        <source>study.warm-start-folder</source>
        <translation>ist kein Ordner; geben Sie den einer früheren Studie an, etwa „../fruehere-studie“</translation>
    </message>
    <message>
        <source>study.warm-start-strategy</source>
        <translation>passt nur zu diesen Strategien: %1; nicht zu %2</translation>
    </message>
    <message>
        <source>study.warm-start-twice</source>
        <translation>„%1“ steht zweimal da</translation>
    </message>
    <message>
        <source>suggest.best-there</source>
        <translation>er ist dort unter den besten</translation>
    </message>
    <message>
        <source>suggest.best-third</source>
        <translation>er ist dort im besten Drittel</translation>
    </message>
    <message>
        <source>suggest.between</source>
        <translation>Zwischen bekannten guten Werten und dem Unbekannten.</translation>
    </message>
    <message>
        <source>suggest.defaults</source>
        <translation>Beginnt mit den Vorgaben.</translation>
    </message>
    <message>
        <source>suggest.drawn</source>
        <translation>Zufällig gezogen.</translation>
    </message>
    <message>
        <source>suggest.earlier-best</source>
        <translation>War unter den besten einer früheren Studie.</translation>
    </message>
    <message>
        <source>suggest.explores</source>
        <translation>Erkundet: Dort ist wenig bekannt.</translation>
    </message>
    <message>
        <source>suggest.front</source>
        <translation>Verspricht, die Front der Abwägungen am weitesten zu schieben.</translation>
    </message>
    <message>
        <source>suggest.goes-on</source>
        <translation>Geht von Schritt %1 bis Schritt %2 weiter: %3.</translation>
    </message>
    <message>
        <source>suggest.grid</source>
        <translation>Die nächste Kombination des Gitters.</translation>
    </message>
    <message>
        <source>suggest.grid-of</source>
        <translation>Die nächste Kombination des Gitters, das %1 hat.</translation>
    </message>
    <message>
        <source>suggest.guard</source>
        <translation>Gleichmäßig gezogen, um zu suchen, wo das Modell es nicht täte.</translation>
    </message>
    <message>
        <source>suggest.keeps-limits</source>
        <translation>Hält mit %1 % Chance alle Grenzen ein.</translation>
    </message>
    <message>
        <source>suggest.nearest</source>
        <translation>Der nächstgelegene Versuch, %1, ist %2 entfernt.</translation>
    </message>
    <message>
        <source>suggest.none-left</source>
        <translation>keine neue Konfiguration ist übrig</translation>
    </message>
    <message>
        <source>suggest.prediction</source>
        <translation>Vorhergesagt %1, zwischen %2 und %3; %4 % Chance, den besten zu schlagen.</translation>
    </message>
    <message>
        <source>suggest.random</source>
        <translation>Zufällig gezogen, gleichmäßig auf der Skala jedes Parameters.</translation>
    </message>
    <message>
        <source>suggest.refines</source>
        <translation>Verfeinert, was als gut bekannt ist.</translation>
    </message>
    <message>
        <source>suggest.seeks-limits</source>
        <translation>Noch hält kein Versuch alle Grenzen ein: sucht einen, der es tut.</translation>
    </message>
    <message>
        <source>suggest.sobol</source>
        <translation>Punkt %1 einer Sobol-Folge, die den Raum gleichmäßiger füllt als der Zufall.</translation>
    </message>
    <message>
        <source>suggest.spread</source>
        <translation>Gleichmäßig verteilt, um zu lernen, wo zu suchen ist.</translation>
    </message>
    <message>
        <source>suggest.worth</source>
        <translation>seine nächsten Schritte versprechen am meisten</translation>
    </message>
    <message>
        <source>table.cells</source>
        <translation>Zeile %1 der CSV-Tabelle hat %2 Zellen; die erste hat %3.</translation>
    </message>
    <message>
        <source>table.goal</source>
        <translation>Die Tabelle sagt nicht, ob %1 zu minimieren oder zu maximieren ist: Sehen Sie sich das Ziel an.</translation>
    </message>
    <message>
        <source>table.ignored</source>
        <translation>Diese Spalten der Tabelle bleiben weg: %1.</translation>
    </message>
    <message>
        <source>table.no-column</source>
        <translation>Die CSV-Tabelle hat keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>table.no-objective</source>
        <translation>Die CSV-Tabelle hat keine Spalte mit Zielwerten; nennen Sie sie value, oder sagen Sie, welche es ist</translation>
    </message>
    <message>
        <source>table.no-parameters</source>
        <translation>Die CSV-Tabelle hat keine Spalten mit Parametern; nennen Sie sie params_NAME, wie params_rate, oder sagen Sie, welche es sind</translation>
    </message>
    <message>
        <source>table.no-rows</source>
        <translation>die CSV-Tabelle hat keine Zeilen</translation>
    </message>
    <message>
        <source>table.too-many</source>
        <translation>Die CSV-Tabelle hat mehr als 2.000.000 Zellen: Importieren Sie einen Teil davon.</translation>
    </message>
    <message>
        <source>table.nul</source>
        <translation>Die CSV-Tabelle hat ein NUL-Byte, das kein Text hat.</translation>
    </message>
    <message>
        <source>table.open</source>
        <translation>Ein Anführungszeichen in der CSV-Tabelle wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>trial-lock.in-use</source>
        <translation>ein Prozess dieses Versuchs läuft noch</translation>
    </message>
    <message>
        <source>trial-lock.lock</source>
        <translation>lässt sich nicht sperren: %1</translation>
    </message>
    <message>
        <source>trial-lock.write</source>
        <translation>lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>trial.cancelled</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>trial.cancelled-early</source>
        <translation>Abgebrochen, bevor er begann.</translation>
    </message>
    <message>
        <source>trial.complete</source>
        <translation>Lief bis zum Ende.</translation>
    </message>
    <message>
        <source>trial.could-not-start</source>
        <translation>Konnte nicht starten: %1.</translation>
    </message>
    <message>
        <source>trial.ended-outside</source>
        <translation>Wurde von außen beendet.</translation>
    </message>
    <message>
        <source>trial.exit-code</source>
        <translation>Endete mit Code %1.</translation>
    </message>
    <message>
        <source>trial.failed</source>
        <translation>Fehlgeschlagen.</translation>
    </message>
    <message>
        <source>trial.killed</source>
        <translation>Beendet durch %1.</translation>
    </message>
    <message>
        <source>trial.killed-hard</source>
        <translation>Beendet durch %1 (Speicher erschöpft, oder von Hand beendet).</translation>
    </message>
    <message>
        <source>trial.lost</source>
        <translation>Sein Prozess verschwand spurlos.</translation>
    </message>
    <message>
        <source>trial.no-objective</source>
        <translation>Endete, ohne die Zielgröße auszugeben.</translation>
    </message>
    <message>
        <source>trial.no-such-objective</source>
        <translation>Endete, ohne %1 auszugeben, eines der Ziele.</translation>
    </message>
    <message>
        <source>trial.objective-not-finite</source>
        <translation>%1, eines der Ziele, war keine endliche Zahl.</translation>
    </message>
    <message>
        <source>trial.not-a-number</source>
        <translation>Die Zielgröße war keine endliche Zahl.</translation>
    </message>
    <message>
        <source>trial.out-of-memory</source>
        <translation>Der Speicher reichte nicht.</translation>
    </message>
    <message>
        <source>trial.resources</source>
        <translation>Scheiterte, weil der Maschine etwas fehlte: Platz auf der Platte, Prozesse oder Deskriptoren.</translation>
    </message>
    <message>
        <source>trial.shortage</source>
        <translation>Konnte nicht starten, weil der Maschine etwas fehlte: %1.</translation>
    </message>
    <message>
        <source>trial.signal-number</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>trial.stopped</source>
        <translation>Von der Abbruchregel früh gestoppt.</translation>
    </message>
    <message>
        <source>trial.timed-out</source>
        <translation>Lief länger als seine Zeitgrenze und wurde beendet.</translation>
    </message>
    <message>
        <source>trust.band</source>
        <translation>%1 von %2 Ergebnissen lagen in seinem 90-%-Band.</translation>
    </message>
    <message>
        <source>trust.band-narrow</source>
        <translation>Nur %1 von %2 Ergebnissen lagen in seinem 90-%-Band: Es ist sich zu sicher.</translation>
    </message>
    <message>
        <source>trust.few</source>
        <translation>Es stützt sich auf nur %1 Ergebnisse.</translation>
    </message>
    <message>
        <source>trust.promise</source>
        <translation>Von %2 Vorhersagen, die vor einem Versuch gemacht wurden, trafen %1 in ihrem 90-%-Band ein.</translation>
    </message>
    <message>
        <source>trust.promise-few</source>
        <translation>Von %2 Vorhersagen, die vor einem Versuch gemacht wurden, trafen %1 in ihrem 90-%-Band ein, zu wenige der letzten %3.</translation>
    </message>
    <message>
        <source>trust.share</source>
        <translation>Es erklärt %1 % von dem, was es nicht gesehen hat.</translation>
    </message>
    <message>
        <source>trust.share-by-chance</source>
        <translation>Es erklärt %1 % von dem, was es nicht gesehen hat, aber das könnte bei %2 Ergebnissen auch der Zufall.</translation>
    </message>
    <message>
        <source>trust.share-guess</source>
        <translation>Es erklärt %1 % von dem, was es nicht gesehen hat: kaum besser als geraten.</translation>
    </message>
    <message>
        <source>trust.share-nothing</source>
        <translation>Es erklärt nichts von dem, was es nicht gesehen hat.</translation>
    </message>
    <message>
        <source>trust.share-only</source>
        <translation>Es erklärt nur %1 % von dem, was es nicht gesehen hat.</translation>
    </message>
    <message>
        <source>try-once.ending</source>
        <translation>der letzte Probelauf wird noch beendet; versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>try-once.running</source>
        <translation>Der Probelauf läuft noch. Brechen Sie ihn zuerst ab.</translation>
    </message>
    <message>
        <source>value.choice</source>
        <translation>„%1“ ist keiner der Werte %2</translation>
    </message>
    <message>
        <source>value.integer</source>
        <translation>„%1“ ist keine ganze Zahl %2</translation>
    </message>
    <message>
        <source>value.number</source>
        <translation>„%1“ ist keine Zahl %2</translation>
    </message>
    <message>
        <source>value.off-step</source>
        <translation>%1 liegt neben dem Raster; der nächste Wert ist %2</translation>
    </message>
    <message>
        <source>value.out-of-range</source>
        <translation>%1 liegt außerhalb des Bereichs; er geht %2</translation>
    </message>
    <message>
        <source>value.range</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>wandb.bare</source>
        <translation>%1 steht ohne „value:“ da; es wird auf das festgelegt, was dort steht.</translation>
    </message>
    <message>
        <source>wandb.beta</source>
        <translation>Aus der Betaverteilung von %1 wurde ein gleichmäßiger Bereich von 0 bis 1.</translation>
    </message>
    <message>
        <source>wandb.distribution</source>
        <translation>„%1“ ist keine Verteilung, die W&amp;B kennt</translation>
    </message>
    <message>
        <source>wandb.early</source>
        <translation>Aus early_terminate wurde asha: eta %1, erste Stufe bei Schritt %2.</translation>
    </message>
    <message>
        <source>wandb.early-text</source>
        <translation>early_terminate nennt kein min_iter: asha beginnt, wo Vernier beginnt.</translation>
    </message>
    <message>
        <source>wandb.early-type</source>
        <translation>fehlt; W&amp;B kennt hyperband</translation>
    </message>
    <message>
        <source>wandb.environment</source>
        <translation>Versuche laufen mit WANDB_MODE=offline und finden ihre Werte auch in wandb.config, wie in einem Sweep. W&amp;B legt seine Dateien in den Ordner jedes Versuchs; wandb sync schickt sie später ab.</translation>
    </message>
    <message>
        <source>wandb.exponents</source>
        <translation>%1 reicht von %2 bis %3: Seine Enden sind Potenzen von e.</translation>
    </message>
    <message>
        <source>wandb.flag</source>
        <translation>%1 wird als --%1 oder gar nicht übergeben; dafür sorgt %2.</translation>
    </message>
    <message>
        <source>wandb.goal</source>
        <translation>Die Metrik hat kein Ziel: Sie wird minimiert, wie es W&amp;B tut.</translation>
    </message>
    <message>
        <source>wandb.json</source>
        <translation>Das Programm bekommt seine Werte als JSON in einem Argument, aus {params_file}.</translation>
    </message>
    <message>
        <source>wandb.max-iter</source>
        <translation>Stufen gehen über max_iter %1 hinaus, wenn Versuche länger laufen.</translation>
    </message>
    <message>
        <source>wandb.method</source>
        <translation>Der Sweep nennt keine Methode: Die Studie ist bayessch.</translation>
    </message>
    <message>
        <source>wandb.nested</source>
        <translation>Die verschachtelten Parameter von %1 werden mit Punkten übergeben: --%1.x=...</translation>
    </message>
    <message>
        <source>wandb.no-arguments</source>
        <translation>Der Befehl gibt keine Werte weiter (${args} fehlt): Das Skript muss sie aus wandb.config nehmen.</translation>
    </message>
    <message>
        <source>wandb.no-parameters</source>
        <translation>ist leer; eine Suche braucht mindestens einen Parameter</translation>
    </message>
    <message>
        <source>wandb.no-program</source>
        <translation>fehlt, aber der Befehl nennt ${program}</translation>
    </message>
    <message>
        <source>wandb.probabilities</source>
        <translation>Die Wahrscheinlichkeiten von %1 entfallen: Die Werte sind anfangs alle gleich wahrscheinlich.</translation>
    </message>
    <message>
        <source>wandb.program</source>
        <translation>Der Sweep nennt kein Programm: Setzen Sie Ihres an die Stelle von train.py.</translation>
    </message>
    <message>
        <source>wandb.run-cap</source>
        <translation>Der Sweep hat kein run_cap: Setzen Sie eine Zahl von Versuchen, oder die Studie läuft, bis Sie sie stoppen.</translation>
    </message>
    <message>
        <source>wandb.variable</source>
        <translation>„%1“ bleibt im Befehl, wie es ist: Vernier ersetzt dort keine Variablen.</translation>
    </message>
    <message>
        <source>wandb.word</source>
        <translation>ist kein Wort eines Befehls</translation>
    </message>
    <message>
        <source>warm-start.added</source>
        <translation>sie hat keinen Parameter „%1“; beide müssen dieselben Parameter haben, gesucht oder fest</translation>
    </message>
    <message>
        <source>warm-start.changes</source>
        <translation>%1 Parameter sind nur in einer der beiden Studien fest oder auf verschiedenen Werten; höchstens %2 dürfen es sein</translation>
    </message>
    <message>
        <source>warm-start.faults</source>
        <translation>Der Warmstart passt nicht zu dieser Studie.</translation>
    </message>
    <message>
        <source>warm-start.fixed</source>
        <translation>ihr Parameter „%1“ ist auf einen anderen Wert festgelegt, „%2“; „verwandt“ erlaubt das, „gleicher Befehl“ nicht</translation>
    </message>
    <message>
        <source>warm-start.itself</source>
        <translation>es ist diese Studie selbst; wählen Sie eine andere</translation>
    </message>
    <message>
        <source>warm-start.lost</source>
        <translation>ihr Parameter „%1“ fehlt hier; beide müssen dieselben Parameter haben, gesucht oder fest</translation>
    </message>
    <message>
        <source>warm-start.no-folder</source>
        <translation>diesen Ordner gibt es nicht; nennen Sie den einer früheren Studie, absolut oder vom Ordner dieser aus</translation>
    </message>
    <message>
        <source>warm-start.no-result</source>
        <translation>keiner ihrer Versuche hat bisher mit einem Ergebnis geendet; mindestens einer muss es</translation>
    </message>
    <message>
        <source>warm-start.objective</source>
        <translation>sie soll %2 %1, diese hier %4 %3; das muss gleich sein</translation>
    </message>
    <message>
        <source>warm-start.refused</source>
        <translation>aus „%1“ lässt sich nicht lernen: %2</translation>
    </message>
    <message>
        <source>warm-start.twice</source>
        <translation>sie steht unter einem anderen Pfad schon da; einmal genügt</translation>
    </message>
    <message>
        <source>warm-start.type</source>
        <translation>ihr Parameter „%1“ ist %2, hier ist er %3; die Art darf sich nicht ändern</translation>
    </message>
    <message>
        <source>when.continuous</source>
        <translation>nennt einen stetigen Parameter; eine Bedingung braucht einen kategorialen oder ganzzahligen</translation>
    </message>
    <message>
        <source>when.empty</source>
        <translation>nennt keinen Wert, so dass es den Parameter nie gäbe; nennen Sie mindestens einen</translation>
    </message>
    <message>
        <source>when.not-before</source>
        <translation>nennt keinen Parameter, der vor diesem steht; stellen Sie ihn davor</translation>
    </message>
    <message>
        <source>when.twice</source>
        <translation>steht zweimal da; geben Sie alle Werte in einer Liste an</translation>
    </message>
    <message>
        <source>word.asha</source>
        <translation>ASHA</translation>
    </message>
    <message>
        <source>word.bayesian</source>
        <translation>Bayes</translation>
    </message>
    <message>
        <source>word.categorical</source>
        <translation>kategorial</translation>
    </message>
    <message>
        <source>word.continuous</source>
        <translation>stetig</translation>
    </message>
    <message>
        <source>word.curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>word.grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>word.hyperband</source>
        <translation>Hyperband</translation>
    </message>
    <message>
        <source>word.integer</source>
        <translation>ganzzahlig</translation>
    </message>
    <message>
        <source>word.maximize</source>
        <translation>maximieren</translation>
    </message>
    <message>
        <source>word.median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>word.minimize</source>
        <translation>minimieren</translation>
    </message>
    <message>
        <source>word.none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>word.random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>word.sobol</source>
        <translation>Sobol</translation>
    </message>
    <message>
        <source>yaml.empty</source>
        <translation>Die Datei hat keinen Inhalt.</translation>
    </message>
    <message>
        <source>yaml.invalid</source>
        <translation>Das ist kein YAML: Zeile %1, Spalte %2: %3.</translation>
    </message>
    <message>
        <source>yaml.too-deep</source>
        <translation>Das YAML ist zu tief verschachtelt oder hat zu viele Einträge.</translation>
    </message>
    <message>
        <source>plan.budget</source>
        <translation>muss mehr als nichts sein</translation>
    </message>
    <message>
        <source>plan.deadline</source>
        <translation>muss in der Zukunft liegen</translation>
    </message>
    <message>
        <source>plan.invalid</source>
        <translation>Das lässt sich nicht planen.</translation>
    </message>
    <message>
        <source>plan.more-slots</source>
        <translation>Doppelt so viele zugleich</translation>
    </message>
    <message>
        <source>plan.needs-cost</source>
        <translation>braucht trial-cost, den Preis eines Versuchs</translation>
    </message>
    <message>
        <source>plan.needs-time</source>
        <translation>braucht trial-time, die Dauer eines Versuchs</translation>
    </message>
    <message>
        <source>plan.no-limit</source>
        <translation>fehlt: Geben Sie trials an, oder budget und trial-cost, oder deadline und trial-time</translation>
    </message>
    <message>
        <source>plan.no-stopping</source>
        <translation>Ohne frühes Stoppen</translation>
    </message>
    <message>
        <source>plan.nothing</source>
        <translation>Dafür ist nicht einmal ein Versuch zu haben: Erhöhen Sie das Budget oder die Frist.</translation>
    </message>
    <message>
        <source>plan.one-slot</source>
        <translation>Einer nach dem anderen</translation>
    </message>
    <message>
        <source>plan.parameters</source>
        <translation>muss eine ganze Zahl ab 1 sein</translation>
    </message>
    <message>
        <source>plan.random</source>
        <translation>Zufallssuche</translation>
    </message>
    <message>
        <source>plan.slots</source>
        <translation>muss eine ganze Zahl ab 1 sein</translation>
    </message>
    <message>
        <source>plan.trial-cost</source>
        <translation>muss mehr als nichts sein</translation>
    </message>
    <message>
        <source>plan.trial-time</source>
        <translation>muss länger als nichts sein</translation>
    </message>
    <message>
        <source>plan.trials</source>
        <translation>muss eine ganze Zahl ab 1 sein</translation>
    </message>
    <message>
        <source>plan.why-one</source>
        <translation>Einer nach dem anderen: Jeder Versuch lernt von allen davor.</translation>
    </message>
    <message>
        <source>plan.why-reserve</source>
        <translation>%1 Versuche sind dafür, die besten zu wiederholen: Das beste von vielen Ergebnissen ist zum Teil Glück.</translation>
    </message>
    <message>
        <source>plan.why-slots</source>
        <translation>%1 zugleich sind sie etwa %2 nacheinander wert.</translation>
    </message>
    <message>
        <source>plan.why-stopping</source>
        <translation>Wenn schlechte früh gestoppt werden, braucht ein Versuch im Mittel etwa %1 % eines vollen.</translation>
    </message>
    <message>
        <source>plan.why-strategy-by-far</source>
        <translation>Die bayessche Suche findet mit %1 Versuchen, was Zufallssuche mit %2 nicht findet.</translation>
    </message>
    <message>
        <source>plan.why-strategy</source>
        <translation>Die bayessche Suche findet mit %1 Versuchen, was Zufallssuche mit etwa %2 findet.</translation>
    </message>
</context>
</TS>
