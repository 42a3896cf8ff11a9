#include "ui/controllers/DoctorController.h"

#include "core/study/StudyDraft.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/NextSteps.h"
#include "ui/controllers/SteeringController.h"
#include "ui/controllers/StudyController.h"
#include "ui/text/CoreText.h"

#include <QSettings>
#include <QUndoCommand>
#include <QVariantMap>

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

constexpr auto kDismissedKey = "doctor/dismissed";
constexpr int kAfterEditMs = 100;
constexpr int kAfterTrialsMs = 2000;  ///< a busy study is looked at so often

QString keyOf(const Finding& finding) {
    return QString::fromStdString(finding.subject.empty() ? finding.id : finding.id + ' ' + finding.subject);
}

QStringList dismissedIn(const QSettings& settings, const QString& folder) {
    return settings.value(QLatin1String(kDismissedKey)).toMap().value(folder).toStringList();
}

const QUndoCommand* lastOf(const QUndoStack& stack) {
    return stack.index() > 0 ? stack.command(stack.index() - 1) : nullptr;
}

bool isDone(const DoctorController::Mended& mended) {
    for (int index = 0; index < mended.stack->index(); ++index) {
        if (mended.stack->command(index) == mended.command)
            return true;
    }
    return false;
}

}  // namespace

DoctorController::DoctorController(StudyController& study, SteeringController& steering, DefinitionController& definition,
                                   QSettings& settings, Visit visit, QObject* parent)
    : QObject(parent),
      m_study(study),
      m_steering(steering),
      m_definition(definition),
      m_settings(settings),
      m_visit(std::move(visit)) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DoctorController::visit);
    connect(&m_job, &LatestJob::finished, this, [this] {
        if (std::exchange(m_isStale, false))
            visitWithin(kAfterTrialsMs);
    });
    connect(&m_study, &StudyController::definitionChanged, this, [this] { visitWithin(kAfterEditMs); });
    connect(&m_study, &StudyController::trialsChanged, this, [this] { visitWithin(kAfterTrialsMs); });
    connect(&m_study, &StudyController::statusChanged, this, &DoctorController::changed);
    connect(&m_definition, &DefinitionController::faultsChanged, this, &DoctorController::changed);
    for (QUndoStack* const stack : {&m_steering.undoStack(), &m_definition.undoStack()})
        connect(stack, &QUndoStack::indexChanged, this, &DoctorController::forgetUndone);
    if (m_study.definition())
        visitWithin(kAfterEditMs);
}

void DoctorController::setModel(std::optional<ModelFacts> model) {
    m_model = std::move(model);
    visitWithin(kAfterTrialsMs);
}

void DoctorController::visitWithin(int ms) {
    if (!m_timer.isActive() || m_timer.remainingTime() > ms)
        m_timer.start(ms);
}

void DoctorController::visit() {
    if (!m_study.definition())
        return;
    if (m_job.isBusy()) {
        m_isStale = true;
        return;
    }
    m_job.start([this, visit = m_visit, definition = m_study.definition(), history = m_study.history(), model = m_model](
                    const std::stop_token&, const LatestJob::Deliver& deliver) {
        deliver([this, findings = visit(*definition, history, model)] { takeFindings(findings); });
    });
}

void DoctorController::takeFindings(std::vector<Finding> findings) {
    if (std::exchange(m_hasAnswered, true) && findings == m_found)
        return;
    m_found = std::move(findings);
    sort();
}

void DoctorController::sort() {
    const QStringList dismissed = dismissedIn(m_settings, m_study.folder());
    m_open.clear();
    m_dismissed.clear();
    for (const Finding& finding : m_found) {
        // Found anew after the change, it is another one: the range is to be widened once more, for example.
        const bool isMended = std::ranges::any_of(m_mended, [&](const Mended& mended) {
            return keyOf(mended.finding) == keyOf(finding) && mended.finding.remedy.change == finding.remedy.change;
        });
        if (!isMended)
            (dismissed.contains(keyOf(finding)) ? m_dismissed : m_open).push_back(finding);
    }
    Q_EMIT changed();
}

QString DoctorController::whyNotMend(const Finding& finding) const {
    if (!finding.remedy.change)
        return tr("This is for you to mend.");
    if (!m_study.isWritable())
        return tr("You can only watch this study from here.");
    return m_definition.definition() ? QString() : tr("There is something to fix in Define first.");
}

void DoctorController::mend(const Finding& finding) {
    if (!whyNotMend(finding).isEmpty())
        return;
    const auto* const repeat = std::get_if<remedy::Repeat>(&*finding.remedy.change);
    QUndoStack& stack = repeat ? m_steering.undoStack() : m_definition.undoStack();
    const QUndoCommand* const before = lastOf(stack);
    if (repeat) {
        repeatConfigurations(m_study, m_steering, configurationsOf(*repeat));
    } else if (const auto mended = applied(*finding.remedy.change, *m_definition.definition())) {
        m_definition.finishTyping();
        m_definition.edit(coreText(finding.remedy.text), draftOf(*mended));
        m_definition.flush();
    }
    if (lastOf(stack) == before)
        return;  // the study has changed since: the next visit sees that
    m_mended.push_back({finding, &stack, lastOf(stack)});
    sort();
}

std::vector<Configuration> DoctorController::configurationsOf(const remedy::Repeat& repeat) const {
    std::vector<Configuration> configurations;
    for (const TrialId id : repeat.trials) {
        if (const Trial* const trial = m_study.history().find(id))
            configurations.push_back(trial->configuration);
    }
    return configurations;
}

QString DoctorController::whyNotUndo(const Mended& mended) const {
    return lastOf(*mended.stack) == mended.command ? QString() : tr("Something else was done after it; undo that first.");
}

void DoctorController::undo(const Mended& mended) {
    if (!whyNotUndo(mended).isEmpty())
        return;
    const bool isDefinition = mended.stack == &m_definition.undoStack();
    mended.stack->undo();  // forgets it
    if (isDefinition)
        m_definition.flush();
}

void DoctorController::undoLast() {
    if (!m_mended.empty())
        undo(m_mended.back());
}

void DoctorController::forgetUndone() {
    if (std::erase_if(m_mended, [](const Mended& mended) { return !isDone(mended); }) > 0)
        sort();
    else
        Q_EMIT changed();
}

void DoctorController::setDismissed(const Finding& finding, bool isDismissed) {
    QVariantMap all = m_settings.value(QLatin1String(kDismissedKey)).toMap();
    QStringList keys = dismissedIn(m_settings, m_study.folder());
    keys.removeAll(keyOf(finding));
    if (isDismissed)
        keys.append(keyOf(finding));
    if (keys.isEmpty())
        all.remove(m_study.folder());
    else
        all.insert(m_study.folder(), keys);
    m_settings.setValue(QLatin1String(kDismissedKey), all);
    sort();
}

}  // namespace vernier
