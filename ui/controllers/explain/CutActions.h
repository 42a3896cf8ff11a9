#pragma once

#include "core/space/Parameter.h"

#include <QObject>
#include <QString>

class QAction;

namespace vernier {

class DefinitionController;
class ProfileController;
class StudyController;

/// What the user can do from a plot of the model: run the configuration at the cut, and change a parameter's range. Each says
/// what it did, for the plot to show.
class CutActions : public QObject {
    Q_OBJECT

public:
    /// All must outlive this object.
    CutActions(StudyController& study, ProfileController& profile, DefinitionController& definition, QObject* parent = nullptr);

    /// Runs the configuration at the cut before the strategy's next one.
    QAction* queueAction() const { return m_queue; }
    /// Undoes the last change of the definition; its text says which.
    QAction* undoAction() const { return m_undo; }
    /// The last thing done is a change that the undo action can take back.
    bool isUndoable() const { return m_isUndoable; }
    /// Replaces a parameter of the study by this one and sends the definition. If the definition would not be valid, it only
    /// says why.
    void changeParameter(const Parameter& changed, const QString& what);

Q_SIGNALS:
    /// One sentence on what was done, or why it was not.
    void done(const QString& sentence);

private:
    void queueCut();
    void tell(const QString& sentence, bool isUndoable);
    void update();

    StudyController& m_study;
    ProfileController& m_profile;
    DefinitionController& m_definition;
    QAction* m_queue;
    QAction* m_undo;
    bool m_isUndoable = false;
};

}  // namespace vernier
