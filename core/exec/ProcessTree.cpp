#include "core/exec/ProcessTree.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <map>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

namespace vernier {

namespace {

/// Empty for a process that is gone. Not through a stream: libstdc++ throws if that happens between open and read.
std::string readFile(const std::string& file) {
    std::string text;
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    std::array<char, 4096> buffer;
    for (ssize_t size = 1; descriptor >= 0 && size > 0;) {
        size = ::read(descriptor, buffer.data(), buffer.size());
        text.append(buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    }
    if (descriptor >= 0)
        ::close(descriptor);
    return text;
}

/// The name of a program may contain anything, even spaces and parentheses: the fields begin after the last ')'.
bool readEntry(pid_t pid, ProcessEntry& entry) {
    const std::string text = readFile("/proc/" + std::to_string(pid) + "/stat");
    const std::size_t nameEnd = text.rfind(')');
    if (nameEnd == std::string::npos)
        return false;
    char state = 0;
    unsigned long long user = 0, system = 0, waitedUser = 0, waitedSystem = 0;
    long long residentPages = 0;
    entry.pid = pid;
    // proc(5): fields 3 to 5, 14 to 17 and 24.
    if (std::sscanf(text.c_str() + nameEnd + 1,
                    " %c %d %d %*d %*d %*d %*u %*u %*u %*u %*u %llu %llu %llu %llu %*d %*d %*d %*d %*u %*u %lld", &state,
                    &entry.parent, &entry.group, &user, &system, &waitedUser, &waitedSystem, &residentPages) != 8)
        return false;
    entry.cpuSeconds =
        static_cast<double>(user + system + waitedUser + waitedSystem) / static_cast<double>(::sysconf(_SC_CLK_TCK));
    entry.memoryBytes = residentPages * ::sysconf(_SC_PAGESIZE);
    return state != 'Z' && state != 'X';
}

}  // namespace

bool isMarked(pid_t pid, const std::string& variable, const std::string& value) {
    const std::string environment = '\0' + readFile("/proc/" + std::to_string(pid) + "/environ");
    return environment.find('\0' + variable + '=' + value + '\0') != std::string::npos;
}

bool hasOpen(pid_t pid, const FileIdentity& file) {
    const std::string list = "/proc/" + std::to_string(pid) + "/fd";
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(list.c_str()), ::closedir);
    while (const dirent* const item = folder ? ::readdir(folder.get()) : nullptr) {
        struct stat state {};
        if (::stat((list + "/" + item->d_name).c_str(), &state) == 0 && FileIdentity{state.st_dev, state.st_ino} == file)
            return true;
    }
    return false;
}

std::vector<ProcessEntry> listProcesses() {
    std::vector<ProcessEntry> processes;
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir("/proc"), ::closedir);
    while (const dirent* const item = folder ? ::readdir(folder.get()) : nullptr) {
        ProcessEntry entry;
        if (std::isdigit(static_cast<unsigned char>(item->d_name[0])) && readEntry(std::atoi(item->d_name), entry))
            processes.push_back(entry);
    }
    return processes;
}

std::vector<ProcessEntry> descendantsOf(pid_t root, const std::vector<ProcessEntry>& processes) {
    std::multimap<pid_t, ProcessEntry> children;
    for (const ProcessEntry& entry : processes)
        children.emplace(entry.parent, entry);
    std::vector<ProcessEntry> found;
    std::size_t next = 0;
    for (pid_t parent = root;; parent = found[next++].pid) {
        const auto [begin, end] = children.equal_range(parent);
        std::transform(begin, end, std::back_inserter(found), [](const auto& child) { return child.second; });
        children.erase(begin, end);
        if (next == found.size())
            return found;
    }
}

ProcessUsage usageOfTree(pid_t root, const std::vector<ProcessEntry>& processes) {
    std::vector<ProcessEntry> tree = descendantsOf(root, processes);
    const auto own = std::find_if(processes.begin(), processes.end(), [root](const auto& entry) { return entry.pid == root; });
    if (own != processes.end())
        tree.push_back(*own);
    ProcessUsage usage;
    for (const ProcessEntry& entry : tree) {
        usage.cpuSeconds += entry.cpuSeconds;
        usage.memoryBytes += entry.memoryBytes;
    }
    return usage;
}

void signalDescendants(int signal) {
    std::set<pid_t> targets;  // as kill() takes them: negative for a group
    for (const ProcessEntry& entry : descendantsOf(::getpid(), listProcesses()))
        targets.insert(entry.group == ::getpgrp() || entry.group <= 1 ? entry.pid : -entry.group);
    for (const pid_t target : targets) {
        ::kill(target, signal);
        if (signal != SIGKILL)
            ::kill(target, SIGCONT);
    }
}

std::set<pid_t> markedProcesses(const std::string& variable, const std::string& value) {
    const std::vector<ProcessEntry> processes = listProcesses();
    std::set<pid_t> marked;
    for (const ProcessEntry& entry : processes) {
        if (entry.pid == ::getpid() || !isMarked(entry.pid, variable, value))
            continue;
        marked.insert(entry.pid);
        for (const ProcessEntry& descendant : descendantsOf(entry.pid, processes))
            marked.insert(descendant.pid);
    }
    return marked;
}

int killMarkedProcesses(const std::string& variable, const std::string& value) {
    constexpr int kRounds = 100;
    constexpr timespec kPause{0, 10'000'000};
    std::set<pid_t> found;
    for (int round = 0; round < kRounds; ++round) {
        std::set<pid_t> alive = markedProcesses(variable, value);
        if (alive.empty())
            break;
        for (const pid_t pid : alive)
            ::kill(pid, SIGKILL);
        found.merge(alive);
        ::nanosleep(&kPause, nullptr);
    }
    return static_cast<int>(found.size());
}

}  // namespace vernier
