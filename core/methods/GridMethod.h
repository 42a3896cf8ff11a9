#pragma once

#include "core/methods/Method.h"

namespace vernier {

extern const Method kGridMethod;

}  // namespace vernier
