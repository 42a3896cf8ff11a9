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
    /// The one that the inspector shows: the last to be selected.
    std::optional<TrialId> current() const;

    /// This one alone.
    void select(TrialId trial);
    /// Adds it, or takes it out if it is selected.
    void toggle(TrialId trial);
    /// These; the last one becomes the current one.
    void selectAll(std::vector<TrialId> trials);
    void clear();

Q_SIGNALS:
    void selectionChanged();

private:
    std::vector<TrialId> m_selected;
};

}  // namespace vernier
