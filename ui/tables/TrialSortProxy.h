#pragma once

#include "ui/tables/TrialFilterParser.h"
#include "ui/tables/ValueSortProxy.h"

namespace vernier {

/// A sorted TrialTableModel that keeps the trials that a TrialFilter matches.
class TrialSortProxy : public ValueSortProxy {
    Q_OBJECT

public:
    explicit TrialSortProxy(QObject* parent = nullptr);

    /// Filters by what a person typed. Text that is no filter, or not yet, hides nothing and is answered with what is wrong.
    std::optional<ParsedTrialFilter::Fault> setFilterText(const QString& text);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    TrialFilter m_filter;
};

}  // namespace vernier
