#pragma once

#include "core/capture/CountedRow.h"
#include "core/capture/Surroundings.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace vernier {

/// How a number of an output is related to the one that was clicked.
enum class Kinship {
    Same,     ///< the same metric at another time
    Perhaps,  ///< only words that may well vary tell it from the same metric
    Other     ///< something else
};

/// Which numbers of an output are what the clicked number is.
class LineKinds {
public:
    /// `lines` must outlive this. Of more than kMaxLines, the first, the last and those around the click are looked at.
    LineKinds(const std::vector<std::string>& lines, std::size_t clickedLine, const ClickedNumber& clicked);

    static constexpr std::size_t kMaxLines = 20'000;

    struct Place {
        std::size_t line;
        std::size_t begin;  ///< byte
        auto operator<=>(const Place&) const = default;
    };
    Kinship kinship(Place number) const;
    /// Where the same metric stands, in order, the clicked place included.
    const std::vector<Place>& same() const { return m_same; }
    /// Lines that are worth trying a pattern on: one of each shape, and more of the same metric.
    const std::vector<std::size_t>& sample() const { return m_sample; }

    /// The clicked number.
    Place place() const { return {m_line, m_number.begin}; }
    const CutLine& clickedLine() const { return m_clickedLine; }
    std::size_t clickedToken() const { return m_token; }
    const Surroundings& clicked() const { return m_clicked; }
    /// The word that the clicked number counts: epoch, step, ...; empty if it counts nothing.
    const std::string& counter() const { return m_counter; }
    /// Where the clicked number stands in a table that counts its rows; nothing elsewhere.
    const std::optional<RowCell>& cell() const { return m_cell; }

private:
    struct Relative {
        Place place;
        Surroundings around;
        bool isSameLine;  ///< of the same shape as the clicked line
        bool isSameCell;  ///< of another row of its table
    };
    /// Which values the counters had in lines with the same words far away.
    using Counters = std::map<std::string, std::map<std::string, std::set<double>>>;

    void chooseLines();
    bool areTagged() const;
    CutLine cut(std::size_t line) const;
    void addRelatives(const CutLine& cut, std::size_t line, bool isSameLine, std::vector<Relative>& relatives) const;
    Kinship judge(const Relative& relative, const Counters& counters) const;
    Kinship judgeByCounters(const Relative& relative, const Counters& counters) const;

    const std::vector<std::string>& m_lines;
    std::size_t m_line;
    ClickedNumber m_number;
    std::vector<std::size_t> m_chosen;
    bool m_areTagged = false;
    CutLine m_clickedLine;
    std::size_t m_token = 0;
    Surroundings m_clicked;
    std::string m_counter;
    std::optional<RowCell> m_cell;
    std::map<Place, Kinship> m_kinships;
    std::vector<Place> m_same;
    std::vector<std::size_t> m_sample;
};

}  // namespace vernier
