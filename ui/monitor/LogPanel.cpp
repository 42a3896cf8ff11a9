#include "ui/monitor/LogPanel.h"

#include "ui/controllers/Actions.h"
#include "ui/monitor/LogMarks.h"
#include "ui/monitor/LogView.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FieldMarks.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

LogPanel::LogPanel(QWidget* parent)
    : QWidget(parent),
      m_log(new LogView),
      m_marks(new LogMarks(*m_log)),
      m_search(new QLineEdit),
      m_matches(makeMutedLabel({})) {
    m_log->setObjectName(QStringLiteral("trialLog"));
    m_log->setMinimumHeight(fontMetrics().height() * 4);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeSearch());
    layout->addWidget(m_log, 1);
}

void LogPanel::setDefinition(const StudyDefinition& definition) {
    const auto isObjective = [&definition](const MetricDefinition& metric) {
        return metric.name == definition.objective.metric;
    };
    const auto found = std::find_if(definition.metrics.begin(), definition.metrics.end(), isObjective);
    const auto objective = std::distance(definition.metrics.begin(), found);
    m_marks->setReading(OutputReading(definition.metrics),
                        found == definition.metrics.end() ? -1 : static_cast<int>(objective));
}

void LogPanel::append(const LogChunk& chunk) {
    m_log->append(chunk);
    if (!m_search->text().isEmpty())
        showMatches();
}

void LogPanel::clearLog() {
    m_log->clearLog();
    showMatches();
}

QWidget* LogPanel::makeSearch() {
    m_search->setObjectName(QStringLiteral("logSearch"));
    m_search->setAccessibleName(tr("Find in the output"));
    m_search->setPlaceholderText(tr("Find in the output"));
    m_search->setToolTip(tr("Marks all matches; Return and Shift+Return move between them"));
    m_search->setClearButtonEnabled(true);
    m_matches->setObjectName(QStringLiteral("logMatches"));
    m_matches->setFont(tabularFont(font()));
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_matches);
    const auto addButton = [&](const char* name, Qt::ArrowType arrow, const QString& text, bool backward) {
        auto* const button = new QToolButton;
        button->setObjectName(QLatin1String(name));
        button->setArrowType(arrow);
        button->setProperty("quiet", true);
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, [this, backward] { find(backward); });
        layout->addWidget(button);
    };
    addButton("logFindPrevious", Qt::UpArrow, tr("Previous match (Shift+Return)"), true);
    addButton("logFindNext", Qt::DownArrow, tr("Next match (Return)"), false);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_marks->setSearch(text);
        showMatches();
    });
    const auto addShortcut = [this](const QKeySequence& key, bool backward) {
        auto* const action = new QAction(m_search);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, backward] { find(backward); });
        m_search->addAction(action);
    };
    addShortcut(QKeySequence(Qt::Key_Return), false);
    addShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Return), true);
    QAction* const focus = makeAction(this, "findInOutput", tr("Find in the output"),
                                      tr("Search the output of the current trial"), QKeySequence::Find);
    focus->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(focus, &QAction::triggered, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    addAction(focus);
    return row;
}

void LogPanel::find(bool backward) {
    m_marks->findNext(backward);
    showMatches();
}

void LogPanel::showMatches() {
    const int count = m_marks->matchCount();
    const int current = m_marks->currentMatch();
    m_matches->setVisible(!m_search->text().isEmpty());
    m_matches->setText(current > 0 ? tr("%1 of %2").arg(current).arg(count) : QString::number(count));
    setStyleFlag(*m_search, "faulty", count == 0 && !m_search->text().isEmpty());
}

}  // namespace vernier
