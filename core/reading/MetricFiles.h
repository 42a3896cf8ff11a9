#pragma once

#include "core/exec/LogTail.h"
#include "core/metrics/CsvTable.h"
#include "core/metrics/EventFile.h"
#include "core/metrics/LineSplitter.h"
#include "core/metrics/MetricParser.h"
#include "core/reading/MetricPlace.h"
#include "core/reading/OutputNotices.h"

#include <map>
#include <string>
#include <vector>

namespace vernier {

/// Reads what a trial writes to the files of one MetricDefinition::file: those that match, one after another, as if they were
/// one. A file that was written anew is read anew. What is read twice, as after a restart, gives the same steps again, and so
/// the same reports: a row without a step is told by its number. A JSON document over several lines is read as a whole:
/// whenever it changes if it has a step, else at the end. One thread.
class MetricFiles {
public:
    /// `metrics` must compile.
    MetricFiles(const std::vector<MetricDefinition>& metrics, std::string file, MetricPlace place);

    /// Adds what has been written since the last call, at most LogTail::kBytesPerTurn of each file. True if there is more.
    bool read(std::vector<Observation>& observations);
    /// The trial has ended and read() has no more: a last line without a line end counts too.
    void finish(std::vector<Observation>& observations);
    /// Adds what was not read of the files.
    void addLeftOut(LeftOut& leftOut) const;

private:
    enum class Form { Lines, Table, Events };
    struct File {
        MetricFile place;
        LogTail tail;
        std::string beginning;  ///< as first read
        LineSplitter splitter{};
        CsvTable table{};
        EventFile events{};
        bool hasReadLines = false;  ///< at least one had a metric: it is no document over several lines
    };

    bool wasWrittenAnew() const;
    void restart();
    bool readFile(File& file, std::vector<Observation>& observations);
    void takeLine(File& file, std::string_view line, std::vector<Observation>& observations);
    void takeScalar(const EventScalar& scalar, std::vector<Observation>& observations);
    void takeDocument(const File& file, std::vector<Observation>& observations);
    void take(const std::vector<MetricMatch>& matches, std::vector<Observation>& observations);

    std::vector<MetricDefinition> m_metrics;
    std::string m_file;
    MetricPlace m_place;
    Form m_form = Form::Lines;
    bool m_countsRows = true;  ///< nothing names the steps
    MetricParser m_parser;
    std::map<std::string, File> m_files;
    std::vector<std::string> m_order;                      ///< of the files
    std::map<int, MetricParser::State::Steps> m_tagSteps;  ///< events: each tag has its own
};

}  // namespace vernier
