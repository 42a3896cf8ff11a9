#pragma once

#include "core/serve/ServedStudy.h"

#include <optional>
#include <string>
#include <string_view>

namespace vernier {

/// One conversation in the engine protocol (study-format): drives a strategy and a stopping rule for a program that runs the
/// trials itself. Nothing is stored. A request that fails is answered with an error and changes nothing. One thread.
class ServeSession {
public:
    /// The answer, one line of JSON without its end, to one request line.
    std::string answer(std::string_view request);
    /// True after "close": no more requests are expected.
    bool isClosed() const { return m_isClosed; }

private:
    Result<std::string> dispatch(std::string_view request);

    std::optional<ServedStudy> m_study;
    bool m_isClosed = false;
};

}  // namespace vernier
