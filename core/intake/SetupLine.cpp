#include "core/intake/SetupLine.h"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace vernier {

namespace {

std::string programName(const std::string& word) {
    return word.substr(word.rfind('/') == std::string::npos ? 0 : word.rfind('/') + 1);
}

bool isAny(const std::string& word, std::initializer_list<const char*> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Programs that install, fetch or make ready, with the subcommands that do so; none: they never do anything else.
bool installs(const std::string& program, const std::string& first, const std::string& second) {
    if (isAny(program, {"pip",    "pip2",   "pip3",  "apt",   "apt-get",     "brew",       "yum",
                        "dnf",    "pacman", "git",   "wget",  "curl",        "unzip",      "tar",
                        "gunzip", "mkdir",  "touch", "ln",    "chmod",       "gdown",      "virtualenv",
                        "kaggle", "gsutil", "nvcc",  "cmake", "tensorboard", "nvidia-smi", "huggingface-cli",
                        "hf",     "7z"}))
        return true;
    if (isAny(program, {"conda", "mamba", "micromamba"}))
        return isAny(first, {"install", "create", "env", "update", "config", "init", "clean"});
    if (isAny(program, {"uv", "poetry", "pdm", "pipenv", "rye", "hatch", "pixi"}))
        return isAny(first, {"install", "add", "sync", "pip", "venv", "lock", "init", "python", "tool", "env", "update"});
    if (isAny(program, {"docker", "podman"}))
        return isAny(first, {"build", "pull", "login", "image"});
    if (isAny(program, {"npm", "yarn", "pnpm", "bun"}))
        return isAny(first, {"", "install", "i", "ci", "add", "init", "update", "upgrade", "audit", "link"});
    if (program == "aws")
        return isAny(first, {"s3", "configure"});
    if (isAny(program, {"wandb", "clearml-init"}))
        return isAny(first, {"", "login", "init", "online", "offline", "disabled"});
    if (program.starts_with("python")) {
        const bool isModule = first == "-m" && isAny(second, {"pip", "venv", "virtualenv", "ensurepip", "build"});
        return isModule || (first == "setup.py" && isAny(second, {"install", "develop", "build", "build_ext", "sdist"}));
    }
    return isAny(program, {"cargo", "go", "make", "mvn", "gradle", "stack", "bazel"}) &&
           isAny(first, {"", "build", "install", "get", "mod", "deps", "setup", "requirements", "package", "fetch"});
}

}  // namespace

std::size_t prefixLength(const ShellCommand& command) {
    std::size_t length = 0;
    while (length < command.words.size()) {
        const ShellWord& word = command.words[length];
        const bool isPrefix = word.isBare && isAny(word.text, {"nohup", "time", "exec", "command", "builtin", "!", "do", "then",
                                                               "else", "{", "if", "while", "until", "elif"});
        if (!isPrefix)
            return length;
        ++length;
    }
    return length;
}

LineRole roleOf(const ShellCommand& command) {
    const auto word = [&](std::size_t index) {
        return index < command.words.size() ? command.words[index].text : std::string();
    };
    std::size_t at = prefixLength(command);
    const auto isAssignment = [](const ShellWord& item) { return assignmentLength(item.text) > 0; };
    if (std::all_of(command.words.begin(), command.words.end(), isAssignment))
        return LineRole::Assignments;
    while (assignmentLength(word(at)) > 0)
        ++at;
    if (word(at) == "sudo")
        ++at;
    const std::string program = programName(word(at));
    if (isAny(program, {"export", "declare", "readonly"}))
        return LineRole::Export;
    if (isAny(program, {"cd", "pushd"}))
        return LineRole::Folder;
    const bool isConda = isAny(program, {"conda", "mamba", "micromamba", "pyenv"});
    if (isAny(program, {"source", ".", "module", "ml", "activate"}) ||
        (isConda && isAny(word(at + 1), {"activate", "deactivate", "shell", "local"})))
        return LineRole::Activation;
    if (installs(program, word(at + 1), word(at + 2)))
        return LineRole::Setup;
    if (isAny(program,
              {"set",   "shopt", "echo", "printf", "ls", "pwd",    "which",    "clear",      "wait", "ulimit", "unset", "alias",
               "sleep", "date",  "popd", "true",   ":",  "disown", "hostname", "deactivate", "exit", "read",   "df",    "du"}))
        return LineRole::Silent;
    return LineRole::Command;
}

bool isShellTool(const ShellCommand& command) {
    std::size_t at = prefixLength(command);
    while (at < command.words.size() && assignmentLength(command.words[at].text) > 0)
        ++at;
    const std::string program = at < command.words.size() ? programName(command.words[at].text) : std::string();
    return isAny(program,
                 {"",    "[",   "[[",   "test", "rm",  "cp",       "mv",      "cat",  "head",  "tail", "grep", "egrep",
                  "sed", "awk", "tee",  "sort", "cut", "wc",       "tr",      "find", "xargs", "done", "fi",   "esac",
                  "}",   "for", "case", "jq",   "bc",  "basename", "dirname", "seq",  "uniq",  "less", "more", "kill"});
}

bool onlyPassesOn(const ShellCommand& command) {
    const std::string program = command.words.empty() ? std::string() : programName(command.words.front().text);
    return isAny(program, {"tee", "less", "more", "ts", "pygmentize"}) || (program == "cat" && command.words.size() == 1);
}

}  // namespace vernier
