#include "core/folder/OutputLines.h"

#include "core/exec/LogTail.h"
#include "core/metrics/LineSplitter.h"

#include <filesystem>

namespace vernier {

namespace {

void addLines(const Folder& folder, const std::string& file, bool isStderr, OutputLines& output) {
    LogTail tail(folder, file);
    LineSplitter splitter;
    std::size_t bytes = 0;
    const auto add = [&](std::string_view line) {
        bytes += line.size();
        if (output.texts.size() >= kMaxOutputLines || bytes > kMaxOutputBytes) {
            ++output.leftOut;
            return;
        }
        output.texts.emplace_back(line);
        output.areStderr.push_back(isStderr);
    };
    for (bool hasMore = true; hasMore;) {
        const LogTail::Chunk chunk = tail.read();
        splitter.feed(chunk.bytes, add);
        hasMore = chunk.hasMore;
    }
    splitter.finish(add);
    output.cut += splitter.cutLines();
}

bool isFile(const Folder& folder, const std::string& file) {
    return folder.stateOf(file).kind == FileState::Kind::File;
}

}  // namespace

Result<OutputLines> readLog(const std::string& file) {
    // The file is the user's choice, so a link to it is followed.
    std::error_code error;
    const std::filesystem::path path = std::filesystem::canonical(file, error);
    const Folder folder(path.parent_path().string());
    if (error || !isFile(folder, path.filename().string()))
        return failure(ErrorCode::NotFound, message("output.no-file", "There is no such file."), file);
    OutputLines output;
    addLines(folder, path.filename().string(), false, output);
    return output;
}

Result<OutputLines> readTrialLogs(const Folder& trialFolder) {
    if (!isFile(trialFolder, "stdout.log") && !isFile(trialFolder, "stderr.log"))
        return failure(ErrorCode::NotFound, message("output.no-logs", "This trial has no output."), trialFolder.path());
    OutputLines output;
    addLines(trialFolder, "stdout.log", false, output);
    addLines(trialFolder, "stderr.log", true, output);
    return output;
}

}  // namespace vernier
