#include "ui/tables/DecisionTableModel.h"

#include "core/stopping/StoppingChoices.h"
#include "ui/text/CoreText.h"
#include "ui/text/NumberFormat.h"
#include "ui/text/ProgressText.h"

#include <algorithm>

namespace vernier {

namespace {

constexpr int kColumns = static_cast<int>(DecisionTableModel::Column::Saved) + 1;

QString number(const std::optional<double>& value) {
    return value ? formatNumber(*value) : QString();
}

QVariant raw(const std::optional<double>& value) {
    return value ? QVariant(*value) : QVariant();
}

QString verdictText(const Decision& decision) {
    if (decision.isOverridden)
        return DecisionTableModel::tr("Kept by you");
    switch (decision.verdict) {
        case Verdict::Keep: return DecisionTableModel::tr("Kept");
        case Verdict::Stop: return DecisionTableModel::tr("Stopped");
        case Verdict::Pause: return DecisionTableModel::tr("Paused");
    }
    return {};
}

QString forecastText(const FinalForecast& forecast) {
    return DecisionTableModel::tr("%1 (%2 to %3)")
        .arg(formatNumber(forecast.median), formatNumber(forecast.lower), formatNumber(forecast.upper));
}

}  // namespace

void DecisionTableModel::setMetric(const QString& metric) {
    m_metric = metric;
    Q_EMIT headerDataChanged(Qt::Horizontal, static_cast<int>(Column::Reported), static_cast<int>(Column::Reported));
}

void DecisionTableModel::append(const std::vector<Decision>& decisions) {
    if (decisions.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(decisions.size()) - 1);
    for (const Decision& decision : decisions) {
        m_entries.push_back({++m_count, decision});
        m_keeps += decision.verdict == Verdict::Keep ? 1 : 0;
    }
    endInsertRows();
    if (m_keeps > kMostKeeps)
        thinOut();
}

void DecisionTableModel::thinOut() {
    beginResetModel();
    int dropped = m_keeps - kMostKeeps / 2;
    m_keeps -= dropped;
    std::erase_if(m_entries,
                  [&dropped](const Entry& entry) { return entry.decision.verdict == Verdict::Keep && dropped-- > 0; });
    endResetModel();
}

int DecisionTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int DecisionTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant DecisionTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
        case Qt::DisplayRole: return textAt(entry, column);
        case Qt::ToolTipRole:
        case SentenceRole: return sentenceOf(entry.decision);
        case Qt::AccessibleTextRole:
            return tr("Decision %1, %2: %3")
                .arg(entry.number)
                .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), textAt(entry, column));
        case SortRole: return sortValueAt(entry, column);
        case TrialIdRole: return static_cast<qint64>(entry.decision.trial.number);
        case StepRole: return static_cast<qint64>(entry.decision.step);
        case VerdictRole: return static_cast<int>(entry.decision.verdict);
        case IsOverriddenRole: return entry.decision.isOverridden;
        default: return {};
    }
}

QVariant DecisionTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::ToolTipRole && column == Column::Chance)
        return tr("The chance the rule gave the trial to beat the best one");
    if (role == Qt::ToolTipRole && column == Column::Saved)
        return tr("What stopping saved: the remaining steps, at the usual time per step");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
        case Column::Number: return tr("#");
        case Column::Trial: return tr("Trial");
        case Column::Step: return tr("Step");
        case Column::Verdict: return tr("Decision");
        case Column::Reported: return m_metric.isEmpty() ? tr("Value") : m_metric;
        case Column::Threshold: return tr("Threshold");
        case Column::Rank: return tr("Rank");
        case Column::Predicted: return tr("Predicted end, 90 %");
        case Column::Chance: return tr("Chance");
        case Column::Saved: return tr("Saved");
    }
    return {};
}

QString DecisionTableModel::textAt(const Entry& entry, Column column) {
    const Decision& decision = entry.decision;
    switch (column) {
        case Column::Number: return QString::number(entry.number);
        case Column::Trial: return QString::number(decision.trial.number);
        case Column::Step: return QString::number(decision.step);
        case Column::Verdict: return verdictText(decision);
        case Column::Reported: return formatNumber(decision.value);
        case Column::Threshold: return number(decision.threshold);
        case Column::Rank: return decision.rank ? tr("%1 of %2").arg(*decision.rank).arg(decision.peers + 1) : QString();
        case Column::Predicted: return decision.forecast ? forecastText(*decision.forecast) : QString();
        case Column::Chance:
            return decision.forecast ? formatProbability(decision.forecast->improvementProbability) : QString();
        case Column::Saved: return savedText({decision.savedSeconds.value_or(0), decision.savedCost});
    }
    return {};
}

QVariant DecisionTableModel::sortValueAt(const Entry& entry, Column column) {
    const Decision& decision = entry.decision;
    switch (column) {
        case Column::Number: return entry.number;
        case Column::Trial: return static_cast<qint64>(decision.trial.number);
        case Column::Step: return static_cast<qint64>(decision.step);
        case Column::Verdict: return verdictText(decision);
        case Column::Reported: return decision.value;
        case Column::Threshold: return raw(decision.threshold);
        case Column::Rank:
            return decision.rank ? QVariant(static_cast<double>(*decision.rank) / (decision.peers + 1)) : QVariant();
        case Column::Predicted: return decision.forecast ? QVariant(decision.forecast->median) : QVariant();
        case Column::Chance: return decision.forecast ? QVariant(decision.forecast->improvementProbability) : QVariant();
        case Column::Saved: return raw(decision.savedSeconds);
    }
    return {};
}

/// If the numbers of a keep say it all, its sentence is not stored.
QString DecisionTableModel::sentenceOf(const Decision& decision) const {
    QString sentence = coreText(decision.reason);
    if (sentence.isEmpty()) {
        sentence = tr("Kept at step %1 by %2. %3 %4")
                       .arg(decision.step)
                       .arg(coreText(ruleName(decision.rule)), m_metric, formatNumber(decision.value));
        if (decision.threshold)
            sentence += tr(", threshold %1").arg(formatNumber(*decision.threshold));
        if (decision.rank)
            sentence += tr(", rank %1 of %2").arg(*decision.rank).arg(decision.peers + 1);
        sentence += QLatin1Char('.');
    }
    return decision.isOverridden ? tr("%1 You kept it running.").arg(sentence) : sentence;
}

}  // namespace vernier
