#pragma once

#include "core/study/StudyDefinition.h"
#include "ui/views/Card.h"

#include <vector>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace vernier {

class DefinitionController;
class SegmentedControl;

/// How to search and when to end: strategy, early stopping and limits.
class DefineSearchCard : public Card {
    Q_OBJECT

public:
    explicit DefineSearchCard(DefinitionController& definition, QWidget* parent = nullptr);

private:
    QWidget* makeStrategy();
    QWidget* makeStopping();
    QWidget* makeLimits();
    QWidget* makeSeed();
    void refresh();
    void refreshFaults();
    /// The size of a grid, or what a sentence cannot know.
    QString note() const;

    DefinitionController& m_definition;
    std::vector<StrategyKind> m_strategies;
    std::vector<StoppingKind> m_rules;
    SegmentedControl* m_strategy;
    SegmentedControl* m_stopping;
    QLabel* m_strategySentence;
    QLabel* m_strategyFault;
    QLabel* m_stoppingSentence;
    QLineEdit* m_seed;
};

}  // namespace vernier
