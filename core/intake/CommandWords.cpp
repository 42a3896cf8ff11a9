#include "core/intake/CommandWords.h"

#include "core/intake/InnerWords.h"
#include "core/intake/ProgramPlace.h"
#include "core/intake/ValuePlaces.h"
#include "core/intake/WordShapes.h"
#include "core/space/Name.h"

#include <algorithm>
#include <array>

namespace vernier {

namespace {

constexpr std::size_t kMostCandidates = 1000;  ///< nobody would look through more

/// Doubled braces move what stands behind them.
std::size_t templateOffset(std::string_view text, std::size_t offset) {
    const auto isBrace = [](char c) { return c == '{' || c == '}'; };
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(offset);
    return offset + static_cast<std::size_t>(std::count_if(text.begin(), end, isBrace));
}

class CandidateFinder {
public:
    CandidateFinder(const std::vector<CommandWord>& words, const FieldKnowledge& knowledge)
        : m_words(words), m_knowledge(knowledge) {}

    std::vector<CommandCandidate> find() {
        std::vector<std::string> texts;
        for (const CommandWord& word : m_words)
            texts.push_back(word.text);
        const ProgramPlace place = programIn(texts);
        const auto isSweep = [](const std::string& text) { return text == "--multirun" || text == "-m"; };
        m_isMultirun = std::any_of(texts.begin() + static_cast<std::ptrdiff_t>(std::min(place.script + 1, texts.size())),
                                   texts.end(), isSweep);
        if (place.script < texts.size())
            m_program = texts[place.script].substr(texts[place.script].rfind('/') + 1);
        for (const LauncherValue& found : launcherValues(texts, place.script + 1))
            add(found.value.option, found.value.option, found.word, found.value.begin, found.value.end);
        for (std::size_t index = place.script + 1; index < m_words.size() && m_found.size() < kMostCandidates;)
            index = readWord(index);
        return std::move(m_found);
    }

private:
    /// Reads the item at `index` and returns where the next one begins.
    std::size_t readWord(std::size_t index) {
        const std::string& word = m_words[index].text;
        if (isDashed(word))
            return readOption(index);
        if (word.find(',') != std::string::npos && holdsPairs(word)) {
            addPlaces("", index, 0);
        } else if (const std::size_t key = keyLength(word, '=')) {
            addValue(word.substr(0, key), index, key + 1);
        } else if (const std::size_t colon = keyLength(word, ':'); colon > 0 && isKeyedValue(word, colon)) {
            addValue(word.substr(0, colon), index, colon + 1);
        } else if (isPairKey(word) && hasPairValue(index)) {
            addValue(word, index + 1, 0);
            return index + 2;
        } else if (isNumberText(word)) {
            addPositional(index);
        } else if (word.starts_with('{') || word.starts_with("choice(")) {
            addPlaces("", index, 0);
        } else if (hasKnownName(index)) {
            addValue(word, index + 1, 0);
            return index + 2;
        } else if (word.find(" -") != std::string::npos) {
            addNumbersWithin(index, 0);
        }
        return index + 1;
    }

    std::size_t readOption(std::size_t index) {
        const std::string& word = m_words[index].text;
        if (word.find(' ') < word.find('=')) {  // '--args lr=0.01 hidden=32'
            addNumbersWithin(index, word.find(' '));
            return index + 1;
        }
        if (const std::size_t equals = word.find('='); equals != std::string::npos) {
            addValue(word.substr(0, equals), index, equals + 1);
            return index + 1;
        }
        const std::size_t dashes = word.find_first_not_of('-');
        if (const std::size_t colon = keyLength(word.substr(dashes), ':');
            colon > 0 && isKeyedValue(word.substr(dashes), colon)) {
            addValue(word.substr(0, dashes + colon), index, dashes + colon + 1);  // --lr:0.01
            return index + 1;
        }
        const std::size_t first = index + 1;
        if (isNotebookParameter(index)) {
            addValue(m_words[first].text, first + 1, 0);
            return first + 2;
        }
        if (first >= m_words.size() || isDashed(m_words[first].text) || m_words[first].text == "--") {
            addFlag(index);
            return first;
        }
        if (startsOverrides(first))
            return first;
        std::size_t end = first + 1;
        while (isNumberText(m_words[first].text) && end < m_words.size() && isNumberText(m_words[end].text))
            ++end;
        for (std::size_t value = first; value < end; ++value)
            addValue(word, value, 0);
        return end;
    }

    /// papermill in.ipynb out.ipynb -p lr 0.1
    bool isNotebookParameter(std::size_t index) const {
        static constexpr std::array<std::string_view, 4> kOptions{"-p", "--parameters", "-r", "--parameters_raw"};
        return m_program == "papermill" && index + 2 < m_words.size() &&
               std::find(kOptions.begin(), kOptions.end(), m_words[index].text) != kOptions.end();
    }

    /// "lr 0.01 momentum 0.9": names that the field knows, each before a number.
    bool hasKnownName(std::size_t index) const {
        const std::string& word = m_words[index].text;
        if (index + 1 >= m_words.size() || !isNumberText(m_words[index + 1].text) || isFileName(word) || word.size() < 2)
            return false;
        const FieldEntry* const entry = m_knowledge.find(word, std::nullopt);
        return entry && entry->kind != FieldEntry::Kind::None;
    }

    /// Another program takes this word apart again: its numbers can vary, and no text can become code.
    void addNumbersWithin(std::size_t index, std::size_t begin) {
        if (m_words[index].isFixed)
            return;
        for (const InnerValue& value : numbersWithin(std::string_view(m_words[index].text).substr(begin)))
            add(value.option, value.option, index, begin + value.begin, begin + value.end);
    }

    /// "lr=0.1,depth=3" and "lr:0.1,depth:3".
    static bool holdsPairs(const std::string& word) {
        const std::vector<ValuePlace> places = placesIn(word);
        const auto key = [](const ValuePlace& place) { return place.path.substr(0, place.path.find('.')); };
        return word.front() != '{' && word.front() != '[' && word.front() != '(' && !word.starts_with("dict(") &&
               !places.empty() && key(places.front()) != key(places.back());
    }

    /// The words behind an option are keys and values of their own: "--opts SOLVER.BASE_LR 0.1", "--set lr=0.1".
    bool startsOverrides(std::size_t index) const {
        const std::string& word = m_words[index].text;
        const std::size_t colon = keyLength(word, ':');
        return keyLength(word, '=') > 0 || (colon > 0 && isKeyedValue(word, colon)) ||
               (isPairKey(word) && word.find('.') != std::string::npos && hasPairValue(index));
    }

    bool hasPairValue(std::size_t key) const {
        if (key + 1 >= m_words.size())
            return false;
        const std::string& word = m_words[key].text;
        const std::string& value = m_words[key + 1].text;
        if (isDashed(value) || keyLength(value, '=') > 0)
            return false;
        const bool isNested = word.find('.') != std::string::npos;
        return isNumberText(value) || isTruthText(value) || (!placesIn(value).empty() && value.front() != '{') ||
               (isNested && !isPairKey(value));
    }

    /// "lr:0.1" and "net:dict(...)", but neither "localhost:29500" nor "C:\dir".
    bool isKeyedValue(std::string_view word, std::size_t colon) const {
        const std::string_view value = word.substr(colon + 1);
        const std::string_view key = word.substr(0, colon);
        if (isNumberText(value)) {
            const FieldEntry* const entry = m_knowledge.find(key, std::nullopt);
            return !isWholeNumberText(value) || (entry && entry->kind != FieldEntry::Kind::None);
        }
        return isTruthText(value) || !placesIn(value).empty();
    }

    /// The value from `begin` to the end of the word, or the values inside it.
    void addValue(const std::string& option, std::size_t index, std::size_t begin) {
        const std::string& word = m_words[index].text;
        const std::string value = word.substr(begin);
        if (value.empty() || m_words[index].isFixed)
            return;
        const bool isSweptList = m_isMultirun && value.find(',') != std::string::npos && value.find('(') == std::string::npos;
        if (isSweptList)
            return addChoices(option, index, begin, value);
        if (m_program == "guild" && value.starts_with('[') && value.ends_with(']'))  // guild run train.py lr=[0.1,0.01]
            return addChoices(option, index, begin, value.substr(1, value.size() - 2));
        if (addPlaces(option, index, begin))
            return;
        // --gin_bindings="train.learning_rate = 0.01", --set=lr=0.1, -Dexec.args="--lr 0.01"
        const std::vector<InnerValue> within = numbersWithin(value);
        for (const InnerValue& inner : within)
            add(inner.option, inner.option, index, begin + inner.begin, begin + inner.end);
        if (within.empty())
            add(option, option, index, begin, word.size());
    }

    bool addPlaces(const std::string& option, std::size_t index, std::size_t begin) {
        if (m_words[index].isFixed)
            return true;
        const std::vector<ValuePlace> places = placesIn(std::string_view(m_words[index].text).substr(begin));
        for (const ValuePlace& place : places) {
            const std::string shown = option.empty() || place.path.empty() ? option + place.path : option + " " + place.path;
            CommandCandidate& candidate =
                add(shown, place.path.empty() ? option : place.path, index, begin + place.begin, begin + place.end);
            if (!place.sweep)
                continue;
            const std::string name = candidate.parameter.name;
            candidate.parameter = *place.sweep;
            candidate.parameter.name = name;
            candidate.isSuggested = true;
        }
        return !places.empty();
    }

    /// "a,b,c" under --multirun.
    void addChoices(const std::string& option, std::size_t index, std::size_t begin, const std::string& choices) {
        CommandCandidate& candidate = add(option, option, index, begin, m_words[index].text.size());
        const std::vector<ValuePlace> places = placesIn("choice(" + choices + ")");
        if (places.empty() || !places.front().sweep)
            return;
        const std::string name = candidate.parameter.name;
        candidate.parameter = *places.front().sweep;
        candidate.parameter.ordered = false;
        candidate.parameter.name = name;
        candidate.isSuggested = true;
    }

    /// A number that nothing introduces.
    void addPositional(std::size_t index) {
        if (m_words[index].isFixed)
            return;
        CommandCandidate& candidate =
            add("argument " + std::to_string(index), "argument", index, 0, m_words[index].text.size());
        candidate.isSuggested = false;
    }

    void addFlag(std::size_t index) {
        const std::string& word = m_words[index].text;
        if (!isPlainFlag(word) || m_words[index].isFixed)
            return;
        CommandCandidate candidate;
        candidate.option = word;
        candidate.value = word;
        candidate.form = CommandCandidate::Form::Presence;
        candidate.word = index;
        candidate.end = templateOffset(word, word.size());
        candidate.parameter.name = nameOfOption(word);
        candidate.parameter.kind = ParameterKind::Categorical;
        candidate.parameter.values = {true, false};
        candidate.parameter.defaultValue = true;
        m_found.push_back(std::move(candidate));
    }

    CommandCandidate& add(const std::string& option, const std::string& name, std::size_t index, std::size_t begin,
                          std::size_t end) {
        const std::string& word = m_words[index].text;
        CommandCandidate candidate;
        candidate.option = option;
        candidate.value = word.substr(begin, end - begin);
        candidate.word = index;
        candidate.begin = templateOffset(word, begin);
        candidate.end = templateOffset(word, end);
        candidate.parameter = guessParameter(nameOfOption(name), candidate.value, m_knowledge);
        candidate.isSuggested = isWorthTuning(candidate.parameter, m_knowledge);
        m_found.push_back(std::move(candidate));
        return m_found.back();
    }

    const std::vector<CommandWord>& m_words;
    const FieldKnowledge& m_knowledge;
    bool m_isMultirun = false;
    std::string m_program;
    std::vector<CommandCandidate> m_found;
};

}  // namespace

bool holdsPlaceholder(std::string_view text) {
    std::size_t open = std::string_view::npos;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '{') {
            open = at;
        } else if (text[at] == '}' && open != std::string_view::npos) {
            const std::string_view inner = text.substr(open + 1, at - open - 1);
            const std::string_view name = inner.substr(0, inner.find('?'));
            if (!nameFault(name.size() < inner.size() ? name.substr(0, name.find('=')) : name))
                return true;
            open = std::string_view::npos;
        }
    }
    return false;
}

std::string asTemplate(std::string_view text) {
    std::string result;
    for (const char c : text) {
        result += c;
        if (c == '{' || c == '}')
            result += c;
    }
    return result;
}

std::string templateOf(const CommandWord& word) {
    return word.isFixed ? word.text : asTemplate(word.text);
}

std::string nameOfOption(std::string_view option) {
    std::string name(option.substr(std::min(option.find_first_not_of("-+"), option.size())));
    for (char& c : name) {
        if (c == '-' || c == '/' || c == '@' || c == '=' || c == ' ' || c == ':')
            c = '_';
    }
    return nameFault(name) ? "parameter" : name;
}

std::vector<CommandCandidate> candidatesIn(const std::vector<CommandWord>& words, const FieldKnowledge& knowledge) {
    return CandidateFinder(words, knowledge).find();
}

CommandCandidate variableCandidate(const std::string& name, const std::string& value, const FieldKnowledge& knowledge) {
    CommandCandidate candidate;
    candidate.option = name;
    candidate.value = value;
    candidate.place = CommandCandidate::Place::Environment;
    candidate.parameter = guessParameter(nameOfOption(name), value, knowledge);
    candidate.isSuggested = isWorthTuning(candidate.parameter, knowledge);
    const std::vector<ValuePlace> places = placesIn(value);
    if (places.size() == 1 && places.front().sweep) {
        const std::string own = candidate.parameter.name;
        candidate.parameter = *places.front().sweep;
        candidate.parameter.name = own;
        candidate.isSuggested = true;
    }
    return candidate;
}

void nameApart(std::vector<CommandCandidate>& candidates) {
    std::map<std::string, int> taken;
    for (CommandCandidate& candidate : candidates) {
        const std::string name = candidate.parameter.name;
        while (taken.contains(candidate.parameter.name))
            candidate.parameter.name = name + "_" + std::to_string(++taken[name]);
        taken.emplace(candidate.parameter.name, 1);
    }
}

void sayWhatIsMissing(CommandReading& reading) {
    std::erase_if(reading.said, [](const Message& sentence) {
        return sentence.id() == "reading.no-values" || sentence.id() == "reading.none-ticked";
    });
    const auto isTicked = [](const CommandCandidate& candidate) { return candidate.isSuggested; };
    if (reading.candidates.empty())
        reading.said.push_back(message("reading.no-values",
                                       "No value was found in this command that could vary: add its options "
                                       "with the values they have today, or read them from its --help."));
    else if (std::none_of(reading.candidates.begin(), reading.candidates.end(), isTicked))
        reading.said.push_back(message("reading.none-ticked",
                                       "None of the values found is one that people usually tune: tick "
                                       "those that should vary."));
}

}  // namespace vernier
