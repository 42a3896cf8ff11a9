#include "ui/views/CompareView.h"

#include "ui/views/CardSplitter.h"
#include "ui/views/CompareParallelCard.h"
#include "ui/views/CompareScatterCard.h"
#include "ui/views/CompareStudiesCard.h"
#include "ui/views/CompareTrialsCard.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace vernier {

namespace {

constexpr int kGap = 10;

}  // namespace

CompareView::CompareView(StudyController& study, ComparisonController& comparison, SelectionController& selection,
                         QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("compareView"));
    setAccessibleName(tr("Compare"));
    QSplitter* const below = makeCardSplitter("compareBelow", Qt::Horizontal);
    below->addWidget(new CompareScatterCard(study, selection));
    below->addWidget(new CompareStudiesCard(study, comparison));
    below->addWidget(new CompareTrialsCard(study, selection));
    below->setSizes({500, 420, 300});
    QSplitter* const whole = makeCardSplitter("compareWhole", Qt::Vertical);
    whole->addWidget(new CompareParallelCard(study, selection));
    whole->addWidget(below);
    whole->setSizes({500, 500});
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kGap, kGap, kGap);
    layout->addWidget(whole);
}

}  // namespace vernier
