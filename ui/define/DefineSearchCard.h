#pragma once

#include "core/study/StudyDefinition.h"
#include "ui/widgets/Card.h"

#include <cstdint>
#include <optional>
#include <vector>

class QAction;
class QGridLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace vernier {

class DefinitionController;
struct Method;
struct StoppingChoice;
class TryOnceController;
class SegmentedControl;

/// How to search and when to end: strategy, early stopping and limits.
class DefineSearchCard : public Card {
    Q_OBJECT

public:
    DefineSearchCard(DefinitionController& definition, TryOnceController& tryOnce, QWidget* parent = nullptr);

    /// Adds a button for an action, which must outlive the card.
    void addTool(QAction& action);

private:
    QWidget* makeStrategy();
    void addStopping(QGridLayout& layout, int row);
    QWidget* makeLimits();
    QWidget* makeSeed();
    void addPresets();
    void refreshForecast();
    void refresh();
    void refreshFaults();
    /// How many trials the strategy has to offer at most: the size of a grid.
    std::optional<std::int64_t> strategyTrials() const;
    /// The size of a grid, which no fixed sentence can know.
    QString note() const;

    DefinitionController& m_definition;
    TryOnceController& m_tryOnce;
    std::vector<const Method*> m_methods;
    std::vector<const StoppingChoice*> m_rules;
    SegmentedControl* m_strategy;
    SegmentedControl* m_stopping;
    QLabel* m_strategySentence;
    QLabel* m_strategyFault;
    QLabel* m_stoppingSentence;
    QLabel* m_forecast;
    QLineEdit* m_seed;
};

}  // namespace vernier
