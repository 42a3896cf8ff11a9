#include "core/intake/ReadingJson.h"

#include "core/study/ParametersJson.h"

#include <algorithm>
#include <iterator>

namespace vernier {

namespace {

nlohmann::ordered_json candidateJson(const CommandCandidate& candidate) {
    const Result<SearchSpace> space = SearchSpace::create({candidate.parameter});
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    if (space)
        json = writeParameters(*space).front();
    else
        json["name"] = candidate.parameter.name;
    json["option"] = candidate.option;
    json["today"] = candidate.value;
    json["given"] = candidate.place != CommandCandidate::Place::Absent;
    json["ticked"] = candidate.isSuggested;
    if (candidate.form == CommandCandidate::Form::Presence)
        json["flag"] = true;
    if (!candidate.meaning.empty())
        json["meaning"] = candidate.meaning;
    return json;
}

}  // namespace

std::string readingJson(const CommandReading& reading, const std::string& workingDirectory) {
    std::vector<CommandCandidate> ticked;
    std::copy_if(reading.candidates.begin(), reading.candidates.end(), std::back_inserter(ticked),
                 [](const CommandCandidate& candidate) { return candidate.isSuggested; });
    StudyDraft draft;
    adopt(draft, reading, ticked);
    nlohmann::ordered_json json;
    json["command"] = draft.rest.command.arguments;
    json["working_dir"] = workingDirectory;
    json["environment"] = draft.rest.environment;
    json["parameters"] = nlohmann::ordered_json::array();
    for (const CommandCandidate& candidate : reading.candidates)
        json["parameters"].push_back(candidateJson(candidate));
    json["said"] = nlohmann::ordered_json::array();
    for (const Message& sentence : reading.said)
        json["said"].push_back(sentence.text());
    json["help"] = reading.helpArguments;
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace vernier
