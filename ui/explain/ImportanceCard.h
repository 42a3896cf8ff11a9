#pragma once

#include "ui/widgets/Card.h"

class QLabel;

namespace vernier {

class ImportanceBars;
class SegmentedControl;
class SurrogateController;

/// Which parameters matter, over the whole space or among the good trials. While the model is guessing, the bars are faint and
/// the card says not to rely on them.
class ImportanceCard : public Card {
    Q_OBJECT

public:
    /// `model` must outlive the card.
    explicit ImportanceCard(SurrogateController& model, QWidget* parent = nullptr);

private:
    void showImportance();

    SurrogateController& m_model;
    SegmentedControl* m_kind;
    ImportanceBars* m_bars;
    QLabel* m_warning;
    QLabel* m_sentence;
};

}  // namespace vernier
