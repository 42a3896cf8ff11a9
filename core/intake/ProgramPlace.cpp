#include "core/intake/ProgramPlace.h"

#include "core/intake/ShellScript.h"
#include "core/intake/ValuePlaces.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vernier {

namespace {

constexpr std::size_t kMostHelpWords = 8;

/// A program that starts another one. Options that take a value in the next word, with blanks around each.
struct Launcher {
    std::string_view program;
    std::string_view subcommand;  ///< empty: none
    std::string_view withValue;
    int words = 0;  ///< that stand between its options and the program: the image of docker
    bool startsSeveral = false;
};

constexpr std::string_view kTorch =
    " --nproc_per_node --nproc-per-node --nnodes --node_rank --node-rank --master_addr --master-addr --master_port "
    "--master-port"
    " --rdzv_id --rdzv-id --rdzv_backend --rdzv-backend --rdzv_endpoint --rdzv-endpoint --rdzv_conf --rdzv-conf --max_restarts"
    " --max-restarts --log_dir --log-dir -r --redirects -t --tee --role --local_addr --start_method ";
constexpr std::string_view kAccelerate =
    " --config_file --mixed_precision --num_processes --num_machines --machine_rank --main_process_ip --main_process_port"
    " --gpu_ids --num_cpu_threads_per_process --dynamo_backend --deepspeed_config_file --zero_stage --same_network"
    " --rdzv_backend --gradient_accumulation_steps --fsdp_config --use_deepspeed_config ";
constexpr std::string_view kDocker =
    " -v --volume -e --env --env-file -w --workdir --gpus --name --shm-size --ipc --network --net -p --publish -u --user -m"
    " --memory --cpus --mount --ulimit --entrypoint --runtime --device --platform --pull -h --hostname -l --label --add-host"
    " --cap-add --security-opt --restart --cpuset-cpus --pid ";
constexpr std::string_view kSlurm =
    " -n -N -c -p -J -o -e -t -w -x -A -G -q -C --ntasks --nodes --cpus-per-task --partition --job-name --output --error --time"
    " --gres --mem --account --qos --nodelist --exclude --constraint --gpus --ntasks-per-node --mem-per-cpu --container-image"
    " --container-mounts --export --mpi --kill-on-bad-exit ";
constexpr std::string_view kMpi =
    " -np -n -c -x -H --host -host --hostfile -hostfile -f -ppn -genv --map-by --bind-to -bind-to -map-by -npernode "
    "--npernode ";

constexpr std::array kLaunchers{
    Launcher{"torchrun", "", kTorch, 0, true},
    Launcher{"torch.distributed.run", "", kTorch, 0, true},
    Launcher{"torch.distributed.launch", "", kTorch, 0, true},
    Launcher{"accelerate", "launch", kAccelerate, 0, true},
    Launcher{"accelerate-launch", "", kAccelerate, 0, true},
    Launcher{"accelerate.commands.launch", "", kAccelerate, 0, true},
    Launcher{"deepspeed", "",
             " --num_gpus --num_nodes --hostfile --include --exclude --master_port --master_addr --launcher --autotuning ", 0,
             true},
    Launcher{"colossalai", "run", " --nproc_per_node --host --hostfile --master_port --num_nodes ", 0, true},
    Launcher{"horovodrun", "", " -np -H --num-proc --hosts --hostfile ", 0, true},
    Launcher{"bpslaunch", "", "", 0, true},
    Launcher{"mpirun", "", kMpi, 0, true},
    Launcher{"mpiexec", "", kMpi, 0, true},
    Launcher{"srun", "", kSlurm, 0, true},
    Launcher{"conda", "run", " -n --name -p --prefix --cwd ", 0, false},
    Launcher{"mamba", "run", " -n --name -p --prefix --cwd ", 0, false},
    Launcher{"micromamba", "run", " -n --name -p --prefix --cwd -r ", 0, false},
    Launcher{"uv", "run", " --with --python -p --extra --group --project --directory --index --with-requirements --env-file ",
             0, false},
    Launcher{"poetry", "run", " -C --directory ", 0, false},
    Launcher{"pipenv", "run", "", 0, false},
    Launcher{"pdm", "run", " -p --project ", 0, false},
    Launcher{"rye", "run", "", 0, false},
    Launcher{"hatch", "run", "", 0, false},
    Launcher{"pixi", "run", " -e --environment --manifest-path ", 0, false},
    Launcher{"docker", "run", kDocker, 1, false},
    Launcher{"docker", "exec", kDocker, 1, false},
    Launcher{"podman", "run", kDocker, 1, false},
    Launcher{"nvidia-docker", "run", kDocker, 1, false},
    Launcher{"singularity", "run", " -B --bind --pwd -H --home --env ", 1, false},
    Launcher{"apptainer", "run", " -B --bind --pwd -H --home --env ", 1, false},
    Launcher{"cargo", "run",
             " --bin -p --package -F --features --profile --example --target --target-dir --manifest-path -j --jobs ", 0,
             false},
    Launcher{"dotnet", "run", " --project -c --configuration -f --framework -r --runtime --launch-profile ", 0, false},
    Launcher{"npm", "run", "", 1, false},
    Launcher{"yarn", "run", "", 1, false},
    Launcher{"pnpm", "run", "", 1, false},
    Launcher{"sbatch", "", kSlurm, 0, false},
    Launcher{"singularity", "exec", " -B --bind --pwd -H --home --env ", 1, false},
    Launcher{"apptainer", "exec", " -B --bind --pwd -H --home --env ", 1, false},
    Launcher{"timeout", "", " -s -k --signal --kill-after ", 1, false},
    Launcher{"taskset", "", "", 1, false},
    Launcher{"numactl", "", " -N -C -m -i --cpunodebind --membind --physcpubind --interleave ", 0, false},
    Launcher{"nice", "", " -n ", 0, false},
    Launcher{"ionice", "", " -c -n ", 0, false},
    Launcher{"stdbuf", "", " -i -o -e ", 0, false},
    Launcher{"xvfb-run", "", " -s -n -e ", 0, false},
    Launcher{"env", "", " -u -C -S ", 0, false},
    Launcher{"sudo", "", " -u -g ", 0, false},
    Launcher{"nohup", "", "", 0, false},
    Launcher{"time", "", " -f -o ", 0, false},
    Launcher{"coverage", "run", " --source --rcfile ", 0, false},
    Launcher{"kernprof", "", " -o ", 0, false},
    Launcher{"nsys", "profile", " -o -t -s --trace --output ", 0, false},
    Launcher{"wandb", "launch", "", 0, false},
};

struct Interpreter {
    std::string_view program;  ///< a beginning: "python" is python3.11, too
    std::string_view withValue;
};

constexpr std::array kInterpreters{
    Interpreter{"python", " -W -X "},
    Interpreter{"pypy", " -W -X "},
    Interpreter{"ipython", ""},
    Interpreter{"Rscript", ""},
    Interpreter{"julia", " -t -p -L -J --threads --procs --sysimage "},
    Interpreter{"node", " -r "},
    Interpreter{"ruby", ""},
    Interpreter{"perl", ""},
    Interpreter{"lua", ""},
    Interpreter{"th", ""},
    Interpreter{"java", " -cp -classpath --class-path "},
    Interpreter{"bash", " -O -o "},
    Interpreter{"sh", ""},
    Interpreter{"zsh", ""},
    Interpreter{"spark-submit", " --master --class --deploy-mode --conf --jars --driver-memory --executor-memory "},
};

std::string_view baseName(std::string_view word) {
    const std::size_t slash = word.rfind('/');
    return slash == std::string_view::npos ? word : word.substr(slash + 1);
}

bool isListed(std::string_view options, std::string_view option) {
    return options.find(" " + std::string(option) + " ") != std::string_view::npos;
}

bool isOptionWord(std::string_view word) {
    return word.size() > 1 && word.front() == '-' && !isNumberText(word);
}

bool isScriptFile(std::string_view word) {
    static constexpr std::array<std::string_view, 10> kEndings{".py", ".sh", ".R",   ".r",  ".jl",
                                                               ".js", ".pl", ".lua", ".rb", ".jar"};
    return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

class ProgramFinder {
public:
    explicit ProgramFinder(const std::vector<std::string>& words) : m_words(words) {}

    ProgramPlace find() {
        while (m_at < m_words.size() && takeLauncher()) {
        }
        if (m_isFound)
            return m_place;
        m_place.begin = m_place.script = m_at;
        takeInterpreter();
        return m_place;
    }

private:
    bool takeLauncher() {
        if (assignmentLength(m_words[m_at]) > 0 && m_at > 0)  // env A=b train
            return ++m_at, true;
        const std::string_view name = baseName(m_words[m_at]);
        for (const Launcher& launcher : kLaunchers) {
            const bool isCalled =
                name == launcher.program && (launcher.subcommand.empty() || wordAt(m_at + 1) == launcher.subcommand);
            if (!isCalled || m_at + 1 >= m_words.size())
                continue;
            m_at += launcher.subcommand.empty() ? 1 : 2;
            stepOver(launcher);
            return !m_isFound;
        }
        return false;
    }

    void stepOver(const Launcher& launcher) {
        m_place.startsSeveral |= launcher.startsSeveral;
        skipOptions(launcher.withValue, launcher.startsSeveral);
        if (m_isFound)
            return;
        m_at += static_cast<std::size_t>(launcher.words);
        // docker run IMAGE --lr 0.1 and cargo run -- --lr 0.1: what is started is named by the launcher's own words.
        if (!launcher.startsSeveral && m_at > 0 && (m_at >= m_words.size() || isOptionWord(m_words[m_at]))) {
            m_place.begin = m_place.script = std::min(m_at, m_words.size()) - 1;
            m_isFound = true;
            return;
        }
        // A launcher of Python programs takes the script itself.
        const bool isScript = launcher.startsSeveral && isScriptFile(wordAt(m_at));
        if (isScript || (launcher.program == "uv" && isScriptFile(wordAt(m_at)))) {
            m_place.begin = m_place.script = m_at;
            m_isFound = true;
        }
    }

    /// Options, and the value behind one that takes it; of others, a number is taken for the value.
    void skipOptions(std::string_view withValue, bool takesModule) {
        while (m_at < m_words.size() && isOptionWord(m_words[m_at])) {
            const std::string& option = m_words[m_at++];
            if (option == "--")
                return;
            if (takesModule && (option == "-m" || option == "--module") && m_at < m_words.size()) {
                m_place.begin = m_place.script = m_at;
                m_place.isModule = m_isFound = true;
                return;
            }
            const bool hasValue = option.find('=') == std::string::npos &&
                                  (isListed(withValue, option) || (option.size() <= 5 && isNumberText(wordAt(m_at))) ||
                                   (option.starts_with("--") && isNumberText(wordAt(m_at))));
            m_at += hasValue ? 1 : 0;
        }
    }

    void takeInterpreter() {
        const std::string_view name = baseName(wordAt(m_at));
        const auto found = std::find_if(kInterpreters.begin(), kInterpreters.end(), [&](const Interpreter& interpreter) {
            const std::string_view rest = name.substr(std::min(name.size(), interpreter.program.size()));
            return name.starts_with(interpreter.program) && rest.find_first_not_of("0123456789.") == std::string_view::npos;
        });
        if (found == kInterpreters.end()) {
            if (isScriptFile(wordAt(m_at + 1)))  // a runner that is not known
                m_place.script = m_at + 1;
            return;
        }
        ++m_at;
        while (m_at < m_words.size() && isOptionWord(m_words[m_at])) {
            const std::string& option = m_words[m_at];
            if (option == "-m" || option == "-c" || option == "-e" || option == "-jar") {
                takeNamed(option);
                return;
            }
            m_at += isListed(found->withValue, option) || (option.starts_with("--") && isNumberText(wordAt(m_at + 1))) ? 2 : 1;
        }
        m_place.script = std::min(m_at, std::max(m_words.size(), std::size_t{1}) - 1);
    }

    /// What stands behind -m, -c or -jar; a module may be a launcher.
    void takeNamed(const std::string& option) {
        m_place.script = std::min(m_at + 1, m_words.size() - 1);
        m_place.isModule = option == "-m";
        const auto launcher = std::find_if(kLaunchers.begin(), kLaunchers.end(), [&](const Launcher& item) {
            return option == "-m" && item.program == wordAt(m_at + 1) && item.startsSeveral;
        });
        if (launcher == kLaunchers.end())
            return;
        m_at += 2;
        m_place.isModule = false;
        stepOver(*launcher);
        if (!m_isFound)
            m_place.begin = m_place.script = m_at;
    }

    std::string_view wordAt(std::size_t index) const { return index < m_words.size() ? m_words[index] : std::string_view(); }

    const std::vector<std::string>& m_words;
    std::size_t m_at = 0;
    bool m_isFound = false;
    ProgramPlace m_place;
};

}  // namespace

ProgramPlace programIn(const std::vector<std::string>& words) {
    return ProgramFinder(words).find();
}

std::vector<std::string> helpCommand(const std::vector<std::string>& words, const ProgramPlace& place) {
    if (place.script >= words.size())
        return {};
    std::vector<std::string> help;
    const std::size_t begin = place.startsSeveral ? place.begin : 0;
    if (place.startsSeveral && begin == place.script && (place.isModule || words[begin].ends_with(".py")))
        help = place.isModule ? std::vector<std::string>{"python3", "-m"} : std::vector<std::string>{"python3"};
    const auto isPlain = [](const std::string& word) {
        return !isOptionWord(word) && word.find_first_of("=/.:{ ") == std::string::npos && !isNumberText(word);
    };
    std::size_t end = place.script + 1;
    while (end < words.size() && end <= place.script + kMostHelpWords && isPlain(words[end]))
        ++end;
    help.insert(help.end(), words.begin() + static_cast<std::ptrdiff_t>(begin),
                words.begin() + static_cast<std::ptrdiff_t>(end));
    help.emplace_back("--help");
    return help;
}

}  // namespace vernier
