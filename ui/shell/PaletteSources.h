#pragma once

#include "ui/shell/CommandPalette.h"

class QAction;

namespace vernier {

class ActionRegistry;
class DefinitionController;
class SelectionController;
class StudyController;

/// What palettes choose from. The arguments of these functions must outlive the palette.

/// All actions of the registry. Those of a mode that is not in view bring it into view first.
CommandPalette::Source actionSource(const ActionRegistry& registry);
/// The trial whose number is typed, and those whose numbers begin like it. `show` brings trials into view.
CommandPalette::Source trialSource(const StudyController& study, SelectionController& selection, QAction* show);
/// Strategies, rules for early stopping and the buttons of Define, with the words that other tools have for them. `show` brings
/// Define into view.
CommandPalette::Source searchSource(DefinitionController& definition, const QWidget& window, QAction* show);
/// The parameters of the study; `select` brings the one at this row into view.
CommandPalette::Source parameterSource(const DefinitionController& definition, std::function<void(int row)> select);

}  // namespace vernier
