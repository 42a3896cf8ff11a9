#pragma once

#include "core/doctor/Doctor.h"
#include "ui/controllers/LatestJob.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

class QSettings;
class QUndoCommand;
class QUndoStack;

namespace vernier {

class DefinitionController;
class SteeringController;
class StudyController;

/// What is the matter with the study, asked in a thread of its own soon after each change, and what the user does about it. GUI
/// thread only.
class DoctorController : public QObject {
    Q_OBJECT

public:
    /// Called in another thread; the model as setModel() has it.
    using Visit = std::function<std::vector<Finding>(const StudyDefinition&, const History&, const std::optional<ModelFacts>&)>;

    /// All must outlive this object. `settings` keeps what was dismissed, for the folder of each study.
    DoctorController(StudyController& study, SteeringController& steering, DefinitionController& definition,
                     QSettings& settings, Visit visit, QObject* parent = nullptr);

    /// A finding that was mended here. It can be undone while nothing else was done after it.
    struct Mended {
        Finding finding;
        QUndoStack* stack;
        const QUndoCommand* command;
    };

    /// False until the first answer.
    bool hasAnswered() const { return m_hasAnswered; }
    /// What is open: neither dismissed nor mended, serious ones first.
    const std::vector<Finding>& findings() const { return m_open; }
    /// What was found and has been dismissed.
    const std::vector<Finding>& dismissed() const { return m_dismissed; }
    /// Since the study was opened, and not taken back, in order.
    const std::vector<Mended>& mended() const { return m_mended; }

    /// What the model of the study has learnt, or nothing while nobody fits one.
    void setModel(std::optional<ModelFacts> model);
    /// Why the change of this finding cannot be made now; empty if it can.
    QString whyNotMend(const Finding& finding) const;
    /// Makes the change of a finding, as one step of undo of Define or of the trials.
    void mend(const Finding& finding);
    /// Why it cannot be taken back from here; empty if it can.
    QString whyNotUndo(const Mended& mended) const;
    void undo(const Mended& mended);
    /// Undoes what was mended last, if that can be undone.
    void undoLast();
    void setDismissed(const Finding& finding, bool isDismissed);

Q_SIGNALS:
    /// Anything of the above has changed.
    void changed();

private:
    void visitWithin(int ms);
    void visit();
    void takeFindings(std::vector<Finding> findings);
    void sort();
    void forgetUndone();
    std::vector<Configuration> configurationsOf(const remedy::Repeat& repeat) const;

    StudyController& m_study;
    SteeringController& m_steering;
    DefinitionController& m_definition;
    QSettings& m_settings;
    Visit m_visit;
    std::optional<ModelFacts> m_model;
    bool m_hasAnswered = false;
    bool m_isStale = false;  ///< something changed during the visit
    std::vector<Finding> m_found;
    std::vector<Finding> m_open;
    std::vector<Finding> m_dismissed;
    std::vector<Mended> m_mended;
    QTimer m_timer;
    LatestJob m_job;
};

}  // namespace vernier
