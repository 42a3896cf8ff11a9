#pragma once

#include "core/base/TrialId.h"

#include <QObject>

#include <optional>
#include <vector>

namespace vernier {

/// The one selection of trials that all views of a study share: show it, and change it here.
class SelectionController : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// In the order in which they were selected, each once.
    const std::vector<TrialId>& selected() const { return m_selected; }
    bool contains(TrialId trial) const;
    /// The one the inspector shows: the last one selected.
    std::optional<TrialId> current() const;

    /// Selects only this one.
    void select(TrialId trial);
    /// Adds it, or removes it if it is selected.
    void toggle(TrialId trial);
    /// Selects these; the last one becomes the current one.
    void selectAll(std::vector<TrialId> trials);
    void clear();

Q_SIGNALS:
    void selectionChanged();

private:
    std::vector<TrialId> m_selected;
};

}  // namespace vernier
