#include "core/space/ConditionText.h"

namespace vernier {

std::string conditionText(const Parameter& parameter) {
    std::string text;
    for (const Condition& condition : parameter.when) {
        text += (text.empty() ? "only if " : ", and ") + condition.parent + " is ";
        for (std::size_t i = 0; i < condition.values.size(); ++i)
            text += (i > 0 ? " or " : "") + toText(condition.values[i]);
    }
    return text;
}

}  // namespace vernier
