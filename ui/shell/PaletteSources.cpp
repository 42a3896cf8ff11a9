#include "ui/shell/PaletteSources.h"

#include "core/methods/Methods.h"
#include "core/stopping/StoppingChoices.h"
#include "ui/controllers/ActionRegistry.h"
#include "ui/controllers/Actions.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/text/CoreText.h"
#include "ui/text/NumberFormat.h"
#include "ui/text/ParameterText.h"
#include "ui/text/StateText.h"
#include "ui/text/StrategyText.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QPointer>
#include <QRegularExpression>

namespace vernier {

namespace {

constexpr std::size_t kMostTrials = 8;

/// What people who come from other tools type for an action.
QString wordsFor(const QString& action) {
    if (action == QLatin1String("newStudy"))
        return QCoreApplication::translate("vernier::CommandPalette", "sweep experiment project", "other words for: new study");
    if (action == QLatin1String("run"))
        return QCoreApplication::translate("vernier::CommandPalette", "start launch", "other words for: run");
    if (action == QLatin1String("openPlan"))
        return QCoreApplication::translate("vernier::CommandPalette", "budget cost deadline money", "other words for: plan");
    if (action == QLatin1String("openDoctor"))
        return QCoreApplication::translate("vernier::CommandPalette", "problems health warnings", "other words for: doctor");
    return {};
}

PaletteEntry entryOf(QAction* action, const ActionRegistry::Group& group) {
    PaletteEntry entry;
    entry.text = action->text().remove(QLatin1Char('&'));
    entry.group = group.title;
    entry.keys = action->shortcut().toString(QKeySequence::NativeText);
    entry.isEnabled = action->isEnabled();
    entry.whyNot = whyNot(*action);
    entry.words = wordsFor(action->objectName());
    entry.run = [action = QPointer(action), show = group.show] {
        if (show)
            show->trigger();
        if (action)
            action->trigger();
    };
    return entry;
}

/// Shows Define and edits the study there.
std::function<void()> editing(DefinitionController& definition, const QString& text, QAction* show,
                              std::function<void(StudyDefinition&)> change) {
    return [&definition, text, show = QPointer(show), change = std::move(change)] {
        if (show)
            show->trigger();
        StudyDraft after = definition.draft();
        change(after.rest);
        definition.edit(text, after);
    };
}

PaletteEntry searchEntry(DefinitionController& definition, const QString& text, const QString& words) {
    PaletteEntry entry;
    entry.text = text;
    entry.group = CommandPalette::tr("Search");
    entry.words = words;
    entry.isEnabled = definition.isEditable();
    entry.whyNot = entry.isEnabled ? QString() : CommandPalette::tr("You can only watch this study from here.");
    return entry;
}

PaletteEntry strategyEntry(DefinitionController& definition, const Method& method, QAction* show) {
    PaletteEntry entry = searchEntry(definition, CommandPalette::tr("Strategy %1").arg(methodTitle(method)),
                                     CommandPalette::tr("sampler algorithm optimizer", "other words for: strategy"));
    entry.run = editing(definition, entry.text, show, [&method](StudyDefinition& study) {
        study.strategy.kind = method.word;
        if (method.bringsStopping())
            study.stopping.rule = kNoStoppingRule;
    });
    return entry;
}

PaletteEntry stoppingEntry(DefinitionController& definition, const StoppingChoice& rule, QAction* show) {
    PaletteEntry entry =
        searchEntry(definition, CommandPalette::tr("Early stopping %1").arg(coreText(rule.texts(Objective()).label)),
                    CommandPalette::tr("pruner scheduler", "other words for: stopping rule"));
    if (methodOf(definition.draft().rest).bringsStopping()) {
        entry.isEnabled = false;
        entry.whyNot = CommandPalette::tr("The strategy stops trials by itself.");
    }
    entry.run = editing(definition, entry.text, show, [&rule](StudyDefinition& study) { study.stopping.rule = rule.word; });
    return entry;
}

PaletteEntry buttonEntry(QAbstractButton& button, QAction* show) {
    PaletteEntry entry;
    entry.text = button.text();
    entry.group = CommandPalette::tr("Define");
    entry.words = CommandPalette::tr("test check", "other words for: try once, find parameters");
    entry.isEnabled = button.isEnabled();
    entry.run = [button = QPointer(&button), show = QPointer(show)] {
        if (show)
            show->trigger();
        if (button)
            button->click();
    };
    return entry;
}

PaletteEntry entryOf(const Trial& trial, SelectionController& selection, QAction* show) {
    PaletteEntry entry;
    entry.text = CommandPalette::tr("Trial %1").arg(trial.id.number);
    entry.group = trial.objective ? QStringLiteral("%1 · %2").arg(stateText(trial.state), formatNumber(*trial.objective))
                                  : stateText(trial.state);
    entry.run = [&selection, id = trial.id, show = QPointer(show)] {
        if (show)
            show->trigger();
        selection.select(id);
    };
    return entry;
}

}  // namespace

CommandPalette::Source actionSource(const ActionRegistry& registry) {
    return [&registry](const QString&) {
        std::vector<PaletteEntry> entries;
        for (const ActionRegistry::Group& group : registry.groups()) {
            for (QAction* const action : group.actions)
                entries.push_back(entryOf(action, group));
        }
        return entries;
    };
}

CommandPalette::Source trialSource(const StudyController& study, SelectionController& selection, QAction* show) {
    return [&study, &selection, show = QPointer(show)](const QString& query) {
        static const QRegularExpression kNumber(QStringLiteral("(\\d+)\\s*$"));
        const QString digits = kNumber.match(query).captured(1);
        std::vector<PaletteEntry> entries;
        if (digits.isEmpty())
            return entries;
        for (const TrialPtr& trial : study.history().trials()) {
            const QString number = QString::number(trial->id.number);
            if (number == digits)
                entries.insert(entries.begin(), entryOf(*trial, selection, show));
            else if (number.startsWith(digits) && entries.size() < kMostTrials)
                entries.push_back(entryOf(*trial, selection, show));
        }
        return entries;
    };
}

CommandPalette::Source searchSource(DefinitionController& definition, const QWidget& window, QAction* show) {
    return [&definition, &window, show = QPointer(show)](const QString&) {
        std::vector<PaletteEntry> entries;
        for (const Method* const method : methodChoices())
            entries.push_back(strategyEntry(definition, *method, show));
        for (const StoppingChoice* const rule : stoppingChoices())
            entries.push_back(stoppingEntry(definition, *rule, show));
        for (const char* const name : {"tryOnce", "findParametersButton"}) {
            if (auto* const button = window.findChild<QAbstractButton*>(QLatin1String(name)))
                entries.push_back(buttonEntry(*button, show));
        }
        return entries;
    };
}

CommandPalette::Source parameterSource(const DefinitionController& definition, std::function<void(int row)> select) {
    return [&definition, select = std::move(select)](const QString&) {
        std::vector<PaletteEntry> entries;
        int row = 0;
        for (const Parameter& parameter : definition.draft().parameters) {
            PaletteEntry entry;
            entry.text = QString::fromStdString(parameter.name);
            entry.group = CommandPalette::tr("Parameter");
            entry.run = [select, row] { select(row); };
            entries.push_back(std::move(entry));
            ++row;
        }
        return entries;
    };
}

}  // namespace vernier
