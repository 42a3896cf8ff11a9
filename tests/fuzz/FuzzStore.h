#pragma once

#include <string_view>

namespace vernier::test {

/// Puts values of a stranger into the rows of a study.db and does with it what all commands do. Each line of `bytes` is one
/// change, "COLUMN ROW VALUE", for example "trial.objective 1 'nan'" or "report.value 0 9e999"; a VALUE is written as in SQL (a
/// number, 'text', x'00', NULL), and a line without three words deletes the row. Other lines are left out.
void readStore(std::string_view bytes);

}  // namespace vernier::test
