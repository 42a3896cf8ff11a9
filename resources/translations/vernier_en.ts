<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FindingText</name>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n serious findings</source>
        <translation>
            <numerusform>%n serious finding</numerusform>
            <numerusform>%n serious findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings, %1 of them serious</source>
        <translation>
            <numerusform>%n finding, %1 of them serious</numerusform>
            <numerusform>%n findings, %1 of them serious</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForecastText</name>
    <message numerus="yes">
        <source>%n trials</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> at %n slots.</source>
        <translation>
            <numerusform> at %n slot.</numerusform>
            <numerusform> at %n slots.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message numerus="yes">
        <source>%n trials</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressText</name>
    <message numerus="yes">
        <source>%n trials</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready: %n trials</source>
        <translation>
            <numerusform>Ready: %n trial</numerusform>
            <numerusform>Ready: %n trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complete</source>
        <translation>
            <numerusform>%n complete</numerusform>
            <numerusform>%n complete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped early</source>
        <translation>
            <numerusform>%n stopped early</numerusform>
            <numerusform>%n stopped early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped early (saved %1)</source>
        <translation>
            <numerusform>%n stopped early (saved %1)</numerusform>
            <numerusform>%n stopped early (saved %1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::CompareStudiesCard</name>
    <message numerus="yes">
        <source>%n trials</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::ControlStrip</name>
    <message numerus="yes">
        <source>Repeat both %n times</source>
        <translation>
            <numerusform>Repeat both %n time</numerusform>
            <numerusform>Repeat both %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::DefineMetricsCard</name>
    <message numerus="yes">
        <source>%1 reads %n numbers of this kind.</source>
        <translation>
            <numerusform>%1 reads %n number of this kind.</numerusform>
            <numerusform>%1 reads %n numbers of this kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::DoctorDialog</name>
    <message numerus="yes">
        <source>%n checks look at the study after each change. They keep quiet where it may as well be chance.</source>
        <translation>
            <numerusform>%n check looks at the study after each change. It keeps quiet where it may as well be chance.</numerusform>
            <numerusform>%n checks look at the study after each change. They keep quiet where it may as well be chance.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::ExportRepeatsCard</name>
    <message numerus="yes">
        <source>%n trials, about %1 at %2 slots</source>
        <translation>
            <numerusform>%n trial, about %1 at %2 slots</numerusform>
            <numerusform>%n trials, about %1 at %2 slots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::ExportTrialsCard</name>
    <message numerus="yes">
        <source>%n lines of CSV</source>
        <translation>
            <numerusform>%n line of CSV</numerusform>
            <numerusform>%n lines of CSV</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::FindParametersDialog</name>
    <message numerus="yes">
        <source>Read %n options from its --help.</source>
        <translation>
            <numerusform>Read %n option from its --help.</numerusform>
            <numerusform>Read %n options from its --help.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::ForecastCard</name>
    <message numerus="yes">
        <source>next %n: &lt;b&gt;%1 %&lt;/b&gt;</source>
        <translation>
            <numerusform>next %n: &lt;b&gt;%1 %&lt;/b&gt;</numerusform>
            <numerusform>next %n: &lt;b&gt;%1 %&lt;/b&gt;</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::HandbookWindow</name>
    <message numerus="yes">
        <source>%n places</source>
        <comment>found by a search</comment>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::MetricTableModel</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::NoticeBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::PastBanner</name>
    <message numerus="yes">
        <source>&lt;b&gt;The past:&lt;/b&gt; the study as it was on %1, with %n trials.</source>
        <translation>
            <numerusform>&lt;b&gt;The past:&lt;/b&gt; the study as it was on %1, with %n trial.</numerusform>
            <numerusform>&lt;b&gt;The past:&lt;/b&gt; the study as it was on %1, with %n trials.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::PlanForm</name>
    <message numerus="yes">
        <source>%n trials of this study took %1 each.</source>
        <translation>
            <numerusform>%n trial of this study took %1.</numerusform>
            <numerusform>%n trials of this study took %1 each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::QueueTrialDialog</name>
    <message numerus="yes">
        <source>%n values changed.</source>
        <translation>
            <numerusform>%n value changed.</numerusform>
            <numerusform>%n values changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::SteeringController</name>
    <message numerus="yes">
        <source>%n trials could not be taken back: already started. Cancel them instead.</source>
        <translation>
            <numerusform>%n trial could not be taken back: already started. Cancel it instead.</numerusform>
            <numerusform>%n trials could not be taken back: already started. Cancel them instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::TableMappingDialog</name>
    <message numerus="yes">
        <source>%n trials or reports. Say what each column is.</source>
        <translation>
            <numerusform>%n trial or report. Say what each column is.</numerusform>
            <numerusform>%n trials or reports. Say what each column is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::TopBar</name>
    <message numerus="yes">
        <source>%n things to fix</source>
        <translation>
            <numerusform>%n thing to fix</numerusform>
            <numerusform>%n things to fix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::TrialFilesView</name>
    <message numerus="yes">
        <source>The first %n files are shown.</source>
        <translation>
            <numerusform>The first %n file is shown.</numerusform>
            <numerusform>The first %n files are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::RecoveryPanel</name>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>%n retry</numerusform>
            <numerusform>%n retries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>halts after the first %n failures</source>
        <translation>
            <numerusform>halts at the first failure</numerusform>
            <numerusform>halts after the first %n failures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::NextSteps</name>
    <message numerus="yes">
        <source>Run %n more</source>
        <translation>
            <numerusform>Run %n more</numerusform>
            <numerusform>Run %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repeat the best %n</source>
        <translation>
            <numerusform>Repeat the best</numerusform>
            <numerusform>Repeat the best %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vernier::StopDialog</name>
    <message numerus="yes">
        <source>%n trials are running, one of them for %1.</source>
        <translation>
            <numerusform>%n trial is running, for %1.</numerusform>
            <numerusform>%n trials are running, one of them for %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
