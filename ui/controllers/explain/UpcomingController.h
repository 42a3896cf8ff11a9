#pragma once

#include "core/explain/UpcomingSuggestions.h"
#include "ui/controllers/LatestJob.h"

#include <QObject>

#include <optional>
#include <vector>

namespace vernier {

class StudyController;
class SurrogateController;

/// What the study's strategy would run next, and what the user says to it. Asked again, in a thread of its own, whenever a
/// trial starts or ends while the model is wanted. GUI thread only.
class UpcomingController : public QObject {
    Q_OBJECT

public:
    /// How many are shown.
    static constexpr int kCount = 3;

    /// Both must outlive this object.
    UpcomingController(StudyController& study, SurrogateController& model, QObject* parent = nullptr);

    /// Somebody looks.
    void setWanted(bool isWanted);
    /// The next one first; empty while unknown or if there is none.
    const std::vector<UpcomingSuggestion>& suggestions() const { return m_suggestions; }
    bool isBusy() const { return m_job.isBusy(); }

    /// Runs a configuration of the user's own before the strategy's next one.
    void queue(const Configuration& configuration);
    /// Runs a suggestion as it is, with the prediction made for it.
    void accept(const Suggestion& suggestion);
    /// Sees to it that it is never tried, nor suggested again.
    void skip(const Suggestion& suggestion);

Q_SIGNALS:
    void suggestionsChanged();

private:
    std::size_t fingerprint() const;
    void update();

    StudyController& m_study;
    SurrogateController& m_model;
    bool m_isWanted = false;
    std::optional<std::size_t> m_asked;  ///< the fingerprint of what the suggestions are for
    std::vector<UpcomingSuggestion> m_suggestions;
    LatestJob m_job;
};

}  // namespace vernier
