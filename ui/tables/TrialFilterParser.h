#pragma once

#include "ui/tables/TrialFilter.h"

#include <QStringList>

namespace vernier {

/// A filter, or what is wrong with its text and where; then `filter` matches everything.
struct ParsedTrialFilter {
    struct Fault {
        qsizetype position = 0;  ///< index of the character where the text stops making sense
        QString text;            ///< a sentence for the user
    };
    TrialFilter filter;
    std::optional<Fault> fault;
};

/// Reads `val_acc > 0.95 and (optimizer = sgd or not starred)`.
///
///     filter     = any
///     any        = all { "or" all }
///     all        = part { "and" part }
///     part       = "not" part | "(" any ")" | column sign value | "tag:" word | "starred" | "excluded" | words
///     sign       = "=" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "~" (contains)
///
/// `columns` are the names that a comparison may begin with; case counts only where two differ by nothing else. Names and
/// values may have several words, and quotes (") where a word would be read otherwise. Plain words are searched for in every
/// column. An empty text matches everything.
ParsedTrialFilter parseTrialFilter(const QString& text, const QStringList& columns);

}  // namespace vernier
