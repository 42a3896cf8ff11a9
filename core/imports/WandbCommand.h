#pragma once

#include "core/imports/ImportObject.h"

#include <string>
#include <vector>

namespace vernier {

/// The command of a sweep: its words, in which ${args} and its other forms stand for the parameters. `sweep` and `draft` must
/// outlive it.
class WandbCommand {
public:
    WandbCommand(ImportObject& sweep, ImportDraft& draft);

    /// True if the values go to the program as JSON and in no other form, so that they keep their types.
    bool takesJson() const;
    /// Sets the study's command. The parameters must have been read.
    void write();

private:
    void addArguments(const std::string& form);
    void addFlag(const Parameter& parameter);
    void addWord(const std::string& word);
    void replaceJson();

    ImportDraft& m_draft;
    std::string m_program;
    std::vector<std::string> m_words;  ///< theirs
    std::vector<std::string> m_arguments;
    bool m_isAssignment = false;  ///< NAME=value may still come
};

}  // namespace vernier
