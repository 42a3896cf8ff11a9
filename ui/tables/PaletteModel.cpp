#include "ui/tables/PaletteModel.h"

#include <algorithm>

namespace vernier {

namespace {

constexpr std::size_t kMostRows = 200;

/// A match in the text itself is worth more than one that needs the name of the group.
std::optional<FuzzyMatch> textMatchOf(const PaletteEntry& entry, const QString& query) {
    if (std::optional<FuzzyMatch> match = fuzzyMatch(query, entry.text))
        return match;
    const QString prefix = entry.group + QLatin1Char(' ');
    std::optional<FuzzyMatch> match = fuzzyMatch(query, prefix + entry.text);
    if (!match)
        return std::nullopt;
    QList<int> inText;
    for (const int position : std::as_const(match->positions)) {
        if (position >= prefix.size())
            inText << position - static_cast<int>(prefix.size());
    }
    return FuzzyMatch{match->score / 2, inText};
}

/// Another word for the entry that begins like the query is worth a little less than the same word in its text, and more than
/// the letters of the query scattered in another text.
std::optional<FuzzyMatch> matchOf(const PaletteEntry& entry, const QString& query) {
    std::optional<FuzzyMatch> best = textMatchOf(entry, query);
    const QStringList words = entry.words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const std::optional<FuzzyMatch> match = fuzzyMatch(query, word);
        const bool begins = !query.trimmed().isEmpty() && word.startsWith(query.trimmed(), Qt::CaseInsensitive);
        if (begins && match && (!best || match->score - 1 > best->score))
            best = FuzzyMatch{match->score - 1, {}};
    }
    return best;
}

}  // namespace

void PaletteModel::setEntries(std::vector<PaletteEntry> entries, const QString& query) {
    beginResetModel();
    m_rows.clear();
    for (PaletteEntry& entry : entries) {
        if (std::optional<FuzzyMatch> match = matchOf(entry, query))
            m_rows.push_back({std::move(entry), std::move(*match)});
    }
    // What cannot be done now is found too, after what can.
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row& one, const Row& other) {
        if (one.match.score != other.match.score)
            return one.match.score > other.match.score;
        return one.entry.isEnabled && !other.entry.isEnabled;
    });
    if (m_rows.size() > kMostRows)
        m_rows.erase(m_rows.begin() + kMostRows, m_rows.end());
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole: return row.entry.text;
        case Qt::AccessibleTextRole:
            return QStringList{row.entry.text, row.entry.group, row.entry.keys, row.entry.whyNot}.join(QStringLiteral(", "));
        case GroupRole: return row.entry.group;
        case KeysRole: return row.entry.keys;
        case WhyNotRole: return row.entry.whyNot;
        case EnabledRole: return row.entry.isEnabled;
        case PositionsRole: return QVariant::fromValue(row.match.positions);
        default: return {};
    }
}

}  // namespace vernier
