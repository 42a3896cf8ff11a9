#include "ui/shell/TopBar.h"

#include "core/study/StudyDefinition.h"
#include "ui/controllers/SteeringController.h"
#include "ui/controllers/StudyController.h"
#include "ui/shell/StudyProgressBar.h"
#include "ui/text/CoreText.h"
#include "ui/text/ProgressText.h"
#include "ui/text/TrialStory.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"
#include "ui/theme/ThemeIcon.h"
#include "ui/widgets/FieldMarks.h"

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <utility>

namespace vernier {

TopBar::TopBar(StudyController& study, SteeringController& steering, QMenu* menu, QWidget* parent)
    : QWidget(parent),
      m_study(study),
      m_steering(steering),
      m_layout(new QHBoxLayout(this)),
      m_name(new QToolButton),
      m_goal(new QLabel),
      m_progress(new StudyProgressBar),
      m_progressText(new QLabel),
      m_slots(new QSpinBox),
      m_run(addButton(study.runAction(), QStringLiteral("run"))),
      m_pause(addButton(study.pauseAction(), QStringLiteral("pause"))),
      m_stop(addButton(study.stopAction(), QStringLiteral("stop"))) {
    setObjectName(QStringLiteral("topBar"));
    m_name->setMenu(menu);
    assemble();
    connect(&m_study, &StudyController::definitionChanged, this, &TopBar::showDefinition);
    connect(&m_study, &StudyController::statusChanged, this, &TopBar::showStatus);
    connect(&m_study, &StudyController::trialsChanged, this, &TopBar::showStatus);
    connect(&m_study, &StudyController::faultsChanged, this, &TopBar::showStatus);
    connect(m_slots, &QSpinBox::valueChanged, &m_steering, &SteeringController::setSlots);
    showDefinition();
    showStatus();
}

QPushButton* TopBar::addButton(QAction* action, const QString& icon) {
    auto* const button = new QPushButton(action->text());
    const bool isPrimary = action == m_study.runAction();
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setIcon(themeIcon(icon, isPrimary ? IconTone::OnAccent : IconTone::Text));
    button->setIconSize({14, 14});
    button->setProperty("primary", isPrimary);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &TopBar::showButtons);
    return button;
}

void TopBar::assemble() {
    m_name->setObjectName(QStringLiteral("studyMenu"));
    m_name->setProperty("quiet", true);
    m_name->setProperty("title", true);
    m_name->setPopupMode(QToolButton::InstantPopup);
    m_name->setFont(semiboldFont(font()));
    m_name->setAccessibleName(tr("Study menu"));
    m_goal->setObjectName(QStringLiteral("goal"));
    m_goal->setProperty("muted", true);
    m_progressText->setObjectName(QStringLiteral("progressText"));
    m_progressText->setFont(tabularFont(font()));
    m_slots->setObjectName(QStringLiteral("slots"));
    m_slots->setRange(1, kMaxSlots);
    m_slots->setKeyboardTracking(false);
    m_slots->setToolTip(tr("How many trials may run at the same time"));
    m_slots->setAccessibleName(tr("Slots"));
    auto* const slotsLabel = new QLabel(tr("Slots"));
    slotsLabel->setProperty("muted", true);
    slotsLabel->setBuddy(m_slots);
    m_layout->setContentsMargins(8, 7, 14, 8);
    m_layout->setSpacing(12);
    m_layout->addWidget(m_name);
    m_layout->addWidget(m_goal);
    m_layout->addStretch(1);
    for (QWidget* const widget :
         std::initializer_list<QWidget*>{m_progress, m_progressText, slotsLabel, m_slots, m_pause, m_stop, m_run})
        m_layout->addWidget(widget);
}

void TopBar::addBadge(QWidget* badge) {
    m_layout->insertWidget(m_layout->indexOf(m_progress), badge);
}

void TopBar::setUnready(const QString& text) {
    if (std::exchange(m_unready, text) != text)
        showStatus();
}

void TopBar::showDefinition() {
    const auto& definition = m_study.definition();
    const QString folderName = QDir(m_study.folder()).dirName();
    const bool hasName = definition && !definition->name.empty();
    m_name->setText(hasName ? outsideText(definition->name) : folderName);
    m_name->setToolTip(m_study.folder());
    m_goal->setText(definition ? goalText(*definition) : QString());
}

void TopBar::showStatus() {
    const StudyStatus& status = m_study.status();
    const Trial* const best = m_study.history().incumbent();
    const bool hasStarted = status.begun() > 0 || status.runState == RunState::Running;
    m_progress->setStatus(status);
    m_progress->setVisible(hasStarted);
    const int faults = m_study.draftFaultCount();
    m_progressText->setText(faults == 1           ? tr("1 thing to fix")
                            : faults > 1          ? tr("%n things to fix", nullptr, faults)
                            : hasStarted          ? progressText(status, best ? best->objective : std::nullopt)
                            : m_unready.isEmpty() ? readyText(status)
                                                  : m_unready);
    setStyleFlag(*m_progressText, "fault", faults > 0);
    const QSignalBlocker blocker(m_slots);
    if (!m_slots->hasFocus())
        m_slots->setValue(status.slots);
    m_slots->setEnabled(m_study.isWritable());
    showButtons();
}

void TopBar::showButtons() {
    const RunState state = m_study.status().runState;
    const bool isGoing = state == RunState::Running || state == RunState::Pausing || state == RunState::Stopping;
    m_run->setEnabled(m_study.runAction()->isEnabled());
    m_run->setText(m_study.status().begun() > 0 ? tr("Resume") : tr("Run"));
    m_pause->setEnabled(m_study.pauseAction()->isEnabled());
    m_stop->setEnabled(m_study.stopAction()->isEnabled());
    m_stop->setText(state == RunState::Stopping ? tr("Stopping") : tr("Stop"));
    // None changes its place while a study runs and ends: a second click never meets another button.
    const bool hasStarted = isGoing || m_study.status().begun() > 0;
    m_pause->setVisible(hasStarted && !m_study.status().isReadOnly);
    m_stop->setVisible(hasStarted && !m_study.status().isReadOnly);
    m_run->setVisible(!m_study.status().isReadOnly);
}

void TopBar::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.card);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
}

}  // namespace vernier
