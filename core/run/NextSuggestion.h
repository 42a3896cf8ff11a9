#pragma once

#include "core/record/StudyRecord.h"
#include "core/run/SuggestionWorker.h"

#include <QObject>

#include <optional>

namespace vernier {

/// What the strategy suggests next for a study. It is computed in another thread from the history as it is when it is asked
/// for; meanwhile trials report, end, are queued. What came of it is judged when it is taken:
/// - It holds where the study only knows more than it did: a trial has reported, paused, ended or been edited. A suggestion
///   that is a fraction of a second behind is as good, and it is what would have begun had it been there at once. The trial
///   that it begins keeps the revision of the history that it rests on.
/// - It is asked for anew where it would be another: a trial that was queued or skipped meanwhile has taken its number, which
///   its random numbers depend on, and might have its configuration; or the trial that was to go on is paused no more.
/// - That there is nothing to run holds until a trial begins, ends or is edited.
/// - With another definition all is given up and asked for anew.
/// - One that is not taken when it comes, because the study pauses or no slot is free any more, is forgotten: later it would
///   be too old.
/// So for the same order of events a study asks for the same suggestions as if each took no time. Lives in the engine's
/// thread.
class NextSuggestion : public QObject {
    Q_OBJECT

public:
    explicit NextSuggestion(QObject* parent = nullptr);

    /// From now on the strategy that `make` makes, in another thread.
    void follow(SuggestionWorker::StrategyMaker make);
    /// What is suggested for the study as it is, or why there is no strategy. Nothing if that is still being computed, which
    /// this call begins: changed() tells when to ask again.
    std::optional<Result<SuggestionAnswer>> take(const StudyRecord& record);
    /// A trial began, ended or was edited.
    void trialsChanged() { m_haveTrialsChanged = true; }
    std::optional<std::int64_t> trialCount() const { return m_worker.trialCount(); }

Q_SIGNALS:
    /// A suggestion has come, to be taken now, or the number of trials is known.
    void changed();

private:
    void announce();
    void ask(const StudyRecord& record);
    bool holds(const SuggestionAnswer& answer, const StudyRecord& record) const;

    SuggestionWorker m_worker;
    bool m_isAsked = false;
    std::uint64_t m_askCount = 0;
    bool m_haveTrialsChanged = false;  ///< since it was asked
};

}  // namespace vernier
