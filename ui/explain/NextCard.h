#pragma once

#include "ui/widgets/Card.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace vernier {

class ParameterComparisonView;
class ProfileController;
class SegmentedControl;
class ShareBar;
class StudyController;
class UpcomingController;
struct UpcomingSuggestion;

/// What the strategy would run next and why, with what the user may say to it; and how its earlier predictions turned out.
class NextCard : public Card {
    Q_OBJECT

public:
    /// All must outlive the card. `profile` is for showing a suggestion in the slices.
    NextCard(StudyController& study, UpcomingController& upcoming, ProfileController& profile, QWidget* parent = nullptr);

private:
    void makeControls();
    QWidget* makePage();
    void showSuggestions();
    void showPrediction(const UpcomingSuggestion& upcoming);
    void showOutcomes();
    QString absenceText() const;
    const UpcomingSuggestion* current() const;
    void edit();

    StudyController& m_study;
    UpcomingController& m_upcoming;
    ProfileController& m_profile;
    SegmentedControl* m_which;
    QPushButton* m_queue;
    QPushButton* m_edit;
    QPushButton* m_skip;
    QPushButton* m_show;
    ParameterComparisonView* m_parameters;
    QLabel* m_prediction;
    ShareBar* m_share;
    QLabel* m_reason;
    QLabel* m_outcomes;
    QLabel* m_absence;
    QStackedWidget* m_pages;
};

}  // namespace vernier
