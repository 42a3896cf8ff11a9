#pragma once

#include "ui/widgets/Card.h"

namespace vernier {

class StudyController;

/// The report of the study as one HTML page.
class ExportReportCard : public Card {
    Q_OBJECT

public:
    explicit ExportReportCard(StudyController& study, QWidget* parent = nullptr);
};

}  // namespace vernier
