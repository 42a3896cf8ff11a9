#include "tests/unit/capture/PrintedRun.h"

#include <array>
#include <cstdio>

namespace vernier::test {

namespace {

template <typename... Arguments>
std::string printed(const char* format, Arguments... arguments) {
    char buffer[200];
    const int length = std::snprintf(buffer, sizeof buffer, format, arguments...);
    return {buffer, static_cast<std::size_t>(length)};
}

template <typename Item, std::size_t size>
const Item& oneOf(Rng& rng, const std::array<Item, size>& items) {
    return items[rng.below(size)];
}

/// How a run writes: drawn once, kept to its end.
class Form {
public:
    explicit Form(Rng& rng)
        : m_prefix(rng.below(7)),
          m_assign(oneOf(rng, kAssigns)),
          m_separator(oneOf(rng, kSeparators)),
          m_number(rng.below(6)),
          m_head(rng.below(5)),
          m_isDictionary(rng.below(5) == 0) {}

    std::string prefix(int line, int rank) const {
        switch (m_prefix) {
            case 1:
                return printed("2024-05-%02d 10:%02d:%02d,%03d - root - %s - ", 1 + line / 60, line % 60, line % 60,
                               line * 7 % 1000, line % 9 == 4 ? "WARNING" : "INFO");
            case 2: return printed("[rank%d] ", rank);
            case 3:
                return printed("%s %2d 23:59:%02d box train[4%d]: ", line < 20 ? "Nov" : "Dec", line < 20 ? 30 : 1, line % 60,
                               line);
            case 4: return printed("[1,%d]<stdout>:", rank);
            case 5:
                return printed("I05%02d 10:00:%02d.%06d 140%03d run.py:%d] ", 1 + line / 60, line % 60, line * 31, line,
                               40 + rank);
            case 6: return printed("\u2502 ");
            default: return {};
        }
    }
    bool hasRanks() const { return m_prefix == 2 || m_prefix == 4; }

    std::string head(const std::string& kind, int epoch, int step, int steps) const {
        switch (m_head) {
            case 1: return printed("Epoch: [%3d/100][%4d/%4d] %s ", epoch, step, steps, kind.c_str());
            case 2: return printed("%s | epoch %03d | step %d | ", kind.c_str(), epoch, step);
            case 3: return printed("[%s] epoch=%d step=%d/%d ", kind.c_str(), epoch, step, steps);
            case 4:
                return printed("Epoch %d %s: %3d%%|%s| %d/%d [00:%02d<00:00, %d.%dit/s] ", epoch, kind.c_str(),
                               100 * step / steps, step < steps ? "###   " : "######", step, steps, step % 60, step, step % 10);
            default: return printed("%s epoch %d ", kind.c_str(), epoch);
        }
    }

    std::string assigned(const std::string& name) const { return m_isDictionary ? "'" + name + "': " : name + m_assign; }
    const char* separator() const { return m_isDictionary ? ", " : m_separator; }
    const char* open() const { return m_isDictionary ? "{" : ""; }
    const char* close() const { return m_isDictionary ? "}" : ""; }

    /// Blanks that pad it, and the number.
    std::pair<std::string, std::string> number(double value) const {
        static constexpr std::array<const char*, 6> kFormats{"%.4f", "%8.3f", "%.3e", "%g", "%6.2f", "%.6f"};
        const std::string text = printed(kFormats[m_number], value);
        const std::size_t blanks = text.find_first_not_of(' ');
        return {text.substr(0, blanks), text.substr(blanks)};
    }

private:
    static constexpr std::array<const char*, 5> kAssigns{"=", ": ", " ", " = ", ":"};
    static constexpr std::array<const char*, 5> kSeparators{" ", ", ", " | ", "  ", "\t"};

    std::uint64_t m_prefix;
    const char* m_assign;
    const char* m_separator;
    std::uint64_t m_number;
    std::uint64_t m_head;
    bool m_isDictionary;
};

}  // namespace

PrintedRun printRun(Rng& rng) {
    static constexpr std::array<std::array<const char*, 2>, 4> kKindPairs{
        {{"train", "valid"}, {"Train", "Test"}, {"training", "validation"}, {"generator", "discriminator"}}};
    static constexpr std::array<std::array<const char*, 4>, 4> kNames{{{"loss", "acc", "lr", "val_loss"},
                                                                       {"total_loss", "loss", "top1", "top5"},
                                                                       {"reward", "ep_len", "fps", "kl"},
                                                                       {"ppl", "nll_loss", "loss", "wps"}}};
    const Form form(rng);
    const auto& pair = oneOf(rng, kKindPairs);
    const auto& names = oneOf(rng, kNames);
    const int ranks = form.hasRanks() ? 2 : 1;
    const int epochs = 3 + static_cast<int>(rng.below(9));
    const int steps = 1 + static_cast<int>(rng.below(3));
    PrintedRun run;
    double scale = 0.01;
    for (int epoch = 1; epoch <= epochs; ++epoch, scale *= 3) {
        for (int part = 0; part <= steps; ++part) {
            for (int rank = 0; rank < ranks; ++rank) {
                const std::string kind = part < steps ? pair[0] : pair[1];
                std::string line = form.prefix(static_cast<int>(run.lines.size()), rank) +
                                   form.head(kind, epoch, part < steps ? part + 1 : steps, steps) + form.open();
                for (std::size_t name = 0; name < names.size(); ++name) {
                    const auto [blanks, number] = form.number(scale * static_cast<double>(1 + rng.below(1000)) / 7.0);
                    line += (name > 0 ? form.separator() : "") + form.assigned(names[name]) + blanks;
                    run.kinds[std::to_string(rank) + kind + names[name]].push_back(
                        {run.lines.size(), line.size(), std::stod(number)});
                    line += number;
                }
                run.lines.push_back(line + form.close());
            }
        }
    }
    return run;
}

}  // namespace vernier::test
