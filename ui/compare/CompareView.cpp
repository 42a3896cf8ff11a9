#include "ui/compare/CompareView.h"

#include "ui/compare/CompareParallelCard.h"
#include "ui/compare/CompareScatterCard.h"
#include "ui/compare/CompareStudiesCard.h"
#include "ui/compare/CompareTrialsCard.h"
#include "ui/widgets/CardSplitter.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace vernier {

namespace {}  // namespace

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
    layout->setContentsMargins(kCardGap, kCardGap, kCardGap, kCardGap);
    layout->addWidget(whole);
}

}  // namespace vernier
