#include "ui/plots/CurveGroups.h"

#include "ui/text/NumberFormat.h"
#include "ui/theme/CategoryColor.h"
#include "ui/theme/StateMark.h"
#include "ui/theme/ThemeColors.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace vernier {

void CurveGroups::setParameter(const Parameter* parameter) {
    const bool isGroup = parameter && parameter->kind == ParameterKind::Categorical;
    m_name = isGroup ? parameter->name : std::string();
    m_values = isGroup ? parameter->values : std::vector<Value>();
}

QColor CurveGroups::colorOf(const Trial& trial, const ThemeColors& colors) const {
    if (isByState())
        return stateColor(trial.state, colors);
    const auto value = trial.configuration.find(m_name);
    if (value == trial.configuration.end())
        return colors.waiting;
    const auto found = std::find(m_values.begin(), m_values.end(), value->second);
    return categoryColor(static_cast<std::size_t>(std::distance(m_values.begin(), found)), colors);
}

QString CurveGroups::legend(const ThemeColors& colors) const {
    QStringList entries;
    for (std::size_t index = 0; index < std::min(m_values.size(), kCategoryColors); ++index)
        entries << QStringLiteral("<span style=\"color:%1\">■</span>&nbsp;%2")
                       .arg(categoryColor(index, colors).name(), formatValue(m_values[index]).toHtmlEscaped());
    if (m_values.size() > kCategoryColors)
        entries << QStringLiteral("<span style=\"color:%1\">■</span>&nbsp;%2")
                       .arg(colors.waiting.name(), QCoreApplication::translate("CurveGroups", "others"));
    return entries.join(QStringLiteral("&nbsp;&nbsp; "));
}

}  // namespace vernier
