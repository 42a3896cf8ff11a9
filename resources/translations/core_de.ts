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
        <source>change.added</source>
        <translation>neuer Parameter %1</translation>
    </message>
    <message>
        <source>change.command</source>
        <translation>Befehl</translation>
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
        <source>change.removed</source>
        <translation>ohne Parameter %1</translation>
    </message>
    <message>
        <source>change.resource</source>
        <translation>Schritte</translation>
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
        <source>command.faults</source>
        <translation>Der Befehl oder die Umgebung hat Fehler.</translation>
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
        <source>configuration.inactive</source>
        <translation>hat einen Wert, aber seine Bedingung ist nicht erfüllt; lassen Sie ihn weg</translation>
    </message>
    <message>
        <source>configuration.missing</source>
        <translation>fehlt; jeder Parameter, dessen Bedingung erfüllt ist, braucht einen Wert</translation>
    </message>
    <message>
        <source>configuration.unknown</source>
        <translation>ist kein Parameter dieser Studie</translation>
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
        <source>desk.saved</source>
        <translation>Gespeichert: %1.</translation>
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
        <source>exit.format</source>
        <translation>die Aufzeichnung seines Endes hat ein unbekanntes Format</translation>
    </message>
    <message>
        <source>file.command</source>
        <translation>eine Liste von Texten oder ein Text</translation>
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
        <source>file.more-faults</source>
        <translation>und %1 weitere Fehler</translation>
    </message>
    <message>
        <source>file.newer</source>
        <translation>Die Studiendatei hat das Format %1; diese Version von Vernier liest Format 1. Nehmen Sie eine neuere.</translation>
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
        <source>folder.too-large</source>
        <translation>Die Datei hat %1 MiB; eine study.json hat höchstens %2 MiB.</translation>
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
        <source>import.empty</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>import.faults</source>
        <translation>Aus diesem Import (%1) wird keine Studie.</translation>
    </message>
    <message>
        <source>import.left-out</source>
        <translation>Entfällt, da Vernier auf diesem Rechner läuft: %1.</translation>
    </message>
    <message>
        <source>import.metric</source>
        <translation>Vernier liest %1 aus dem, was der Befehl ausgibt: Das Muster dafür ist geraten. Führen Sie den Befehl einmal aus, und klicken Sie auf die Zahl.</translation>
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
        <source>import.no-stopping</source>
        <translation>%1 entfällt: Jeder Versuch läuft bis zum Ende.</translation>
    </message>
    <message>
        <source>import.normal</source>
        <translation>Aus der Normalverteilung von %1 wurde ihr Bereich von zwei Standardabweichungen nach beiden Seiten.</translation>
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
        <source>import.too-many</source>
        <translation>Die Datei hat zu viele Einträge für einen Suchraum.</translation>
    </message>
    <message>
        <source>import.unknown</source>
        <translation>Diese Datei kann Vernier nicht importieren: Es liest W&amp;B-Sweeps, NNI-Suchräume und -Experimente sowie SageMaker-Tuning-Jobs.</translation>
    </message>
    <message>
        <source>import.wandb</source>
        <translation>W&amp;B-Sweep</translation>
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
        <source>limit.budget</source>
        <translation>Das Budget von %1 ist aufgebraucht.</translation>
    </message>
    <message>
        <source>limit.failures</source>
        <translation>%1 Versuche in Folge schlugen fehl. Sehen Sie sich die Ausgabe des letzten an.</translation>
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
        <source>lock.not-made</source>
        <translation>die Sperre lässt sich nicht anlegen: %1</translation>
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
        <source>nni.assessor</source>
        <translation>Der Assessor</translation>
    </message>
    <message>
        <source>nni.parameters</source>
        <translation>NNI übergibt Parameter durch nni.get_next_parameter(); hier sind sie Optionen des Befehls oder werden aus {params_file} gelesen.</translation>
    </message>
    <message>
        <source>nni.space</source>
        <translation>Ein Suchraum nennt weder Ziel noch Befehl: Die Studie maximiert und führt trial.py aus, bis Sie das ändern.</translation>
    </message>
    <message>
        <source>nni.space-file</source>
        <translation>Der Suchraum steht in %1: Importieren Sie diese Datei für die Parameter.</translation>
    </message>
    <message>
        <source>nni.tuner</source>
        <translation>Aus dem Tuner %1 wurde die Strategie %2.</translation>
    </message>
    <message>
        <source>nni.tuner-nearest</source>
        <translation>Aus dem Tuner %1 wurde die Strategie, die ihm am nächsten kommt.</translation>
    </message>
    <message>
        <source>nni.type</source>
        <translation>Die Art %1 von %2 ist unbekannt; sie wurde als gleichmäßiger Bereich gelesen.</translation>
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
        <source>reading.nul</source>
        <translation>Der Befehl enthält ein NUL-Byte, was kein Argument kann.</translation>
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
        <source>run.not-queued</source>
        <translation>Der Versuch wurde nicht eingereiht.</translation>
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
        <source>run.stopped</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>sagemaker.container</source>
        <translation>Der Container des Trainingsjobs entfällt: Vernier führt einen Befehl auf diesem Rechner aus.</translation>
    </message>
    <message>
        <source>sagemaker.convergence</source>
        <translation>Das Ende bei Konvergenz entfällt; eine Grenze für Versuche ohne Verbesserung kommt dem nahe.</translation>
    </message>
    <message>
        <source>sagemaker.early-stopping</source>
        <translation>Early stopping (Auto)</translation>
    </message>
    <message>
        <source>sagemaker.first-job</source>
        <translation>Von mehreren Trainingsjobs wurde nur der erste gelesen.</translation>
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
        <source>sagemaker.scale</source>
        <translation>Die Skala von %1 war Auto; über so viele Größenordnungen wurde sie log.</translation>
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
        <source>start.folder</source>
        <translation>in den Arbeitsordner %1 lässt sich nicht wechseln: %2</translation>
    </message>
    <message>
        <source>start.fork</source>
        <translation>es lässt sich kein Prozess starten: %1</translation>
    </message>
    <message>
        <source>start.logs</source>
        <translation>seine Ausgabedateien lassen sich nicht öffnen: %1</translation>
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
        <source>store.column-state</source>
        <translation>state: %1</translation>
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
        <source>store.full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>store.log-position</source>
        <translation>die Stelle in einer Ausgabe lässt sich nicht lesen</translation>
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
        <source>store.not-a-study</source>
        <translation>das ist eine Datenbank, aber nicht die einer Studie</translation>
    </message>
    <message>
        <source>store.not-created</source>
        <translation>die Datenbank lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>store.not-writable</source>
        <translation>in die Datei lässt sich nicht schreiben; sie lässt sich nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>store.read-only</source>
        <translation>in die Datenbank lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>store.stray-report</source>
        <translation>ein Bericht gehört zu keinem Versuch</translation>
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
        <source>study.budget</source>
        <translation>braucht die Kosten je Stunde: was ein Platz in jeder Stunde kostet, in der ein Versuch darin läuft</translation>
    </message>
    <message>
        <source>study.eta</source>
        <translation>%1 liegt unter 2; jede Stufe behält einen von so vielen Versuchen</translation>
    </message>
    <message>
        <source>study.grace-steps</source>
        <translation>%1 liegt unter 0</translation>
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
        <source>study.metric-twice</source>
        <translation>„%1“ heißt schon eine andere Messgröße</translation>
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
        <source>study.objective-no-metrics</source>
        <translation>„%1“ ist keine Messgröße mit einem Wert; es gibt keine</translation>
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
        <source>study.second-step</source>
        <translation>macht dies zur zweiten Messgröße für Schritte; nur eine kann die Schritte zählen</translation>
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
        <source>trial-lock.in-use</source>
        <translation>ein Prozess dieses Versuchs läuft noch</translation>
    </message>
    <message>
        <source>trial-lock.lock</source>
        <translation>lässt sich nicht sperren: %1</translation>
    </message>
    <message>
        <source>trial-lock.open</source>
        <translation>lässt sich nicht öffnen: %1</translation>
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
        <source>trial.not-a-number</source>
        <translation>Die Zielgröße war keine endliche Zahl.</translation>
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
        <source>wandb.arguments</source>
        <translation>Aus %1 wurde ein --name=wert für jeden Parameter.</translation>
    </message>
    <message>
        <source>wandb.nested</source>
        <translation>Die verschachtelten Parameter von %1 werden mit Punkten übergeben: --%1.x=...</translation>
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
        <source>wandb.resource</source>
        <translation>Geben Sie {resource} an die Option für die Zahl der Schritte, damit Versuche wissen, wie lange sie laufen dürfen.</translation>
    </message>
    <message>
        <source>wandb.run-cap</source>
        <translation>Der Sweep hat kein run_cap: Setzen Sie eine Zahl von Versuchen, oder die Studie läuft, bis Sie sie stoppen.</translation>
    </message>
    <message>
        <source>wandb.step</source>
        <translation>Der Schritt von %1 entfällt: Die Enden sind Exponenten.</translation>
    </message>
    <message>
        <source>wandb.variable</source>
        <translation>„%1“ bleibt im Befehl, wie es ist: Vernier ersetzt dort keine Variablen.</translation>
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
        <source>yaml.invalid</source>
        <translation>Das ist kein YAML: Zeile %1, Spalte %2: %3.</translation>
    </message>
    <message>
        <source>yaml.too-deep</source>
        <translation>Das YAML ist zu tief verschachtelt oder hat zu viele Einträge.</translation>
    </message>
    <message>
        <source>yaml.too-large</source>
        <translation>Die Datei ist größer als 1 MiB, zu groß für eine Liste von Parametern.</translation>
    </message>
</context>
</TS>
