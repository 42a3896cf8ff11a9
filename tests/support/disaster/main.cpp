// A program that plays every disaster a trainer may be: its arguments are the scenes, played in order.

#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace {

using Words = std::vector<std::string>;

constexpr const char* kHelp = R"(Usage: vernier_disaster SCENE...

Plays its scenes in order, then exits with code 0. Output is flushed after each scene and each line.

  print=TEXT            prints TEXT and a line end (\n, \r, \t and \xHH in TEXT are bytes)
  partial=TEXT          prints TEXT without a line end
  buffered=TEXT         prints TEXT and a line end as the C library likes: at once to a terminal, to a pipe or file at the end
  err=TEXT              prints TEXT and a line end to stderr
  epochs=N,MS,NAME      prints "epoch 1 NAME=0.1" up to N, waiting MS milliseconds before each line
  curve=N,MS,BASE       prints "epoch E loss=..." from 1 to N, falling towards BASE
  legs=DIR,N,MS,BASE    the same, going on after the epoch that DIR/epoch names, which it keeps up to date
  folds=F,N,MS          F times N epochs, each as a bar of "epoch E loss=..." thrice, taking MS, ending at F + E / 10
  progress=N            a progress bar: N updates ended by a carriage return, then a line end
  flood=MB              prints MB megabytes of lines as fast as it can
  long-line=BYTES       prints one line of that many bytes
  nan, inf              prints "loss=nan", "loss=-inf"
  bytes                 prints invalid UTF-8 and NUL bytes
  environment=NAME      prints NAME=value, or "NAME is not set"
  arguments             prints the number of arguments and each on a line; plays no further scene
  folder                prints the working directory
  ignore-signals        from now on ignores SIGINT, SIGTERM and SIGHUP
  interrupt-exits=N     from now on exits with code N on SIGINT
  children=N,MS         N children that sleep MS, in this process group, and are not waited for
  daemons=N,MS          N grandchildren in sessions of their own, orphaned at once, that sleep MS
  stubborn-daemons=N,MS the same, ignoring signals
  rabbit=N              a chain of N processes, each of which starts the next and exits
  wait-children         waits for all children
  memory=MB             takes and touches that much memory, and keeps it
  spin=MS               burns processor time
  sleep=MS              sleeps
  close-output          closes stdout and stderr
  write-pid=FILE        appends its process id and a line end to FILE
  exit=N                exits with code N
  signal=N              ends itself by signal N
)";

void put(std::string_view text, int stream = STDOUT_FILENO) {
    while (!text.empty()) {
        const ssize_t written = ::write(stream, text.data(), text.size());
        if (written <= 0)
            return;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

void sleepMs(long ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}

std::string unescape(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = std::string_view(text).substr(at);
        if (rest.substr(0, 2) == "\\x" && rest.size() >= 4) {
            result += static_cast<char>(std::stoi(std::string(rest.substr(2, 2)), nullptr, 16));
            at += 3;
        } else if (rest.size() >= 2 && rest[0] == '\\' && std::strchr("nrt", rest[1])) {
            result += rest[1] == 'n' ? '\n' : rest[1] == 'r' ? '\r' : '\t';
            at += 1;
        } else {
            result += text[at];
        }
    }
    return result;
}

Words split(const std::string& text) {
    Words parts{""};
    for (const char character : text) {
        if (character == ',')
            parts.emplace_back();
        else
            parts.back() += character;
    }
    return parts;
}

long number(const Words& values, std::size_t index) {
    return index < values.size() ? std::atol(values[index].c_str()) : 0;
}

void ignoreSignals() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, SIG_IGN);
}

/// Forks a sleeper; with `isDaemon` through a middle process that ends at once, in a session of its own.
void forkSleeper(long ms, bool isDaemon, bool isStubborn) {
    const pid_t child = ::fork();
    if (child != 0) {
        if (isDaemon)
            ::waitpid(child, nullptr, 0);
        return;
    }
    if (isDaemon && ::fork() != 0)
        ::_exit(0);
    if (isDaemon)
        ::setsid();
    if (isStubborn)
        ignoreSignals();
    sleepMs(ms);
    ::_exit(0);
}

void runRabbit(long hops) {
    if (::fork() != 0)
        return;
    for (long hop = 0; hop < hops; ++hop) {
        ::setsid();
        sleepMs(1);
        if (::fork() != 0)
            ::_exit(0);
    }
    ::_exit(0);
}

int g_interruptCode = 0;

void exitOnInterrupt(int) {
    ::_exit(g_interruptCode);
}

void printEpochs(const Words& values) {
    for (long epoch = 1; epoch <= number(values, 0); ++epoch) {
        sleepMs(number(values, 1));
        std::array<char, 128> line{};
        const char* const name = values.size() > 2 ? values[2].c_str() : "val_acc";
        std::snprintf(line.data(), line.size(), "epoch %ld %s=%.4f\n", epoch, name,
                      static_cast<double>(epoch) / (static_cast<double>(epoch) + 9));
        put(line.data());
    }
}

void printLoss(long epoch, const std::string& base) {
    std::array<char, 128> line{};
    std::snprintf(line.data(), line.size(), "epoch %ld loss=%.6f\n", epoch,
                  std::atof(base.c_str()) + 1.0 / static_cast<double>(epoch));
    put(line.data());
}

void printCurve(const Words& values) {
    for (long epoch = 1; epoch <= number(values, 0); ++epoch) {
        sleepMs(number(values, 1));
        printLoss(epoch, values.size() > 2 ? values[2] : "0");
    }
}

void printFolds(const Words& values) {
    for (long fold = 0; fold < number(values, 0); ++fold) {
        for (long epoch = 1; epoch <= number(values, 1); ++epoch) {
            for (int part = 1; part <= 3; ++part) {
                sleepMs(number(values, 2) / 3);
                std::array<char, 128> line{};
                const double value = static_cast<double>(fold) + static_cast<double>(epoch) / 10;
                std::snprintf(line.data(), line.size(), "epoch %ld loss=%.3f%c", epoch, value * part / 3,
                              part == 3 ? '\n' : '\r');
                put(line.data());
            }
        }
    }
}

void trainInLegs(const Words& values) {
    const std::string file = values.at(0) + "/epoch";
    long epoch = 0;
    if (std::FILE* const stream = std::fopen(file.c_str(), "r")) {
        static_cast<void>(std::fscanf(stream, "%ld", &epoch) == 1);
        std::fclose(stream);
    }
    while (++epoch <= number(values, 1)) {
        sleepMs(number(values, 2));
        sigset_t whole, before;  // an interrupt reaches it between epochs, as a good trainer ensures
        sigfillset(&whole);
        sigprocmask(SIG_BLOCK, &whole, &before);
        if (std::FILE* const stream = std::fopen(file.c_str(), "w")) {
            std::fprintf(stream, "%ld", epoch);
            std::fclose(stream);
        }
        printLoss(epoch, values.size() > 3 ? values[3] : "0");
        sigprocmask(SIG_SETMASK, &before, nullptr);
    }
}

void printProgress(long updates) {
    for (long update = 1; update <= updates; ++update)
        put("\r" + std::to_string(100 * update / updates) + "% loss=" + std::to_string(1.0 / static_cast<double>(update)));
    put("\n");
}

void flood(long megabytes) {
    std::string block;
    for (int line = 0; block.size() < 1'000'000; ++line)
        block += "noise " + std::to_string(line) + " the quick brown fox jumps over the lazy dog\n";
    for (long count = 0; count < megabytes; ++count)
        put(block);
}

void takeMemory(long megabytes) {
    const std::size_t bytes = static_cast<std::size_t>(megabytes) << 20;
    auto* const memory = static_cast<volatile char*>(std::malloc(bytes));  // kept to the end on purpose
    for (std::size_t at = 0; memory && at < bytes; at += 4096)
        memory[at] = 1;
}

void spin(long ms) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(ms);
    while (std::chrono::steady_clock::now() < end) {
    }
}

void printEnvironment(const std::string& name) {
    const char* const value = std::getenv(name.c_str());
    put(value ? name + "=" + value + "\n" : name + " is not set\n");
}

void printFolder() {
    char* const folder = ::getcwd(nullptr, 0);
    put(std::string(folder ? folder : "?") + "\n");
    std::free(folder);
}

void writePid(const std::string& file) {
    if (std::FILE* const stream = std::fopen(file.c_str(), "a")) {
        std::fprintf(stream, "%d\n", static_cast<int>(::getpid()));
        std::fclose(stream);
    }
}

void dieBySignal(int signal) {
    std::signal(signal, SIG_DFL);
    ::raise(signal);
}

using Scene = std::function<void(const std::string& text, const Words& values)>;

std::map<std::string, Scene> outputScenes() {
    return {
        {"print", [](auto& text, auto&) { put(unescape(text) + "\n"); }},
        {"partial", [](auto& text, auto&) { put(unescape(text)); }},
        {"buffered", [](auto& text, auto&) { std::puts(unescape(text).c_str()); }},
        {"err", [](auto& text, auto&) { put(unescape(text) + "\n", STDERR_FILENO); }},
        {"epochs", [](auto&, auto& values) { printEpochs(values); }},
        {"curve", [](auto&, auto& values) { printCurve(values); }},
        {"folds", [](auto&, auto& values) { printFolds(values); }},
        {"legs", [](auto&, auto& values) { trainInLegs(values); }},
        {"progress", [](auto&, auto& values) { printProgress(number(values, 0)); }},
        {"flood", [](auto&, auto& values) { flood(number(values, 0)); }},
        {"long-line", [](auto&, auto& values) { put(std::string(static_cast<std::size_t>(number(values, 0)), 'x') + "\n"); }},
        {"nan", [](auto&, auto&) { put("loss=nan\n"); }},
        {"inf", [](auto&, auto&) { put("loss=-inf\n"); }},
        {"bytes", [](auto&, auto&) { put(std::string("\xff\xfe bad \xc3\x28 \0 \xe2\x82 end\n", 20)); }},
        {"environment", [](auto& text, auto&) { printEnvironment(text); }},
        {"folder", [](auto&, auto&) { printFolder(); }},
        {"close-output", [](auto&, auto&) { ::close(STDOUT_FILENO), ::close(STDERR_FILENO); }},
        {"write-pid", [](auto& text, auto&) { writePid(text); }}};
}

std::map<std::string, Scene> processScenes() {
    const auto sleepers = [](bool isDaemon, bool isStubborn) {
        return [isDaemon, isStubborn](auto&, auto& values) {
            for (long count = 0; count < number(values, 0); ++count)
                forkSleeper(number(values, 1), isDaemon, isStubborn);
        };
    };
    return {{"ignore-signals", [](auto&, auto&) { ignoreSignals(); }},
            {"interrupt-exits",
             [](auto&, auto& values) {
                 g_interruptCode = static_cast<int>(number(values, 0));
                 std::signal(SIGINT, exitOnInterrupt);
             }},
            {"children", sleepers(false, false)},
            {"daemons", sleepers(true, false)},
            {"stubborn-daemons", sleepers(true, true)},
            {"rabbit", [](auto&, auto& values) { runRabbit(number(values, 0)); }},
            {"wait-children",
             [](auto&, auto&) {
                 while (::wait(nullptr) > 0) {
                 }
             }},
            {"memory", [](auto&, auto& values) { takeMemory(number(values, 0)); }},
            {"spin", [](auto&, auto& values) { spin(number(values, 0)); }},
            {"sleep", [](auto&, auto& values) { sleepMs(number(values, 0)); }},
            {"exit", [](auto&, auto& values) { ::_exit(static_cast<int>(number(values, 0))); }},
            {"signal", [](auto&, auto& values) { dieBySignal(static_cast<int>(number(values, 0))); }}};
}

}  // namespace

int main(int argc, char** argv) {
    std::map<std::string, Scene> scenes = outputScenes();
    scenes.merge(processScenes());
    for (int index = 1; index < argc; ++index) {
        const std::string argument = argv[index];
        const std::string name = argument.substr(0, argument.find('='));
        const std::string text = name.size() < argument.size() ? argument.substr(name.size() + 1) : "";
        if (name == "--help") {
            put(kHelp);
            return 0;
        }
        if (name == "arguments") {
            put(std::to_string(argc - index - 1) + "\n");
            for (++index; index < argc; ++index)
                put(std::string(argv[index]) + "\n");
            return 0;
        }
        const auto scene = scenes.find(name);
        if (scene == scenes.end()) {
            put("vernier_disaster: unknown scene " + argument + "; see --help\n", STDERR_FILENO);
            return 2;
        }
        scene->second(text, split(text));
    }
    return 0;
}
