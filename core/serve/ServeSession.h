#pragma once

#include "core/serve/ServedStudy.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace vernier {

/// One conversation in the engine protocol (study-format): drives a strategy and a stopping rule for a program that runs the
/// trials itself. Nothing is stored. A request that fails is answered with an error and changes nothing. One thread.
class ServeSession {
public:
    /// How far a long request is: so many of so many suggestions.
    using Progress = std::function<void(int done, int asked)>;
    explicit ServeSession(Progress onProgress = {}) : m_onProgress(std::move(onProgress)) {}

    /// The answer, one line of JSON without its end, to one request line.
    std::string answer(std::string_view request);
    /// True after "close": no more requests are expected.
    bool isClosed() const { return m_isClosed; }

private:
    Result<std::string> dispatch(std::string_view request);

    Progress m_onProgress;
    std::optional<ServedStudy> m_study;
    bool m_isClosed = false;
};

}  // namespace vernier
