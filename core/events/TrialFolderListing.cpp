#include "core/events/TrialFolderListing.h"

#include "core/files/Folder.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
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

std::vector<UsageSample> readUsage(const Folder& folder) {
    const Result<std::string> csv = folder.read("usage.csv", kMostUsageBytes);
    return csv ? usageFromCsv(*csv) : std::vector<UsageSample>();
}

}  // namespace

TrialFolderListing listTrialFolder(TrialId trial, const Folder& folder) {
    TrialFolderListing listing{trial, folder.currentPath(), {}, false, readUsage(folder)};
    const Descriptor open = folder.open();
    if (!open.isOpen())
        return listing;
    const fs::path root = reachOf(open);
    std::error_code error;
    fs::recursive_directory_iterator entry(root / "", fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (!fs::is_regular_file(entry->symlink_status(ignored)))  // what a link leads to may lie elsewhere
            continue;
        if (listing.files.size() == kMostListedFiles) {
            listing.isCut = true;
            break;
        }
        const std::uintmax_t bytes = entry->file_size(ignored);
        listing.files.push_back({entry->path().lexically_relative(root).generic_string(),
                                 ignored ? 0 : static_cast<std::int64_t>(bytes), wallMsOf(*entry)});
    }
    std::sort(listing.files.begin(), listing.files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return listing;
}

}  // namespace vernier
