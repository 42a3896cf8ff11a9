#include "ui/shell/PaletteSources.h"

#include "ui/controllers/ActionRegistry.h"
#include "ui/controllers/Actions.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/text/NumberFormat.h"
#include "ui/text/ParameterText.h"
#include "ui/text/StateText.h"

#include <QAction>
#include <QPointer>
#include <QRegularExpression>

namespace vernier {

namespace {

constexpr std::size_t kMostTrials = 8;

PaletteEntry entryOf(QAction* action, const ActionRegistry::Group& group) {
    PaletteEntry entry;
    entry.text = action->text().remove(QLatin1Char('&'));
    entry.group = group.title;
    entry.keys = action->shortcut().toString(QKeySequence::NativeText);
    entry.isEnabled = action->isEnabled();
    entry.whyNot = whyNot(*action);
    entry.run = [action = QPointer(action), show = group.show] {
        if (show)
            show->trigger();
        if (action)
            action->trigger();
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
