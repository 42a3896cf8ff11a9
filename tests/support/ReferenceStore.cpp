#include "tests/support/ReferenceStore.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vernier::test {

namespace {

bool same(double left, double right) {
    return left == right || (std::isnan(left) && std::isnan(right));
}

bool same(const Report& left, const Report& right) {
    return left.step == right.step && left.elapsedMs == right.elapsedMs && left.fold == right.fold &&
           left.count == right.count && same(left.value, right.value);
}

bool same(Decision left, Decision right) {
    const bool sameNumbers = same(left.value, right.value) && left.threshold.has_value() == right.threshold.has_value() &&
                             same(left.threshold.value_or(0), right.threshold.value_or(0));
    left.value = right.value = 0;
    left.threshold = right.threshold = std::nullopt;
    return sameNumbers && left == right;
}

constexpr std::int64_t kTrialsInPlay = 40;

Trial someTrial(std::int64_t id) {
    Trial trial;
    trial.id = TrialId{id};
    trial.configuration = {{"lr", 0.1 / static_cast<double>(id + 3)}, {"layers", id}, {"bias", id % 2 == 0}, {"act", "relu"}};
    trial.explanation.sentence =
        Message("Chosen for its \"uncertainty\".", "test.chosen", {"\"", Message("uncertainty", "test.uncertainty", {})});
    if (id % 3 == 0)
        trial.explanation.prediction = Prediction{1.0 / 3.0, -0.1, 1e300, 0.25, 1};
    trial.createdWallMs = 1'700'000'000'000 + id;
    trial.reports.resize(2);
    return trial;
}

void addReports(StoreBatch& batch, TrialId trial, std::int64_t number, int count) {
    const double specials[] = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                               -std::numeric_limits<double>::infinity(), std::numeric_limits<double>::denorm_min()};
    for (int i = 0; i < count; ++i) {
        const double value = i % 10 == 9 ? specials[(number + i) % 4] : 1.0 / static_cast<double>(number + i + 1);
        batch.reports.push_back({trial, i % 2, {i / 2 + 1, value, number * 7 + i, i / 8, 1 + i % 3}});
    }
    // A progress bar: the last steps have new values.
    for (std::size_t place = 0; place < 2; ++place)
        batch.reports.push_back({trial, 0, {1, 0.5 / static_cast<double>(number + 1), number, 0, 9}, place});
    batch.positions.push_back(
        {trial, number % 2 == 0, number * 1000, number, {count, number}, "{\"n\":" + std::to_string(number) + "}"});
}

void endTrial(StoreBatch& batch, Trial trial, std::int64_t number) {
    trial.state = number % 2 == 0 ? TrialState::Complete : TrialState::Failed;
    trial.startedWallMs = trial.createdWallMs + 5;
    trial.endedWallMs = trial.createdWallMs + 5000;
    trial.slot = static_cast<int>(number % 3);
    trial.end = ProcessEnd{EndKind::Exited,  static_cast<int>(number % 256),
                           EndRequest::None, Message("Ended as 7.", "test.ended", {"7"}),
                           number,           0.125,
                           1 << 20};
    if (trial.state == TrialState::Failed)
        trial.failure = FailureCause::ExitCode;
    else
        trial.objective = 1.0 / static_cast<double>(number + 1);
    if (number % 4 == 0)
        trial.objectiveError = 1.0 / static_cast<double>(number + 3);
    batch.trials.push_back(std::make_shared<Trial>(std::move(trial)));
}

}  // namespace

Trial& ReferenceStore::trial(TrialId id) {
    auto& trials = m_study.trials;
    const auto at =
        std::lower_bound(trials.begin(), trials.end(), id, [](const Trial& t, TrialId wanted) { return t.id < wanted; });
    if (at != trials.end() && at->id == id)
        return *at;
    Trial added;
    added.id = id;
    return *trials.insert(at, added);
}

void ReferenceStore::write(const StoreBatch& batch) {
    for (const TrialPtr& written : batch.trials) {
        Trial& stored = trial(written->id);
        auto reports = std::move(stored.reports);
        stored = *written;
        reports.resize(std::max(reports.size(), written->reports.size()));
        stored.reports = std::move(reports);
    }
    for (const TrialId id : batch.clearedReports) {
        for (auto& series : trial(id).reports)
            series.clear();
        std::erase_if(m_study.positions, [&](const LogPosition& position) { return position.trial == id; });
    }
    for (const ShortenedSeries& shortened : batch.shortenedSeries) {
        auto& series = trial(shortened.trial).reports.at(static_cast<std::size_t>(shortened.metric));
        series.resize(std::min(series.size(), shortened.size));
    }
    for (const NewReport& added : batch.reports) {
        auto& reports = trial(added.trial).reports;
        reports.resize(std::max(reports.size(), static_cast<std::size_t>(added.metric) + 1));
        auto& series = reports[static_cast<std::size_t>(added.metric)];
        const std::size_t place = added.place.value_or(series.size());
        series.resize(std::max(series.size(), place + 1));
        series[place] = added.report;
    }
    for (const LogPosition& position : batch.positions) {
        std::erase_if(m_study.positions,
                      [&](const LogPosition& old) { return old.trial == position.trial && old.isStderr == position.isStderr; });
        m_study.positions.push_back(position);
    }
    std::sort(m_study.positions.begin(), m_study.positions.end(), [](const LogPosition& left, const LogPosition& right) {
        return std::pair(left.trial, left.isStderr) < std::pair(right.trial, right.isStderr);
    });
    m_study.decisions.insert(m_study.decisions.end(), batch.decisions.begin(), batch.decisions.end());
    for (LoggedEvent event : batch.events) {
        event.sequence = ++m_study.lastSequence;
        m_events.push_back(event);
    }
    if (batch.definition)
        m_study.definitions.push_back(*batch.definition);
    for (const auto& [key, value] : batch.meta)
        m_study.meta[key] = value;
}

QString difference(const Trial& actual, const Trial& expected) {
    const QString name = QStringLiteral("trial %1").arg(expected.id.number);
    if (actual.reports.size() != expected.reports.size())
        return name + QStringLiteral(": %1 series, not %2").arg(actual.reports.size()).arg(expected.reports.size());
    for (std::size_t metric = 0; metric < expected.reports.size(); ++metric) {
        const auto& left = actual.reports[metric];
        const auto& right = expected.reports[metric];
        if (!std::equal(left.begin(), left.end(), right.begin(), right.end(),
                        [](const Report& a, const Report& b) { return same(a, b); }))
            return name + QStringLiteral(": reports of metric %1").arg(metric);
    }
    Trial left = actual;
    Trial right = expected;
    left.reports.clear();
    right.reports.clear();
    return left == right ? QString() : name + QStringLiteral(": its row");
}

QString difference(const StoredStudy& actual, const StoredStudy& expected) {
    if (actual.trials.size() != expected.trials.size())
        return QStringLiteral("%1 trials, not %2").arg(actual.trials.size()).arg(expected.trials.size());
    for (std::size_t i = 0; i < expected.trials.size(); ++i) {
        if (const QString found = difference(actual.trials[i], expected.trials[i]); !found.isEmpty())
            return found;
    }
    if (actual.positions != expected.positions)
        return QStringLiteral("log positions");
    if (!std::equal(actual.decisions.begin(), actual.decisions.end(), expected.decisions.begin(), expected.decisions.end(),
                    [](const Decision& left, const Decision& right) { return same(left, right); }))
        return QStringLiteral("decisions");
    if (actual.definitions != expected.definitions)
        return QStringLiteral("definitions");
    auto meta = actual.meta;
    meta.erase("schema");
    if (meta != expected.meta)
        return QStringLiteral("meta");
    return actual.lastSequence == expected.lastSequence ? QString() : QStringLiteral("last sequence");
}

StoreBatch batchOfEveryKind(std::int64_t number) {
    StoreBatch batch;
    const std::int64_t round = number / 6;
    const TrialId trial{round % kTrialsInPlay};
    switch (number % 6) {
        case 0: batch.trials.push_back(std::make_shared<Trial>(someTrial(trial.number))); break;
        case 1: addReports(batch, trial, number, 20); break;
        case 2: endTrial(batch, someTrial(trial.number), number); break;
        case 3:
            batch.decisions.push_back({trial, number, Verdict::Stop, "median", "Below the median.",
                                       0.1 * static_cast<double>(number), 0.5, 7, 3, FinalForecast{0.5, -1, 1e300, 0.02}, 12.5,
                                       0.25, number % 4 == 1, number * 1000});
            batch.decisions.push_back({trial, number + 1, Verdict::Keep, "median", "", std::nan("")});
            batch.decisions.push_back({trial, number + 2, Verdict::Pause, "hyperband", "It has used its steps.", 1});
            break;
        case 4:
            if (round % 3 == 0)
                batch.shortenedSeries.push_back({trial, 0, 3});
            else
                batch.clearedReports.push_back(trial);
            addReports(batch, trial, number, round % 10 == 9 ? 2000 : 6);
            break;
        default: {
            Trial annotated = someTrial(trial.number);
            annotated.note = "größer";
            annotated.tags = {"a", "b,c"};
            annotated.isStarred = true;
            annotated.isKept = true;
            annotated.pauses = {{1, number, number + 7}, {0, number + 9, number + 10}};
            batch.trials.push_back(std::make_shared<Trial>(annotated));
            batch.definition = "{\"revision\": " + std::to_string(round) + "}";
        }
    }
    batch.events.push_back({0, number, "batch", trial, "{\"n\":" + std::to_string(number) + "}"});
    batch.meta["batch"] = std::to_string(number + 1);
    return batch;
}

}  // namespace vernier::test
