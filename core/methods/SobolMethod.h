#pragma once

#include "core/methods/Method.h"

namespace vernier {

extern const Method kSobolMethod;

}  // namespace vernier
