#pragma once

#include "ui/tables/TrialFilterParser.h"
#include "ui/tables/ValueSortProxy.h"

namespace vernier {

/// A sorted TrialTableModel that keeps the trials that a TrialFilter matches.
class TrialSortProxy : public ValueSortProxy {
    Q_OBJECT

public:
    explicit TrialSortProxy(QObject* parent = nullptr);

    /// Filters by what the user typed. Text that is not a valid filter, or not yet, hides nothing; the answer says what is
    /// wrong.
    std::optional<ParsedTrialFilter::Fault> setFilterText(const QString& text);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    TrialFilter m_filter;
};

}  // namespace vernier
