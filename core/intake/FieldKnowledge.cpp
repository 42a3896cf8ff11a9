#include "core/intake/FieldKnowledge.h"

#include "core/metrics/Ascii.h"

#include <nlohmann/json.hpp>

#include <QFile>

#include <algorithm>
#include <array>
#include <utility>

/// The table sits in a static library, which a linker would leave out. Q_INIT_RESOURCE works outside of namespaces only.
static void initFieldResource() {
    Q_INIT_RESOURCE(field);
}

namespace vernier {

namespace {

using FieldJson = nlohmann::json;

constexpr qint64 kMostTableBytes = 4 << 20;
constexpr std::size_t kMostWords = 12;  ///< of a name; a longer one is judged by its end

/// {"optimizer", "params", "base", "lr"} of "optimizer-params.baseLR": words in lower case.
std::vector<std::string> wordsOfName(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty())
            words.push_back(std::exchange(word, {}));
    };
    for (std::size_t at = 0; at < name.size(); ++at) {
        const char c = name[at];
        const bool isSeparator = std::string_view("_-./ :@+").find(c) != std::string_view::npos;
        const bool isHump = at > 0 && ascii::isUpper(c) && name[at - 1] >= 'a' && name[at - 1] <= 'z';
        if (isSeparator || isHump)
            finish();
        if (!isSeparator)
            word += ascii::isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
    finish();
    if (words.size() > kMostWords)
        words.erase(words.begin(), words.end() - static_cast<std::ptrdiff_t>(kMostWords));
    return words;
}

std::string joinedWords(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t index = begin; index < end; ++index)
        text += (index > begin ? "_" : "") + words[index];
    return text;
}

/// "hidden" of "hidden2", "dropout" of "dropout_1": the number of a thing of which there are several.
bool dropNumber(std::vector<std::string>& words) {
    if (words.empty())
        return false;
    std::string& last = words.back();
    const std::size_t size = last.size();
    while (!last.empty() && ascii::isDigit(last.back()))
        last.pop_back();
    const bool hasChanged = last.size() < size;
    if (last.empty())
        words.pop_back();
    return hasChanged && !words.empty();
}

/// Where "per gpu" begins, which says where a thing is counted, not what it is; the end if nowhere.
std::size_t perMachine(const std::vector<std::string>& words) {
    static constexpr std::array<std::string_view, 11> kMachines{"gpu",  "device",  "node", "worker", "core",   "card",
                                                                "host", "process", "tpu",  "rank",   "replica"};
    for (std::size_t index = 0; index + 1 < words.size(); ++index) {
        if (words[index] == "per" && std::find(kMachines.begin(), kMachines.end(), words[index + 1]) != kMachines.end())
            return index;
    }
    return words.size();
}

bool isWithin(std::optional<double> min, std::optional<double> max, std::optional<double> value) {
    return !value || ((!min || *value >= *min) && (!max || *value <= *max));
}

/// Reads entries and collects what is wrong with them.
class TableReader {
public:
    explicit TableReader(std::vector<Fault>& faults) : m_faults(faults) {}

    FieldEntry entry(const FieldJson& json, const std::string& path) {
        m_path = path;
        FieldEntry entry;
        entry.kind = wordAt<FieldEntry::Kind>(json, "kind",
                                              {{"real", FieldEntry::Kind::Real},
                                               {"whole", FieldEntry::Kind::Whole},
                                               {"powers", FieldEntry::Kind::Powers},
                                               {"none", FieldEntry::Kind::None}});
        if (json.contains("scale"))
            entry.scale = wordAt<Scale>(json, "scale",
                                        {{"linear", Scale::Linear}, {"log", Scale::Log}, {"reverse-log", Scale::ReverseLog}});
        std::tie(entry.domainMin, entry.domainMax) = pairAt(json, "domain");
        std::tie(entry.valueMin, entry.valueMax) = pairAt(json, "if");
        readUsual(json, entry);
        if (json.contains("spread") && json["spread"].is_number())
            entry.spread = json["spread"].get<double>();
        entry.isTuned = json.contains("tuned") && json["tuned"].is_boolean() && json["tuned"].get<bool>();
        if (json.contains("source") && json["source"].is_string())
            entry.source = json["source"].get<std::string>();
        return entry;
    }

private:
    template <typename Word>
    Word wordAt(const FieldJson& json, const char* key, std::initializer_list<std::pair<const char*, Word>> words) {
        std::string all;
        for (const auto& [word, value] : words) {
            if (json.contains(key) && json[key].is_string() && json[key].get<std::string>() == word)
                return value;
            all += (all.empty() ? "" : ", ") + std::string(word);
        }
        m_faults.push_back({m_path + "." + key, message("field.word", "is none of %1", all)});
        return words.begin()->second;
    }

    /// Two numbers, each of which may be null; nothing if the key is not there.
    std::pair<std::optional<double>, std::optional<double>> pairAt(const FieldJson& json, const char* key) {
        if (!json.contains(key))
            return {};
        const FieldJson& pair = json[key];
        const auto isEnd = [](const FieldJson& end) { return end.is_number() || end.is_null(); };
        if (!pair.is_array() || pair.size() != 2 || !isEnd(pair[0]) || !isEnd(pair[1])) {
            m_faults.push_back(
                {m_path + "." + key, message("field.pair", "must be two numbers in brackets, the smaller first")});
            return {};
        }
        const auto end = [](const FieldJson& item) {
            return item.is_null() ? std::nullopt : std::optional(item.get<double>());
        };
        return {end(pair[0]), end(pair[1])};
    }

    void readUsual(const FieldJson& json, FieldEntry& entry) {
        if (entry.kind == FieldEntry::Kind::None)
            return;
        const auto [min, max] = pairAt(json, "usual");
        const bool isRange = min && max && *min < *max;
        const bool fitsScale =
            isRange && (entry.scale != Scale::Log || *min > 0) && (entry.scale != Scale::ReverseLog || (*min >= 0 && *max < 1));
        const bool fitsDomain =
            isRange && isWithin(entry.domainMin, entry.domainMax, min) && isWithin(entry.domainMin, entry.domainMax, max);
        if (!fitsScale || !fitsDomain) {
            m_faults.push_back({m_path + ".usual", message("field.usual",
                                                           "must be a range that lies in the domain and that the scale can "
                                                           "hold: above 0 for log, below 1 for reverse-log")});
            return;
        }
        entry.usualMin = *min;
        entry.usualMax = *max;
    }

    std::vector<Fault>& m_faults;
    std::string m_path;
};

Result<std::string> tableText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Message(file.errorString().toStdString()), path.toStdString());
    return file.read(kMostTableBytes).toStdString();
}

}  // namespace

Result<FieldKnowledge> FieldKnowledge::read(std::string_view json) {
    const FieldJson root = FieldJson::parse(json, nullptr, false);
    if (!root.is_object() || !root.contains("parameters") || !root["parameters"].is_array())
        return failure(ErrorCode::InvalidInput,
                       message("field.form", "is no table of parameters: it must be JSON with a list \"parameters\""));
    FieldKnowledge knowledge;
    std::vector<Fault> faults;
    for (std::size_t index = 0; index < root["parameters"].size(); ++index) {
        const FieldJson& item = root["parameters"][index];
        const std::string path = "parameters[" + std::to_string(index) + "]";
        if (!item.is_object() || !item.contains("names") || !item["names"].is_array()) {
            faults.push_back({path + ".names", message("field.names", "must be a list of texts")});
            continue;
        }
        knowledge.m_entries.push_back(TableReader(faults).entry(item, path));
        const bool isAnywhere = item.contains("anywhere") && item["anywhere"] == true;
        for (const FieldJson& name : item["names"]) {
            const std::string text = name.is_string() ? name.get<std::string>() : std::string();
            knowledge.m_endings[text].push_back(knowledge.m_entries.size() - 1);
            if (isAnywhere)
                knowledge.m_anywhere[text].push_back(knowledge.m_entries.size() - 1);
        }
    }
    if (faults.empty())
        return knowledge;
    return tl::unexpected<Error>(
        Error{ErrorCode::InvalidInput, message("field.faults", "The table of parameters has faults."), {}, std::move(faults)});
}

const FieldEntry* FieldKnowledge::findIn(const Index& index, const std::string& name, std::optional<double> value) const {
    const auto found = index.find(name);
    if (found == index.end())
        return nullptr;
    for (const std::size_t number : found->second) {
        const FieldEntry& entry = m_entries[number];
        if (isWithin(entry.valueMin, entry.valueMax, value) && isWithin(entry.domainMin, entry.domainMax, value))
            return &entry;
    }
    return nullptr;
}

const FieldEntry* FieldKnowledge::find(std::string_view name, std::optional<double> value) const {
    std::vector<std::string> words = wordsOfName(name);
    if (const std::size_t per = perMachine(words); per < words.size()) {
        for (std::size_t begin = 0; begin <= per; ++begin) {  // "samples_per_gpu" is a name of its own
            if (const FieldEntry* const entry = findIn(m_endings, joinedWords(words, begin, words.size()), value))
                return entry;
        }
        const auto at = words.begin() + static_cast<std::ptrdiff_t>(per);
        words.erase(at, at + 2);
    }
    do {
        for (std::size_t begin = 0; begin < words.size(); ++begin) {
            if (const FieldEntry* const entry = findIn(m_endings, joinedWords(words, begin, words.size()), value))
                return entry;
        }
    } while (dropNumber(words));
    words = wordsOfName(name);
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
        for (std::size_t end = begin + 1; end <= words.size(); ++end) {
            if (const FieldEntry* const entry = findIn(m_anywhere, joinedWords(words, begin, end), value))
                return entry;
        }
    }
    for (const FieldKnowledge& other : m_others) {
        if (const FieldEntry* const entry = other.find(name, value))
            return entry;
    }
    return nullptr;
}

const FieldKnowledge& builtInKnowledge() {
    static const FieldKnowledge kKnowledge = [] {
        initFieldResource();
        Result<FieldKnowledge> table = tableText(QStringLiteral(":/field/parameters.json")).and_then(&FieldKnowledge::read);
        return table ? std::move(*table) : FieldKnowledge();  // tests hold that it can be read
    }();
    return kKnowledge;
}

Result<FieldKnowledge> knowledgeWith(const std::string& path) {
    if (!QFile::exists(QString::fromStdString(path)))
        return builtInKnowledge();
    Result<FieldKnowledge> own = tableText(QString::fromStdString(path)).and_then(&FieldKnowledge::read);
    if (own)
        own->preferTo(builtInKnowledge());
    else
        own.error().file = path;
    return own;
}

}  // namespace vernier
