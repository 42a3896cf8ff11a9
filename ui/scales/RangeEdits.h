#pragma once

#include "core/space/Parameter.h"

#include <QString>

#include <optional>
#include <vector>

namespace vernier {

/// One way to change a parameter's range, as a menu offers it.
struct RangeEdit {
    QString name;                     ///< "narrow", "exclude", "fix": names the menu's entry
    QString text;                     ///< "Only 0.001 to 0.03"
    std::optional<Parameter> result;  ///< the parameter afterwards; nothing if it cannot be done
    QString reason;                   ///< why it cannot be done, then
};

/// What the user can do with a part of a parameter's axis, marked from one unit coordinate to another: keep only that part, or
/// exclude it. Ends become round numbers within the range. A default outside the new range is dropped. Pure.
std::vector<RangeEdit> rangeEdits(const Parameter& parameter, double unitFrom, double unitTo);
/// The parameter fixed at one value.
RangeEdit fixEdit(const Parameter& parameter, double unit);

}  // namespace vernier
