#include "ui/export/ExportTrialsCard.h"

#include "core/exchange/TrialsCsv.h"
#include "core/ranking/TrialRanking.h"
#include "ui/controllers/StudyController.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/SaveTextDialog.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace vernier {

namespace {

constexpr std::size_t kPreviewTrials = 20;
constexpr int kRefreshMs = 500;

}  // namespace

ExportTrialsCard::ExportTrialsCard(StudyController& study, QWidget* parent)
    : Card(tr("All trials"), parent),
      m_study(study),
      m_preview(new QPlainTextEdit),
      m_save(new QPushButton(tr("Save CSV…"))),
      m_timer(new QTimer(this)) {
    m_save->setObjectName(QStringLiteral("saveTrials"));
    m_save->setToolTip(tr("Write all trials with their parameters, results and times as a table that any program can read"));
    addControl(m_save);
    m_preview->setObjectName(QStringLiteral("trialsPreview"));
    m_preview->setAccessibleName(tr("The first lines of the table"));
    m_preview->setReadOnly(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(monoFont(font()));
    m_preview->setTabChangesFocus(true);
    m_preview->setPlaceholderText(tr("One line for each trial, as soon as there is one."));
    addContent(m_preview, 12);
    m_timer->setSingleShot(true);
    m_timer->setInterval(kRefreshMs);
    connect(m_timer, &QTimer::timeout, this, &ExportTrialsCard::refresh);
    connect(&m_study, &StudyController::trialsChanged, this, [this] {
        if (!m_timer->isActive())
            m_timer->start();
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString name = QString::fromStdString(m_study.definition()->name) + QStringLiteral("-trials.csv");
        saveText(this, m_study, name, [this] {
            return QString::fromStdString(
                writeTrialsCsv(*m_study.definition(), m_study.history().trials(), shownFronts(m_study.history())));
        });
    });
    refresh();
}

void ExportTrialsCard::showEvent(QShowEvent* event) {
    Card::showEvent(event);
    refresh();
}

void ExportTrialsCard::refresh() {
    const std::vector<TrialPtr>& trials = m_study.history().trials();
    const bool hasTrials = !trials.empty() && m_study.definition();
    m_save->setEnabled(hasTrials);
    if (!hasTrials)
        return;
    setDescription(trials.size() > kPreviewTrials
                       ? tr("%1 lines of CSV, the first %2 are shown").arg(trials.size()).arg(kPreviewTrials)
                       : tr("%n lines of CSV", nullptr, static_cast<int>(trials.size())));
    const std::vector<TrialPtr> first(trials.begin(), trials.begin() + std::ptrdiff_t(std::min(trials.size(), kPreviewTrials)));
    const QString text = QString::fromStdString(writeTrialsCsv(*m_study.definition(), first, shownFronts(m_study.history())));
    if (isVisible() && m_preview->toPlainText() != text)
        m_preview->setPlainText(text);
}

}  // namespace vernier
