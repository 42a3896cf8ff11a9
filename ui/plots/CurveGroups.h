#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <QColor>
#include <QString>

namespace vernier {

struct ThemeColors;

/// What the colour of a curve tells: the state of its trial, or the value of a categorical parameter.
class CurveGroups {
public:
    /// By the values of this parameter; null, or one that is not categorical: by state.
    void setParameter(const Parameter* parameter);
    bool isByState() const { return m_values.empty(); }

    QColor colorOf(const Trial& trial, const ThemeColors& colors) const;
    /// Which colour is which value, as rich text; empty by state, where the marks tell.
    QString legend(const ThemeColors& colors) const;

private:
    std::string m_name;
    std::vector<Value> m_values;
};

}  // namespace vernier
