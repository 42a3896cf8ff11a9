#include "ui/explain/ExplainView.h"

#include "ui/controllers/explain/ExplainControllers.h"
#include "ui/explain/ForecastCard.h"
#include "ui/explain/ImportanceCard.h"
#include "ui/explain/MapCard.h"
#include "ui/explain/NextCard.h"
#include "ui/explain/ProfilerCard.h"
#include "ui/explain/TimeStrip.h"
#include "ui/explain/TrustCard.h"
#include "ui/widgets/CardSplitter.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace vernier {

namespace {}  // namespace

ExplainView::ExplainView(StudyController& study, SelectionController& selection, ExplainControllers& controllers,
                         QWidget* parent)
    : QWidget(parent), m_controllers(controllers) {
    setObjectName(QStringLiteral("explainView"));
    setAccessibleName(tr("Explain"));
    auto& [model, profile, maps, forecast, upcoming, time, actions] = controllers;
    auto* const above = makeCardSplitter("explainAbove", Qt::Horizontal);
    above->addWidget(new ProfilerCard(study, selection, model, profile, upcoming, actions));
    above->addWidget(new TrustCard(study, selection, model));
    auto* const middle = makeCardSplitter("explainMiddle", Qt::Vertical);
    middle->addWidget(new ImportanceCard(model));
    middle->addWidget(new ForecastCard(model, forecast));
    auto* const below = makeCardSplitter("explainBelow", Qt::Horizontal);
    below->addWidget(new MapCard(selection, model, profile, maps, upcoming, actions));
    below->addWidget(middle);
    below->addWidget(new NextCard(study, upcoming, profile));
    auto* const rows = makeCardSplitter("explainRows", Qt::Vertical);
    rows->addWidget(above);
    rows->addWidget(below);
    above->setSizes({1000, 430});  // as wide as a window, so that no minimum width distorts the shares
    below->setSizes({500, 480, 420});
    rows->setSizes({430, 520});
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kCardGap, kCardGap, kCardGap, kCardGap);
    layout->setSpacing(kCardGap);
    layout->addWidget(rows, 1);
    layout->addWidget(new TimeStrip(time));
}

void ExplainView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_controllers.model.setWanted(true);
    m_controllers.upcoming.setWanted(true);
}

void ExplainView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_controllers.time.pause();
    m_controllers.model.setWanted(false);
    m_controllers.upcoming.setWanted(false);
}

}  // namespace vernier
