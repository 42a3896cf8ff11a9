#include "ui/export/ControlStrip.h"

#include "ui/controllers/NextSteps.h"
#include "ui/controllers/SteeringController.h"
#include "ui/controllers/StudyController.h"
#include "ui/text/ComparisonText.h"
#include "ui/theme/ThemeIcon.h"
#include "ui/widgets/FieldMarks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace vernier {

namespace {

using Standing = DefaultComparison::Standing;

constexpr int kControlMark = 16;

}  // namespace

ControlStrip::ControlStrip(StudyController& study, SteeringController& steering, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_steering(steering),
      m_mark(new QLabel),
      m_sentence(makeSentenceLabel("controlSentence")),
      m_run(new QPushButton) {
    setObjectName(QStringLiteral("controlStrip"));
    m_mark->setObjectName(QStringLiteral("controlCaution"));
    m_mark->setPixmap(themeIcon(QStringLiteral("warning")).pixmap(kControlMark, kControlMark));
    m_mark->setToolTip(tr("Not sure yet"));
    m_run->setObjectName(QStringLiteral("controlRun"));
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_mark, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_run, 0, Qt::AlignTop);
    connect(m_run, &QPushButton::clicked, this, &ControlStrip::queueRuns);
    connect(&m_study, &StudyController::statusChanged, this, &ControlStrip::refresh);
    refresh();
}

void ControlStrip::setTrial(const TrialPtr& trial) {
    m_trial = trial && trial->objective ? trial : nullptr;
    refresh();
}

void ControlStrip::refresh() {
    m_comparison = m_trial && m_study.definition()
                       ? compareWithDefault(m_study.definition()->space, m_study.history(), *m_trial)
                       : DefaultComparison();
    const QString sentence = m_study.definition() ? comparisonText(m_comparison, m_study.definition()->objective) : QString();
    setVisible(!sentence.isEmpty());
    m_sentence->setText(sentence);
    const bool isDefault = m_comparison.standing == Standing::IsDefault;
    m_mark->setVisible(!isDefault && !isSurelyBetter(m_comparison));
    m_run->setVisible(!isDefault && !isSurelyBetter(m_comparison));
    m_run->setEnabled(m_study.isWritable());
    const bool isMissing = m_comparison.standing == Standing::NotRun;
    m_run->setText(isMissing ? tr("Run what I have") : tr("Repeat both %n times", nullptr, kRepeats));
    m_run->setToolTip(isMissing ? tr("Queues a trial with the default values")
                                : tr("Queues repeats of this configuration and of the default values"));
}

/// In turns, so that the ones done say the most if the rest are cancelled.
void ControlStrip::queueRuns() {
    const Configuration defaults = m_study.definition()->space.defaults();
    if (m_comparison.standing == Standing::NotRun) {
        repeatConfigurations(m_study, m_steering, {defaults});
        return;
    }
    std::vector<Configuration> runs;
    for (int time = 0; time < kRepeats; ++time) {
        runs.push_back(m_trial->configuration);
        runs.push_back(defaults);
    }
    repeatConfigurations(m_study, m_steering, runs);
}

}  // namespace vernier
