#pragma once

#include "ui/tables/ValueSortProxy.h"

namespace vernier {

/// The ledger sorted by raw values: all decisions, or those that would stop a trial.
class DecisionFilter : public ValueSortProxy {
    Q_OBJECT

public:
    explicit DecisionFilter(QObject* parent = nullptr);

    void setStopsOnly(bool stopsOnly);
    bool stopsOnly() const { return m_stopsOnly; }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    bool m_stopsOnly = true;
};

}  // namespace vernier
