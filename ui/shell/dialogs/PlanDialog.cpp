#include "ui/shell/dialogs/PlanDialog.h"

#include "ui/controllers/PlanController.h"
#include "ui/shell/dialogs/PlanAnswer.h"
#include "ui/shell/dialogs/PlanForm.h"
#include "ui/text/PlanText.h"
#include "ui/widgets/ContentScroll.h"
#include "ui/widgets/FieldMarks.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vernier {

namespace {

constexpr int kPlanCharacters = 150;
constexpr int kPlanLines = 26;

}  // namespace

PlanDialog::PlanDialog(PlanController& plan, QWidget* parent)
    : QDialog(parent), m_plan(plan), m_reserve(makeSentenceLabel("planReserve")) {
    setObjectName(QStringLiteral("planDialog"));
    setWindowTitle(tr("Plan"));
    auto* const columns = new QHBoxLayout;
    columns->setSpacing(28);
    columns->addWidget(new PlanForm(plan), 2);
    columns->addWidget(new ContentScroll(new PlanAnswer(plan)), 5);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_apply = buttons->addButton(tr("Apply to the study"), QDialogButtonBox::ActionRole);
    m_apply->setObjectName(QStringLiteral("applyPlan"));
    m_apply->setProperty("primary", true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addLayout(columns, 1);
    layout->addWidget(m_reserve);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * kPlanCharacters, fontMetrics().lineSpacing() * kPlanLines);
    connect(m_apply, &QPushButton::clicked, &m_plan, &PlanController::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_plan, &PlanController::changed, this, &PlanDialog::refresh);
    refresh();
}

void PlanDialog::showEvent(QShowEvent* event) {
    m_plan.setWanted(true);
    QDialog::showEvent(event);
}

void PlanDialog::hideEvent(QHideEvent* event) {
    m_plan.setWanted(false);
    QDialog::hideEvent(event);
}

void PlanDialog::refresh() {
    const QString whyNot = m_plan.whyNotApply();
    m_apply->setEnabled(whyNot.isEmpty());
    m_apply->setToolTip(whyNot.isEmpty() ? tr("Writes strategy, early stopping, slots and limits into Define; Undo there takes "
                                              "them back")
                                         : whyNot);
    m_reserve->setText(!m_plan.plan() ? m_plan.problem() : whyNot.isEmpty() ? reserveText(m_plan.plan()->choice) : whyNot);
}

}  // namespace vernier
