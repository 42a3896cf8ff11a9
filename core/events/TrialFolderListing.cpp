#include "core/events/TrialFolderListing.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace vernier {

namespace {

namespace fs = std::filesystem;

/// Enough for kMostPoints lines.
constexpr std::size_t kMostUsageBytes = 64u << 10;

std::int64_t wallMsOf(const fs::directory_entry& entry) {
    std::error_code error;
    const fs::file_time_type time = entry.last_write_time(error);
    if (error)
        return 0;
    const auto system = std::chrono::file_clock::to_sys(time).time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(system).count();
}

std::vector<UsageSample> readUsage(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string csv(kMostUsageBytes, '\0');
    stream.read(csv.data(), static_cast<std::streamsize>(csv.size()));
    csv.resize(static_cast<std::size_t>(stream.gcount()));
    return usageFromCsv(csv);
}

}  // namespace

TrialFolderListing listTrialFolder(TrialId trial, const std::string& folder) {
    TrialFolderListing listing{trial, folder, {}, false, readUsage(folder + "/usage.csv")};
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (!entry->is_regular_file(ignored))
            continue;
        if (listing.files.size() == kMostListedFiles) {
            listing.isCut = true;
            break;
        }
        const std::uintmax_t bytes = entry->file_size(ignored);
        listing.files.push_back({entry->path().lexically_relative(folder).generic_string(),
                                 ignored ? 0 : static_cast<std::int64_t>(bytes), wallMsOf(*entry)});
    }
    std::sort(listing.files.begin(), listing.files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return listing;
}

}  // namespace vernier
