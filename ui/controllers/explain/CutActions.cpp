#include "ui/controllers/explain/CutActions.h"

#include "ui/controllers/Actions.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/controllers/explain/ProfileController.h"
#include "ui/text/CoreText.h"

#include <QAction>

#include <algorithm>

namespace vernier {

CutActions::CutActions(StudyController& study, ProfileController& profile, DefinitionController& definition, QObject* parent)
    : QObject(parent),
      m_study(study),
      m_profile(profile),
      m_definition(definition),
      m_queue(new QAction(tr("Queue this configuration"), this)),
      m_undo(m_definition.undoStack().createUndoAction(this, tr("Undo"))) {
    m_queue->setObjectName(QStringLiteral("queueCut"));
    m_queue->setToolTip(tr("Run the configuration at the cut before the strategy's next suggestion"));
    m_undo->setObjectName(QStringLiteral("undoRange"));
    connect(m_queue, &QAction::triggered, this, &CutActions::queueCut);
    connect(m_undo, &QAction::triggered, &m_definition, &DefinitionController::flush);
    connect(&m_profile, &ProfileController::modelChanged, this, &CutActions::update);
    connect(&m_study, &StudyController::statusChanged, this, &CutActions::update);
    update();
}

void CutActions::queueCut() {
    const auto& definition = m_study.definition();
    if (!m_profile.surrogate() || !definition)
        return;
    if (!m_study.isWritable()) {
        tell(tr("Not queued: another process is running this study."), false);
        return;
    }
    if (!definition->space.faultsOf(m_profile.cut()).empty()) {
        tell(tr("Not queued: the parameters have changed since the model was fitted."), false);
        return;
    }
    m_study.post(command::QueueTrial{m_profile.cut(), TrialOrigin::User});
    tell(tr("Queued: it runs before the strategy's next trial."), false);
}

void CutActions::tell(const QString& sentence, bool isUndoable) {
    m_isUndoable = isUndoable;
    Q_EMIT done(sentence);
}

void CutActions::changeParameter(const Parameter& changed, const QString& what) {
    if (!m_definition.isEditable()) {
        tell(tr("Not changed: another process is running this study."), false);
        return;
    }
    StudyDraft after = m_definition.draft();
    const auto place = std::find_if(after.parameters.begin(), after.parameters.end(),
                                    [&changed](const Parameter& each) { return each.name == changed.name; });
    if (place == after.parameters.end())
        return;
    *place = changed;
    if (const DraftCheck result = check(after); !result.faults.empty()) {
        tell(tr("Not changed: %1").arg(coreText(result.faults.front().message)), false);
        return;
    }
    const QString name = QString::fromStdString(changed.name);
    m_definition.finishTyping();
    m_definition.edit(tr("%1: %2").arg(name, what), after);
    m_definition.flush();
    tell(tr("%1: %2. Earlier trials still count as data.").arg(name, what), true);
}

void CutActions::update() {
    allow(*m_queue, m_profile.surrogate() != nullptr && m_study.isWritable(),
          m_study.isWritable() ? tr("There is no model yet.") : tr("You can only watch this study from here."));
}

}  // namespace vernier
