#pragma once

#include "core/files/Folder.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vernier {

/// In which order the two logs of a trial grew, as its supervisor has noted it: sizes of both up to which all was there before
/// whatever follows. One thread.
class LogOrder {
public:
    static constexpr const char* kFileName = "output.order";
    /// The supervisor notes no more than this; beyond it, the order is not known.
    static constexpr std::int64_t kMaxBytes = 1 << 20;

    /// Which log grew first and which last in a stretch in which both did in turn: 0 for stdout.log, 1 for stderr.log.
    struct Ends {
        std::size_t first = 0;
        std::size_t last = 0;

        bool operator==(const Ends&) const = default;
    };
    struct Mark {
        std::array<std::int64_t, 2> sizes{0, 0};  ///< of stdout.log and stderr.log
        Ends ends;                                ///< of the stretch since the mark before
    };

    explicit LogOrder(Folder trialFolder) : m_folder(std::move(trialFolder)) {}

    /// Reads what has been noted since the last call.
    void refresh();
    /// True if the supervisor notes it.
    bool isNoted() const { return m_isNoted; }
    /// The number of the stretch between two marks in which byte `end - 1` of a log was written; that after the last mark if it
    /// is not known.
    std::size_t stretchOf(std::size_t log, std::int64_t end) const;
    std::size_t stretchCount() const { return m_marks.size(); }
    /// Nothing if they are not known.
    std::optional<Ends> endsOf(std::size_t stretch) const {
        return stretch < m_marks.size() ? std::optional(m_marks[stretch].ends) : std::nullopt;
    }

    /// A mark as a line of the file.
    static std::string lineOf(const Mark& mark);

private:
    Folder m_folder;
    bool m_isNoted = false;
    std::int64_t m_offset = 0;
    std::vector<Mark> m_marks;
};

}  // namespace vernier
