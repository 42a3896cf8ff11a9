#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <QColor>
#include <QString>

namespace vernier {

struct ThemeColors;

/// What the colour of a curve means: the state of its trial, or the value of a categorical parameter.
class CurveGroups {
public:
    /// By the values of this parameter; by state if it is null or not categorical.
    void setParameter(const Parameter* parameter);
    bool isByState() const { return m_values.empty(); }

    QColor colorOf(const Trial& trial, const ThemeColors& colors) const;
    /// Which colour is which value, as rich text; empty if by state, which the marks show.
    QString legend(const ThemeColors& colors) const;

private:
    std::string m_name;
    std::vector<Value> m_values;
};

}  // namespace vernier
