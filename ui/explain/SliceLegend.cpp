#include "ui/explain/SliceLegend.h"

#include "ui/controllers/explain/CutActions.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/ElidedLabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace vernier {

namespace {

constexpr int kShownMs = 8000;

void setMuted(QLabel& label, bool isMuted) {
    label.setProperty("muted", isMuted);
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

}  // namespace

SliceLegend::SliceLegend(CutActions& actions, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_text(new ElidedLabel), m_undo(new QToolButton) {
    m_text->setObjectName(QStringLiteral("sliceLegend"));
    m_undo->setObjectName(QStringLiteral("undoRangeButton"));
    m_undo->setText(tr("Undo"));
    m_undo->setProperty("quiet", true);
    connect(m_undo, &QToolButton::clicked, m_actions.undoAction(), &QAction::trigger);
    connect(m_undo, &QToolButton::clicked, this, &SliceLegend::showLegend);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    setFixedHeight(fontMetrics().height() + 14);
    m_back.setSingleShot(true);
    m_back.setInterval(kShownMs);
    connect(&m_back, &QTimer::timeout, this, &SliceLegend::showLegend);
    connect(&m_actions, &CutActions::done, this, &SliceLegend::showDone);
    connect(m_actions.undoAction(), &QAction::changed, this, [this] {
        m_undo->setAccessibleName(m_actions.undoAction()->text());
        m_undo->setToolTip(m_actions.undoAction()->text());
    });
    showLegend();
}

void SliceLegend::showLegend() {
    m_back.stop();
    m_undo->hide();
    setMuted(*m_text, true);
    m_text->setFont(smallFont(font()));
    m_text->setText(
        tr("line: expected · dark band: 50 %, light band: 95 % · hatched: a guess · green: most to gain · Ctrl+click queues · "
           "drag an axis to change its range"));
    m_text->setToolTip(
        tr("The line is what the model expects; half of the results should fall in the dark band, 95 % in the light one. It is "
           "hatched where no trial is near. Green below: where the search sees most to gain; a green tip marks a trial that "
           "comes next."));
}

void SliceLegend::showDone(const QString& sentence) {
    setMuted(*m_text, false);
    m_text->setFont(font());
    m_text->setText(sentence);
    m_undo->setVisible(m_actions.isUndoable());
    m_undo->setAccessibleName(m_actions.undoAction()->text());
    m_back.start();
}

}  // namespace vernier
