#pragma once

#include <cstdint>
#include <string>

namespace vernier::test {

/// The bytes of TensorBoard event files, written as its own writers do.
std::string recordOf(const std::string& data);
std::string eventOf(const std::string& tag, std::int64_t step, float value);
/// The same as TensorFlow 2 writes it: the value is a tensor.
std::string tensorEventOf(const std::string& tag, std::int64_t step, float value);

}  // namespace vernier::test
