#include "ui/shell/DoctorBadge.h"

#include "ui/controllers/DoctorController.h"
#include "ui/text/CoreText.h"
#include "ui/text/FindingText.h"
#include "ui/theme/ThemeIcon.h"

#include <QAction>

namespace vernier {

DoctorBadge::DoctorBadge(const DoctorController& doctor, QAction& open, QWidget* parent)
    : QToolButton(parent), m_doctor(doctor), m_hint(open.toolTip()) {
    setObjectName(QStringLiteral("doctorBadge"));
    setProperty("quiet", true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({16, 16});
    connect(this, &QToolButton::clicked, &open, &QAction::trigger);
    connect(&m_doctor, &DoctorController::changed, this, &DoctorBadge::refresh);
    refresh();
}

void DoctorBadge::refresh() {
    const std::vector<Finding>& findings = m_doctor.findings();
    setVisible(!findings.empty());
    if (findings.empty())
        return;
    const bool isSerious = findings.front().severity == Severity::Serious;
    setIcon(themeIcon(isSerious ? QStringLiteral("warning") : QStringLiteral("info"),
                      isSerious ? IconTone::Text : IconTone::Muted));
    setText(QString::number(findings.size()));
    setAccessibleName(tr("Doctor: %1").arg(findingsText(findings)));
    setToolTip(QStringLiteral("%1. %2\n%3").arg(findingsText(findings), coreText(findings.front().sentence), m_hint));
}

}  // namespace vernier
