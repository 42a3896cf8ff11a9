#include "core/capture/OutputSurvey.h"

#include "core/capture/MetricLabel.h"
#include "core/metrics/MetricWords.h"

#include <algorithm>
#include <map>
#include <set>

namespace vernier {

namespace {

/// Only so many lines are looked at for what they print; a click on one then looks at all.
constexpr std::size_t kMaxSurveyedLines = 4000;

/// One kind of number, by the words around it.
struct Kind {
    Click click;
    std::string label;
    std::size_t count = 0;
    double first = 0;
    double last = 0;
    int score = 0;
};

/// How likely a number of this label is what somebody tunes for.
int scoreOf(const std::string& label, const Surroundings& around) {
    const std::vector<std::string> words = wordsOf(label + " " + around.near + " " + around.far);
    const auto holds = [&](std::initializer_list<std::string_view> options) {
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
            return std::find(options.begin(), options.end(), word) != options.end();
        });
    };
    int score = goalOf(label) ? 4 : 0;
    score += holds({"val", "valid", "validation", "validate", "test", "eval", "evaluation", "dev"}) ? 3 : 0;
    score -= holds({"train", "training"}) ? 1 : 0;
    score -= holds({"lr", "time", "eta", "mem", "memory", "seconds", "sec"}) ? 3 : 0;
    score -= holds({"best"}) ? 1 : 0;
    score += goalOf(label) == Goal::Maximize ? 1 : 0;
    score -= isCounterName(label) ? 6 : 0;
    return score;
}

}  // namespace

std::vector<SurveyedMetric> surveyOutput(const std::vector<std::string>& lines, std::size_t most) {
    std::map<std::string, Kind> kinds;
    const std::size_t stride = 1 + lines.size() / kMaxSurveyedLines;
    for (std::size_t index = 0; index < lines.size(); index += stride) {
        const CutLine cut{lines[index], tokensOf(lines[index], DecimalMark::Point), false};
        for (std::size_t token = 0; token < cut.tokens.size(); ++token) {
            const auto number =
                cut.kind(token) == TokenKind::Number ? numberAtStart(cut.at(token), DecimalMark::Point) : std::nullopt;
            if (!number || isPartOfName(cut, token))
                continue;
            const Surroundings around = surroundingsOf(cut, token);
            Kind& kind = kinds[around.near + '\n' + around.far + '\n' + (around.hasWord ? "" : around.after)];
            if (kind.count++ == 0) {
                kind.click = {index, {cut.tokens[token].begin, cut.tokens[token].end, DecimalMark::Point}};
                kind.label = labelOf(lines, index, cut, token, around);
                kind.score = scoreOf(kind.label, around);
                kind.first = number->value;
            }
            kind.last = number->value;
        }
    }
    std::vector<Kind> named;
    for (auto& [words, kind] : kinds) {
        if (!kind.label.empty())
            named.push_back(std::move(kind));
    }
    std::stable_sort(named.begin(), named.end(), [](const Kind& left, const Kind& right) {
        return std::pair(-left.score, left.click.line) < std::pair(-right.score, right.click.line);
    });
    std::vector<SurveyedMetric> found;
    std::set<std::string> patterns;
    for (std::size_t index = 0; index < named.size() && found.size() < most; ++index) {
        SurveyedMetric one{metricFromClick(lines, named[index].click, {}), named[index].click, named[index].first,
                           named[index].last};
        if (patterns.insert(one.clicked.metric.pattern).second)
            found.push_back(std::move(one));
    }
    return found;
}

}  // namespace vernier
