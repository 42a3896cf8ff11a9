#pragma once

#include "ui/define/DraftFields.h"

namespace vernier {

/// When the study ends.
class LimitsPanel : public DraftFields {
    Q_OBJECT

public:
    explicit LimitsPanel(DefinitionController& definition, QWidget* parent = nullptr);

private:
    static std::vector<DraftField> countLimits();
    static std::vector<DraftField> timeLimits();
};

}  // namespace vernier
