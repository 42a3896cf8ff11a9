#pragma once

#include "core/space/Parameter.h"

#include <QString>

#include <optional>
#include <vector>

namespace vernier {

/// One way to change what a parameter may be, as a menu offers it.
struct RangeEdit {
    QString name;                     ///< "narrow", "exclude", "fix": names the menu's entry
    QString text;                     ///< "Only 0.001 to 0.03"
    std::optional<Parameter> result;  ///< the parameter afterwards; nothing if it cannot be done
    QString reason;                   ///< why it cannot be done, then
};

/// What a person may do with a part of a parameter's axis, marked from one unit coordinate to another: only that part, or
/// without it. Ends become round numbers within the range. A default that is lost is dropped. Pure.
std::vector<RangeEdit> rangeEdits(const Parameter& parameter, double unitFrom, double unitTo);
/// The parameter held at one value.
RangeEdit fixEdit(const Parameter& parameter, double unit);

}  // namespace vernier
