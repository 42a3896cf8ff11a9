#include "ui/tables/ConfigurationDraft.h"

#include "ui/text/CoreText.h"
#include "ui/text/ParameterText.h"

#include <QCoreApplication>

#include <algorithm>

namespace vernier {

ConfigurationDraft::ConfigurationDraft(SearchSpace space, const Configuration& start) : m_space(std::move(space)) {
    const Configuration defaults = m_space.defaults();
    for (const Parameter& parameter : m_space.parameters()) {
        Field field;
        for (const Configuration* const source : {&start, &defaults}) {
            const auto found = source->find(parameter.name);
            if (found != source->end() && field.text.isEmpty())
                field.text = exactText(found->second);
        }
        if (field.text.isEmpty() && !parameter.values.empty())
            field.text = exactText(parameter.values.front());
        else if (field.text.isEmpty())
            field.text = exactText(parameter.min);
        m_fields.push_back(field);
    }
    check();
}

void ConfigurationDraft::setText(int index, const QString& text) {
    m_fields[static_cast<std::size_t>(index)].text = text;
    check();
}

bool ConfigurationDraft::isSound() const {
    return std::all_of(m_fields.begin(), m_fields.end(), [](const Field& field) { return field.fault.isEmpty(); });
}

void ConfigurationDraft::check() {
    m_configuration.clear();
    const auto& parameters = m_space.parameters();
    for (std::size_t index = 0; index < parameters.size(); ++index) {
        Field& field = m_fields[index];
        field.fault.clear();
        field.isActive = m_space.isActive(static_cast<int>(index), m_configuration);
        if (!field.isActive)
            continue;
        if (std::optional<Value> value = valueFrom(field.text, parameters[index]))
            m_configuration[parameters[index].name] = std::move(*value);
        else
            field.fault = QCoreApplication::translate("ConfigurationDraft", "Type a number.");
    }
    for (const Fault& fault : m_space.faultsOf(m_configuration)) {
        const int index = m_space.indexOf(fault.path);
        if (index >= 0 && m_fields[static_cast<std::size_t>(index)].fault.isEmpty())
            m_fields[static_cast<std::size_t>(index)].fault = coreText(fault.message);
    }
}

}  // namespace vernier
