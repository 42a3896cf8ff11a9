#pragma once

#include "core/space/SearchSpace.h"

#include <QString>

#include <vector>

namespace vernier {

/// A configuration while the user edits it: one text per parameter of the space, checked after each change.
class ConfigurationDraft {
public:
    struct Field {
        QString text;
        QString fault;         ///< why the text is not a value of the parameter; empty if it is
        bool isActive = true;  ///< false where the values of others rule the parameter out; its text is kept
    };

    ConfigurationDraft() = default;
    /// Starts from `start`; parameters missing there start from their defaults.
    ConfigurationDraft(SearchSpace space, const Configuration& start);

    const SearchSpace& space() const { return m_space; }
    /// One for each parameter, in their order.
    const std::vector<Field>& fields() const { return m_fields; }
    void setText(int index, const QString& text);
    bool isSound() const;
    /// The values of the active parameters; complete only if isSound().
    const Configuration& configuration() const { return m_configuration; }

private:
    void check();

    SearchSpace m_space;
    std::vector<Field> m_fields;
    Configuration m_configuration;
};

}  // namespace vernier
