#include "core/store/RowGaps.h"

#include <iterator>
#include <utility>

namespace vernier {

namespace {

/// More rows than this are not lost by accident: the number itself is wrong.
constexpr std::int64_t kWidestGap = 100'000;

}  // namespace

Trial fillerFor(TrialId id, const Trial& like) {
    Trial trial;
    trial.id = id;
    trial.state = TrialState::Cancelled;
    trial.configuration = like.configuration;
    trial.explanation.sentence = message("store.filler",
                                         "Its row is lost and it has no folder. It stands here with the values of trial %1 to "
                                         "keep the numbers in order.",
                                         like.id.number);
    trial.createdWallMs = like.createdWallMs;
    trial.endedWallMs = like.createdWallMs;
    trial.isExcluded = true;
    return trial;
}

std::vector<Trial> withoutGaps(std::vector<Trial> rows, std::vector<TrialId>& filled) {
    std::vector<Trial> result;
    result.reserve(rows.size());
    for (Trial& row : rows) {
        const auto next = std::ssize(result);
        if (row.id.number < next || row.id.number - next > kWidestGap)
            continue;
        for (std::int64_t number = next; number < row.id.number; ++number) {
            filled.push_back(TrialId{number});
            result.push_back(fillerFor(filled.back(), row));
        }
        result.push_back(std::move(row));
    }
    return result;
}

}  // namespace vernier
