#pragma once

#include "core/base/Error.h"
#include "core/study/StudyDefinition.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace vernier {

/// What a metric found in a piece of output.
struct MetricFinding {
    int count = 0;
    double first = 0;
    double last = 0;

    bool operator==(const MetricFinding&) const = default;
};

/// What a metric is for, as one choice. The objective is always one of the measures, and so are the objectives beside it.
enum class MetricUse { Maximize, Minimize, AlsoMaximize, AlsoMinimize, Step, Watch };

MetricUse useOf(const MetricDefinition& metric, const Objective& objective, const std::vector<Objective>& further);
/// "objective, maximize", "step", "watched".
QString useText(MetricUse use);

/// The metrics of a draft as rows, with what each found in the output of the last try. Shows what it is given; edits are
/// requested by signals and come back through setMetrics().
class MetricTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Pattern, Found, Use, ColumnCount };
    enum Role { FaultRole = Qt::UserRole + 1, ObjectiveRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setMetrics(const std::vector<MetricDefinition>& metrics, const Objective& objective,
                    const std::vector<Objective>& further = {});
    /// One finding per metric; empty while nothing has been tried.
    void setFindings(const std::vector<MetricFinding>& findings);
    void setFaults(const std::vector<Fault>& faults);

    const std::vector<MetricDefinition>& metrics() const { return m_metrics; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void editRequested(int row, const vernier::MetricDefinition& metric);
    void useRequested(int row, vernier::MetricUse use);

private:
    MetricUse useOf(const MetricDefinition& metric) const { return vernier::useOf(metric, m_objective, m_further); }
    QString foundText(int row) const;
    QString faultOf(const QModelIndex& index) const;
    QString displayText(const QModelIndex& index) const;

    std::vector<MetricDefinition> m_metrics;
    Objective m_objective;
    std::vector<Objective> m_further;
    std::vector<MetricFinding> m_findings;
    std::map<QString, QString> m_faults;  ///< by path
};

}  // namespace vernier
